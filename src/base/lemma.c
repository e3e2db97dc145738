/* SPDX-License-Identifier: Apache-2.0
 *
 * A verb form goes in, its dictionary form comes out. Irregular forms (and regular ones that double
 * a letter) are looked up; the rest is cut by ending, and where an ending leaves the choice whether
 * an e was lost ("stat|ed", "assert|ed") the list of reporting verbs decides before the letters do.
 * The same two lists say what counts as a known verb: cues are nouns often enough ("statement",
 * "fears") that not every word of a cue may be taken for its verb. Both lists are sorted and have a
 * file each. No part of speech is known here; whoever calls has already chosen the word.
 */
#include "base/lemma.h"

#include <string.h>

#include "base/wordtable.h"

static const char *const reporting_verbs[] = {
#include "base/reportingverbs.inc"
};

static const struct {
    const char *form, *lemma;
} irregular_forms[] = {
#include "base/irregularverbs.inc"
};

static const struct {
    const char *form, *lemma;
} auxiliaries[] = {
    { "be", "be" },     { "am", "be" },       { "is", "be" },        { "are", "be" },
    { "was", "be" },    { "were", "be" },     { "been", "be" },      { "being", "be" },
    { "'m", "be" },     { "'re", "be" },      { "have", "have" },    { "has", "have" },
    { "had", "have" },  { "having", "have" }, { "'ve", "have" },     { "do", "do" },
    { "does", "do" },   { "did", "do" },      { "doing", "do" },     { "done", "do" },
    { "will", "will" }, { "would", "will" },  { "'ll", "will" },     { "'d", "will" },
    { "can", "can" },   { "could", "can" },   { "may", "may" },      { "might", "may" },
    { "must", "must" }, { "shall", "shall" }, { "should", "shall" },
};

static gboolean
is_reporting_verb(const char *lemma)
{
    return HS_WORDTABLE_FIND(reporting_verbs, lemma) >= 0;
}

/* Returns the lemma of an irregular form, NULL for all else. */
static const char *
find_irregular(const char *word)
{
    const gssize at = HS_WORDTABLE_FIND(irregular_forms, word);
    return at >= 0 ? irregular_forms[at].lemma : NULL;
}

static gboolean
is_vowel(char c)
{
    return c && strchr("aeiou", c) != NULL;
}

static gboolean
has_vowel(const char *stem)
{
    return strpbrk(stem, "aeiouy") != NULL;
}

/* Says by its letters whether a stem lost an e before its ending: "accus", "chang", "propos". */
static gboolean
lost_e(const char *stem)
{
    static const char *const endings[] = { "at", "iz", "is", "us", "os", "as", "ur", "iv", "av",
                                           "ov", "rv", "lv", "uc", "nc", "rc", "ic", "ag", "eg",
                                           "dg", "rg", "ng", "bl", "tl", "dl", "gl", "pl", "kl",
                                           "ut", "ud", "id", "od", "ad", "in", "ak", "ok", "ik",
                                           "ir", "or", "ar", "im", "um", "am", "il", "ul", "ol",
                                           "op", "ap", "ip", "u" };
    const gsize n = strlen(stem);
    if (n < 3)
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(endings); i++) {
        if (!g_str_has_suffix(stem, endings[i]))
            continue;
        const gsize k = strlen(endings[i]);
        return !is_vowel(endings[i][0]) || k == 1 || n == k || !is_vowel(stem[n - k - 1]);
    }
    return FALSE;
}

/* Completes a stem from which "ed" or "ing" was cut. */
static char *
complete_stem(const char *stem)
{
    const gsize n = strlen(stem);
    g_autofree char *with_e = g_strconcat(stem, "e", NULL);
    if (is_reporting_verb(with_e))
        return g_strdup(with_e);
    if (is_reporting_verb(stem))
        return g_strdup(stem);
    if (n > 2 && stem[n - 1] == stem[n - 2] && !strchr("lsz", stem[n - 1]))
        return g_strndup(stem, n - 1);
    return g_strdup(lost_e(stem) ? with_e : stem);
}

/* Cuts a third person's s: "denies", "pushes", "says". */
static char *
cut_s(const char *word)
{
    const gsize n = strlen(word);
    static const char *const hissing[] = { "shes", "ches", "sses", "xes", "zzes" };
    if (n > 4 && g_str_has_suffix(word, "ies"))
        return g_strdup_printf("%.*sy", (int)(n - 3), word);
    for (guint i = 0; i < G_N_ELEMENTS(hissing); i++) {
        if (g_str_has_suffix(word, hissing[i]))
            return g_strndup(word, n - 2);
    }
    return g_strndup(word, n - 1);
}

/* Cuts the ending of a regular form; returns a copy of `word` where there is none. */
static char *
cut_ending(const char *word)
{
    const gsize n = strlen(word);
    if (n > 4 && g_str_has_suffix(word, "ied"))
        return g_strdup_printf("%.*sy", (int)(n - 3), word);
    if (n > 4 && g_str_has_suffix(word, "eed")) {
        g_autofree char *stem = g_strndup(word, n - 1);
        return g_strdup(is_reporting_verb(stem) ? stem : word);
    }
    if (n > 3 && g_str_has_suffix(word, "ed")) {
        g_autofree char *stem = g_strndup(word, n - 2);
        return has_vowel(stem) ? complete_stem(stem) : g_strdup(word);
    }
    if (n > 4 && g_str_has_suffix(word, "ing")) {
        g_autofree char *stem = g_strndup(word, n - 3);
        return has_vowel(stem) ? complete_stem(stem) : g_strdup(word);
    }
    if (n > 3 && word[n - 1] == 's' && word[n - 2] != 's' && word[n - 2] != 'u')
        return cut_s(word);
    return g_strdup(word);
}

const char *
hs_lemma_of_verb(HsArena *arena, const char *word)
{
    const char *const irregular = find_irregular(word);
    if (irregular)
        return irregular;
    if (is_reporting_verb(word))
        return hs_arena_strdup(arena, word);
    g_autofree char *lemma = cut_ending(word);
    return hs_arena_strdup(arena, lemma);
}

gboolean
hs_lemma_is_known(const char *word)
{
    if (find_irregular(word) || is_reporting_verb(word))
        return TRUE;
    g_autofree char *lemma = cut_ending(word);
    return is_reporting_verb(lemma) || find_irregular(lemma) != NULL;
}

const char *
hs_lemma_of_auxiliary(const char *word)
{
    for (guint i = 0; i < G_N_ELEMENTS(auxiliaries); i++) {
        if (strcmp(auxiliaries[i].form, word) == 0)
            return auxiliaries[i].lemma;
    }
    return NULL;
}
