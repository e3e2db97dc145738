/* SPDX-License-Identifier: Apache-2.0
 *
 * "Pastor Wants Books Burned", "a former staffer says": news announces people by what they are and
 * names them a paragraph or two later ("Kevin Quill, a former staffer"). So a description in the
 * first paragraphs looks forward: to the one person of whom the article says that noun, or to the
 * only one who is named for the first time in the next sentences, where the noun says no more than
 * that it is a person.
 */
#include "resolve/lead.h"

#include <string.h>

#include "resolve/apposition.h"
#include "resolve/wordlists.h"

#define MAX_PARAGRAPHS 3 /* from the first one */
#define MAX_AHEAD 8      /* sentences in which the name follows ... */
#define MAX_NEXT 3       /* ... and in which one follows that is not so called */

static guint32
paragraph_of(const HsCasting *casting, guint32 mention)
{
    const HsText *const text = casting->annotation->text;
    const guint32 begin = casting->annotation->mentions[mention].span.begin;
    return text->sentences[hs_casting_sentence_at(casting, begin)].paragraph;
}

/* Says whether `figure` is named before mention `mention`, from paragraph `from` on. */
static gboolean
is_named_before(const HsCasting *casting, gint32 figure, guint32 mention, guint32 from)
{
    for (guint32 i = 0; i < mention; i++) {
        if (casting->mention_figures[i] == figure && paragraph_of(casting, i) >= from)
            return TRUE;
    }
    return FALSE;
}

/* Says whether a person's name begins the description: it is part of it, whatever follows. */
static gboolean
begins_with_name(const HsCasting *casting, guint32 mention)
{
    const HsMention *const mentions = casting->annotation->mentions;
    for (guint32 i = mention + 1; i < casting->annotation->n_mentions; i++) {
        const gint32 index = casting->mention_figures[i];
        if (mentions[i].span.begin > mentions[mention].span.begin)
            break;
        if (mentions[i].kind == HS_MENTION_NAME && index != HS_NO_FIGURE &&
            hs_casting_get_figure(casting, index)->type == HS_ENTITY_PERSON)
            return TRUE;
    }
    return FALSE;
}

/* Finds the one person, named in the sentences behind the description, of whom the article says its
   head. A headline may have named him already. */
static gint32
find_so_called(HsCasting *casting, guint32 mention, const char *head, guint32 first, guint32 last)
{
    const HsAnnotation *const annotation = casting->annotation;
    const HsSpan span = annotation->mentions[mention].span;
    const guint32 here = hs_casting_sentence_at(casting, span.begin);
    gint32 found = HS_NO_FIGURE;
    for (guint32 i = mention + 1; i < annotation->n_mentions; i++) {
        const HsMention *const m = &annotation->mentions[i];
        const gint32 index = casting->mention_figures[i];
        if (hs_casting_sentence_at(casting, m->span.begin) - here > MAX_AHEAD)
            break;
        if (m->kind != HS_MENTION_NAME || index == HS_NO_FIGURE || index == found ||
            m->span.begin < span.end)
            continue;
        const HsFigure *const figure = hs_casting_get_figure(casting, index);
        if (figure->type != HS_ENTITY_PERSON || !hs_apposition_calls(figure, head) ||
            is_named_before(casting, index, mention, 1) ||
            hs_apposition_contradicts(casting, figure, first, last))
            continue;
        if (found != HS_NO_FIGURE)
            return HS_NO_FIGURE;
        found = index;
    }
    return found;
}

/* Finds the person with whose full name, never said before, the next sentence begins that names
   anybody new: nothing but a person is said of him in the description. */
static gint32
find_introduced(HsCasting *casting, guint32 mention, const char *head)
{
    const HsAnnotation *const annotation = casting->annotation;
    const HsText *const text = annotation->text;
    const HsSpan span = annotation->mentions[mention].span;
    const guint32 here = hs_casting_sentence_at(casting, span.begin);
    const HsGender gender = hs_gender_of_noun(head);
    for (guint32 i = mention + 1; i < annotation->n_mentions; i++) {
        const HsMention *const m = &annotation->mentions[i];
        const gint32 index = casting->mention_figures[i];
        const guint32 sentence = hs_casting_sentence_at(casting, m->span.begin);
        if (sentence - here > MAX_NEXT)
            break;
        if (m->kind != HS_MENTION_NAME || index == HS_NO_FIGURE || sentence == here)
            continue;
        const HsFigure *const figure = hs_casting_get_figure(casting, index);
        if (figure->type != HS_ENTITY_PERSON || is_named_before(casting, index, mention, 0))
            continue;
        const gboolean clash = gender != HS_GENDER_UNKNOWN && figure->gender != HS_GENDER_UNKNOWN &&
                               gender != figure->gender;
        const gboolean begins = hs_casting_token_at(casting, m->span.begin) ==
                                text->sentences[sentence].first_token;
        const gboolean whole = strchr(hs_casting_get_tidy(casting, m->span), ' ') != NULL;
        return begins && whole && !clash && figure->heads->len == 0 ? index : HS_NO_FIGURE;
    }
    return HS_NO_FIGURE;
}

gint32
hs_lead_find(HsCasting *casting, guint32 mention, const char *head, guint32 first, guint32 last)
{
    static const char *const ones[] = { "a", "an", "one", NULL };
    if (!hs_word_is_person(head) || paragraph_of(casting, mention) >= MAX_PARAGRAPHS ||
        begins_with_name(casting, mention))
        return HS_NO_FIGURE;
    const gint32 found = find_so_called(casting, mention, head, first, last);
    return found != HS_NO_FIGURE || !g_strv_contains(ones, hs_casting_get_word(casting, first))
               ? found
               : find_introduced(casting, mention, head);
}
