/* SPDX-License-Identifier: Apache-2.0
 *
 * Cues come as the tagger cut them: "said", "has repeatedly denied", "told reporters that",
 * "according to", "'s statement". The first word that is a verb and neither helps another nor
 * negates it is the verb. A word counts as one when lemma.h knows it, or when its ending says so
 * (-ed, -ing) and no article stood before it: "a stunning rebuke" has no "stun" in it. Without tags
 * this stays a guess, but cues are short and the verbs that report are few.
 */
#include "statement/cue.h"

#include <string.h>

#include "base/lemma.h"

/* Lower-cases, makes apostrophes plain and folds white space. */
static char *
plain_cue(const char *cue)
{
    g_autoptr(GString) plain = g_string_new(NULL);
    for (const char *at = cue; *at; at = g_utf8_next_char(at)) {
        const gunichar c = g_utf8_get_char(at);
        if (g_unichar_isspace(c)) {
            if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
                g_string_append_c(plain, ' ');
        } else {
            g_string_append_unichar(plain, c == 0x2019 ? '\'' : g_unichar_tolower(c));
        }
    }
    g_strchomp(plain->str);
    return g_strdup(plain->str);
}

static gboolean
is_article(const char *word)
{
    static const char *const words[] = { "a",  "an", "the",  "his", "her", "their", "its",
                                         "in", "of", "with", "by",  "at",  "on" };
    for (guint i = 0; i < G_N_ELEMENTS(words); i++) {
        if (strcmp(words[i], word) == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean
has_verb_ending(const char *word)
{
    static const char *const others[] = { "according",   "regarding", "concerning", "during",
                                          "being",       "following", "something",  "nothing",
                                          "anything",    "morning",   "evening",    "meeting",
                                          "briefing",    "need",      "indeed",     "including",
                                          "forthcoming", "hundred" };
    for (guint i = 0; i < G_N_ELEMENTS(others); i++) {
        if (strcmp(others[i], word) == 0)
            return FALSE;
    }
    return strlen(word) > 4 && (g_str_has_suffix(word, "ed") || g_str_has_suffix(word, "ing"));
}

/* Cuts "didn't" and "he'd" at the apostrophe that opens a clitic; drops marks around the word. */
static char *
bare_word(const char *word)
{
    const char *end = word + strlen(word);
    while (*word && !g_ascii_isalpha(*word) && *word != '\'' && !((guchar)*word & 0x80))
        word++;
    const char *const clitic = strstr(word, "n't");
    const char *const apostrophe = strchr(word, '\'');
    if (clitic && clitic > word)
        end = clitic;
    else if (apostrophe && apostrophe > word)
        end = apostrophe;
    while (end > word && g_ascii_ispunct(end[-1]) && end[-1] != '\'')
        end--;
    return g_strndup(word, (gsize)(end - word));
}

/* Says whether a verb, and with nothing but adverbs before it, must follow the auxiliary `lemma`:
   "did not provide". */
static gboolean
wants_verb(const char *lemma)
{
    return strcmp(lemma, "be") != 0 && strcmp(lemma, "have") != 0;
}

static gboolean
is_adverb(const char *word)
{
    static const char *const words[] = { "also", "even",  "ever", "just", "n't", "never",
                                         "not",  "often", "soon", "then", "yet" };
    for (guint i = 0; i < G_N_ELEMENTS(words); i++) {
        if (strcmp(words[i], word) == 0)
            return TRUE;
    }
    return g_str_has_suffix(word, "ly");
}

const char *
hs_cue_verb(HsArena *arena, const char *cue)
{
    g_autofree char *plain = plain_cue(cue);
    g_auto(GStrv) words = g_strsplit_set(plain, " ,", -1);
    const char *auxiliary = NULL;
    gboolean after_article = FALSE, due = FALSE;
    for (guint i = 0; words[i]; i++) {
        g_autofree char *word = bare_word(words[i]);
        /* "has long denied" */
        if (!*word || (auxiliary && strcmp(word, "long") == 0))
            continue;
        const char *const helper = hs_lemma_of_auxiliary(word);
        if (helper) {
            auxiliary = auxiliary ? auxiliary : helper;
            due = wants_verb(helper);
        } else if (due && !is_adverb(word) && g_ascii_isalpha(*word)) {
            return hs_lemma_of_verb(arena, word);
        } else if (!after_article && !g_str_has_suffix(word, "ly") &&
                   (hs_lemma_is_known(word) || has_verb_ending(word))) {
            return hs_lemma_of_verb(arena, word);
        }
        after_article = is_article(word);
    }
    return auxiliary ? auxiliary : hs_arena_strdup(arena, plain);
}
