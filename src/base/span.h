/* SPDX-License-Identifier: Apache-2.0
 *
 * A half-open range of bytes of one article's body. Every room speaks of text in spans; only what
 * leaves the program is counted in code points (article.h converts).
 */
#pragma once

#include <glib.h>

typedef struct {
    guint32 begin; /* first byte */
    guint32 end;   /* one past the last byte */
} HsSpan;

static inline guint32
hs_span_length(HsSpan span)
{
    return span.end - span.begin;
}

/* Says whether `inner` lies wholly inside `outer`; equal spans do. */
static inline gboolean
hs_span_contains(HsSpan outer, HsSpan inner)
{
    return outer.begin <= inner.begin && inner.end <= outer.end;
}

/* Says whether `a` and `b` share at least one byte. */
static inline gboolean
hs_span_overlaps(HsSpan a, HsSpan b)
{
    return a.begin < b.end && b.begin < a.end;
}

/* Orders by begin, then longer first, so that an outer span comes before those inside it. */
static inline int
hs_span_compare(HsSpan a, HsSpan b)
{
    if (a.begin != b.begin)
        return a.begin < b.begin ? -1 : 1;
    return a.end == b.end ? 0 : a.end > b.end ? -1 : 1;
}
