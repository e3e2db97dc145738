/* SPDX-License-Identifier: Apache-2.0
 *
 * See report.h.
 */
#include "support/report.h"

#include "support/article.h"
#include "support/reportwords.h"

#include <stdlib.h>
#include <string.h>

#define SCORE 0.9f /* of every mention */

typedef struct {
    char *name; /* in the marks: "e1" */
    HsEntity entity;
} Person;

typedef struct {
    char *name;
    HsMembership membership;
    char *parts[3]; /* names of member, organization and place */
} Office;

typedef struct {
    char *name;
    HsStatement statement;
    char *speakers; /* names, with commas */
    char *within;   /* name, or NULL, as below */
    char *as;
    char *on_behalf, *addressees, *abouts;
    GArray *sources;
    GArray *cues;
    GArray *contents;
    GArray *verbatims;
} Saying;

typedef struct {
    HsMention mention;
    gint32 entity;
} Marked;

typedef struct {
    HsArena *arena;
    char *headline, *url, *date, *publisher, *language;
    GPtrArray *authors;
    GArray *people;    /* of Person */
    GArray *offices;   /* of Office */
    GArray *occasions; /* of HsOccasion */
    GArray *sayings;   /* of Saying */
    GArray *unnamed;   /* of HsUnnamed */
    GArray *mentions;  /* of Marked */
    GString *body;
} Reading;

static gint32
find_person(const Reading *reading, const char *name)
{
    for (guint i = 0; i < reading->people->len; i++) {
        if (g_str_equal(g_array_index(reading->people, Person, i).name, name))
            return (gint32)i;
    }
    return -1;
}

static gint32
find_office(const Reading *reading, const char *name)
{
    for (guint i = 0; i < reading->offices->len; i++) {
        if (g_str_equal(g_array_index(reading->offices, Office, i).name, name))
            return (gint32)i;
    }
    return -1;
}

static gint32
find_saying(const Reading *reading, const char *name)
{
    for (guint i = 0; i < reading->sayings->len; i++) {
        if (g_str_equal(g_array_index(reading->sayings, Saying, i).name, name))
            return (gint32)i;
    }
    return -1;
}

static const char *
keep(const Reading *reading, const char *word)
{
    return g_str_equal(word, "-") ? NULL : hs_arena_strdup(reading->arena, word);
}

/* Splits `line` into exactly `n` words, the last of which may hold spaces. */
static char **
split(const char *line, guint n)
{
    char **const words = g_strsplit(line, " ", (gint)n);

    if (g_strv_length(words) != n)
        g_error("not of %u words: %s", n, line);
    return words;
}

/* Returns the entity that the second word of `line` names. */
static HsEntity *
find_entity(const Reading *reading, const char *name)
{
    const gint32 person = find_person(reading, name);

    if (person < 0)
        g_error("no such entity: %s", name);
    return &g_array_index(reading->people, Person, person).entity;
}

static void
read_known(Reading *reading, const char *line)
{
    g_auto(GStrv) words = split(line, 8);
    HsLink *const link = &find_entity(reading, words[1])->link;
    const gboolean local = words[2][0] != 'Q' || !g_ascii_isdigit(words[2][1]);

    link->id = keep(reading, words[2]);
    link->wikidata = local ? NULL : link->id;
    link->slug = keep(reading, words[3]);
    link->confidence = (float)g_ascii_strtod(words[4], NULL);
    link->kind = test_word_known_kind(words[5]);
    link->subtype = g_str_equal(words[6], "-") ? "" : keep(reading, words[6]);
    link->label = keep(reading, words[7]);
}

static void
read_rival(Reading *reading, const char *line)
{
    g_auto(GStrv) words = split(line, 5);
    HsLink *const link = &find_entity(reading, words[1])->link;
    HsRival *const rivals = hs_arena_new0(reading->arena, HsRival, link->n_rivals + 1);

    for (guint32 i = 0; i < link->n_rivals; i++)
        rivals[i] = link->rivals[i];
    rivals[link->n_rivals++] = (HsRival){ keep(reading, words[2]), keep(reading, words[4]),
                                          (float)g_ascii_strtod(words[3], NULL), "" };
    link->rivals = rivals;
}

