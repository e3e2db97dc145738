/* SPDX-License-Identifier: Apache-2.0
 *
 * The tagger reads a name where it stands, one window at a time, and has not heard of most bodies;
 * but one spelling is one thing in one article, and there is more to go by: what the world knows by
 * that name, its last word, what is done with it elsewhere. All of it becomes numbers (clues.h); a
 * logistic regression with one set of weights for each type and one for "no name" adds them up. The
 * weights were fitted on the names of gold/train (training/names/name_types.py). Where the tagger
 * gives no probabilities, as for names that people marked, the type with most votes is taken.
 *
 * Then four plain rules: "French" alone is a people; "Voss", where only the Voss Company bears
 * that name, is the company, and "VOSS", where only Ada Voss does, is she; "Paris", where nobody is
 * called so, is the place.
 */
#include "resolve/typing.h"

#include <math.h>
#include <string.h>

#include "resolve/clues.h"
#include "resolve/fold.h"
#include "resolve/peoples.h"

#define NONE HS_N_TAGGED_TYPES
#define PROMINENT 250   /* weight, in thousandths, of people whose surname alone makes news */
#define SURELY_NONE 0.6 /* probability from which on a name is none */

/* [types and none][clues] */
static const float weights[HS_N_TAGGED_TYPES + 1][HS_N_CLUES] = {
#include "resolve/typeweights.inc"
};

typedef struct {
    HsCasting *casting;
    const HsKnowledge *knowledge; /* or NULL */
    HsEntityType *types;
    const char **keys;
} Typing;

/* Says whether `tidy` is nothing but titles ("Senator", "Vice President", "C.E.O.") or a small
   word, which the tagger took for a name: it describes somebody. */
static gboolean
is_only_title(HsCasting *casting, const char *tidy, HsEntityType type)
{
    static const char *const names[] = { "bishop", "king", "lance", "pope", "prince", "queen" };
    static const char *const brief[] = { "ceo", "cfo", "coo", "cto", NULL };
    guint n;
    const char *const folded = hs_name_fold(casting->scratch, tidy);
    const char *const *const words = hs_name_words(casting->scratch, folded, &n);
    HsGender gender;
    if (n < 2 && (n == 0 || hs_word_is_empty(folded) || g_strv_contains(brief, folded)))
        return TRUE;
    for (guint i = 0; i < n; i++) {
        if (type != HS_ENTITY_PERSON || !hs_gender_of_title(words[i], &gender))
            return FALSE;
        for (guint k = 0; n == 1 && k < G_N_ELEMENTS(names); k++) {
            if (strcmp(names[k], words[i]) == 0)
                return FALSE;
        }
    }
    return TRUE;
}

static gboolean
is_name(HsCasting *casting, guint32 mention)
{
    const HsMention *const m = &casting->annotation->mentions[mention];
    return m->kind == HS_MENTION_NAME && hs_span_length(m->span) > 1 &&
           !is_only_title(casting, hs_casting_get_tidy(casting, m->span), m->type);
}

/* Returns the spelling under which votes for a type are counted: without titles for persons. */
static const char *
ballot(HsCasting *casting, guint32 mention)
{
    const HsMention *const m = &casting->annotation->mentions[mention];
    const char *tidy = hs_casting_get_tidy(casting, m->span);
    if (m->type == HS_ENTITY_PERSON)
        tidy = hs_person_name_parse(casting->scratch, tidy)->name;
    return hs_name_fold(casting->scratch, tidy);
}

static void
free_spelling(gpointer pointer)
{
    HsSpelling *const spelling = pointer;
    g_array_unref(spelling->mentions);
    g_free(spelling);
}

GPtrArray *
hs_typing_collect(HsCasting *casting, const char **out_keys)
{
    GPtrArray *const all = g_ptr_array_new_with_free_func(free_spelling);
    g_autoptr(GHashTable) index = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
        out_keys[i] = NULL;
        if (!is_name(casting, i))
            continue;
        out_keys[i] = ballot(casting, i);
        HsSpelling *spelling = g_hash_table_lookup(index, out_keys[i]);
        if (!spelling) {
            spelling = g_new0(HsSpelling, 1);
            spelling->key = out_keys[i];
            spelling->mentions = g_array_new(FALSE, FALSE, sizeof(guint32));
            g_ptr_array_add(all, spelling);
            g_hash_table_insert(index, (gpointer)spelling->key, spelling);
        }
        g_array_append_val(spelling->mentions, i);
    }
    return all;
}

