/* SPDX-License-Identifier: Apache-2.0
 *
 * See publish.h.
 */
#include "publish/publish.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "graph/lookup.h"
#include "graph/vocab.h"
#include "publish/catalogue.h"
#include "publish/entitypage.h"
#include "publish/excerpt.h"
#include "publish/pageview.h"
#include "publish/siteextras.h"
#include "publish/sitepath.h"
#include "publish/spool.h"
#include "publish/textpage.h"
#include "serialize/serialize.h"

#define MAX_EMBEDDED (1u << 20) /* bytes of JSON-LD that a page holds; more lies beside it only */

G_DEFINE_QUARK(hs - publish - error - quark, hs_publish_error)

struct HsPublisher {
    char *base;
    HsSiteFolder *folder;
    HsSpool *spool;
    HsCatalogue *catalogue;
    GHashTable *seen; /* paths of the texts that have been written */
    int dump_fd;
    HsSink *dump_sink; /* of data.nq */
    HsWriter *dump;
    HsPublishCounts counts;
};

/* ---- beginning */

static gboolean
open_dump(HsPublisher *publisher, GError **error)
{
    g_autofree char *path = g_build_filename(hs_sitefolder_get_path(publisher->folder), "data.nq",
                                             NULL);

    publisher->dump_fd = g_open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (publisher->dump_fd < 0) {
        const int why = errno;
        g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(why), "%s: %s", path,
                    g_strerror(why));
        return FALSE;
    }
    publisher->dump_sink = hs_sink_new_fd(publisher->dump_fd, path);
    publisher->dump = hs_writer_new(hs_format_find("nquads"), publisher->dump_sink, error);
    return publisher->dump != NULL;
}

HsPublisher *
hs_publisher_new(const char *base, const char *folder, GError **error)
{
    g_autoptr(HsPublisher) publisher = g_new0(HsPublisher, 1);

    publisher->base = g_strdup(base);
    publisher->dump_fd = -1;
    publisher->catalogue = hs_catalogue_new();
    publisher->seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    publisher->folder = hs_sitefolder_open(folder, error);
    if (!publisher->folder)
        return NULL;
    publisher->spool = hs_spool_open(hs_sitefolder_get_path(publisher->folder), error);
    if (!publisher->spool || !open_dump(publisher, error))
        return NULL;
    return g_steal_pointer(&publisher);
}

static void
close_dump(HsPublisher *publisher)
{
    g_clear_pointer(&publisher->dump, hs_writer_free);
    g_clear_pointer(&publisher->dump_sink, hs_sink_free);
    if (publisher->dump_fd >= 0)
        close(publisher->dump_fd);
    publisher->dump_fd = -1;
}

void
hs_publisher_free(HsPublisher *publisher)
{
    if (!publisher)
        return;
    close_dump(publisher);
    hs_spool_close(publisher->spool);
    hs_sitefolder_close(publisher->folder);
    hs_catalogue_free(publisher->catalogue);
    g_hash_table_unref(publisher->seen);
    g_free(publisher->base);
    g_free(publisher);
}

/* ---- the files of one document */

static gboolean
write_graph(GString *out, const char *format, const HsGraph *graph, GError **error)
{
    g_autoptr(HsSink) sink = hs_sink_new_memory(out);
    g_autoptr(HsWriter) writer = hs_writer_new(hs_format_find(format), sink, error);

    return writer && hs_writer_add(writer, graph, error) && hs_writer_end(writer, error);
}

static gboolean
write_file(HsPublisher *publisher, const char *path, const char *ending, const char *bytes,
           gsize length, GError **error)
{
    g_autofree char *name = g_strconcat(path, ending, NULL);

    return hs_sitefolder_write(publisher->folder, name, bytes, length, error);
}

/* Makes the page at `path` of what `graph` tells of `iri`, a text version or anything else. */
static char *
dup_page(const HsPublisher *publisher, const char *path, const HsGraph *graph, const char *iri,
         const GString *json, gsize *out_length)
{
    const gboolean fits = json->len <= MAX_EMBEDDED;
    const HsPageMatter matter = { .base = publisher->base,
                                  .path = path,
                                  .graph = graph,
                                  .iri = iri,
                                  .json = fits ? json->str : NULL,
                                  .json_length = json->len };

    return g_hash_table_contains(publisher->seen, path) ? hs_textpage_dup(&matter, out_length)
                                                        : hs_entitypage_dup(&matter, out_length);
}

