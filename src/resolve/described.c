/* SPDX-License-Identifier: Apache-2.0
 *
 * "The Norwegian leader" names somebody as surely as a name does, if one knows who held which post
 * when. A description must be definite and be read to its end (office.h): "the prime minister's
 * office", "the former prime ministers", "a minister" are other things. Then, in this order: the
 * one whom the article itself gives this post to; the one of its people who held it then; the one
 * who held it then in its country, which is the one it names, or the one that the sentence or the
 * article is mostly about. A former holder is meant only where just one of the article's people can
 * be; there are too many others. Wherever two people remain nobody is chosen.
 */
#include "resolve/described.h"

#include <string.h>

#include "resolve/office.h"
#include "resolve/sentencedate.h"

#define SURE_IN_CAST 0.92
#define SURE_BY_COUNTRY 0.9
#define SURE_BY_CONTEXT 0.75
#define CONTEXT_LEAST 0.6   /* of the weight of all countries that have the post */
#define SAME_SENTENCE 0.6   /* what a country in the description's own sentence weighs more, */
#define SENTENCE_BEFORE 0.3 /* and in the one before */

typedef struct {
    HsKnown person;
    gint32 figure; /* where the person is in the article, known or not; else HS_NO_FIGURE */
    double confidence;
    const char *why;
} Meant;

static const Meant nobody = { HS_KNOWN_NONE, HS_NO_FIGURE, 0.0, "" };

static gboolean
is_word(HsLinking *linking, gint64 token, const char *word)
{
    return strcmp(hs_linking_get_word(linking, token), word) == 0;
}

static const char *
say(HsLinking *linking, const char *format, ...) G_GNUC_PRINTF(2, 3);

static const char *
say(HsLinking *linking, const char *format, ...)
{
    va_list words;
    va_start(words, format);
    g_autofree char *text = g_strdup_vprintf(format, words);
    va_end(words);
    return hs_arena_strdup(linking->arena, text);
}

static const char *
label_of(const HsLinking *linking, HsKnown known)
{
    HsKnownEntity entity;
    if (known == HS_KNOWN_NONE)
        return "";
    hs_knowledge_get_entity(linking->knowledge, known, &entity);
    return entity.label;
}

static const char *
say_when(HsLinking *linking, HsWhen when)
{
    g_autoptr(GString) text = g_string_new(NULL);
    hs_when_append(text, when);
    return hs_arena_strdup(linking->arena, text->str);
}

/* ---- people of the article */

/* Says whether what the article calls a person, `said`, is the post `post`. */
static gboolean
same_post(const HsPost *said, const HsPost *post)
{
    return !said->former && !said->future && !said->leader && !post->leader &&
           said->offices == post->offices &&
           (said->country == HS_KNOWN_NONE || post->country == HS_KNOWN_NONE ||
            said->country == post->country) &&
           (said->body == HS_KNOWN_NONE || post->body == HS_KNOWN_NONE || said->body == post->body);
}

/* Counts the people to whom the article itself gives the post; `out_figure` is one of them. */
static guint
count_so_called(const HsLinking *linking, const HsPost *post, gint32 *out_figure)
{
    guint n = 0;
    for (guint i = 0; i < linking->dossiers->len; i++) {
        const HsDossier *const dossier = g_ptr_array_index(linking->dossiers, i);
        gboolean same = FALSE;
        for (guint k = 0; k < dossier->posts->len; k++)
            same = same || same_post(&g_array_index(dossier->posts, HsPost, k), post);
        if (same) {
            *out_figure = (gint32)i;
            n++;
        }
    }
    return n;
}

/* Counts the known people of the article who held the post so; `out_figure` is one of them. */
static guint
count_holders(const HsLinking *linking, const HsPost *post, HsKnown country, HsWhen when,
              gint32 *out_figure)
{
    guint n = 0;
    for (guint i = 0; i < linking->dossiers->len; i++) {
        const HsDossier *const dossier = g_ptr_array_index(linking->dossiers, i);
        if (dossier->chosen == HS_KNOWN_NONE)
            continue;
        const HsHeld held = hs_office_held(linking, post, dossier->chosen, country, when);
        const gboolean former = post->former && when != HS_WHEN_UNKNOWN;
        if (former ? held != HS_HELD_EARLIER : held < HS_HELD_MAYBE)
            continue;
        *out_figure = (gint32)i;
        n++;
    }
    return n;
}

