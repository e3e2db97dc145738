/* SPDX-License-Identifier: Apache-2.0
 *
 * The report in three parts, written top down: heading, statements, cast. Statements are a forest
 * (`within` points at the outer one); it is walked without recursion, since its depth is the
 * article's doing. Deep nests stop moving right when the lines would grow too short to read.
 *
 * Everything out of the article passes columns.h before it is written, so no article can move the
 * cursor or colour the screen.
 */
#include "view/terminal.h"

#include <string.h>

#include "view/columns.h"

#define STEP 4        /* columns that a nested statement is moved right */
#define LEAST_LINE 16 /* columns that must remain for text */

typedef enum {
    PAINT_HEADLINE,
    PAINT_PERSON,
    PAINT_ORGANIZATION,
    PAINT_UNNAMED,
    PAINT_OTHER,
    PAINT_QUIET, /* cues, numbers, the line under the headline */
} Paint;

static const char *const paints[] = {
    [PAINT_HEADLINE] = "\033[1m",        [PAINT_PERSON] = "\033[1;32m",
    [PAINT_ORGANIZATION] = "\033[1;36m", [PAINT_UNNAMED] = "\033[33m",
    [PAINT_OTHER] = "\033[1;35m",        [PAINT_QUIET] = "\033[2m",
};

typedef struct {
    GString *out;
    const HsReport *report;
    guint *n_said; /* [n_entities] statements of each */
    guint width;
    gboolean colour;
} Page;

static void
indent(Page *page, guint columns)
{
    for (guint i = 0; i < columns; i++)
        g_string_append_c(page->out, ' ');
}

/* Append `text` wrapped, in the colour of `paint`. Returns the column in which it ends. */
static guint
put(Page *page, const char *text, Paint paint, guint column, guint indentation)
{
    const gsize before = page->out->len;
    const guint end = hs_columns_wrap(page->out, text, column, indentation, page->width);

    if (page->colour) {
        g_string_insert(page->out, (gssize)before, paints[paint]);
        g_string_append(page->out, "\033[0m");
    }
    return end;
}

/* The same after one space. */
static guint
put_next(Page *page, const char *text, Paint paint, guint column, guint indentation)
{
    g_string_append_c(page->out, ' ');
    return put(page, text, paint, column + 1, indentation);
}

static Paint
entity_paint(const HsEntity *entity)
{
    if (!entity->named)
        return PAINT_UNNAMED;
    if (entity->type == HS_ENTITY_PERSON)
        return PAINT_PERSON;
    return entity->type == HS_ENTITY_ORGANIZATION ? PAINT_ORGANIZATION : PAINT_OTHER;
}

/* Return what to call `entity`; a name may be all punctuation, of which nothing is left. */
static const char *
entity_name(const HsEntity *entity)
{
    if (*entity->name)
        return entity->name;
    return entity->aliases[0] ? entity->aliases[0] : "(no name)";
}

/* ---- heading */

static void
put_line(Page *page, const char *text, Paint paint)
{
    put(page, text, paint, 0, 0);
    g_string_append_c(page->out, '\n');
}

static void
put_facts(Page *page, const HsArticle *article)
{
    g_autoptr(GString) facts = g_string_new(NULL);
    g_autofree char *authors = g_strjoinv(", ", (char **)article->authors);
    g_autofree char *byline = *authors ? g_strconcat("by ", authors, NULL) : NULL;
    const char *const parts[] = { article->publisher, article->date, byline };

    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
        if (parts[i] && *parts[i])
            g_string_append_printf(facts, "%s%s", facts->len ? " · " : "", parts[i]);
    if (facts->len)
        put_line(page, facts->str, PAINT_QUIET);
    if (article->url)
        put_line(page, article->url, PAINT_QUIET);
}

static void
put_heading(Page *page, const HsArticle *article)
{
    const gsize before = page->out->len;
    const char *const title = article->headline ? article->headline : article->name;
    g_autoptr(GString) rule = g_string_new(NULL);

    hs_columns_wrap(page->out, title, 0, 0, page->width);
    const char *const lines = page->out->str + before;
    guint longest = 0;
    for (const char *line = lines; line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL)
        longest = MAX(longest, hs_columns_measure(line, strcspn(line, "\n")));
    g_string_truncate(page->out, before);

    put_line(page, title, PAINT_HEADLINE);
    for (guint i = 0; i < longest; i++)
        g_string_append(rule, "─");
    put_line(page, rule->str, PAINT_QUIET);
    put_facts(page, article);
    g_string_append_c(page->out, '\n');
}

