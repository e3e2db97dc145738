/* SPDX-License-Identifier: Apache-2.0
 *
 * How a run that can be gone on with hears that it is to stop: the first SIGINT (Ctrl-C), SIGTERM
 * or SIGHUP asks it to, a second one ends the process as ever. Signals that are ignored when the
 * program begins stay ignored.
 */
#pragma once

#include <glib.h>

/* Begin to listen; may be called again. */
void
hs_interrupt_watch(void);

/* Return whether the run is to stop. */
gboolean
hs_interrupt_is_asked(void);
