/* SPDX-License-Identifier: Apache-2.0
 *
 * See quoting.h. "As" and a verb of saying in -ing lead back to "quoted" or "cited" in their
 * sentence. Who is quoted stands between them, or is the subject of the passive, and then "by"
 * tells the agency, before "as" or behind the verb. The agency's content is, as PolNeAR marks it,
 * all from who is quoted on. Without an agency ("was quoted as saying") it is one attribution.
 *
 * "Citing" and people give what those people say: the contents of the attribution to whose cue it
 * hangs. Of anything but people ("citing security concerns") it is an act of its own, and left.
 */
#include "annotate/quoting.h"

#include "annotate/wordspans.h"
#include "base/lemma.h"
#include "base/rolenoun.h"
#include "text/places.h"
#include "text/quotation.h"
#include "text/wording.h"

#define MAX_QUOTED 25 /* tokens between "quoted" and "as" */
#define MAX_ASIDE 12  /* tokens between "telling" and "that" */
#define MAX_STEPS 4   /* from "citing" up to the verb that it goes with */
#define SCORE 0.8f

static const char *const bes[] = { "are", "be", "been", "being", "is", "was", "were", NULL };

typedef struct {
    HsFindings *findings;
    const HsText *text;
    const HsSyntax *syntax;
} Search;

typedef struct {
    guint32 verb;      /* token "quoted" */
    guint32 as;        /* token */
    guint32 saying;    /* token */
    guint32 end;       /* of the sentence */
    HsSubtree quoted;  /* who is quoted */
    HsSubtree quoter;  /* who quotes, of a passive; empty without */
    HsSubtree content; /* what is said; empty without */
    gboolean passive;
    gboolean before; /* the content stands before who is quoted */
} Quoting;

static gboolean
is_empty(HsSubtree tokens)
{
    return tokens.first >= tokens.end;
}

static guint32
first_of_sentence(const Search *search, guint32 token)
{
    return search->text->sentences[search->text->tokens[token].sentence].first_token;
}

/* Return the index of the finding whose cue has token `token` in it; -1 without one. */
static gint
find_by_cue(const Search *search, guint32 token)
{
    const guint32 word = hs_words_at(search->findings, search->text->tokens[token].span.begin);

    for (guint i = 0; i < search->findings->findings->len; i++) {
        const HsRange cue = g_array_index(search->findings->findings, HsFinding, i).cue;
        if (cue.first <= word && word < cue.end)
            return (gint)i;
    }
    return -1;
}

static HsFinding *
get_finding(const Search *search, gint i)
{
    return &g_array_index(search->findings->findings, HsFinding, i);
}

/* ---- quoted as saying */

/* Say whether "as" at token `as` is followed by a verb of saying in -ing; returns its token. */
static gboolean
find_saying(const Search *search, guint32 as, guint32 end, guint32 *out_saying)
{
    guint32 t = as + 1;

    while (t < end && search->syntax[t].part == HS_PART_ADV)
        t++;
    if (t >= end || t > as + 2)
        return FALSE;
    g_autofree char *word = hs_text_token_dup(search->text, t);
    *out_saying = t;
    return g_str_has_suffix(word, "ing") && hs_lemma_is_known(word);
}

/* Find "quoted" or "cited" before "as"; FALSE without. */
static gboolean
find_verb(const Search *search, Quoting *quoting)
{
    static const char *const verbs[] = { "quote", "quoted", "quotes", "quoting", "cite",
                                         "cited", "cites",  "citing", NULL };
    const guint32 first = first_of_sentence(search, quoting->as);

    for (guint32 t = quoting->as; t > first && quoting->as - t < MAX_QUOTED; t--) {
        quoting->verb = t - 1;
        if (hs_text_token_is(search->text, t - 1, verbs))
            return TRUE;
    }
    return FALSE;
}

/* Return the first auxiliary of the passive "quoted" ("has been widely quoted"); the verb itself
   without one. */
static guint32
find_auxiliary(const Search *search, const Quoting *quoting)
{
    const guint32 first = first_of_sentence(search, quoting->verb);
    guint32 found = quoting->verb;

    for (guint32 t = quoting->verb; t > first; t--) {
        const HsPartOfSpeech part = search->syntax[t - 1].part;
        if (part != HS_PART_AUX && part != HS_PART_ADV &&
            !hs_text_token_is(search->text, t - 1, bes))
            break;
        if (part != HS_PART_ADV)
            found = t - 1;
    }
    return found;
}

