/* SPDX-License-Identifier: Apache-2.0
 *
 * A verb form goes in, its dictionary form comes out. Irregular forms (and regular ones that double
 * a letter) are looked up; the rest is cut by ending, and where an ending leaves the choice whether
 * an e was lost ("stat|ed", "assert|ed") the list of reporting verbs decides before the letters do.
 * The same two lists say what counts as a known verb: cues are nouns often enough ("statement",
 * "fears") that not every word of a cue may be taken for its verb. Both lists are sorted. No part
 * of speech is known here; whoever calls has already chosen the word.
 */
#include "statement/lemma.h"

#include <stdlib.h>
#include <string.h>

static const char *const reporting_verbs[] = {
    "abandon",    "accept",       "acclaim",   "accuse",     "acknowledge", "add",
    "address",    "admit",        "admonish",  "advertise",  "advise",      "advocate",
    "affirm",     "agree",        "aim",       "alert",      "allege",      "allow",
    "allude",     "amend",        "amplify",   "anger",      "announce",    "answer",
    "anticipate", "apologize",    "appeal",    "applaud",    "appreciate",  "approve",
    "argue",      "articulate",   "ask",       "assail",     "assert",      "assess",
    "assume",     "assure",       "attack",    "attempt",    "attest",      "attribute",
    "authorize",  "aver",         "await",     "back",       "beg",         "believe",
    "bemoan",     "berate",       "bet",       "blame",      "blast",       "blog",
    "boast",      "brag",         "brand",     "broadcast",  "call",        "campaign",
    "categorize", "caution",      "celebrate", "challenge",  "champion",    "characterize",
    "charge",     "chastise",     "chide",     "chime",      "choose",      "cite",
    "claim",      "clarify",      "comment",   "commit",     "compare",     "complain",
    "concede",    "conclude",     "concur",    "condemn",    "confess",     "confide",
    "confirm",    "congratulate", "consider",  "contend",    "contradict",  "convey",
    "convince",   "correct",      "counsel",   "count",      "counter",     "criticize",
    "crow",       "cry",          "debate",    "decide",     "declare",     "decline",
    "decry",      "defend",       "define",    "demand",     "demonstrate", "denounce",
    "deny",       "depict",       "deplore",   "deride",     "describe",    "design",
    "desire",     "detail",       "determine", "disagree",   "disapprove",  "disavow",
    "disclose",   "discover",     "discuss",   "dismiss",    "dispute",     "disregard",
    "document",   "doubt",        "downplay",  "dream",      "dub",         "echo",
    "elaborate",  "email",        "emphasize", "encourage",  "endorse",     "enjoy",
    "envision",   "estimate",     "evoke",     "exaggerate", "examine",     "exclaim",
    "excuse",     "exhort",       "expect",    "explain",    "express",     "extol",
    "fault",      "favor",        "fear",      "feature",    "figure",      "file",
    "find",       "flag",         "flout",     "forecast",   "foreshadow",  "frame",
    "fret",       "fume",         "gauge",     "gesture",    "glean",       "gloat",
    "grant",      "greet",        "grieve",    "gripe",      "grouse",      "grumble",
    "guess",      "gush",         "hail",      "hammer",     "hate",        "headline",
    "highlight",  "hint",         "hope",      "identify",   "ignore",      "illustrate",
    "imagine",    "implore",      "imply",     "impress",    "indicate",    "infer",
    "inform",     "inquire",      "insinuate", "insist",     "instruct",    "insult",
    "intend",     "interject",    "interpret", "interrupt",  "interview",   "introduce",
    "invite",     "invoke",       "issue",     "jab",        "jeer",        "joke",
    "judge",      "justify",      "label",     "lambaste",   "lament",      "laud",
    "laugh",      "learn",        "lecture",   "lie",        "like",        "liken",
    "list",       "lobby",        "long",      "love",       "maintain",    "marvel",
    "mention",    "misinterpret", "moan",      "mock",       "mourn",       "murmur",
    "muse",       "mutter",       "name",      "need",       "nod",         "note",
    "notice",     "object",       "observe",   "offer",      "opine",       "oppose",
    "order",      "outline",      "pan",       "pen",        "perceive",    "pitch",
    "plan",       "plead",        "pledge",    "point",      "ponder",      "portray",
    "posit",      "post",         "praise",    "pray",       "predict",     "prefer",
    "press",      "presume",      "pretend",   "proclaim",   "project",     "promise",
    "promote",    "pronounce",    "propose",   "protest",    "prove",       "publicize",
    "publish",    "push",         "question",  "quip",       "quote",       "rail",
    "raise",      "rant",         "rate",      "rave",       "react",       "reaffirm",
    "realize",    "reason",       "reassure",  "rebuff",     "rebuke",      "rebut",
    "recall",     "recite",       "recognize", "recommend",  "recount",     "refer",
    "reflect",    "refuse",       "refute",    "regard",     "register",    "regret",
    "reiterate",  "reject",       "relate",    "relay",      "release",     "remark",
    "remember",   "remind",       "repeat",    "reply",      "report",      "reprimand",
    "request",    "research",     "resent",    "resolve",    "respond",     "restate",
    "retort",     "retweet",      "reveal",    "review",     "ridicule",    "rip",
    "roar",       "rule",         "savage",    "scoff",      "scold",       "scream",
    "seek",       "shout",        "show",      "sigh",       "sign",        "signal",
    "slam",       "smear",        "sneer",     "snipe",      "sound",       "specify",
    "speculate",  "spell",        "stand",     "state",      "stipulate",   "stress",
    "stump",      "stun",         "submit",    "suggest",    "summarize",   "support",
    "suppose",    "surmise",      "suspect",   "swear",      "sympathize",  "tag",
    "talk",       "tape",         "tease",     "telegraph",  "testify",     "text",
    "thank",      "think",        "threaten",  "tout",       "trumpet",     "trust",
    "try",        "tweet",        "underline", "underscore", "understand",  "unveil",
    "update",     "urge",         "utter",     "venture",    "verify",      "view",
    "voice",      "volunteer",    "vote",      "vow",        "wail",        "want",
    "warn",       "weigh",        "welcome",   "whine",      "whisper",     "whistle",
    "wish",       "wonder",       "worry",     "yell",
};

