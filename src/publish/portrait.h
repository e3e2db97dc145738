/* SPDX-License-Identifier: Apache-2.0
 *
 * What one is: kind, other names, the same thing elsewhere, and the posts held, with their bounds
 * in time. The upper part of a page, and the list of those known in one text only.
 */
#pragma once

#include "publish/pageview.h"

/* Append what the term number `entity` is; nothing where nothing is told. */
void
hs_portrait_put(const HsPageView *view, guint32 entity);

/* Append the memberships that name `entity` by `predicate` (org:member, org:organization,
   org:role, hs:officeOf), under `title`; nothing where there are none. */
void
hs_portrait_put_posts(const HsPageView *view, guint32 entity, const char *predicate,
                      const char *title);
