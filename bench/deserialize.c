/* SPDX-License-Identifier: Apache-2.0
 *
 * TinySPARQL's own way of loading, for comparison with ours (stores.sh): one call over a whole file
 * of Turtle, in one transaction, without a ledger. deserialize ONTOLOGY-FOLDER STORE-FOLDER FILE
 */
#include <libtracker-sparql/tracker-sparql.h>
#include <stdio.h>

typedef struct {
    GMainLoop *loop;
    GError *error;
} Load;

static void
loaded(GObject *connection, GAsyncResult *result, gpointer user)
{
    Load *const load = user;

    tracker_sparql_connection_deserialize_finish(TRACKER_SPARQL_CONNECTION(connection), result,
                                                 &load->error);
    g_main_loop_quit(load->loop);
}

int
main(int argc, char **argv)
{
    Load load = { g_main_loop_new(NULL, FALSE), NULL };

    if (argc != 4)
        return 64;
    g_autoptr(GFile) ontology = g_file_new_for_path(argv[1]);
    g_autoptr(GFile) place = g_file_new_for_path(argv[2]);
    g_autoptr(GFile) file = g_file_new_for_path(argv[3]);
    g_autoptr(TrackerSparqlConnection) connection = tracker_sparql_connection_new(
        TRACKER_SPARQL_CONNECTION_FLAGS_NONE, place, ontology, NULL, &load.error);
    g_autoptr(GInputStream)
        stream = connection ? G_INPUT_STREAM(g_file_read(file, NULL, &load.error)) : NULL;
    if (stream) {
        tracker_sparql_connection_deserialize_async(connection, TRACKER_DESERIALIZE_FLAGS_NONE,
                                                    TRACKER_RDF_FORMAT_TURTLE, NULL, stream, NULL,
                                                    loaded, &load);
        g_main_loop_run(load.loop);
    }
    if (load.error)
        fprintf(stderr, "%s\n", load.error->message);
    return load.error != NULL;
}
