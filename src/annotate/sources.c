/* SPDX-License-Identifier: Apache-2.0 */
#include "annotate/sources.h"

#include <string.h>

#include "annotate/wordspans.h"
#include "base/rolenoun.h"

/* Pronouns that can be a source by themselves, possessive ones included ("his call for talks"). */
static const char *const pronouns[] = { "he",  "she", "they",    "it",      "i",     "we",
                                        "you", "who", "his",     "her",     "their", "its",
                                        "my",  "our", "your",    "whose",   "him",   "them",
                                        "me",  "us",  "himself", "herself", "which", "themselves" };
static const char *const personal[] = { "he", "she", "i",  "who",   "his",     "her",
                                        "my", "him", "me", "whose", "himself", "herself" };

/* Those that stay the head when words follow: "he himself", but not "her lawyer". */
static const char *const subjects[] = { "he", "she", "it", "they", "i", "we", "you", "who" };

/* What may follow a name that heads its source: the end, or one of these. */
static const char *const after_head[] = { ",",       "(",      "[",    "-",    "–",  "—",
                                          "who",     "whose",  "and",  "or",   "&",  "of",
                                          "nor",     "in",     "at",   "from", "on", "himself",
                                          "herself", "itself", "also", "as",   "’",  "'" };

/* A name after one of these is not the head: "a spokesman for Ada Voss". */
static const char *const before_other[] = { "for",   "of",     "from", "to",      "by",     "with",
                                            "in",    "at",     "on",   "against", "about",  "near",
                                            "under", "behind", "like", "than",    "between" };

/* Words that count or point: what they begin is not the whole of a people or party. */
static const char *const counts[] = {
    "a",     "an",    "another", "both",      "certain", "dozens",   "eight", "eleven", "few",
    "five",  "four",  "half",    "her",       "his",     "hundreds", "many",  "nearly", "nine",
    "no",    "one",   "only",    "other",     "seven",   "several",  "six",   "some",   "ten",
    "their", "these", "this",    "thousands", "three",   "twelve",   "two"
};

/* A name in a clause that one of these begins is part of what is said of the head. */
static const char *const relatives[] = { "which", "whose", "that" };

/* Words that may stand between the parts of a joint source: "Voss and Mr. Roe". */
static const char *const joints[] = { ",",    "and", "&",   "or",      "nor", "both",
                                      "well", "as",  "the", "neither", "." };

static gboolean
is_one_of(const HsFindings *findings, guint32 word, const char *const *list, gsize n)
{
    gsize length;
    const char *const text = hs_words_get_text(findings, word, &length);
    for (gsize i = 0; i < n; i++) {
        if (strlen(list[i]) == length && g_ascii_strncasecmp(text, list[i], length) == 0)
            return TRUE;
    }
    return FALSE;
}

#define IS_ONE_OF(findings, word, list) is_one_of(findings, word, list, G_N_ELEMENTS(list))

/* Skip a possessive "’s" or "’" after a name; returns the word after it. */
static guint32
after_possessive(const HsFindings *findings, guint32 word, guint32 end)
{
    if (word < end &&
        (hs_words_equal(findings, word, "’") || hs_words_equal(findings, word, "'"))) {
        const gboolean s = word + 1 < end && hs_words_equal(findings, word + 1, "s");
        return word + (s ? 2 : 1);
    }
    return word;
}

/* Say whether word `word` is a hyphen between two words: "Arden-based". */
static gboolean
is_hyphen(const HsFindings *findings, guint32 word)
{
    const HsWord *const words = findings->pieces->words;
    return word > 0 && word + 1 < findings->pieces->n_words &&
           hs_words_equal(findings, word, "-") &&
           words[word - 1].span.end == words[word].span.begin &&
           words[word].span.end == words[word + 1].span.begin;
}

/* Say whether a relative stands in `source` before word `word`, with no comma between. */
static gboolean
is_in_clause(const HsFindings *findings, HsRange source, guint32 word)
{
    for (; word > source.first && !hs_words_equal(findings, word - 1, ","); word--) {
        if (IS_ONE_OF(findings, word - 1, relatives))
            return TRUE;
    }
    return FALSE;
}

