/* SPDX-License-Identifier: Apache-2.0
 *
 * A cue and the tree of its sentence come in; the mentions of those who are spoken to go out. Each
 * verb of the cue that tells to whom somebody speaks (hearingverbs.inc) is asked for its object
 * ("told reporters"), its subject where it is passive ("he was asked by her": he is addressed), or
 * what a preposition ties to it ("said to her aides"). Then the nouns beside it that are said or
 * sent (hearingnouns.inc): "in a letter to the committee", "in an interview with Ms. Roe"; and the
 * clauses beside it that do nothing but say to whom: "he said, speaking to reporters", "asked by
 * Ms. Roe, he said", where she asked and he answers her; and the noun that the verb describes: "a
 * letter to her urging". Where nobody is found so, whoever a quotation calls by name (vocatives.h).
 *
 * Whether the words can be spoken to is asked of names, pronouns and lists of nouns: "told a lie",
 * "asked for time" and "questioned his motives" have no hearer. Without a tree nobody is found.
 */
#include "annotate/hearers.h"

#include <string.h>

#include "annotate/hearing.h"
#include "annotate/told.h"
#include "annotate/vocatives.h"
#include "base/lemma.h"
#include "base/rolenoun.h"
#include "base/wordtable.h"
#include "text/places.h"
#include "text/wording.h"

#define MAX_REACH 200 /* tokens before and behind the cue in which its clause is looked for */
#define MAX_DEPTH 4   /* of clauses and nouns within each other */

enum { /* where the hearer stands */
    OBJECT = 1 << 0,
    TO = 1 << 1,
    WITH = 1 << 2,
    BEFORE = 1 << 3,
    ON = 1 << 4,
    AT = 1 << 5,
    IN = 1 << 6,
    FROM = 1 << 7,
    BY = 1 << 8,
    FOR = 1 << 9,
    NAMED = 1 << 10, /* right in front: "an Arden Herald interview" */
};

typedef struct {
    const char *word;
    guint places;
} Place;

static const Place verbs[] = {
#include "annotate/hearingverbs.inc"
};

static const Place nouns[] = {
#include "annotate/hearingnouns.inc"
};

/* Return where `word` puts its hearer, 0 where it has none. */
static guint
places_of(const Place *list, gsize n, const char *word)
{
    const gssize found = hs_wordtable_find(list, n, sizeof *list, word, strlen(word));
    return found >= 0 ? list[found].places : 0;
}

static guint
verb_places(const HsHearing *search, guint32 token)
{
    const char *const lemma = hs_lemma_of_verb(search->scratch, hs_hearing_get_word(search, token));
    return hs_hearing_is_verb(search, token) ? places_of(verbs, G_N_ELEMENTS(verbs), lemma) : 0;
}

static guint
noun_places(const HsHearing *search, guint32 token)
{
    const char *const one = hs_role_noun_singular(search->scratch,
                                                  hs_hearing_get_word(search, token));
    return hs_hearing_is_verb(search, token) ? 0 : places_of(nouns, G_N_ELEMENTS(nouns), one);
}

/* Return the place that the word of token `token` stands for, 0 for all but prepositions. */
static guint
place_of(const HsHearing *search, guint32 token)
{
    static const Place prepositions[] = {
        { "at", AT }, { "before", BEFORE }, { "by", BY }, { "for", FOR }, { "from", FROM },
        { "in", IN }, { "on", ON },         { "to", TO }, { "upon", ON }, { "with", WITH },
    };
    return places_of(prepositions, G_N_ELEMENTS(prepositions), hs_hearing_get_word(search, token));
}

/* Return the place that the preposition before `token` stands for, 0 for all others. "On" counts
   right behind `head` only: whom one calls on is told there, "he called it odd on Twitter". */
static guint
place_before(const HsHearing *search, guint32 token, guint32 head)
{
    const guint32 word = hs_hearing_related(search, token, HS_RELATION_CASE);
    const guint place = word < token ? place_of(search, word) : 0;
    return place == ON && word != head + 1 ? 0 : place;
}

/* Add what one of the prepositions `places` ties to `head` right behind it or an adverb, wherever
   the tree hangs it: "interview with |Ann Roe|", "wrote back to |her|". */
static void
add_next(HsHearing *search, guint32 head, guint places)
{
    guint32 word = head + 1;
    if (word < search->end && search->syntax[word].part == HS_PART_ADV)
        word++;
    if (word + 1 < search->end && (place_of(search, word) & places) != 0)
        hs_hearing_add(search, hs_hearing_find_head(search, word + 1));
}

/* Add what stands behind one of the prepositions `places` on `head`; after `head` only, where that
   is a noun. */
