/* SPDX-License-Identifier: Apache-2.0
 *
 * See rolephrase.h. A phrase is read from left to right: adverbs and words that tell its time
 * ("now", "former"), an article or a possessor ("the company's"), then words up to the first that
 * cannot stand inside a noun phrase. The last of them must be a noun for people. Organizations
 * among the words in front ("RAND analyst") are not part of the title, nor are places in front of
 * an office ("Norland President"); a place in front of anything else is what it is about ("Russia
 * analyst") and stays. Behind the noun, prepositions lead to the organization, the place, or to
 * what belongs to the title ("of surgery"). No grammar is known for sure: where tags of speech are
 * there (HsSyntax) a verb ends the phrase, else lists of words do.
 */
#include "statement/rolephrase.h"

#include <string.h>

#include "base/lemma.h"
#include "base/rolenoun.h"

#define MAX_CORE 12      /* tokens of a title */
#define MAX_OBJECT 6     /* tokens behind a preposition that become part of a title */
#define MAX_ADJECTIVES 4 /* tokens between a preposition and a name: "of the influential ..." */

static const char *const adverbs[] = { "now",  "then",    "currently", "formerly", "previously",
                                       "once", "also",    "today",     "still",    "recently",
                                       "long", "himself", "herself",   "himself",  NULL };

static const char *const past_words[] = { "former", "ex",        "then",       "onetime",
                                          "late",   "formerly",  "previously", "once",
                                          "ex-",    "erstwhile", NULL };

static const char *const future_words[] = { "incoming", "future", "next", NULL };

static const char *const present_words[] = { "current", "new",     "longtime",     "sitting",
                                             "newly",   "veteran", "longstanding", NULL };

static const char *const determiners[] = { "two", "three", "a",   "an", "the",     "his", "her",
                                           "its", "their", "our", "my", "another", NULL };

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

static const char *const prepositions[] = { "of", "for",  "at",    "with",   "in", "on",
                                            "to", "from", "under", "inside", NULL };

static const char *const inner_prepositions[] = { "of", "for", "on", "in", NULL };

/* Words behind a noun for people that are part of it: "attorney general". */
static const char *const postfixes[] = { "general", "elect",    "emeritus", "designate",
                                         "emerita", "laureate", NULL };

/* Names of parties and their members, which belong to the title whatever they were taken for. */
static const char *const parties[] = { "republican",  "democratic", "democrat", "conservative",
                                       "labour",      "tory",       "liberal",  "libertarian",
                                       "independent", "gop",        "labor",    NULL };

static gboolean
is_word(const HsRoleText *text, gint64 token, const char *word)
{
    return strcmp(hs_role_text_word(text, token), word) == 0;
}

static gboolean
is_possessive(const HsRoleText *text, gint64 token)
{
    return is_word(text, token, "'s") || is_word(text, token, "'");
}

/* Says whether token `token` is a hyphen inside a word. */
static gboolean
is_joint(const HsRoleText *text, gint64 token)
{
    return is_word(text, token, "-") && hs_role_text_is_glued(text, token) &&
           hs_role_text_is_glued(text, token + 1);
}

/* Returns the token after the name that covers token `token`. */
static guint32
name_end(const HsRoleText *text, guint32 token)
{
    const gint32 name = hs_role_text_name(text, token);
    while (name >= 0 && token < text->text->n_tokens && hs_role_text_name(text, token) == name)
        token++;
    return token;
}

static gint32
entity_at(const HsRoleText *text, guint32 token)
{
    const gint32 name = hs_role_text_name(text, token);
    return name >= 0 ? text->cast->mention_entities[name] : -1;
}

/* Says whether token `token` can stand inside a phrase before its noun. */
static gboolean
fits_inside(const HsRoleText *text, guint32 token)
{
    if (is_joint(text, token))
        return TRUE;
    if (!hs_role_text_is_word(text, token) || hs_role_text_is(text, token, breakers))
        return FALSE;
    return !g_ascii_isdigit(*hs_role_text_word(text, token));
}

