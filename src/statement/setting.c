/* SPDX-License-Identifier: Apache-2.0
 *
 * The verb of a cue in its tree comes in. What stands beside it behind a preposition is looked up
 * (settingnouns.inc): "in an interview with |the Arden Herald|", "at a rally |in Arden|", "on
 * Twitter"; so is what a clause beside it does ("speaking at a rally", "appearing on CNN"), and
 * what the verb that governs it has ("he refused in a statement, |saying|"). A few verbs tell it
 * themselves (tweet, testify), and so do some sources (a poll, a report), nouns that the cue
 * describes ("sent a letter |urging|", "a speech in which he |said|"), what stands at the head of
 * the sentence wherever the tree hangs it, and those who are spoken to (audience.h). What stands
 * inside the content tells of other talk and is passed over. Where several means are told the first
 * one counts.
 */
#include "statement/setting.h"

#include <string.h>

#include "base/lemma.h"
#include "base/rolenoun.h"
#include "base/wordtable.h"
#include "statement/audience.h"
#include "statement/outlet.h"
#include "text/wording.h"

#define MAX_REACH 200 /* tokens on both sides of the cue that are looked at */
#define MAX_GAP 10    /* tokens between a noun and "in which" */

typedef struct {
    const char *word;
    HsMedium medium;
    gboolean is_event;
} Noun;

static const Noun nouns[] = {
#include "statement/settingnouns.inc"
};

static const Noun verbs[] = {
#include "statement/settingverbs.inc"
};

static const Noun sources[] = {
#include "statement/settingsources.inc"
};

typedef struct {
    const HsRoleText *text;
    const HsSyntax *syntax;
    const HsAttribution *at;
    HsArena *scratch;
    guint32 first, end; /* tokens */
    HsSetting *setting;
} Reading;

static const Noun *
find_word(const Noun *list, gsize n, const char *word)
{
    const gssize found = hs_wordtable_find(list, n, sizeof *list, word, strlen(word));
    return found >= 0 ? &list[found] : NULL;
}

static const Noun *
find_noun(const Reading *reading, guint32 token, const Noun *list, gsize n)
{
    const char *const word = hs_role_text_word(reading->text, token);
    const Noun *const found = find_word(list, n, word);
    return found ? found : find_word(list, n, hs_role_noun_singular(reading->scratch, word));
}

static HsSpan
span_of(const Reading *reading, guint32 token)
{
    return reading->text->text->tokens[token].span;
}

static gboolean
holds(const HsSpan *spans, guint32 n, HsSpan span)
{
    for (guint32 i = 0; i < n; i++) {
        if (hs_span_contains(spans[i], span))
            return TRUE;
    }
    return FALSE;
}

static gboolean
in_content(const Reading *reading, guint32 token)
{
    return holds(reading->at->contents, reading->at->n_contents, span_of(reading, token));
}

static guint32
next_child(const Reading *reading, guint32 from, guint32 head)
{
    return hs_syntax_find_child(reading->syntax, from, reading->end, head);
}

/* Returns the word of the preposition of token `token`, "" without one. */
static const char *
preposition(const Reading *reading, guint32 token)
{
    const guint32 word = hs_syntax_find_related(reading->syntax, reading->first, reading->end,
                                                token, HS_RELATION_CASE);
    return word < token ? hs_role_text_word(reading->text, word) : "";
}

/* Says whether one of `words` stands right before the noun `head`: "news" conference. */
static gboolean
is_compound(const Reading *reading, guint32 head, const char *const *words)
{
    return head > 0 && g_strv_contains(words, hs_role_text_word(reading->text, (gint64)head - 1));
}

/* Returns the means that `noun` at token `token` tells, seen what stands before it. */
static HsMedium
medium_of(const Reading *reading, const Noun *noun, guint32 token)
{
    static const char *const press[] = { "news", "press", "media", NULL };
    static const char *const court[] = { "court", "legal", "white", "position", "working", NULL };
    static const char *const oath[] = { "opening", "sworn", "closing", NULL };
    static const char *const hyphen[] = { "-", NULL };
    static const char *const opinion[] = { "ed", "opinion", NULL };
    static const char *const phone[] = { "text", "voice", "phone", NULL };
    if (strcmp(noun->word, "conference") == 0 && is_compound(reading, token, press))
        return HS_MEDIUM_NEWS_CONFERENCE;
    if (strcmp(noun->word, "paper") == 0 && !is_compound(reading, token, court))
        return HS_MEDIUM_NONE;
    if (strcmp(noun->word, "text") == 0 && !is_compound(reading, token, phone))
        return HS_MEDIUM_NONE;
    if (strcmp(noun->word, "ed") == 0 && !is_compound(reading, token, hyphen))
        return HS_MEDIUM_NONE; /* but of "op-ed", which is three tokens */
    if (strcmp(noun->word, "piece") == 0 && !is_compound(reading, token, opinion))
        return HS_MEDIUM_NONE;
    if (strcmp(noun->word, "statement") == 0 && is_compound(reading, token, oath))
        return HS_MEDIUM_TESTIMONY;
    return noun->medium;
}

