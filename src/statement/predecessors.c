/* SPDX-License-Identifier: Apache-2.0
 *
 * See predecessors.h. "Her predecessor, Ada Voss" tells that Ada Voss held the office that the
 * woman spoken of holds. Who that is: the owner where a name owns ("Hale's predecessor"), else the
 * last person named or spoken of in the sentence before, or earlier in this one, whose gender the
 * pronoun can have. Her office: what was said last of her up to there, of all that only one holds
 * at a time. Where the article tells none, nothing is added.
 */
#include "statement/predecessors.h"

#include <string.h>

#include "base/rolenoun.h"

#define SCORE_PREDECESSOR 0.8

/* Says whether one person at a time holds what `title` says, so that it can have predecessors. */
static gboolean
has_one_holder(const char *title)
{
    static const char *const posts[] = { "chair", "chief",   "coach", "editor",    "executive",
                                         "head",  "manager", "pope",  "principal", NULL };
    g_auto(GStrv) words = g_strsplit_set(title, " -", -1);
    for (char **word = words; *word; word++) {
        if (hs_role_noun_is_title(*word) || hs_role_noun_is_office(*word) ||
            g_strv_contains(posts, *word))
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_person(const HsRoleText *text, guint32 mention)
{
    const gint32 entity = text->cast->mention_entities[mention];
    return entity >= 0 && text->cast->entities[entity].type == HS_ENTITY_PERSON;
}

/* Says whether the pronoun at token `token` can speak of `entity`. */
static gboolean
fits_pronoun(const HsRoleText *text, guint32 token, gint32 entity)
{
    const char gender = text->cast->entities[entity].gender;
    if (hs_role_text_reads(text, token, "his"))
        return gender != 'f';
    return !hs_role_text_reads(text, token, "her") || gender != 'm';
}

/* Returns the entity of which the pronoun at token `token` speaks, -1 where that is not seen. */
static gint32
find_owner(const HsRoleText *text, guint32 token)
{
    guint32 end;
    const guint32 sentence = text->text->tokens[token].sentence;
    const guint32 begin = hs_role_text_sentence(text, token, &end);
    const guint32 from = sentence > 0 && begin > 0 ? text->text->sentences[sentence - 1].first_token
                                                   : begin;
    const guint32 least = text->text->tokens[from].span.begin;
    for (guint32 i = text->annotation->n_mentions; i-- > 0;) {
        const HsMention *const mention = &text->annotation->mentions[i];
        if (mention->span.end > text->text->tokens[token].span.begin || !is_person(text, i))
            continue;
        if (mention->span.begin < least)
            break;
        if (fits_pronoun(text, token, text->cast->mention_entities[i]))
            return text->cast->mention_entities[i];
    }
    return -1;
}

/* Returns the entity whose predecessor the word at token `token` names, -1. `out_first`: the first
   token of the words. */
static gint32
read_whose(const HsRoleText *text, guint32 token, guint32 *out_first)
{
    static const char *const pronouns[] = { "his", "her", "their", NULL };
    const guint32 before = token - 1;
    if (hs_role_text_is(text, before, pronouns)) {
        *out_first = before;
        return find_owner(text, before);
    }
    if (before == 0 || !hs_role_text_is_possessive(text, before))
        return -1;
    *out_first = hs_role_text_name_begin(text, before - 1);
    return hs_role_text_entity(text, before - 1);
}

/* Returns the office last told of `member` before byte `offset`, NULL where none is. */
static const HsMembership *
find_office(const GArray *tellings, gint32 member, guint32 offset)
{
    const HsMembership *found = NULL;
    for (guint i = 0; i < tellings->len; i++) {
        const HsMembership *const told = &g_array_index(tellings, HsTelling, i).membership;
        if ((gint32)told->member == member && told->evidence.begin < offset && told->title &&
            told->standing == HS_STANDING_CURRENT && has_one_holder(told->title))
            found = told;
    }
    return found;
}

/* Adds the office of the one before whom the person named at `site` held it. */
static void
read_name(HsRoleSite *site)
{
    const HsRoleText *const text = site->text;
    const guint32 before = site->first > 0 && hs_role_text_reads(text, site->first - 1, ",")
                               ? site->first - 1
                               : site->first;
    guint32 first;
    if (before < 2 || !hs_role_text_reads(text, before - 1, "predecessor"))
        return;
    const gint32 owner = read_whose(text, before - 1, &first);
    const HsMembership *const office = owner >= 0 && owner != site->entity
                                           ? find_office(site->tellings, owner,
                                                         text->text->tokens[first].span.begin)
                                           : NULL;
    if (!office)
        return;
    const HsRolePhrase phrase = {
        .organization = office->organization,
        .place = office->place,
        .country = office->country,
        .behalf = -1,
        .verb_role = office->title,
        .standing = HS_STANDING_FORMER,
        .stop = site->last + 1,
    };
    hs_role_site_add(site, &phrase, first, site->last + 1, SCORE_PREDECESSOR);
}

void
hs_predecessors_read(HsArena *arena, const HsRoleText *text, GArray *tellings)
{
    HsRoleSite site = { .arena = arena, .text = text, .tellings = tellings };
    for (guint32 i = 0; i < text->annotation->n_mentions; i++) {
        const HsSpan span = text->annotation->mentions[i].span;
        if (text->annotation->mentions[i].kind != HS_MENTION_NAME || !is_person(text, i))
            continue;
        site.mention = i;
        site.entity = text->cast->mention_entities[i];
        site.first = hs_role_text_name_begin(text, hs_role_text_at(text, span.begin));
        site.last = hs_role_text_at(text, MAX(span.end, 1) - 1);
        site.end = site.last + 1;
        read_name(&site);
    }
}