/* Reads what comes before the words of the title: adverbs, articles, possessors, words of time. */
static guint32
read_opening(const HsRoleText *text, guint32 token, guint32 limit, HsRolePhrase *phrase)
{
    guint32 at = token;
    if (is_word(text, at, "one") && is_word(text, at + 1, "of")) {
        phrase->plural = TRUE;
        at += 2;
    }
    for (; at < limit; at++) {
        if (is_word(text, at, "long") && is_joint(text, at + 1) && is_word(text, at + 2, "time"))
            at += 2;
        else if (hs_role_text_is(text, at, past_words))
            phrase->standing = HS_STANDING_FORMER;
        else if (hs_role_text_is(text, at, future_words))
            phrase->standing = HS_STANDING_FUTURE;
        else if (hs_role_text_is(text, at, determiners))
            phrase->definite = TRUE;
        else if (!hs_role_text_is(text, at, present_words) && !hs_role_text_is(text, at, adverbs) &&
                 !(is_joint(text, at) && at > token && hs_role_text_is(text, at - 1, past_words)))
            break;
    }
    return at;
}

/* Reads a possessor at `token` ("the Harrow Institute's"); returns the token after it. */
static guint32
read_possessor(const HsRoleText *text, guint32 token, guint32 limit, HsRolePhrase *phrase)
{
    const gint32 name = hs_role_text_name(text, token);
    const guint32 end = name_end(text, token);
    if (name < 0 || end >= limit || !is_possessive(text, end))
        return token;
    const HsEntityType type = hs_role_text_type(text, name);
    if (type == HS_ENTITY_ORGANIZATION)
        phrase->organization = entity_at(text, token);
    else if (type == HS_ENTITY_PLACE)
        phrase->place = entity_at(text, token);
    phrase->behalf = entity_at(text, token);
    phrase->definite = TRUE;
    return end + 1;
}

/* Reads a possessor without a name ("the merged company's"); returns the token after it. */
static guint32
read_owner(const HsRoleText *text, guint32 token, guint32 limit, HsRolePhrase *phrase)
{
    guint32 at = token;
    while (at < limit && at < token + MAX_ADJECTIVES && hs_role_text_name(text, at) < 0 &&
           fits_inside(text, at))
        at++;
    if (at == token || at >= limit || !is_possessive(text, at))
        return token;
    phrase->definite = TRUE;
    return at + 1;
}

static void
skip_tokens(HsRolePhrase *phrase, guint32 begin, guint32 end)
{
    if (begin == phrase->begin) {
        phrase->begin = end;
    } else if (phrase->skip_begin == phrase->skip_end) {
        phrase->skip_begin = begin;
        phrase->skip_end = end;
    }
}

/* Says whether the organization from token `token` to token `end` is a field of government that is
   part of the title as well: "Energy Secretary". */
static gboolean
names_department(const HsRoleText *text, guint32 token, guint32 end)
{
    static const char *const holders[] = { "secretary", "minister", NULL };
    return (hs_role_text_is(text, end, holders) && end == token + 1) ||
           (is_word(text, token, "national") && is_word(text, token + 1, "security") &&
            end == token + 2);
}

/* Takes the name at `token` for what it says about a title; returns the token after it. */
static guint32
read_modifier(const HsRoleText *text, guint32 token, guint32 limit, HsRolePhrase *phrase,
              HsSpan *out_places)
{
    const guint32 end = MIN(name_end(text, token), limit);
    const HsEntityType type = hs_role_text_type(text, hs_role_text_name(text, token));
    if (hs_role_text_is(text, token, parties) && end == token + 1)
        return end;
    if (type == HS_ENTITY_ORGANIZATION && end < limit && !is_joint(text, end)) {
        phrase->organization = phrase->behalf = entity_at(text, token);
        if (out_places->end == token && out_places->end > out_places->begin)
            skip_tokens(phrase, out_places->begin, token);
        if (!names_department(text, token, end))
            skip_tokens(phrase, token, end);
        *out_places = (HsSpan){ 0, 0 };
    } else if (type == HS_ENTITY_PERSON && !is_joint(text, end)) {
        if (phrase->behalf < 0)
            phrase->behalf = entity_at(text, token);
        skip_tokens(phrase, token, end);
    } else if ((type == HS_ENTITY_WORK || type == HS_ENTITY_OTHER) && end < limit &&
               !is_joint(text, end)) {
        skip_tokens(phrase, token, end);
    } else if (type == HS_ENTITY_PLACE && !is_joint(text, end)) {
        *out_places = (HsSpan){ token, end };
    }
    return end;
}

