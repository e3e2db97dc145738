/* SPDX-License-Identifier: Apache-2.0
 *
 * See tellings.h. Each mention of a person is looked at from both sides: a title that ends at the
 * name, a phrase between commas behind it or before it, a verb that says what the person is, was or
 * will be. A phrase counts only where what follows it can follow a complete phrase, since half a
 * phrase is often the title of the next name ("Roe, Senator Hale and ..."). What the reader of
 * phrases (rolephrase.h) cannot take for what somebody is says nothing; most commas are followed by
 * something else. The scores are how often each kind was right on training articles, rounded.
 */
#include "statement/tellings.h"

#include <math.h>

#include "base/rolenoun.h"
#include "statement/bounds.h"
#include "statement/nametitle.h"
#include "statement/rolephrase.h"
#include "statement/roletitle.h"
#include "statement/roleverbs.h"

#define MAX_BRACKET 8  /* tokens in a bracket behind a name: "(R-Ohio)" */
#define MAX_BEFORE 14  /* tokens of a phrase before a comma and a name */
#define MAX_LIST_GAP 9 /* tokens between two names under one title */

#define SCORE_TITLE 0.9
#define SCORE_APPOSITION 0.9
#define SCORE_BEFORE 0.8
#define SCORE_PREDICATE 0.8
#define SCORE_DESCRIPTION 0.6
#define SCORE_MEMBER_OF 0.6
#define SCORE_UNNAMED 0.8

typedef struct {
    HsArena *arena;
    const HsRoleText *text;
    GArray *tellings;
    guint32 mention;
    gint32 entity;
    guint32 first, last; /* tokens of the name, without its title; last one included */
    guint32 begin, end;  /* tokens of the sentence */
} Place;

static double
round_score(double score)
{
    return floor(CLAMP(score, 0, 1) * 100 + 0.5) / 100;
}

/* Says whether others speak through whoever `phrase` is said of. */
static gboolean
is_voice(const HsRoleText *text, const HsRolePhrase *phrase)
{
    const char *const noun = hs_role_text_word(text, phrase->head);
    return phrase->behalf >= 0 &&
           (hs_role_noun_is_voice(noun) || (phrase->served && hs_role_noun_is_agent(noun)));
}

/* Adds the telling of `phrase` by the words from token `begin` to token `end`, with what the words
   behind say of its time. */
static void
add_telling(const Place *place, const HsRolePhrase *phrase, guint32 begin, guint32 end,
            double score)
{
    const HsRoleText *const text = place->text;
    HsTelling telling = {
        .membership = {
            .member = (guint32)place->entity,
            .organization = phrase->organization,
            .place = phrase->place,
            .standing = phrase->standing,
        },
        .behalf = -1,
    };
    HsMembership *const membership = &telling.membership;
    if (phrase->verb_role) {
        membership->title = *phrase->verb_role ? phrase->verb_role : NULL;
    } else if (phrase->end > phrase->begin) {
        membership->title = hs_role_title_write(place->arena, text, phrase);
        if (is_voice(text, phrase))
            telling.behalf = phrase->behalf;
    }
    if (membership->organization == place->entity)
        membership->organization = -1;
    if (!membership->title && membership->organization < 0)
        return;
    const guint32 behind = hs_bounds_find(place->arena, text, phrase->stop, place->end,
                                          phrase->begins, membership);
    end = behind > phrase->stop ? MAX(end, behind) : end;
    membership->evidence = (HsSpan){ text->text->tokens[begin].span.begin,
                                     text->text->tokens[end - 1].span.end };
    membership->confidence = round_score(score *
                                         (double)text->annotation->mentions[place->mention].score);
    g_array_append_val(place->tellings, telling);
}

/* Says whether a phrase can be complete that is followed by token `token`. */
static gboolean
can_end(const Place *place, guint32 token)
{
    static const char *const followers[] = {
        "who",    "whose", "and",     "as",    "under", "with",   "at",      "in",      "on",
        "for",    "by",    "from",    "since", "until", "said",   "says",    "told",    "when",
        "where",  "to",    "of",      "but",   "near",  "during", "which",   "between", "during",
        "before", "after", "because", "while", "than",  "that",   "against", NULL
    };
    if (token >= place->end)
        return TRUE;
    if (hs_role_text_name(place->text, token) >= 0)
        return FALSE;
    return (!hs_role_text_is_word(place->text, token) &&
            !hs_role_text_reads(place->text, token, "'s") &&
            !hs_role_text_reads(place->text, token, "'") &&
            !hs_role_text_reads(place->text, token, "-")) ||
           hs_role_text_is(place->text, token, followers);
}

