/* SPDX-License-Identifier: Apache-2.0
 *
 * See explanation.h. Names are compared as slugs, which know neither case nor punctuation. The
 * words around a mention are cut so that they fill one line, at spaces where there are some.
 */
#include "view/explanation.h"

#include <string.h>

#include "graph/iri.h"
#include "view/castlist.h"
#include "view/columns.h"
#include "view/sheet.h"

#define INDENT 4       /* columns before what belongs to a heading */
#define MOST_BYTES 600 /* of the text on either side of a mention */

typedef struct {
    HsSheet page;
    const HsGraph *graph;
    const HsCast *cast;
    const HsArticle *article;
} Explanation;

/* ---- whom somebody asks for */

/* Says whether `name` has the slug `slug`, or with `within` has it among its words. */
static gboolean
is_called(const char *name, const char *slug, gboolean within)
{
    g_autofree char *own = name ? hs_iri_dup_slug(name) : NULL;

    if (!own || !within)
        return own && strcmp(own, slug) == 0;
    g_autofree char *words = g_strconcat("-", own, "-", NULL);
    g_autofree char *wanted = g_strconcat("-", slug, "-", NULL);
    return strstr(words, wanted) != NULL;
}

static gboolean
has_name(const HsEntity *entity, const char *slug, gboolean within)
{
    if (is_called(entity->name, slug, within) || is_called(entity->link.label, slug, within))
        return TRUE;
    for (const char *const *alias = entity->aliases; *alias; alias++) {
        if (is_called(*alias, slug, within))
            return TRUE;
    }
    return FALSE;
}

static gboolean
has_id(const HsGraph *graph, guint32 index, const char *wanted)
{
    const HsLink *const link = &graph->report->cast->entities[index].link;
    g_autofree char *id = g_strdup_printf("e%u", index + 1);

    return g_ascii_strcasecmp(id, wanted) == 0 || g_strcmp0(graph->entities[index], wanted) == 0 ||
           (link->id && g_ascii_strcasecmp(link->id, wanted) == 0) ||
           g_strcmp0(link->slug, wanted) == 0;
}

/* Collects the indexes of those whom `wanted` names. */
static GArray *
find_wanted(const HsGraph *graph, const char *wanted)
{
    const HsCast *const cast = graph->report->cast;
    GArray *const found = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_autofree char *slug = hs_iri_dup_slug(wanted);

    for (guint32 i = 0; i < cast->n_entities; i++) {
        if (has_id(graph, i, wanted) || (*slug && has_name(&cast->entities[i], slug, FALSE)))
            g_array_append_val(found, i);
    }
    const gboolean none = found->len == 0;
    for (guint32 i = 0; none && *slug && i < cast->n_entities; i++) {
        if (has_name(&cast->entities[i], slug, TRUE))
            g_array_append_val(found, i);
    }
    return found;
}

/* ---- the words around a mention */

/* Returns where a stretch of at most `columns` columns that ends before byte `end` begins: at a
   word of its paragraph. */
static gsize
find_before(const char *body, gsize end, guint columns)
{
    gsize begin = end, word = end;

    while (begin > 0 && end - begin < MOST_BYTES) {
        const char *const p = g_utf8_prev_char(body + begin);
        if (*p == '\n' || hs_columns_measure(p, (gsize)(body + end - p)) > columns)
            return *p == '\n' ? begin : word;
        begin = (gsize)(p - body);
        if (*p == ' ')
            word = begin;
    }
    return begin == 0 ? begin : word;
}

/* Returns where a stretch of at most `columns` columns that begins at byte `begin` ends. */
static gsize
find_after(const char *body, gsize begin, gsize length, guint columns)
{
    gsize end = begin, word = begin;

    while (end < length && end - begin < MOST_BYTES) {
        const gsize next = (gsize)(g_utf8_next_char(body + end) - body);
        if (body[end] == '\n')
            return end;
        if (hs_columns_measure(body + begin, next - begin) > columns)
            return word;
        if (body[end] == ' ')
            word = end;
        end = next;
    }
    return end == length ? end : word;
}

