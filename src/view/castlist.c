/* SPDX-License-Identifier: Apache-2.0
 *
 * See castlist.h.
 */
#include "view/castlist.h"

#include <string.h>

typedef struct {
    HsSheet *page;
    const HsReport *report;
    guint *n_said; /* [n_entities] statements of each */
} List;

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
compare_talk(gconstpointer a, gconstpointer b, gpointer list_pointer)
{
    const List *const list = list_pointer;
    const guint x = *(const guint *)a, y = *(const guint *)b;

    if (list->n_said[x] != list->n_said[y])
        return list->n_said[x] > list->n_said[y] ? -1 : 1;
    return x < y ? -1 : x > y;
}

char *
hs_castlist_dup_known(const HsLink *link, const char *name)
{
    if (!link->id)
        return NULL;
    if (!link->label || strcmp(link->label, name) == 0)
        return g_strdup(link->id);
    return g_strconcat(link->id, ", ", link->label, NULL);
}

/* Return "(Q42; also Ms. Moen; Edda)", NULL where there is nothing to tell. */
static char *
dup_names(const HsEntity *entity)
{
    g_autofree char *known = hs_castlist_dup_known(&entity->link, entity->name);
    g_autofree char *aliases = g_strjoinv("; ", (char **)entity->aliases);
    g_autofree char *also = *aliases ? g_strconcat("also ", aliases, NULL) : NULL;

    if (known && also)
        return g_strconcat("(", known, "; ", also, ")", NULL);
    return known || also ? g_strconcat("(", known ? known : also, ")", NULL) : NULL;
}

/* Put the roles of entity `index`, each on a line, those told twice once. */
static void
put_roles(const List *list, guint index, guint indentation)
{
    const HsReport *const report = list->report;
    g_autoptr(GHashTable) told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < report->n_memberships; i++) {
        if (report->memberships[i].member != index)
            continue;
        char *const role = hs_sheet_dup_role(report->cast, &report->memberships[i]);
        if (!g_hash_table_contains(told, role))
            hs_sheet_put_line(list->page, role, HS_PAINT_QUIET, indentation);
        g_hash_table_add(told, role);
    }
}

static void
put_entity(const List *list, guint index)
{
    HsSheet *const page = list->page;
    const HsEntity *const entity = &list->report->cast->entities[index];
    g_autofree char *number = g_strdup_printf("%5u  ", list->n_said[index]);
    g_autofree char *names = dup_names(entity);
    const guint column = (guint)strlen(number);

    g_string_append(page->out, number);
    const guint end = hs_sheet_put(page, hs_sheet_entity_name(entity),
                                   hs_sheet_entity_paint(entity), column, column);
    if (names)
        hs_sheet_put_next(page, names, HS_PAINT_QUIET, end, column);
    g_string_append_c(page->out, '\n');
    put_roles(list, index, column + 2);
}

static void
put_group(List *list, const char *title, EntityTest holds)
{
    const HsCast *const cast = list->report->cast;
    g_autoptr(GArray) members = g_array_new(FALSE, FALSE, sizeof(guint));

    for (guint i = 0; i < cast->n_entities; i++)
        if (holds(&cast->entities[i], list->n_said[i]))
            g_array_append_val(members, i);
    if (members->len == 0)
        return;
    g_array_sort_with_data(members, compare_talk, list);
    hs_sheet_put_line(list->page, title, HS_PAINT_HEADLINE, 0);
    for (guint i = 0; i < members->len; i++)
        put_entity(list, g_array_index(members, guint, i));
    g_string_append_c(list->page->out, '\n');
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
hs_castlist_put(HsSheet *page, const HsReport *report)
{
    g_autofree guint *n_said = count_statements(report);
    List list = { page, report, n_said };

    for (gsize i = 0; i < G_N_ELEMENTS(groups); i++)
        put_group(&list, groups[i].title, groups[i].holds);
}
