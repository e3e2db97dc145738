/* SPDX-License-Identifier: Apache-2.0
 *
 * Shows what the confidence of each statement is weighed from, for training/confidence.py.
 * Arguments are articles: of each, a line as --to jsonl has it, then a line for each of its
 * statements, the numbers that HsMeasure lists with tabs between them. With the one argument
 * --names, their names. Weights and knowledge are found as the command finds them.
 */
#include <stdio.h>
#include <string.h>

#include "ingest/harvest.h"
#include "reader.h"
#include "serialize/serialize.h"
#include "statement/confidence.h"

static const char *const names[HS_N_MEASURES] = {
    [HS_MEASURE_SCORE] = "score",           [HS_MEASURE_DIRECT] = "direct",
    [HS_MEASURE_MIXED] = "mixed",           [HS_MEASURE_NESTED] = "nested",
    [HS_MEASURE_SOURCELESS] = "sourceless", [HS_MEASURE_LENGTH] = "length",
    [HS_MEASURE_NAMED] = "named",           [HS_MEASURE_NOMINAL] = "nominal",
    [HS_MEASURE_PRONOUN] = "pronoun",       [HS_MEASURE_CARRIED] = "carried",
    [HS_MEASURE_UNNAMED] = "unnamed",       [HS_MEASURE_JOIN] = "join",
};

static void
print_names(void)
{
    for (guint i = 0; i < HS_N_MEASURES; i++)
        printf("%s%c", names[i], i + 1 < HS_N_MEASURES ? '\t' : '\n');
}

static void
print_measures(const HsReport *report)
{
    for (guint32 i = 0; i < report->n_statements; i++) {
        double measures[HS_N_MEASURES];
        hs_confidence_measure(report->cast, &report->statements[i], measures);
        for (guint k = 0; k < HS_N_MEASURES; k++)
            printf("%.6g%c", measures[k], k + 1 < HS_N_MEASURES ? '\t' : '\n');
    }
}

static gboolean
write_stdout(gpointer unused, const char *bytes, gsize length, GError **error)
{
    (void)unused;
    if (fwrite(bytes, 1, length, stdout) == length)
        return TRUE;
    g_set_error_literal(error, HS_ERROR, HS_ERROR_OUTPUT, "stdout: cannot be written");
    return FALSE;
}

static void
print_article(const HsGraph *graph, GError **error)
{
    g_autoptr(HsSink) sink = hs_sink_new(write_stdout, NULL, /* free_user= */ NULL);
    g_autoptr(HsWriter) writer = hs_writer_new(hs_format_find("jsonl"), sink, error);

    if (writer && hs_writer_add(writer, graph, error) && hs_writer_end(writer, error))
        print_measures(graph->report);
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;

    if (argc == 2 && strcmp(argv[1], "--names") == 0) {
        print_names();
        return 0;
    }
    g_autoptr(HsReader) reader = hs_reader_open(NULL, NULL, &error);
    g_autoptr(HsHarvest) harvest = hs_harvest_new((const char *const *)argv + 1, NULL);
    while (reader && !error) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autoptr(HsRecord) record = hs_harvest_next(harvest);
        const HsGraph *graph;
        if (!record)
            break;
        if (hs_reader_read_record(reader, arena, record, NULL, &graph, &error))
            print_article(graph, &error);
    }
    if (error)
        fprintf(stderr, "%s\n", error->message);
    return error ? 1 : 0;
}