static gboolean
is_passive(const Search *search, const Quoting *quoting)
{
    guint32 next = quoting->verb + 1;

    while (next < quoting->as && search->syntax[next].part == HS_PART_ADV)
        next++;
    return find_auxiliary(search, quoting) < quoting->verb || next == quoting->as ||
           hs_text_token_reads(search->text, next, "by");
}

static gboolean
is_nominal(const Search *search, guint32 token)
{
    const HsPartOfSpeech part = search->syntax[token].part;

    return part == HS_PART_NOUN || part == HS_PART_PROPN || part == HS_PART_PRON;
}

/* Return who is quoted by a passive: its subject, the noun that it is said of, or what stands
   before it. */
static HsSubtree
find_subject(const Search *search, const Quoting *quoting)
{
    const guint32 limit = find_auxiliary(search, quoting);
    const guint32 first = first_of_sentence(search, quoting->verb);
    const HsSyntax *const verb = &search->syntax[quoting->verb];
    gint32 who = -1;

    for (guint32 t = first; t < limit; t++) {
        if (search->syntax[t].head == (gint32)quoting->verb &&
            hs_relation_get_universal(search->syntax[t].relation) == HS_RELATION_NSUBJ)
            who = (gint32)t;
    }
    if (who < 0 && hs_relation_get_universal(verb->relation) == HS_RELATION_ACL)
        who = verb->head;
    if (who < 0 && limit > first && is_nominal(search, limit - 1))
        who = (gint32)limit - 1;
    if (who < 0 || who >= (gint32)limit)
        return (HsSubtree){ 0, 0 };
    HsSubtree found = hs_subtree_find(search->text, search->syntax, (guint32)who);
    found.end = MIN(found.end, limit);
    while (found.end > found.first && search->syntax[found.end - 1].part == HS_PART_PUNCT)
        found.end--;
    return found;
}

/* Return the noun phrase behind "by" at token `by`, before token `limit`; empty without one. */
static HsSubtree
read_agent(const Search *search, guint32 by, guint32 limit)
{
    HsSubtree found = { by + 1, by + 1 };

    if (by + 1 >= limit || !hs_text_token_reads(search->text, by, "by"))
        return found;
    while (found.end < limit && search->syntax[found.end].part != HS_PART_PUNCT &&
           search->syntax[found.end].part != HS_PART_VERB)
        found.end++;
    return found;
}

/* Return where what is said begins behind "saying", past who is told: at "that" or a quotation
   mark, else behind the object of "telling". */
static guint32
skip_told(const Search *search, const Quoting *quoting)
{
    const guint32 first = quoting->saying + 1;
    const guint32 limit = MIN(quoting->end, first + MAX_ASIDE);

    for (guint32 t = first; t < limit && search->syntax[t].part != HS_PART_VERB; t++) {
        const HsPennTag tag = search->syntax[t].tag;
        if (hs_text_token_reads(search->text, t, "that") || tag == HS_TAG_OPENING_QUOTE)
            return t;
    }
    return first;
}

/* Return the last quotation before token `token`, in its paragraph and with nothing but marks
   between; empty without one. */
static HsSubtree
find_quotation_before(const Search *search, guint32 token)
{
    const HsText *const text = search->text;
    const GArray *const quotations = search->findings->quotations;
    const guint32 begin = text->tokens[token].span.begin;
    HsSubtree found = { 0, 0 };

    for (guint q = 0; q < quotations->len; q++) {
        const HsSpan span = g_array_index(quotations, HsSpan, q);
        if (span.end > begin)
            break;
        found = hs_subtree_of_span(text, span);
    }
    if (is_empty(found) || hs_text_paragraph_at(text, text->tokens[found.first].span.begin) !=
                               hs_text_paragraph_at(text, begin))
        return (HsSubtree){ 0, 0 };
    for (guint32 t = found.end; t < token; t++) {
        if (search->syntax[t].part != HS_PART_PUNCT)
            return (HsSubtree){ 0, 0 };
    }
    return found;
}

/* Find what is said, behind "saying" or, where nothing is there, in a quotation before. */
static gboolean
find_content(const Search *search, Quoting *quoting)
{
    const HsText *const text = search->text;
    const guint32 first = skip_told(search, quoting);
    const HsPartOfSpeech part = first < quoting->end ? search->syntax[first].part : HS_PART_PUNCT;
    const gboolean mark = first < quoting->end && search->syntax[first].tag == HS_TAG_OPENING_QUOTE;

    if (!mark && (part == HS_PART_PUNCT || part == HS_PART_ADP)) {
        quoting->before = TRUE;
        quoting->content = find_quotation_before(search, quoting->quoted.first);
        return !is_empty(quoting->content);
    }
    const HsSpan *const quotation = hs_quotations_get(
        search->findings->quotations, text->tokens[MIN(first + mark, quoting->end - 1)].span.begin);
    quoting->content = (HsSubtree){ first, quoting->end };
    if (mark && quotation != NULL)
        quoting->content.end = hs_subtree_of_span(text, *quotation).end;
    while (quoting->content.end > first &&
           search->syntax[quoting->content.end - 1].part == HS_PART_PUNCT)
        quoting->content.end--;
    return !is_empty(quoting->content);
}