/* Reads what a line says of an entity that is there already. FALSE: it says no such thing. */
static gboolean
read_fact_of_entity(Reading *reading, const char *line)
{
    if (g_str_has_prefix(line, "known ")) {
        read_known(reading, line);
    } else if (g_str_has_prefix(line, "rival ")) {
        read_rival(reading, line);
    } else if (g_str_has_prefix(line, "gender ")) {
        g_auto(GStrv) words = split(line, 3);
        find_entity(reading, words[1])->gender = words[2][0];
    } else if (g_str_has_prefix(line, "country ")) {
        g_auto(GStrv) words = split(line, 5);
        HsLink *const link = &find_entity(reading, words[1])->link;
        link->country = keep(reading, words[2]);
        link->country_slug = keep(reading, words[3]);
        link->country_label = keep(reading, words[4]);
    } else if (g_str_has_prefix(line, "why ")) {
        g_auto(GStrv) words = split(line, 3);
        find_entity(reading, words[1])->link.why = keep(reading, words[2]);
    } else if (g_str_has_prefix(line, "count ")) {
        g_auto(GStrv) words = split(line, 4);
        const HsUnnamed unnamed = { .agent = (guint32)find_person(reading, words[1]),
                                    .size = (guint32)g_ascii_strtoull(words[2], NULL, 10),
                                    .belongs_to = find_person(reading, words[3]) };
        g_array_append_val(reading->unnamed, unnamed);
    } else if (g_str_has_prefix(line, "namesake ")) {
        g_auto(GStrv) words = split(line, 2);
        find_entity(reading, words[1])->link.has_namesake = TRUE;
    } else {
        return FALSE;
    }
    return TRUE;
}

static void
read_membership(Reading *reading, const char *line)
{
    g_auto(GStrv) words = split(line, 8);
    Office office = { 0 };

    office.name = hs_arena_strdup(reading->arena, words[1]);
    for (guint i = 0; i < G_N_ELEMENTS(office.parts); i++)
        office.parts[i] = hs_arena_strdup(reading->arena, words[2 + i]);
    office.membership.standing = test_word_standing(words[5]);
    office.membership.confidence = g_ascii_strtod(words[6], NULL);
    office.membership.title = keep(reading, words[7]);
    g_array_append_val(reading->offices, office);
}

static void
read_bound(Reading *reading, const char *line)
{
    static const char *const names[] = { "earliest", "knownFrom", "knownTo", "latest" };
    g_auto(GStrv) words = split(line, 5);
    const gint32 at = find_office(reading, words[1]);

    if (at < 0)
        g_error("no such membership: %s", line);
    HsMembership *const m = &g_array_index(reading->offices, Office, at).membership;
    HsBound *const bounds[] = { &m->earliest, &m->known_from, &m->known_to, &m->latest };
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        if (g_str_equal(names[i], words[2])) {
            *bounds[i] = (HsBound){ keep(reading, words[3]), test_word_precision(words[4]) };
            return;
        }
    }
    g_error("no bound: %s", line);
}

static void
read_entity(Reading *reading, const char *line)
{
    g_auto(GStrv) words = g_strsplit(line, " ", 5);
    Person person = { 0 };

    if (g_strv_length(words) != 5)
        g_error("not an entity: %s", line);
    g_auto(GStrv) names = g_strsplit(words[4], " | ", -1);
    const guint n = g_strv_length(names);
    const char **const aliases = hs_arena_new0(reading->arena, const char *, n);
    for (guint i = 1; i < n; i++)
        aliases[i - 1] = hs_arena_strdup(reading->arena, names[i]);
    person.name = hs_arena_strdup(reading->arena, words[1]);
    person.entity.type = test_word_type(words[2]);
    person.entity.named = g_str_equal(words[3], "named");
    person.entity.name = hs_arena_strdup(reading->arena, names[0]);
    person.entity.aliases = aliases;
    g_array_append_val(reading->people, person);
}

