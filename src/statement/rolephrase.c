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

#include "base/rolenoun.h"
#include "statement/rolewords.h"

#define MAX_CORE 12      /* tokens of a title */
#define MAX_OBJECT 6     /* tokens behind a preposition that become part of a title */
#define MAX_TITLE 3      /* tokens of a title before a possessor */
#define MAX_ADJECTIVES 4 /* tokens between a preposition and a name: "of the influential ..." */

static const char *const adverbs[] = { "now",  "then",    "currently", "formerly", "previously",
                                       "once", "also",    "today",     "still",    "recently",
                                       "long", "himself", "herself",   NULL };

static const char *const future_words[] = { "incoming", "future", "next", NULL };

static const char *const present_words[] = { "current", "new",     "longtime",     "sitting",
                                             "newly",   "veteran", "longstanding", NULL };

/* What the writer thinks of somebody is no part of the title. */
static const char *const judgements[] = { "amazing", "awful",     "bad",        "brilliant",
                                          "decent",  "excellent", "fantastic",  "good",
                                          "great",   "horrible",  "incredible", "lovely",
                                          "nice",    "terrible",  "wonderful",  NULL };

static const char *const prepositions[] = { "of", "for",  "at",    "with",   "in", "on",
                                            "to", "from", "under", "inside", NULL };

static const char *const inner_prepositions[] = { "of", "for", "on", "in", NULL };

/* Reads what comes before the words of the title: adverbs, articles, possessors, words of time. */
static guint32
read_opening(const HsRoleText *text, guint32 token, guint32 limit, HsRolePhrase *phrase)
{
    guint32 at = token;
    if (hs_role_text_reads(text, at, "one") && hs_role_text_reads(text, at + 1, "of")) {
        phrase->plural = TRUE;
        at += 2;
    }
    for (; at < limit; at++) {
        if (hs_role_text_reads(text, at, "long") && hs_role_text_is_joint(text, at + 1) &&
            hs_role_text_reads(text, at + 2, "time"))
            at += 2;
        else if (hs_role_text_is(text, at, hs_role_words_past))
            phrase->standing = HS_STANDING_FORMER;
        else if (hs_role_text_is(text, at, future_words))
            phrase->standing = HS_STANDING_FUTURE;
        else if (hs_role_text_is(text, at, hs_role_words_determiners))
            phrase->definite = TRUE;
        else if (!hs_role_text_is(text, at, present_words) &&
                 !hs_role_text_is(text, at, judgements) && !hs_role_text_is(text, at, adverbs) &&
                 !(hs_role_text_is_joint(text, at) && at > token &&
                   hs_role_text_is(text, at - 1, hs_role_words_past)))
            break;
    }
    return at;
}

/* Returns the first token of the name at `token`, past a title before it ("Governor |Roe's"). */
static guint32
skip_title(const HsRoleText *text, guint32 token, guint32 limit)
{
    guint32 at = token;
    while (at < limit && at < token + MAX_TITLE && hs_role_text_name(text, at) < 0 &&
           (hs_role_noun_of(hs_role_text_word(text, at)) != HS_ROLE_NOUN_NONE ||
            (at > token && hs_role_text_reads(text, at, "."))))
        at++;
    return at;
}

/* Reads a possessor at `begin` ("the Harrow Institute's"); returns the token after it. */
static guint32
read_possessor(const HsRoleText *text, guint32 begin, guint32 limit, HsRolePhrase *phrase)
{
    const guint32 token = skip_title(text, begin, limit);
    const gint32 name = hs_role_text_name(text, token);
    const guint32 end = hs_role_text_name_end(text, token);
    if (name < 0 || end >= limit || !hs_role_text_is_possessive(text, end))
        return begin;
    const HsEntityType type = hs_role_text_type(text, name);
    if (type == HS_ENTITY_ORGANIZATION)
        phrase->organization = hs_role_text_entity(text, token);
    else if (type == HS_ENTITY_PLACE)
        phrase->place = hs_role_text_entity(text, token);
    phrase->behalf = hs_role_text_entity(text, token);
    phrase->served = phrase->definite = TRUE;
    return end + 1;
}

