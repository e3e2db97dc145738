/* SPDX-License-Identifier: Apache-2.0
 *
 * See sheet.h. Everything out of an article passes columns.h before it is written, so no article
 * can move the cursor or colour the screen.
 */
#include "view/sheet.h"

#include <string.h>

#include "view/columns.h"

static const char *const paints[] = {
    [HS_PAINT_HEADLINE] = "\033[1m",        [HS_PAINT_PERSON] = "\033[1;32m",
    [HS_PAINT_ORGANIZATION] = "\033[1;36m", [HS_PAINT_UNNAMED] = "\033[33m",
    [HS_PAINT_OTHER] = "\033[1;35m",        [HS_PAINT_QUIET] = "\033[2m",
};

void
hs_sheet_indent(HsSheet *page, guint columns)
{
    for (guint i = 0; i < columns; i++)
        g_string_append_c(page->out, ' ');
}

guint
hs_sheet_put(HsSheet *page, const char *text, HsPaint paint, guint column, guint indentation)
{
    const gsize before = page->out->len;
    const guint end = hs_columns_wrap(page->out, text, column, indentation, page->width);

    if (page->colour) {
        g_string_insert(page->out, (gssize)before, paints[paint]);
        g_string_append(page->out, "\033[0m");
    }
    return end;
}

guint
hs_sheet_put_next(HsSheet *page, const char *text, HsPaint paint, guint column, guint indentation)
{
    g_string_append_c(page->out, ' ');
    return hs_sheet_put(page, text, paint, column + 1, indentation);
}

void
hs_sheet_put_line(HsSheet *page, const char *text, HsPaint paint, guint indentation)
{
    hs_sheet_indent(page, indentation);
    hs_sheet_put(page, text, paint, indentation, indentation);
    g_string_append_c(page->out, '\n');
}

void
hs_sheet_put_rule(HsSheet *page, const char *title)
{
    g_autoptr(GString) wrapped = g_string_new(NULL);
    g_autoptr(GString) rule = g_string_new(NULL);
    guint longest = 0;

    hs_columns_wrap(wrapped, title, 0, 0, page->width);
    for (const char *line = wrapped->str; *line;) {
        const gsize length = strcspn(line, "\n");
        longest = MAX(longest, hs_columns_measure(line, length));
        line += length + (line[length] == '\n');
    }
    for (guint i = 0; i < longest; i++)
        g_string_append(rule, "─");
    hs_sheet_put_line(page, rule->str, HS_PAINT_QUIET, 0);
}

HsPaint
hs_sheet_entity_paint(const HsEntity *entity)
{
    if (!entity->named)
        return HS_PAINT_UNNAMED;
    if (entity->type == HS_ENTITY_PERSON)
        return HS_PAINT_PERSON;
    return entity->type == HS_ENTITY_ORGANIZATION ? HS_PAINT_ORGANIZATION : HS_PAINT_OTHER;
}

const char *
hs_sheet_entity_name(const HsEntity *entity)
{
    if (*entity->name)
        return entity->name;
    return entity->aliases[0] ? entity->aliases[0] : "(no name)";
}

/* Appends `word` and as much of the day as the article gave. */
static void
append_day(GString *out, const char *word, HsBound bound)
{
    static const guint lengths[] = {
        [HS_PRECISION_DAY] = 10, [HS_PRECISION_MONTH] = 7, [HS_PRECISION_YEAR] = 4
    };

    g_string_append_printf(out, " %s %.*s", word, (int)lengths[bound.precision], bound.date);
}

/* Appends in what the membership is: "of Norland", ", Port Board". */
static void
append_places(GString *out, const HsCast *cast, const HsMembership *m)
{
    if (m->organization >= 0)
        g_string_append_printf(out, m->title ? ", %s" : "of %s",
                               hs_sheet_entity_name(&cast->entities[m->organization]));
    if (m->place >= 0)
        g_string_append_printf(out,
                               m->organization >= 0 ? ", %s"
                               : m->title           ? " of %s"
                                                    : "of %s",
                               hs_sheet_entity_name(&cast->entities[m->place]));
    else if (m->country)
        g_string_append_printf(out, m->organization >= 0 ? ", %s" : " of %s", m->country->label);
}

char *
hs_sheet_dup_role(const HsCast *cast, const HsMembership *membership)
{
    static const char *const standings[] = { [HS_STANDING_CURRENT] = "",
                                             [HS_STANDING_FORMER] = "former ",
                                             [HS_STANDING_FUTURE] = "future " };
    static const char *const times[] = {
        [HS_STANDING_CURRENT] = "", [HS_STANDING_FORMER] = "once ", [HS_STANDING_FUTURE] = "soon "
    };
    const HsMembership *const m = membership;
    GString *const out = g_string_new((m->title ? standings : times)[m->standing]);

    if (m->title)
        g_string_append(out, m->title);
    append_places(out, cast, m);
    /* A bound alone is the day of the article; two of them are what the article told. */
    if (m->earliest.date && m->known_from.date)
        append_day(out, m->standing == HS_STANDING_CURRENT ? "since" : "from", m->earliest);
    if (m->known_to.date && m->latest.date)
        append_day(out, "until", m->latest);
    return g_string_free(out, FALSE);
}