/* ---- countries that are not said */

typedef struct {
    HsKnown country;
    double weight;
    gboolean named; /* by a word of it, or something in it; by more than people */
} Weighed;

static void
add_weight(GArray *countries, HsKnown country, double weight, gboolean named)
{
    for (guint i = 0; i < countries->len; i++) {
        Weighed *const one = &g_array_index(countries, Weighed, i);
        if (one->country == country) {
            one->weight += weight;
            one->named = one->named || named;
            return;
        }
    }
    const Weighed one = { country, weight, named };
    g_array_append_val(countries, one);
}

/* Returns the countries of which the description may speak, in order of the text. */
static GArray *
weigh_countries(const HsLinking *linking, guint32 mention)
{
    const HsCasting *const casting = linking->casting;
    const HsText *const text = casting->annotation->text;
    GArray *const countries = g_array_new(FALSE, FALSE, sizeof(Weighed));
    const guint32 here = hs_casting_sentence_at(casting,
                                                casting->annotation->mentions[mention].span.begin);
    for (guint32 i = 0; i < text->n_tokens; i++) {
        if (linking->country_words[i] > 0)
            add_weight(countries, linking->countries[i], 0.0, TRUE);
        if (linking->country_words[i] > 0 && text->tokens[i].sentence == here)
            add_weight(countries, linking->countries[i], SAME_SENTENCE, TRUE);
        else if (linking->country_words[i] > 0 && text->tokens[i].sentence + 1 == here)
            add_weight(countries, linking->countries[i], SENTENCE_BEFORE, TRUE);
    }
    for (guint i = 0; i < linking->dossiers->len; i++) {
        const HsDossier *const dossier = g_ptr_array_index(linking->dossiers, i);
        const HsKnown country = hs_linking_country_of(linking, dossier->chosen);
        if (country != HS_KNOWN_NONE)
            add_weight(countries, country, 0.0,
                       hs_casting_get_figure(casting, (gint32)i)->type != HS_ENTITY_PERSON);
    }
    for (guint i = 0; i < countries->len; i++) {
        Weighed *const one = &g_array_index(countries, Weighed, i);
        one->weight = MIN(one->weight, SAME_SENTENCE) +
                      hs_linking_get_share(linking, one->country, NULL);
    }
    return countries;
}

/* Returns the country that has the post and that sentence and article are mostly about. One of
   which there are only people is not what the article is about: they make the news of the whole
   world. */
static HsKnown
context_country(const HsLinking *linking, const HsPost *post, guint32 mention, HsWhen when)
{
    g_autoptr(GArray) countries = weigh_countries(linking, mention);
    const Weighed *best = NULL;
    double sum = 0.0;
    for (guint i = 0; i < countries->len; i++) {
        const Weighed *const one = &g_array_index(countries, Weighed, i);
        g_autoptr(GArray) holders = hs_office_holders(linking, post, one->country, when);
        if (holders->len == 0)
            continue;
        sum += one->weight;
        if (!best || one->weight > best->weight)
            best = one;
    }
    return best && best->named && best->weight >= CONTEXT_LEAST * sum ? best->country
                                                                      : HS_KNOWN_NONE;
}

/* ---- posts */

/* Finds who took the post up next after `when`, within a year. */
static HsKnown
find_next(const HsLinking *linking, const HsPost *post, HsKnown country, HsWhen when)
{
    HsKnown next = HS_KNOWN_NONE;
    HsWhen soonest = when + 10000; /* a year on */
    for (guint i = 0; post->offices && i < post->offices->len; i++) {
        const guint32 office = g_array_index(post->offices, guint32, i);
        if (!hs_office_fits(linking, post, office, country))
            continue;
        g_autoptr(GArray) tenures = hs_knowledge_get_tenures(linking->knowledge, office);
        for (guint k = 0; k < tenures->len; k++) {
            const HsTenure *const tenure = &g_array_index(tenures, HsTenure, k);
            const HsWhen begin = hs_when_first(tenure->begin);
            if (begin > hs_when_last(when) && begin < soonest) {
                soonest = begin;
                next = tenure->person;
            }
        }
    }
    return next;
}

