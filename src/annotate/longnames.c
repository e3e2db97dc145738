/* SPDX-License-Identifier: Apache-2.0
 *
 * 1. An acronym in brackets spells the name before it: "Alliance to Reclaim Our Schools (AROS)"
 * begins where its letters do, whatever the tagger saw.
 * 2. A name that ends in a word for a body goes on after "of", "for", "on" or "at" ("Committee on
 * Harbours"); which words go with which preposition is a list, since "the Senate for Norland" is
 * none.
 * 3. At an "and" the tree decides: in "Securities and Exchange Commission" the first half depends
 * on the second, in "United Ports and Norland Union" the second is coordinated with the first;
 * these are two names where one of them stands alone elsewhere.
 */
#include "annotate/longnames.h"

#include "annotate/wordspans.h"
#include "text/places.h"

#define MAX_LETTERS 8  /* of an acronym that is spelled out */
#define MAX_SKIPPED 12 /* words of the long form beyond one for each letter */

/* Words that a name holds within, but neither begins nor ends with. */
static const char *const small_words[] = { "&", "and", "at", "for", "in", "of", "on", "the", "to" };

/* Last words of a name that goes on after each of these. */
static const char *const before_of[] = {
    "academy",      "alliance",   "archdiocese",  "assembly",      "association", "bank",
    "board",        "bureau",     "center",       "centre",        "chamber",     "coalition",
    "college",      "commission", "committee",    "confederation", "conference",  "congress",
    "consortium",   "council",    "court",        "daughters",     "democrats",   "department",
    "diocese",      "division",   "embassy",      "faculty",       "federation",  "foundation",
    "friends",      "guild",      "institute",    "institution",   "league",      "library",
    "ministry",     "museum",     "network",      "office",        "order",       "organisation",
    "organization", "party",      "patriarchate", "program",       "republicans", "school",
    "secretariat",  "society",    "sons",         "union",         "university",  "veterans"
};
static const char *const before_for[] = {
    "academy",      "agency",     "airlines",   "alliance",   "americans",  "appeals",
    "association",  "bank",       "board",      "campaign",   "center",     "centre",
    "citizens",     "coalition",  "commission", "committee",  "conference", "council",
    "court",        "democrats",  "department", "foundation", "fund",       "institute",
    "lawyers",      "league",     "liaison",    "mothers",    "network",    "office",
    "organization", "parents",    "people",     "physicians", "program",    "republicans",
    "school",       "scientists", "society",    "students",   "teachers",   "union",
    "veterans",     "voters",     "women",      "workers"
};
static const char *const before_on[] = { "board",      "campaign",  "center",     "coalition",
                                         "commission", "committee", "conference", "council",
                                         "institute",  "panel",     "program",    "subcommittee" };
static const char *const before_at[] = { "california", "carolina", "texas", "university" };

static HsNaming *
get(const HsFindings *findings, guint i)
{
    return &g_array_index(findings->namings, HsNaming, i);
}

static gboolean
is_small(const HsFindings *findings, guint32 word)
{
    return HS_WORDS_AMONG(findings, word, small_words);
}

static gboolean
same_paragraph(const HsFindings *findings, guint32 a, guint32 b)
{
    const HsWord *const words = findings->pieces->words;
    return words[a].paragraph == words[b].paragraph;
}

static gboolean
is_upper(const HsFindings *findings, guint32 word)
{
    const guint8 shape = findings->pieces->words[word].shape;
    return shape == HS_SHAPE_CAPITALIZED || shape == HS_SHAPE_UPPER || shape == HS_SHAPE_MIXED ||
           shape == HS_SHAPE_INITIAL;
}

/* ---- small words that a run ends with */

/* Leave out the small words at the end of a run: "Court of Appeals for". */
static void
drop_small_ends(HsFindings *findings)
{
    for (guint i = 0; i < findings->namings->len; i++) {
        HsRange *const range = &get(findings, i)->range;
        while (range->end - range->first > 1 && is_small(findings, range->end - 1))
            range->end--;
    }
}

/* ---- acronyms */

/* Write the capitals of word `word` to `out_letters`; returns how many, 0 where it is no acronym.
 */
static guint
read_acronym(const HsFindings *findings, guint32 word, char out_letters[MAX_LETTERS])
{
    gsize length;
    const char *const text = hs_words_get_text(findings, word, &length);
    guint n = 0;
    for (gsize i = 0; i < length; i++) {
        if (!g_ascii_isalpha(text[i]) || n == MAX_LETTERS)
            return 0;
        if (g_ascii_isupper(text[i]))
            out_letters[n++] = text[i];
    }
    return n > 1 ? n : 0;
}

