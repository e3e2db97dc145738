/* SPDX-License-Identifier: Apache-2.0
 *
 * Product of the room resolve: who is who in one article. Every mention that denotes somebody or
 * something is mapped to one entity. A source without a name ("U.S. officials", "a National
 * Security Council spokesman") is an entity too, with a description instead of a name: it is kept,
 * never dropped.
 */
#pragma once

#include "annotate/annotation.h"

typedef struct {
    HsEntityType type;
    gboolean named;   /* FALSE: known by description only */
    const char *name; /* fullest name without title ("Vladimir V. Putin"), or the description */
    const char *const *aliases; /* other name forms as the article writes them, NULL-terminated, in
                                   order of first appearance; never NULL */
    guint32 n_mentions;         /* how many mentions map to it */
    guint32 first_mention;      /* index of the first of them */
} HsEntity;

typedef struct {
    const HsAnnotation *annotation;
    const HsEntity *entities; /* [n_entities] in order of first mention */
    const gint32 *
        mention_entities; /* [n_mentions of the annotation] index into entities, -1: nobody known */
    guint32 n_entities;
} HsCast;
