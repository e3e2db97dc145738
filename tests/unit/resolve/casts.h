/* SPDX-License-Identifier: Apache-2.0
 *
 * The cast of a small article and questions to it. Articles are marked text (support/annotation.h),
 * so that names and attributions are given and only who is who is found.
 */
#pragma once

#include "base/arena.h"
#include "resolve/cast.h"

/* Return the cast of `marked`, with no knowledge of the world. */
const HsCast *
cast_of(HsArena *arena, const char *marked);

/* Say whether mention `mention` reads `words`. */
gboolean
cast_reads(const HsAnnotation *annotation, guint32 mention, const char *words);

/* Return the name of the entity that the `n`th mention reading `words` maps to, the first being 0;
   NULL for nobody. There must be such a mention. */
const char *
cast_who(const HsCast *cast, const char *words, guint n);

/* Return the entity named `name`, NULL without one. */
const HsEntity *
cast_find(const HsCast *cast, const char *name);
