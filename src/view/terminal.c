/* SPDX-License-Identifier: Apache-2.0
 *
 * The report in three parts, written top down: heading, statements, cast (castlist.c). Statements
 * are a forest
 * (`within` points at the outer one); it is walked without recursion, since its depth is the
 * article's doing. Deep nests stop moving right when the lines would grow too short to read.
 */
#include "view/terminal.h"

#include <string.h>

#include "view/castlist.h"
#include "view/columns.h"
#include "view/sheet.h"

#define STEP 4        /* columns that a nested statement is moved right */
#define LEAST_LINE 16 /* columns that must remain for text */

typedef struct {
    HsSheet page;
    const HsReport *report;
} Telling;

/* ---- heading */

static void
put_facts(HsSheet *page, const HsArticle *article)
{
    g_autoptr(GString) facts = g_string_new(NULL);
    g_autofree char *authors = g_strjoinv(", ", (char **)article->authors);
    g_autofree char *byline = *authors ? g_strconcat("by ", authors, NULL) : NULL;
    const char *const parts[] = { article->publisher, article->date, byline };

    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
        if (parts[i] && *parts[i])
            g_string_append_printf(facts, "%s%s", facts->len ? " · " : "", parts[i]);
    if (facts->len)
        hs_sheet_put_line(page, facts->str, HS_PAINT_QUIET, 0);
    if (article->url)
        hs_sheet_put_line(page, article->url, HS_PAINT_QUIET, 0);
}