/* Returns the token after brackets at `token`, `token` itself where none are. */
static guint32
skip_brackets(const Place *place, guint32 token)
{
    if (!hs_role_text_reads(place->text, token, "(") &&
        !hs_role_text_reads(place->text, token, "["))
        return token;
    for (guint32 i = token + 1; i < place->end && i < token + MAX_BRACKET; i++) {
        if (hs_role_text_reads(place->text, i, ")") || hs_role_text_reads(place->text, i, "]"))
            return i + 1;
    }
    return token;
}

static gboolean
names_party(const Place *place, const HsRolePhrase *phrase)
{
    static const char *const members[] = { "republican", "democrat",    "independent",
                                           "democrats",  "republicans", NULL };
    return phrase->begin == phrase->head && hs_role_text_is(place->text, phrase->head, members);
}

/* Adds the phrase that "and" joins to `phrase`, read so far: "founder and president of ...". The
   organization of the last belongs to both. */
static guint32
add_joined(const Place *place, HsRolePhrase *phrase, guint32 begin, double score)
{
    HsRolePhrase second;
    if (!hs_role_text_reads(place->text, phrase->stop, "and") ||
        !hs_role_phrase_read(place->text, phrase->stop + 1, place->end, &second) || second.plural ||
        !can_end(place, second.stop))
        return phrase->stop;
    if (phrase->organization < 0 && !second.definite)
        phrase->organization = second.organization;
    if (second.organization < 0 && second.begin == phrase->stop + 1)
        second.organization = phrase->organization;
    if (second.standing == HS_STANDING_CURRENT && !second.definite)
        second.standing = phrase->standing;
    add_telling(place, &second, begin, second.stop, score);
    return second.stop;
}

/* Reads "|, 45, a Russia analyst at ..." behind the name. */
static void
read_apposition(const Place *place)
{
    HsRolePhrase phrase;
    guint32 at = skip_brackets(place, place->last + 1);
    const gboolean dash = hs_role_text_reads(place->text, at, "—") ||
                          hs_role_text_reads(place->text, at, "–") ||
                          (hs_role_text_reads(place->text, at, "-") &&
                           !hs_role_text_is_glued(place->text, at));
    if (!hs_role_text_reads(place->text, at, ",") && !dash)
        return;
    at++;
    if (g_ascii_isdigit(*hs_role_text_word(place->text, at)) &&
        hs_role_text_reads(place->text, at + 1, ","))
        at += 2;
    if (!hs_role_phrase_read(place->text, at, place->end, &phrase) || phrase.plural ||
        !can_end(place, phrase.stop) || names_party(place, &phrase) || (dash && !phrase.definite))
        return;
    if (!phrase.definite && !phrase.bound && hs_role_text_reads(place->text, phrase.stop, "and") &&
        hs_role_text_name(place->text, phrase.stop + 1) >= 0)
        return;
    const guint32 end = phrase.stop;
    const guint32 joined = add_joined(place, &phrase, place->first, SCORE_APPOSITION);
    phrase.stop = joined > end ? joined : end;
    add_telling(place, &phrase, place->first, phrase.stop, SCORE_APPOSITION);
}

/* Says whether the words from token `token` on tell of whom somebody speaks who is meant himself:
   "a spokesman for |the governor". */
static gboolean
is_served(const HsRoleText *text, guint32 token)
{
    static const char *const prepositions[] = { "for", "to", NULL };
    const char *const noun = hs_role_text_word(text, (gint64)token - 2);
    return hs_role_text_is(text, (gint64)token - 1, prepositions) &&
           (hs_role_noun_is_voice(noun) || hs_role_noun_is_agent(noun));
}

/* Says whether an article with a spokesman stands at token `token`: "a spokesman". */
static gboolean
opens_voice(const HsRoleText *text, guint32 token)
{
    static const char *const articles[] = { "a", "an", "another", NULL };
    const char *const noun = hs_role_text_word(text, (gint64)token + 1);
    return hs_role_text_is(text, token, articles) &&
           (hs_role_noun_is_voice(noun) || hs_role_noun_is_agent(noun));
}

