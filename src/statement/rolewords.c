/* SPDX-License-Identifier: Apache-2.0
 *
 * See rolewords.h. The lists are short and closed; what can stand inside a phrase is told by what
 * cannot, since nouns and adjectives are open classes.
 */
#include "statement/rolewords.h"

const char *const hs_role_words_past[] = { "former", "ex",        "then",       "onetime",
                                           "late",   "formerly",  "previously", "once",
                                           "ex-",    "erstwhile", "retired",    NULL };

const char *const hs_role_words_determiners[] = { "two", "three",   "a",   "an",    "the",
                                                  "his", "her",     "its", "their", "our",
                                                  "my",  "another", NULL };

/* Words that cannot stand inside a noun phrase before its noun. */
static const char *const breakers[] = {
    "a",         "an",      "the",       "this",      "that",      "these",     "those",
    "his",       "her",     "its",       "their",     "our",       "my",        "your",
    "he",        "she",     "it",        "they",      "we",        "i",         "you",
    "who",       "whom",    "whose",     "which",     "what",      "when",      "where",
    "while",     "as",      "if",        "because",   "although",  "though",    "after",
    "before",    "since",   "until",     "of",        "in",        "on",        "at",
    "by",        "for",     "from",      "to",        "with",      "without",   "about",
    "against",   "among",   "between",   "during",    "into",      "like",      "near",
    "over",      "through", "under",     "via",       "than",      "including", "and",
    "or",        "but",     "nor",       "so",        "yet",       "is",        "are",
    "was",       "were",    "be",        "been",      "being",     "has",       "have",
    "had",       "do",      "does",      "did",       "will",      "would",     "can",
    "could",     "may",     "might",     "must",      "should",    "not",       "n't",
    "there",     "here",    "some",      "any",       "no",        "every",     "each",
    "both",      "all",     "many",      "most",      "such",      "how",       "why",
    "just",      "only",    "even",      "also",      "too",       "very",      "says",
    "said",      "met",     "made",      "took",      "gave",      "got",       "went",
    "won",       "beat",    "monday",    "tuesday",   "wednesday", "thursday",  "friday",
    "saturday",  "sunday",  "january",   "february",  "march",     "april",     "june",
    "july",      "august",  "september", "october",   "november",  "december",  "him",
    "them",      "us",      "me",        "meanwhile", "however",   "whether",   "now",
    "alongside", "amid",    "despite",   "back",      "defeated",  "meet",      "replace",
    "succeed",   "sent",    "put",       "let",       "out",       "up",        "off",
    "down",      "upon",    "per",       "toward",    "towards",   "yesterday", "today",
    NULL
};

const char *const hs_role_words_postfixes[] = { "general", "elect",    "emeritus", "designate",
                                                "emerita", "laureate", NULL };

const char *const hs_role_words_parties[] = { "republican",   "democratic",  "democrat",
                                              "conservative", "labour",      "tory",
                                              "liberal",      "libertarian", "independent",
                                              "gop",          "labor",       NULL };

gboolean
hs_role_words_fit_inside(const HsRoleText *text, guint32 token)
{
    if (hs_role_text_is_joint(text, token))
        return TRUE;
    if (!hs_role_text_is_word(text, token) || hs_role_text_is(text, token, breakers))
        return FALSE;
    return !g_ascii_isdigit(*hs_role_text_word(text, token));
}