static void
put_heading(HsSheet *page, const HsArticle *article)
{
    const char *const title = article->headline ? article->headline : article->name;

    hs_sheet_put_line(page, title, HS_PAINT_HEADLINE, 0);
    hs_sheet_put_rule(page, title);
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

/* Append ", " and `words`, which say more of a speaker, and `end` right after them. Returns the
   column after that. */
static guint
put_more(HsSheet *page, const char *words, const char *end, guint column, guint indentation)
{
    g_autofree char *ended = g_strconcat(words, end, NULL);

    column = hs_sheet_put(page, ",", HS_PAINT_QUIET, column, indentation);
    return hs_sheet_put_next(page, ended, HS_PAINT_QUIET, column, indentation);
}

/* Append one speaker: the name, or the description and whom it is known to mean. */
static guint
put_speaker(HsSheet *page, const HsEntity *speaker, guint column, guint indentation)
{
    column = hs_sheet_put(page, hs_sheet_entity_name(speaker), hs_sheet_entity_paint(speaker),
                          column, indentation);
    if (speaker->named || !speaker->link.label)
        return column;
    g_autofree char *known = g_strconcat("(", speaker->link.label, ")", NULL);
    return hs_sheet_put_next(page, known, HS_PAINT_QUIET, column, indentation);
}

/* Return the role that the article gives the first speaker here; NULL where there is none, or where
   the speaker is called by it already. */
static char *
dup_role(const HsReport *report, const HsStatement *said)
{
    if (said->speaking_as < 0 || said->n_speakers == 0)
        return NULL;
    const HsMembership *const role = &report->memberships[said->speaking_as];
    const HsEntity *const speaker = &report->cast->entities[said->speakers[0]];
    return speaker->named ? hs_sheet_dup_role(report->cast, role) : NULL;
}

/* Return "for" and the one for whom a nameless speaker speaks; NULL where there is none, or where
   the speaker's description tells it. */
static char *
dup_behalf(const HsReport *report, const HsStatement *said)
{
    if (said->on_behalf_of < 0)
        return NULL;
    const char *const name = hs_sheet_entity_name(&report->cast->entities[said->on_behalf_of]);
    for (guint i = 0; i < said->n_speakers; i++) {
        const HsEntity *const speaker = &report->cast->entities[said->speakers[i]];
        if (strstr(speaker->name, name))
            return NULL;
    }
    return g_strconcat("for ", name, NULL);
}

/* Return "in" and the document by which its author speaks; NULL where there is none, or where it is
   the speaker itself. */
static char *
dup_document(const HsReport *report, const HsStatement *said)
{
    if (said->document < 0 || said->n_speakers == 0 || said->speakers[0] == (guint32)said->document)
        return NULL;
    const HsEntity *const document = &report->cast->entities[said->document];
    return g_strconcat("in “", hs_sheet_entity_name(document), "”", NULL);
}

/* Append the names as "A", "A and B", "A, B and C", the first one's role after it, and for whom and
   in which document they speak. Returns the column after them. */
static guint
put_speakers(Telling *telling, const HsStatement *said, guint column, guint indentation)
{
    HsSheet *const page = &telling->page;
    g_autofree char *role = dup_role(telling->report, said);
    g_autofree char *behalf = dup_behalf(telling->report, said);
    g_autofree char *document = dup_document(telling->report, said);

    for (guint i = 0; i < said->n_speakers; i++) {
        const HsEntity *const speaker = &telling->report->cast->entities[said->speakers[i]];
        const gboolean last = i + 1 == said->n_speakers;

        if (i > 0 && last)
            column = hs_sheet_put_next(page, "and", HS_PAINT_QUIET, column, indentation);
        else if (i > 1 || (i > 0 && !role))
            column = hs_sheet_put(page, ",", HS_PAINT_QUIET, column, indentation);
        if (i > 0)
            g_string_append_c(page->out, ' ');
        column = put_speaker(page, speaker, column + (i > 0), indentation);
        if (i == 0 && role)
            column = put_more(page, role, last ? "" : ",", column, indentation);
    }
    if (said->n_speakers == 0) {
        g_autofree char *source = dup_spans(telling->report, said->sources, said->n_sources);
        column = hs_sheet_put(page, *source ? source : "(source not given)", HS_PAINT_UNNAMED,
                              column, indentation);
    }
    if (behalf)
        column = put_more(page, behalf, "", column, indentation);
    return document ? put_more(page, document, "", column, indentation) : column;
}

/* Append to whom the statement was made, where the article tells it. Returns the column after it.
 */
static guint
put_addressees(Telling *telling, const HsStatement *said, guint column, guint indentation)
{
    HsSheet *const page = &telling->page;

    for (guint i = 0; i < said->n_addressees; i++) {
        const HsEntity *const entity = &telling->report->cast->entities[said->addressees[i]];
        const char *const joint = i == 0 ? "· to" : i + 1 == said->n_addressees ? "and" : ",";
        column = *joint == ','
                     ? hs_sheet_put(page, joint, HS_PAINT_QUIET, column, indentation)
                     : hs_sheet_put_next(page, joint, HS_PAINT_QUIET, column, indentation);
        column = hs_sheet_put_next(page, hs_sheet_entity_name(entity), HS_PAINT_QUIET, column,
                                   indentation);
    }
    return column;
}

/* Append by what means it was said, through whom or on what, and where, as far as that is told.
   Returns the column after it. */
static guint
put_manner(Telling *telling, const HsStatement *said, guint column, guint indentation)
{
    const HsEntity *const entities = telling->report->cast->entities;
    const char *const through = said->platform      ? said->platform
                                : said->outlet >= 0 ? entities[said->outlet].name
                                                    : NULL;
    g_autoptr(GString) manner = g_string_new(NULL);

    if (said->medium != HS_MEDIUM_NONE)
        g_string_append_printf(manner, " · %s", hs_medium_name(said->medium));
    if (through)
        g_string_append_printf(manner, said->medium != HS_MEDIUM_NONE ? " (%s)" : " · %s", through);
    if (said->place >= 0)
        g_string_append_printf(manner, " · in %s", entities[said->place].name);
    if (manner->len == 0)
        return column;
    return hs_sheet_put_next(&telling->page, manner->str + 1, HS_PAINT_QUIET, column, indentation);
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

/* Append when the statement was made, as exactly as the article tells it; nothing where it does not
   tell it. */
static void
put_when(HsSheet *page, const HsStatement *said, guint column, guint indentation)
{
    static const int lengths[] = {
        [HS_PRECISION_DAY] = 10, [HS_PRECISION_MONTH] = 7, [HS_PRECISION_YEAR] = 4
    };
    const HsDating *const dating = &said->dating;

    if (dating->from != HS_DATE_FROM_TEXT && dating->from != HS_DATE_FROM_CONTEXT)
        return;
    g_autofree char *when = g_strdup_printf("· %.*s", lengths[dating->date.precision],
                                            dating->date.date);
    hs_sheet_put_next(page, when, HS_PAINT_QUIET, column, indentation);
}

static void
put_statement(Telling *telling, const HsStatement *said, guint depth)
{
    HsSheet *const page = &telling->page;
    const guint room = (page->width - LEAST_LINE) / STEP;
    const guint column = STEP * MIN(depth, room > 1 ? room - 1 : 0);
    const guint text_column = column + STEP <= page->width - LEAST_LINE ? column + STEP : column;
    g_autofree char *cue = dup_spans(telling->report, said->cues, said->n_cues);
    const gboolean add_marks = said->form == HS_FORM_DIRECT && !begins_quoted(said->text);
    g_autofree char *text = add_marks ? g_strconcat("“", said->text, "”", NULL)
                                      : g_strdup(said->text);

    hs_sheet_indent(page, column);
    guint end = put_speakers(telling, said, column, text_column);
    if (*cue) {
        g_autofree char *dotted = g_strconcat("· ", cue, NULL);
        end = hs_sheet_put_next(page, dotted, HS_PAINT_QUIET, end, text_column);
    }
    end = put_addressees(telling, said, end, text_column);
    end = put_manner(telling, said, end, text_column);
    put_when(page, said, end, text_column);
    g_string_append_c(page->out, '\n');

    if (*text) { /* a silence may have none */
        hs_sheet_indent(page, text_column);
        hs_columns_wrap(page->out, text, text_column, text_column, page->width);
        g_string_append_c(page->out, '\n');
    }
    g_string_append_c(page->out, '\n');
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
put_statements(Telling *telling)
{
    const HsReport *const report = telling->report;
    const Forest forest = plant(report);
    guint depth = 0;

    for (gint32 i = forest.first[report->n_statements]; i >= 0;) {
        put_statement(telling, &report->statements[i], depth);
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
        g_string_append(telling->page.out, "No statements found.\n\n");
    g_free(forest.first);
    g_free(forest.next);
}

void
hs_terminal_write(GString *out, const HsGraph *graph, const HsTerminalStyle *style)
{
    const HsReport *const report = graph->report;
    Telling telling = {
        .page = { .out = out,
                  .width = CLAMP(style->width, HS_TERMINAL_MIN_WIDTH, HS_TERMINAL_MAX_WIDTH),
                  .colour = style->colour },
        .report = report,
    };

    put_heading(&telling.page, report->cast->annotation->text->article);
    put_statements(&telling);
    hs_castlist_put(&telling.page, report);
    while (out->len >= 2 && out->str[out->len - 1] == '\n' && out->str[out->len - 2] == '\n')
        g_string_truncate(out, out->len - 1);
}