/* Reads "the company's director, |Ada Voss"; the name, with its titles, begins at `first`. */
static void
read_before(const Place *place, guint32 first)
{
    if (first < place->begin + 2 || !hs_role_text_reads(place->text, first - 1, ","))
        return;
    const guint32 comma = first - 1;
    for (guint32 i = comma; i > place->begin && i + MAX_BEFORE > comma; i--) {
        HsRolePhrase phrase;
        if (hs_role_text_reads(place->text, i - 1, ",") ||
            hs_role_text_reads(place->text, i - 1, ";"))
            return;
        const gboolean opens = hs_role_text_reads(place->text, i - 1, "the") ||
                               hs_role_text_reads(place->text, i - 1, "its") ||
                               hs_role_text_reads(place->text, i - 1, "his") ||
                               hs_role_text_reads(place->text, i - 1, "her") ||
                               hs_role_text_reads(place->text, i - 1, "their") ||
                               hs_role_text_reads(place->text, i - 1, "another") ||
                               hs_role_text_reads(place->text, i - 1, "two") ||
                               hs_role_text_reads(place->text, i - 1, "three");
        const gboolean owns = hs_role_text_name(place->text, i - 1) >= 0 &&
                              hs_role_text_name(place->text, (gint64)i - 2) !=
                                  hs_role_text_name(place->text, i - 1);
        const gboolean voice = opens_voice(place->text, i - 1);
        if ((!opens && !owns && !voice) || is_served(place->text, i - 1) ||
            !hs_role_phrase_read(place->text, i - 1, comma, &phrase) || phrase.plural ||
            phrase.stop != comma || (!phrase.definite && !voice))
            continue;
        add_telling(place, &phrase, i - 1, place->last + 1, SCORE_BEFORE);
        return;
    }
}

/* Reads what the name belongs to: "Ada Voss |of the Harrow Institute". */
static void
read_origin(const Place *place, HsRolePhrase *phrase)
{
    const guint32 at = skip_brackets(place, place->last + 1);
    if (!hs_role_text_reads(place->text, at, "of") &&
        !(phrase->end == phrase->begin && hs_role_text_reads(place->text, at, "from")))
        return;
    const guint32 object = hs_role_phrase_object(place->text, at + 1, place->end);
    if (object >= place->end || object > at + 3)
        return;
    const gint32 name = hs_role_text_name(place->text, object);
    const gint32 entity = place->text->cast->mention_entities[name];
    const HsEntityType type = hs_role_text_type(place->text, name);
    if (type == HS_ENTITY_ORGANIZATION && phrase->organization < 0)
        phrase->organization = entity;
    else if (type == HS_ENTITY_PLACE && phrase->place < 0 && phrase->end > phrase->begin &&
             hs_role_noun_is_office(hs_role_text_word(place->text, phrase->head)))
        phrase->place = entity;
    else
        return;
    phrase->stop = object;
    while (hs_role_text_name(place->text, phrase->stop) == name)
        phrase->stop++;
}

/* Says whether nothing but commas, "and", brackets and parties ("Republican of Iowa") stands
   between two names, so that a title in front of the first is that of both. */
static gboolean
is_list_gap(const Place *place, guint32 begin, guint32 end)
{
    static const char *const links[] = { ",",          "and",      "&",           "of",
                                         "republican", "democrat", "independent", NULL };
    if (end <= begin || end > begin + MAX_LIST_GAP)
        return FALSE;
    for (guint32 i = begin; i < end; i++) {
        i = skip_brackets(place, i);
        if (i >= end)
            return i == end;
        const gint32 name = hs_role_text_name(place->text, i);
        const gboolean state = name >= 0 && hs_role_text_reads(place->text, (gint64)i - 1, "of") &&
                               hs_role_text_type(place->text, name) == HS_ENTITY_PLACE;
        if (!hs_role_text_is(place->text, i, links) && !state)
            return FALSE;
    }
    return TRUE;
}

