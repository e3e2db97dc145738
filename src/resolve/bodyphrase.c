/* SPDX-License-Identifier: Apache-2.0
 *
 * "Norland's foreign ministry" and "the Norlandic army" are written without capitals, but there is
 * one of each: they are organizations with these words for a name. So is what a candidate runs:
 * "her campaign" is the Voss campaign, whether or not the article ever calls it so. A description
 * comes in; it is proper to one body where its head is a word for a body of state or of somebody's
 * own, and a name, a people or a possessive before it tells whose. Plurals ("Norlandic courts") and
 * what begins with "a" or "some" are not. A body of the same name that the article names is it.
 */
#include "resolve/bodyphrase.h"

#include <string.h>

#include "resolve/fold.h"
#include "resolve/peoples.h"
#include "resolve/pronoun.h"
#include "resolve/wordlists.h"

#define MAX_WORDS 9 /* of such a description */

/* What a country, a town or another body has one of. */
static const char *const official[] = {
    "agency",   "army",       "bank",     "bureau", "cabinet",    "commission", "committee",
    "congress", "consulate",  "council",  "court",  "department", "delegation", "directorate",
    "division", "embassy",    "force",    "forces", "government", "judiciary",  "legislature",
    "military", "ministry",   "mission",  "navy",   "office",     "parliament", "police",
    "senate",   "television", "treasury", NULL
};

/* What a person in politics has one of. */
static const char *const personal[] = { "administration", "camp", "campaign", "team", NULL };
static const char *const campaigns[] = { "camp", "campaign", "team", NULL };

/* A phrase that begins so is one of several, or nobody's. */
static const char *const open_words[] = { "a",    "an",   "another", "any",   "each",
                                          "no",   "one",  "our",     "other", "some",
                                          "that", "this", "these",   "those", NULL };

static const char *const possessives[] = { "his", "her", NULL };

/* Returns the token of the phrase's head; `last` + 1 where what follows the head belongs to the
   name ("the ministry of ...") or the phrase is too long. */
static guint32
find_head(HsCasting *casting, guint32 first, guint32 last)
{
    static const char *const ends[] = { ",", "(", "-", "–", "—", "who", "which", "that", NULL };
    guint32 head = last + 1;
    for (guint32 i = first; i <= last; i++) {
        const char *const word = hs_casting_get_word(casting, i);
        if (g_strv_contains(ends, word))
            break;
        if (hs_word_is(word, HS_WORD_PREPOSITION) || i >= first + MAX_WORDS ||
            strcmp(word, "and") == 0)
            return last + 1;
        head = i;
    }
    return head;
}

/* Returns the last figure of a name that stands in the tokens `first` to `head` - 1 and is followed
   by more of the phrase. */
static gint32
find_owner(const HsCasting *casting, guint32 mention, guint32 first, guint32 head)
{
    const HsAnnotation *const annotation = casting->annotation;
    const HsToken *const tokens = annotation->text->tokens;
    gint32 owner = HS_NO_FIGURE;
    for (guint32 i = mention + 1; i < annotation->n_mentions; i++) {
        const HsMention *const other = &annotation->mentions[i];
        if (other->span.begin >= tokens[head].span.begin)
            break;
        if (other->kind == HS_MENTION_NAME && other->span.begin >= tokens[first].span.begin &&
            other->span.end <= tokens[head].span.begin)
            owner = casting->mention_figures[i];
    }
    return owner;
}

/* Says whether a word with a capital in the tokens `first` to `head` - 1 says of what people the
   body is. */
static gboolean
has_people(HsCasting *casting, guint32 first, guint32 head)
{
    for (guint32 i = first; i < head; i++) {
        const HsSpan span = casting->annotation->text->tokens[i].span;
        if (g_ascii_isupper(casting->body[span.begin]) &&
            hs_word_is_people(hs_casting_get_word(casting, i)))
            return TRUE;
    }
    return FALSE;
}