static void
read_statement(Reading *reading, const char *line)
{
    g_auto(GStrv) words = g_strsplit(line, " ", -1);
    const guint n = g_strv_length(words);
    Saying saying = { .statement = { .outlet = -1, .place = -1, .occasion = -1 } };

    if (n < 6 || n % 2 != 0)
        g_error("not a statement: %s", line);
    for (guint i = 6; i < n; i += 2) {
        char **const link = g_str_equal(words[i], "within") ? &saying.within
                            : g_str_equal(words[i], "as")   ? &saying.as
                            : g_str_equal(words[i], "for")  ? &saying.on_behalf
                            : g_str_equal(words[i], "to")   ? &saying.addressees
                                                            : NULL;
        if (!link)
            g_error("not a statement: %s", line);
        *link = hs_arena_strdup(reading->arena, words[i + 1]);
    }
    saying.name = hs_arena_strdup(reading->arena, words[1]);
    saying.speakers = hs_arena_strdup(reading->arena, words[2]);
    saying.statement.form = test_word_form(words[3]);
    saying.statement.verb = hs_arena_strdup(reading->arena, words[4]);
    saying.statement.confidence = g_ascii_strtod(words[5], NULL);
    saying.sources = g_array_new(FALSE, FALSE, sizeof(HsSpan));
    saying.cues = g_array_new(FALSE, FALSE, sizeof(HsSpan));
    saying.contents = g_array_new(FALSE, FALSE, sizeof(HsSpan));
    saying.verbatims = g_array_new(FALSE, FALSE, sizeof(HsSpan));
    g_array_append_val(reading->sayings, saying);
}

/* "act s1 say deny": what the speaker of a statement does. */
static void
read_acts(Reading *reading, const char *line)
{
    g_auto(GStrv) words = g_strsplit(line, " ", -1);
    const guint n = g_strv_length(words);
    const gint32 saying = n == 3 || n == 4 ? find_saying(reading, words[1]) : -1;

    if (saying < 0)
        g_error("not of a statement: %s", line);
    HsStatement *const statement = &g_array_index(reading->sayings, Saying, saying).statement;
    statement->act = test_word_act(words[2]);
    statement->speech_act = n == 4 ? test_word_speech_act(words[3]) : HS_SPEECH_NONE;
}

/* "dating s1 text 2023-07-02 year 2023-01-01 2023-12-31": when a statement was made. */
static void
read_dating(Reading *reading, const char *line)
{
    g_auto(GStrv) words = split(line, 7);
    const gint32 saying = find_saying(reading, words[1]);

    if (saying < 0)
        g_error("not of a statement: %s", line);
    const HsPrecision precision = test_word_precision(words[4]);
    HsDating *const dating = &g_array_index(reading->sayings, Saying, saying).statement.dating;
    dating->from = test_word_date_from(words[2]);
    dating->date = (HsBound){ keep(reading, words[3]), precision };
    dating->earliest = (HsBound){ keep(reading, words[5]), precision };
    dating->latest = (HsBound){ keep(reading, words[6]), precision };
}

/* "tense s1 past" */
static void
read_tense(Reading *reading, const char *line)
{
    g_auto(GStrv) words = split(line, 3);
    const gint32 saying = find_saying(reading, words[1]);

    for (int tense = HS_TENSE_PAST; tense <= HS_TENSE_FUTURE && saying >= 0; tense++) {
        if (g_str_equal(hs_tense_name((HsTense)tense), words[2])) {
            g_array_index(reading->sayings, Saying, saying).statement.tense = (HsTense)tense;
            return;
        }
    }
    g_error("no tense: %s", line);
}

/* Returns the bits of names with commas between them, 0 for "-". */
static guint
read_certainties(const char *names)
{
    g_auto(GStrv) given = g_strsplit(names, ",", -1);
    guint certainty = 0;

    for (char **name = given; *name && !g_str_equal(names, "-"); name++) {
        guint i = 0;
        while (i < HS_N_CERTAINTIES && !g_str_equal(hs_certainty_name(i), *name))
            i++;
        if (i == HS_N_CERTAINTIES)
            g_error("no certainty: %s", *name);
        certainty |= 1U << i;
    }
    return certainty;
}