/* Finds who holds the post at `when`, in the country that it names or that the text is about. */
static Meant
find_known(HsLinking *linking, const HsPost *post, guint32 mention, HsWhen when)
{
    const gboolean said = post->country != HS_KNOWN_NONE || post->body != HS_KNOWN_NONE;
    const HsKnown only = said ? HS_KNOWN_NONE : hs_office_only_country(linking, post);
    const HsKnown country = said                    ? HS_KNOWN_NONE
                            : only != HS_KNOWN_NONE ? only
                            : hs_office_is_local(linking, post)
                                ? HS_KNOWN_NONE
                                : context_country(linking, post, mention, when);
    const char *const where = label_of(linking, post->country != HS_KNOWN_NONE ? post->country
                                                : post->body != HS_KNOWN_NONE  ? post->body
                                                                               : country);
    gint32 figure;
    Meant meant = nobody;
    if (!said && country == HS_KNOWN_NONE)
        return nobody;
    if (post->future) {
        meant.person = find_next(linking, post, country, when);
    } else {
        g_autoptr(GArray) holders = hs_office_holders(linking, post, country, when);
        if (holders->len == 1)
            meant.person = g_array_index(holders, HsKnown, 0);
        else if (holders->len > 1 && count_holders(linking, post, country, when, &figure) == 1)
            meant.figure = figure;
    }
    if (meant.person != HS_KNOWN_NONE)
        meant.figure = hs_linking_find_figure(linking, meant.person);
    meant.confidence = said || only != HS_KNOWN_NONE ? SURE_BY_COUNTRY : SURE_BY_CONTEXT;
    meant.why = say(linking, "%s%s of %s on %s", post->words, post->future ? "-elect" : "", where,
                    say_when(linking, when));
    return meant;
}

static Meant
find_holder(HsLinking *linking, const HsPost *post, guint32 mention)
{
    const HsWhen when = hs_sentence_date(linking, mention);
    gint32 figure = HS_NO_FIGURE;
    const guint n = post->former || post->future ? 0 : count_so_called(linking, post, &figure);
    if (n == 1 && when == linking->date)
        return (Meant){ HS_KNOWN_NONE, figure, SURE_IN_CAST,
                        say(linking, "the article's %s", post->words) };
    if (n > 1)
        return nobody;
    if (!post->future &&
        (post->former || post->country == HS_KNOWN_NONE || when == HS_WHEN_UNKNOWN) &&
        count_holders(linking, post, HS_KNOWN_NONE, when, &figure) == 1)
        return (Meant){ HS_KNOWN_NONE, figure, SURE_IN_CAST,
                        say(linking, "only one here who %s %s on %s",
                            post->former ? "had been" : "was", post->words,
                            say_when(linking, when)) };
    if (post->former || when == HS_WHEN_UNKNOWN)
        return nobody;
    return find_known(linking, post, mention, when);
}

/* ---- predecessors */

/* Returns how much an office stands out among those of one person. */
static guint
rank_of(const HsKnownOffice *office)
{
    static const char *const roles[] = { "head_of_state",     "head_of_government",
                                         "monarch",           "foreign_minister",
                                         "defence_minister",  "finance_minister",
                                         "interior_minister", "justice_minister",
                                         "governor",          "head",
                                         "chief_executive",   "mayor",
                                         "party_leader",      "spokesperson" };
    for (guint i = 0; i < G_N_ELEMENTS(roles); i++) {
        if (strcmp(roles[i], office->role) == 0)
            return G_N_ELEMENTS(roles) - i;
    }
    return 0;
}

/* Finds the office in which `person` has predecessors: the most outstanding one held at `when`, or
   the last one before. */
static gboolean
find_main_tenure(const HsLinking *linking, HsKnown person, HsWhen when, HsTenure *out_tenure)
{
    g_autoptr(GArray) tenures = hs_knowledge_get_person_tenures(linking->knowledge, person);
    guint best = 0;
    for (guint i = 0; i < tenures->len; i++) {
        const HsTenure *const tenure = &g_array_index(tenures, HsTenure, i);
        HsKnownOffice office;
        hs_knowledge_get_office(linking->knowledge, tenure->office, &office);
        const gboolean then = tenure->end == HS_WHEN_UNKNOWN ||
                              hs_when_last(tenure->end) >= hs_when_first(when);
        const guint rank = rank_of(&office) + (then ? 100 : 0);
        if (rank % 100 == 0 || hs_when_first(tenure->begin) > hs_when_last(when) || rank < best)
            continue;
        best = rank;
        *out_tenure = *tenure;
    }
    return best > 0;
}