/* Returns the type that most mentions of the spelling got, weighed by score; the first one's at a
 * tie. */
static guint
count_votes(const Typing *typing, const HsSpelling *spelling)
{
    const HsMention *const all = typing->casting->annotation->mentions;
    double votes[HS_N_TAGGED_TYPES] = { 0 };
    for (guint i = 0; i < spelling->mentions->len; i++) {
        const HsMention *const m = &all[g_array_index(spelling->mentions, guint32, i)];
        votes[m->type] += m->score;
    }
    guint best = all[g_array_index(spelling->mentions, guint32, 0)].type;
    for (guint t = 0; t < HS_N_TAGGED_TYPES; t++) {
        if (votes[t] > votes[best])
            best = t;
    }
    return best;
}

/* Returns the likeliest type by all clues; NONE for no name. */
static guint
weigh(const float *clues)
{
    double scores[HS_N_TAGGED_TYPES + 1], sum = 0.0;
    guint best = 0;
    for (guint t = 0; t <= NONE; t++) {
        scores[t] = 0.0;
        for (guint c = 0; c < HS_N_CLUES; c++)
            scores[t] += (double)weights[t][c] * (double)clues[c];
        if (t < NONE && scores[t] > scores[best])
            best = t;
    }
    for (guint t = 0; t <= NONE; t++)
        sum += exp(scores[t] - scores[NONE]);
    return 1.0 / sum >= SURELY_NONE ? NONE : best;
}

static gboolean
has_probabilities(const Typing *typing, const HsSpelling *spelling)
{
    const HsMention *const m =
        &typing->casting->annotation->mentions[g_array_index(spelling->mentions, guint32, 0)];
    float sum = 0.0f;
    for (guint t = 0; t < HS_N_TAGGED_TYPES; t++)
        sum += m->types[t];
    return sum > 0.0f;
}

static void
decide(Typing *typing, GPtrArray *spellings)
{
    g_autoptr(HsClueReader)
        reader = hs_clue_reader_new(typing->casting, typing->knowledge, typing->keys);
    float clues[HS_N_CLUES];
    for (guint i = 0; i < spellings->len; i++) {
        const HsSpelling *const spelling = g_ptr_array_index(spellings, i);
        guint type = count_votes(typing, spelling);
        if (has_probabilities(typing, spelling)) {
            hs_clues_read(reader, spelling->key, spelling->mentions, clues);
            type = weigh(clues);
        }
        for (guint k = 0; k < spelling->mentions->len; k++) {
            const guint32 mention = g_array_index(spelling->mentions, guint32, k);
            if (type == NONE)
                typing->keys[mention] = NULL;
            else
                typing->types[mention] = (HsEntityType)type;
        }
    }
}

/* Says whether the last word of a body's name, folded, says that it is somebody's own: it is called
   after a person, who is not called after it. */
static gboolean
is_own_body(const char *last)
{
    static const char *const own[] = { "administration", "camp", "campaign", "government",
                                       "presidency",     "team", NULL };
    return g_strv_contains(own, last);
}

/* Collects the words at the ends of the names of two words or more that have `type`, and those that
   stand behind a title; of names that are no persons' only the first ones. */
static GHashTable *
collect_ends(Typing *typing, HsEntityType type)
{
    HsCasting *const casting = typing->casting;
    GHashTable *const ends = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
        const char *const space = typing->keys[i] ? strchr(typing->keys[i], ' ') : NULL;
        if (!typing->keys[i] || typing->types[i] != type)
            continue;
        if (!space && type == HS_ENTITY_PERSON &&
            strchr(hs_casting_get_tidy(casting, casting->annotation->mentions[i].span), ' '))
            g_hash_table_add(ends, (gpointer)typing->keys[i]);
        if (!space || (type != HS_ENTITY_PERSON && is_own_body(strrchr(typing->keys[i], ' ') + 1)))
            continue;
        g_hash_table_add(ends, hs_arena_strndup(casting->scratch, typing->keys[i],
                                                (gsize)(space - typing->keys[i])));
        if (type == HS_ENTITY_PERSON)
            g_hash_table_add(ends, strrchr(typing->keys[i], ' ') + 1);
    }
    return ends;
}

