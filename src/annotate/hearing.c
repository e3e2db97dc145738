/* SPDX-License-Identifier: Apache-2.0
 *
 * A hearer is a name of somebody or of a body of people, a pronoun, or a noun for people: a role
 * (base/rolenoun.h) or one of hearers.inc. A name is its own mention; so is one that stands right
 * behind the noun that it belongs to ("radio host |Ada Voss|"); any other noun is mentioned with
 * the words before it and what tells of whom or of where.
 */
#include "annotate/hearing.h"

#include <string.h>

#include "base/rolenoun.h"
#include "base/wordtable.h"
#include "text/wording.h"

static const char *const hearers[] = {
#include "annotate/hearers.inc"
};

const char *
hs_hearing_get_word(const HsHearing *search, guint32 token)
{
    g_autofree char *lower = hs_text_token_dup(search->text, token);
    return hs_arena_strdup(search->scratch, lower);
}

gboolean
hs_hearing_is_verb(const HsHearing *search, guint32 token)
{
    return search->syntax[token].part == HS_PART_VERB ||
           (search->syntax[token].tag >= HS_TAG_VB && search->syntax[token].tag <= HS_TAG_VBZ);
}

guint32
hs_hearing_related(const HsHearing *search, guint32 head, HsRelation relation)
{
    return hs_syntax_find_related(search->syntax, search->first, search->end, head, relation);
}

gint64
hs_hearing_naming_at(const HsHearing *search, guint32 token)
{
    const GArray *const namings = search->findings->namings;
    const GArray *const mentions = search->findings->mentions;
    const HsSpan span = search->text->tokens[token].span;
    guint low = 0, high = namings->len;
    while (low < high) {
        const guint middle = low + (high - low) / 2;
        const gint32 mention = g_array_index(namings, HsNaming, middle).mention;
        if (g_array_index(mentions, HsMention, mention).span.end <= span.begin)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == namings->len)
        return -1;
    const gint32 mention = g_array_index(namings, HsNaming, low).mention;
    return hs_span_contains(g_array_index(mentions, HsMention, mention).span, span) ? (gint64)low
                                                                                    : -1;
}

gboolean
hs_hearing_is_pronoun(const HsHearing *search, guint32 token)
{
    static const char *const pronouns[] = { "her",  "herself", "him", "himself",    "me", "myself",
                                            "she",  "them",    "he",  "themselves", "us", "they",
                                            "whom", "who",     "i",   "we" };
    const char *const word = hs_hearing_get_word(search, token);
    for (guint i = 0; i < G_N_ELEMENTS(pronouns); i++) {
        if (strcmp(pronouns[i], word) == 0)
            return search->syntax[token].tag != HS_TAG_PRP_POSSESSIVE;
    }
    return FALSE;
}

guint32
hs_hearing_find_head(const HsHearing *search, guint32 token)
{
    return hs_syntax_find_phrase(search->syntax, token, search->end);
}

gboolean
hs_hearing_is_hearer(const HsHearing *search, guint32 token)
{
    if (token + 1 < search->end && search->syntax[token + 1].tag == HS_TAG_POS)
        return FALSE;
    const gint64 naming = hs_hearing_naming_at(search, token);
    if (naming >= 0) {
        const HsEntityType type = g_array_index(search->findings->namings, HsNaming, naming).type;
        return type <= HS_ENTITY_GROUP || type == HS_ENTITY_WORK;
    }
    if (hs_hearing_is_pronoun(search, token))
        return TRUE;
    if (search->syntax[token].part != HS_PART_NOUN && search->syntax[token].part != HS_PART_PROPN)
        return FALSE;
    const char *const word = hs_hearing_get_word(search, token);
    const char *const one = hs_role_noun_singular(search->scratch, word);
    return hs_role_noun_of(word) != HS_ROLE_NOUN_NONE || HS_WORDTABLE_FIND(hearers, one) >= 0 ||
           HS_WORDTABLE_FIND(hearers, word) >= 0;
}

/* Say whether token `token` belongs to the phrase of its head: words before it, names, and what
   tells of whom or of where; not what else is said of it. */
static gboolean
is_inside_phrase(const HsHearing *search, guint32 token)
{
    switch (hs_relation_get_universal(search->syntax[token].relation)) {
    case HS_RELATION_DET:
    case HS_RELATION_AMOD:
    case HS_RELATION_NUMMOD:
    case HS_RELATION_COMPOUND:
    case HS_RELATION_FLAT:
    case HS_RELATION_NMOD:
    case HS_RELATION_CASE:
    case HS_RELATION_FIXED:
    case HS_RELATION_GOESWITH:
        return search->syntax[token].relation != HS_RELATION_NMOD_UNMARKED;
    default:
        return FALSE;
    }
}

/* Return the tokens around `head` that are its phrase: an unbroken stretch, each of which hangs on
   it by what is_inside_phrase() lets through. Its own preposition stays outside. */
static HsRange
find_phrase(const HsHearing *search, guint32 head)
{
    HsRange phrase = { head, head + 1 };
    const guint32 own = hs_hearing_related(search, head, HS_RELATION_CASE);
    for (gint64 step = -1; step <= 1; step += 2) {
        for (gint64 i = (gint64)head + step; i >= search->first && i < search->end; i += step) {
            gint64 up = i;
            while (up >= 0 && up != head && is_inside_phrase(search, (guint32)up))
                up = search->syntax[up].head;
            if (up != head || (own < head && i <= own))
                break;
            phrase.first = MIN(phrase.first, (guint32)i);
            phrase.end = MAX(phrase.end, (guint32)i + 1);
        }
    }
    return phrase;
}

