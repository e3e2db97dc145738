/* SPDX-License-Identifier: Apache-2.0
 *
 * A paragraph is a line of the body: what stands between two line feeds, without the white space
 * around it (a carriage return before the line feed is white space too). Lines of white space only
 * are none. Other separators that Unicode knows (U+2028, U+2029, U+0085, a lone carriage return)
 * are white space inside a paragraph: ingest has turned into line feeds what was meant as a
 * paragraph.
 */
#pragma once

#include "base/span.h"

/* Find the first paragraph at or after byte `*at` of the `length` bytes at `body` (valid UTF-8,
   NUL-terminated), set `*out_span` to it and `*at` to where to go on. Returns FALSE when none is
   left. Each byte is read a fixed number of times over all calls. */
gboolean
hs_paragraph_next(const char *body, guint32 length, guint32 *at, HsSpan *out_span);
