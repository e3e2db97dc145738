/* SPDX-License-Identifier: Apache-2.0
 *
 * See partners.h. The tree tells which words are joined to the head of the source; each of them
 * must begin anew, with an article, a possessive or a name: a title that only goes on ("the
 * president and chief executive") is the same one's.
 */
#include "annotate/partners.h"

#include "annotate/sources.h"
#include "annotate/wordspans.h"
#include "text/wording.h"

#define MAX_PARTNERS 8

typedef struct {
    HsFindings *findings;
    const HsText *text;
    const HsSyntax *syntax;
    HsSubtree parts[MAX_PARTNERS]; /* tokens of each, without what joins them */
    guint n_parts;
} Search;

/* Say whether token `token` only joins: a comma, "and", "as well as". */
static gboolean
is_joint(const Search *search, guint32 token)
{
    static const char *const joints[] = { "and", "as", "both", "either", "neither",
                                          "nor", "or", "well", "&",      NULL };

    return search->syntax[token].part == HS_PART_PUNCT ||
           hs_text_token_is(search->text, token, joints);
}

static HsSubtree
without_joints(const Search *search, HsSubtree part)
{
    while (part.first < part.end && is_joint(search, part.first))
        part.first++;
    while (part.first < part.end && is_joint(search, part.end - 1))
        part.end--;
    return part;
}

/* Say whether token `token` is joined to token `top`. Behind a name parsers take what "and" joins
   for an apposition: "Ada Voss and her lawyer". */
static gboolean
is_joined(const Search *search, guint32 token, guint32 top, guint32 end)
{
    const HsRelation relation = search->syntax[token].relation;

    return search->syntax[token].head == (gint32)top &&
           (relation == HS_RELATION_CONJ ||
            (relation == HS_RELATION_APPOS &&
             hs_syntax_find_related(search->syntax, top, end, token, HS_RELATION_CC) < token));
}

/* Cut `source` where words begin that are joined to its head. */
static void
cut(Search *search, HsSubtree source)
{
    const guint32 top = hs_syntax_find_top(search->syntax, source.first, source.end);
    guint32 begin = source.first;

    for (guint32 t = top + 1; t < source.end && search->n_parts + 1 < MAX_PARTNERS; t++) {
        if (!is_joined(search, t, top, source.end))
            continue;
        const guint32 next = MAX(hs_subtree_find(search->text, search->syntax, t).first, begin);
        search->parts[search->n_parts++] = without_joints(search, (HsSubtree){ begin, next });
        begin = next;
    }
    search->parts[search->n_parts++] = without_joints(search, (HsSubtree){ begin, source.end });
}

/* Say whether a description begins at token `token`: an article or a possessive. */
static gboolean
begins_description(const Search *search, guint32 token)
{
    static const char *const articles[] = { "a", "an", "another", "one", "the", NULL };

    return search->syntax[token].tag == HS_TAG_PRP_POSSESSIVE ||
           hs_text_token_is(search->text, token, articles);
}

/* Say whether the part is a name of somebody, with a title before it or not. */
static gboolean
is_name(const Search *search, HsSubtree part)
{
    const HsRange words = hs_words_of_tokens(search->findings, part);
    const guint i = hs_findings_find_naming(search->findings, words.first);

    if (i >= search->findings->namings->len)
        return FALSE;
    const HsNaming *const naming = &g_array_index(search->findings->namings, HsNaming, i);
    return naming->range.end == words.end && naming->range.first <= words.first + 1 &&
           naming->type <= HS_ENTITY_ORGANIZATION;
}

/* Say whether each part is somebody, and at least one of them not by name. */
static gboolean
are_several(const Search *search)
{
    guint n_described = 0;

    for (guint i = 0; i < search->n_parts; i++) {
        const HsSubtree part = search->parts[i];
        if (part.first >= part.end)
            return FALSE;
        const gboolean name = is_name(search, part);
        if (!name && (part.end - part.first < 2 || !begins_description(search, part.first)))
            return FALSE;
        n_described += name ? 0 : 1;
    }
    return search->n_parts > 1 && n_described > 0;
}

gint32
hs_partners_find(HsFindings *findings, const HsSyntax *syntax, HsRange source, float score)
{
    Search search = { .findings = findings, .text = findings->text, .syntax = syntax };

    if (syntax == NULL || source.first >= source.end)
        return -1;
    const HsSubtree tokens = hs_words_get_tokens(findings, source);
    if (tokens.first >= tokens.end ||
        search.text->tokens[tokens.first].sentence != search.text->tokens[tokens.end - 1].sentence)
        return -1;
    cut(&search, tokens);
    if (!are_several(&search))
        return -1;
    gint32 first = -1;
    for (guint i = search.n_parts; i-- > 0;)
        first = hs_sources_find(findings, hs_words_of_tokens(findings, search.parts[i]), score);
    return first;
}
