/* SPDX-License-Identifier: Apache-2.0
 *
 * See apposition.h.
 */
#include "resolve/apposition.h"

#include <string.h>

#include "resolve/wordlists.h"

#define MAX_APPOSITION 9 /* tokens beside a name in which its apposition's head is looked for */

static const struct {
    const char *brief, *full;
} brief_titles[] = {
    { "sen", "senator" },  { "gov", "governor" },   { "rep", "representative" },
    { "gen", "general" },  { "prof", "professor" }, { "sgt", "sergeant" },
    { "capt", "captain" }, { "col", "colonel" },    { "rev", "reverend" },
    { "adm", "admiral" },
};

static const char *
spell_out(const char *title)
{
    for (guint i = 0; i < G_N_ELEMENTS(brief_titles); i++) {
        if (strcmp(brief_titles[i].brief, title) == 0)
            return brief_titles[i].full;
    }
    return title;
}

static void
add_head(HsFigure *figure, const char *head)
{
    head = spell_out(head);
    if (!*head || hs_word_is(head, HS_WORD_WEAK_TITLE))
        return;
    for (guint i = 0; i < figure->heads->len; i++) {
        if (strcmp(g_ptr_array_index(figure->heads, i), head) == 0)
            return;
    }
    g_ptr_array_add(figure->heads, (gpointer)head);
}

/* Adds what an apposition says of a person, with the gender that it tells; NULL says nothing. */
static void
take_head(HsFigure *figure, const char *head)
{
    if (!head)
        return;
    add_head(figure, head);
    if (figure->gender == HS_GENDER_UNKNOWN)
        figure->gender = hs_gender_of_noun(head);
}

static gboolean
is_comma(const char *word)
{
    return strcmp(word, ",") == 0;
}

/* Finds the head of an apposition behind `span` (", a spokeswoman for ..."): the last word before a
   preposition, comma or the sentence's end. NULL without one. */
static const char *
apposition_head(HsCasting *casting, HsSpan span)
{
    const guint32 token = hs_casting_token_at(casting, span.end);
    if (!is_comma(hs_casting_get_word(casting, token)) ||
        !hs_word_is(hs_casting_get_word(casting, token + 1), HS_WORD_OPENER))
        return NULL;
    const char *head = NULL;
    for (guint32 i = token + 2; i < token + MAX_APPOSITION; i++) {
        const char *const word = hs_casting_get_word(casting, i);
        if (hs_word_is(word, HS_WORD_PREPOSITION) || is_comma(word) || strcmp(word, ".") == 0)
            return head;
        head = word;
    }
    return NULL;
}

/* Finds the head of a description before the name at `span` ("his sister, Ada Quill,"): of the
   phrase that ends with the comma. NULL where it is not said of a person for sure. */
static const char *
description_before(HsCasting *casting, HsSpan span)
{
    const gint64 comma = (gint64)hs_casting_token_at(casting, span.begin) - 1;
    if (!is_comma(hs_casting_get_word(casting, comma)) ||
        !is_comma(hs_casting_get_word(casting, hs_casting_token_at(casting, span.end))))
        return NULL;
    for (gint64 i = comma - 1; i > comma - MAX_APPOSITION && i >= 0; i--) {
        const char *const word = hs_casting_get_word(casting, i);
        if (is_comma(word) || strcmp(word, ".") == 0)
            return NULL;
        if (!hs_word_is(word, HS_WORD_OPENER) ||
            hs_word_is(hs_casting_get_word(casting, i - 1), HS_WORD_PREPOSITION))
            continue;
        const char *const head = hs_phrase_head(casting, (guint32)i, (guint32)comma - 1);
        return hs_word_is_person(head) ? head : NULL;
    }
    return NULL;
}

void
hs_apposition_collect(HsCasting *casting)
{
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
        const gint32 index = casting->mention_figures[i];
        if (index == HS_NO_FIGURE ||
            hs_casting_get_figure(casting, index)->type != HS_ENTITY_PERSON)
            continue;
        HsFigure *const figure = hs_casting_get_figure(casting, index);
        const HsSpan span = casting->annotation->mentions[i].span;
        take_head(figure, apposition_head(casting, span));
        take_head(figure, description_before(casting, span));
    }
    for (guint i = 0; i < casting->figures->len; i++) {
        HsFigure *const figure = hs_casting_get_figure(casting, (gint32)i);
        for (guint k = 0; k < figure->persons->len; k++) {
            const HsPersonName *const name = g_ptr_array_index(figure->persons, k);
            if (name->title)
                add_head(figure, name->title);
        }
    }
}
