/* SPDX-License-Identifier: Apache-2.0
 *
 * See tables.h. A file is read whole and cut into fields where it lies; rows point into it. What
 * the fields of a row must be is in rows.c.
 */
#include "knowledge/tables.h"

#include <glib/gstdio.h>
#include <string.h>

#include "knowledge/rows.h"

#define MAX_FILE ((gsize)1 << 30) /* bytes */
#define COLUMNS_MARK "#columns\t"

typedef struct {
    HsFacts *facts;
    const HsRowKind *kind;
    HsOrigin origin;                 /* of the line that is read */
    guint places[HS_ROW_MAX_FIELDS]; /* [kind->n_columns] which field of a line is which column */
    guint n_fields;                  /* that a line must have */
    const char *previous;            /* the row before, cut; NULL at first */
    gsize previous_length;
    gboolean has_rows;
} Reading;

/* Find the kind that a file's name says; NULL when it says none. */
static const HsRowKind *
find_kind(const char *path)
{
    g_autofree char *name = g_path_get_basename(path);

    if (!g_str_has_suffix(name, ".tsv"))
        return NULL;
    name[strcspn(name, "-.")] = '\0';
    return hs_row_find_kind(name);
}

/* ---- the columns */

static void
take_default_columns(Reading *reading)
{
    reading->n_fields = reading->kind->n_columns;
    for (guint i = 0; i < reading->n_fields; i++)
        reading->places[i] = i;
}

/* Read "#columns<TAB>a<TAB>b": each column of the kind must be there, and none else. */
static void
take_columns(Reading *reading, const char *line, gsize length)
{
    const HsRowKind *const kind = reading->kind;
    g_autofree char *names = g_strndup(line + strlen(COLUMNS_MARK), length - strlen(COLUMNS_MARK));
    g_auto(GStrv) columns = g_strsplit(names, "\t", HS_ROW_MAX_FIELDS + 1);
    const guint n = g_strv_length(columns);

    for (guint i = 0; i < kind->n_columns; i++) {
        guint at = 0;

        while (at < n && strcmp(columns[at], kind->columns[i]) != 0)
            at++;
        if (at == n) {
            hs_facts_add_problem(reading->facts, reading->origin, HS_PROBLEM_FACT,
                                 "there is no column '%s'", kind->columns[i]);
            return;
        }
        reading->places[i] = at;
    }
    if (n != kind->n_columns)
        hs_facts_add_problem(reading->facts, reading->origin, HS_PROBLEM_FACT,
                             "%u columns, expected %u", n, kind->n_columns);
}

/* ---- a line */

/* Compare a line that is cut (its tabs are NULs) with one that is not, as whole lines. */
static int
compare_lines(const char *cut, gsize cut_length, const char *line, gsize length)
{
    const gsize n = MIN(cut_length, length);

    for (gsize i = 0; i < n; i++) {
        const guchar a = cut[i] ? (guchar)cut[i] : '\t';
        const guchar b = (guchar)line[i];

        if (a != b)
            return a < b ? -1 : 1;
    }
    return cut_length < length ? -1 : cut_length > length;
}

static void
check_order(Reading *reading, const char *line, gsize length)
{
    const int order = reading->previous
                          ? compare_lines(reading->previous, reading->previous_length, line, length)
                          : -1;

    if (order >= 0)
        hs_facts_add_problem(reading->facts, reading->origin, HS_PROBLEM_FORM, "%s",
                             order == 0 ? "the line occurs twice"
                                        : "the lines are not in bytewise order");
    reading->previous = line;
    reading->previous_length = length;
}

static gboolean
refuse(Reading *reading, const char *reason)
{
    hs_facts_add_problem(reading->facts, reading->origin, HS_PROBLEM_FACT, "%s", reason);
    return FALSE;
}

static gboolean
check_bytes(Reading *reading, const char *line, gsize length)
{
    gboolean ascii = TRUE;

    for (gsize i = 0; i < length; i++) {
        const guchar c = (guchar)line[i];

        ascii = ascii && c < 0x80;
        if ((c < 0x20 && c != '\t') || c == 0x7f)
            return refuse(reading, c == '\r' ? "a carriage return" : "a control character");
    }
    if (ascii)
        return TRUE;
    if (!g_utf8_validate(line, (gssize)length, NULL))
        return refuse(reading, "not valid UTF-8");
    g_autofree char *composed = g_utf8_normalize(line, (gssize)length, G_NORMALIZE_NFC);
    return strncmp(composed, line, length) == 0 || refuse(reading, "not in normal form C");
}

/* Cut `line` at its tabs. Returns the number of fields; more than HS_ROW_MAX_FIELDS are not kept.
 */