/* The triples of `named` in no named graph, as what a document says is; `out_quads` holds them. */
static HsGraph
unname(const HsGraph *named, HsQuad **out_quads)
{
    HsGraph graph = *named;

    *out_quads = g_memdup2(named->quads, named->n_quads * sizeof *named->quads);
    for (guint32 i = 0; i < named->n_quads; i++)
        (*out_quads)[i].graph = HS_DEFAULT_GRAPH;
    graph.quads = *out_quads;
    return graph;
}

static gboolean
write_document(HsPublisher *publisher, const char *path, const HsGraph *graph, const char *iri,
               GError **error)
{
    g_autofree HsQuad *quads = NULL;
    const HsGraph unnamed = unname(graph, &quads);
    g_autoptr(GString) turtle = g_string_new(NULL);
    g_autoptr(GString) json = g_string_new(NULL);
    gsize length;

    if (!write_graph(turtle, "turtle", &unnamed, error) ||
        !write_graph(json, "jsonld", &unnamed, error))
        return FALSE;
    g_autofree char *page = dup_page(publisher, path, graph, iri, json, &length);
    publisher->counts.n_pages++;
    return write_file(publisher, path, ".ttl", turtle->str, turtle->len, error) &&
           write_file(publisher, path, ".jsonld", json->str, json->len, error) &&
           write_file(publisher, path, ".html", page, length, error);
}

/* ---- one article */

/* Finds the one text version that `graph` tells of. */
static gboolean
find_text(const HsPublisher *publisher, const HsGraph *graph, const HsLookup *lookup,
          guint32 *out_text, char **out_path, GError **error)
{
    guint n_texts = 0;

    for (guint32 term = 0; term < graph->n_terms; term++) {
        if (hs_lookup_is_a(lookup, term, HS_IRI_nif_Context)) {
            *out_text = term;
            n_texts++;
        }
    }
    if (n_texts != 1) {
        g_set_error(error, HS_PUBLISH_ERROR, HS_PUBLISH_ERROR_GRAPH,
                    n_texts == 0 ? "the graph tells of no article's text"
                                 : "the graph tells of %u texts; each needs a named graph of its "
                                   "own, as N-Quads and TriG have",
                    n_texts);
        return FALSE;
    }
    *out_path = hs_sitepath_dup(publisher->base, graph->terms[*out_text].value);
    if (!*out_path)
        g_set_error(error, HS_PUBLISH_ERROR, HS_PUBLISH_ERROR_GRAPH,
                    "%s does not begin with the base %s", graph->terms[*out_text].value,
                    publisher->base);
    return *out_path != NULL;
}

/* Puts by what `graph` tells of everything that has a document of its own. */
static gboolean
put_by(HsPublisher *publisher, const HsGraph *graph, const HsLookup *lookup, const char *text_path,
       GError **error)
{
    for (guint32 term = 0; term < graph->n_terms; term++) {
        guint32 n;

        hs_lookup_about(lookup, term, &n);
        if (n == 0)
            continue;
        g_autofree char *path = hs_sitepath_dup(publisher->base, graph->terms[term].value);
        if (!path || g_str_equal(path, text_path))
            continue;
        g_autoptr(HsArena) arena = hs_arena_new();
        const HsGraph *const excerpt = hs_excerpt_new(arena, graph, lookup, term);
        if (!hs_spool_add(publisher->spool, graph->terms[term].value, excerpt, error))
            return FALSE;
    }
    return TRUE;
}

static guint
count_statements(const HsGraph *graph, const HsLookup *lookup)
{
    guint n = 0;

    for (guint32 term = 0; term < graph->n_terms; term++)
        n += hs_lookup_is_a(lookup, term, HS_IRI_hs_Statement);
    return n;
}

static void
list_article(HsPublisher *publisher, const HsGraph *graph, const HsLookup *lookup, guint32 text,
             const char *path)
{
    const HsPageView view = {
        .base = publisher->base, .path = path, .graph = graph, .lookup = lookup
    };
    const HsTerm *const source = hs_lookup_object(lookup, text, HS_IRI_nif_sourceUrl);
    guint32 article = text;

    if (source)
        hs_lookup_find(lookup, source->value, &article);
    g_autofree char *label = hs_pageview_dup_label(&view, article);
    const HsTerm *const date = hs_lookup_object(lookup, article, HS_IRI_schema_datePublished);
    g_autofree char *day = date ? g_strndup(date->value, strlen("YYYY-MM-DD")) : NULL;
    hs_catalogue_add(publisher->catalogue, HS_LISTED_ARTICLE, path, label, day,
                     count_statements(graph, lookup));
}

