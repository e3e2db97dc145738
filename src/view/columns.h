/* SPDX-License-Identifier: Apache-2.0
 *
 * Text on a terminal: how many columns it takes and how it is wrapped. In comes UTF-8 out of an
 * article, which is to say from a stranger; out goes text that cannot drive the terminal: control
 * characters (escape sequences begin with one) and the controls that turn the direction of writing
 * are left out, runs of white space become one space. Wide characters (CJK, most emoji) count two
 * columns, combining marks none. Lines break at spaces and on either side of a wide character; a
 * word longer than a line is cut. Neither hyphenation nor right-to-left layout is tried: terminals
 * that know the latter do it themselves.
 */
#pragma once

#include <glib.h>

/* Append the `length` bytes of valid UTF-8 at `text` to `out`, cleaned as told above: without
   leading or trailing white space, on one line. */
void
hs_columns_clean(GString *out, const char *text, gsize length);

/* Return how many terminal columns the `length` bytes of valid UTF-8 at `text` take. */
guint
hs_columns_measure(const char *text, gsize length);

/* Append the cleaned `text` to `out`, broken into lines of at most `width` columns. The first line
   goes on where `out` stands, in column `column`; each further one begins with `indent` spaces.
   Where not even the first word fits behind `column`, a space that `out` ends in is taken away. The
   last line is not ended. A line always takes one character at least, however narrow `width` is.
   Returns the column after the last character. */
guint
hs_columns_wrap(GString *out, const char *text, guint column, guint indent, guint width);
