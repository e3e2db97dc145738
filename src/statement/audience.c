/* SPDX-License-Identifier: Apache-2.0
 *
 * The mentions of those who are spoken to come in. Whoever tells something to a newspaper, station
 * or programme, or to one of its journalists ("CNN's Ann Roe", "radio host Ann Roe", "Ann Roe of
 * CNN"), is taken to be interviewed; so crowds, audiences and sworn bodies tell it
 * (audiencewords.inc), where the verb is one of telling: one urges a crowd in many ways. A
 * committee hears testimony where it is one of a parliament; parties have committees too.
 */
#include "statement/audience.h"

#include <string.h>

#include "base/lemma.h"
#include "base/rolenoun.h"
#include "base/wordtable.h"
#include "statement/outlet.h"

typedef struct {
    const char *word;
    HsMedium medium;
    gboolean plural;
} Hearers;

static const Hearers hearers[] = {
#include "statement/audiencewords.inc"
};

typedef struct {
    const HsRoleText *text;
    HsAudience audience;
} Reading;

static const Hearers *
find_word(const char *word)
{
    const gssize row = HS_WORDTABLE_FIND(hearers, word);
    return row >= 0 ? &hearers[row] : NULL;
}

static gboolean
take_outlet(Reading *reading, guint32 token)
{
    const gint32 name = hs_role_text_name(reading->text, token);
    if (name < 0 || !hs_outlet_is_name(reading->text, name))
        return FALSE;
    reading->audience = (HsAudience){ HS_MEDIUM_INTERVIEW,
                                      hs_role_text_entity(reading->text, token) };
    return TRUE;
}

/* Takes the newspaper or station of the person whom the tokens `first` .. `last` name. */
static void
read_journalist(Reading *reading, guint32 first, guint32 last)
{
    static const char *const jobs[] = { "anchor",     "correspondent", "host",     "interviewer",
                                        "journalist", "moderator",     "reporter", NULL };
    static const char *const of[] = { "at", "from", "of", "with", NULL };
    const HsRoleText *const text = reading->text;
    if (first >= 2 && hs_role_text_is_possessive(text, (gint64)first - 1) &&
        take_outlet(reading, first - 2))
        return;
    if (last + 2 < text->text->n_tokens && hs_role_text_is(text, (gint64)last + 1, of) &&
        take_outlet(reading, last + 2))
        return;
    if (first >= 1 && hs_role_text_is(text, (gint64)first - 1, jobs))
        reading->audience.medium = HS_MEDIUM_INTERVIEW;
}

/* Says whether the tokens `first` .. `last` name a committee of a parliament. */
static gboolean
is_sworn_committee(const HsRoleText *text, guint32 first, guint32 last)
{
    static const char *const words[] = { "affairs",   "armed",         "congressional", "foreign",
                                         "homeland",  "house",         "intelligence",  "judiciary",
                                         "oversight", "parliamentary", "select",        "senate",
                                         NULL };
    if (strcmp(hs_role_text_word(text, last), "committee") != 0)
        return FALSE;
    for (guint32 i = first; i < last; i++) {
        if (hs_role_text_is(text, i, words))
            return TRUE;
    }
    return FALSE;
}

/* Takes what the noun of the hearers tells, of a name its last word. */
static void
read_hearers(Reading *reading, guint32 first, guint32 last, gboolean named)
{
    const HsRoleText *const text = reading->text;
    const guint32 top = hs_syntax_find_top(text->annotation->syntax, first, last + 1);
    const guint32 head = named ? last : top;
    const char *const word = hs_role_text_word(text, head);
    const char *const one = hs_role_noun_singular(text->scratch, word);
    const Hearers *const same = find_word(word);
    const Hearers *const found = same ? same : find_word(one);
    if (found && !(found->plural && same))
        reading->audience.medium = found->medium;
    else if (is_sworn_committee(text, first, last))
        reading->audience.medium = HS_MEDIUM_TESTIMONY;
}

/* Says whether a word of the cues is a verb of telling. */
static gboolean
is_telling(const HsRoleText *text, const HsAttribution *at)
{
    static const char *const verbs[] = { "add",    "assure", "boast", "declare",  "explain",
                                         "inform", "insist", "joke",  "proclaim", "promise",
                                         "remind", "repeat", "say",   "speak",    "talk",
                                         "tell",   "vow",    "warn",  NULL };
    for (guint32 i = 0; i < at->n_cues; i++) {
        const guint32 end = hs_role_text_at(text, at->cues[i].end);
        for (guint32 t = hs_role_text_at(text, at->cues[i].begin); t < end; t++) {
            const char *const lemma = hs_lemma_of_verb(text->scratch, hs_role_text_word(text, t));
            if (g_strv_contains(verbs, lemma))
                return TRUE;
        }
    }
    return FALSE;
}

static void
read_addressee(Reading *reading, const HsAttribution *at, guint32 mention)
{
    const HsRoleText *const text = reading->text;
    const HsMention *const named = &text->annotation->mentions[mention];
    const gint32 entity = text->cast->mention_entities[mention];
    const guint32 first = hs_role_text_at(text, named->span.begin);
    const guint32 last = hs_role_text_at(text, MAX(named->span.end, 1) - 1);
    if (first > last || last >= text->text->n_tokens)
        return;
    if (entity >= 0 && named->kind == HS_MENTION_NAME &&
        (hs_outlet_is_entity(&text->cast->entities[entity]) || named->type == HS_ENTITY_WORK))
        reading->audience = (HsAudience){ HS_MEDIUM_INTERVIEW, entity };
    else if (named->kind == HS_MENTION_NAME &&
             hs_role_text_type(text, (gint32)mention) == HS_ENTITY_PERSON)
        read_journalist(reading, first, last);
    else if (is_telling(text, at))
        read_hearers(reading, first, last, named->kind == HS_MENTION_NAME);
}

HsAudience
hs_audience_read(const HsRoleText *text, guint32 attribution)
{
    const HsAttribution *const at = &text->annotation->attributions[attribution];
    Reading reading = { text, { HS_MEDIUM_NONE, -1 } };
    for (guint32 i = 0; i < at->n_addressees && reading.audience.medium == HS_MEDIUM_NONE; i++)
        read_addressee(&reading, at, at->addressees[i]);
    return reading.audience;
}