/* Say whether word `word` is a noun for people: "Governor", "actor". */
static gboolean
is_role_noun(const HsFindings *findings, guint32 word)
{
    gsize length;
    const char *const text = hs_words_get_text(findings, word, &length);
    g_autofree char *low = g_ascii_strdown(text, (gssize)length);
    return hs_role_noun_of(low) != HS_ROLE_NOUN_NONE;
}

/* Return the first word of the title before the name at word `word`, "the" included: "for |the
   former Governor Roe"; `word` itself where none stands there. */
static guint32
title_before(const HsFindings *findings, HsRange source, guint32 word)
{
    static const char *const times[] = { "former", "then", "late" };
    guint32 w = word > source.first && hs_words_equal(findings, word - 1, ".") ? word - 1 : word;
    if (w > source.first && is_role_noun(findings, w - 1)) {
        w--;
        while (w > source.first &&
               (findings->pieces->words[w - 1].shape == HS_SHAPE_CAPITALIZED ||
                hs_words_equal(findings, w - 1, ".") || IS_ONE_OF(findings, w - 1, times)))
            w--;
    } else {
        w = word;
    }
    while (w > source.first && hs_words_equal(findings, w - 1, "the"))
        w--;
    return w;
}

/* Say whether the name `name` heads the source `source`: nothing before it makes it part of another
   phrase and no noun follows that it only describes. */
static gboolean
is_head(const HsFindings *findings, HsRange source, HsRange name)
{
    const guint32 next = after_possessive(findings, name.end, source.end);
    if (next >= source.end) {
        const guint32 w = title_before(findings, source, name.first);
        return w <= source.first ||
               !(IS_ONE_OF(findings, w - 1, before_other) || is_in_clause(findings, source, w));
    }
    if (next > name.end || !IS_ONE_OF(findings, next, after_head) || is_hyphen(findings, next))
        return FALSE;
    for (guint32 w = name.first; w > source.first; w--) {
        if (hs_words_equal(findings, w - 1, ","))
            break;
        if (IS_ONE_OF(findings, w - 1, before_other))
            return FALSE;
    }
    return TRUE;
}

/* Say whether the name `name` of a people or party in the source `source` tells of whom it speaks
   only: "some Democrats", "the two leading Greens", "Ada Voss, Green of Arden". */
static gboolean
is_of_members(const HsFindings *findings, HsRange source, HsRange name)
{
    const gboolean the = hs_words_equal(findings, source.first, "the");
    for (guint32 w = source.first; w < name.first; w++) {
        if (hs_words_equal(findings, w, ","))
            return TRUE;
    }
    return IS_ONE_OF(findings, source.first + (the ? 1 : 0), counts);
}

/* Say whether a name is only the first of two words for whose people speak: "Norland and Arden
   officials", "U.S. and Ukrainian officials"; not "Norland and its allies". */
static gboolean
is_joined_modifier(const HsFindings *findings, HsRange source, HsRange name)
{
    const HsWord *const words = findings->pieces->words;
    return name.end + 2 < source.end &&
           (hs_words_equal(findings, name.end, "and") ||
            hs_words_equal(findings, name.end, "or")) &&
           words[name.end + 1].shape != HS_SHAPE_LOWER &&
           words[source.end - 1].shape == HS_SHAPE_LOWER;
}

/* Say whether only joints and titles lie between the words `first` .. `end - 1`, and at least one
 * "and" or comma. */
static gboolean
joins(const HsFindings *findings, guint32 first, guint32 end)
{
    gboolean joint = FALSE;
    for (guint32 w = first; w < end; w++) {
        if (hs_words_equal(findings, w, "and") || hs_words_equal(findings, w, "&") ||
            hs_words_equal(findings, w, "or") || hs_words_equal(findings, w, "nor"))
            joint = TRUE;
        else if (!IS_ONE_OF(findings, w, joints) &&
                 findings->pieces->words[w].shape != HS_SHAPE_CAPITALIZED)
            return FALSE;
    }
    return joint;
}