/* Puts one piece of the text. Returns the column after it. */
static guint
put_piece(HsSheet *page, const char *text, gsize length, HsPaint paint, guint column)
{
    g_autofree char *piece = g_strndup(text, length);

    if (length > 0 && g_unichar_isspace(g_utf8_get_char(text)) && column > 2 * INDENT) {
        g_string_append_c(page->out, ' ');
        column++;
    }
    return hs_sheet_put(page, piece, paint, column, 2 * INDENT);
}

/* Puts the words around `span` on one line, where they fit. */
static void
put_context(Explanation *explanation, HsSpan span, HsPaint paint)
{
    HsSheet *const page = &explanation->page;
    const char *const body = explanation->article->body;
    g_autoptr(GString) words = g_string_new("«");
    hs_columns_clean(words, body + span.begin, hs_span_length(span));
    g_string_append(words, "»");
    const guint taken = hs_columns_measure(words->str, words->len) + 2 * INDENT + 4;
    const guint room = page->width > taken ? page->width - taken : 0;
    const gsize length = explanation->article->length;
    /* Half of the room for each side, and what one side does not take for the other. */
    gsize end = find_after(body, span.end, length, room / 2);
    const guint after = hs_columns_measure(body + span.end, end - span.end);
    const gsize begin = find_before(body, span.begin, room - after);
    const guint before = hs_columns_measure(body + begin, span.begin - begin);
    end = find_after(body, span.end, length, room - before);
    guint column = 2 * INDENT;

    hs_sheet_indent(page, column);
    if (begin > 0 && body[begin - 1] != '\n')
        column = hs_sheet_put(page, "…", HS_PAINT_QUIET, column, 2 * INDENT);
    column = put_piece(page, body + begin, span.begin - begin, HS_PAINT_QUIET, column);
    if (column > 2 * INDENT && span.begin > 0 && body[span.begin - 1] == ' ') {
        g_string_append_c(page->out, ' ');
        column++;
    }
    column = hs_sheet_put(page, words->str, paint, column, 2 * INDENT);
    column = put_piece(page, body + span.end, end - span.end, HS_PAINT_QUIET, column);
    if (end < length && body[end] != '\n')
        hs_sheet_put_next(page, "…", HS_PAINT_QUIET, column, 2 * INDENT);
    g_string_append_c(page->out, '\n');
}

/* ---- an entity */

/* Puts `text` and a reason, where there is one. */
static void
put_reasoned(HsSheet *page, const char *text, const char *why, guint indentation)
{
    g_autofree char *line = why && *why ? g_strconcat(text, ": ", why, NULL) : g_strdup(text);

    hs_sheet_put_line(page, line, HS_PAINT_QUIET, indentation);
}

static void
put_link(HsSheet *page, const HsEntity *entity)
{
    const HsLink *const link = &entity->link;
    g_autofree char *known = hs_castlist_dup_known(link, entity->name);
    char score[G_ASCII_DTOSTR_BUF_SIZE];

    hs_sheet_put_line(page, "Known to the world", HS_PAINT_HEADLINE, 0);
    g_ascii_formatd(score, sizeof score, "%.2f", (double)link->confidence);
    g_autofree char *text = known                  ? g_strdup_printf("%s (%s)", known, score)
                            : link->confidence > 0 ? g_strdup_printf("nobody (%s)", score)
                                                   : g_strdup("nobody");
    put_reasoned(page, text, link->why, INDENT);
    if (link->has_namesake)
        hs_sheet_put_line(page, "others of this name are known, so the name alone does not tell",
                          HS_PAINT_QUIET, INDENT);
    for (guint32 i = 0; i < link->n_rivals; i++) {
        const HsRival *const rival = &link->rivals[i];
        g_ascii_formatd(score, sizeof score, "%.2f", (double)rival->score);
        g_autofree char *other = g_strdup_printf("not %s, %s (%s)", rival->id, rival->label, score);
        put_reasoned(page, other, rival->why, INDENT);
    }
    g_string_append_c(page->out, '\n');
}