/* Says whether a single word that was taken for a person is a capital, palace or street: no given
   name, nobody's surname who makes news, and no title before it. */
static gboolean
is_seat(const Typing *typing, guint32 mention, const char *tidy)
{
    HsCasting *const casting = typing->casting;
    const guint32 first = hs_casting_token_at(casting,
                                              casting->annotation->mentions[mention].span.begin);
    HsGender gender;
    if (!typing->knowledge || hs_gender_of_given_name(typing->keys[mention]) != HS_GENDER_UNKNOWN ||
        hs_gender_of_title(hs_casting_get_word(casting, (gint64)first - 1), &gender))
        return FALSE;
    g_autoptr(GArray) seats = hs_knowledge_find_metonym(typing->knowledge, tidy, strlen(tidy));
    g_autoptr(GArray) bearers = hs_knowledge_find_surname(typing->knowledge, tidy, strlen(tidy), 1);
    return seats->len > 0 &&
           (bearers->len == 0 || g_array_index(bearers, HsCandidate, 0).weight < PROMINENT);
}

/* Corrects types by what else the article says: "French" alone is a people; "Voss", where only the
   Voss Company bears that name, is the company, and "VOSS", where only Ada Voss does, is she;
   "Paris" where nobody is called so is the place. */
static void
correct_types(Typing *typing)
{
    HsCasting *const casting = typing->casting;
    g_autoptr(GHashTable) persons = collect_ends(typing, HS_ENTITY_PERSON);
    g_autoptr(GHashTable) bodies = collect_ends(typing, HS_ENTITY_ORGANIZATION);
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
        const char *const key = typing->keys[i];
        const HsSpan span = casting->annotation->mentions[i].span;
        if (!key || strchr(key, ' ') || strchr(hs_casting_get_tidy(casting, span), ' '))
            continue; /* two words, or a title and one, tell enough */
        const gboolean of_person = g_hash_table_contains(persons, key);
        const gboolean of_body = g_hash_table_contains(bodies, key);
        if (hs_word_is_people(key) && typing->types[i] != HS_ENTITY_WORK)
            typing->types[i] = HS_ENTITY_GROUP;
        else if (typing->types[i] == HS_ENTITY_PERSON && of_body && !of_person)
            typing->types[i] = HS_ENTITY_ORGANIZATION;
        else if (typing->types[i] == HS_ENTITY_ORGANIZATION && of_person && !of_body)
            typing->types[i] = HS_ENTITY_PERSON;
        else if (typing->types[i] == HS_ENTITY_PERSON && !of_person &&
                 is_seat(typing, i, hs_casting_get_tidy(casting, span)))
            typing->types[i] = HS_ENTITY_PLACE;
    }
}

/* Gives back to the single words that were taken for no names what a full name of the article has:
   "ROE", before what he says in an interview, is Tom Roe. `before` are the keys of all names. */
static void
restore_surnames(Typing *typing, const char *const *before)
{
    g_autoptr(GHashTable) persons = collect_ends(typing, HS_ENTITY_PERSON);
    for (guint32 i = 0; i < typing->casting->annotation->n_mentions; i++) {
        if (typing->keys[i] || !before[i] || !g_hash_table_contains(persons, before[i]))
            continue;
        typing->keys[i] = before[i];
        typing->types[i] = HS_ENTITY_PERSON;
    }
}

void
hs_typing_decide(HsCasting *casting, const HsKnowledge *knowledge, const char **out_keys,
                 HsEntityType *out_types)
{
    Typing typing = { casting, knowledge, out_types, out_keys };
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++)
        out_types[i] = casting->annotation->mentions[i].type;
    g_autoptr(GPtrArray) spellings = hs_typing_collect(casting, out_keys);
    const char **const before = hs_arena_new0(casting->scratch, const char *,
                                              casting->annotation->n_mentions + 1);
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++)
        before[i] = out_keys[i];
    decide(&typing, spellings);
    restore_surnames(&typing, before);
    correct_types(&typing);
}