gboolean
hs_publisher_add(HsPublisher *publisher, const HsGraph *graph, GError **error)
{
    g_autoptr(HsLookup) lookup = hs_lookup_new(graph);
    g_autofree char *path = NULL;
    guint32 text;

    if (!find_text(publisher, graph, lookup, &text, &path, error))
        return FALSE;
    if (!g_hash_table_add(publisher->seen, g_strdup(path))) {
        publisher->counts.n_repeated++;
        return TRUE;
    }
    if (!write_document(publisher, path, graph, graph->terms[text].value, error)) {
        g_hash_table_remove(publisher->seen, path);
        return FALSE;
    }
    publisher->counts.n_articles++;
    publisher->counts.n_quads += graph->n_quads;
    list_article(publisher, graph, lookup, text, path);
    return put_by(publisher, graph, lookup, path, error) &&
           hs_writer_add(publisher->dump, graph, error);
}

/* ---- the end */

static HsListed
get_kind(const HsLookup *lookup, guint32 thing)
{
    static const struct {
        const char *iri;
        HsListed kind;
    } classes[] = {
        { HS_IRI_schema_Person, HS_LISTED_PERSON },
        { HS_IRI_schema_Organization, HS_LISTED_ORGANIZATION },
        { HS_IRI_schema_Place, HS_LISTED_PLACE },
        { HS_IRI_org_Role, HS_LISTED_ROLE },
    };

    for (guint i = 0; i < G_N_ELEMENTS(classes); i++)
        if (hs_lookup_is_a(lookup, thing, classes[i].iri))
            return classes[i].kind;
    return HS_LISTED_NOWHERE;
}

static guint
count_said(const HsGraph *graph, const HsLookup *lookup, guint32 thing)
{
    guint32 n;
    const guint32 *const naming = hs_lookup_naming(lookup, thing, &n);
    guint n_said = 0;

    for (guint32 i = 0; i < n; i++)
        n_said += g_str_equal(graph->terms[graph->quads[naming[i]].predicate].value,
                              HS_IRI_hs_speaker);
    return n_said;
}

static void
list_thing(HsPublisher *publisher, const HsGraph *graph, const char *iri, const char *path)
{
    g_autoptr(HsLookup) lookup = hs_lookup_new(graph);
    const HsPageView view = {
        .base = publisher->base, .path = path, .graph = graph, .lookup = lookup
    };
    guint32 thing;

    if (!hs_lookup_find(lookup, iri, &thing))
        return;
    g_autofree char *label = hs_pageview_dup_label(&view, thing);
    hs_catalogue_add(publisher->catalogue, get_kind(lookup, thing), path, label, /* day= */ NULL,
                     count_said(graph, lookup, thing));
}

static gboolean
write_things(HsPublisher *publisher, GError **error)
{
    guint n;
    g_autofree const char **iris = hs_spool_dup_keys(publisher->spool, &n);

    for (guint i = 0; i < n; i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        g_autofree char *path = hs_sitepath_dup(publisher->base, iris[i]);
        const HsGraph *const graph = hs_spool_gather(publisher->spool, arena, iris[i], error);

        if (!graph || !write_document(publisher, path, graph, iris[i], error))
            return FALSE;
        list_thing(publisher, graph, iris[i], path);
    }
    return TRUE;
}

static gboolean
write_extras(HsPublisher *publisher, GError **error)
{
    g_autoptr(GPtrArray) paths = hs_catalogue_dup_paths(publisher->catalogue);
    guint n;
    g_autofree const char **iris = hs_spool_dup_keys(publisher->spool, &n);
    const HsSiteFigures figures = { .base = publisher->base,
                                    .example = n > 0 ? iris[0] : NULL,
                                    .n_quads = publisher->counts.n_quads,
                                    .n_pages = publisher->counts.n_pages };

    return hs_siteextras_write(publisher->folder, &figures, paths, error);
}

gboolean
hs_publisher_end(HsPublisher *publisher, HsPublishCounts *out_counts, GError **error)
{
    if (!hs_writer_end(publisher->dump, error))
        return FALSE;
    close_dump(publisher);
    if (!write_things(publisher, error) ||
        !hs_catalogue_write(publisher->catalogue, publisher->folder, publisher->base, error) ||
        !write_extras(publisher, error) || !hs_sitefolder_commit(publisher->folder, error))
        return FALSE;
    *out_counts = publisher->counts;
    return TRUE;
}
