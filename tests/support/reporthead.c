/* SPDX-License-Identifier: Apache-2.0
 *
 * See reporthead.h.
 */
#include "support/reporthead.h"

#include "support/reportwords.h"

#include <stdlib.h>
#include <string.h>

gint32
test_head_find_person(const Reading *reading, const char *name)
{
    for (guint i = 0; i < reading->people->len; i++) {
        if (g_str_equal(g_array_index(reading->people, Person, i).name, name))
            return (gint32)i;
    }
    return -1;
}

gint32
test_head_find_office(const Reading *reading, const char *name)
{
    for (guint i = 0; i < reading->offices->len; i++) {
        if (g_str_equal(g_array_index(reading->offices, Office, i).name, name))
            return (gint32)i;
    }
    return -1;
}

gint32
test_head_find_saying(const Reading *reading, const char *name)
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
    const gint32 person = test_head_find_person(reading, name);

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

/* "document e5 e1 court paper": what an entity is, and who made it. */
static void
read_document(Reading *reading, const char *line)
{
    g_auto(GStrv) words = split(line, 4);
    HsEntity *const entity = find_entity(reading, words[1]);

    entity->author = test_head_find_person(reading, words[2]);
    entity->sort = test_word_document_sort(words[3]);
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
        const HsUnnamed unnamed = { .agent = (guint32)test_head_find_person(reading, words[1]),
                                    .size = (guint32)g_ascii_strtoull(words[2], NULL, 10),
                                    .belongs_to = test_head_find_person(reading, words[3]) };
        g_array_append_val(reading->unnamed, unnamed);
    } else if (g_str_has_prefix(line, "document ")) {
        read_document(reading, line);
    } else if (g_str_has_prefix(line, "namesake ")) {
        g_auto(GStrv) words = split(line, 2);
        find_entity(reading, words[1])->link.has_namesake = TRUE;
    } else {
        return FALSE;
    }
    return TRUE;
}

/* Returns the country that `word` tells, "ID/SLUG/LABEL"; NULL where it is something else. */
static const HsCountry *
read_country(Reading *reading, const char *word)
{
    g_auto(GStrv) parts = g_strsplit(word, "/", 3);
    if (g_strv_length(parts) != 3)
        return NULL;
    HsCountry *const country = hs_arena_new0(reading->arena, HsCountry, 1);
    country->id = keep(reading, parts[0]);
    country->slug = keep(reading, parts[1]);
    country->label = keep(reading, parts[2]);
    return country;
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
    office.membership.country = read_country(reading, words[4]);
    g_array_append_val(reading->offices, office);
}

static void
read_bound(Reading *reading, const char *line)
{
    static const char *const names[] = { "earliest", "knownFrom", "knownTo", "latest" };
    g_auto(GStrv) words = split(line, 5);
    const gint32 at = test_head_find_office(reading, words[1]);

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
    person.entity.author = -1;
    g_array_append_val(reading->people, person);
}

static void
read_statement(Reading *reading, const char *line)
{
    g_auto(GStrv) words = g_strsplit(line, " ", -1);
    const guint n = g_strv_length(words);
    Saying saying = { .statement = { .outlet = -1, .place = -1, .occasion = -1, .document = -1 } };

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
    const gint32 saying = n == 3 || n == 4 ? test_head_find_saying(reading, words[1]) : -1;

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
    const gint32 saying = test_head_find_saying(reading, words[1]);

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
    const gint32 saying = test_head_find_saying(reading, words[1]);

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
    const gint32 saying = g_strv_length(words) == 5 ? test_head_find_saying(reading, words[1]) : -1;

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
    const gint32 found = n >= 3 && n % 2 == 1 ? test_head_find_saying(reading, words[1]) : -1;

    if (found < 0)
        g_error("not of a statement: %s", line);
    Saying *const saying = &g_array_index(reading->sayings, Saying, found);
    HsStatement *const s = &saying->statement;
    s->medium = test_word_medium(words[2]);
    for (guint i = 3; i < n; i += 2) {
        if (g_str_equal(words[i], "through"))
            s->document = test_head_find_person(reading, words[i + 1]);
        else if (g_str_equal(words[i], "by"))
            s->outlet = test_head_find_person(reading, words[i + 1]);
        else if (g_str_equal(words[i], "in"))
            s->place = test_head_find_person(reading, words[i + 1]);
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
                                  g_str_equal(words[1], "-")
                                      ? -1
                                      : test_head_find_person(reading, words[1]),
                                  { 0, 1 } };
    g_array_append_val(reading->occasions, occasion);
}

void
test_head_read(Reading *reading, const char *line)
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
