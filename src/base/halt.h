/* SPDX-License-Identifier: Apache-2.0
 *
 * How work that may take long is given up halfway. Whoever does it asks now and then; whoever waits
 * for it decides, by a clock for instance, which no room of the library has.
 */
#pragma once

#include <glib.h>

typedef struct {
    gboolean (*is_asked)(gpointer closure); /* from the thread that does the work */
    gpointer closure;
} HsHalt;

/* Return whether the work is to be given up; never where `halt` is NULL. */
static inline gboolean
hs_halt_is_asked(const HsHalt *halt)
{
    return halt && halt->is_asked(halt->closure);
}
