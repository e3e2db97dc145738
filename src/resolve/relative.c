/* SPDX-License-Identifier: Apache-2.0
 *
 * A relative pronoun takes up the noun to whose phrase its clause belongs. Where the weights give
 * trees, that noun is the head of the relative clause; else the words between tell: a name, with at
 * most its state, a remark in brackets, an apposition or what it is said to be up to the pronoun
 * ("Roe, an aide to Hale who", "Roe is the aide who"). Either way the noun may be a common one that
 * is said of a name, and then the name is meant. "Who" goes past bodies to the person whose
 * apposition they stand in: "Roe, head of the Harbour Board, who".
 */
#include "resolve/relative.h"

#include <string.h>

#define MAX_BACK 8        /* mentions before the pronoun */
#define MAX_APPOSITION 18 /* tokens */
#define MAX_STEPS 6       /* from noun to noun in the tree */

typedef struct {
    HsCasting *casting;
    guint32 token;      /* of the pronoun */
    guint32 begin;      /* byte at which it begins */
    gboolean of_person; /* "who", not "which" or "that" */
} Relative;

/* Says whether the pronoun can take up the figure. */
static gboolean
may_be_meant(const Relative *relative, gint32 index)
{
    if (index == HS_NO_FIGURE)
        return FALSE;
    const HsEntityType type = hs_casting_get_figure(relative->casting, index)->type;
    return relative->of_person
               ? type != HS_ENTITY_PLACE && type != HS_ENTITY_EVENT && type != HS_ENTITY_WORK
               : type != HS_ENTITY_PERSON;
}

/* ---- by words */

static gboolean
is_mark(const char *word)
{
    static const char *const marks[] = { ",", "-", "–", "—", ")", NULL };
    return g_strv_contains(marks, word);
}

/* Returns the first token after a remark in brackets or a state ("of Norland") at token `token`. */
static guint32
skip_remark(const Relative *relative, guint32 token)
{
    HsCasting *const casting = relative->casting;
    if (strcmp(hs_casting_get_word(casting, token), "(") == 0) {
        while (token < relative->token && strcmp(hs_casting_get_word(casting, token), ")") != 0)
            token++;
        return token + 1;
    }
    if (strcmp(hs_casting_get_word(casting, token), "of") != 0)
        return token;
    for (guint32 i = token + 1; i < relative->token && i < token + 4; i++) {
        if (is_mark(hs_casting_get_word(casting, i)))
            return i;
    }
    return token;
}

/* Says whether the words from token `token` up to the pronoun are an apposition, or say what the
   one before them is. */
static gboolean
is_said_of(const Relative *relative, guint32 token)
{
    static const char *const openers[] = { "a", "an", "the", "his", "her", "its", "their", NULL };
    static const char *const copulas[] = { "is", "was", NULL };
    HsCasting *const casting = relative->casting;
    const char *const first = hs_casting_get_word(casting, token);
    static const char *const times[] = { "currently", "formerly", "now", "then", NULL };
    const gboolean apposed = is_mark(first);
    token += apposed && g_strv_contains(times, hs_casting_get_word(casting, token + 1));
    if ((!apposed && !g_strv_contains(copulas, first)) ||
        relative->token - token > MAX_APPOSITION ||
        !g_strv_contains(openers, hs_casting_get_word(casting, token + 1)))
        return FALSE;
    for (guint32 i = token + 2; i + 1 < relative->token; i++) {
        const char *const word = hs_casting_get_word(casting, i);
        if ((!apposed && is_mark(word)) || strcmp(word, ";") == 0 || strcmp(word, ".") == 0)
            return FALSE;
    }
    return TRUE;
}

/* Says whether nothing but marks stands between token `token` and the pronoun. */
static gboolean
is_adjacent(const Relative *relative, guint32 token)
{
    while (token < relative->token && is_mark(hs_casting_get_word(relative->casting, token)))
        token++;
    return token >= relative->token;
}

static gint32
find_by_words(const Relative *relative, guint32 mention, gboolean persons)
{
    HsCasting *const casting = relative->casting;
    const guint32 sentence = hs_casting_sentence_at(casting, relative->begin);
    for (guint32 back = 1; back <= MIN(mention, MAX_BACK); back++) {
        const HsSpan span = casting->annotation->mentions[mention - back].span;
        const gint32 index = casting->mention_figures[mention - back];
        if (hs_casting_sentence_at(casting, span.begin) != sentence)
            break;
        if (span.end > relative->begin || !may_be_meant(relative, index) ||
            (persons && hs_casting_get_figure(casting, index)->type != HS_ENTITY_PERSON))
            continue;
        const guint32 token = skip_remark(relative, hs_casting_token_at(casting, span.end));
        if (is_adjacent(relative, token) || (persons && is_said_of(relative, token)))
            return index;
        if (persons)
            break;
    }
    return HS_NO_FIGURE;
}