/* Read the quoting of which token `as` is the "as". */
static gboolean
read_quoting(const Search *search, guint32 as, Quoting *out_quoting)
{
    const HsSentence *const sentence = &search->text->sentences[search->text->tokens[as].sentence];
    Quoting quoting = { .as = as, .end = sentence->first_token + sentence->n_tokens };

    if (!find_saying(search, as, quoting.end, &quoting.saying) || !find_verb(search, &quoting))
        return FALSE;
    quoting.passive = is_passive(search, &quoting);
    quoting.quoted = quoting.passive ? find_subject(search, &quoting)
                                     : (HsSubtree){ quoting.verb + 1, as };
    if (is_empty(quoting.quoted) ||
        (!quoting.passive && search->syntax[quoting.quoted.first].part == HS_PART_ADP))
        return FALSE;
    if (quoting.passive) {
        guint32 by = quoting.verb + 1;
        while (by < as && !hs_text_token_reads(search->text, by, "by"))
            by++;
        quoting.quoter = by < as ? read_agent(search, by, as)
                                 : read_agent(search, quoting.saying + 1, quoting.end);
    }
    *out_quoting = quoting;
    return find_content(search, out_quoting);
}

static HsRange
words_of(const Search *search, guint32 first, guint32 end)
{
    return hs_words_of_tokens(search->findings, (HsSubtree){ first, end });
}

static void
set_contents(const Search *search, HsFinding *finding, HsRange a, HsRange b)
{
    finding->n_contents = 0;
    hs_findings_add_content(search->findings, finding, a);
    if (b.first < b.end)
        hs_findings_add_content(search->findings, finding, b);
}

/* Say whether token `token` stands in a content of `finding`. */
static gboolean
holds(const Search *search, const HsFinding *finding, guint32 token)
{
    const guint32 word = hs_words_at(search->findings, search->text->tokens[token].span.begin);

    for (guint32 i = 0; i < finding->n_contents; i++) {
        const HsRange content = g_array_index(search->findings->contents, HsRange,
                                              finding->first_content + i);
        if (content.first <= word && word < content.end)
            return TRUE;
    }
    return FALSE;
}

/* Set what the agency reports, and who it is where a passive tells. */
static void
set_outer(const Search *search, const Quoting *quoting, HsFinding *outer)
{
    const HsRange none = { 0, 0 };
    const HsSubtree content = quoting->content;

    outer->inner = FALSE;
    if (!quoting->passive) {
        if (!holds(search, outer, quoting->saying))
            set_contents(search, outer, words_of(search, quoting->quoted.first, content.end), none);
        return;
    }
    outer->cue = words_of(search, find_auxiliary(search, quoting), quoting->verb + 1);
    outer->source = words_of(search, quoting->quoter.first, quoting->quoter.end);
    if (quoting->before)
        set_contents(search, outer, words_of(search, content.first, quoting->quoted.end),
                     words_of(search, quoting->as, quoting->saying + 1));
    else
        set_contents(search, outer, words_of(search, quoting->quoted.first, quoting->quoted.end),
                     words_of(search, quoting->as, content.end));
}

/* Set who is quoted, and with what. */
static void
set_inner(const Search *search, const Quoting *quoting, HsFinding *inner)
{
    inner->source = words_of(search, quoting->quoted.first, quoting->quoted.end);
    inner->carried = (HsRange){ 0, 0 };
    set_contents(search, inner, words_of(search, quoting->content.first, quoting->content.end),
                 (HsRange){ 0, 0 });
}

/* Return finding `i`, or a new one with the cue `cue`. */
static gint
ensure(const Search *search, gint i, HsRange cue)
{
    if (i >= 0)
        return i;
    const HsFinding made = { .cue = cue, .score = SCORE };
    g_array_append_val(search->findings->findings, made);
    return (gint)search->findings->findings->len - 1;
}

