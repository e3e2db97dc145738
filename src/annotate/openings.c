/* SPDX-License-Identifier: Apache-2.0
 *
 * See openings.h. The tree tells: what comes before "that" hangs at the cue's verb itself as
 * object, time or adjunct. Without "that" a clause is believed behind verbs of telling alone. A
 * particle of the verb ("rule |out") is the cue's.
 */
#include "annotate/openings.h"

#include "annotate/wordspans.h"
#include "base/lemma.h"
#include "text/wording.h"

#define MAX_OPENING 12 /* tokens */

typedef struct {
    HsFindings *findings;
    const HsText *text;
    const HsSyntax *syntax;
    HsArena *scratch;
} Search;

/* Say whether what hangs at the cue's verb in `relation` can stand before what is said. */
static gboolean
may_come_first(HsRelation relation)
{
    switch (hs_relation_get_universal(relation)) {
    case HS_RELATION_OBJ:
    case HS_RELATION_IOBJ:
    case HS_RELATION_OBL:
    case HS_RELATION_ADVMOD:
        return TRUE;
    default:
        return FALSE;
    }
}

/* Return the child of the cue at which token `token` hangs, by the shortest way up; -1 where it
   hangs elsewhere. */
static gint32
climb_to_cue(const Search *search, guint32 token, HsSubtree cue)
{
    gint32 at = (gint32)token;

    for (guint step = 0; at >= 0 && step < MAX_OPENING; step++) {
        const gint32 head = search->syntax[at].head;
        if (head >= (gint32)cue.first && head < (gint32)cue.end)
            return at;
        at = head;
    }
    return -1;
}

/* Say whether the clause that begins at token `token` and whose head is token `head` is said: it
   begins with "that", or one who is told comes before it and it has a subject of its own. */
static gboolean
is_said(const Search *search, guint32 token, guint32 head, HsSubtree cue)
{
    static const char *const telling[] = { "assure",  "convince", "inform", "notify", "persuade",
                                           "promise", "remind",   "tell",   "warn",   NULL };
    const HsSentence *const sentence =
        &search->text->sentences[search->text->tokens[head].sentence];
    const guint32 end = sentence->first_token + sentence->n_tokens;
    g_autofree char *verb = hs_text_token_dup(search->text, cue.end - 1);

    return (hs_text_token_reads(search->text, token, "that") &&
            search->syntax[token].relation == HS_RELATION_MARK) ||
           (g_strv_contains(telling, hs_lemma_of_verb(search->scratch, verb)) &&
            hs_syntax_find_related(search->syntax, token, end, head, HS_RELATION_NSUBJ) < end);
}

/* Say whether token `token` is a "that" which the tree hangs to an aside of time: "said a decade
   earlier |that it rained"; not "so often |that". */
static gboolean
begins_clause(const Search *search, guint32 token)
{
    static const char *const times[] = { "ago", "before", "earlier", "later", NULL };
    const gint32 clause = search->syntax[token].head;

    if (!hs_text_token_reads(search->text, token, "that") ||
        search->syntax[token].relation != HS_RELATION_MARK || clause < 0 ||
        search->syntax[clause].relation != HS_RELATION_ADVCL)
        return FALSE;
    const gint32 aside = search->syntax[clause].head;
    return aside >= 0 && hs_text_token_is(search->text, aside, times);
}

/* Return the first token of the clause that is said in `content`; content.end where the content
   does not begin with something else. */
static guint32
find_clause(const Search *search, HsSubtree content, HsSubtree cue)
{
    for (guint32 t = content.first; t < content.end && t < content.first + MAX_OPENING; t++) {
        const gint32 child = climb_to_cue(search, t, cue);
        if (child < 0)
            return content.end;
        const HsRelation relation = search->syntax[child].relation;
        if (relation == HS_RELATION_ADVMOD && begins_clause(search, t))
            return t;
        if (relation == HS_RELATION_CCOMP)
            return is_said(search, t, (guint32)child, cue) ? t : content.end;
        if (!may_come_first(relation) && search->syntax[t].part != HS_PART_PUNCT)
            return content.end;
    }
    return content.end;
}

/* Give the particle with which the first content of `finding` begins to its cue: "would rule |
   out". */
static void
give_particle(const Search *search, HsFinding *finding)
{
    if (finding->n_contents == 0)
        return;
    HsRange *const content = &g_array_index(search->findings->contents, HsRange,
                                            finding->first_content);
    const HsSubtree cue = hs_words_get_tokens(search->findings, finding->cue);
    const HsSubtree tokens = hs_words_get_tokens(search->findings, *content);
    const gint32 head = search->syntax[tokens.first].head;

    if (content->first != finding->cue.end || tokens.first + 1 >= tokens.end ||
        search->syntax[tokens.first].relation != HS_RELATION_COMPOUND_PRT ||
        head < (gint32)cue.first || head >= (gint32)cue.end)
        return;
    finding->cue.end = content->first =
        hs_words_of_tokens(search->findings, (HsSubtree){ tokens.first + 1, tokens.first + 2 })
            .first;
}

/* Cut the opening off the first content of `finding`, where that is right behind its cue. */
static void
cut(const Search *search, const HsFinding *finding)
{
    if (finding->n_contents == 0)
        return;
    HsRange *const content = &g_array_index(search->findings->contents, HsRange,
                                            finding->first_content);
    const HsSubtree cue = hs_words_get_tokens(search->findings, finding->cue);
    const HsSubtree tokens = hs_words_get_tokens(search->findings, *content);

    if (content->first != finding->cue.end || cue.first >= cue.end ||
        search->syntax[cue.end - 1].part == HS_PART_ADP)
        return;
    const guint32 clause = find_clause(search, tokens, cue);
    if (clause > tokens.first && clause < tokens.end)
        content->first =
            hs_words_of_tokens(search->findings, (HsSubtree){ clause, clause + 1 }).first;
}

void
hs_openings_cut(HsFindings *findings, const HsSyntax *syntax)
{
    g_autoptr(HsArena) scratch = hs_arena_new();
    const Search search = { findings, findings->text, syntax, scratch };

    for (guint i = 0; syntax != NULL && i < findings->findings->len; i++) {
        HsFinding *const finding = &g_array_index(findings->findings, HsFinding, i);
        give_particle(&search, finding);
        cut(&search, finding);
    }
}
