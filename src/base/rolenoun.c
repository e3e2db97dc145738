/* SPDX-License-Identifier: Apache-2.0
 *
 * See rolenoun.h. The long list is one string of words between spaces, in order, that is searched
 * by halves; it came from a dictionary and knows neither the abbreviations of news ("sen", "CEO")
 * nor nouns that name bodies as well as people ("head", "host"), so a short list of those stands
 * beside it. Words that a dictionary counts among persons but that give nobody a role ("friend",
 * "winner of the day" aside) are refused first. A plural is brought to its singular by its ending.
 */
#include "base/rolenoun.h"

#include <string.h>

static const char person_nouns[] =
#include "base/personnouns.inc"
    ;

static const char *const refused[] = {
    "accused",      "acquaintance", "admirer",    "adult",      "american",    "assist",
    "attacker",     "attendee",     "aunt",       "baby",       "back",        "bear",
    "beat",         "being",        "best",       "body",       "boy",         "boyfriend",
    "brain",        "bride",        "brother",    "buddy",      "bull",        "can",
    "card",         "catch",        "character",  "charge",     "child",       "children",
    "christian",    "classic",      "colleague",  "color",      "computer",    "consist",
    "contemporary", "counter",      "couple",     "cousin",     "crazy",       "cross",
    "dad",          "daughter",     "dear",       "defendant",  "derelict",    "descendant",
    "dog",          "double",       "dove",       "draw",       "elder",       "end",
    "enemies",      "enlist",       "enthusiast", "ex",         "exist",       "face",
    "fan",          "father",       "favorite",   "fellow",     "female",      "fiance",
    "fiancee",      "finalist",     "finding",    "first",      "fist",        "flash",
    "foe",          "folder",       "follower",   "foot",       "fox",         "friend",
    "front",        "gay",          "german",     "girl",       "girlfriend",  "grandfather",
    "grandmother",  "grandson",     "great",      "group",      "guest",       "guy",
    "hack",         "hand",         "hawk",       "hero",       "heroine",     "human",
    "husband",      "idol",         "image",      "individual", "innocent",    "insist",
    "interest",     "issue",        "it",         "jew",        "kid",         "killer",
    "lead",         "liar",         "life",       "light",      "like",        "list",
    "listener",     "look",         "loser",      "lot",        "love",        "lover",
    "major",        "male",         "man",        "mark",       "match",       "men",
    "mid",          "minor",        "mist",       "mister",     "model",       "mom",
    "mother",       "mouth",        "murderer",   "name",       "national",    "native",
    "neighbor",     "neighbour",    "nemesis",    "nephew",     "niece",       "norman",
    "number",       "old",          "one",        "opponent",   "order",       "other",
    "ottoman",      "pal",          "paper",      "para",       "parent",      "participant",
    "partner",      "passenger",    "people",     "persist",    "person",      "personality",
    "pig",          "pledge",       "possible",   "power",      "predecessor", "print",
    "prospect",     "protester",    "rat",        "reader",     "recipient",   "record",
    "relative",     "religious",    "resident",   "resist",     "rest",        "rival",
    "roman",        "second",       "self",       "sender",     "settler",     "shepherd",
    "shooter",      "sibling",      "sister",     "slip",       "snake",       "somebody",
    "someone",      "son",          "sort",       "soul",       "speed",       "spouse",
    "square",       "stranger",     "subject",    "successor",  "superior",    "superstar",
    "supporter",    "survivor",     "suspect",    "tactician",  "teenager",    "tender",
    "tenor",        "thing",        "threat",     "thug",       "twin",        "twist",
    "uncle",        "underdog",     "user",       "victim",     "viewer",      "visitor",
    "voice",        "voter",        "welcome",    "wife",       "wing",        "winner",
    "witness",      "woman",        "women",      "wonder",     "wrist",       "youth",
    NULL,
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
    "bodyguard",
    "bp",
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
    "commando",
    "commentator",
    "committeeman",
    "committeewoman",
    "contender",
    "coo",
    "coordinator",
    "counsel",
    "counselor",
    "cpl",
    "cto",
    "da",
    "dealer",
    "det",
    "distributor",
    "exec",
    "executive",
    "filmmaker",
    "firebrand",
    "frontrunner",
    "fundraiser",
    "gen",
    "goalkeeper",
    "gov",
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
    "liaison",
    "lt",
    "magnate",
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
    "operative",
    "podcaster",
    "pollster",
    "premier",
    "presenter",
    "prof",
    "publisher",
    "pvt",
    "quarterback",
    "rep",
    "representative",
    "rev",
    "runner",
    "runner-up",
    "sen",
    "sgt",
    "showrunner",
    "speaker",
    "spokesperson",
    "spox",
    "staffer",
    "standard-bearer",
    "strategist",
    "supt",
    "surrogate",
    "svp",
    "tycoon",
    "undersecretary",
    "underwriter",
    "vp",
    "whip",
    "youtuber",
    NULL,
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
    NULL,
};