/* ---- statements */

/* Return the spans' text, joined by one space. */
static char *
dup_spans(const HsReport *report, const HsSpan *spans, guint n)
{
    const char *const body = report->cast->annotation->text->article->body;
    GString *joined = g_string_new(NULL);

    for (guint i = 0; i < n; i++) {
        if (i > 0)
            g_string_append_c(joined, ' ');
        hs_columns_clean(joined, body + spans[i].begin, hs_span_length(spans[i]));
    }
    return g_string_free(joined, FALSE);
}

/* Append the names as "A", "A and B", "A, B and C". Returns the column after them. */
static guint
put_speakers(Page *page, const HsStatement *said, guint column, guint indentation)
{
    for (guint i = 0; i < said->n_speakers; i++) {
        const HsEntity *const speaker = &page->report->cast->entities[said->speakers[i]];
        const gboolean last = i + 1 == said->n_speakers;

        if (i > 0 && last)
            column = put_next(page, "and", PAINT_QUIET, column, indentation);
        else if (i > 0)
            column = put(page, ",", PAINT_QUIET, column, indentation);
        column = i > 0
                     ? put_next(page, entity_name(speaker), entity_paint(speaker), column,
                                indentation)
                     : put(page, entity_name(speaker), entity_paint(speaker), column, indentation);
    }
    if (said->n_speakers == 0) {
        g_autofree char *source = dup_spans(page->report, said->sources, said->n_sources);
        column = put(page, *source ? source : "(source not given)", PAINT_UNNAMED, column,
                     indentation);
    }
    return column;
}

static gboolean
begins_quoted(const char *text)
{
    static const gunichar marks[] = { '"', '\'', 0x201C, 0x201E, 0x2018, 0x201A, 0xAB, 0 };
    const gunichar first = g_utf8_get_char(text);

    for (const gunichar *mark = marks; *mark; mark++)
        if (*mark == first)
            return TRUE;
    return FALSE;
}

static void
put_statement(Page *page, const HsStatement *said, guint depth)
{
    const guint room = (page->width - LEAST_LINE) / STEP;
    const guint column = STEP * MIN(depth, room > 1 ? room - 1 : 0);
    const guint text_column = column + STEP <= page->width - LEAST_LINE ? column + STEP : column;
    g_autofree char *cue = dup_spans(page->report, said->cues, said->n_cues);
    const gboolean add_marks = said->form == HS_FORM_DIRECT && !begins_quoted(said->text);
    g_autofree char *text = add_marks ? g_strconcat("“", said->text, "”", NULL)
                                      : g_strdup(said->text);

    indent(page, column);
    const guint end = put_speakers(page, said, column, text_column);
    if (*cue) {
        g_autofree char *dotted = g_strconcat("· ", cue, NULL);
        put_next(page, dotted, PAINT_QUIET, end, text_column);
    }
    g_string_append_c(page->out, '\n');

    indent(page, text_column);
    hs_columns_wrap(page->out, text, text_column, text_column, page->width);
    g_string_append(page->out, "\n\n");
}

/* The statements as a forest: the first one inside each, and the next one beside it; -1 for none.
   Entry n stands for the article itself. */
typedef struct {
    gint32 *first; /* [n + 1] */
    gint32 *next;  /* [n] */
} Forest;

static Forest
plant(const HsReport *report)
{
    const guint n = report->n_statements;
    Forest forest = { g_new(gint32, n + 1), g_new(gint32, n + 1) };

    for (guint i = 0; i <= n; i++)
        forest.first[i] = -1;
    for (guint i = n; i-- > 0;) {
        const gint32 within = report->statements[i].within;
        const guint outer = within < 0 ? n : (guint)within;

        forest.next[i] = forest.first[outer];
        forest.first[outer] = (gint32)i;
    }
    return forest;
}