/* Return the first head of the source among the names; `out_joint` says whether a second one is
 * joined to it. */
static const HsNaming *
find_head(const HsFindings *findings, HsRange source, gboolean *out_joint)
{
    const HsNaming *head = NULL;
    *out_joint = FALSE;
    for (guint i = hs_findings_find_naming(findings, source.first); i < findings->namings->len;
         i++) {
        const HsNaming *const naming = &g_array_index(findings->namings, HsNaming, i);
        if (naming->range.first >= source.end)
            break;
        if (head != NULL && joins(findings, head->range.end, naming->range.first)) {
            *out_joint = TRUE;
            return head;
        }
        if (head == NULL && naming->type <= HS_ENTITY_GROUP &&
            is_head(findings, source, naming->range) &&
            (naming->type != HS_ENTITY_GROUP || !is_of_members(findings, source, naming->range)) &&
            (naming->type != HS_ENTITY_PLACE ||
             !is_joined_modifier(findings, source, naming->range)))
            head = naming;
    }
    return head;
}

/* Say whether nobody is meant by the source `source`: "nobody", "no official", "none of them", or
   what goes from mouth to mouth: "Rumor has it". */
static gboolean
is_nobody(const HsFindings *findings, HsRange source)
{
    static const char *const none[] = { "nobody", "none", "nothing", "no-one" };
    static const char *const nos[] = { "no" }; /* not "No. 10" */
    static const char *const hearsay[] = { "folklore", "gossip",      "hearsay", "rumor",
                                           "rumors",   "rumour",      "rumours", "speculation",
                                           "wisdom",   "superstition" };
    static const char *const lore[] = { "history", "legend", "legends",   "lore",      "myth",
                                        "myths",   "rumor",  "tradition", "traditions" };
    static const char *const kinds[] = { "common", "family", "local", "popular", "urban" };
    const guint32 last = source.end - 1;
    const guint32 first = IS_ONE_OF(findings, source.first, kinds) ? source.first + 1
                                                                   : source.first;
    const gboolean no = first < last && IS_ONE_OF(findings, first, nos) &&
                        findings->pieces->words[first + 1].shape == HS_SHAPE_LOWER;
    return no || IS_ONE_OF(findings, source.first, none) || IS_ONE_OF(findings, last, hearsay) ||
           (first == last && IS_ONE_OF(findings, last, lore));
}

static gint32
add(HsFindings *findings, HsRange range, HsMentionKind kind, HsEntityType type, float score)
{
    const HsMention mention = {
        .span = hs_words_get_span(findings, range),
        .kind = kind,
        .type = type,
        .score = score,
    };
    return hs_findings_add_mention(findings, &mention);
}

gint32
hs_sources_find(HsFindings *findings, HsRange source, float score)
{
    const HsRange range = hs_words_trim(findings, source);
    const HsRange word = { range.first, range.first + 1 };
    const gboolean person = IS_ONE_OF(findings, word.first, personal);
    /* "WHO said" and "US wants" speak of bodies, not of pronouns. */
    const gboolean acronym = findings->pieces->words[word.first].shape == HS_SHAPE_UPPER;
    gboolean joint;

    if (!acronym && (IS_ONE_OF(findings, word.first, subjects) ||
                     (range.end == word.end && IS_ONE_OF(findings, word.first, pronouns))))
        return add(findings, word, HS_MENTION_PRONOUN, person ? HS_ENTITY_PERSON : HS_ENTITY_OTHER,
                   score);
    const HsNaming *const head = find_head(findings, range, &joint);
    if (head != NULL && !joint)
        return head->mention;
    if (head == NULL && is_nobody(findings, range))
        return -1;
    return add(findings, range, HS_MENTION_NOMINAL, HS_ENTITY_OTHER, score);
}