/* Reads a possessor without a name ("the merged company's"); returns the token after it. */
static guint32
read_owner(const HsRoleText *text, guint32 token, guint32 limit, HsRolePhrase *phrase)
{
    guint32 at = token;
    while (at < limit && at < token + MAX_ADJECTIVES && hs_role_text_name(text, at) < 0 &&
           hs_role_words_fit_inside(text, at))
        at++;
    if (at == token || at >= limit || !hs_role_text_is_possessive(text, at))
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
    return (hs_role_text_is(text, end, holders) && end == token + 1 &&
            !hs_role_text_reads(text, end + 1, "general")) ||
           (hs_role_text_reads(text, token, "national") &&
            hs_role_text_reads(text, token + 1, "security") && end == token + 2);
}

/* Takes the name at `token` for what it says about a title; returns the token after it. */
static guint32
read_modifier(const HsRoleText *text, guint32 token, guint32 limit, HsRolePhrase *phrase,
              HsSpan *out_places)
{
    const guint32 end = MIN(hs_role_text_name_end(text, token), limit);
    const HsEntityType type = hs_role_text_type(text, hs_role_text_name(text, token));
    if (hs_role_text_is(text, token, hs_role_words_parties) && end == token + 1)
        return end;
    if (type == HS_ENTITY_ORGANIZATION && end < limit && !hs_role_text_is_joint(text, end)) {
        phrase->organization = phrase->behalf = hs_role_text_entity(text, token);
        if (out_places->end == token && out_places->end > out_places->begin)
            skip_tokens(phrase, out_places->begin, token);
        if (!names_department(text, token, end))
            skip_tokens(phrase, token, end);
        *out_places = (HsSpan){ 0, 0 };
    } else if (type == HS_ENTITY_PERSON && !hs_role_text_is_joint(text, end)) {
        if (phrase->behalf < 0)
            phrase->behalf = hs_role_text_entity(text, token);
        skip_tokens(phrase, token, end);
    } else if ((type == HS_ENTITY_WORK || type == HS_ENTITY_OTHER) && end < limit &&
               !hs_role_text_is_joint(text, end)) {
        skip_tokens(phrase, token, end);
    } else if (type == HS_ENTITY_PLACE && !hs_role_text_is_joint(text, end)) {
        *out_places = (HsSpan){ token, end };
    }
    return end;
}

/* Finds the noun that heads the words from `begin` to `end`; FALSE without one. */
static gboolean
find_head(const HsRoleText *text, HsRolePhrase *phrase)
{
    guint32 last = phrase->end - 1;
    if (hs_role_text_is(text, last, hs_role_words_postfixes) && last > phrase->begin) {
        if (!hs_role_text_reads(text, last, "general") &&
            !hs_role_text_reads(text, last, "laureate") &&
            !hs_role_text_reads(text, last, "emeritus") &&
            !hs_role_text_reads(text, last, "emerita"))
            phrase->standing = HS_STANDING_FUTURE;
        last -= hs_role_text_is_joint(text, last - 1) ? 2 : 1;
        if (phrase->standing == HS_STANDING_FUTURE && last + 1 < phrase->end)
            phrase->end = last + 1;
    }
    if (last < phrase->begin || (last >= phrase->skip_begin && last < phrase->skip_end))
        return FALSE;
    const gint32 name = hs_role_text_name(text, last);
    const HsRoleNoun noun = hs_role_noun_of(hs_role_text_word(text, last));
    if (noun == HS_ROLE_NOUN_NONE || hs_role_text_is_joint(text, last))
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
        if (!hs_role_text_reads(text, at, pairs[i][0]))
            continue;
        at += hs_role_text_is_joint(text, at + 1) ? 2 : 1;
        if (hs_role_text_reads(text, at, pairs[i][1]))
            return at + 1;
    }
    return token;
}

guint32
hs_role_phrase_object(const HsRoleText *text, guint32 token, guint32 limit)
{
    guint32 at = token;
    while (at < limit && hs_role_text_is(text, at, hs_role_words_determiners))
        at++;
    for (guint n = 0; at < limit && n < MAX_ADJECTIVES && hs_role_text_name(text, at) < 0; n++) {
        if (!hs_role_words_fit_inside(text, at) || hs_role_text_reads(text, at, "former"))
            return limit;
        at++;
    }
    if (at >= limit || hs_role_text_name(text, at) < 0)
        return limit;
    for (guint n = 0; n < MAX_ADJECTIVES; n++) {
        const guint32 end = hs_role_text_name_end(text, at);
        guint32 next = hs_role_text_is_possessive(text, end) || hs_role_text_is_joint(text, end)
                           ? end + 1
                           : end;
        while (next > end && next < limit && next < end + MAX_ADJECTIVES &&
               hs_role_text_name(text, next) < 0 && hs_role_words_fit_inside(text, next))
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
           (hs_role_words_fit_inside(text, at) ||
            (at == token && hs_role_text_reads(text, at, "the")) ||
            (hs_role_text_reads(text, at, "and") && at > token &&
             hs_role_words_fit_inside(text, at + 1))))
        at++;
    if (at < limit && (hs_role_text_name(text, at) >= 0 || hs_role_words_fit_inside(text, at)))
        return token; /* somebody's name follows, or too much */
    while (at > token && !hs_role_text_is_word(text, at - 1))
        at--;
    return at;
}

