/* SPDX-License-Identifier: Apache-2.0
 *
 * See rolenoun.h. The long list is one string of words between spaces, in order, that is searched
 * by halves; it came from a dictionary and knows neither the abbreviations of news ("sen", "CEO")
 * nor nouns that name bodies as well as people ("head", "host"), so a short list of those stands
 * beside it. Words that a dictionary counts among persons but that give nobody a role ("friend",
 * "winner of the day" aside) are refused first. A plural is brought to its singular by its ending.
 */
#include "statement/rolenoun.h"

#include <string.h>

static const char person_nouns[] =
#include "statement/personnouns.inc"
    ;

static const char *const refused[] = {
    "acquaintance", "adult",       "american",    "aunt",       "baby",        "being",
    "boy",          "boyfriend",   "brother",     "bride",      "can",         "card",
    "character",    "child",       "children",    "christian",  "color",       "couple",
    "cousin",       "dad",         "daughter",    "dear",       "enemies",     "ex",
    "fan",          "father",      "fellow",      "female",     "fiance",      "fiancee",
    "finding",      "follower",    "friend",      "gay",        "girl",        "girlfriend",
    "grandson",     "grandfather", "grandmother", "great",      "group",       "guest",
    "guy",          "human",       "husband",     "individual", "innocent",    "interest",
    "it",           "issue",       "jew",         "kid",        "life",        "like",
    "lot",          "love",        "male",        "man",        "mate",        "men",
    "minor",        "mister",      "mom",         "mother",     "name",        "nephew",
    "niece",        "number",      "old",         "one",        "opponent",    "other",
    "parent",       "partner",     "people",      "person",     "personality", "relative",
    "religious",    "rest",        "self",        "sibling",    "sister",      "somebody",
    "someone",      "son",         "soul",        "spouse",     "star",        "stranger",
    "subject",      "supporter",   "survivor",    "teenager",   "thing",       "twin",
    "uncle",        "user",        "victim",      "voter",      "wife",        "witness",
    "woman",        "women",       "wonder",      "youth",      "monday",      "computer",
    "folder",       "second",      "first",       "order",      "paper",       "tender",
    "counter",      "charge",      "match",       "roman",      "german",      "ottoman",
    "norman",       "list",        "twist",       "mist",       "fist",        "wrist",
    "exist",        "resist",      "insist",      "assist",     "consist",     "persist",
    "enlist",       "mid",         "mark",        "major",      "flash",       "record",
    "print",        "cross",
};

/* What is not in the dictionary's list, or was left out of it because it names bodies too. */
static const char *const added[] = {
    "abp",
    "adm",
    "alderwoman",
    "ally",
    "amb",
    "anchor",
    "archbp",
    "attache",
    "ayatollah",
    "blogger",
    "bp",
    "bodyguard",
    "capt",
    "ceo",
    "cfo",
    "chair",
    "chairperson",
    "cio",
    "cmdr",
    "cofounder",
    "col",
    "columnist",
    "commentator",
    "commando",
    "committeeman",
    "committeewoman",
    "contender",
    "coo",
    "counsel",
    "counselor",
    "cpl",
    "cto",
    "da",
    "dealer",
    "det",
    "distributor",
    "executive",
    "exec",
    "filmmaker",
    "firebrand",
    "fundraiser",
    "gen",
    "gov",
    "govs",
    "goalkeeper",
    "guard",
    "head",
    "holdout",
    "hon",
    "hopeful",
    "host",
    "influencer",
    "insp",
    "justice",
    "lady",
    "lt",
    "maj",
    "maker",
    "manufacturer",
    "megadonor",
    "member",
    "mep",
    "mogul",
    "mp",
    "msp",
    "newsreader",
    "nominee",
    "numbertwo",
    "operative",
    "pollster",
    "podcaster",
    "premier",
    "presenter",
    "prof",
    "profs",
    "publisher",
    "pvt",
    "quarterback",
    "rep",
    "reps",
    "representative",
    "rev",
    "runner-up",
    "sen",
    "sens",
    "sgt",
    "showrunner",
    "spokesperson",
    "spox",
    "staffer",
    "strategist",
    "supt",
    "surrogate",
    "svp",
    "underwriter",
    "undersecretary",
    "vp",
    "youtuber",
    "frontrunner",
    "runner",
    "standard-bearer",
    "coordinator",
    "whip",
    "speaker",
    "star",
    "liaison",
    "magnate",
    "tycoon",
};

static const char *const titles[] = {
    "abp",
    "adm",
    "admiral",
    "amb",
    "ambassador",
    "archbishop",
    "attorney",
    "ayatollah",
    "bishop",
    "capt",
    "captain",
    "cardinal",
    "ceo",
    "chairman",
    "chairwoman",
    "chancellor",
    "chief",
    "cmdr",
    "col",
    "colonel",
    "commissioner",
    "congressman",
    "congresswoman",
    "corporal",
    "councilman",
    "councilwoman",
    "councillor",
    "counselor",
    "cpl",
    "delegate",
    "detective",
    "director",
    "emir",
    "emperor",
    "gen",
    "general",
    "gov",
    "governor",
    "govs",
    "governors",
    "imam",
    "judge",
    "justice",
    "lady",
    "leader",
    "lieutenant",
    "lt",
    "maj",
    "mayor",
    "minister",
    "officer",
    "pastor",
    "pope",
    "premier",
    "president",
    "presidents",
    "prof",
    "professor",
    "prosecutor",
    "pvt",
    "rabbi",
    "rep",
    "representative",
    "representatives",
    "reps",
    "rev",
    "reverend",
    "secretary",
    "sen",
    "senator",
    "senators",
    "sens",
    "sergeant",
    "sgt",
    "sheikh",
    "sheik",
    "sheriff",
    "speaker",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "sultan",
    "superintendent",
    "supt",
    "treasurer",
    "whip",
    "alderman",
    "undersecretary",
    "comptroller",
    "editor",
};