static HsDistance
read_distance(const char *word)
{
    for (int distance = HS_DISTANCE_NONE + 1; distance < HS_N_DISTANCES; distance++) {
        if (g_str_equal(hs_distance_name((HsDistance)distance), word))
            return (HsDistance)distance;
    }
    return HS_DISTANCE_NONE;
}

/* "presented s1 denied possible,future claimed": actuality, certainty and distance. */
static void
read_presented(Reading *reading, const char *line)
{
    g_auto(GStrv) words = g_strsplit(line, " ", -1);
    const gint32 saying = g_strv_length(words) == 5 ? find_saying(reading, words[1]) : -1;

    if (saying < 0)
        g_error("not of a statement: %s", line);
    HsStatement *const statement = &g_array_index(reading->sayings, Saying, saying).statement;
    statement->actuality = read_certainties(words[2]);
    statement->certainty = read_certainties(words[3]);
    statement->distance = read_distance(words[4]);
}

/* Reads "manner s1 MEDIUM", then pairs of words. The entities are known by then. */
static void
read_manner(Reading *reading, const char *line)
{
    g_auto(GStrv) words = g_strsplit(line, " ", -1);
    const guint n = g_strv_length(words);
    const gint32 found = n >= 3 && n % 2 == 1 ? find_saying(reading, words[1]) : -1;

    if (found < 0)
        g_error("not of a statement: %s", line);
    Saying *const saying = &g_array_index(reading->sayings, Saying, found);
    HsStatement *const s = &saying->statement;
    s->medium = test_word_medium(words[2]);
    for (guint i = 3; i < n; i += 2) {
        if (g_str_equal(words[i], "by"))
            s->outlet = find_person(reading, words[i + 1]);
        else if (g_str_equal(words[i], "in"))
            s->place = find_person(reading, words[i + 1]);
        else if (g_str_equal(words[i], "at"))
            s->occasion = atoi(words[i + 1]) - 1;
        else if (g_str_equal(words[i], "on"))
            s->platform = hs_arena_strdup(reading->arena, words[i + 1]);
        else if (g_str_equal(words[i], "about"))
            saying->abouts = hs_arena_strdup(reading->arena, words[i + 1]);
        else
            g_error("not a manner: %s", line);
    }
}

static void
read_occasion(Reading *reading, const char *line)
{
    g_auto(GStrv) words = split(line, 3);
    const HsOccasion occasion = { hs_arena_strdup(reading->arena, words[2]),
                                  g_str_equal(words[1], "-") ? -1 : find_person(reading, words[1]),
                                  { 0, 1 } };
    g_array_append_val(reading->occasions, occasion);
}

static void
read_heading(Reading *reading, const char *line)
{
    const char *const colon = strstr(line, ": ");

    if (g_str_has_prefix(line, "entity ")) {
        read_entity(reading, line);
    } else if (g_str_has_prefix(line, "statement ")) {
        read_statement(reading, line);
    } else if (g_str_has_prefix(line, "manner ")) {
        read_manner(reading, line);
    } else if (g_str_has_prefix(line, "occasion ")) {
        read_occasion(reading, line);
    } else if (g_str_has_prefix(line, "act ")) {
        read_acts(reading, line);
    } else if (g_str_has_prefix(line, "presented ")) {
        read_presented(reading, line);
    } else if (g_str_has_prefix(line, "dating ")) {
        read_dating(reading, line);
    } else if (g_str_has_prefix(line, "tense ")) {
        read_tense(reading, line);
    } else if (g_str_has_prefix(line, "membership ")) {
        read_membership(reading, line);
    } else if (g_str_has_prefix(line, "bounds ")) {
        read_bound(reading, line);
    } else if (read_fact_of_entity(reading, line)) {
        return;
    } else if (colon) {
        g_autofree char *key = g_strndup(line, (gsize)(colon - line));
        char *const value = hs_arena_strdup(reading->arena, colon + 2);
        if (g_str_equal(key, "headline"))
            reading->headline = value;
        else if (g_str_equal(key, "url"))
            reading->url = value;
        else if (g_str_equal(key, "date"))
            reading->date = value;
        else if (g_str_equal(key, "publisher"))
            reading->publisher = value;
        else if (g_str_equal(key, "language"))
            reading->language = value;
        else if (g_str_equal(key, "author"))
            g_ptr_array_add(reading->authors, value);
        else
            g_error("no such heading: %s", line);
    } else {
        g_error("not a heading: %s", line);
    }
}