/* ---- by the tree */

/* Returns the figure of the name in which token `token` stands, else of the description of which
   it is the head. */
static gint32
figure_at(const Relative *relative, guint32 token)
{
    const HsCasting *const casting = relative->casting;
    const HsSpan at = casting->annotation->text->tokens[token].span;
    for (guint32 i = casting->annotation->n_mentions; i-- > 0;) {
        const HsMention *const mention = &casting->annotation->mentions[i];
        if (casting->mention_figures[i] == HS_NO_FIGURE || !hs_span_contains(mention->span, at))
            continue;
        const guint32 first = hs_casting_token_at(casting, mention->span.begin);
        const guint32 end = hs_casting_token_at(casting, mention->span.end - 1) + 1;
        if (mention->kind == HS_MENTION_NAME ||
            hs_syntax_find_top(casting->annotation->syntax, first, end) == token)
            return casting->mention_figures[i];
    }
    return HS_NO_FIGURE;
}

/* Returns the figure of a noun that stands beside token `token`: its apposition, or the subject of
   which it is said. */
static gint32
figure_beside(const Relative *relative, guint32 token)
{
    const HsAnnotation *const annotation = relative->casting->annotation;
    const HsSentence *const sentence =
        &annotation->text->sentences[annotation->text->tokens[token].sentence];
    gboolean said = FALSE;
    gint32 subject = HS_NO_FIGURE;
    for (guint32 i = sentence->first_token; i < relative->token; i++) {
        const HsSyntax *const word = &annotation->syntax[i];
        if (word->head != (gint32)token)
            continue;
        const HsRelation relation = hs_relation_get_universal(word->relation);
        const gint32 index = figure_at(relative, i);
        said = said || relation == HS_RELATION_COP;
        if (relation == HS_RELATION_APPOS && may_be_meant(relative, index))
            return index;
        if (relation == HS_RELATION_NSUBJ)
            subject = index;
    }
    return said && may_be_meant(relative, subject) ? subject : HS_NO_FIGURE;
}

/* Returns the head of the relative clause in which the pronoun stands, -1 without one. */
static gint32
find_clause_head(const Relative *relative)
{
    const HsSyntax *const syntax = relative->casting->annotation->syntax;
    gint32 token = (gint32)relative->token;
    for (guint step = 0; token >= 0 && step < MAX_STEPS; step++) {
        if (syntax[token].relation == HS_RELATION_ACL_RELCL)
            return syntax[token].head;
        token = syntax[token].head;
    }
    return -1;
}

static gint32
find_by_tree(const Relative *relative)
{
    const HsSyntax *const syntax = relative->casting->annotation->syntax;
    gint32 token = find_clause_head(relative);
    for (guint step = 0; token >= 0 && token < (gint32)relative->token && step < MAX_STEPS;
         step++) {
        const gint32 here = figure_at(relative, (guint32)token);
        const gint32 index = may_be_meant(relative, here) ? here
                                                          : figure_beside(relative, (guint32)token);
        if (index != HS_NO_FIGURE)
            return index;
        const HsRelation relation = hs_relation_get_universal(syntax[token].relation);
        const gboolean past = relative->of_person && here != HS_NO_FIGURE;
        if (relation != HS_RELATION_APPOS && !(past && relation == HS_RELATION_NMOD))
            break;
        token = syntax[token].head;
    }
    return HS_NO_FIGURE;
}

gboolean
hs_relative_is(HsCasting *casting, guint32 mention)
{
    static const char *const words[] = { "that", "which", "who", "whom", "whose", NULL };
    const HsSpan span = casting->annotation->mentions[mention].span;
    const guint32 token = hs_casting_token_at(casting, span.begin);
    return hs_casting_token_at(casting, span.end - 1) == token &&
           g_strv_contains(words, hs_casting_get_word(casting, token));
}

gint32
hs_relative_find(HsCasting *casting, guint32 mention)
{
    const guint32 begin = casting->annotation->mentions[mention].span.begin;
    const Relative relative = { casting, hs_casting_token_at(casting, begin), begin,
                                casting->body[begin + 2] == 'o' };
    gint32 found = relative.of_person ? find_by_words(&relative, mention, TRUE) : HS_NO_FIGURE;
    if (found == HS_NO_FIGURE && casting->annotation->syntax)
        found = find_by_tree(&relative);
    return found != HS_NO_FIGURE ? found : find_by_words(&relative, mention, FALSE);
}