static const struct {
    const char *form, *lemma;
} irregular_forms[] = {
    { "admit", "admit" },
    { "admitted", "admit" },
    { "admitting", "admit" },
    { "became", "become" },
    { "become", "become" },
    { "becoming", "become" },
    { "beg", "beg" },
    { "began", "begin" },
    { "begged", "beg" },
    { "begging", "beg" },
    { "begin", "begin" },
    { "beginning", "begin" },
    { "begun", "begin" },
    { "bet", "bet" },
    { "betting", "bet" },
    { "bid", "bid" },
    { "bidding", "bid" },
    { "bit", "bite" },
    { "bite", "bite" },
    { "bitten", "bite" },
    { "blew", "blow" },
    { "blow", "blow" },
    { "blown", "blow" },
    { "bought", "buy" },
    { "brag", "brag" },
    { "bragged", "brag" },
    { "bragging", "brag" },
    { "break", "break" },
    { "bring", "bring" },
    { "broke", "break" },
    { "broken", "break" },
    { "brought", "bring" },
    { "build", "build" },
    { "built", "build" },
    { "buy", "buy" },
    { "came", "come" },
    { "catch", "catch" },
    { "caught", "catch" },
    { "chat", "chat" },
    { "chatted", "chat" },
    { "chatting", "chat" },
    { "choose", "choose" },
    { "choosing", "choose" },
    { "chose", "choose" },
    { "chosen", "choose" },
    { "come", "come" },
    { "comes", "come" },
    { "coming", "come" },
    { "commit", "commit" },
    { "committed", "commit" },
    { "committing", "commit" },
    { "concur", "concur" },
    { "concurred", "concur" },
    { "concurring", "concur" },
    { "cut", "cut" },
    { "cutting", "cut" },
    { "deal", "deal" },
    { "dealt", "deal" },
    { "die", "die" },
    { "draw", "draw" },
    { "drawn", "draw" },
    { "dream", "dream" },
    { "dreamt", "dream" },
    { "drew", "draw" },
    { "drive", "drive" },
    { "driven", "drive" },
    { "driving", "drive" },
    { "drove", "drive" },
    { "dub", "dub" },
    { "dubbed", "dub" },
    { "dubbing", "dub" },
    { "dying", "die" },
    { "fall", "fall" },
    { "fallen", "fall" },
    { "feel", "feel" },
    { "fell", "fall" },
    { "felt", "feel" },
    { "fight", "fight" },
    { "find", "find" },
    { "foresaw", "foresee" },
    { "foresee", "foresee" },
    { "foreseen", "foresee" },
    { "foretell", "foretell" },
    { "foretold", "foretell" },
    { "forgave", "forgive" },
    { "forget", "forget" },
    { "forgetting", "forget" },
    { "forgive", "forgive" },
    { "forgiven", "forgive" },
    { "forgiving", "forgive" },
    { "forgot", "forget" },
    { "forgotten", "forget" },
    { "fought", "fight" },
    { "found", "find" },
    { "gave", "give" },
    { "get", "get" },
    { "getting", "get" },
    { "give", "give" },
    { "given", "give" },
    { "gives", "give" },
    { "giving", "give" },
    { "go", "go" },
    { "goes", "go" },
    { "gone", "go" },
    { "got", "get" },
    { "gotten", "get" },
    { "grew", "grow" },
    { "grow", "grow" },
    { "grown", "grow" },
    { "hear", "hear" },
    { "heard", "hear" },
    { "held", "hold" },
    { "hit", "hit" },
    { "hitting", "hit" },
    { "hold", "hold" },
    { "hurt", "hurt" },
    { "infer", "infer" },
    { "inferred", "infer" },
    { "inferring", "infer" },
    { "jab", "jab" },
    { "jabbed", "jab" },
    { "jabbing", "jab" },
    { "keep", "keep" },
    { "kept", "keep" },
    { "knew", "know" },
    { "know", "know" },
    { "known", "know" },
    { "laid", "lay" },
    { "lay", "lay" },
    { "lead", "lead" },
    { "learn", "learn" },
    { "learnt", "learn" },
    { "leave", "leave" },
    { "leaving", "leave" },
    { "led", "lead" },
    { "left", "leave" },
    { "let", "let" },
    { "letting", "let" },
    { "lie", "lie" },
    { "lied", "lie" },
    { "lies", "lie" },
    { "lose", "lose" },
    { "losing", "lose" },
    { "lost", "lose" },
    { "lying", "lie" },
    { "made", "make" },
    { "make", "make" },
    { "makes", "make" },
    { "making", "make" },
    { "mean", "mean" },
    { "meant", "mean" },
    { "meet", "meet" },
    { "met", "meet" },
    { "misread", "misread" },
    { "mistake", "mistake" },
    { "mistaken", "mistake" },
    { "mistook", "mistake" },
    { "misunderstand", "misunderstand" },
    { "misunderstood", "misunderstand" },
    { "nod", "nod" },
    { "nodded", "nod" },
    { "nodding", "nod" },
    { "overhear", "overhear" },
    { "overheard", "overhear" },
    { "overtake", "overtake" },
    { "overtook", "overtake" },
    { "paid", "pay" },
    { "pan", "pan" },
    { "panned", "pan" },
    { "panning", "pan" },
    { "pay", "pay" },
    { "pen", "pen" },
    { "penned", "pen" },
    { "penning", "pen" },
    { "plan", "plan" },
    { "planned", "plan" },
    { "planning", "plan" },
    { "prefer", "prefer" },
    { "preferred", "prefer" },
    { "preferring", "prefer" },
    { "put", "put" },
    { "putting", "put" },
    { "quip", "quip" },
    { "quipped", "quip" },
    { "quipping", "quip" },
    { "quit", "quit" },
    { "quitting", "quit" },
    { "ran", "run" },
    { "read", "read" },
    { "rebuff", "rebuff" },
    { "rebuffed", "rebuff" },
    { "rebut", "rebut" },
    { "rebutted", "rebut" },
    { "rebutting", "rebut" },
    { "refer", "refer" },
    { "referred", "refer" },
    { "referring", "refer" },
    { "retell", "retell" },
    { "retold", "retell" },
    { "rewrite", "rewrite" },
    { "rewritten", "rewrite" },
    { "rewrote", "rewrite" },
    { "rip", "rip" },
    { "ripped", "rip" },
    { "ripping", "rip" },
    { "rise", "rise" },
    { "risen", "rise" },
    { "rising", "rise" },
    { "rose", "rise" },
    { "run", "run" },
    { "running", "run" },
    { "said", "say" },
    { "sang", "sing" },
    { "sat", "sit" },
    { "saw", "see" },
    { "say", "say" },
    { "saying", "say" },
    { "says", "say" },
    { "see", "see" },
    { "seek", "seek" },
    { "seen", "see" },
    { "sell", "sell" },
    { "send", "send" },
    { "sent", "send" },
    { "set", "set" },
    { "setting", "set" },
    { "shoot", "shoot" },
    { "shot", "shoot" },
    { "show", "show" },
    { "showed", "show" },
    { "shown", "show" },
    { "sing", "sing" },
    { "sit", "sit" },
    { "sitting", "sit" },
    { "slam", "slam" },
    { "slammed", "slam" },
    { "slamming", "slam" },
    { "sold", "sell" },
    { "sought", "seek" },
    { "speak", "speak" },
    { "sped", "speed" },
    { "speed", "speed" },
    { "spell", "spell" },
    { "spelt", "spell" },
    { "spend", "spend" },
    { "spent", "spend" },
    { "spoke", "speak" },
    { "spoken", "speak" },
    { "sprang", "spring" },
    { "spring", "spring" },
    { "sprung", "spring" },
    { "stand", "stand" },
    { "steal", "steal" },
    { "stick", "stick" },
    { "stole", "steal" },
    { "stolen", "steal" },
    { "stood", "stand" },
    { "strike", "strike" },
    { "struck", "strike" },
    { "stuck", "stick" },
    { "stun", "stun" },
    { "stunned", "stun" },
    { "stunning", "stun" },
    { "submit", "submit" },
    { "submitted", "submit" },
    { "submitting", "submit" },
    { "sung", "sing" },
    { "swear", "swear" },
    { "sweep", "sweep" },
    { "swept", "sweep" },
    { "swore", "swear" },
    { "sworn", "swear" },
    { "tag", "tag" },
    { "tagged", "tag" },
    { "tagging", "tag" },
    { "take", "take" },
    { "taken", "take" },
    { "takes", "take" },
    { "taking", "take" },
    { "taught", "teach" },
    { "teach", "teach" },
    { "tell", "tell" },
    { "think", "think" },
    { "thought", "think" },
    { "threw", "throw" },
    { "throw", "throw" },
    { "thrown", "throw" },
    { "tie", "tie" },
    { "told", "tell" },
    { "took", "take" },
    { "tying", "tie" },
    { "undergo", "undergo" },
    { "undergone", "undergo" },
    { "understand", "understand" },
    { "understood", "understand" },
    { "underwent", "undergo" },
    { "upheld", "uphold" },
    { "uphold", "uphold" },
    { "vie", "vie" },
    { "vying", "vie" },
    { "wear", "wear" },
    { "weep", "weep" },
    { "went", "go" },
    { "wept", "weep" },
    { "win", "win" },
    { "winning", "win" },
    { "withdraw", "withdraw" },
    { "withdrawn", "withdraw" },
    { "withdrew", "withdraw" },
    { "withheld", "withhold" },
    { "withhold", "withhold" },
    { "won", "win" },
    { "wore", "wear" },
    { "worn", "wear" },
    { "write", "write" },
    { "writes", "write" },
    { "writing", "write" },
    { "written", "write" },
    { "wrote", "write" },
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

static int
compare_word(const void *key, const void *entry)
{
    return strcmp(key, *(const char *const *)entry);
}

static gboolean
is_reporting_verb(const char *lemma)
{
    return bsearch(lemma, reporting_verbs, G_N_ELEMENTS(reporting_verbs),
                   sizeof(reporting_verbs[0]), compare_word) != NULL;
}

/* Returns the lemma of an irregular form, NULL for all else. */
static const char *
find_irregular(const char *word)
{
    const char *const *const found = bsearch(word, irregular_forms, G_N_ELEMENTS(irregular_forms),
                                             sizeof(irregular_forms[0]), compare_word);
    return found ? found[1] : NULL;
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
