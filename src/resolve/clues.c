/* SPDX-License-Identifier: Apache-2.0
 *
 * Words are looked at in the text's tokens, folded; the lists are short and closed, since what they
 * miss only makes a clue weaker. What is known counts where upper and lower case agree, or where
 * the article prints the name in capitals throughout: "us" is no country. Labels without a capital
 * ("head of state") are kinds of things and no names.
 */
#include "resolve/clues.h"

#include <math.h>
#include <string.h>

#include "resolve/fold.h"
#include "resolve/headkinds.h"
#include "resolve/peoples.h"
#include "resolve/wordlists.h"

#define MAX_APPOSITION 6 /* words after a comma that are looked at for a noun */
#define AROUND 8         /* words on either side that tell a headline */
#define LEAST_LOG (-7.0f)

struct HsClueReader {
    HsCasting *casting;
    const HsKnowledge *knowledge; /* or NULL */
    GHashTable *persons;          /* ends of full names of persons, folded */
    GHashTable *bodies;           /* first words of organizations */
    GHashTable *small;            /* words that the article has with small letters, folded */
};

static const char *const place_words[] = { "across",     "around", "downtown", "from",    "in",
                                           "inside",     "into",   "near",     "outside", "through",
                                           "throughout", "toward", "towards",  "within",  NULL };
static const char *const for_words[] = { "at", "by", "for", "to", "with", NULL };

/* Nouns of which a body is told after "of", "at" or "for", and that stand after its name. */
static const char *const roles[] = {
    "adviser",     "aide",       "analyst",   "attorney",   "boss",
    "ceo",         "chair",      "chairman",  "chairwoman", "chief",
    "coach",       "co-founder", "columnist", "commander",  "correspondent",
    "dean",        "director",   "editor",    "employee",   "employees",
    "executive",   "executives", "fellow",    "founder",    "head",
    "host",        "lawyer",     "leader",    "lobbyist",   "manager",
    "member",      "members",    "official",  "officials",  "owner",
    "president",   "producer",   "professor", "reporter",   "representative",
    "researcher",  "scientist",  "secretary", "spokesman",  "spokesperson",
    "spokeswoman", "staff",      "staffer",   "strategist", "workers",
    NULL
};

/* ---- the article as a whole */

static void
add_ends(HsClueReader *reader, const char *key, HsEntityType type)
{
    const char *const space = strchr(key, ' ');
    if (!space)
        return;
    char *const first = hs_arena_strndup(reader->casting->scratch, key, (gsize)(space - key));
    if (type == HS_ENTITY_PERSON) {
        g_hash_table_add(reader->persons, first);
        g_hash_table_add(reader->persons, (gpointer)(strrchr(key, ' ') + 1));
    } else if (type == HS_ENTITY_ORGANIZATION) {
        g_hash_table_add(reader->bodies, first);
    }
}

static gunichar
first_letter(const HsCasting *casting, guint32 token)
{
    return g_utf8_get_char(casting->body + casting->annotation->text->tokens[token].span.begin);
}

HsClueReader *
hs_clue_reader_new(HsCasting *casting, const HsKnowledge *knowledge, const char *const *keys)
{
    HsClueReader *const reader = g_new0(HsClueReader, 1);
    const HsAnnotation *const annotation = casting->annotation;
    reader->casting = casting;
    reader->knowledge = knowledge;
    reader->persons = g_hash_table_new(g_str_hash, g_str_equal);
    reader->bodies = g_hash_table_new(g_str_hash, g_str_equal);
    reader->small = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint32 i = 0; i < annotation->n_mentions; i++) {
        if (keys[i])
            add_ends(reader, keys[i], annotation->mentions[i].type);
    }
    for (guint32 i = 0; i < annotation->text->n_tokens; i++) {
        if (g_unichar_islower(first_letter(casting, i)))
            g_hash_table_add(reader->small, (gpointer)hs_casting_get_word(casting, i));
    }
    return reader;
}

void
hs_clue_reader_free(HsClueReader *reader)
{
    if (!reader)
        return;
    g_hash_table_unref(reader->persons);
    g_hash_table_unref(reader->bodies);
    g_hash_table_unref(reader->small);
    g_free(reader);
}

/* ---- the tagger */

static void
read_tagger(const HsMention *mention, float *clues)
{
    float none = 1.0f;
    for (guint t = 0; t < HS_N_TAGGED_TYPES; t++) {
        clues[HS_CLUE_TAGGER + t] += MAX(logf(mention->types[t] + 1e-6f), LEAST_LOG);
        none -= mention->types[t];
    }
    clues[HS_CLUE_CHOICE + mention->type] += 1;
    clues[HS_CLUE_TAGGER + HS_N_TAGGED_TYPES] += MAX(logf(MAX(none, 1e-6f)), LEAST_LOG);
}