/* Returns the figure of the body named `name`; makes it where there is none. */
static gint32
named_body(HsCasting *casting, const char *name)
{
    const HsOrgName *const org = hs_org_name_parse(casting->scratch, name);
    for (guint i = 0; i < casting->figures->len; i++) {
        const HsFigure *const figure = hs_casting_get_figure(casting, (gint32)i);
        for (guint k = 0; figure->type == HS_ENTITY_ORGANIZATION && k < figure->orgs->len; k++) {
            if (hs_org_name_equals(g_ptr_array_index(figure->orgs, k), org))
                return (gint32)i;
        }
    }
    const gint32 index = hs_casting_add_figure(casting, HS_ENTITY_ORGANIZATION, TRUE);
    g_ptr_array_add(hs_casting_get_figure(casting, index)->orgs, (gpointer)org);
    return index;
}

/* Returns the surname of `person` as the article writes it. */
static const char *
surname_of(const HsFigure *person)
{
    const char *name = NULL;
    guint most = 0;
    for (guint i = 0; i < person->persons->len; i++) {
        const HsPersonName *const form = g_ptr_array_index(person->persons, i);
        if (form->n_parts <= most)
            continue;
        most = form->n_parts;
        name = form->name;
    }
    const char *const space = name && most > 1 ? strrchr(name, ' ') : NULL;
    return space ? space + 1 : name;
}

/* Says whether the article names `figure` as the campaign that `surname`, folded, runs. */
static gboolean
is_campaign_of(const HsFigure *figure, const char *surname)
{
    for (guint k = 0; figure->type == HS_ENTITY_ORGANIZATION && k < figure->orgs->len; k++) {
        const HsOrgName *const org = g_ptr_array_index(figure->orgs, k);
        if (org->n_words < 2 || !g_strv_contains(campaigns, org->words[org->n_words - 1]))
            continue;
        for (guint w = 0; w + 1 < org->n_words; w++) {
            if (strcmp(org->words[w], surname) == 0)
                return TRUE;
        }
    }
    return FALSE;
}

/* Returns the body that person `owner` runs, called `head`. A team or camp is the campaign where
   the article tells of one, and else nothing that has a name. */
static gint32
personal_body(HsCasting *casting, gint32 owner, const char *head)
{
    const char *const surname = surname_of(hs_casting_get_figure(casting, owner));
    if (!surname)
        return HS_NO_FIGURE;
    const char *const folded = hs_name_fold(casting->scratch, surname);
    for (guint i = 0; i < casting->figures->len; i++) {
        if (strcmp(head, "administration") != 0 &&
            is_campaign_of(hs_casting_get_figure(casting, (gint32)i), folded))
            return (gint32)i;
    }
    if (strcmp(head, "camp") == 0 || strcmp(head, "team") == 0)
        return HS_NO_FIGURE;
    g_autofree char *name = g_strconcat(surname, " ", head, NULL);
    return named_body(casting, hs_arena_strdup(casting->scratch, name));
}

gint32
hs_body_phrase_find(HsCasting *casting, guint32 mention, guint32 first, guint32 last)
{
    const HsToken *const tokens = casting->annotation->text->tokens;
    const guint32 head = find_head(casting, first, last);
    if (head > last || head == first ||
        g_strv_contains(open_words, hs_casting_get_word(casting, first)))
        return HS_NO_FIGURE;
    const char *const word = hs_casting_get_word(casting, head);
    gint32 owner = find_owner(casting, mention, first, head);
    if (g_strv_contains(personal, word)) {
        if (g_strv_contains(possessives, hs_casting_get_word(casting, first)))
            owner = hs_pronoun_find_owner(casting, mention, hs_casting_get_word(casting, first));
        return owner != HS_NO_FIGURE &&
                       hs_casting_get_figure(casting, owner)->type == HS_ENTITY_PERSON
                   ? personal_body(casting, owner, word)
                   : HS_NO_FIGURE;
    }
    const gboolean owned = owner != HS_NO_FIGURE &&
                           (hs_casting_get_figure(casting, owner)->type == HS_ENTITY_PLACE ||
                            hs_casting_get_figure(casting, owner)->type == HS_ENTITY_ORGANIZATION ||
                            hs_casting_get_figure(casting, owner)->type == HS_ENTITY_GROUP);
    if (!g_strv_contains(official, word) || !(owned || has_people(casting, first, head)))
        return HS_NO_FIGURE;
    const guint32 begin = first + (strcmp(hs_casting_get_word(casting, first), "the") == 0);
    return named_body(casting, hs_casting_get_tidy(casting, (HsSpan){ tokens[begin].span.begin,
                                                                      tokens[head].span.end }));
}
