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

/* Say whether the folded noun `word` is an office in a town or county: whoever holds it and is
   known for no office at all is not the one who holds it. */
gboolean
hs_word_is_local_office(const char *word);