/* ---- what is known */

static gboolean
has_capital(const char *label)
{
    for (; *label; label = g_utf8_next_char(label)) {
        if (g_unichar_isupper(g_utf8_get_char(label)))
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_shouted(const char *name)
{
    for (const char *at = name; *at; at = g_utf8_next_char(at)) {
        if (g_unichar_islower(g_utf8_get_char(at)))
            return FALSE;
    }
    return strlen(name) > 4;
}

/* Tells what is known by the name `tidy`, as the article prints it. */
static void
read_known(const HsClueReader *reader, const char *tidy, float *clues)
{
    if (!reader->knowledge)
        return;
    clues[HS_CLUE_KNOWLEDGE] = 1.0f;
    g_autoptr(GArray) found = hs_knowledge_find(reader->knowledge, tidy, strlen(tidy));
    for (guint i = 0; i < found->len; i++) {
        const HsCandidate *const candidate = &g_array_index(found, HsCandidate, i);
        HsKnownEntity entity;
        hs_knowledge_get_entity(reader->knowledge, candidate->known, &entity);
        if ((!candidate->exact && !is_shouted(tidy)) || candidate->flags & HS_ALIAS_DEMONYM ||
            !has_capital(entity.label))
            continue;
        float *const known = &clues[HS_CLUE_KNOWN + entity.kind];
        *known = MAX(*known, (float)candidate->weight / 1000.0f);
        if (entity.kind == HS_KNOWN_PLACE && strcmp(entity.subtype, "country") == 0)
            clues[HS_CLUE_COUNTRY] = 1.0f;
        if (candidate->flags & HS_ALIAS_LABEL)
            clues[HS_CLUE_LABEL + entity.kind] = 1.0f;
    }
    g_autoptr(GArray) bearers = hs_knowledge_find_surname(reader->knowledge, tidy, strlen(tidy), 1);
    if (bearers->len > 0)
        clues[HS_CLUE_SURNAME] = (float)g_array_index(bearers, HsCandidate, 0).weight / 1000.0f;
    g_autoptr(GArray) bodies = hs_knowledge_find_metonym(reader->knowledge, tidy, strlen(tidy));
    clues[HS_CLUE_METONYM] = bodies->len > 0 ? 1.0f : 0.0f;
}

/* ---- its own words */

static gboolean
is_acronym(const char *tidy)
{
    guint capitals = 0;
    for (const char *at = tidy; *at; at++) {
        if (g_ascii_isupper(*at))
            capitals++;
        else if (*at != '.' && *at != '&')
            return FALSE;
    }
    return capitals >= 2 && capitals <= 6;
}

static void
read_words(const HsClueReader *reader, const char *key, const char *tidy, float *clues)
{
    guint n;
    const char *const *const words = hs_name_words(reader->casting->scratch, key, &n);
    guint common = 0;
    if (n == 0)
        return;
    const HsHeadKind head = hs_head_kind(words[n - 1]);
    const gboolean given = hs_gender_of_given_name(words[0]) != HS_GENDER_UNKNOWN;
    if (head < HS_N_HEAD_KINDS)
        clues[HS_CLUE_HEAD + head] = 1.0f;
    for (guint i = 0; i < n; i++)
        common += g_hash_table_contains(reader->small, words[i]) ? 1 : 0;
    clues[HS_CLUE_COMMON] = common == n;
    clues[HS_CLUE_ONE_WORD] = n == 1;
    clues[HS_CLUE_TWO_WORDS] = n == 2;
    clues[HS_CLUE_ACRONYM] = is_acronym(tidy);
    clues[HS_CLUE_DIGIT] = strpbrk(tidy, "0123456789") != NULL;
    clues[HS_CLUE_SIGN] = strpbrk(tidy, "@#/_") != NULL;
    clues[HS_CLUE_SMALL] = g_unichar_islower(g_utf8_get_char(tidy));
    clues[HS_CLUE_PEOPLE] = hs_word_is_people(key);
    clues[HS_CLUE_STRIPPED] = strcmp(hs_name_fold(reader->casting->scratch, tidy), key) != 0;
    clues[HS_CLUE_GIVEN_FIRST] = n > 1 && given;
    clues[HS_CLUE_GIVEN_ALONE] = n == 1 && given;
    clues[HS_CLUE_PERSONS_END] = n == 1 && g_hash_table_contains(reader->persons, key);
    clues[HS_CLUE_BODYS_BEGIN] = n == 1 && g_hash_table_contains(reader->bodies, key);
}

/* ---- the words around it */

typedef struct {
    HsClueReader *reader;
    gint64 first, last; /* its tokens */
    float *clues;
} Place;

static const char *
word_at(const Place *place, gint64 token)
{
    return hs_casting_get_word(place->reader->casting, token);
}

static gboolean
is_upper(const Place *place, gint64 token)
{
    const HsCasting *const casting = place->reader->casting;
    return token >= 0 && token < casting->annotation->text->n_tokens &&
           g_unichar_isupper(first_letter(casting, (guint32)token));
}

static void
read_before(const Place *place)
{
    float *const clues = place->clues;
    gint64 at = place->first - 1;
    HsGender gender;
    if (strcmp(word_at(place, at), "the") == 0) {
        clues[HS_CLUE_AFTER_THE] += 1;
        at--;
    }
    const char *const before = word_at(place, at);
    clues[HS_CLUE_AFTER_PLACE] += g_strv_contains(place_words, before);
    clues[HS_CLUE_AFTER_OF] += strcmp(before, "of") == 0;
    clues[HS_CLUE_AFTER_FOR] += g_strv_contains(for_words, before);
    clues[HS_CLUE_AFTER_ROLE] += (strcmp(before, "of") == 0 || strcmp(before, "for") == 0 ||
                                  strcmp(before, "at") == 0) &&
                                 g_strv_contains(roles, word_at(place, at - 1));
    clues[HS_CLUE_TITLE] +=
        hs_gender_of_title(strcmp(before, ".") == 0 ? word_at(place, at - 1) : before, &gender) ||
        hs_gender_of_title(word_at(place, place->first), &gender);
}

/* Tells what the noun of an apposition, or a plain noun, after the name says of it. */
static void
read_after(const Place *place)
{
    float *const clues = place->clues;
    const gint64 next = place->last + 1;
    const char *const after = word_at(place, next);
    clues[HS_CLUE_POSSESSES] += strcmp(after, "'s") == 0 || strcmp(after, "'") == 0;
    clues[HS_CLUE_BEFORE_ROLE] += g_strv_contains(roles, after);
    clues[HS_CLUE_BEFORE_NAME] += is_upper(place, next);
    if (strcmp(after, "who") == 0 || strcmp(word_at(place, next + 1), "who") == 0)
        clues[HS_CLUE_BEFORE_PERSON] += 1;
    if (strcmp(after, ",") != 0 || !hs_word_is(word_at(place, next + 1), HS_WORD_OPENER))
        return;
    for (gint64 at = next + 2; at < next + 2 + MAX_APPOSITION; at++) {
        const char *const word = word_at(place, at);
        if (hs_word_is(word, HS_WORD_PREPOSITION) || strcmp(word, ",") == 0)
            return;
        if (hs_word_is_body(word))
            clues[HS_CLUE_BEFORE_BODY] += 1;
        else if (hs_word_is_person(word))
            clues[HS_CLUE_BEFORE_PERSON] += 1;
        else
            continue;
        return;
    }
}

/* Says whether most long words around have capitals. */
static gboolean
is_headline(const Place *place)
{
    const HsText *const text = place->reader->casting->annotation->text;
    const guint32 sentence = text->tokens[place->first].sentence;
    guint upper = 0, all = 0;
    for (gint64 at = place->first - AROUND; at <= place->last + AROUND; at++) {
        if (at < 0 || at >= text->n_tokens || (at >= place->first && at <= place->last) ||
            text->tokens[at].sentence != sentence || hs_span_length(text->tokens[at].span) < 4)
            continue;
        all++;
        upper += is_upper(place, at);
    }
    return all >= 3 && upper * 4 >= all * 3;
}

static gboolean
is_quoted(const Place *place)
{
    static const char *const marks[] = { "\"", "“", "”", "‘", "’", "'", "''", "``", NULL };
    return g_strv_contains(marks, word_at(place, place->first - 1)) &&
           (g_strv_contains(marks, word_at(place, place->last + 1)) ||
            g_strv_contains(marks, word_at(place, place->last + 2)));
}

/* Tells what the tree says of a name: its top's relation, and what its last word is. */
static void
read_syntax(const Place *place)
{
    const HsSyntax *const syntax = place->reader->casting->annotation->syntax;
    float *const clues = place->clues;
    if (syntax == NULL)
        return;
    const HsSyntax *const top =
        &syntax[hs_syntax_find_top(syntax, (guint32)place->first, (guint32)place->last + 1)];
    const HsRelation relation = hs_relation_get_universal(top->relation);
    clues[HS_CLUE_SUBJECT] += relation == HS_RELATION_NSUBJ;
    clues[HS_CLUE_MODIFIES] += (relation == HS_RELATION_COMPOUND || relation == HS_RELATION_AMOD) &&
                               top->head > place->last;
    clues[HS_CLUE_PROPER] += syntax[place->last].part == HS_PART_PROPN;
}

/* Says whether a name begins a paragraph that opens with the place of the report: "ARDEN (AP) —".
 */
static gboolean
is_dateline(const Place *place)
{
    static const char *const after[] = { "(", "-", "--", "–", "—", NULL };
    const HsText *const text = place->reader->casting->annotation->text;
    const HsSpan sentence = text->sentences[text->tokens[place->first].sentence].span;
    const guint32 paragraph = text->sentences[text->tokens[place->first].sentence].paragraph;
    return sentence.begin == text->paragraphs[paragraph].span.begin &&
           sentence.begin == text->tokens[place->first].span.begin &&
           (g_strv_contains(after, word_at(place, place->last + 1)) ||
            (strcmp(word_at(place, place->last + 1), ",") == 0 &&
             (g_strv_contains(after, word_at(place, place->last + 3)) ||
              g_strv_contains(after, word_at(place, place->last + 4)))));
}

/* ---- names in a row */

/* Says whether only a comma, "and", "or" or both stand between two spans. */
static gboolean
is_row(HsCasting *casting, HsSpan before, HsSpan after)
{
    static const char *const joints[] = { ",", "and", "or", "&", NULL };
    const gint64 first = hs_casting_token_at(casting, before.end);
    const gint64 end = hs_casting_token_at(casting, after.begin);
    if (end <= first || end - first > 2)
        return FALSE;
    for (gint64 at = first; at < end; at++) {
        if (!g_strv_contains(joints, hs_casting_get_word(casting, at)))
            return FALSE;
    }
    return TRUE;
}

static void
read_beside(HsCasting *casting, guint32 mention, float *clues)
{
    const HsAnnotation *const annotation = casting->annotation;
    const HsMention *const all = annotation->mentions;
    for (gint64 i = (gint64)mention - 1; i <= (gint64)mention + 1; i += 2) {
        if (i < 0 || i >= annotation->n_mentions || all[i].kind != HS_MENTION_NAME)
            continue;
        const gboolean before = i < mention;
        if (is_row(casting, all[before ? i : mention].span, all[before ? mention : i].span)) {
            for (guint t = 0; t < HS_N_TAGGED_TYPES; t++)
                clues[HS_CLUE_BESIDE + t] += all[i].types[t];
        }
    }
}

static void
read_place(HsClueReader *reader, guint32 mention, float *clues)
{
    HsCasting *const casting = reader->casting;
    const HsAnnotation *const annotation = casting->annotation;
    const HsSpan span = annotation->mentions[mention].span;
    const guint32 first = hs_casting_token_at(casting, span.begin);
    const guint32 last = hs_casting_token_at(casting, MAX(span.end, 1) - 1);
    const Place place = { reader, first, last, clues };
    if (last >= annotation->text->n_tokens)
        return;
    read_before(&place);
    read_after(&place);
    clues[HS_CLUE_SPEAKS] += casting->attributions[mention] >= 0;
    clues[HS_CLUE_QUOTED] += is_quoted(&place);
    clues[HS_CLUE_HEADLINE] += is_headline(&place);
    clues[HS_CLUE_FIRST] += first == 0 || annotation->text->tokens[first - 1].sentence !=
                                              annotation->text->tokens[first].sentence;
    clues[HS_CLUE_DATELINE] += is_dateline(&place);
    read_syntax(&place);
    read_beside(casting, mention, clues);
}

void
hs_clues_read(HsClueReader *reader, const char *key, const GArray *mentions, float *out_clues)
{
    HsCasting *const casting = reader->casting;
    const HsMention *const all = casting->annotation->mentions;
    memset(out_clues, 0, HS_N_CLUES * sizeof *out_clues);
    for (guint i = 0; i < mentions->len; i++) {
        const guint32 mention = g_array_index(mentions, guint32, i);
        read_tagger(&all[mention], out_clues);
        read_place(reader, mention, out_clues);
    }
    for (guint c = 0; c < HS_N_CLUES; c++)
        out_clues[c] /= (float)mentions->len;
    const guint32 first = g_array_index(mentions, guint32, 0);
    const char *const tidy = hs_casting_get_tidy(casting, all[first].span);
    out_clues[HS_CLUE_ALWAYS] = 1.0f;
    out_clues[HS_CLUE_OFTEN] = logf((float)mentions->len);
    read_known(reader, tidy, out_clues);
    read_words(reader, key, tidy, out_clues);
}