static const char *const offices[] = {
    "ambassador",     "assemblyman",   "assemblywoman", "attorney",   "chancellor", "commissioner",
    "congressman",    "congresswoman", "counselor",     "emir",       "emperor",    "gov",
    "governor",       "judge",         "king",          "lawmaker",   "leader",     "mayor",
    "minister",       "premier",       "president",     "prosecutor", "queen",      "rep",
    "representative", "ruler",         "secretary",     "sen",        "senator",    "sheriff",
    "sultan",         "treasurer",     "general",       "lady",       "delegate",   "councilman",
};

static const char *const voices[] = {
    "spokesman",   "spokesmen", "spokesperson",   "spokespersons",   "spokespeople", "spokeswoman",
    "spokeswomen", "spox",      "representative", "representatives", "mouthpiece",
};

static gboolean
is_one_of(const char *word, const char *const *list, guint n)
{
    for (guint i = 0; i < n; i++) {
        if (strcmp(list[i], word) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Searches the `n` letters at `word` in the long string by halves. */
static gboolean
is_listed(const char *word, gsize n)
{
    gsize low = 0, high = sizeof(person_nouns) - 1; /* both at a space, or behind the last one */
    while (low + 1 < high) {
        gsize at = low + (high - low) / 2;
        while (at > low && person_nouns[at] != ' ')
            at--;
        const char *const entry = person_nouns + at + 1;
        const gsize length = strcspn(entry, " ");
        const int order = strncmp(word, entry, MIN(n, length));
        if (order == 0 && n == length)
            return TRUE;
        if (order < 0 || (order == 0 && n < length)) {
            if (at == low)
                return FALSE;
            high = at;
        } else {
            low = at + 1 + length;
        }
    }
    return FALSE;
}

static gboolean
is_singular(const char *word)
{
    if (is_one_of(word, added, G_N_ELEMENTS(added)))
        return TRUE;
    if (is_one_of(word, refused, G_N_ELEMENTS(refused)))
        return FALSE;
    const gsize n = strlen(word);
    return is_listed(word, n) || (n > 5 && g_str_has_suffix(word, "ist")) ||
           (n > 5 && g_str_has_suffix(word, "man")) || (n > 7 && g_str_has_suffix(word, "woman")) ||
           (n > 8 && g_str_has_suffix(word, "person"));
}

const char *
hs_role_noun_singular(HsArena *arena, const char *word)
{
    const gsize n = strlen(word);
    if (n > 5 && g_str_has_suffix(word, "men")) {
        char *const one = hs_arena_strdup(arena, word);
        one[n - 2] = 'a';
        return one;
    }
    if (n > 4 && g_str_has_suffix(word, "ies")) {
        char *const one = hs_arena_strndup(arena, word, n - 2);
        one[n - 3] = 'y';
        return one;
    }
    if (n > 8 && g_str_has_suffix(word, "people")) {
        g_autofree char *stem = g_strndup(word, n - strlen("people"));
        g_autofree char *one = g_strconcat(stem, "person", NULL);
        return hs_arena_strdup(arena, one);
    }
    if (n > 4 && (g_str_has_suffix(word, "sses") || g_str_has_suffix(word, "ches")))
        return hs_arena_strndup(arena, word, n - 2);
    return n > 2 && word[n - 1] == 's' ? hs_arena_strndup(arena, word, n - 1) : word;
}

/* Passes over what is joined to a noun in front: "co-founder", "vice-president". */
static const char *
last_part(const char *word)
{
    const char *const hyphen = strrchr(word, '-');
    return hyphen && hyphen[1] ? hyphen + 1 : word;
}

HsRoleNoun
hs_role_noun_of(const char *word)
{
    word = last_part(word);
    if (is_singular(word))
        return HS_ROLE_NOUN_ONE;
    if (is_one_of(word, refused, G_N_ELEMENTS(refused)))
        return HS_ROLE_NOUN_NONE;
    g_autoptr(HsArena) arena = hs_arena_new();
    const char *const one = hs_role_noun_singular(arena, word);
    return one != word && is_singular(one) ? HS_ROLE_NOUN_SEVERAL : HS_ROLE_NOUN_NONE;
}

gboolean
hs_role_noun_is_title(const char *word)
{
    return is_one_of(last_part(word), titles, G_N_ELEMENTS(titles));
}

gboolean
hs_role_noun_is_office(const char *word)
{
    return is_one_of(last_part(word), offices, G_N_ELEMENTS(offices));
}

gboolean
hs_role_noun_is_voice(const char *word)
{
    return is_one_of(word, voices, G_N_ELEMENTS(voices));
}
