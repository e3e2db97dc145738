/* SPDX-License-Identifier: Apache-2.0
 *
 * The library as others see it: weights and knowledge opened once, a scratch for each walk under
 * way, one arena for each article, and the errors of all rooms brought down to the few that a
 * caller can act on. The walk itself is in pipeline.c.
 */
#include "reader.h"

#include <string.h>

#include "ingest/harvest.h"

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

const char *
hs_reader_find_weights(const char *asked)
{
    const char *const named = g_getenv("HEARSAY_WEIGHTS");

    if (asked)
        return asked;
    return named && *named ? named : installed;
}

const char *
hs_reader_find_knowledge(const char *asked)
{
    const char *const named = asked ? asked : g_getenv("HEARSAY_KNOWLEDGE");

    if (asked || (named && *named))
        return strcmp(named, "none") != 0 ? named : NULL;
    return g_file_test(installed_knowledge, G_FILE_TEST_EXISTS) ? installed_knowledge : NULL;
}

gboolean
hs_reader_open_knowledge(const char *asked, HsKnowledge **out_knowledge, GError **error)
{
    const char *const path = hs_reader_find_knowledge(asked);
    HsKnowledge *knowledge = NULL;
    GError *cause = NULL;

    if (path) {
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
    const char *const path = hs_reader_find_weights(weights);
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
hs_reader_read(HsReader *reader, HsArena *arena, const HsArticle *article, const HsOptions *options,
               const HsHalt *halt, const HsGraph **out_graph, GError **error)
{
    GError *cause = NULL;
    const HsPipeline pipeline = {
        .annotator = take_annotator(reader, &cause),
        .knowledge = reader->knowledge,
        .extract = options ? &options->extract : NULL,
        .describe = options ? &options->describe : NULL,
        .max_entities = options ? options->max_entities : 0,
        .halt = halt,
    };

    if (!pipeline.annotator)
        return fail(HS_ERROR_WEIGHTS, cause, error);
    hs_annotator_set_halt(pipeline.annotator, halt);
    const gboolean done = hs_pipeline_run(&pipeline, arena, article, out_graph, error);
    g_async_queue_push(reader->idle, pipeline.annotator);
    return done;
}

gboolean
hs_reader_read_record(HsReader *reader, HsArena *arena, const HsRecord *record,
                      const HsOptions *options, const HsGraph **out_graph, GError **error)
{
    const HsArticle *article;
    GError *cause = NULL;

    if (!hs_ingest_record(arena, record, options ? &options->ingest : NULL, &article, &cause))
        return fail(HS_ERROR_ARTICLE, cause, error);
    if (hs_reader_read(reader, arena, article, options, /* halt= */ NULL, out_graph, &cause))
        return TRUE;
    if (cause->domain != HS_PIPELINE_ERROR) {
        g_propagate_error(error, cause);
        return FALSE;
    }
    g_prefix_error(&cause, "%s: ", record->name);
    return fail(HS_ERROR_ARTICLE, cause, error);
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

/* One document of the format, with all that a caller's file holds. */
typedef struct {
    HsReader *reader;
    const HsOptions *options;
    Receiver receiver;
    HsSink *sink;
    HsWriter *writer; /* NULL until the first article could be read */
    GError *first;    /* what was wrong with the first of those that could not */
    GError *headline; /* the first of those that had no text */
} Document;

static gboolean
begin_document(Document *document, GError **error)
{
    const HsOptions *const options = document->options;

    if (document->writer)
        return TRUE;
    document->sink = hs_sink_new(hand_over, &document->receiver, /* free_user= */ NULL);
    document->writer = hs_writer_new(options ? options->format : hs_format_find("nquads"),
                                     document->sink, error);
    return document->writer != NULL;
}

/* Keeps what is wrong with an article, if it is the first; headlines without a text are to be borne
   where there is anything else. */
static void
keep_fault(Document *document, GError *why, gboolean is_headline)
{
    GError **const kept = is_headline ? &document->headline : &document->first;

    if (*kept)
        g_error_free(why);
    else if (why->domain == HS_ERROR)
        *kept = why;
    else
        fail(HS_ERROR_ARTICLE, why, kept);
}

/* Adds the article of `record`, or keeps what is wrong with it. FALSE when nothing more can be
   written. */
static gboolean
add_record(Document *document, const HsRecord *record, GError **error)
{
    const HsOptions *const options = document->options;
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsArticle *article;
    const HsGraph *graph;
    GError *why = NULL;

    if (!hs_ingest_record(arena, record, options ? &options->ingest : NULL, &article, &why)) {
        keep_fault(document, why, g_error_matches(why, HS_INGEST_ERROR, HS_INGEST_ERROR_HEADLINE));
        return TRUE;
    }
    if (!hs_reader_read(document->reader, arena, article, options, NULL, &graph, &why)) {
        if (why->domain == HS_PIPELINE_ERROR)
            g_prefix_error(&why, "%s: ", record->name);
        keep_fault(document, why, /* is_headline= */ FALSE);
        return TRUE;
    }
    return begin_document(document, error) && hs_writer_add(document->writer, graph, error);
}

/* Ends the document; `done` says whether all could be written so far, `cause` why not. */
static gboolean
end_document(Document *document, gboolean done, GError *cause, GError **error)
{
    if (done && document->writer)
        done = hs_writer_end(document->writer, &cause);
    const gboolean begun = document->writer != NULL;
    hs_writer_free(document->writer);
    hs_sink_free(document->sink);
    g_autoptr(GError) headline = g_steal_pointer(&document->headline);
    g_autoptr(GError) first = g_steal_pointer(&document->first);
    if (!done)
        return fail(HS_ERROR_OUTPUT, cause, error);
    if (!first && !begun)
        first = g_steal_pointer(&headline);
    if (!first)
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&first));
    return FALSE;
}

gboolean
hs_reader_extract(HsReader *reader, const char *name, const void *bytes, gsize size,
                  const HsOptions *options, HsWriteFunc write, gpointer closure, GError **error)
{
    g_autoptr(GBytes) borrowed = g_bytes_new_static(bytes, size);
    g_autoptr(HsRecord) record = hs_record_new(name, borrowed);
    Document document = { reader, options, { write, closure }, NULL, NULL, NULL, NULL };
    GError *cause = NULL;
    const gboolean done = add_record(&document, record, &cause);

    return end_document(&document, done, cause, error);
}

gboolean
hs_reader_extract_file(HsReader *reader, const char *path, const HsOptions *options,
                       HsWriteFunc write, gpointer closure, GError **error)
{
    const char *const paths[] = { path, NULL };
    g_autoptr(HsHarvest) harvest = hs_harvest_new(paths, options ? &options->ingest : NULL);
    Document document = { reader, options, { write, closure }, NULL, NULL, NULL, NULL };
    GError *cause = NULL;
    gboolean done = TRUE;

    for (HsRecord *record; done && (record = hs_harvest_next(harvest));) {
        done = add_record(&document, record, &cause);
        hs_record_free(record);
    }
    return end_document(&document, done, cause, error);
}
