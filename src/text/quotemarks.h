/* SPDX-License-Identifier: Apache-2.0
 *
 * Quotation marks as they stand in a paragraph, one by one: what each looks like and what it may do
 * there. Which of them belong together is quotation.h's question.
 *
 * The shape of a mark tells little: „…“ closes with the mark that opens “…”, ”…” and »…» open and
 * close with one, « and » face either way, the straight ones face nowhere, and the closing single
 * mark is the apostrophe. So a mark opens where a gap stands before it and a word behind it, and
 * closes the other way round; where neither is so it may do both.
 */
#pragma once

#include "base/span.h"

typedef enum {
    HS_MARKS_CURLY,       /* “ ” „ ‟ */
    HS_MARKS_STRAIGHT,    /* " */
    HS_MARKS_TWIN,        /* `` '' */
    HS_MARKS_ANGLE,       /* « » */
    HS_MARKS_SMALL_ANGLE, /* ‹ › */
    HS_MARKS_SINGLE,      /* ‘ ’ ' ` */
    HS_N_MARKS
} HsMarkStyle;

typedef struct {
    HsSpan span; /* of the mark, bytes */
    HsMarkStyle style;
    gboolean opens;  /* may open a quotation */
    gboolean closes; /* may close one */
    gboolean low;    /* „ or ‟, which “ closes */
    gboolean weak;   /* closes, but is more likely something else: the owners' boat, a 6'2" guard */
} HsQuoteMark;

/* Return the quotation marks of the paragraph `range` of `body`, in text order; apostrophes inside
   words are none. (element-type HsQuoteMark), free with g_array_unref(). Linear in its length. */
GArray *
hs_quote_marks_read(const char *body, HsSpan range);

/* Read the mark at byte `at` of the paragraph `range`; FALSE where there is none. */
gboolean
hs_quote_mark_read(const char *body, HsSpan range, guint32 at, HsQuoteMark *out_mark);
