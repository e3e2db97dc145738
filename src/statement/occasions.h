/* SPDX-License-Identifier: Apache-2.0
 *
 * The occasions and texts that an article dates: "the debate on Monday", "a statement released
 * Friday", "the interview, which was released on Thursday". What is said "in the interview", or by
 * "the statement", was said then.
 */
#pragma once

#include "statement/report.h"

typedef struct HsOccasions HsOccasions;

/* Return the occasions that the article of `annotation` dates by itself, not in a content
   (`reported`: for each expression of time whether it stands in one). Free with
   hs_occasions_free(). */
HsOccasions *
hs_occasions_new(const HsAnnotation *annotation, const guint8 *reported);

/* Free `occasions`, which may be NULL. */
void
hs_occasions_free(HsOccasions *occasions);

/* Return the index of the expression of time that is told of the occasion in which `statement` was
   made; -1 where it has none. */
gint32
hs_occasions_find_time(const HsOccasions *occasions, const HsStatement *statement);

/* Return which of the nouns of occasions token `token` of `text` is, as a number that is the same
   for its singular and plural; -1 for none. */
gint32
hs_occasion_noun(const HsText *text, guint32 token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsOccasions, hs_occasions_free)
