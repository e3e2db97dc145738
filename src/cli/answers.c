/* SPDX-License-Identifier: Apache-2.0
 *
 * The table of formats, and what they have in common: rows go to the sink one after another. Which
 * form an answer has is known only when it begins, so a format that does not fit is found there.
 */
#include "cli/answers.h"

#include <string.h>

#include "cli/answerformat.h"
#include "hearsay.h"

struct HsAnswers {
    HsAnswerWriter writer;
    HsAnswerTaker taker;
    HsSink *sink;
    gboolean is_named;      /* the format was asked for */
    gboolean wants_a_graph; /* by such a name */
    gboolean has_begun;
};

static const HsAnswerFormat *const FORMATS[] = {
    &hs_answertable_format, &hs_answercsv_format, &hs_answertsv_format,
    &hs_answerjson_format,  &hs_answerxml_format,
};

static const HsAnswerFormat *
find_format(const char *name)
{
    for (gsize i = 0; i < G_N_ELEMENTS(FORMATS); i++)
        if (strcmp(FORMATS[i]->name, name) == 0)
            return FORMATS[i];
    return NULL;
}

static gboolean
is_graph_name(const char *name)
{
    return strcmp(name, "turtle") == 0 || strcmp(name, "ntriples") == 0;
}

gboolean
hs_answers_has(const char *name)
{
    return find_format(name) || is_graph_name(name);
}

static gboolean
hand_on(HsAnswers *answers, GError **error)
{
    GString *const out = answers->writer.out;
    const gboolean written = hs_sink_write(answers->sink, out->str, out->len, error);

    g_string_truncate(out, 0);
    return written;
}

static gboolean
check_form(const HsAnswers *answers, HsAnswerForm form, GError **error)
{
    if (!answers->is_named || answers->wants_a_graph == (form == HS_ANSWER_GRAPH))
        return TRUE;
    g_set_error_literal(error, HS_ERROR, HS_ERROR_OPTION,
                        form == HS_ANSWER_GRAPH
                            ? "the answer is a graph, which goes out as turtle or ntriples only"
                            : "the answer is no graph: table, csv, tsv, json or xml");
    return FALSE;
}

static gboolean
begin(HsAnswerForm form, const char *const *names, guint n, gpointer user, GError **error)
{
    HsAnswers *const answers = user;
    HsAnswerWriter *const writer = &answers->writer;

    if (!check_form(answers, form, error))
        return FALSE;
    answers->has_begun = TRUE;
    writer->form = form;
    writer->n_columns = n;
    writer->names = g_new0(char *, n + 1);
    for (guint i = 0; i < n; i++)
        writer->names[i] = g_strdup(names[i]);
    if (form == HS_ANSWER_GRAPH)
        return TRUE;
    writer->format->begin(writer);
    return hand_on(answers, error);
}

static gboolean
take_row(const HsCell *cells, gpointer user, GError **error)
{
    HsAnswers *const answers = user;

    answers->writer.format->row(&answers->writer, cells);
    answers->writer.n_rows++;
    return hand_on(answers, error);
}

static gboolean
take_bytes(const char *bytes, gsize length, gpointer user, GError **error)
{
    const HsAnswers *const answers = user;

    return hs_sink_write(answers->sink, bytes, length, error);
}

HsAnswers *
hs_answers_new(const char *name, const char *usual, guint width, HsSink *sink)
{
    HsAnswers *const answers = g_new0(HsAnswers, 1);

    answers->is_named = name != NULL;
    answers->wants_a_graph = name && is_graph_name(name);
    answers->sink = sink;
    answers->writer.format = find_format(name && !answers->wants_a_graph ? name : usual);
    answers->writer.out = g_string_new(NULL);
    answers->writer.width = width;
    answers->taker = (HsAnswerTaker){
        name && strcmp(name, "ntriples") == 0 ? HS_ANSWER_NTRIPLES : HS_ANSWER_TURTLE,
        begin,
        take_row,
        take_bytes,
        answers,
    };
    return answers;
}

const HsAnswerTaker *
hs_answers_get_taker(const HsAnswers *answers)
{
    return &answers->taker;
}

gboolean
hs_answers_end(HsAnswers *answers, GError **error)
{
    if (answers->has_begun && answers->writer.form != HS_ANSWER_GRAPH)
        answers->writer.format->end(&answers->writer);
    return hand_on(answers, error) && hs_sink_flush(answers->sink, error);
}

void
hs_answers_free(HsAnswers *answers)
{
    if (!answers)
        return;
    g_strfreev(answers->writer.names);
    g_string_free(answers->writer.out, TRUE);
    g_free(answers->writer.widths);
    if (answers->writer.kept)
        g_ptr_array_unref(answers->writer.kept);
    g_free(answers);
}
