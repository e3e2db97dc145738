/* SPDX-License-Identifier: Apache-2.0
 *
 * The forms that literals take: which texts are dates, times and language tags, how a confidence is
 * written, and which code points no literal may hold. Knows no locale: a comma never becomes a
 * point.
 */
#pragma once

#include <glib.h>

#define HS_LANGUAGE_MAX_BYTES 35 /* RFC 5646, 4.4.1: what every program must be able to keep */
#define HS_DECIMAL_SIZE 8 /* bytes that hs_lexical_write_decimal() fills at most, with the NUL */

/* Say whether `c` may stand in a literal of every syntax: no controls but TAB and LF, no
   surrogates, no U+FFFE or U+FFFF. CR is out too: Turtle writers and XML readers change it. */
gboolean
hs_lexical_is_carried(gunichar c);

/* Return a copy of the first `length` bytes of `text` in which each code point that is not carried
   has become another one, CR an LF and all others U+FFFD, so that its length in code points is the
   same; bytes that are not UTF-8 become U+FFFD too. Free with g_free(). */
char *
hs_lexical_dup_carried(const char *text, gsize length);

/* Say whether `text` is a day YYYY-MM-DD that the calendar has. */
gboolean
hs_lexical_is_date(const char *text);

/* Say whether `text` is YYYY-MM-DDThh:mm:ss followed by Z, +hh:mm or -hh:mm. */
gboolean
hs_lexical_is_date_time(const char *text);

/* Say whether `text` has the form of a language tag, HS_LANGUAGE_MAX_BYTES at most. */
gboolean
hs_lexical_is_language(const char *text);

/* Say whether `text` is an integer 0 or more without needless digits. */
gboolean
hs_lexical_is_integer(const char *text);

/* Say whether `text` is a decimal in its canonical form: digits on both sides of the dot, no zero
   at an end that could go: "0.9", "1.0", "0.25". */
gboolean
hs_lexical_is_decimal(const char *text);

/* Write `value`, brought into 0..1 (NaN to 0), with two decimals at most in canonical form. */
void
hs_lexical_write_decimal(double value, char out[HS_DECIMAL_SIZE]);