static void
put_roles(Explanation *explanation, guint32 index)
{
    const HsReport *const report = explanation->graph->report;
    HsSheet *const page = &explanation->page;
    gboolean any = FALSE;

    for (guint32 i = 0; i < report->n_memberships; i++) {
        const HsMembership *const m = &report->memberships[i];
        if (m->member != index)
            continue;
        g_autofree char *role = hs_sheet_dup_role(report->cast, m);
        char score[G_ASCII_DTOSTR_BUF_SIZE];
        g_ascii_formatd(score, sizeof score, "%.2f", m->confidence);
        g_autofree char *line = g_strdup_printf("%s (%s)", role, score);
        if (!any)
            hs_sheet_put_line(page, "Roles in the article", HS_PAINT_HEADLINE, 0);
        any = TRUE;
        hs_sheet_put_line(page, line, HS_PAINT_QUIET, INDENT);
        put_context(explanation, m->evidence, HS_PAINT_HEADLINE);
    }
    if (any)
        g_string_append_c(page->out, '\n');
}

static void
put_mention(Explanation *explanation, guint32 number)
{
    static const char *const kinds[] = { [HS_MENTION_NAME] = "name",
                                         [HS_MENTION_NOMINAL] = "description",
                                         [HS_MENTION_PRONOUN] = "pronoun" };
    const HsMention *const mention = &explanation->cast->annotation->mentions[number];
    const HsMentionJoin *const join = &explanation->cast->mention_joins[number];
    char score[G_ASCII_DTOSTR_BUF_SIZE];

    g_ascii_formatd(score, sizeof score, "%.2f", (double)join->confidence);
    g_autofree char *place = g_strdup_printf(
        "%" G_GSIZE_FORMAT "–%" G_GSIZE_FORMAT " %s (%s)",
        hs_article_code_point(explanation->article, mention->span.begin),
        hs_article_code_point(explanation->article, mention->span.end), kinds[mention->kind],
        score);
    put_reasoned(&explanation->page, place, join->why, INDENT);
    put_context(explanation, mention->span, HS_PAINT_HEADLINE);
}

static void
put_entity(Explanation *explanation, guint32 index)
{
    const HsEntity *const entity = &explanation->cast->entities[index];
    HsSheet *const page = &explanation->page;
    const char *const name = hs_sheet_entity_name(entity);
    const char *const gender = entity->gender == 'm'   ? " · male"
                               : entity->gender == 'f' ? " · female"
                                                       : "";
    g_autofree char *facts = g_strdup_printf("%s%s · e%u · %s", hs_entity_type_name(entity->type),
                                             gender, index + 1,
                                             explanation->graph->entities[index]);

    hs_sheet_put_line(page, name, hs_sheet_entity_paint(entity), 0);
    hs_sheet_put_rule(page, name);
    hs_sheet_put_line(page, facts, HS_PAINT_QUIET, 0);
    g_string_append_c(page->out, '\n');
    put_link(page, entity);
    put_roles(explanation, index);
    hs_sheet_put_line(page, "Mentions", HS_PAINT_HEADLINE, 0);
    for (guint32 i = 0; i < explanation->cast->annotation->n_mentions; i++) {
        if (explanation->cast->mention_entities[i] == (gint32)index)
            put_mention(explanation, i);
    }
}

guint
hs_explanation_write(GString *out, const HsGraph *graph, const char *wanted,
                     const HsTerminalStyle *style)
{
    g_autoptr(GArray) found = find_wanted(graph, wanted);
    const HsCast *const cast = graph->report->cast;
    Explanation explanation = {
        .page = { .out = out,
                  .width = CLAMP(style->width, HS_TERMINAL_MIN_WIDTH, HS_TERMINAL_MAX_WIDTH),
                  .colour = style->colour },
        .graph = graph,
        .cast = cast,
        .article = cast->annotation->text->article,
    };

    for (guint i = 0; i < found->len; i++) {
        if (i > 0)
            g_string_append_c(out, '\n');
        put_entity(&explanation, g_array_index(found, guint32, i));
    }
    return found->len;
}