static void
note_mark(Reading *reading, const char *name, const char *what, HsSpan span)
{
    const gint32 person = find_person(reading, name);
    const gint32 said = find_saying(reading, name);
    const gint32 office = find_office(reading, name);

    if (office >= 0 && g_str_equal(what, "evidence")) {
        g_array_index(reading->offices, Office, office).membership.evidence = span;
        return;
    }
    if (g_str_equal(what, "occasion")) {
        g_assert_cmpint(atoi(name), >=, 1);
        g_assert_cmpint(atoi(name), <=, (int)reading->occasions->len);
        g_array_index(reading->occasions, HsOccasion, atoi(name) - 1).evidence = span;
        return;
    }
    if (person >= 0 || g_str_equal(name, "-")) {
        const HsEntityType type = person < 0
                                      ? HS_ENTITY_OTHER
                                      : g_array_index(reading->people, Person, person).entity.type;
        const Marked marked = { { span, test_word_kind(what), type, SCORE }, person };
        g_array_append_val(reading->mentions, marked);
        return;
    }
    if (said < 0)
        g_error("mark of nobody: %s", name);
    Saying *const saying = &g_array_index(reading->sayings, Saying, said);
    if (g_str_equal(what, "source"))
        g_array_append_val(saying->sources, span);
    else if (g_str_equal(what, "cue"))
        g_array_append_val(saying->cues, span);
    else if (g_str_equal(what, "content"))
        g_array_append_val(saying->contents, span);
    else if (g_str_equal(what, "verbatim"))
        g_array_append_val(saying->verbatims, span);
    else if (g_str_equal(what, "time"))
        saying->statement.dating.words = span;
    else
        g_error("no part of a statement: %s", what);
}

/* Reads text up to the end or the '}' that closes the mark it stands in; returns where it stopped.
 */
static const char *
read_body(Reading *reading, const char *p, gboolean in_mark)
{
    while (*p && !(in_mark && *p == '}')) {
        const char *const space = *p == '{' ? strchr(p, ' ') : NULL;
        const char *const bar = space ? strchr(space, '|') : NULL;
        if (!bar) {
            g_string_append_c(reading->body, *p++);
            continue;
        }
        g_autofree char *name = g_strndup(p + 1, (gsize)(space - p - 1));
        g_autofree char *what = g_strndup(space + 1, (gsize)(bar - space - 1));
        HsSpan span = { (guint32)reading->body->len, 0 };
        p = read_body(reading, bar + 1, TRUE);
        if (*p++ != '}')
            g_error("mark without an end: %s", name);
        span.end = (guint32)reading->body->len;
        note_mark(reading, name, what, span);
    }
    return p;
}

static int
compare_marked(gconstpointer a, gconstpointer b)
{
    return hs_span_compare(((const Marked *)a)->mention.span, ((const Marked *)b)->mention.span);
}

static const HsArticle *
make_article(const Reading *reading)
{
    HsArticle *const article = (HsArticle *)test_article_new(reading->arena, "test",
                                                             reading->body->str);
    const char **const authors = hs_arena_new0(reading->arena, const char *,
                                               reading->authors->len + 1);

    for (guint i = 0; i < reading->authors->len; i++)
        authors[i] = g_ptr_array_index(reading->authors, i);
    article->headline = reading->headline;
    article->url = reading->url;
    article->date = reading->date;
    article->publisher = reading->publisher;
    article->language = reading->language;
    article->authors = authors;
    return article;
}