static void
take_medium(Reading *reading, HsMedium medium)
{
    if (reading->setting->medium == HS_MEDIUM_NONE)
        reading->setting->medium = medium;
}

/* Takes the service whose name token `token` is. */
static gboolean
take_platform(Reading *reading, guint32 token)
{
    const char *const next = hs_role_text_word(reading->text, (gint64)token + 1);
    const char *const name = hs_outlet_find_platform(hs_role_text_word(reading->text, token), next);
    if (name && !reading->setting->platform)
        reading->setting->platform = name;
    return name != NULL;
}

/* Takes the newspaper, station or programme that is named at token `token`. */
static gboolean
take_outlet(Reading *reading, guint32 token)
{
    const gint32 name = hs_role_text_name(reading->text, token);
    if (name < 0 || !hs_outlet_is_name(reading->text, name))
        return FALSE;
    if (reading->setting->outlet < 0)
        reading->setting->outlet = reading->text->cast->mention_entities[name];
    return reading->text->cast->mention_entities[name] >= 0;
}

static void
take_place(Reading *reading, guint32 token)
{
    static const char *const where[] = { "in", "at", "near", "outside", "from", NULL };
    const gint32 name = hs_role_text_name(reading->text, token);
    if (name >= 0 && hs_role_text_type(reading->text, name) == HS_ENTITY_PLACE &&
        reading->setting->place < 0 && g_strv_contains(where, preposition(reading, token)))
        reading->setting->place = reading->text->cast->mention_entities[name];
}

/* Returns the token after the phrase of the event `head`: what hangs on it without a break, up to a
   comma, a clause or a time. */
static guint32
end_of_event(const Reading *reading, guint32 head)
{
    guint32 i = head + 1;
    for (; i < reading->end; i++) {
        gint64 up = i;
        for (guint depth = 0; up > (gint64)head && depth < 8; depth++) {
            const HsRelation relation = hs_relation_get_universal(reading->syntax[up].relation);
            if (relation == HS_RELATION_ACL || relation == HS_RELATION_PUNCT ||
                relation == HS_RELATION_CONJ || relation == HS_RELATION_APPOS ||
                reading->syntax[up].relation == HS_RELATION_NMOD_UNMARKED)
                break;
            up = reading->syntax[up].head;
        }
        if (up != (gint64)head)
            break;
    }
    return i;
}

/* Takes the event of which token `head` is the noun. */
static void
take_event(Reading *reading, guint32 head)
{
    static const char *const definite[] = { "the", "this",  "that", "his",
                                            "her", "their", "its",  NULL };
    HsSetting *const setting = reading->setting;
    guint32 first = head;
    if (setting->event.end > setting->event.begin)
        return;
    while (first > reading->first && reading->syntax[first - 1].head >= (gint64)first - 1 &&
           reading->syntax[first - 1].head <= (gint64)head &&
           reading->syntax[first - 1].relation != HS_RELATION_CASE)
        first--;
    const guint32 end = end_of_event(reading, head);
    setting->event = (HsSpan){ span_of(reading, first).begin, span_of(reading, end - 1).end };
    setting->event_head = head;
    setting->is_definite = hs_role_text_is(reading->text, first, definite);
}

/* Reads what hangs on the noun `head`: "with the Arden Herald", "in Arden", "on Twitter". */
static void
read_noun_parts(Reading *reading, guint32 head)
{
    for (guint32 i = next_child(reading, reading->first, head); i < reading->end;
         i = next_child(reading, i + 1, head)) {
        take_platform(reading, i);
        take_outlet(reading, i);
        take_place(reading, i);
        for (guint32 k = next_child(reading, reading->first, i); k < reading->end;
             k = next_child(reading, k + 1, i)) {
            take_platform(reading, k);
            take_outlet(reading, k);
            take_place(reading, k);
        }
    }
}