/* Return the first of the words before `end` whose initials are the `n` letters, small words left
   out; `end` where there are none such. */
static guint32
spelled_from(const HsFindings *findings, guint32 end, const char *letters, guint n)
{
    guint32 word = end;
    guint skipped = 0;
    while (word > 0 && skipped <= MAX_SKIPPED && same_paragraph(findings, word - 1, end)) {
        gsize length;
        const char *const text = hs_words_get_text(findings, --word, &length);
        if (is_small(findings, word) || hs_words_equal(findings, word, "-") ||
            hs_words_equal(findings, word, ",")) {
            skipped++;
            continue;
        }
        if (g_ascii_toupper(text[0]) != letters[--n])
            return end;
        if (n == 0)
            return is_upper(findings, word) ? word : end;
    }
    return end;
}

/* Put `range` in the place of the namings that it holds or cuts, up to naming `i`, the acronym
   after it. Returns the index of that one now. A person keeps the name that the tagger saw. */
static guint
replace_before(HsFindings *findings, guint i, HsRange range)
{
    HsNaming whole = *get(findings, i);
    guint first = i;
    while (first > 0 && get(findings, first - 1)->range.end > range.first) {
        first--;
        if (get(findings, first)->type == HS_ENTITY_PERSON ||
            get(findings, first)->range.first < range.first)
            return i;
        whole.score = MIN(whole.score, get(findings, first)->score);
    }
    if (i - first == 1)
        whole = *get(findings, first);
    whole.range = range;
    g_array_remove_range(findings->namings, first, i - first);
    g_array_insert_val(findings->namings, first, whole);
    return first + 1;
}

/* Widen the name before an acronym in brackets to what the acronym spells. */
static void
spell_acronyms(HsFindings *findings)
{
    for (guint i = 0; i < findings->namings->len; i++) {
        const HsNaming *const acronym = get(findings, i);
        const guint32 word = acronym->range.first;
        char letters[MAX_LETTERS];
        if (acronym->range.end != word + 1 || word < 3 ||
            !hs_words_equal(findings, word - 1, "(") || word + 1 >= findings->pieces->n_words ||
            !hs_words_equal(findings, word + 1, ")"))
            continue;
        const guint n = read_acronym(findings, word, letters);
        const guint32 end = word - 1;
        const guint32 first = n > 0 ? spelled_from(findings, end, letters, n) : end;
        if (first == end)
            continue;
        i = replace_before(findings, i, (HsRange){ first, end });
    }
}

/* ---- "of", "for", "on", "at" */

/* Say whether a name that ends with word `last` goes on after the preposition `word`. */
static gboolean
goes_on(const HsFindings *findings, guint32 last, guint32 word)
{
    return (hs_words_equal(findings, word, "of") && HS_WORDS_AMONG(findings, last, before_of)) ||
           (hs_words_equal(findings, word, "for") && HS_WORDS_AMONG(findings, last, before_for)) ||
           (hs_words_equal(findings, word, "on") && HS_WORDS_AMONG(findings, last, before_on)) ||
           (hs_words_equal(findings, word, "at") && HS_WORDS_AMONG(findings, last, before_at));
}

/* Say whether only a preposition after which `a` goes on, and perhaps "the", lie before `b`. */
static gboolean
leads_to(const HsFindings *findings, const HsNaming *a, const HsNaming *b)
{
    const guint32 gap = b->range.first - a->range.end;
    const guint32 word = a->range.end;
    return gap >= 1 && gap <= 2 && same_paragraph(findings, word - 1, b->range.first) &&
           (gap == 1 || hs_words_equal(findings, word + 1, "the")) &&
           goes_on(findings, word - 1, word);
}

static gboolean
is_one_name(const HsFindings *findings, const HsNaming *a, const HsNaming *b)
{
    if (a->type != HS_ENTITY_ORGANIZATION || !is_upper(findings, a->range.end - 1))
        return FALSE;
    /* "the Democratic Party of Voss" is hers, "Citizens for Voss" are a body. */
    if (b->type == HS_ENTITY_PERSON && hs_words_equal(findings, a->range.end, "of"))
        return FALSE;
    return leads_to(findings, a, b);
}

/* ---- "and" */