static const HsCast *
make_cast(const Reading *reading, const HsText *text)
{
    const guint n_mentions = reading->mentions->len;
    const guint n_entities = reading->people->len;
    HsMention *const mentions = hs_arena_new0(reading->arena, HsMention, n_mentions);
    gint32 *const owners = hs_arena_new0(reading->arena, gint32, n_mentions);
    HsEntity *const entities = hs_arena_new0(reading->arena, HsEntity, n_entities);
    HsMentionJoin *const joins = hs_arena_new0(reading->arena, HsMentionJoin, n_mentions);
    HsAnnotation *const annotation = hs_arena_new0(reading->arena, HsAnnotation, 1);
    HsCast *const cast = hs_arena_new0(reading->arena, HsCast, 1);

    for (guint i = 0; i < n_entities; i++) {
        entities[i] = g_array_index(reading->people, Person, i).entity;
        if (!entities[i].link.id)
            entities[i].link.known = HS_KNOWN_NONE;
        if (!entities[i].link.why)
            entities[i].link.why = "";
    }
    for (guint i = 0; i < n_mentions; i++) {
        const Marked *const marked = &g_array_index(reading->mentions, Marked, i);
        mentions[i] = marked->mention;
        owners[i] = marked->entity;
        joins[i] = (HsMentionJoin){ marked->entity >= 0 ? SCORE : 0, "" };
        if (marked->entity >= 0 && entities[marked->entity].n_mentions++ == 0)
            entities[marked->entity].first_mention = i;
    }
    *annotation = (HsAnnotation){ .text = text, .mentions = mentions, .n_mentions = n_mentions };
    *cast = (HsCast){ annotation, entities, owners, joins, n_entities };
    return cast;
}

static const HsSpan *
take_spans(const Reading *reading, GArray *spans, guint32 *out_n)
{
    const HsSpan *const kept = hs_arena_dup(reading->arena, spans->data,
                                            spans->len * sizeof(HsSpan));

    *out_n = spans->len;
    g_array_unref(spans);
    return kept;
}

/* Returns the index of the entity called `name`, -1 for "-" and NULL. */
static gint32
find_part(const Reading *reading, const char *name)
{
    if (!name || g_str_equal(name, "-"))
        return -1;
    const gint32 person = find_person(reading, name);
    if (person < 0)
        g_error("no such entity: %s", name);
    return person;
}

/* Returns the entities that `names`, between commas, names; none for "-" and NULL. */
static const guint32 *
find_entities(const Reading *reading, const char *names, guint32 *out_n)
{
    const gboolean nobody = !names || g_str_equal(names, "-");
    g_auto(GStrv) given = g_strsplit(nobody ? "" : names, ",", -1);
    const guint n = g_strv_length(given);
    guint32 *const entities = hs_arena_new0(reading->arena, guint32, n);

    for (guint i = 0; i < n; i++) {
        const gint32 person = find_person(reading, given[i]);
        if (person < 0)
            g_error("no such entity: %s", given[i]);
        entities[i] = (guint32)person;
    }
    *out_n = n;
    return entities;
}

/* Dates `statement`, of which the heading tells no date, by the day of the article. */
static void
date_by_article(const Reading *reading, HsStatement *statement)
{
    const HsDay day = hs_day_parse(reading->date);

    if (day == HS_NO_DAY)
        return;
    char *const date = hs_arena_new0(reading->arena, char, HS_DAY_SIZE);
    hs_day_write(day, date);
    statement->dating.from = HS_DATE_FROM_ARTICLE;
    statement->dating.date = (HsBound){ date, HS_PRECISION_DAY };
    statement->dating.latest = statement->dating.date;
}

/* The contents joined by one space, runs of white space folded to one. */
static const char *
fold_contents(const Reading *reading, const HsStatement *statement)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (guint32 i = 0; i < statement->n_contents; i++) {
        const HsSpan span = statement->contents[i];
        g_string_append_c(text, ' ');
        g_string_append_len(text, reading->body->str + span.begin, hs_span_length(span));
    }
    g_auto(GStrv) words = g_strsplit_set(text->str, " \n\t", -1);
    g_string_truncate(text, 0);
    for (char **word = words; *word; word++) {
        if (**word)
            g_string_append_printf(text, "%s%s", text->len > 0 ? " " : "", *word);
    }
    return hs_arena_strdup(reading->arena, text->str);
}

