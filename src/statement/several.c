/* SPDX-License-Identifier: Apache-2.0
 *
 * "They say", "both men asked", "the two senators wrote": a source that takes up several who were
 * named one by one. Where it counts them, the nearest list of so many names counts ("King and
 * Weeks"), else the only so many people, or bodies, of the sentences before. "They" alone may be
 * anybody; it is taken for those who spoke together last, or for a list of names that begins a
 * sentence, since what a sentence begins with is what the next ones are about. Lists are read by
 * statement/listing.h.
 */
#include "statement/several.h"

#include <string.h>

#include "statement/listing.h"
#include "text/places.h"
#include "text/wording.h"

#define MAX_BACK 5      /* sentences back in which a counted few are named */
#define MAX_BACK_THEY 2 /* in which "they" are */
#define MAX_SOURCE 6    /* words of a source that counts */
#define MAX_BEGIN 4     /* words before a list that begins its sentence: "But Senators" */
#define MAX_NAMED 16    /* people of the sentences before */

typedef struct {
    const HsCast *cast;
    guint32 mention;
    guint32 sentence;
    guint count;     /* how many are meant; 0: two or more, "they" */
    gboolean people; /* are counted; else bodies */
    gboolean listed; /* names that stand in one list are looked for */
} Wanted;

/* Says whether a counted source may end with `word`: people and bodies may, what they wrote not. */
static gboolean
may_end(const char *word)
{
    static const char *const counts[] = { "both", "each", "neither", "side", "three", "two", NULL };
    static const char *const texts[] = { "emails",     "letters", "polls",   "reports", "speeches",
                                         "statements", "studies", "surveys", "tweets",  NULL };
    return g_strv_contains(counts, word) ||
           ((g_str_has_suffix(word, "s") || g_str_has_suffix(word, "men")) &&
            !g_strv_contains(texts, word));
}

/* Reads how many the source at `span` counts; FALSE where it does not speak of several so. Only
   what begins with "the" or the like speaks of those just named. */
static gboolean
read_source(const HsText *text, HsSpan span, Wanted *wanted)
{
    static const char *const they[] = { "they", "them", "their", "themselves", NULL };
    static const char *const openers[] = { "all", "both",  "each",  "neither",
                                           "the", "these", "those", NULL };
    static const char *const two[] = { "both", "each", "neither", "pair", "two", NULL };
    static const char *const fillers[] = { "all", "of", "the", "these", "those", NULL };
    static const char *const breaks[] = { ",", "and", "or", "nor", NULL };
    static const char *const things[] = { "bodies",    "camps",  "campaigns", "companies",
                                          "countries", "groups", "nations",   "outlets",
                                          "parties",   "papers", "side",      "sides",
                                          "states",    NULL };
    const guint32 first = hs_text_token_from(text, span.begin);
    wanted->people = TRUE;
    wanted->count = 0;
    for (guint32 at = first; at < text->n_tokens && text->tokens[at].span.end <= span.end; at++) {
        g_autofree char *word = hs_text_token_dup(text, at);
        if (at == first && g_strv_contains(they, word))
            return text->tokens[at].span.end == span.end;
        if (at - first >= MAX_SOURCE || g_strv_contains(breaks, word) ||
            (at == first && !g_strv_contains(openers, word)))
            return FALSE;
        if (g_strv_contains(two, word))
            wanted->count = 2;
        else if (strcmp(word, "three") == 0)
            wanted->count = 3;
        else if (wanted->count == 0 && !g_strv_contains(fillers, word))
            return FALSE;
        wanted->people = wanted->people && !g_strv_contains(things, word);
        if (wanted->count > 0 && text->tokens[at].span.end == span.end)
            return may_end(word);
    }
    return FALSE;
}

/* Says whether entity `entity` can be one of those wanted. */
static gboolean
fits(const Wanted *wanted, gint32 entity)
{
    if (entity < 0 || !wanted->cast->entities[entity].named)
        return FALSE;
    const HsEntityType type = wanted->cast->entities[entity].type;
    if (wanted->count == 0)
        return type <= HS_ENTITY_GROUP && type != HS_ENTITY_PLACE;
    return wanted->people ? type == HS_ENTITY_PERSON
                          : type == HS_ENTITY_ORGANIZATION || type == HS_ENTITY_GROUP ||
                                (type == HS_ENTITY_PLACE && wanted->listed);
}