/* Finds the noun that heads the words from `begin` to `end`; FALSE without one. */
static gboolean
find_head(const HsRoleText *text, HsRolePhrase *phrase)
{
    guint32 last = phrase->end - 1;
    if (hs_role_text_is(text, last, postfixes) && last > phrase->begin) {
        if (!is_word(text, last, "general") && !is_word(text, last, "laureate") &&
            !is_word(text, last, "emeritus") && !is_word(text, last, "emerita"))
            phrase->standing = HS_STANDING_FUTURE;
        last -= is_joint(text, last - 1) ? 2 : 1;
        if (phrase->standing == HS_STANDING_FUTURE && last + 1 < phrase->end)
            phrase->end = last + 1;
    }
    if (last < phrase->begin || (last >= phrase->skip_begin && last < phrase->skip_end))
        return FALSE;
    const gint32 name = hs_role_text_name(text, last);
    const HsRoleNoun noun = hs_role_noun_of(hs_role_text_word(text, last));
    if (noun == HS_ROLE_NOUN_NONE || is_joint(text, last))
        return FALSE;
    if (name >= 0 && hs_role_text_type(text, name) != HS_ENTITY_PERSON &&
        !hs_role_noun_is_title(hs_role_text_word(text, last)))
        return FALSE;
    phrase->head = last;
    phrase->plural = noun == HS_ROLE_NOUN_SEVERAL;
    return TRUE;
}

/* Returns the token after words at `token` that every noun for people may have behind it ("in
   chief", "-in-residence", "of staff"); `token` without any. */
static guint32
reads_on(const HsRoleText *text, guint32 token)
{
    static const char *const pairs[][2] = { { "in", "chief" },
                                            { "in", "residence" },
                                            { "in", "charge" },
                                            { "at", "large" },
                                            { "of", "staff" } };
    for (guint i = 0; i < G_N_ELEMENTS(pairs); i++) {
        guint32 at = token;
        if (!is_word(text, at, pairs[i][0]))
            continue;
        at += is_joint(text, at + 1) ? 2 : 1;
        if (is_word(text, at, pairs[i][1]))
            return at + 1;
    }
    return token;
}

guint32
hs_role_phrase_object(const HsRoleText *text, guint32 token, guint32 limit)
{
    guint32 at = token;
    while (at < limit && hs_role_text_is(text, at, determiners))
        at++;
    for (guint n = 0; at < limit && n < MAX_ADJECTIVES && hs_role_text_name(text, at) < 0; n++) {
        if (!fits_inside(text, at) || is_word(text, at, "former"))
            return limit;
        at++;
    }
    if (at >= limit || hs_role_text_name(text, at) < 0)
        return limit;
    for (guint n = 0; n < MAX_ADJECTIVES; n++) {
        const guint32 end = name_end(text, at);
        guint32 next = is_possessive(text, end) || is_joint(text, end) ? end + 1 : end;
        while (next > end && next < limit && next < end + MAX_ADJECTIVES &&
               hs_role_text_name(text, next) < 0 && fits_inside(text, next))
            next++;
        if (next >= limit || hs_role_text_name(text, next) < 0 ||
            hs_role_text_type(text, hs_role_text_name(text, next)) != HS_ENTITY_ORGANIZATION)
            break;
        at = next;
    }
    return at;
}

