/* SPDX-License-Identifier: Apache-2.0
 *
 * What the article says its people are, each said once; and as what somebody speaks.
 */
#pragma once

#include "base/arena.h"
#include "statement/report.h"

typedef struct HsMemberships HsMemberships;

/* Find the memberships that the article of `cast` states; those told several times are joined. Free
   with hs_memberships_free(); what they point to lives in `arena`. */
HsMemberships *
hs_memberships_new(HsArena *arena, const HsCast *cast);

/* Free `memberships`, which may be NULL. */
void
hs_memberships_free(HsMemberships *memberships);

/* Return the memberships in the order of their evidence, in the arena; `out_n` counts them. */
const HsMembership *
hs_memberships_get(const HsMemberships *memberships, guint32 *out_n);

/* Return the index of the membership that the words of the sources of `statement` give `member`; -1
   without one. One with an organization or place comes before one without; what is over or still to
   come is none. */
gint32
hs_memberships_find_spoken(const HsMemberships *memberships, const HsStatement *statement,
                           guint32 member);

/* Return the entity for which `member`, a spokesman, speaks: by the words of the sources of
   `statement`, or by what the article tells anywhere where that is NULL; -1 without one. */
gint32
hs_memberships_find_behalf(const HsMemberships *memberships, const HsStatement *statement,
                           guint32 member);

/* Return the organization that `member` speaks for when he says "we": the first of which the
   article says that he is one now; -1 without one. */
gint32
hs_memberships_find_side(const HsMemberships *memberships, guint32 member);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsMemberships, hs_memberships_free)
