/* SPDX-License-Identifier: Apache-2.0
 *
 * See spool.h. A graph is written as its terms, each with a zero behind value, datatype and
 * language, and its quads, four numbers each; nobody else ever reads the file, so numbers are as
 * this machine has them.
 */
#include "publish/spool.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "graph/builder.h"

#define WRITE_AT (1u << 20) /* bytes that are gathered for one write */

typedef struct {
    guint64 offset;
    guint32 size;
    guint32 next; /* the one before it under the same key, plus 1; 0: none */
} Chunk;

struct HsSpool {
    int fd;
    guint64 written;   /* bytes in the file */
    GString *buffer;   /* what comes behind them */
    GHashTable *heads; /* key -> number of its last chunk, plus 1 */
    GArray *chunks;    /* of Chunk */
};

static void
fail(GError **error, const char *doing)
{
    const int why = errno;

    g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(why),
                "temporary file of the site: %s failed: %s", doing, g_strerror(why));
}

HsSpool *
hs_spool_open(const char *folder, GError **error)
{
    g_autofree char *path = g_build_filename(folder, "spool-XXXXXX", NULL);
    const int fd = g_mkstemp(path);

    if (fd < 0) {
        fail(error, "making it");
        return NULL;
    }
    g_unlink(path);

    HsSpool *const spool = g_new0(HsSpool, 1);

    spool->fd = fd;
    spool->buffer = g_string_new(NULL);
    spool->heads = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, /* value= */ NULL);
    spool->chunks = g_array_new(FALSE, FALSE, sizeof(Chunk));
    return spool;
}

void
hs_spool_close(HsSpool *spool)
{
    if (!spool)
        return;
    close(spool->fd);
    g_string_free(spool->buffer, TRUE);
    g_hash_table_unref(spool->heads);
    g_array_unref(spool->chunks);
    g_free(spool);
}

/* ---- putting by */

static gboolean
flush(HsSpool *spool, GError **error)
{
    const GString *const buffer = spool->buffer;
    gsize done = 0;

    while (done < buffer->len) {
        const gssize n = write(spool->fd, buffer->str + done, buffer->len - done);

        if (n < 0 && errno != EINTR) {
            fail(error, "writing it");
            return FALSE;
        }
        done += n > 0 ? (gsize)n : 0;
    }
    spool->written += done;
    g_string_truncate(spool->buffer, 0);
    return TRUE;
}

static void
put_number(GString *out, guint32 number)
{
    g_string_append_len(out, (const char *)&number, sizeof number);
}

/* A string, or that there is none. */
static void
put_string(GString *out, const char *string)
{
    g_string_append_c(out, string ? 1 : 0);
    if (string)
        g_string_append_len(out, string, (gssize)strlen(string) + 1);
}

static void
put_graph(GString *out, const HsGraph *graph)
{
    put_number(out, graph->n_terms);
    put_number(out, graph->n_quads);
    for (guint32 i = 0; i < graph->n_terms; i++) {
        const HsTerm *const term = &graph->terms[i];

        g_string_append_c(out, (char)term->kind);
        put_string(out, term->value);
        put_string(out, term->datatype);
        put_string(out, term->language);
    }
    g_string_append_len(out, (const char *)graph->quads,
                        (gssize)(graph->n_quads * sizeof *graph->quads));
}

gboolean
hs_spool_add(HsSpool *spool, const char *key, const HsGraph *graph, GError **error)
{
    const gsize before = spool->buffer->len;
    Chunk chunk = { .offset = spool->written + before,
                    .next = GPOINTER_TO_UINT(g_hash_table_lookup(spool->heads, key)) };

    put_graph(spool->buffer, graph);
    chunk.size = (guint32)(spool->buffer->len - before);
    g_array_append_val(spool->chunks, chunk);
    g_hash_table_insert(spool->heads, g_strdup(key), GUINT_TO_POINTER(spool->chunks->len));
    return spool->buffer->len < WRITE_AT || flush(spool, error);
}

/* ---- getting back */

static int
compare_keys(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char **
hs_spool_dup_keys(const HsSpool *spool, guint *out_n)
{
    const char **const keys = (const char **)g_hash_table_get_keys_as_array(spool->heads, out_n);

    qsort(keys, *out_n, sizeof *keys, compare_keys);
    return keys;
}

static guint32
take_number(const char **at)
{
    guint32 number;

    memcpy(&number, *at, sizeof number);
    *at += sizeof number;
    return number;
}

static const char *
take_string(const char **at)
{
    const char *const string = **at ? *at + 1 : NULL;

    *at += string ? strlen(string) + 2 : 1;
    return string;
}

static guint32
take_term(const char **at, HsGraphBuilder *builder)
{
    HsTerm term = { .kind = (HsTermKind) * (*at)++ };

    term.value = take_string(at);
    term.datatype = take_string(at);
    term.language = take_string(at);
    return hs_graph_builder_copy(builder, &term);
}

static void
take_graph(const char *at, HsGraphBuilder *builder)
{
    const guint32 n_terms = take_number(&at);
    const guint32 n_quads = take_number(&at);
    g_autofree guint32 *numbers = g_new(guint32, n_terms + 1);

    for (guint32 i = 0; i < n_terms; i++)
        numbers[i] = take_term(&at, builder);
    for (guint32 i = 0; i < n_quads; i++) {
        const guint32 graph = numbers[take_number(&at)];
        const guint32 subject = numbers[take_number(&at)];
        const guint32 predicate = numbers[take_number(&at)];

        hs_graph_builder_add(builder, graph, subject, predicate, numbers[take_number(&at)]);
    }
}

static gboolean
read_chunk(const HsSpool *spool, const Chunk *chunk, GString *out, GError **error)
{
    g_string_set_size(out, chunk->size);
    for (gsize done = 0; done < chunk->size;) {
        const gssize n = pread(spool->fd, out->str + done, chunk->size - done,
                               (goffset)(chunk->offset + done));

        if (n == 0)
            errno = EIO;
        if (n == 0 || (n < 0 && errno != EINTR)) {
            fail(error, "reading it");
            return FALSE;
        }
        done += n > 0 ? (gsize)n : 0;
    }
    return TRUE;
}

const HsGraph *
hs_spool_gather(HsSpool *spool, HsArena *arena, const char *key, GError **error)
{
    g_autoptr(HsGraphBuilder) builder = hs_graph_builder_new(arena);
    g_autoptr(GString) bytes = g_string_new(NULL);
    guint32 number = GPOINTER_TO_UINT(g_hash_table_lookup(spool->heads, key));

    if (!flush(spool, error))
        return NULL;
    while (number > 0) {
        const Chunk *const chunk = &g_array_index(spool->chunks, Chunk, number - 1);

        if (!read_chunk(spool, chunk, bytes, error))
            return NULL;
        take_graph(bytes->str, builder);
        number = chunk->next;
    }
    return hs_graph_builder_finish(g_steal_pointer(&builder));
}