static gboolean
find_name(const HsRoleText *text, guint32 mention, guint32 *out_first, guint32 *out_last)
{
    const HsSpan span = text->annotation->mentions[mention].span;
    guint32 first = hs_role_text_at(text, span.begin);
    const guint32 last = hs_role_text_at(text, MAX(span.end, 1) - 1);
    while (first <= last && hs_role_text_name(text, first) != (gint32)mention)
        first++;
    *out_first = first;
    *out_last = last;
    return first <= last && last < text->text->n_tokens;
}

/* Gives the title in the plural before this name to the names that follow it in a list; says
   whether there are any. */
static gboolean
share_title(const Place *place, const HsRolePhrase *phrase)
{
    const HsRoleText *const text = place->text;
    guint32 end = place->last + 1;
    gboolean shared = FALSE;
    Place next = *place;
    for (guint32 i = place->mention + 1; i < text->annotation->n_mentions; i++) {
        if (text->annotation->mentions[i].kind != HS_MENTION_NAME ||
            hs_role_text_type(text, (gint32)i) != HS_ENTITY_PERSON ||
            text->cast->mention_entities[i] < 0)
            continue;
        if (!find_name(text, i, &next.first, &next.last) || next.first >= place->end ||
            !is_list_gap(place, end, next.first))
            break;
        next.mention = i;
        next.entity = text->cast->mention_entities[i];
        add_telling(&next, phrase, phrase->first, next.last + 1, SCORE_TITLE);
        end = next.last + 1;
        shared = TRUE;
    }
    return shared;
}

/* Says whether the title can be that of this name. A noun in lower case before a single word is
   chance more often than not ("reach a prospect Voss liked"). */
static gboolean
suits_name(const Place *place, const HsRolePhrase *phrase)
{
    return place->last > place->first || hs_role_text_is_capital(place->text, phrase->head);
}

/* Reads the titles before the name ("Harrow Institute economist Dr. |Ada Voss") and what the name
   is of. Returns the first token of the titles. */
static guint32
read_titles(const Place *place)
{
    static const char *const honorifics[] = { "mr", "mrs", "ms", "miss", "dr", "sir", NULL };
    HsRolePhrase phrase = { .organization = -1, .place = -1, .behalf = -1 };
    guint32 first = place->first;
    if (first > place->begin && hs_role_text_is(place->text, first - 1, honorifics))
        first--;
    if (!hs_name_title_read(place->text, place->begin, first, &phrase) ||
        !suits_name(place, &phrase)) {
        phrase = (HsRolePhrase){ .organization = -1, .place = -1, .behalf = -1 };
        phrase.stop = place->last + 1;
        read_origin(place, &phrase);
        if (phrase.organization >= 0)
            add_telling(place, &phrase, place->first, phrase.stop, SCORE_MEMBER_OF);
        return first;
    }
    phrase.stop = place->last + 1;
    if (phrase.plural) {
        if (share_title(place, &phrase))
            add_telling(place, &phrase, phrase.first, place->last + 1, SCORE_TITLE);
        return phrase.first;
    }
    read_origin(place, &phrase);
    add_telling(place, &phrase, phrase.first, phrase.stop, SCORE_TITLE);
    HsRolePhrase outer;
    if (hs_name_title_read(place->text, place->begin, phrase.first, &outer) && !outer.plural &&
        outer.first < phrase.first) {
        outer.stop = place->last + 1;
        add_telling(place, &outer, outer.first, outer.stop, SCORE_TITLE);
        return outer.first;
    }
    return phrase.first;
}

/* Reads the organization behind a verb that tells the role itself: "who runs |the clinic". */
static void
read_verb_object(const Place *place, const HsRoleVerb *verb)
{
    const guint32 object = hs_role_phrase_object(place->text, verb->stop, place->end);
    const gint32 name = object < place->end ? hs_role_text_name(place->text, object) : -1;
    if (name < 0 || hs_role_text_type(place->text, name) != HS_ENTITY_ORGANIZATION)
        return;
    HsRolePhrase phrase = {
        .organization = place->text->cast->mention_entities[name],
        .place = -1,
        .behalf = -1,
        .standing = verb->standing,
        .verb_role = verb->role,
        .stop = object,
    };
    while (hs_role_text_name(place->text, phrase.stop) == name)
        phrase.stop++;
    add_telling(place, &phrase, place->first, phrase.stop, SCORE_PREDICATE);
}