/* Returns the known person to whom "her" or "Norland's" at tokens `first` to `end` points. */
static HsKnown
find_possessor(HsLinking *linking, guint32 first, guint32 end)
{
    HsCasting *const casting = linking->casting;
    const HsAnnotation *const annotation = casting->annotation;
    const HsSpan at = annotation->text->tokens[first].span;
    for (guint32 i = 0; i < annotation->n_mentions; i++) {
        const HsMention *const mention = &annotation->mentions[i];
        const gint32 figure = casting->mention_figures[i];
        if (mention->span.begin != at.begin || figure == HS_NO_FIGURE ||
            mention->kind == HS_MENTION_NOMINAL ||
            hs_casting_token_at(casting, mention->span.end) > end)
            continue;
        return hs_linking_get_dossier(linking, figure)->chosen;
    }
    /* A pronoun that nothing resolved: the one person named last before it. */
    const HsGender gender = is_word(linking, first, "her")   ? HS_GENDER_FEMALE
                            : is_word(linking, first, "his") ? HS_GENDER_MALE
                                                             : HS_GENDER_UNKNOWN;
    const guint32 sentence = annotation->text->tokens[first].sentence;
    for (guint32 i = annotation->n_mentions; i-- > 0;) {
        const HsMention *const mention = &annotation->mentions[i];
        const gint32 figure = casting->mention_figures[i];
        if (mention->span.end > at.begin || figure == HS_NO_FIGURE ||
            hs_casting_get_figure(casting, figure)->type != HS_ENTITY_PERSON)
            continue;
        if (sentence - hs_casting_sentence_at(casting, mention->span.begin) > 1)
            break;
        const HsGender other = hs_casting_get_figure(casting, figure)->gender;
        if (gender != HS_GENDER_UNKNOWN && other != HS_GENDER_UNKNOWN && gender != other)
            continue;
        return hs_linking_get_dossier(linking, figure)->chosen;
    }
    return HS_KNOWN_NONE;
}

static Meant
find_neighbour(HsLinking *linking, guint32 first, guint32 word, gboolean before)
{
    HsTenure tenure, other;
    const HsKnown person = find_possessor(linking, first, word);
    if (person == HS_KNOWN_NONE || linking->date == HS_WHEN_UNKNOWN ||
        !find_main_tenure(linking, person, linking->date, &tenure))
        return nobody;
    if (!(before ? hs_knowledge_find_predecessor(linking->knowledge, tenure.number, &other)
                 : hs_knowledge_find_successor(linking->knowledge, tenure.number, &other)))
        return nobody;
    HsKnownOffice office;
    hs_knowledge_get_office(linking->knowledge, tenure.office, &office);
    return (Meant){ other.person, hs_linking_find_figure(linking, other.person), SURE_BY_CONTEXT,
                    say(linking, "%s %s as %s", before ? "before" : "after",
                        label_of(linking, person), office.label) };
}

/* ---- the walk */

static Meant
find_meant(HsLinking *linking, guint32 mention)
{
    static const char *const possessives[] = { "his", "her", "their", "its" };
    HsCasting *const casting = linking->casting;
    const HsSpan span = casting->annotation->mentions[mention].span;
    const guint32 first = hs_casting_token_at(casting, span.begin);
    const guint32 end = hs_casting_token_at(casting, MAX(span.end, 1) - 1) + 1;
    HsPost post;
    guint32 at = first;
    gboolean whose = linking->name_at[first] >= 0;
    for (guint i = 0; i < G_N_ELEMENTS(possessives); i++)
        whose = whose || is_word(linking, first, possessives[i]);
    for (; whose && at < end && at < first + 6; at++) {
        const gboolean before = is_word(linking, at, "predecessor");
        if ((before || is_word(linking, at, "successor")) &&
            (at + 1 == end || is_word(linking, at + 1, ",")))
            return find_neighbour(linking, first, at, before);
    }
    if (!hs_office_read(linking, first, end, &post))
        return nobody;
    if (!post.definite && post.country == HS_KNOWN_NONE && post.body == HS_KNOWN_NONE)
        return nobody;
    if (post.rest < end && !is_word(linking, post.rest, ",") && !is_word(linking, post.rest, "who"))
        return nobody;
    return find_holder(linking, &post, mention);
}