/* Says whether mention `i` stands at the begin of its sentence, but for a few words. */
static gboolean
begins_sentence(const HsAnnotation *annotation, guint32 i)
{
    const HsText *const text = annotation->text;
    const guint32 token = hs_text_token_from(text, annotation->mentions[i].span.begin);
    return token < text->n_tokens &&
           token <= text->sentences[text->tokens[token].sentence].first_token + MAX_BEGIN;
}

/* Takes the nearest list of names that can be meant, walking back from the source. */
static gboolean
take_list(const Wanted *wanted, GArray *speakers)
{
    const HsAnnotation *const annotation = wanted->cast->annotation;
    const guint32 most = wanted->count > 0 ? MAX_BACK : MAX_BACK_THEY;
    for (guint32 i = wanted->mention; i-- > 0;) {
        const guint32 its = hs_text_sentence_at(annotation->text,
                                                annotation->mentions[i].span.begin);
        if (its + most < wanted->sentence)
            return FALSE;
        if (!fits(wanted, wanted->cast->mention_entities[i]) ||
            annotation->mentions[i].kind != HS_MENTION_NAME ||
            (wanted->count == 0 && !begins_sentence(annotation, i)))
            continue;
        hs_listing_read(wanted->cast, i, wanted->mention, speakers);
        if (wanted->count > 0 ? speakers->len == wanted->count : speakers->len > 1)
            return TRUE;
        g_array_set_size(speakers, 0);
    }
    return FALSE;
}

/* Takes those who spoke together last, not long before. */
static gboolean
take_speakers(const Wanted *wanted, const HsStatement *before, guint32 n_before, GArray *speakers)
{
    const HsText *const text = wanted->cast->annotation->text;
    for (guint32 i = n_before; i-- > 0;) {
        const HsSpan place = before[i].n_cues > 0 ? before[i].cues[0] : before[i].contents[0];
        const guint32 its = hs_text_sentence_at(text, place.begin);
        if (its + MAX_BACK_THEY < wanted->sentence)
            return FALSE;
        if (before[i].n_speakers > 1 &&
            (wanted->count == 0 || before[i].n_speakers == wanted->count)) {
            g_array_append_vals(speakers, before[i].speakers, before[i].n_speakers);
            return TRUE;
        }
        if (before[i].n_speakers > 0 && wanted->count == 0)
            return FALSE;
    }
    return FALSE;
}

/* Takes the people named in the sentences before, where they are just as many as wanted. */
static gboolean
take_only_ones(const Wanted *wanted, GArray *speakers)
{
    const HsAnnotation *const annotation = wanted->cast->annotation;
    guint32 reached = wanted->sentence;
    for (guint32 i = wanted->mention; i-- > 0;) {
        const guint32 its = hs_text_sentence_at(annotation->text,
                                                annotation->mentions[i].span.begin);
        const gint32 entity = wanted->cast->mention_entities[i];
        gboolean known = FALSE;
        if (its < reached && speakers->len == wanted->count)
            return TRUE;
        reached = MIN(reached, its);
        if (its + MAX_BACK_THEY < wanted->sentence || speakers->len > wanted->count)
            break;
        for (guint k = 0; k < speakers->len; k++)
            known = known || g_array_index(speakers, guint32, k) == (guint32)entity;
        if (known || !fits(wanted, entity) || speakers->len >= MAX_NAMED)
            continue;
        const guint32 value = (guint32)entity;
        g_array_prepend_val(speakers, value);
    }
    if (speakers->len == wanted->count)
        return TRUE;
    g_array_set_size(speakers, 0);
    return FALSE;
}

void
hs_several_find(const HsCast *cast, guint32 attribution, const HsStatement *before,
                guint32 n_before, GArray *speakers)
{
    const HsAnnotation *const annotation = cast->annotation;
    const gint32 mention = annotation->attributions[attribution].source_mention;
    if (mention < 0 || annotation->mentions[mention].kind == HS_MENTION_NAME)
        return;
    const HsSpan span = annotation->mentions[mention].span;
    Wanted wanted = {
        cast, (guint32)mention, hs_text_sentence_at(annotation->text, span.begin), 0, TRUE, TRUE
    };
    if (!read_source(annotation->text, span, &wanted) ||
        take_speakers(&wanted, before, n_before, speakers) || take_list(&wanted, speakers))
        return;
    wanted.listed = FALSE;
    if (wanted.count > 0)
        take_only_ones(&wanted, speakers);
}
