/* SPDX-License-Identifier: Apache-2.0
 *
 * Words that say of what people or party somebody is, and that taggers take for a part of a name
 * or for a name by itself: "Afghan President Ada Voss", "Libertarian Tom Hale", "French".
 */
#pragma once

#include <glib.h>

/* Say whether the folded word `folded` names a people or its language, a faith or a party. Words
   that are given names too ("Christian", "Roman") are not among them. */
gboolean
hs_word_is_people(const char *folded);

/* Say whether the folded name `folded` is no name at all but a word that stood at the begin of a
   sentence or in a headline: "the", "mr". */
gboolean
hs_word_is_empty(const char *folded);