static const HsReport *
make_report(const Reading *reading, const HsCast *cast)
{
    const guint n = reading->sayings->len;
    const guint n_memberships = reading->offices->len;
    HsMembership *const memberships = hs_arena_new0(reading->arena, HsMembership, n_memberships);
    HsStatement *const statements = hs_arena_new0(reading->arena, HsStatement, n);
    HsReport *const report = hs_arena_new0(reading->arena, HsReport, 1);

    for (guint i = 0; i < n_memberships; i++) {
        const Office *const office = &g_array_index(reading->offices, Office, i);
        const gint32 member = find_part(reading, office->parts[0]);
        g_assert_cmpint(member, >=, 0);
        memberships[i] = office->membership;
        memberships[i].member = (guint32)member;
        memberships[i].organization = find_part(reading, office->parts[1]);
        memberships[i].place = find_part(reading, office->parts[2]);
    }
    for (guint i = 0; i < n; i++) {
        Saying *const saying = &g_array_index(reading->sayings, Saying, i);
        HsStatement *const s = &statements[i];
        *s = saying->statement;
        s->speakers = find_entities(reading, saying->speakers, &s->n_speakers);
        s->abouts = find_entities(reading, saying->abouts, &s->n_abouts);
        s->addressees = find_entities(reading, saying->addressees, &s->n_addressees);
        s->sources = take_spans(reading, saying->sources, &s->n_sources);
        s->cues = take_spans(reading, saying->cues, &s->n_cues);
        s->contents = take_spans(reading, saying->contents, &s->n_contents);
        s->verbatims = take_spans(reading, saying->verbatims, &s->n_verbatims);
        s->text = fold_contents(reading, s);
        if (s->dating.from == HS_DATE_UNKNOWN)
            date_by_article(reading, s);
        s->within = saying->within ? find_saying(reading, saying->within) : -1;
        s->speaking_as = saying->as ? find_office(reading, saying->as) : -1;
        s->on_behalf_of = find_part(reading, saying->on_behalf);
    }
    *report = (HsReport){ cast, statements, n, memberships, n_memberships, NULL, 0 };
    report->n_occasions = reading->occasions->len;
    report->occasions = hs_arena_dup(reading->arena, reading->occasions->data,
                                     report->n_occasions * sizeof(HsOccasion));
    report->n_unnamed = reading->unnamed->len;
    report->unnamed = hs_arena_dup(reading->arena, reading->unnamed->data,
                                   report->n_unnamed * sizeof(HsUnnamed));
    return report;
}

const HsReport *
test_report_new(HsArena *arena, const char *marked)
{
    const char *const gap = strstr(marked, "\n\n");
    Reading reading = { .arena = arena };

    g_assert_nonnull(gap);
    reading.authors = g_ptr_array_new();
    reading.people = g_array_new(FALSE, FALSE, sizeof(Person));
    reading.offices = g_array_new(FALSE, FALSE, sizeof(Office));
    reading.occasions = g_array_new(FALSE, FALSE, sizeof(HsOccasion));
    reading.sayings = g_array_new(FALSE, FALSE, sizeof(Saying));
    reading.unnamed = g_array_new(FALSE, FALSE, sizeof(HsUnnamed));
    reading.mentions = g_array_new(FALSE, FALSE, sizeof(Marked));
    reading.body = g_string_new(NULL);

    g_autofree char *heading = g_strndup(marked, (gsize)(gap - marked));
    g_auto(GStrv) lines = g_strsplit(heading, "\n", -1);
    for (char **line = lines; *line; line++)
        read_heading(&reading, *line);
    read_body(&reading, gap + 2, FALSE);
    g_array_sort(reading.mentions, compare_marked);

    HsText *const text = hs_arena_new0(arena, HsText, 1);
    text->article = make_article(&reading);
    const HsReport *const report = make_report(&reading, make_cast(&reading, text));
    g_ptr_array_unref(reading.authors);
    g_array_unref(reading.people);
    g_array_unref(reading.offices);
    g_array_unref(reading.occasions);
    g_array_unref(reading.sayings);
    g_array_unref(reading.unnamed);
    g_array_unref(reading.mentions);
    g_string_free(reading.body, TRUE);
    return report;
}