/* Reads the words behind a preposition that are part of the title ("of surgery", "of State").
   Returns the token after them, `token` without any. */
static guint32
read_inner(const HsRoleText *text, guint32 token, guint32 limit)
{
    guint32 at = token;
    while (at < limit && at < token + MAX_OBJECT && hs_role_text_name(text, at) < 0 &&
           (fits_inside(text, at) || (at == token && is_word(text, at, "the")) ||
            (is_word(text, at, "and") && at > token && fits_inside(text, at + 1))))
        at++;
    if (at < limit && (hs_role_text_name(text, at) >= 0 || fits_inside(text, at)))
        return token; /* somebody's name follows, or too much */
    while (at > token && !hs_role_text_is_word(text, at - 1))
        at--;
    return at;
}

/* Takes the name at `object`, behind `preposition`. TRUE where the phrase may go on after it. */
static gboolean
take_object(const HsRoleText *text, guint32 preposition, guint32 object, HsRolePhrase *phrase)
{
    const HsEntityType type = hs_role_text_type(text, hs_role_text_name(text, object));
    const gint32 entity = entity_at(text, object);
    phrase->bound = TRUE;
    if (phrase->behalf < 0)
        phrase->behalf = entity;
    if (type == HS_ENTITY_PLACE &&
        (is_word(text, preposition, "to") || is_word(text, preposition, "on"))) {
        if (phrase->end == preposition)
            phrase->end = name_end(text, object);
        phrase->stop = name_end(text, object);
        return TRUE;
    }
    if (type == HS_ENTITY_PERSON || type == HS_ENTITY_GROUP)
        return FALSE;
    phrase->stop = name_end(text, object);
    if (is_possessive(text, phrase->stop)) {
        phrase->stop++;
        while (fits_inside(text, phrase->stop) && hs_role_text_name(text, phrase->stop) < 0)
            phrase->stop++;
    }
    if (type == HS_ENTITY_PLACE) {
        if (phrase->place < 0 && hs_role_noun_is_office(hs_role_text_word(text, phrase->head)))
            phrase->place = entity;
        return TRUE;
    }
    if (type == HS_ENTITY_ORGANIZATION && phrase->organization < 0)
        phrase->organization = entity;
    return FALSE;
}

/* Reads the prepositions behind the noun. */
static void
read_complements(const HsRoleText *text, guint32 limit, HsRolePhrase *phrase)
{
    while (phrase->stop < limit && hs_role_text_is(text, phrase->stop, prepositions)) {
        const guint32 preposition = phrase->stop;
        const guint32 object = hs_role_phrase_object(text, preposition + 1, limit);
        if (object < limit) {
            if (!take_object(text, preposition, object, phrase))
                return;
            continue;
        }
        if (!hs_role_text_is(text, preposition, inner_prepositions))
            return;
        const guint32 end = read_inner(text, preposition + 1, limit);
        if (end == preposition + 1)
            return;
        if (phrase->end == preposition)
            phrase->end = end;
        phrase->stop = end;
        phrase->bound = TRUE;
    }
}

/* Reads the words of the title up to its noun. */
static gboolean
read_core(const HsRoleText *text, guint32 token, guint32 limit, HsRolePhrase *phrase)
{
    HsSpan place = { 0, 0 };
    guint32 at = token;
    phrase->begin = token;
    while (at < limit && at < token + MAX_CORE) {
        if (hs_role_text_name(text, at) >= 0 && fits_inside(text, at)) {
            const guint32 end = read_modifier(text, at, limit, phrase, &place);
            at = end;
        } else if (fits_inside(text, at)) {
            at++;
        } else {
            break;
        }
    }
    phrase->end = phrase->stop = at;
    while (phrase->end > phrase->begin && !hs_role_text_is_word(text, phrase->end - 1))
        phrase->end--;
    if (phrase->end <= phrase->begin || !find_head(text, phrase))
        return FALSE;
    phrase->stop = MAX(phrase->end, at);
    if (place.end > place.begin && hs_role_noun_is_office(hs_role_text_word(text, phrase->head))) {
        phrase->place = entity_at(text, place.begin);
        skip_tokens(phrase, place.begin, place.end);
    }
    return phrase->begin <= phrase->head;
}

