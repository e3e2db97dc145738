/* SPDX-License-Identifier: Apache-2.0
 *
 * The library as others see it: weights and knowledge opened once, a scratch for each walk under
 * way, one arena for each article, and the errors of all rooms brought down to the few that a
 * caller can act on. The walk itself is in pipeline.c.
 */
#include "reader.h"

#include <string.h>

#ifndef HS_PKGDATADIR
#error "HS_PKGDATADIR must name the folder that the weights are installed in"
#endif

static const char installed[] = HS_PKGDATADIR "/hearsay.safetensors";
static const char installed_knowledge[] = HS_PKGDATADIR "/hearsay.knowledge";

struct HsReader {
    HsWeights *weights;
    HsKnowledge *knowledge; /* NULL: nobody is known beforehand */
    GAsyncQueue *idle;      /* of HsAnnotator, as many as walks were ever under way at once */
};

GQuark
hs_error_quark(void)
{
    return g_quark_from_static_string("hs-error-quark");
}

const char *
hs_version(void)
{
    return PACKAGE_VERSION;
}

/* Set `error` to `code` with the message of `cause`, which is taken over. Returns FALSE. */
static gboolean
fail(HsError code, GError *cause, GError **error)
{
    g_set_error_literal(error, HS_ERROR, (int)code, cause->message);
    g_error_free(cause);
    return FALSE;
}

/* Return the weight file to open: the one asked for, else the one the environment names, else the
   installed one. */
static const char *
find_weights(const char *asked)
{
    const char *const named = g_getenv("HEARSAY_WEIGHTS");

    if (asked)
        return asked;
    return named && *named ? named : installed;
}

gboolean
hs_reader_open_knowledge(const char *asked, HsKnowledge **out_knowledge, GError **error)
{
    const char *const named = asked ? asked : g_getenv("HEARSAY_KNOWLEDGE");
    const gboolean is_named = asked || (named && *named);
    const char *const path = is_named ? named : installed_knowledge;
    HsKnowledge *knowledge = NULL;
    GError *cause = NULL;

    if (is_named ? strcmp(path, "none") != 0 : g_file_test(path, G_FILE_TEST_EXISTS)) {
        knowledge = hs_knowledge_open(path, &cause);
        if (!knowledge)
            return fail(HS_ERROR_KNOWLEDGE, cause, error);
    }
    *out_knowledge = knowledge;
    return TRUE;
}

static HsReader *
open_reader(const char *path, GError **error)
{
    g_autoptr(HsWeights) weights = hs_weights_open(path, error);
    HsAnnotator *const annotator = weights ? hs_annotator_new(weights, error) : NULL;
    HsReader *reader;

    if (weights && !annotator)
        g_prefix_error(error, "%s: ", path);
    if (!annotator)
        return NULL;
    reader = g_new0(HsReader, 1);
    reader->weights = g_steal_pointer(&weights);
    reader->idle = g_async_queue_new_full((GDestroyNotify)hs_annotator_free);
    g_async_queue_push(reader->idle, annotator);
    return reader;
}

HsReader *
hs_reader_open(const char *weights, const char *knowledge, GError **error)
{
    const char *const path = find_weights(weights);
    GError *cause = NULL;

    if (path == installed && !g_file_test(installed, G_FILE_TEST_EXISTS)) {
        g_set_error(error, HS_ERROR, HS_ERROR_WEIGHTS,
                    "%s: there are no weights, and HEARSAY_WEIGHTS names no other file", installed);
        return NULL;
    }
    g_autoptr(HsReader) reader = open_reader(path, &cause);
    if (!reader)
        fail(HS_ERROR_WEIGHTS, cause, error);
    else if (hs_reader_open_knowledge(knowledge, &reader->knowledge, error))
        return g_steal_pointer(&reader);
    return NULL;
}

void
hs_reader_close(HsReader *reader)
{
    if (!reader)
        return;
    g_async_queue_unref(reader->idle);
    hs_weights_close(reader->weights);
    hs_knowledge_close(reader->knowledge);
    g_free(reader);
}

/* Return an annotator that no walk uses. It cannot lack what the first one, made from the same
 * weights, had. */
static HsAnnotator *
take_annotator(HsReader *reader, GError **error)
{
    HsAnnotator *const idle = g_async_queue_try_pop(reader->idle);

    return idle ? idle : hs_annotator_new(reader->weights, error);
}

gboolean
hs_reader_read(HsReader *reader, HsArena *arena, const HsInput *input, const HsOptions *options,
               const HsGraph **out_graph, GError **error)
{
    GError *cause = NULL;
    const HsPipeline pipeline = {
        .annotator = take_annotator(reader, &cause),
        .knowledge = reader->knowledge,
        .ingest = options ? &options->ingest : NULL,
        .extract = options ? &options->extract : NULL,
        .describe = options ? &options->describe : NULL,
    };
    if (!pipeline.annotator)
        return fail(HS_ERROR_WEIGHTS, cause, error);
    const gboolean done = hs_pipeline_run(&pipeline, arena, input, out_graph, &cause);

    g_async_queue_push(reader->idle, pipeline.annotator);
    return done || fail(HS_ERROR_ARTICLE, cause, error);
}

/* ---- from an article to bytes */

typedef struct {
    HsWriteFunc write;
    gpointer closure;
} Receiver;

static gboolean
hand_over(gpointer receiver_pointer, const char *bytes, gsize length, GError **error)
{
    const Receiver *const receiver = receiver_pointer;

    return receiver->write(bytes, length, receiver->closure, error);
}

static gboolean
serialize(const HsGraph *graph, const HsOptions *options, Receiver *receiver, GError **error)
{
    const HsFormat *const format = options ? options->format : hs_format_find("nquads");
    g_autoptr(HsSink) sink = hs_sink_new(hand_over, receiver, /* free_user= */ NULL);
    g_autoptr(HsWriter) writer = hs_writer_new(format, sink, error);

    return writer && hs_writer_add(writer, graph, error) && hs_writer_end(writer, error);
}

static gboolean
extract(HsReader *reader, const HsInput *input, const HsOptions *options, HsWriteFunc write,
        gpointer closure, GError **error)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    Receiver receiver = { write, closure };
    const HsGraph *graph;
    GError *cause = NULL;

    if (!hs_reader_read(reader, arena, input, options, &graph, error))
        return FALSE;
    return serialize(graph, options, &receiver, &cause) || fail(HS_ERROR_OUTPUT, cause, error);
}

gboolean
hs_reader_extract(HsReader *reader, const char *name, const void *bytes, gsize size,
                  const HsOptions *options, HsWriteFunc write, gpointer closure, GError **error)
{
    const HsInput input = { name, size > 0 ? bytes : "", size, -1 };

    return extract(reader, &input, options, write, closure, error);
}

gboolean
hs_reader_extract_file(HsReader *reader, const char *path, const HsOptions *options,
                       HsWriteFunc write, gpointer closure, GError **error)
{
    const HsInput input = { path, NULL, 0, -1 };

    return extract(reader, &input, options, write, closure, error);
}
