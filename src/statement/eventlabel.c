/* SPDX-License-Identifier: Apache-2.0
 *
 * See eventlabel.h. When an event was is told by its date, and the same interview is called the
 * same in every sentence only without it: "the |2016| interview |in January|".
 */
#include "statement/eventlabel.h"

#define YEAR_DIGITS 4

static gboolean
is_year(const HsRoleText *text, guint32 token)
{
    const char *const word = hs_role_text_word(text, token);
    guint n = 0;
    while (g_ascii_isdigit(word[n]))
        n++;
    return n == YEAR_DIGITS && word[n] == '\0';
}

/* Returns the first token of the label, past an article and a year, before what a hyphen joins. */
static guint32
find_begin(const HsRoleText *text, guint32 first, guint32 head)
{
    static const char *const articles[] = { "the", "a", "an", NULL };
    while (first > 1 && hs_role_text_is_joint(text, (gint64)first - 1))
        first -= 2;
    if (first < head && hs_role_text_is(text, first, articles))
        first++;
    if (first < head && is_year(text, first) && !hs_role_text_is_joint(text, first + 1))
        first++;
    return first;
}

/* Returns the token at which an expression of time begins that ends before token `end`, with the
   preposition before it; `end` without one. */
static guint32
cut_time(const HsRoleText *text, guint32 end, guint32 head)
{
    static const char *const links[] = { "in",     "on",   "at",  "from",  "of",
                                         "during", "late", "for", "early", NULL };
    for (guint32 i = 0; i < text->annotation->n_times; i++) {
        const HsTimex *const time = &text->annotation->times[i];
        if (time->end != end || time->first <= head + 1)
            continue;
        guint32 at = time->first;
        while (at > head + 1 && hs_role_text_is(text, (gint64)at - 1, links))
            at--;
        return at;
    }
    return end;
}

const char *
hs_event_label_write(HsArena *arena, const HsRoleText *text, HsSpan span, guint32 head)
{
    g_autoptr(GString) label = g_string_new(NULL);
    const guint32 first = find_begin(text, hs_role_text_at(text, span.begin), head);
    guint32 end = hs_role_text_at(text, MAX(span.end, 1) - 1) + 1;
    for (guint32 shorter = cut_time(text, end, head); shorter < end;
         shorter = cut_time(text, end, head))
        end = shorter;
    for (guint32 i = first; i < end; i++) {
        const HsSpan word = text->text->tokens[i].span;
        if (i > first && !hs_role_text_is_glued(text, i))
            g_string_append_c(label, ' ');
        g_string_append_len(label, text->text->article->body + word.begin, hs_span_length(word));
    }
    return hs_arena_strdup(arena, label->str);
}
