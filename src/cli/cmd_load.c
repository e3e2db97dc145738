/* SPDX-License-Identifier: Apache-2.0
 *
 * hearsay load: puts the graphs of files into a store. Files are read one graph after another
 * (parse.h), so their size does not matter; each graph replaces the one of its name. Whoever
 * changes flags changes doc/hearsay.1 and completions/ too; tests compare them.
 */
#include <unistd.h>

#include "cli/storeline.h"
#include "parse/parse.h"

static const HsFlag FLAGS[] = {
    { "store", 's', "DIR|URL", "the store: a folder, made if need be, or a server" },
    { "help", 0, NULL, "show this and leave" },
    { NULL },
};

static const char HELP[] =
    "Usage: hearsay load GRAPH... --store DIR|URL\n"
    "Puts graphs into a store, each in the place of the one of its name. Reads\n"
    "N-Quads, TriG, and Turtle and N-Triples of one article; - is standard input.\n"
    "  hearsay extract news/ -o news.nq\n"
    "  hearsay load news.nq --store news.store             a folder\n"
    "  hearsay load news.nq --store http://localhost:7878  a SPARQL server\n\n"
    "Options:\n";

/* Notes that the file has held the graph; FALSE where it had before, in another piece. */
static gboolean
note_graph(GHashTable *seen, const HsGraph *graph)
{
    const char *const name = hs_graph_get_name(graph);

    return g_hash_table_add(seen, g_strdup(name ? name : ""));
}

static gboolean
load_graphs(HsStore *store, const char *path, HsGraphStream *stream, GError **error)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    const HsGraph *graph;

    while (hs_graphstream_next(stream, &graph, error)) {
        g_autoptr(GError) cause = NULL;

        if (!graph)
            return TRUE;
        if (!note_graph(seen, graph)) {
            g_set_error(error, HS_STORE_ERROR, HS_STORE_ERROR_REFUSED,
                        "%s: <%s> stands at two places of the file, and its second piece would "
                        "replace the first: sort the file by graph",
                        path, hs_graph_get_name(graph) ? hs_graph_get_name(graph) : "");
            return FALSE;
        }
        if (hs_store_replace(store, graph, &cause))
            continue;
        if (g_error_matches(cause, HS_STORE_ERROR, HS_STORE_ERROR_REFUSED))
            g_set_error(error, HS_STORE_ERROR, HS_STORE_ERROR_REFUSED, "%s: %s", path,
                        cause->message);
        else
            g_propagate_error(error, g_steal_pointer(&cause));
        return FALSE;
    }
    return FALSE;
}

/* Loads the file at `path`. What was loaded before an error stays, and is written out. */
static gboolean
load_file(HsStore *store, const char *path, GError **error)
{
    g_autoptr(HsGraphStream) stream = hs_graphstream_open(path, /* options= */ NULL, error);

    const gboolean loaded = stream && load_graphs(store, path, stream, error);

    return hs_store_flush(store, loaded ? error : NULL) && loaded;
}

/* Says what was done, and what could not be kept. */
static HsExit
tell(const HsStore *store)
{
    const HsStoreTally *const tally = hs_store_get_tally(store);
    g_autofree char *loaded = g_strdup_printf("%" G_GUINT64_FORMAT
                                              " graphs loaded (%" G_GUINT64_FORMAT
                                              " quads), %" G_GUINT64_FORMAT " were there already",
                                              tally->n_graphs, tally->n_quads, tally->n_same);

    if (isatty(STDERR_FILENO))
        hs_command_warn(loaded);
    if (tally->n_left_out == 0)
        return HS_EXIT_DONE;
    g_autofree char *lost = g_strdup_printf(
        "%" G_GUINT64_FORMAT
        " quads with terms or values that a store in a folder cannot hold were "
        "left out; the first: %s",
        tally->n_left_out, tally->first_left_out);
    hs_command_warn(lost);
    return HS_EXIT_WARNINGS;
}

static HsExit
run(const char *place, const GPtrArray *files)
{
    g_autoptr(HsStore) store = hs_storeline_open(place, HS_STORE_WRITE);
    g_autoptr(GError) error = NULL;

    if (!store)
        return HS_EXIT_FAILED;
    for (guint i = 0; i < files->len; i++)
        if (!load_file(store, g_ptr_array_index(files, i), &error)) {
            hs_command_warn(error->message);
            tell(store);
            return HS_EXIT_FAILED;
        }
    return tell(store);
}

HsExit
hs_command_load(char *const *arguments)
{
    static const HsCommandForm form = { "load", HELP, FLAGS, hs_storeline_take, NULL };
    g_autoptr(GPtrArray) files = g_ptr_array_new();
    const char *place = NULL;
    HsExit exit_code;

    if (!hs_command_read(&form, arguments, &place, files, &exit_code) ||
        !hs_storeline_is_whole(form.name, place, files->len > 0,
                               "graphs are needed: files that hearsay extract wrote", &exit_code))
        return exit_code;
    return run(place, files);
}