/* Reads a noun behind a preposition. */
static void
read_noun(Reading *reading, guint32 token)
{
    static const char *const media[] = { "on", "via", "through", "over", "to", "by", NULL };
    static const char *const before[] = { "in",      "at",   "during", "on",    "by", "via",
                                          "through", "over", "from",   "after", "",   NULL };
    const char *const word = preposition(reading, token);
    const Noun *const noun = find_noun(reading, token, nouns, G_N_ELEMENTS(nouns));
    if (take_platform(reading, token)) {
        take_medium(reading, HS_MEDIUM_SOCIAL_MEDIA);
    } else if (take_outlet(reading, token) && strcmp(word, "on") == 0) {
        take_medium(reading, HS_MEDIUM_INTERVIEW);
    } else if (noun && g_strv_contains(before, word) &&
               hs_role_text_name(reading->text, token) < 0) {
        take_medium(reading, medium_of(reading, noun, token));
        if (noun->is_event && strcmp(word, "after") != 0)
            take_event(reading, token);
        read_noun_parts(reading, token);
    } else {
        const gint32 name = hs_role_text_name(reading->text, token);
        if (name >= 0 && hs_role_text_type(reading->text, name) == HS_ENTITY_EVENT &&
            g_strv_contains(before, word))
            take_event(reading, token);
        take_place(reading, token);
        if (g_strv_contains(media, word))
            read_noun_parts(reading, token);
    }
}

/* Reads what stands beside the verb `head`, before token `end`. */
static void
read_phrases(Reading *reading, guint32 head, guint32 end)
{
    for (guint32 i = next_child(reading, reading->first, head); i < MIN(reading->end, end);
         i = next_child(reading, i + 1, head)) {
        const HsRelation relation = hs_relation_get_universal(reading->syntax[i].relation);
        if (in_content(reading, i))
            continue;
        if (relation == HS_RELATION_OBL || relation == HS_RELATION_NMOD)
            read_noun(reading, i);
        else if (relation == HS_RELATION_OBJ &&
                 holds(reading->at->cues, reading->at->n_cues, span_of(reading, i)))
            read_noun(reading, i);
    }
}

static gboolean
is_verb(const Reading *reading, guint32 token)
{
    return reading->syntax[token].part == HS_PART_VERB;
}

static void
read_verb(Reading *reading, guint32 token)
{
    const char *const lemma = hs_lemma_of_verb(reading->scratch,
                                               hs_role_text_word(reading->text, token));
    const Noun *const verb = find_word(verbs, G_N_ELEMENTS(verbs), lemma);
    if (verb)
        take_medium(reading, verb->medium);
    if (strcmp(lemma, "tweet") == 0 || strcmp(lemma, "retweet") == 0)
        reading->setting->platform = "Twitter";
    read_phrases(reading, token, reading->end);
}

/* Says whether the verb `verb` tells that the speaker was asked: "asked at a debate, he said". */
static gboolean
is_asked(const Reading *reading, guint32 verb)
{
    static const char *const words[] = { "asked", "pressed", "questioned", "quizzed", NULL };
    return hs_role_text_is(reading->text, verb, words) &&
           hs_syntax_find_related(reading->syntax, reading->first, reading->end, verb,
                                  HS_RELATION_NSUBJ) >= reading->end;
}

/* Reads the clauses beside the verb that tell what the speaker did while he spoke, or was asked. */
static void
read_clauses(Reading *reading, guint32 head)
{
    for (guint32 i = next_child(reading, reading->first, head); i < reading->end;
         i = next_child(reading, i + 1, head)) {
        if (reading->syntax[i].relation == HS_RELATION_ADVCL && !in_content(reading, i) &&
            (reading->syntax[i].tag == HS_TAG_VBG || is_asked(reading, i)))
            read_verb(reading, i);
    }
}

/* Takes what the noun `token` and what hangs on it tell, where it is a noun of means. */
static gboolean
take_noun(Reading *reading, guint32 token)
{
    const Noun *const noun = find_noun(reading, token, nouns, G_N_ELEMENTS(nouns));
    if (!noun || hs_role_text_name(reading->text, token) >= 0)
        return FALSE;
    take_medium(reading, medium_of(reading, noun, token));
    if (noun->is_event)
        take_event(reading, token);
    read_noun_parts(reading, token);
    return TRUE;
}

/* Reads the noun before "in which" where that hangs on `verb`, which the tree often does not see:
   "gave a |speech| on Monday, in which he said". */
static void
read_which(Reading *reading, guint32 verb)
{
    static const char *const in[] = { "at", "during", "in", "on", NULL };
    guint32 which = next_child(reading, reading->first, verb);
    while (which < verb && !hs_text_token_reads(reading->text->text, which, "which"))
        which = next_child(reading, which + 1, verb);
    if (which >= verb || which < reading->first + 2 ||
        !hs_role_text_is(reading->text, (gint64)which - 1, in))
        return;
    for (guint32 i = which - 1; i > reading->first && i + MAX_GAP > which; i--) {
        if (in_content(reading, i - 1) || is_verb(reading, i - 1) || take_noun(reading, i - 1))
            return;
    }
}

/* Reads the noun that the verb `verb` describes: "sent a |letter| urging", "a |speech| in which he
   said". */