gboolean
hs_role_phrase_read(const HsRoleText *text, guint32 token, guint32 limit, HsRolePhrase *out_phrase)
{
    HsRolePhrase phrase = { .first = token, .organization = -1, .place = -1, .behalf = -1 };
    guint32 at = read_opening(text, token, limit, &phrase);
    guint32 owned = read_possessor(text, at, limit, &phrase);
    if (owned == at)
        owned = read_owner(text, at, limit, &phrase);
    const gboolean several = phrase.plural;
    at = owned > at ? read_opening(text, owned, limit, &phrase) : at;
    if (at >= limit || !read_core(text, at, limit, &phrase))
        return FALSE;
    const guint32 further = reads_on(text, phrase.stop);
    if (further > phrase.stop && further <= limit)
        phrase.end = phrase.stop = further;
    phrase.one_of = several;
    if (several)
        phrase.plural = FALSE;
    read_complements(text, limit, &phrase);
    *out_phrase = phrase;
    return TRUE;
}

/* Returns the first token of the name that covers token `token`. */
static guint32
name_begin(const HsRoleText *text, guint32 token)
{
    const gint32 name = hs_role_text_name(text, token);
    while (token > 0 && hs_role_text_name(text, (gint64)token - 1) == name)
        token--;
    return token;
}

/* Says whether `word`, in lower case, looks like a verb more than like part of a title. */
static gboolean
is_verbal(const char *word)
{
    static const char *const adjectives[] = {
        "retired",       "elected",   "appointed", "convicted",  "disgraced",    "endorsed",
        "registered",    "renowned",  "acclaimed", "celebrated", "accomplished", "noted",
        "distinguished", "decorated", "so-called", NULL
    };
    for (const char *const *at = adjectives; *at; at++) {
        if (strcmp(*at, word) == 0)
            return FALSE;
    }
    return hs_lemma_is_known(word) || g_str_has_suffix(word, "ed");
}

/* Finds where the title begins whose noun is at `head`: as far to the left as words can be part of
   it. Beside a title in capitals, words in lower case are none. */
static guint32
find_title_begin(const HsRoleText *text, guint32 first, guint32 head)
{
    static const char *const small[] = { "former",  "then",    "ex",        "acting",     "vice",
                                         "deputy",  "current", "outgoing",  "incoming",   "late",
                                         "retired", "state",   "lt",        "lieutenant", "u.s",
                                         "us",      "interim", "assistant", NULL };
    const gboolean capital = hs_role_text_is_capital(text, head);
    const gboolean rank = hs_role_noun_is_rank(hs_role_text_word(text, head));
    guint32 at = head;
    while (at > first && at + MAX_CORE > head) {
        const guint32 before = at - 1;
        const gint32 name = hs_role_text_name(text, before);
        if (is_possessive(text, before) && before > first &&
            hs_role_text_name(text, before - 1) >= 0)
            return MAX(first, name_begin(text, before - 1));
        if (hs_role_text_is(text, before, determiners))
            return before;
        if (!fits_inside(text, before) ||
            (name >= 0 && hs_role_text_type(text, name) == HS_ENTITY_PERSON &&
             name != hs_role_text_name(text, head)))
            return at;
        if (name < 0 && hs_role_text_is_word(text, before) &&
            !hs_role_text_is_capital(text, before) && !hs_role_text_is(text, before, small) &&
            !hs_role_text_is(text, before, past_words) &&
            (capital || is_verbal(hs_role_text_word(text, before))) && !is_joint(text, at) &&
            !is_joint(text, (gint64)before - 1))
            return at;
        if (rank && name < 0 && !hs_role_text_is(text, before, small) &&
            !hs_role_text_is(text, before, past_words) && !hs_role_text_is(text, before, parties) &&
            !is_joint(text, before))
            return at;
        at = name >= 0 ? MAX(first, name_begin(text, before)) : before;
    }
    return at;
}