/* Return the token in which word `word` lies; n_tokens without one. */
static guint32
token_of(const HsFindings *findings, guint32 word)
{
    return hs_text_token_at(findings->text, findings->pieces->words[word].span.begin);
}

static gboolean
is_and(const HsFindings *findings, guint32 word)
{
    return hs_words_equal(findings, word, "and") || hs_words_equal(findings, word, "&");
}

/* Say whether, at an "and" between them, `a` is only a part of the name that ends with `b`. */
static gboolean
depends_on(const HsFindings *findings, const HsSyntax *syntax, const HsNaming *a, const HsNaming *b)
{
    if (syntax == NULL || b->type != HS_ENTITY_ORGANIZATION || b->range.end - b->range.first < 2 ||
        b->range.first != a->range.end + 1 || !is_and(findings, a->range.end))
        return FALSE;
    const guint32 last = token_of(findings, b->range.end - 1);
    guint32 token = token_of(findings, a->range.end - 1);
    for (guint steps = 0; steps < 3 && syntax[token].head >= 0; steps++) {
        const HsRelation relation = hs_relation_get_universal(syntax[token].relation);
        if (relation != HS_RELATION_COMPOUND && relation != HS_RELATION_AMOD &&
            relation != HS_RELATION_NMOD && relation != HS_RELATION_FLAT)
            return FALSE;
        token = (guint32)syntax[token].head;
        if (token == last)
            return TRUE;
    }
    return FALSE;
}

/* ---- all of them */

static void
join_parts(HsFindings *findings, const HsSyntax *syntax)
{
    GArray *const all = findings->namings;
    for (guint i = 0; i + 1 < all->len;) {
        HsNaming *const a = get(findings, i);
        const HsNaming *const b = get(findings, i + 1);
        if (!is_one_name(findings, a, b) && !depends_on(findings, syntax, a, b)) {
            i++;
            continue;
        }
        a->range.end = b->range.end;
        a->score = MIN(a->score, b->score);
        hs_naming_set_type(a, HS_ENTITY_ORGANIZATION);
        g_array_remove_index(all, i + 1);
    }
}

/* Return the "and" at which the run of an organization holds two whole names; its end without one.
 */
static guint32
find_seam(const HsFindings *findings, const HsSyntax *syntax, HsRange range)
{
    const guint32 last = token_of(findings, range.end - 1);
    for (guint32 w = range.first + 2; w + 2 < range.end; w++) {
        if (HS_WORDS_AMONG(findings, w - 1, small_words))
            continue;
        if (hs_words_equal(findings, w, "of") || hs_words_equal(findings, w, "for") ||
            hs_words_equal(findings, w, "on"))
            break;
        if (!hs_words_equal(findings, w, "and"))
            continue;
        const guint32 before = token_of(findings, w - 1);
        if (syntax[last].relation == HS_RELATION_CONJ && syntax[last].head == (gint32)before)
            return w;
    }
    return range.end;
}

/* Say whether the article has the words of `half` as a name of their own, elsewhere. */
static gboolean
is_named(const HsFindings *findings, HsRange half)
{
    for (guint i = 0; i < findings->namings->len; i++) {
        const HsRange other = get(findings, i)->range;
        gboolean same = other.end - other.first == half.end - half.first &&
                        other.first != half.first && other.end != half.end;
        for (guint32 w = 0; same && w < half.end - half.first; w++)
            same = hs_words_same(findings, half.first + w, other.first + w);
        if (same)
            return TRUE;
    }
    return FALSE;
}

static void
split_pairs(HsFindings *findings, const HsSyntax *syntax)
{
    for (guint i = 0; i < findings->namings->len; i++) {
        HsNaming *const first = get(findings, i);
        if (first->type != HS_ENTITY_ORGANIZATION)
            continue;
        const guint32 seam = find_seam(findings, syntax, first->range);
        const HsRange halves[] = { { first->range.first, seam }, { seam + 1, first->range.end } };
        if (seam == first->range.end ||
            (!is_named(findings, halves[0]) && !is_named(findings, halves[1])))
            continue;
        HsNaming second = *first;
        second.range.first = seam + 1;
        first->range.end = seam;
        g_array_insert_val(findings->namings, i + 1, second);
    }
}

void
hs_longnames_settle(HsFindings *findings, const HsSyntax *syntax)
{
    drop_small_ends(findings);
    spell_acronyms(findings);
    if (syntax != NULL)
        split_pairs(findings, syntax);
    join_parts(findings, syntax);
}