/* Makes the figure of a known person whom the article does not name. */
static gint32
add_person(HsLinking *linking, const Meant *meant)
{
    HsCasting *const casting = linking->casting;
    HsKnownEntity entity;
    const gint32 figure = hs_casting_add_figure(casting, HS_ENTITY_PERSON, TRUE);
    HsDossier *const dossier = hs_linking_get_dossier(linking, figure);
    hs_knowledge_get_entity(linking->knowledge, meant->person, &entity);
    HsFigure *const of = hs_casting_get_figure(casting, figure);
    g_ptr_array_add(of->persons, hs_person_name_parse(casting->scratch, entity.label));
    of->gender = entity.gender == 'm'   ? HS_GENDER_MALE
                 : entity.gender == 'f' ? HS_GENDER_FEMALE
                                        : HS_GENDER_UNKNOWN;
    dossier->chosen = meant->person;
    dossier->confidence = meant->confidence;
    dossier->why = meant->why;
    dossier->settled = TRUE;
    return figure;
}

static gboolean
may_be_described(const HsCasting *casting, guint32 mention)
{
    const gint32 index = casting->mention_figures[mention];
    if (casting->annotation->mentions[mention].kind != HS_MENTION_NOMINAL)
        return FALSE;
    if (index == HS_NO_FIGURE)
        return TRUE;
    const HsFigure *const figure = hs_casting_get_figure(casting, index);
    return !figure->named && !figure->plural &&
           (figure->type == HS_ENTITY_PERSON || figure->type == HS_ENTITY_OTHER);
}

/* To whom the descriptions of an agent without a name were given. */
typedef struct {
    gint32 figure; /* HS_NO_FIGURE: to several people, or to none */
    guint32 mention;
    gboolean given;
} Given;

static void
note_given(Given *given, gint32 figure, guint32 mention)
{
    if (!given->given)
        *given = (Given){ figure, mention, TRUE };
    else if (given->figure != figure)
        given->figure = HS_NO_FIGURE;
}

/* Gives the other descriptions of an agent to whom its read ones were all given: "the president",
   after "the Norlandic president". */
static void
give_rest(HsLinking *linking, const Given *given, guint32 n_given)
{
    HsCasting *const casting = linking->casting;
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
        const gint32 index = casting->mention_figures[i];
        if (index == HS_NO_FIGURE || (guint32)index >= n_given || !given[index].given ||
            given[index].figure == HS_NO_FIGURE ||
            casting->annotation->mentions[i].kind != HS_MENTION_NOMINAL)
            continue;
        hs_casting_assign(casting, i, given[index].figure);
        linking->joins[i] = linking->joins[given[index].mention];
    }
}

gboolean
hs_described_resolve(HsLinking *linking)
{
    HsCasting *const casting = linking->casting;
    const guint32 n_given = casting->figures->len;
    Given *const given = hs_arena_new0(casting->scratch, Given, n_given);
    gboolean found = FALSE;
    for (guint32 i = 0; i < casting->annotation->n_mentions; i++) {
        if (!may_be_described(casting, i))
            continue;
        const gint32 before = casting->mention_figures[i];
        Meant meant = find_meant(linking, i);
        if (meant.person == HS_KNOWN_NONE && meant.figure == HS_NO_FIGURE)
            continue;
        if (meant.figure == HS_NO_FIGURE)
            meant.figure = add_person(linking, &meant);
        if (before != HS_NO_FIGURE && (guint32)before < n_given)
            note_given(&given[before], meant.figure, i);
        hs_casting_assign(casting, i, meant.figure);
        linking->joins[i] = (HsMentionJoin){ (float)meant.confidence, meant.why };
        found = TRUE;
    }
    give_rest(linking, given, n_given);
    return found;
}
