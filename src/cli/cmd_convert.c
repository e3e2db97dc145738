/* SPDX-License-Identifier: Apache-2.0
 *
 * hearsay convert: graphs in, the same graphs in another format out. Files are read one graph at a
 * time and written as they come, so that their size does not matter where the format allows it. The
 * output is whole or not at all: the first file that cannot be read ends the run.
 *
 * Whoever changes FLAGS changes doc/hearsay.1 and completions/ too; a test compares them.
 */
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/formatname.h"
#include "cli/outfile.h"
#include "graph/profile.h"
#include "options.h"
#include "parse/parse.h"
#include "serialize/serialize.h"

static const HsFlag FLAGS[] = {
    { "to", 't', "FORMAT", "one of those below, but text, jsonl and article" },
    { "output", 'o', "FILE", "write there; its ending names the format, unless --to" },
    { "no-spans", 0, NULL, "leave out the places of words" },
    { "profile", 0, "WHICH", "full, or schema, plain schema.org (full)" },
    { "help", 0, NULL, "show this and leave" },
    { NULL },
};

static const char HELP[] =
    "Usage: hearsay convert [OPTION]... [GRAPH|-]...\n"
    "Writes graphs in another format. Reads N-Quads, TriG, Turtle and N-Triples.\n"
    "  hearsay convert week.nq -o week.trig      for people to read\n"
    "  hearsay convert week.nq --to turtle       here, without graphs\n";

typedef struct {
    const HsFormat *format;
    const char *output; /* NULL: stdout */
    HsProfileOptions part;
} Wish;

static gboolean
take_profile(Wish *wish, const char *value, GError **error)
{
    g_autoptr(HsOptions) options = hs_options_new();
    g_autoptr(GError) why = NULL;

    if (!hs_options_set(options, "profile", value, &why)) {
        g_set_error(error, HS_ERROR, HS_ERROR_OPTION, "--%s", why->message);
        return FALSE;
    }
    wish->part.profile = options->describe.part.profile;
    return TRUE;
}

static gboolean
take_flag(const HsFlag *flag, const char *value, gpointer wish_pointer, GError **error)
{
    Wish *const wish = wish_pointer;

    if (strcmp(flag->name, "to") == 0) {
        wish->format = hs_format_find(value);
        return wish->format || hs_formatname_refuse(value, error);
    }
    if (strcmp(flag->name, "output") == 0)
        wish->output = value;
    else if (strcmp(flag->name, "no-spans") == 0)
        wish->part.no_spans = TRUE;
    else
        return take_profile(wish, value, error);
    return TRUE;
}

static gboolean
complete(Wish *wish, GPtrArray *inputs, GError **error)
{
    if (inputs->len == 0 && isatty(STDIN_FILENO)) {
        g_set_error(error, HS_ERROR, HS_ERROR_OPTION,
                    "a file of graphs is needed, or '-' for standard input");
        return FALSE;
    }
    if (inputs->len == 0)
        g_ptr_array_add(inputs, (gpointer) "-");
    if (!wish->format && (!wish->output || strcmp(wish->output, "-") == 0)) {
        g_set_error(error, HS_ERROR, HS_ERROR_OPTION, "a format is needed: --to FORMAT");
        return FALSE;
    }
    if (!wish->format)
        wish->format = hs_formatname_of_file(wish->output);
    if (!wish->format) {
        g_autofree char *shown = g_filename_display_name(wish->output);
        g_set_error(error, HS_ERROR, HS_ERROR_OPTION,
                    "--output: '%s' has an ending that no format has; name the format with --to",
                    shown);
        return FALSE;
    }
    if (wish->format->needs_report) {
        g_set_error(error, HS_ERROR, HS_ERROR_OPTION,
                    "--to: '%s' tells more than a graph holds; hearsay extract writes it",
                    wish->format->name);
        return FALSE;
    }
    return hs_formatname_check_profile(wish->format, wish->part.profile, error);
}

/* ---- the work */

static gboolean
convert_graph(const Wish *wish, HsWriter *writer, const HsGraph *graph, const char *path,
              GError **error)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const char *const name = hs_graph_get_name(graph);

    if (hs_writer_add(writer, hs_profile_apply(arena, graph, &wish->part), error))
        return TRUE;
    if (error && g_error_matches(*error, HS_SERIALIZE_ERROR, HS_SERIALIZE_ERROR_BAD_TERM)) {
        g_autofree char *shown = g_filename_display_name(path);
        g_prefix_error(error, "%s: graph <%s>: ", shown, name ? name : "");
    }
    return FALSE;
}

static gboolean
convert_file(const Wish *wish, HsWriter *writer, const char *path, GError **error)
{
    g_autoptr(HsGraphStream) stream = hs_graphstream_open(path, /* options= */ NULL, error);
    const HsGraph *graph = NULL;

    if (!stream)
        return FALSE;
    while (hs_graphstream_next(stream, &graph, error)) {
        if (!graph)
            return TRUE;
        if (!convert_graph(wish, writer, graph, path, error))
            return FALSE;
    }
    return FALSE;
}

static gboolean
write_outfile(gpointer outfile, const char *bytes, gsize length, GError **error)
{
    return hs_outfile_write(outfile, bytes, length, error);
}

static gboolean
convert(const Wish *wish, const GPtrArray *inputs, GError **error)
{
    g_autoptr(HsOutfile) outfile = hs_outfile_open(wish->output, error);
    if (!outfile)
        return FALSE;
    g_autoptr(HsSink) sink = hs_sink_new(write_outfile, outfile, /* free_user= */ NULL);
    g_autoptr(HsWriter) writer = hs_writer_new(wish->format, sink, error);

    if (!writer)
        return FALSE;
    for (guint i = 0; i < inputs->len; i++) {
        if (!convert_file(wish, writer, g_ptr_array_index(inputs, i), error))
            return FALSE;
    }
    return hs_writer_end(writer, error) && hs_outfile_commit(outfile, error);
}

HsExit
hs_command_convert(char *const *arguments)
{
    static const HsCommandForm form = { "convert", HELP, FLAGS, take_flag, hs_formatname_list };
    g_autoptr(GPtrArray) inputs = g_ptr_array_new();
    g_autoptr(GError) error = NULL;
    Wish wish = { 0 };
    HsExit exit_code;

    if (!hs_command_read(&form, arguments, &wish, inputs, &exit_code))
        return exit_code;
    if (!complete(&wish, inputs, &error))
        return hs_command_refuse(form.name, error->message);
    return convert(&wish, inputs, &error) ? HS_EXIT_DONE : hs_command_fail(error);
}
