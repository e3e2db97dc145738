/* SPDX-License-Identifier: Apache-2.0
 *
 * See report.h. The heading is reporthead.c's; here the marks of the body are read, and the report
 * is made.
 */
#include "support/report.h"

#include "support/article.h"
#include "support/reporthead.h"
#include "support/reportwords.h"

#include <stdlib.h>
#include <string.h>

#define SCORE 0.9f /* of every mention */

static void
note_mark(Reading *reading, const char *name, const char *what, HsSpan span)
{
    const gint32 person = test_head_find_person(reading, name);
    const gint32 said = test_head_find_saying(reading, name);
    const gint32 office = test_head_find_office(reading, name);

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
    gint32 *const speakers = hs_arena_new0(reading->arena, gint32, n_mentions);
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
        speakers[i] = owners[i] >= 0 && entities[owners[i]].author >= 0 ? entities[owners[i]].author
                                                                        : owners[i];
        joins[i] = (HsMentionJoin){ marked->entity >= 0 ? SCORE : 0, "" };
        if (marked->entity >= 0 && entities[marked->entity].n_mentions++ == 0)
            entities[marked->entity].first_mention = i;
    }
    *annotation = (HsAnnotation){ .text = text, .mentions = mentions, .n_mentions = n_mentions };
    *cast = (HsCast){ annotation, entities, owners, speakers, joins, n_entities };
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
    const gint32 person = test_head_find_person(reading, name);
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
        const gint32 person = test_head_find_person(reading, given[i]);
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
        memberships[i].place = office->membership.country ? -1
                                                          : find_part(reading, office->parts[2]);
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
        s->within = saying->within ? test_head_find_saying(reading, saying->within) : -1;
        s->speaking_as = saying->as ? test_head_find_office(reading, saying->as) : -1;
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
        test_head_read(&reading, *line);
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