static void
put_statements(Page *page)
{
    const HsReport *const report = page->report;
    const Forest forest = plant(report);
    guint depth = 0;

    for (gint32 i = forest.first[report->n_statements]; i >= 0;) {
        put_statement(page, &report->statements[i], depth);
        if (forest.first[i] >= 0) {
            i = forest.first[i];
            depth++;
            continue;
        }
        while (i >= 0 && forest.next[i] < 0) {
            i = report->statements[i].within;
            depth -= i >= 0;
        }
        i = i >= 0 ? forest.next[i] : -1;
    }
    if (report->n_statements == 0)
        g_string_append(page->out, "No statements found.\n\n");
    g_free(forest.first);
    g_free(forest.next);
}

/* ---- cast */

typedef gboolean (*EntityTest)(const HsEntity *entity, guint n_said);

static gboolean
is_person(const HsEntity *entity, guint n_said)
{
    (void)n_said;
    return entity->named && entity->type == HS_ENTITY_PERSON;
}

static gboolean
is_organization(const HsEntity *entity, guint n_said)
{
    (void)n_said;
    return entity->named && entity->type == HS_ENTITY_ORGANIZATION;
}

static gboolean
is_other_speaker(const HsEntity *entity, guint n_said)
{
    return entity->named && n_said > 0 && !is_person(entity, 0) && !is_organization(entity, 0);
}

static gboolean
is_unnamed_speaker(const HsEntity *entity, guint n_said)
{
    return !entity->named && n_said > 0;
}

static const struct {
    const char *title;
    EntityTest holds;
} groups[] = {
    { "People", is_person },
    { "Organizations", is_organization },
    { "Others who speak", is_other_speaker },
    { "Sources without a name", is_unnamed_speaker },
};

static int
compare_talk(gconstpointer a, gconstpointer b, gpointer page_pointer)
{
    const Page *const page = page_pointer;
    const guint x = *(const guint *)a, y = *(const guint *)b;

    if (page->n_said[x] != page->n_said[y])
        return page->n_said[x] > page->n_said[y] ? -1 : 1;
    return x < y ? -1 : x > y;
}

static void
put_entity(Page *page, guint index)
{
    const HsEntity *const entity = &page->report->cast->entities[index];
    g_autofree char *number = g_strdup_printf("%5u  ", page->n_said[index]);
    const guint column = (guint)strlen(number);

    g_string_append(page->out, number);
    const guint end = put(page, entity_name(entity), entity_paint(entity), column, column);
    if (entity->aliases[0]) {
        g_autofree char *aliases = g_strjoinv("; ", (char **)entity->aliases);
        g_autofree char *also = g_strconcat("(also ", aliases, ")", NULL);
        put_next(page, also, PAINT_QUIET, end, column);
    }
    g_string_append_c(page->out, '\n');
}

static void
put_group(Page *page, const char *title, EntityTest holds)
{
    const HsCast *const cast = page->report->cast;
    g_autoptr(GArray) members = g_array_new(FALSE, FALSE, sizeof(guint));

    for (guint i = 0; i < cast->n_entities; i++)
        if (holds(&cast->entities[i], page->n_said[i]))
            g_array_append_val(members, i);
    if (members->len == 0)
        return;
    g_array_sort_with_data(members, compare_talk, page);
    put_line(page, title, PAINT_HEADLINE);
    for (guint i = 0; i < members->len; i++)
        put_entity(page, g_array_index(members, guint, i));
    g_string_append_c(page->out, '\n');
}

static guint *
count_statements(const HsReport *report)
{
    guint *const n_said = g_new0(guint, report->cast->n_entities + 1);

    for (guint i = 0; i < report->n_statements; i++)
        for (guint s = 0; s < report->statements[i].n_speakers; s++)
            n_said[report->statements[i].speakers[s]]++;
    return n_said;
}

void
hs_terminal_write(GString *out, const HsGraph *graph, const HsTerminalStyle *style)
{
    const HsReport *const report = graph->report;
    g_autofree guint *n_said = count_statements(report);
    Page page = {
        .out = out,
        .report = report,
        .n_said = n_said,
        .width = CLAMP(style->width, HS_TERMINAL_MIN_WIDTH, HS_TERMINAL_MAX_WIDTH),
        .colour = style->colour,
    };

    put_heading(&page, report->cast->annotation->text->article);
    put_statements(&page);
    for (gsize i = 0; i < G_N_ELEMENTS(groups); i++)
        put_group(&page, groups[i].title, groups[i].holds);
    while (out->len >= 2 && out->str[out->len - 1] == '\n' && out->str[out->len - 2] == '\n')
        g_string_truncate(out, out->len - 1);
}
