/* SPDX-License-Identifier: Apache-2.0
 *
 * See casts.h.
 */
#include "casts.h"

#include <string.h>

#include "resolve/resolve.h"
#include "support/annotation.h"

const HsCast *
cast_of(HsArena *arena, const char *marked)
{
    return hs_resolve(arena, test_annotation_parse(arena, marked), NULL);
}

gboolean
cast_reads(const HsAnnotation *annotation, guint32 mention, const char *words)
{
    const HsSpan span = annotation->mentions[mention].span;
    return strlen(words) == hs_span_length(span) &&
           strncmp(words, annotation->text->article->body + span.begin, strlen(words)) == 0;
}

const char *
cast_who(const HsCast *cast, const char *words, guint n)
{
    for (guint32 i = 0; i < cast->annotation->n_mentions; i++) {
        if (!cast_reads(cast->annotation, i, words) || n-- > 0)
            continue;
        const gint32 entity = cast->mention_speakers[i];
        return entity < 0 ? NULL : cast->entities[entity].name;
    }
    g_error("no such mention: %s", words);
}

const HsEntity *
cast_find(const HsCast *cast, const char *name)
{
    for (guint32 i = 0; i < cast->n_entities; i++) {
        if (g_strcmp0(cast->entities[i].name, name) == 0)
            return &cast->entities[i];
    }
    return NULL;
}
