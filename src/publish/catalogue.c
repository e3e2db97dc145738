/* SPDX-License-Identifier: Apache-2.0
 *
 * See catalogue.h.
 */
#include "publish/catalogue.h"

#include <string.h>

#include "publish/html.h"

#define PAGE_SIZE 1000u
#define N_ON_FIRST 50u /* of each list on the first page */

typedef struct {
    char *path;
    char *label;
    char *day; /* or NULL */
    guint n_statements;
} Entry;

struct HsCatalogue {
    GPtrArray *entries[HS_N_LISTED]; /* of Entry */
};

static const struct {
    const char *name; /* of the file that lists them; NULL: none does */
    const char *title;
    const char *first_title; /* above those of them that the first page shows */
} KINDS[HS_N_LISTED] = {
    [HS_LISTED_ARTICLE] = { "articles", "Articles", "The latest articles" },
    [HS_LISTED_PERSON] = { "people", "People", "Who is quoted most" },
    [HS_LISTED_ORGANIZATION] = { "organizations", "Organizations", "Organizations quoted most" },
    [HS_LISTED_PLACE] = { "places", "Places", NULL },
    [HS_LISTED_ROLE] = { "roles", "Roles", NULL },
};

static void
free_entry(gpointer pointer)
{
    Entry *const entry = pointer;

    g_free(entry->path);
    g_free(entry->label);
    g_free(entry->day);
    g_free(entry);
}

HsCatalogue *
hs_catalogue_new(void)
{
    HsCatalogue *const catalogue = g_new(HsCatalogue, 1);

    for (guint kind = 0; kind < HS_N_LISTED; kind++)
        catalogue->entries[kind] = g_ptr_array_new_with_free_func(free_entry);
    return catalogue;
}

void
hs_catalogue_free(HsCatalogue *catalogue)
{
    if (!catalogue)
        return;
    for (guint kind = 0; kind < HS_N_LISTED; kind++)
        g_ptr_array_unref(catalogue->entries[kind]);
    g_free(catalogue);
}

void
hs_catalogue_add(HsCatalogue *catalogue, HsListed kind, const char *path, const char *label,
                 const char *day, guint n_statements)
{
    Entry *const entry = g_new(Entry, 1);

    entry->path = g_strdup(path);
    entry->label = g_strdup(label);
    entry->day = g_strdup(day);
    entry->n_statements = n_statements;
    g_ptr_array_add(catalogue->entries[kind], entry);
}

/* ---- order */

static int
compare_labels(gconstpointer a, gconstpointer b)
{
    const Entry *const one = *(const Entry *const *)a;
    const Entry *const other = *(const Entry *const *)b;
    int order = strcmp(one->label, other->label);

    return order != 0 ? order : strcmp(one->path, other->path);
}

static int
compare_days(gconstpointer a, gconstpointer b)
{
    const Entry *const one = *(const Entry *const *)a;
    const Entry *const other = *(const Entry *const *)b;
    const int order = g_strcmp0(other->day, one->day);

    return order != 0 ? order : compare_labels(a, b);
}

static int
compare_numbers(gconstpointer a, gconstpointer b)
{
    const Entry *const one = *(const Entry *const *)a;
    const Entry *const other = *(const Entry *const *)b;

    if (one->n_statements != other->n_statements)
        return one->n_statements > other->n_statements ? -1 : 1;
    return compare_labels(a, b);
}