/* Finds the noun of a title that goes on behind it: "Secretary of State". */
static guint32
find_title_head(const HsRoleText *text, guint32 first, guint32 token)
{
    guint32 at = token - 1;
    if (hs_role_text_is(text, at, postfixes) && at > first + 1 && is_joint(text, at - 1))
        return at - 2;
    if (hs_role_text_is(text, at, postfixes) && at > first &&
        hs_role_noun_of(hs_role_text_word(text, at - 1)) != HS_ROLE_NOUN_NONE)
        return at - 1;
    if (hs_role_noun_of(hs_role_text_word(text, at)) != HS_ROLE_NOUN_NONE)
        return at;
    while (at > first && hs_role_text_is_capital(text, at) && token - at < MAX_OBJECT)
        at--;
    if (at > first && is_word(text, at, "the") && at + 1 < token)
        at--;
    if (at > first && (is_word(text, at, "of") || is_word(text, at, "to")) && at + 1 < token &&
        hs_role_noun_of(hs_role_text_word(text, at - 1)) == HS_ROLE_NOUN_ONE)
        return at - 1;
    return token;
}

gboolean
hs_role_phrase_read_title(const HsRoleText *text, guint32 first, guint32 token,
                          HsRolePhrase *out_phrase)
{
    HsRolePhrase phrase;
    if (token <= first)
        return FALSE;
    const guint32 head = find_title_head(text, first, token);
    if (head == token)
        return FALSE;
    const guint32 begin = find_title_begin(text, first, head);
    if (!hs_role_phrase_read(text, begin, token, &phrase) || phrase.stop != token)
        return FALSE;
    phrase.titled = TRUE;
    *out_phrase = phrase;
    return TRUE;
}

/* Says whether the case of token `token` is part of its spelling. */
static gboolean
keeps_case(const HsRoleText *text, const HsRolePhrase *phrase, guint32 token)
{
    const HsSpan span = text->text->tokens[token].span;
    const char *const body = text->text->article->body + span.begin;
    const gint32 name = hs_role_text_name(text, token);
    guint capitals = 0;
    for (guint32 i = 0; i < hs_span_length(span); i++)
        capitals += g_ascii_isupper(body[i]) != 0;
    if (capitals > 1 || hs_role_text_is(text, token, parties))
        return TRUE;
    if (token == phrase->head)
        return FALSE;
    if (name >= 0)
        return hs_role_text_type(text, name) != HS_ENTITY_PERSON;
    if (phrase->titled && hs_role_text_is_capital(text, phrase->head))
        return FALSE; /* all of the title is in capitals */
    guint32 end;
    return token > hs_role_text_sentence(text, token, &end) || is_joint(text, token + 1);
}

const char *
hs_role_phrase_title(HsArena *arena, const HsRoleText *text, const HsRolePhrase *phrase)
{
    g_autoptr(GString) title = g_string_new(NULL);
    for (guint32 i = phrase->begin; i < phrase->end; i++) {
        if (i >= phrase->skip_begin && i < phrase->skip_end)
            continue;
        const HsSpan span = text->text->tokens[i].span;
        g_autofree char *word = g_strndup(text->text->article->body + span.begin,
                                          hs_span_length(span));
        if (title->len > 0 && !hs_role_text_is_glued(text, i))
            g_string_append_c(title, ' ');
        if (i == phrase->head && (phrase->plural || phrase->one_of))
            g_string_append(title, hs_role_noun_spell_out(
                                       hs_role_noun_singular(arena, hs_role_text_word(text, i))));
        else if (keeps_case(text, phrase, i))
            g_string_append(title, word);
        else if (i == phrase->head)
            g_string_append(title, hs_role_noun_spell_out(hs_role_text_word(text, i)));
        else
            g_string_append(title, hs_role_text_word(text, i));
    }
    return hs_arena_strdup(arena, title->str);
}
