/* SPDX-License-Identifier: Apache-2.0
 *
 * Paragraphs of the body. As a rule a paragraph is a line: what stands between two line feeds,
 * without the white space around it (a carriage return before the line feed is white space too).
 * Lines of white space only are none. Other separators that Unicode knows (U+2028, U+2029, U+0085,
 * a lone carriage return) are white space inside a paragraph: ingest has turned into line feeds
 * what was meant as a paragraph.
 *
 * A text that was broken into lines of some width, as in mail and old files, is told by how its
 * lines fill: there a paragraph goes on to the next empty line.
 */
#pragma once

#include "base/span.h"

typedef struct {
    const char *body;   /* valid UTF-8, NUL-terminated */
    guint32 length;     /* bytes */
    guint32 at;         /* where the next one is looked for */
    gboolean is_broken; /* its lines are no paragraphs */
} HsParagraphs;

/* Return the paragraphs of the `length` bytes at `body`, which must outlive them. */
HsParagraphs
hs_paragraphs_of(const char *body, guint32 length);

/* Set `out_span` to the next paragraph. Returns FALSE when none is left. Each byte is read a fixed
   number of times over all calls. */
gboolean
hs_paragraphs_next(HsParagraphs *paragraphs, HsSpan *out_span);