static void
add_behind(HsHearing *search, guint32 head, guint places)
{
    const guint32 first = hs_hearing_is_verb(search, head) ? search->first : head;
    guint32 i = hs_syntax_find_child(search->syntax, first, search->end, head);
    for (; i < search->end; i = hs_syntax_find_child(search->syntax, i + 1, search->end, head)) {
        const HsRelation relation = hs_relation_get_universal(search->syntax[i].relation);
        if ((relation == HS_RELATION_OBL || relation == HS_RELATION_NMOD) &&
            (place_before(search, i, head) & places) != 0)
            hs_hearing_add(search, i);
    }
    add_next(search, head, places);
}

static void
read_verb(HsHearing *search, guint32 verb, guint places)
{
    if ((places & OBJECT) != 0)
        hs_told_add(search, verb);
    if (places != OBJECT)
        add_behind(search, verb, places & ~(guint)OBJECT);
}

/* Say whether token `token` is part of what is said, which tells of other talk. */
static gboolean
in_content(const HsHearing *search, guint32 token)
{
    return hs_hearing_holds(search->at->contents, search->at->n_contents,
                            search->text->tokens[token].span);
}

/* Add the newspaper or station whose name stands right in front of the noun `noun`: "in an |Arden
   Herald| interview". */
static void
add_namer(HsHearing *search, guint32 noun)
{
    const gint64 naming = noun > search->first ? hs_hearing_naming_at(search, noun - 1) : -1;
    if (naming < 0)
        return;
    const HsEntityType type = g_array_index(search->findings->namings, HsNaming, naming).type;
    if (type == HS_ENTITY_ORGANIZATION || type == HS_ENTITY_WORK)
        hs_hearing_add(search, noun - 1);
}

/* Say whether what token `noun` names was over, or not begun, when somebody spoke: "after a meeting
   with her". */
static gboolean
is_other_time(const HsHearing *search, guint32 noun)
{
    static const char *const words[] = { "after", "ahead", "before", "following", "since", NULL };
    const guint32 word = hs_hearing_related(search, noun, HS_RELATION_CASE);
    return word < noun && hs_text_token_is(search->text, word, words);
}

/* Read the nouns on `head` that are said or sent, and those on them: "in an email in response to a
   question from". */
static void
read_nouns(HsHearing *search, guint32 head, guint depth)
{
    guint32 i = hs_syntax_find_child(search->syntax, search->first, search->end, head);
    for (; i < search->end; i = hs_syntax_find_child(search->syntax, i + 1, search->end, head)) {
        const HsRelation relation = hs_relation_get_universal(search->syntax[i].relation);
        const guint places = noun_places(search, i);
        if (relation != HS_RELATION_OBL && relation != HS_RELATION_NMOD &&
            relation != HS_RELATION_OBJ)
            continue;
        if (places == 0 || in_content(search, i) || is_other_time(search, i))
            continue;
        add_behind(search, i, places);
        if ((places & NAMED) != 0)
            add_namer(search, i);
        if (relation == HS_RELATION_OBJ) {
            add_behind(search, head, places & (TO | WITH));
            hs_hearing_add(search, hs_hearing_related(search, head, HS_RELATION_IOBJ));
        }
        if (depth < MAX_DEPTH)
            read_nouns(search, i, depth + 1);
    }
}

/* Say whether the words reported speak to somebody: "You must stop". */
static gboolean
speaks_to_you(const HsHearing *search)
{
    static const char *const words[] = { "you", "your", "yourself" };
    const HsText *const text = search->text;
    for (guint32 k = 0; k < search->at->n_contents; k++) {
        const HsSpan content = search->at->contents[k];
        for (guint32 i = hs_text_token_at(text, content.begin);
             i < text->n_tokens && text->tokens[i].span.end <= content.end; i++) {
            for (guint w = 0; w < G_N_ELEMENTS(words); w++) {
                if (strcmp(hs_hearing_get_word(search, i), words[w]) == 0)
                    return TRUE;
            }
        }
    }
    return FALSE;
}

/* Read the clauses beside the verb that only say to whom: "speaking to reporters"; "asked by her",
   where the one who asked is answered; "referring to the board", which is who "you" are. */
static void
read_clauses(HsHearing *search, guint32 head)
{
    guint32 i = hs_syntax_find_child(search->syntax, search->first, search->end, head);
    for (; i < search->end; i = hs_syntax_find_child(search->syntax, i + 1, search->end, head)) {
        const guint places = verb_places(search, i);
        if (search->syntax[i].relation != HS_RELATION_ADVCL || in_content(search, i))
            continue;
        if (strcmp(hs_hearing_get_word(search, i), "referring") == 0 && speaks_to_you(search))
            add_behind(search, i, TO);
        if (places == 0)
            continue;
        if ((places & OBJECT) != 0 && hs_told_is_passive(search, i))
            hs_hearing_add(search, hs_hearing_related(search, i, HS_RELATION_OBL_AGENT));
        else if (search->syntax[i].tag == HS_TAG_VBG &&
                 hs_hearing_related(search, i, HS_RELATION_CCOMP) >= search->end)
            read_verb(search, i, places);
        read_nouns(search, i, 1);
    }
}

