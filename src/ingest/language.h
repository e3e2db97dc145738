/* SPDX-License-Identifier: Apache-2.0
 *
 * What language is a text in? Told by the text itself: what pages and feeds say of their language
 * is wrong too often to leave an article out for.
 */
#pragma once

#include <glib.h>

/* Return the language of the `length` bytes of valid UTF-8 at `text` as a primary tag of BCP 47
   ("en", "de"; "und" where it is none of those that are known); a static string. NULL where the
   text is too short to tell. */
const char *
hs_language_guess(const char *text, gsize length);

/* Return the English name of the language `tag` that hs_language_guess() gave. A static string. */
const char *
hs_language_name(const char *tag);