/* Reads the verb behind the name, or behind "who": "is the director of", "served as". */
static void
read_predicate(const Place *place)
{
    HsRolePhrase phrase;
    HsRoleVerb verb;
    guint32 at = skip_brackets(place, place->last + 1);
    if (hs_role_text_reads(place->text, at, ",") && hs_role_text_reads(place->text, at + 1, "who"))
        at++;
    const gboolean who = hs_role_text_reads(place->text, at, "who");
    if (!hs_role_verb_read(place->text, at + who, place->end, &verb) || (verb.relative && !who))
        return;
    if (verb.role) {
        read_verb_object(place, &verb);
        return;
    }
    if (!hs_role_phrase_read(place->text, verb.stop, place->end, &phrase) || phrase.plural ||
        !can_end(place, phrase.stop) || names_party(place, &phrase) ||
        (verb.weak && !phrase.bound && (!phrase.definite || phrase.end == phrase.begin + 1)))
        return;
    if (phrase.standing == HS_STANDING_CURRENT)
        phrase.standing = verb.standing;
    phrase.begins = verb.begins;
    const guint32 end = phrase.stop;
    const guint32 joined = add_joined(place, &phrase, place->first, SCORE_PREDICATE);
    phrase.stop = MAX(end, joined);
    add_telling(place, &phrase, place->first, phrase.stop, SCORE_PREDICATE);
}

/* Says whether a name of `entity` stands in `span`. */
static gboolean
holds_name(const HsRoleText *text, guint32 mention, gint32 entity)
{
    const HsSpan span = text->annotation->mentions[mention].span;
    for (guint32 i = mention + 1; i < text->annotation->n_mentions; i++) {
        if (text->annotation->mentions[i].span.begin >= span.end)
            break;
        if (text->annotation->mentions[i].kind == HS_MENTION_NAME &&
            text->cast->mention_entities[i] == entity)
            return TRUE;
    }
    return FALSE;
}

/* Reads a description that stands for somebody: "the Norland senator", "a spokesman for ...". */
static void
read_description(const Place *place)
{
    const HsEntity *const entity = &place->text->cast->entities[place->entity];
    HsRolePhrase phrase;
    if (holds_name(place->text, place->mention, place->entity) ||
        !hs_role_phrase_read(place->text, place->first, place->last + 1, &phrase))
        return;
    if (entity->named && entity->type == HS_ENTITY_PERSON && !phrase.plural && phrase.definite)
        add_telling(place, &phrase, place->first, phrase.stop, SCORE_DESCRIPTION);
    else if (!entity->named &&
             (entity->type == HS_ENTITY_PERSON || entity->type == HS_ENTITY_OTHER) &&
             (phrase.organization >= 0 || phrase.place >= 0 || is_voice(place->text, &phrase)))
        add_telling(place, &phrase, place->first, phrase.stop, SCORE_UNNAMED);
}

/* Looks at one mention from all sides. */
static void
read_mention(Place *place)
{
    const HsRoleText *const text = place->text;
    const HsMention *const mention = &text->annotation->mentions[place->mention];
    if (mention->kind == HS_MENTION_NAME) {
        if (!find_name(text, place->mention, &place->first, &place->last))
            return;
    } else {
        place->first = hs_role_text_at(text, mention->span.begin);
        place->last = hs_role_text_at(text, MAX(mention->span.end, 1) - 1);
        if (place->first > place->last || place->last >= text->text->n_tokens)
            return;
    }
    place->begin = hs_role_text_sentence(text, place->first, &place->end);
    place->end = MAX(place->end, place->last + 1);
    if (mention->kind == HS_MENTION_NOMINAL) {
        read_description(place);
    } else if (hs_role_text_type(text, (gint32)place->mention) == HS_ENTITY_PERSON) {
        if (mention->kind == HS_MENTION_NAME) {
            read_before(place, read_titles(place));
            read_apposition(place);
        }
        read_predicate(place);
    }
}

GArray *
hs_tellings_find(HsArena *arena, const HsRoleText *text)
{
    Place place = {
        .arena = arena,
        .text = text,
        .tellings = g_array_new(FALSE, FALSE, sizeof(HsTelling)),
    };
    for (guint32 i = 0; i < text->annotation->n_mentions; i++) {
        place.mention = i;
        place.entity = text->cast->mention_entities[i];
        if (place.entity >= 0)
            read_mention(&place);
    }
    return place.tellings;
}