static const char *const offices[] = {
    "ambassador",  "archbishop",     "assemblyman", "assemblywoman", "bishop",
    "dictator",    "monarch",        "patriarch",   "chancellor",    "commissioner",
    "congressman", "congresswoman",  "councilman",  "counselor",     "delegate",
    "emir",        "emperor",        "general",     "gov",           "governor",
    "king",        "lady",           "lawmaker",    "leader",        "mayor",
    "minister",    "premier",        "president",   "prosecutor",    "queen",
    "rep",         "representative", "ruler",       "secretary",     "sen",
    "senator",     "sheriff",        "sultan",      "treasurer",     NULL,
};

static const char *const voices[] = {
    "spokesman",   "spokesmen", "spokesperson",   "spokespersons",   "spokespeople", "spokeswoman",
    "spokeswomen", "spox",      "representative", "representatives", "mouthpiece",   NULL,
};

static const char *const agents[] = { "aide",      "aides",      "attorney",   "attorneys",
                                      "counsel",   "lawyer",     "lawyers",    "publicist",
                                      "solicitor", "publicists", "solicitors", NULL };

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
    if (g_strv_contains(added, word))
        return TRUE;
    if (g_strv_contains(refused, word))
        return FALSE;
    const gsize n = strlen(word);
    if (g_str_has_suffix(word, "ed"))
        return FALSE; /* "the accused" is no role, and most are verbs */
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
    if (g_strv_contains(refused, word))
        return HS_ROLE_NOUN_NONE;
    g_autoptr(HsArena) arena = hs_arena_new();
    const char *const one = hs_role_noun_singular(arena, word);
    return one != word && is_singular(one) ? HS_ROLE_NOUN_SEVERAL : HS_ROLE_NOUN_NONE;
}

gboolean
hs_role_noun_is_title(const char *word)
{
    return g_strv_contains(titles, last_part(word));
}

gboolean
hs_role_noun_is_office(const char *word)
{
    return g_strv_contains(offices, last_part(word));
}

const char *
hs_role_noun_spell_out(const char *word)
{
    static const struct {
        const char *brief, *full;
    } spellings[] = {
        { "adm", "admiral" },    { "amb", "ambassador" },     { "capt", "captain" },
        { "cmdr", "commander" }, { "col", "colonel" },        { "cpl", "corporal" },
        { "det", "detective" },  { "gen", "general" },        { "gov", "governor" },
        { "lt", "lieutenant" },  { "maj", "major" },          { "prof", "professor" },
        { "pvt", "private" },    { "rep", "representative" }, { "rev", "reverend" },
        { "sen", "senator" },    { "sgt", "sergeant" },       { "supt", "superintendent" },
    };
    for (guint i = 0; i < G_N_ELEMENTS(spellings); i++) {
        if (strcmp(spellings[i].brief, word) == 0)
            return spellings[i].full;
    }
    return word;
}

gboolean
hs_role_noun_is_rank(const char *word)
{
    static const char *const ranks[] = {
        "president",      "senator",     "sen",           "gov",     "governor",   "rep",
        "representative", "mayor",       "king",          "queen",   "pope",       "prince",
        "princess",       "congressman", "congresswoman", "premier", "chancellor", NULL
    };
    return g_strv_contains(ranks, last_part(word));
}

gboolean
hs_role_noun_is_voice(const char *word)
{
    return g_strv_contains(voices, word);
}

gboolean
hs_role_noun_is_agent(const char *word)
{
    return g_strv_contains(agents, word);
}