/* Say whether one of the tokens `first` .. `last` is a subject. */
static gboolean
is_subject(const HsHearing *search, guint32 first, guint32 last)
{
    for (guint32 i = first; i <= last; i++) {
        if (hs_relation_get_universal(search->syntax[i].relation) == HS_RELATION_NSUBJ)
            return TRUE;
    }
    return FALSE;
}

/* Return the naming that is in apposition to token `head`: "her chief of staff, |Ann Roe|"; -1
   without one. */
static gint64
find_apposition(const HsHearing *search, guint32 head)
{
    const guint32 named = hs_hearing_related(search, head, HS_RELATION_APPOS);
    return named > head && named < search->end && !hs_hearing_is_pronoun(search, head)
               ? hs_hearing_naming_at(search, named)
               : -1;
}

/* Return the naming right before the noun `head` that says what kind of body it is: "the |Arden
   Herald| newspaper"; -1 without one. */
static gint64
find_named_outlet(const HsHearing *search, guint32 head)
{
    static const char *const kinds[] = { "channel", "magazine",  "network", "newspaper",
                                         "paper",   "programme", "program", "show",
                                         "site",    "station",   "website", "agency" };
    guint32 before = head;
    while (before > search->first && search->syntax[before - 1].head == (gint64)head &&
           hs_hearing_naming_at(search, before - 1) < 0 &&
           search->syntax[before - 1].relation == HS_RELATION_COMPOUND)
        before--;
    for (guint i = 0; before > search->first && i < G_N_ELEMENTS(kinds); i++) {
        if (strcmp(kinds[i], hs_hearing_get_word(search, head)) == 0)
            return hs_hearing_naming_at(search, before - 1);
    }
    return -1;
}

/* Return the naming of what token `head` heads: its own, the one that stands right behind it
   ("radio host |Ann Roe|", "the programme ''|Late Hour|''") or one in apposition; -1 without one.
 */
static gint64
find_naming(const HsHearing *search, guint32 head)
{
    guint32 next = head + 1;
    const gint64 own = hs_hearing_naming_at(search, head);
    if (own >= 0)
        return own;
    const gint64 apposed = find_apposition(search, head);
    const gint64 outlet = find_named_outlet(search, head);
    if (apposed >= 0 || outlet >= 0)
        return MAX(apposed, outlet);
    if (next < search->end && (search->syntax[next].tag == HS_TAG_OPENING_QUOTE ||
                               search->syntax[next].tag == HS_TAG_CLOSING_QUOTE))
        next++;
    const gint64 behind = next < search->end ? hs_hearing_naming_at(search, next) : -1;
    while (behind >= 0 && next + 1 < search->end &&
           hs_hearing_naming_at(search, next + 1) == behind)
        next++;
    return behind >= 0 && !hs_hearing_is_pronoun(search, head) &&
                   !is_subject(search, head + 1, next)
               ? behind
               : -1;
}

/* Return the mention of what token `head` heads, made where there is none. */
static gint32
add_mention(const HsHearing *search, guint32 head)
{
    const gint64 naming = find_naming(search, head);
    if (naming >= 0)
        return g_array_index(search->findings->namings, HsNaming, naming).mention;
    const HsToken *const tokens = search->text->tokens;
    const gboolean pronoun = hs_hearing_is_pronoun(search, head);
    const HsRange phrase = pronoun ? (HsRange){ head, head + 1 } : find_phrase(search, head);
    const char first = *hs_hearing_get_word(search, head);
    const HsMention mention = {
        .span = { tokens[phrase.first].span.begin, tokens[phrase.end - 1].span.end },
        .kind = pronoun ? HS_MENTION_PRONOUN : HS_MENTION_NOMINAL,
        .type = pronoun && first != 't' && first != 'u' ? HS_ENTITY_PERSON : HS_ENTITY_OTHER,
        .score = search->at->score,
    };
    return hs_findings_add_mention(search->findings, &mention);
}

gboolean
hs_hearing_holds(const HsSpan *spans, guint32 n, HsSpan span)
{
    for (guint32 i = 0; i < n; i++) {
        if (hs_span_contains(spans[i], span))
            return TRUE;
    }
    return FALSE;
}

static void
add_hearers(HsHearing *search, guint32 token)
{
    const guint32 mention = (guint32)add_mention(search, token);
    for (guint i = 0; i < search->found->len; i++) {
        if (g_array_index(search->found, guint32, i) == mention)
            return;
    }
    g_array_append_val(search->found, mention);
    for (guint32 i = token + 1; i < search->end; i++) {
        if (search->syntax[i].head == (gint64)token &&
            search->syntax[i].relation == HS_RELATION_CONJ && hs_hearing_is_hearer(search, i))
            add_hearers(search, i);
    }
}

gboolean
hs_hearing_add(HsHearing *search, guint32 token)
{
    if (token + 2 < search->end && search->syntax[token + 1].tag == HS_TAG_POS &&
        hs_hearing_naming_at(search, token + 2) >= 0)
        token += 2;
    if (token >= search->end || !hs_hearing_is_hearer(search, token) ||
        hs_hearing_holds(search->at->sources, search->at->n_sources,
                         search->text->tokens[token].span))
        return FALSE;
    add_hearers(search, token);
    return TRUE;
}

void
hs_hearing_add_asked(HsHearing *search, guint32 subject)
{
    if (subject >= search->end || !hs_hearing_is_hearer(search, subject))
        return;
    add_hearers(search, subject);
    if (hs_hearing_holds(search->at->sources, search->at->n_sources,
                         search->text->tokens[subject].span))
        search->asks_source = TRUE;
}
