/* SPDX-License-Identifier: Apache-2.0
 *
 * A statement speaks of the subject of its content's main clause: "said that |the board| had
 * failed". Where the content is no clause but a noun, it speaks of that: "criticized |the board|".
 * In the tree, the main clause is what holds the head of the content's first sentence. Subjects
 * that "and" joins count each. "I" is the speaker, and where somebody tells in his own words what
 * another said, he is: in "My doctor told me |I| was ill", Roe said. What the cast knows nobody
 * behind is left out, and so is the content of a question about more than one thing: no second
 * guess is made.
 */
#include "statement/about.h"

#include "base/bisect.h"

#define MAX_ABOUT 8
#define MAX_CONTENT 400 /* tokens of a content that are looked at */

typedef struct {
    const HsRoleText *text;
    const HsSyntax *syntax;
    const HsStatement *statement;
    const HsStatement *speaking; /* whose speakers are "I" */
    guint32 first, end;          /* tokens of the content's first sentence */
    guint32 found[MAX_ABOUT];
    guint32 n;
} Search;

static void
add_entity(Search *search, gint32 entity)
{
    for (guint32 i = 0; i < search->n; i++) {
        if (search->found[i] == (guint32)entity)
            return;
    }
    if (entity >= 0 && search->n < MAX_ABOUT)
        search->found[search->n++] = (guint32)entity;
}

/* Returns the smallest mention that ends with or holds token `token` and has an entity; -1 without
   one. */
static gint32
find_mention(const Search *search, guint32 token)
{
    const HsAnnotation *const annotation = search->text->annotation;
    const HsSpan span = search->text->text->tokens[token].span;
    const guint32 end = HS_FIRST_ABOVE(HsMention, span.begin, annotation->mentions,
                                       annotation->n_mentions, span.begin);
    gint32 found = -1;
    for (guint32 back = 0; back < end && back < 8 && found < 0; back++) {
        const guint32 i = end - 1 - back;
        if (hs_span_contains(annotation->mentions[i].span, span) &&
            search->text->cast->mention_entities[i] >= 0)
            found = (gint32)i;
    }
    return found;
}

/* Adds who is meant by the words that token `token` heads, and those that "and" joins to them. */
static void
add_head(Search *search, guint32 token)
{
    static const char *const speaker[] = { "i", "me", "myself", NULL };
    const gint32 mention = find_mention(search, token);
    const gboolean owner = token + 1 < search->end && search->syntax[token + 1].tag == HS_TAG_POS;
    if (hs_role_text_is(search->text, token, speaker)) {
        for (guint32 i = 0; i < search->speaking->n_speakers; i++)
            add_entity(search, (gint32)search->speaking->speakers[i]);
    } else if (mention >= 0 && !owner) {
        add_entity(search, search->text->cast->mention_entities[mention]);
    }
    for (guint32 i = token + 1; i < search->end; i++) {
        if (search->syntax[i].head == (gint64)token &&
            search->syntax[i].relation == HS_RELATION_CONJ)
            add_head(search, i);
    }
}

/* Returns whether token `head` is that of a clause: a verb, or what "be" stands with. */
static gboolean
is_clause(const Search *search, guint32 head)
{
    return search->syntax[head].part == HS_PART_VERB || search->syntax[head].part == HS_PART_AUX ||
           hs_syntax_find_related(search->syntax, search->first, search->end, head,
                                  HS_RELATION_COP) < search->end;
}

/* Sets the tokens of the first sentence of the content. FALSE where there are none. */
static gboolean
find_bounds(Search *search)
{
    const HsRoleText *const text = search->text;
    const HsSpan content = search->statement->contents[0];
    guint32 end;
    search->first = hs_role_text_at(text, content.begin);
    while (search->first < text->text->n_tokens &&
           search->syntax[search->first].part == HS_PART_PUNCT)
        search->first++;
    if (search->first >= text->text->n_tokens)
        return FALSE;
    hs_role_text_sentence(text, search->first, &end);
    search->end = search->first;
    while (search->end < end && search->end < search->first + MAX_CONTENT &&
           text->text->tokens[search->end].span.end <= content.end)
        search->end++;
    return search->end > search->first;
}

/* Says whether the content of `inner` begins with a quotation mark of its own, inside of what
   `outer` says: "My son said, |'I am hungry'|". */
static gboolean
has_own_mark(const HsRoleText *text, const HsStatement *outer, const HsStatement *inner)
{
    static const char *const marks[] = { "\"", "'", "“", "”", "‘", "’",  "„",  "‟",
                                         "«",  "»", "‹", "›", "`", "``", "''", NULL };
    const guint32 at = hs_role_text_at(text, inner->contents[0].begin);
    const gint64 token = hs_role_text_is(text, at, marks) ? (gint64)at : (gint64)at - 1;
    if (!hs_role_text_is(text, token, marks))
        return FALSE;
    const HsSpan mark = text->text->tokens[token].span;
    for (guint32 i = 0; i < outer->n_contents; i++) {
        if (hs_span_contains(outer->contents[i], mark))
            return mark.begin > outer->contents[i].begin;
    }
    return FALSE;
}

/* Returns the statement whose speaker says "I" in the content of statement `i`: that one, or the
   one outside of it that tells it in its own words. */
static const HsStatement *
find_speaking(const HsRoleText *text, const HsStatement *statements, guint32 i)
{
    while (statements[i].within >= 0 &&
           !has_own_mark(text, &statements[statements[i].within], &statements[i]))
        i = (guint32)statements[i].within;
    return &statements[i];
}

const guint32 *
hs_about_find(HsArena *arena, const HsRoleText *text, const HsStatement *statements, guint32 i,
              guint32 *out_n)
{
    const HsStatement *const statement = &statements[i];
    Search search = { .text = text, .syntax = text->annotation->syntax, .statement = statement };
    if (search.syntax && statement->n_contents > 0 && find_bounds(&search)) {
        search.speaking = find_speaking(text, statements, i);
        const guint32 head = hs_syntax_find_top(search.syntax, search.first, search.end);
        const guint32 subject = hs_syntax_find_related(search.syntax, search.first, search.end,
                                                       head, HS_RELATION_NSUBJ);
        if (subject < search.end)
            add_head(&search, subject);
        else if (!is_clause(&search, head))
            add_head(&search, head);
    }
    *out_n = search.n;
    return hs_arena_dup(arena, search.found, search.n * sizeof *search.found);
}