static void
add_quoting(const Search *search, const Quoting *quoting)
{
    const HsRange saying = words_of(search, quoting->saying, quoting->saying + 1);
    gint outer = find_by_cue(search, quoting->verb), inner = find_by_cue(search, quoting->saying);

    if (quoting->passive && is_empty(quoting->quoter)) {
        const HsRange cue = words_of(search, find_auxiliary(search, quoting), quoting->saying + 1);
        outer = ensure(search, outer, cue);
        get_finding(search, outer)->cue = cue;
        set_inner(search, quoting, get_finding(search, outer));
        if (inner >= 0 && inner != outer)
            g_array_remove_index(search->findings->findings, (guint)inner);
        return;
    }
    outer = ensure(search, outer, words_of(search, quoting->verb, quoting->verb + 1));
    inner = ensure(search, inner == outer ? -1 : inner, saying);
    set_outer(search, quoting, get_finding(search, outer));
    set_inner(search, quoting, get_finding(search, inner));
    get_finding(search, inner)->cue = saying;
    get_finding(search, inner)->inner = TRUE;
}

/* ---- citing people */

/* Say whether the noun at token `token` is of people: a name of somebody, or "officials". */
static gboolean
is_people(const Search *search, guint32 token)
{
    static const char *const others[] = { "people", "person", "source", "sources", NULL };
    const guint32 word = hs_words_at(search->findings, search->text->tokens[token].span.begin);
    const guint i = hs_findings_find_naming(search->findings, word);
    g_autofree char *noun = hs_text_token_dup(search->text, token);

    if (i < search->findings->namings->len) {
        const HsNaming *const naming = &g_array_index(search->findings->namings, HsNaming, i);
        if (naming->range.first <= word)
            return naming->type <= HS_ENTITY_ORGANIZATION;
    }
    return hs_role_noun_of(noun) != HS_ROLE_NOUN_NONE ||
           hs_text_token_is(search->text, token, others);
}

/* Return the attribution of the article's own to whose cue "citing" hangs; -1 without one. */
static gint
find_reporter(const Search *search, guint32 citing)
{
    gint32 token = search->syntax[citing].head;

    for (guint step = 0; token >= 0 && step < MAX_STEPS; step++) {
        const gint found = find_by_cue(search, (guint32)token);
        if (found >= 0 && get_finding(search, found)->n_contents > 0 &&
            !get_finding(search, found)->inner)
            return found;
        token = search->syntax[token].head;
    }
    return -1;
}

/* Return the noun that heads whom "citing" at token `citing` cites: its object, or what it hangs to
   as a preposition; `end` without one. */
static guint32
find_object(const Search *search, guint32 citing, guint32 end)
{
    const HsSyntax *const word = &search->syntax[citing];

    if (word->relation == HS_RELATION_CASE && word->head > (gint32)citing)
        return (guint32)word->head;
    return hs_syntax_find_related(search->syntax, citing + 1, end, citing, HS_RELATION_OBJ);
}

/* Return whom "citing" at token `citing` cites, where that is people; empty else. */
static HsSubtree
find_cited(const Search *search, guint32 citing, guint32 end)
{
    const guint32 cited = find_object(search, citing, end);

    if (cited >= end || !is_people(search, cited))
        return (HsSubtree){ 0, 0 };
    HsSubtree found = hs_subtree_find(search->text, search->syntax, cited);
    found.first = MAX(found.first, citing + 1);
    for (guint32 t = cited + 1; t < found.end; t++) {
        if (search->syntax[t].part == HS_PART_PUNCT)
            found.end = t;
    }
    return found;
}

static void
read_citing(const Search *search, guint32 citing)
{
    const HsSentence *const sentence =
        &search->text->sentences[search->text->tokens[citing].sentence];
    const HsSubtree cited = find_cited(search, citing, sentence->first_token + sentence->n_tokens);
    const gint reporter = find_reporter(search, citing);
    const gint own = find_by_cue(search, citing);

    if (is_empty(cited) || reporter < 0 || reporter == own)
        return;
    const gint index = ensure(search, own, words_of(search, citing, citing + 1));
    HsFinding *const finding = get_finding(search, index);
    const HsFinding *const outer = get_finding(search, reporter);
    finding->source = words_of(search, cited.first, cited.end);
    finding->carried = (HsRange){ 0, 0 };
    finding->reporter = outer->cue;
    finding->first_content = outer->first_content;
    finding->n_contents = outer->n_contents;
    finding->inner = TRUE;
}

void
hs_quoting_find(HsFindings *findings, const HsSyntax *syntax)
{
    const Search search = { findings, findings->text, syntax };

    for (guint32 t = 0; syntax != NULL && t + 1 < findings->text->n_tokens; t++) {
        Quoting quoting;
        if (hs_text_token_reads(findings->text, t, "as") && read_quoting(&search, t, &quoting))
            add_quoting(&search, &quoting);
        else if (hs_text_token_reads(findings->text, t, "citing"))
            read_citing(&search, t);
    }
}