static guint
cut_line(char *line, gsize length, const char **fields)
{
    guint n = 0;
    char *const end = line + length;

    for (char *at = line; at; n++) {
        char *const tab = memchr(at, '\t', (gsize)(end - at));

        if (n < HS_ROW_MAX_FIELDS)
            fields[n] = at;
        if (tab)
            *tab = '\0';
        at = tab ? tab + 1 : NULL;
    }
    return n;
}

static void
take_row(Reading *reading, char *line, gsize length)
{
    const char *fields[HS_ROW_MAX_FIELDS];
    const char *columns[HS_ROW_MAX_FIELDS];

    check_order(reading, line, length);
    if (!check_bytes(reading, line, length)) {
        reading->previous = NULL;
        return;
    }
    line[length] = '\0';
    const guint n = cut_line(line, length, fields);
    if (n != reading->n_fields) {
        hs_facts_add_problem(reading->facts, reading->origin, HS_PROBLEM_FACT,
                             "%u fields, expected %u", n, reading->n_fields);
        return;
    }
    for (guint i = 0; i < n; i++) {
        columns[i] = fields[reading->places[i]];
        if (strlen(columns[i]) > HS_MAX_FIELD) {
            hs_facts_add_problem(reading->facts, reading->origin, HS_PROBLEM_FACT,
                                 "%s has %" G_GSIZE_FORMAT " bytes, at most %d are taken",
                                 reading->kind->columns[i], strlen(columns[i]), HS_MAX_FIELD);
            return;
        }
    }
    reading->kind->add(reading->facts, reading->origin, columns);
}

static void
take_line(Reading *reading, char *line, gsize length)
{
    if (length > 0 && line[0] == '#') {
        if (!reading->has_rows && length > strlen(COLUMNS_MARK) &&
            memcmp(line, COLUMNS_MARK, strlen(COLUMNS_MARK)) == 0)
            take_columns(reading, line, length);
        return;
    }
    reading->has_rows = TRUE;
    take_row(reading, line, length);
}

/* ---- files and folders */

static gboolean
read_file(HsFacts *facts, const char *path, char **out_text, gsize *out_length, GError **error)
{
    GStatBuf status;

    if (g_stat(path, &status) == 0 && (guint64)status.st_size > MAX_FILE) {
        g_autofree char *name = g_filename_display_name(path);

        g_set_error(error, HS_KNOWLEDGE_ERROR, HS_KNOWLEDGE_ERROR_LIMIT,
                    "%s: a table of more than a gigabyte", name);
        return FALSE;
    }
    if (!g_file_get_contents(path, out_text, out_length, error))
        return FALSE;
    hs_facts_own(facts, *out_text, g_free);
    return TRUE;
}

static gboolean
add_table(HsFacts *facts, const char *path, guint input, GError **error)
{
    Reading reading = { .facts = facts, .kind = find_kind(path) };
    char *text;
    gsize length;

    reading.origin.file = hs_facts_add_file(facts, path, input, /* lenient= */ FALSE);
    if (!reading.kind)
        return refuse(&reading, "the name says no kind of table"), TRUE;
    if (!read_file(facts, path, &text, &length, error))
        return FALSE;
    take_default_columns(&reading);
    for (char *line = text; line < text + length;) {
        char *const end = memchr(line, '\n', (gsize)(text + length - line));
        const gsize n = (gsize)((end ? end : text + length) - line);

        reading.origin.line++;
        take_line(&reading, line, n);
        if (!end)
            hs_facts_add_problem(facts, reading.origin, HS_PROBLEM_FORM,
                                 "the last line does not end");
        line += n + 1;
    }
    return TRUE;
}

static int
compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The list of sources is for people; nothing in it is compiled. */
static gboolean
is_wanted(const char *name)
{
    return g_str_has_suffix(name, ".tsv") && strcmp(name, "SOURCES.tsv") != 0;
}

gboolean
hs_tables_add(HsFacts *facts, const char *path, guint input, GError **error)
{
    g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
    const char *name;

    if (!g_file_test(path, G_FILE_TEST_IS_DIR))
        return add_table(facts, path, input, error);
    g_autoptr(GDir) folder = g_dir_open(path, 0, error);
    if (!folder)
        return FALSE;
    while ((name = g_dir_read_name(folder)))
        if (is_wanted(name))
            g_ptr_array_add(paths, g_build_filename(path, name, NULL));
    g_ptr_array_sort(paths, compare_names);
    for (guint i = 0; i < paths->len; i++)
        if (!add_table(facts, g_ptr_array_index(paths, i), input, error))
            return FALSE;
    return TRUE;
}
