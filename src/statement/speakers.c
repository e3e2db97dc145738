/* SPDX-License-Identifier: Apache-2.0
 *
 * The source mention of an attribution stands for the speaker; its entity comes first. Where the
 * source goes on to name others on the same footing ("Jane Roe and Tom Hale", "critics like Roe and
 * Hale"), they speak too (listing.c). A source that takes up several at once ("they", "both men")
 * has no entity of its own and is several's (several.c). Whoever made a document speaks by it.
 */
#include "statement/speakers.h"

#include "statement/listing.h"
#include "statement/several.h"
#include "text/places.h"
#include "text/wording.h"

static gboolean
in_source(const HsAttribution *attribution, HsSpan span)
{
    for (guint32 i = 0; i < attribution->n_sources; i++) {
        if (hs_span_contains(attribution->sources[i], span))
            return TRUE;
    }
    return FALSE;
}

/* Returns the first name in the source that is of entity `entity`; -1 without one. `out_end` is the
   first mention behind the source. */
static gint32
find_name(const HsCast *cast, const HsAttribution *attribution, gint32 entity, guint32 *out_end)
{
    const HsAnnotation *const annotation = cast->annotation;
    const HsSpan last = attribution->sources[attribution->n_sources - 1];
    gint32 found = -1;
    guint32 i = hs_annotation_find_mention(annotation, attribution->sources[0].begin);
    for (; i < annotation->n_mentions && annotation->mentions[i].span.begin < last.end; i++) {
        const HsMention *const mention = &annotation->mentions[i];
        if (found < 0 && mention->kind == HS_MENTION_NAME && cast->mention_entities[i] == entity &&
            in_source(attribution, mention->span))
            found = (gint32)i;
    }
    *out_end = i;
    return found;
}

gint32
hs_speakers_get_document(const HsCast *cast, guint32 attribution)
{
    const gint32 source = cast->annotation->attributions[attribution].source_mention;
    const gint32 entity = source >= 0 ? cast->mention_entities[source] : -1;
    return entity >= 0 && cast->entities[entity].sort != HS_DOCUMENT_NONE ? entity : -1;
}

/* Says whether the mention at index `i` of the source of `attribution` is joined to those before
   it; a name, or what follows one, only by a word, since a comma tells who they are. */
static gboolean
is_joined(const HsCast *cast, const HsAttribution *attribution, guint32 i)
{
    static const char *const ands[] = { "and", "or", "nor", "&", NULL };
    const HsText *const text = cast->annotation->text;
    const HsMention *const mention = &cast->annotation->mentions[i];
    const gint64 before = (gint64)hs_text_token_from(text, mention->span.begin) - 1;
    if (mention->kind == HS_MENTION_PRONOUN || !in_source(attribution, mention->span))
        return FALSE;
    const HsMention *const first = &cast->annotation->mentions[attribution->source_mention];
    return hs_text_token_is(text, before, ands) ||
           (mention->kind == HS_MENTION_NOMINAL && first->kind == HS_MENTION_NOMINAL &&
            (hs_text_token_reads(text, before, ",") || hs_text_token_reads(text, before, "as")));
}

/* Adds those whom the source describes beside the first: "the mayor and |the bishop". */
static void
add_partners(const HsCast *cast, const HsAttribution *attribution, GArray *speakers)
{
    const HsMention *const mentions = cast->annotation->mentions;
    const HsSpan source = attribution->sources[attribution->n_sources - 1];
    const HsMention *const first = &mentions[attribution->source_mention];
    guint32 end = first->span.end;
    for (guint32 i = (guint32)attribution->source_mention + 1;
         i < cast->annotation->n_mentions && mentions[i].span.begin < source.end; i++) {
        const gint32 entity = cast->mention_speakers[i];
        gboolean there = entity < 0 || mentions[i].span.begin < end ||
                         (first->kind == HS_MENTION_NAME &&
                          mentions[i].kind != HS_MENTION_NOMINAL) ||
                         !is_joined(cast, attribution, i);
        for (guint k = 0; k < speakers->len; k++)
            there = there || g_array_index(speakers, guint32, k) == (guint32)entity;
        if (there)
            continue;
        const guint32 value = (guint32)entity;
        g_array_append_val(speakers, value);
        end = mentions[i].span.end;
    }
}

const guint32 *
hs_speakers_find(HsArena *arena, const HsCast *cast, guint32 attribution, const HsStatement *before,
                 guint32 n_before, guint32 *out_n)
{
    const HsAttribution *const at = &cast->annotation->attributions[attribution];
    g_autoptr(GArray) speakers = g_array_new(FALSE, FALSE, sizeof(guint32));
    const gint32 entity = at->source_mention >= 0 ? cast->mention_speakers[at->source_mention] : -1;
    guint32 end;
    if (entity < 0 || !cast->entities[entity].named)
        hs_several_find(cast, attribution, before, n_before, speakers);
    if (speakers->len == 0 && entity >= 0) {
        const gint32 name = at->n_sources > 0 ? find_name(cast, at, entity, &end) : -1;
        const guint32 value = (guint32)entity;
        if (name >= 0)
            hs_listing_read(cast, (guint32)name, end, speakers);
        else
            g_array_append_val(speakers, value);
        if (at->n_sources > 0)
            add_partners(cast, at, speakers);
    }
    *out_n = speakers->len;
    return hs_arena_dup(arena, speakers->data, speakers->len * sizeof(guint32));
}
