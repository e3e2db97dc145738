/* SPDX-License-Identifier: Apache-2.0
 *
 * Callings of people whom only their own know: "a plumber from Leeds" is nobody of the same name
 * whom the whole world knows.
 */
#pragma once

#include <glib.h>

/* Say whether the folded noun `word` is such a calling. */
gboolean
hs_word_is_ordinary(const char *word);