static int
compare_paths(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *
hs_catalogue_dup_paths(const HsCatalogue *catalogue)
{
    GPtrArray *const paths = g_ptr_array_new();

    for (guint kind = 0; kind < HS_N_LISTED; kind++) {
        const GPtrArray *const entries = catalogue->entries[kind];

        for (guint i = 0; i < entries->len; i++)
            g_ptr_array_add(paths, ((const Entry *)g_ptr_array_index(entries, i))->path);
    }
    g_ptr_array_sort(paths, compare_paths);
    return paths;
}

/* ---- pages */

static void
put_entry(HsHtml *html, const Entry *entry)
{
    g_autofree char *escaped = g_uri_escape_string(entry->path, "/", /* utf8= */ FALSE);
    g_autofree char *href = g_strconcat(escaped, ".html", NULL);

    hs_html_open(html, "li", NULL, NULL);
    if (entry->day) {
        hs_html_element(html, "time", NULL, entry->day);
        hs_html_text(html, " ");
    }
    hs_html_link(html, href, entry->label);
    if (entry->n_statements > 0) {
        g_autofree char *n = g_strdup_printf(" (%u)", entry->n_statements);
        hs_html_text(html, n);
    }
    hs_html_close(html);
}

static void
put_entries(HsHtml *html, const GPtrArray *entries, guint begin, guint end)
{
    if (begin >= end)
        return;
    hs_html_open(html, "ul", "class", "list");
    for (guint i = begin; i < end; i++)
        put_entry(html, g_ptr_array_index(entries, i));
    hs_html_close(html);
}

/* "people.html", "people-2.html" */
static char *
dup_page_name(HsListed kind, guint number)
{
    return number == 0 ? g_strconcat(KINDS[kind].name, ".html", NULL)
                       : g_strdup_printf("%s-%u.html", KINDS[kind].name, number + 1);
}

static void
put_page_links(HsHtml *html, HsListed kind, guint n_pages)
{
    hs_html_open(html, "nav", NULL, NULL);
    hs_html_link(html, "index.html", "All");
    for (guint i = 0; n_pages > 1 && i < n_pages; i++) {
        g_autofree char *name = dup_page_name(kind, i);
        g_autofree char *number = g_strdup_printf("%u", i + 1);

        hs_html_text(html, " ");
        hs_html_link(html, name, number);
    }
    hs_html_close(html);
}

static gboolean
write_page(HsSiteFolder *folder, const char *name, HsHtml *html, GError **error)
{
    gsize length;
    g_autofree char *bytes = hs_html_finish(html, &length);

    return hs_sitefolder_write(folder, name, bytes, length, error);
}

static gboolean
write_list(const HsCatalogue *catalogue, HsListed kind, HsSiteFolder *folder, GError **error)
{
    GPtrArray *const entries = catalogue->entries[kind];
    const guint n_pages = MAX((entries->len + PAGE_SIZE - 1) / PAGE_SIZE, 1u);

    g_ptr_array_sort(entries, kind == HS_LISTED_ARTICLE ? compare_days : compare_labels);
    for (guint page = 0; page < n_pages; page++) {
        g_autoptr(HsHtml) html = hs_html_new(KINDS[kind].title, NULL, NULL);
        g_autofree char *name = dup_page_name(kind, page);

        hs_html_element(html, "h1", NULL, KINDS[kind].title);
        put_page_links(html, kind, n_pages);
        put_entries(html, entries, page * PAGE_SIZE, MIN((page + 1) * PAGE_SIZE, entries->len));
        if (!write_page(folder, name, html, error))
            return FALSE;
    }
    return TRUE;
}

static void
put_overview(HsHtml *html, const HsCatalogue *catalogue)
{
    hs_html_open(html, "p", NULL, NULL);
    for (guint kind = 0; kind < HS_N_LISTED; kind++) {
        if (!KINDS[kind].name)
            continue;
        g_autofree char *name = dup_page_name((HsListed)kind, 0);
        g_autofree char *n = g_strdup_printf(" (%u) ", catalogue->entries[kind]->len);

        hs_html_link(html, name, KINDS[kind].title);
        hs_html_text(html, n);
    }
    hs_html_close(html);
}

static gboolean
write_first(const HsCatalogue *catalogue, HsSiteFolder *folder, const char *base, GError **error)
{
    g_autoptr(HsHtml) html = hs_html_new("Who said what", NULL, base);

    hs_html_element(html, "h1", NULL, "Who said what");
    put_overview(html, catalogue);
    for (guint kind = 0; kind < HS_N_LISTED; kind++) {
        GPtrArray *const entries = catalogue->entries[kind];

        if (!KINDS[kind].first_title || entries->len == 0)
            continue;
        g_ptr_array_sort(entries, kind == HS_LISTED_ARTICLE ? compare_days : compare_numbers);
        hs_html_element(html, "h2", NULL, KINDS[kind].first_title);
        put_entries(html, entries, 0, MIN(entries->len, N_ON_FIRST));
    }
    hs_html_open(html, "footer", NULL, NULL);
    hs_html_text(html, "What articles report to have been said, not that it is so. All of it: ");
    hs_html_link(html, "data.nq", "N-Quads");
    hs_html_text(html, ", ");
    hs_html_link(html, "void.ttl", "what is in it");
    hs_html_close(html);
    return write_page(folder, "index.html", html, error);
}

gboolean
hs_catalogue_write(HsCatalogue *catalogue, HsSiteFolder *folder, const char *base, GError **error)
{
    for (guint kind = 0; kind < HS_N_LISTED; kind++)
        if (KINDS[kind].name && !write_list(catalogue, (HsListed)kind, folder, error))
            return FALSE;
    return write_first(catalogue, folder, base, error);
}