/* Says whether the title with the noun at token `head` is an office of a country or place. */
static gboolean
is_office(const HsRoleText *text, guint32 head)
{
    static const char *const counsels[] = { "attorney", "solicitor", NULL };
    return hs_role_noun_is_office(hs_role_text_word(text, head)) ||
           (hs_role_text_is(text, head, counsels) && hs_role_text_reads(text, head + 1, "general"));
}

/* Takes the name at `object`, behind `preposition`. TRUE where the phrase may go on after it. */
static gboolean
take_object(const HsRoleText *text, guint32 preposition, guint32 object, HsRolePhrase *phrase)
{
    const HsEntityType type = hs_role_text_type(text, hs_role_text_name(text, object));
    const gint32 entity = hs_role_text_entity(text, object);
    phrase->bound = TRUE;
    if (phrase->behalf < 0) {
        phrase->behalf = entity;
        phrase->served = hs_role_text_reads(text, preposition, "for") ||
                         hs_role_text_reads(text, preposition, "to");
    }
    if (type == HS_ENTITY_PLACE && (hs_role_text_reads(text, preposition, "to") ||
                                    hs_role_text_reads(text, preposition, "on"))) {
        if (phrase->end == preposition)
            phrase->end = hs_role_text_name_end(text, object);
        phrase->stop = hs_role_text_name_end(text, object);
        return TRUE;
    }
    if (type == HS_ENTITY_PERSON || type == HS_ENTITY_GROUP)
        return FALSE;
    phrase->stop = hs_role_text_name_end(text, object);
    if (hs_role_text_is_possessive(text, phrase->stop)) {
        phrase->stop++;
        while (hs_role_words_fit_inside(text, phrase->stop) &&
               hs_role_text_name(text, phrase->stop) < 0)
            phrase->stop++;
    }
    if (type == HS_ENTITY_PLACE) {
        if (phrase->place < 0 && is_office(text, phrase->head))
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

/* Takes the country or place that the words at token `token`, in front of an office, name. */
static void
take_place(const HsRoleText *text, guint32 token, HsRolePhrase *phrase)
{
    const HsRoleCountry *const found = hs_role_text_country(text, token);
    if (!found) {
        phrase->place = hs_role_text_entity(text, token);
    } else if (phrase->place < 0) {
        phrase->place = found->entity;
        phrase->country = found->entity < 0 ? found->country : NULL;
    }
}

/* Moves the begin of the title behind "turned", where somebody was another before: "a nurse turned
   |novelist". */
static void
pass_turned(const HsRoleText *text, HsRolePhrase *phrase)
{
    for (guint32 i = phrase->begin + 1; i < phrase->head; i++) {
        if (hs_role_text_reads(text, i, "turned"))
            phrase->begin = hs_role_text_is_joint(text, i + 1) ? i + 2 : i + 1;
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
        const HsRoleCountry *const country = hs_role_text_country(text, at);
        if (country && at + country->n_tokens < limit) {
            place = (HsSpan){ at, at + country->n_tokens };
            at = place.end;
        } else if (hs_role_text_name(text, at) >= 0 && hs_role_words_fit_inside(text, at)) {
            const guint32 end = read_modifier(text, at, limit, phrase, &place);
            at = end;
        } else if (hs_role_words_fit_inside(text, at)) {
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
    pass_turned(text, phrase);
    if (g_str_has_prefix(hs_role_text_word(text, phrase->begin), "ex-"))
        phrase->standing = HS_STANDING_FORMER;
    if (place.end > place.begin && is_office(text, phrase->head)) {
        take_place(text, place.begin, phrase);
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
