/* SPDX-License-Identifier: Apache-2.0
 *
 * See wordlists.h.
 */
#include "resolve/wordlists.h"

#include <string.h>

#include "resolve/gender.h"

#define MAX_DESCRIPTION 40 /* tokens of a phrase that are looked through for its head */

static const char *const prepositions[] = { "of",      "for",   "at",    "from",  "with",
                                            "in",      "to",    "by",    "on",    "about",
                                            "against", "near",  "like",  "as",    "including",
                                            "than",    "under", "who",   "whose", "whom",
                                            "which",   "that",  "where", NULL };

static const char *const definite_words[] = { "the", "his",  "her",  "their",
                                              "its", "this", "that", NULL };

static const char *const determiners[] = { "a",     "an",   "the",  "some", "several",
                                           "other", "many", "most", "few",  "these",
                                           "those", "this", "that", "his",  "her",
                                           "their", "its",  "our",  "my",   NULL };

static const char *const openers[] = { "a", "an", "the", "his", "her", "its", "their", NULL };

/* Title words that say too little alone, or are often something else. */
static const char *const weak_heads[] = {
    "acting",   "assistant", "associate", "chief", "deputy", "defense", "dr",       "first",
    "foreign",  "former",    "general",   "hon",   "lance",  "lt",      "majority", "messrs",
    "minority", "miss",      "mr",        "mrs",   "ms",     "prime",   "state",    "staff",
    "supreme",  "treasury",  "under",     "vice",  NULL
};

static const char *const callings[] = { "activist",
                                        "actor",
                                        "actress",
                                        "adviser",
                                        "advisor",
                                        "aide",
                                        "ambassador",
                                        "analyst",
                                        "anchor",
                                        "architect",
                                        "artist",
                                        "astronaut",
                                        "astronomer",
                                        "attorney",
                                        "author",
                                        "banker",
                                        "billionaire",
                                        "biographer",
                                        "biologist",
                                        "blogger",
                                        "broadcaster",
                                        "businessman",
                                        "businesswoman",
                                        "candidate",
                                        "chairperson",
                                        "chemist",
                                        "coach",
                                        "columnist",
                                        "comedian",
                                        "commentator",
                                        "congressman",
                                        "congresswoman",
                                        "conservationist",
                                        "consultant",
                                        "contender",
                                        "correspondent",
                                        "criminologist",
                                        "democrat",
                                        "developer",
                                        "diplomat",
                                        "dissident",
                                        "doctor",
                                        "documentarian",
                                        "donor",
                                        "economist",
                                        "editor",
                                        "educator",
                                        "engineer",
                                        "entrepreneur",
                                        "environmentalist",
                                        "executive",
                                        "farmer",
                                        "filmmaker",
                                        "financier",
                                        "founder",
                                        "front-runner",
                                        "frontrunner",
                                        "hacker",
                                        "heiress",
                                        "historian",
                                        "hopeful",
                                        "host",
                                        "incumbent",
                                        "industrialist",
                                        "insider",
                                        "investor",
                                        "journalist",
                                        "lawmaker",
                                        "lawyer",
                                        "legislator",
                                        "libertarian",
                                        "lobbyist",
                                        "magnate",
                                        "manager",
                                        "millionaire",
                                        "mogul",
                                        "musician",
                                        "native",
                                        "neurosurgeon",
                                        "newcomer",
                                        "nominee",
                                        "novelist",
                                        "nurse",
                                        "official",
                                        "operative",
                                        "organizer",
                                        "outsider",
                                        "owner",
                                        "philanthropist",
                                        "philosopher",
                                        "physician",
                                        "physicist",
                                        "playwright",
                                        "poet",
                                        "politician",
                                        "pollster",
                                        "pontiff",
                                        "pope",
                                        "prelate",
                                        "producer",
                                        "prosecutor",
                                        "psychiatrist",
                                        "psychologist",
                                        "publisher",
                                        "rancher",
                                        "rapper",
                                        "realtor",
                                        "reporter",
                                        "republican",
                                        "researcher",
                                        "scholar",
                                        "scientist",
                                        "screenwriter",
                                        "singer",
                                        "socialist",
                                        "sociologist",
                                        "speechwriter",
                                        "star",
                                        "statesman",
                                        "stateswoman",
                                        "strategist",
                                        "student",
                                        "superstar",
                                        "surgeon",
                                        "technologist",
                                        "theologian",
                                        "trader",
                                        "tycoon",
                                        "underdog",
                                        "veteran",
                                        "whistleblower",
                                        "writer",
                                        NULL };

static const char *const kin[] = { "aunt",    "boy",   "brother",     "cousin",      "daughter",
                                   "father",  "girl",  "grandfather", "grandmother", "grandson",
                                   "husband", "man",   "mother",      "nephew",      "niece",
                                   "sister",  "son",   "uncle",       "widow",       "widower",
                                   "wife",    "woman", NULL };