/* Read the noun that the verb `verb` describes, and what he did with it who sent or made it: "a
   |letter| to her urging", "the |call| that he made to her, in which he said". */
static void
read_described(HsHearing *search, guint32 verb)
{
    const gint32 noun = search->syntax[verb].head;
    if (hs_relation_get_universal(search->syntax[verb].relation) != HS_RELATION_ACL ||
        noun < (gint64)search->first || in_content(search, (guint32)noun) ||
        hs_hearing_holds(search->at->sources, search->at->n_sources,
                         search->text->tokens[noun].span))
        return;
    const guint places = noun_places(search, (guint32)noun);
    if (places == 0)
        return;
    add_behind(search, (guint32)noun, places);
    const guint32 maker = hs_hearing_related(search, (guint32)noun, HS_RELATION_ACL);
    if (maker < verb && hs_hearing_is_verb(search, maker))
        add_behind(search, maker, places & TO);
}

/* Read the nouns in front of the verb that governs `verb`, or on it and whom it tells where `verb`
   only says what: "in a letter to her, he refused |and said|", "he refused in a letter to her,
   |saying|", "he apologized to her, |saying|". */
static void
read_governor(HsHearing *search, guint32 verb)
{
    const gint32 head = search->syntax[verb].head;
    const HsRelation relation = search->syntax[verb].relation;
    if (head < (gint64)search->first || !hs_hearing_is_verb(search, (guint32)head))
        return;
    const guint32 end = search->end;
    if (relation == HS_RELATION_CONJ)
        search->end = (guint32)head + 1;
    else if (relation != HS_RELATION_ADVCL || search->syntax[verb].tag != HS_TAG_VBG)
        return;
    else if (hs_hearing_related(search, (guint32)head, HS_RELATION_CCOMP) >= search->end)
        read_verb(search, (guint32)head, verb_places(search, (guint32)head));
    read_nouns(search, (guint32)head, 0);
    search->end = end;
}

static int
compare_mentions(gconstpointer a, gconstpointer b, gpointer mentions)
{
    const HsMention *const all = mentions;
    return hs_span_compare(all[*(const guint32 *)a].span, all[*(const guint32 *)b].span);
}

/* Read the part of the cue that the tokens `first` .. `last` are. */
static void
read_cue(HsHearing *search, guint32 first, guint32 last)
{
    const HsSentence *const sentence =
        &search->text->sentences[search->text->tokens[first].sentence];
    const guint32 end = sentence->first_token + sentence->n_tokens;
    search->first = MAX(sentence->first_token, first > MAX_REACH ? first - MAX_REACH : 0);
    search->end = MIN(end, last + MAX_REACH);
    for (guint32 i = first; i <= last && i < search->end; i++) {
        const guint places = verb_places(search, i), on_noun = noun_places(search, i);
        read_verb(search, i, places);
        if (on_noun != 0)
            add_behind(search, i, on_noun);
        if (hs_hearing_is_verb(search, i)) {
            read_nouns(search, i, 0);
            read_clauses(search, i);
            read_governor(search, i);
            read_described(search, i);
        }
    }
}

gboolean
hs_hearers_find(HsArena *scratch, HsFindings *findings, const HsSyntax *syntax,
                const HsAttribution *attribution, GArray *addressees)
{
    HsHearing search = {
        .scratch = scratch,
        .findings = findings,
        .text = findings->text,
        .syntax = syntax,
        .at = attribution,
        .found = addressees,
    };
    for (guint32 i = 0; syntax != NULL && i < attribution->n_cues; i++) {
        const HsSpan cue = attribution->cues[i];
        const guint32 first = hs_text_token_at(search.text, cue.begin);
        const guint32 last = hs_text_token_at(search.text, MAX(cue.end, 1) - 1);
        if (first < search.text->n_tokens && first <= last)
            read_cue(&search, first, MIN(last, search.text->n_tokens - 1));
    }
    for (guint32 i = 0; syntax != NULL && addressees->len == 0 && i < attribution->n_contents; i++)
        hs_vocatives_add(&search, attribution->contents[i]);
    g_array_sort_with_data(addressees, compare_mentions, findings->mentions->data);
    return search.asks_source;
}
