/* SPDX-License-Identifier: Apache-2.0
 *
 * Two sorted lists of folded words, looked up by halving. Adjectives of peoples and parties are in
 * the first one, because English puts them before names as it does titles, with a capital letter;
 * what is also a given name or a surname of many is left out. The second holds the small words that
 * a capital letter turns into names for a tagger.
 */
#include "resolve/peoples.h"

#include "base/wordtable.h"

static const char *const peoples[] = {
    "afghan",        "african",     "african-american",
    "albanian",      "algerian",    "american",
    "angolan",       "arab",        "argentine",
    "argentinian",   "armenian",    "asian",
    "australian",    "austrian",    "azerbaijani",
    "bahraini",      "bangladeshi", "basque",
    "belarusian",    "belgian",     "bolivian",
    "bosnian",       "brazilian",   "british",
    "bulgarian",     "burmese",     "cambodian",
    "canadian",      "catalan",     "catholic",
    "chechen",       "chilean",     "chinese",
    "colombian",     "congolese",   "conservative",
    "croatian",      "cuban",       "cypriot",
    "czech",         "danish",      "democrat",
    "democratic",    "dutch",       "ecuadorian",
    "egyptian",      "english",     "eritrean",
    "estonian",      "ethiopian",   "european",
    "filipino",      "finnish",     "french",
    "georgian",      "german",      "ghanaian",
    "greek",         "guatemalan",  "haitian",
    "hispanic",      "honduran",    "hungarian",
    "icelandic",     "indian",      "indonesian",
    "iranian",       "iraqi",       "irish",
    "islamic",       "israeli",     "italian",
    "jamaican",      "japanese",    "jewish",
    "jordanian",     "kashmiri",    "kazakh",
    "kenyan",        "korean",      "kosovar",
    "kurdish",       "kuwaiti",     "kyrgyz",
    "latino",        "latvian",     "lebanese",
    "liberal",       "libertarian", "libyan",
    "lithuanian",    "malaysian",   "maltese",
    "mexican",       "moldovan",    "mongolian",
    "moroccan",      "muslim",      "nepalese",
    "nicaraguan",    "nigerian",    "norwegian",
    "omani",         "pakistani",   "palestinian",
    "panamanian",    "peruvian",    "philippine",
    "polish",        "portuguese",  "protestant",
    "qatari",        "republican",  "romanian",
    "russian",       "rwandan",     "salvadoran",
    "saudi",         "scottish",    "senegalese",
    "serbian",       "shiite",      "singaporean",
    "slovak",        "slovenian",   "somali",
    "south-african", "spanish",     "sri-lankan",
    "sudanese",      "sunni",       "swedish",
    "swiss",         "syrian",      "taiwanese",
    "tajik",         "tanzanian",   "thai",
    "tibetan",       "tory",        "tunisian",
    "turkish",       "turkmen",     "ugandan",
    "uighur",        "ukrainian",   "uruguayan",
    "uyghur",        "uzbek",       "venezuelan",
    "vietnamese",    "welsh",       "yemeni",
    "zimbabwean",
};

static const char *const empty[] = {
    "a",    "all",   "also",  "an",    "and",   "but",  "by",   "for",   "he", "her",
    "his",  "how",   "i",     "if",    "in",    "is",   "it",   "its",   "mr", "mrs",
    "ms",   "no",    "not",   "of",    "on",    "or",   "our",  "she",   "so", "that",
    "the",  "their", "then",  "there", "these", "they", "this", "those", "to", "we",
    "what", "when",  "where", "who",   "why",   "with", "you",
};

gboolean
hs_word_is_people(const char *folded)
{
    return HS_WORDTABLE_FIND(peoples, folded) >= 0;
}

gboolean
hs_word_is_empty(const char *folded)
{
    return HS_WORDTABLE_FIND(empty, folded) >= 0;
}
