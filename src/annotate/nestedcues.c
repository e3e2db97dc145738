/* SPDX-License-Identifier: Apache-2.0
 *
 * See nestedcues.h. A noun of saying (sayingnouns.inc) needs an owner ("Voss's call", "a call by
 * Voss", and of nouns of attitude "the wish of many") and a complement behind it: "to join", "that
 * it join", "for talks". An adjective of attitude needs a clause, "to agree", and has the subject
 * that the tree gives it, or the object of the verb that makes it so.
 */
#include "annotate/nestedcues.h"

#include "annotate/sayingnouns.h"
#include "annotate/subtree.h"
#include "annotate/wordspans.h"
#include "text/places.h"
#include "text/wording.h"

#define SCORE 0.7f

/* Adjectives of wanting, intending and fearing that take "to", sorted. */
static const char *const attitudes[] = { "afraid",     "anxious",  "ashamed",   "content",
                                         "determined", "eager",    "glad",      "happy",
                                         "hesitant",   "inclined", "keen",      "loath",
                                         "prepared",   "proud",    "reluctant", "tempted",
                                         "unwilling",  "willing",  NULL };

/* Nouns of which "of" tells whose they are, where "to" tells what for. */
static const char *const wishes[] = { "desire",    "determination", "eagerness",   "insistence",
                                      "readiness", "refusal",       "reluctance",  "resistance",
                                      "threat",    "unwillingness", "willingness", "wish",
                                      NULL };

static const char *const prepositions[] = { "about", "against", "for", "on", "over", NULL };

typedef struct {
    HsFindings *findings;
    const HsText *text;
    const HsSyntax *syntax;
    guint8 *states; /* [tokens] STATE_* */
} Search;

enum {
    STATE_FREE,
    STATE_CONTENT, /* in the content of an outer attribution */
    STATE_CUE      /* in a cue */
};

/* Raise the state of the tokens of `range` to `state`. */
static void
mark_words(Search *search, HsRange range, guint8 state)
{
    const HsWord *const words = search->findings->pieces->words;
    const HsSpan span = { words[range.first].span.begin, words[range.end - 1].span.end };
    const HsSubtree tokens = hs_subtree_of_span(search->text, span);

    for (guint32 t = tokens.first; t < tokens.end; t++)
        search->states[t] = MAX(search->states[t], state);
}

static void
mark_findings(Search *search)
{
    for (guint i = 0; i < search->findings->findings->len; i++) {
        const HsFinding *const finding = &g_array_index(search->findings->findings, HsFinding, i);
        mark_words(search, finding->cue, STATE_CUE);
        for (guint32 k = 0; !finding->inner && k < finding->n_contents; k++)
            mark_words(
                search,
                g_array_index(search->findings->contents, HsRange, finding->first_content + k),
                STATE_CONTENT);
    }
}

static HsRange
words_of(const Search *search, HsSubtree subtree)
{
    const HsSpan span = hs_subtree_get_span(search->text, subtree);

    return (HsRange){ hs_words_at(search->findings, span.begin),
                      hs_words_at(search->findings, span.end) };
}

/* Return the tokens of the sentence of `token`. */
static HsSubtree
sentence_of(const Search *search, guint32 token)
{
    const HsSentence *const sentence =
        &search->text->sentences[search->text->tokens[token].sentence];

    return (HsSubtree){ sentence->first_token, sentence->first_token + sentence->n_tokens };
}

/* Return the tokens of the name that ends at token `token`, or what hangs there by the tree. */
static HsSubtree
name_at(const Search *search, guint32 token)
{
    const guint32 word = hs_words_at(search->findings, search->text->tokens[token].span.begin);
    const guint i = hs_findings_find_naming(search->findings, word);
    HsSubtree found = hs_subtree_find(search->text, search->syntax, token);

    if (i < search->findings->namings->len) {
        const HsRange name = g_array_index(search->findings->namings, HsNaming, i).range;
        const HsWord *const words = search->findings->pieces->words;
        if (name.first <= word)
            found = hs_subtree_of_span(search->text, (HsSpan){ words[name.first].span.begin,
                                                               words[name.end - 1].span.end });
    }
    found.end = token + 1;
    return found;
}

/* Find the owner before noun `noun`, past adjectives and nouns: "Voss's latest", "his". Possessives
   are surer than the tree. */
static gboolean
find_possessor(const Search *search, guint32 noun, HsSubtree *out_source)
{
    const guint32 first = sentence_of(search, noun).first;

    for (guint32 t = noun; t > first && noun - t < 4; t--) {
        const HsSyntax *const before = &search->syntax[t - 1];
        if (before->tag == HS_TAG_PRP_POSSESSIVE) {
            *out_source = (HsSubtree){ t - 1, t };
            return TRUE;
        }
        if (before->tag == HS_TAG_POS && t - 1 > first) {
            *out_source = name_at(search, t - 2);
            return TRUE;
        }
        if (before->part != HS_PART_ADJ && before->part != HS_PART_NOUN &&
            before->part != HS_PART_VERB)
            return FALSE;
    }
    return FALSE;
}

/* Read what hangs at noun `noun` by token `child` as "by" and its owner. */
static gboolean
read_author(const Search *search, guint32 child, HsSubtree *out_source)
{
    const HsSubtree whole = hs_subtree_find(search->text, search->syntax, child);

    if (whole.end - whole.first < 2 || !hs_text_token_reads(search->text, whole.first, "by"))
        return FALSE;
    *out_source = (HsSubtree){ whole.first + 1, whole.end };
    return TRUE;
}