static const char *const kinds[] = { "agency",     "airline",    "alliance",     "association",
                                     "bank",       "board",      "bureau",       "charity",
                                     "club",       "commission", "committee",    "company",
                                     "council",    "department", "federation",   "firm",
                                     "foundation", "group",      "hospital",     "institute",
                                     "league",     "magazine",   "ministry",     "museum",
                                     "network",    "newspaper",  "organisation", "organization",
                                     "outlet",     "paper",      "trust",        "union",
                                     "university", NULL };

static const char *const bodies[] = { "administration", "campaign", "court",  "embassy",
                                      "government",     "inquiry",  "office", "panel",
                                      "parliament",     "party",    NULL };

static const char *const happenings[] = { "aftermath",
                                          "antipathy",
                                          "appearance",
                                          "appearances",
                                          "arrest",
                                          "arrests",
                                          "attack",
                                          "attacks",
                                          "bombing",
                                          "bombings",
                                          "change",
                                          "changes",
                                          "circumstances",
                                          "collapse",
                                          "conversation",
                                          "conversations",
                                          "crackdown",
                                          "crash",
                                          "crises",
                                          "crisis",
                                          "deal",
                                          "deals",
                                          "death",
                                          "deaths",
                                          "debate",
                                          "debates",
                                          "defeat",
                                          "defeats",
                                          "development",
                                          "developments",
                                          "discovery",
                                          "drama",
                                          "dynamic",
                                          "dynamics",
                                          "election",
                                          "elections",
                                          "endorsement",
                                          "endorsements",
                                          "event",
                                          "events",
                                          "evidence",
                                          "experience",
                                          "explosion",
                                          "explosions",
                                          "failure",
                                          "failures",
                                          "fallout",
                                          "furor",
                                          "growth",
                                          "incident",
                                          "incidents",
                                          "killing",
                                          "killings",
                                          "loss",
                                          "losses",
                                          "massacre",
                                          "meeting",
                                          "meetings",
                                          "mood",
                                          "move",
                                          "moves",
                                          "murder",
                                          "murders",
                                          "outcome",
                                          "outcomes",
                                          "performance",
                                          "policies",
                                          "policy",
                                          "price",
                                          "prices",
                                          "problem",
                                          "problems",
                                          "rates",
                                          "result",
                                          "results",
                                          "retirement",
                                          "retirements",
                                          "returns",
                                          "rise",
                                          "sanctions",
                                          "scandal",
                                          "scandals",
                                          "shooting",
                                          "shootings",
                                          "shortage",
                                          "shortages",
                                          "situation",
                                          "success",
                                          "successes",
                                          "talks",
                                          "trend",
                                          "trends",
                                          "turnout",
                                          "uncertainty",
                                          "victories",
                                          "victory",
                                          "violence",
                                          "war",
                                          "wars",
                                          "win",
                                          "wins",
                                          "withdrawal",
                                          NULL };

static const char *const *const lists[] = {
    [HS_WORD_PREPOSITION] = prepositions,
    [HS_WORD_DEFINITE] = definite_words,
    [HS_WORD_DETERMINER] = determiners,
    [HS_WORD_OPENER] = openers,
    [HS_WORD_WEAK_TITLE] = weak_heads,
    [HS_WORD_CALLING] = callings,
    [HS_WORD_KIN] = kin,
    [HS_WORD_KIND] = kinds,
    [HS_WORD_BODY] = bodies,
    [HS_WORD_HAPPENING] = happenings,
};

gboolean
hs_word_is(const char *word, HsWordList list)
{
    for (const char *const *at = lists[list]; *at; at++) {
        if (strcmp(*at, word) == 0)
            return TRUE;
    }
    return FALSE;
}

gboolean
hs_word_is_person(const char *word)
{
    HsGender gender;
    return hs_gender_of_title(word, &gender) || hs_word_is(word, HS_WORD_CALLING) ||
           hs_word_is(word, HS_WORD_KIN);
}

gboolean
hs_word_is_body(const char *word)
{
    return hs_word_is(word, HS_WORD_KIND) || hs_word_is(word, HS_WORD_BODY);
}

/* Makes one word of two: a vice president is no president. */
static const char *
join_vice(HsCasting *casting, const char *word)
{
    g_autofree char *joined = g_strconcat("vice ", word, NULL);
    return hs_arena_strdup(casting->scratch, joined);
}

const char *
hs_phrase_head(HsCasting *casting, guint32 first, guint32 last)
{
    const char *head = hs_casting_get_word(casting, first);
    for (guint32 i = first + 1; i <= last && i < first + MAX_DESCRIPTION; i++) {
        const char *const word = hs_casting_get_word(casting, i);
        if (hs_word_is(word, HS_WORD_PREPOSITION) || strcmp(word, ",") == 0 ||
            strcmp(word, "(") == 0)
            break;
        if (strcmp(word, "'s") == 0 || strcmp(word, "'") == 0)
            continue;
        head = strcmp(head, "vice") == 0 ? join_vice(casting, word) : word;
    }
    return head;
}