static void
read_described(Reading *reading, guint32 verb)
{
    const gint32 head = reading->syntax[verb].head;
    if (hs_relation_get_universal(reading->syntax[verb].relation) != HS_RELATION_ACL ||
        head < (gint64)reading->first || in_content(reading, (guint32)head) ||
        holds(reading->at->sources, reading->at->n_sources, span_of(reading, (guint32)head)))
        return;
    take_noun(reading, (guint32)head);
}

/* Reads the phrase at the head of the sentence, which long trees often hang elsewhere: "At a news
   conference before ..., she praised". It is that of the main verb only. */
static void
read_opening(Reading *reading, guint32 begin, guint32 verb)
{
    static const char *const words[] = { "at", "during", "in", "on", NULL };
    while (reading->syntax[verb].relation == HS_RELATION_CONJ)
        verb = (guint32)reading->syntax[verb].head;
    if (reading->setting->medium != HS_MEDIUM_NONE || reading->syntax[verb].head >= 0 ||
        begin < reading->first || !hs_role_text_is(reading->text, begin, words))
        return;
    const guint32 head = hs_syntax_find_phrase(reading->syntax, begin + 1, verb);
    if (head < verb && !in_content(reading, head))
        take_noun(reading, head);
}

/* Reads what the verb has that governs `verb`: all of it where `verb` only says what ("saying"),
   what stands before it where `verb` is joined to it. */
static void
read_governor(Reading *reading, guint32 verb)
{
    const gint32 head = reading->syntax[verb].head;
    const HsRelation relation = reading->syntax[verb].relation;
    if (head < (gint64)reading->first || !is_verb(reading, (guint32)head))
        return;
    if (relation == HS_RELATION_CONJ)
        read_phrases(reading, (guint32)head, (guint32)head);
    else if (relation == HS_RELATION_ADVCL && reading->syntax[verb].tag == HS_TAG_VBG)
        read_verb(reading, (guint32)head);
}

/* Reads what the tokens `first` .. `last` of the cue and their clause tell. */
static void
read_cue(Reading *reading, guint32 first, guint32 last)
{
    guint32 end;
    const guint32 begin = hs_role_text_sentence(reading->text, first, &end);
    reading->first = MAX(begin, first > MAX_REACH ? first - MAX_REACH : 0);
    reading->end = MIN(end, last + MAX_REACH);
    for (guint32 i = first; i <= last && i < reading->end; i++) {
        if (!is_verb(reading, i)) {
            if (take_platform(reading, i) || hs_role_text_reads(reading->text, i, "tweet"))
                take_medium(reading, HS_MEDIUM_SOCIAL_MEDIA);
            else if (i > first && find_noun(reading, i, nouns, G_N_ELEMENTS(nouns)))
                read_noun(reading, i);
            continue;
        }
        read_verb(reading, i);
        read_clauses(reading, i);
        read_governor(reading, i);
        read_described(reading, i);
        read_which(reading, i);
        read_opening(reading, begin, i);
    }
}

/* Reads the noun of the source: "a poll found", "according to the report". */
static void
read_source(Reading *reading, HsSpan source)
{
    const guint32 first = hs_role_text_at(reading->text, source.begin);
    const guint32 last = hs_role_text_at(reading->text, MAX(source.end, 1) - 1);
    if (first > last || last >= reading->text->text->n_tokens)
        return;
    const guint32 top = hs_syntax_find_top(reading->syntax, first, last + 1);
    const Noun *const noun = find_noun(reading, top, sources, G_N_ELEMENTS(sources));
    if (noun && hs_role_text_name(reading->text, top) < 0)
        take_medium(reading, noun->medium);
}

/* Takes what those tell who are spoken to. */
static void
read_audience(Reading *reading, guint32 attribution)
{
    const HsAudience audience = hs_audience_read(reading->text, attribution);
    if (reading->setting->outlet < 0)
        reading->setting->outlet = audience.outlet;
    take_medium(reading, audience.medium);
}

HsSetting
hs_setting_read(const HsRoleText *text, guint32 attribution)
{
    HsSetting setting = { .outlet = -1, .place = -1 };
    Reading reading = {
        .text = text,
        .syntax = text->annotation->syntax,
        .at = &text->annotation->attributions[attribution],
        .scratch = text->scratch,
        .setting = &setting,
    };
    if (!reading.syntax)
        return setting;
    for (guint32 i = 0; i < reading.at->n_cues; i++) {
        const HsSpan cue = reading.at->cues[i];
        const guint32 first = hs_role_text_at(text, cue.begin);
        const guint32 last = hs_role_text_at(text, MAX(cue.end, 1) - 1);
        if (first <= last && last < text->text->n_tokens)
            read_cue(&reading, first, last);
    }
    for (guint32 i = 0; i < reading.at->n_sources; i++)
        read_source(&reading, reading.at->sources[i]);
    read_audience(&reading, attribution);
    return setting;
}