/* "the unwillingness of the public to agree": of and to, and nothing but nouns between. */
static gboolean
read_of_to(const Search *search, guint32 noun, HsSubtree *out_source, HsSubtree *out_content)
{
    const guint32 end = sentence_of(search, noun).end;
    guint32 t = noun + 2;

    if (noun + 1 >= end || !hs_text_token_reads(search->text, noun + 1, "of") ||
        !hs_text_token_is(search->text, noun, wishes))
        return FALSE;
    while (t < end && t - noun < 10 && search->syntax[t].tag != HS_TAG_TO &&
           search->syntax[t].part != HS_PART_VERB && search->syntax[t].part != HS_PART_PUNCT)
        t++;
    if (t >= end || t == noun + 2 || search->syntax[t].tag != HS_TAG_TO ||
        search->syntax[t].head <= (gint32)t)
        return FALSE;
    *out_source = (HsSubtree){ noun + 2, t };
    *out_content = hs_subtree_find(search->text, search->syntax, (guint32)search->syntax[t].head);
    return out_content->first == t;
}

/* Say whether what hangs at a noun by token `child` says what is called for, claimed or wanted. */
static gboolean
is_complement(const Search *search, guint32 child)
{
    const HsRelation relation = search->syntax[child].relation;
    const guint32 first = hs_subtree_find(search->text, search->syntax, child).first;

    if (relation == HS_RELATION_CCOMP || relation == HS_RELATION_XCOMP)
        return TRUE;
    if (relation == HS_RELATION_ACL || relation == HS_RELATION_ADVCL)
        return hs_text_token_reads(search->text, first, "to") ||
               hs_text_token_reads(search->text, first, "that");
    return (relation == HS_RELATION_NMOD || relation == HS_RELATION_OBL) &&
           hs_text_token_is(search->text, first, prepositions);
}

/* Read source and content of the noun `noun`. */
static gboolean
read_noun(const Search *search, guint32 noun, HsSubtree *out_source, HsSubtree *out_content)
{
    const HsSubtree whole = hs_subtree_find(search->text, search->syntax, noun);
    gboolean owned = find_possessor(search, noun, out_source), told = FALSE;

    if (!owned && read_of_to(search, noun, out_source, out_content))
        return TRUE;
    for (guint32 t = noun + 1; t < whole.end; t++) {
        if (search->syntax[t].head != (gint32)noun)
            continue;
        if (!owned && !told && read_author(search, t, out_source)) {
            owned = TRUE;
        } else if (is_complement(search, t)) {
            const HsSubtree part = hs_subtree_find(search->text, search->syntax, t);
            if (!told)
                *out_content = part;
            out_content->end = MAX(out_content->end, part.end);
            told = TRUE;
        }
    }
    return owned && told;
}

/* Return who feels the adjective `token`: its subject, or the object of what makes it so; -1. */
static gint32
find_experiencer(const Search *search, guint32 token)
{
    const HsSubtree sentence = sentence_of(search, token);
    const gint32 verb = search->syntax[token].relation == HS_RELATION_XCOMP
                            ? search->syntax[token].head
                            : -1;

    for (guint32 t = sentence.first; t < token; t++) {
        const HsSyntax *const word = &search->syntax[t];
        if (word->head == (gint32)token && word->relation == HS_RELATION_NSUBJ)
            return (gint32)t;
        if (verb >= 0 && word->head == verb && word->relation == HS_RELATION_OBJ)
            return (gint32)t;
    }
    return -1;
}

static gboolean
read_adjective(const Search *search, guint32 token, HsSubtree *out_source, HsSubtree *out_content)
{
    const HsSubtree sentence = sentence_of(search, token);
    const gint32 who = find_experiencer(search, token);

    if (who < 0)
        return FALSE;
    *out_source = hs_subtree_find(search->text, search->syntax, (guint32)who);
    for (guint32 t = token + 1; t < sentence.end; t++) {
        const HsSyntax *const word = &search->syntax[t];
        if (word->head != (gint32)token ||
            (word->relation != HS_RELATION_XCOMP && word->relation != HS_RELATION_CCOMP &&
             word->relation != HS_RELATION_ADVCL))
            continue;
        *out_content = hs_subtree_find(search->text, search->syntax, t);
        return out_content->first > token &&
               hs_text_token_reads(search->text, out_content->first, "to");
    }
    return FALSE;
}

static gboolean
is_attitude(const Search *search, guint32 token)
{
    return search->syntax[token].part == HS_PART_ADJ &&
           hs_text_token_is(search->text, token, attitudes);
}

static void
read_token(Search *search, guint32 token)
{
    const gboolean noun = search->syntax[token].part == HS_PART_NOUN &&
                          hs_saying_noun_is(search->text, token);
    HsSubtree source = { 0, 0 }, content = { 0, 0 };

    if (noun ? !read_noun(search, token, &source, &content)
             : !is_attitude(search, token) || !read_adjective(search, token, &source, &content))
        return;
    HsFinding finding = { .cue = words_of(search, (HsSubtree){ token, token + 1 }),
                          .source = words_of(search, source),
                          .inner = TRUE,
                          .score = SCORE };
    hs_findings_add_content(search->findings, &finding, words_of(search, content));
    g_array_append_val(search->findings->findings, finding);
}

void
hs_nested_cues_find(HsFindings *findings, const HsSyntax *syntax)
{
    const guint32 n = findings->text->n_tokens;

    if (syntax == NULL)
        return;
    g_autofree guint8 *states = g_new0(guint8, (gsize)n + 1);
    Search search = { findings, findings->text, syntax, states };
    mark_findings(&search);
    for (guint32 t = 0; t < n; t++) {
        if (states[t] == STATE_CONTENT)
            read_token(&search, t);
    }
}
