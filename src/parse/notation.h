/* SPDX-License-Identifier: Apache-2.0
 *
 * Which of the notations of RDF a file is in. Two suffice: N-Triples is N-Quads without graphs, and
 * Turtle is TriG without them. A file's ending decides; where it says nothing (stdin, ".txt"), the
 * first statement does. What is plainly something else is refused by name, whatever its ending.
 */
#pragma once

#include <glib.h>

typedef enum {
    HS_NOTATION_LINES,  /* N-Quads, N-Triples: a statement a line */
    HS_NOTATION_BLOCKS, /* TriG, Turtle: prefixes, brackets, statements over many lines */
} HsNotation;

/* Return where the first statement in `line`, a line of N-Quads, begins: behind white space and
   comments. At its end where there is none. Borrowed. */
const char *
hs_notation_find_statement(const char *line);

/* Return where the next thing begins behind a statement that `line` begins with; at its end where
   there is none. Looks at pointed brackets, quotation marks and the full stop, no further. */
const char *
hs_notation_find_rest(const char *line);

/* Tell the notation of the file called `name` whose first `n` bytes are `head` (without a byte
   order mark). Return NULL, or what it is instead of a notation that can be read, for messages:
   "JSON"; static. */
const char *
hs_notation_tell(const char *name, const char *head, gsize n, HsNotation *out_notation);
