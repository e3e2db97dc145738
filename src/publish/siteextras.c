/* SPDX-License-Identifier: Apache-2.0
 *
 * See siteextras.h.
 */
#include "publish/siteextras.h"

#include <string.h>

#include <gio/gio.h>
#include <libxml/xmlwriter.h>

#include "graph/builder.h"
#include "graph/vocab.h"
#include "publish/sitefiles.h"
#include "serialize/serialize.h"

#define MAP_SIZE 50000u /* addresses in one site map, as the protocol has it */
#define MAP_NAMESPACE "http://www.sitemaps.org/schemas/sitemap/0.9"

/* ---- files that are much the same in every site */

static const struct {
    const char *resource;
    const char *name;
} FILES[] = {
    { "/hearsay/site/style.css", "style.css" },
    { "/hearsay/site/nginx.conf", "nginx.conf" },
    { "/hearsay/site/htaccess", ".htaccess" },
};

/* The path of `base` on its server, from "/" to "/". */
static const char *
find_path(const char *base)
{
    const char *const host = strstr(base, "://");
    const char *const path = host ? strchr(host + 3, '/') : NULL;

    return path ? path : "/";
}

static GResource *
get_resource(void)
{
    static gsize registered = 0;

    if (g_once_init_enter(&registered)) {
        hs_sitefiles_register_resource();
        g_once_init_leave(&registered, 1);
    }
    return hs_sitefiles_get_resource();
}

static gboolean
write_files(HsSiteFolder *folder, const char *base, GError **error)
{
    for (guint i = 0; i < G_N_ELEMENTS(FILES); i++) {
        g_autoptr(GBytes) bytes = g_resource_lookup_data(get_resource(), FILES[i].resource,
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, error);
        if (!bytes)
            return FALSE;
        g_autoptr(GString)
            text = g_string_new_len(g_bytes_get_data(bytes, NULL), (gssize)g_bytes_get_size(bytes));
        g_string_replace(text, "@PATH@", find_path(base), /* limit= */ 0);
        if (!hs_sitefolder_write(folder, FILES[i].name, text->str, text->len, error))
            return FALSE;
    }
    return TRUE;
}

/* ---- what the data set is */

typedef struct {
    HsGraphBuilder *builder;
    guint32 graph;
    guint32 dataset;
} Description;

static void
say_iri(const Description *description, const char *predicate, const char *iri)
{
    const guint32 number = hs_graph_builder_iri(description->builder, predicate);

    hs_graph_builder_add(description->builder, description->graph, description->dataset, number,
                         hs_graph_builder_iri(description->builder, iri));
}

static void
say_text(const Description *description, const char *predicate, const char *text,
         const char *datatype)
{
    const guint32 number = hs_graph_builder_iri(description->builder, predicate);

    hs_graph_builder_add(description->builder, description->graph, description->dataset, number,
                         hs_graph_builder_literal(description->builder, text, datatype,
                                                  /* language= */ NULL));
}

static void
say_number(const Description *description, const char *predicate, guint64 number)
{
    g_autofree char *digits = g_strdup_printf("%" G_GUINT64_FORMAT, number);

    say_text(description, predicate, digits, HS_IRI_xsd_integer);
}

static const HsGraph *
describe(HsArena *arena, const HsSiteFigures *figures)
{
    g_autoptr(HsGraphBuilder) builder = hs_graph_builder_new(arena);
    g_autofree char *file = g_strconcat(figures->base, "void.ttl", NULL);
    g_autofree char *dataset = g_strconcat(file, "#dataset", NULL);
    g_autofree char *dump = g_strconcat(figures->base, "data.nq", NULL);
    const Description description = { .builder = builder,
                                      .graph = hs_graph_builder_iri(builder, file),
                                      .dataset = hs_graph_builder_iri(builder, dataset) };

    say_iri(&description, HS_IRI_rdf_type, HS_IRI_void_Dataset);
    say_text(&description, HS_IRI_rdfs_label, "Who said what, as articles report it", NULL);
    say_text(&description, HS_IRI_void_uriSpace, figures->base, NULL);
    say_iri(&description, HS_IRI_void_dataDump, dump);
    say_number(&description, HS_IRI_void_triples, figures->n_quads);
    say_number(&description, HS_IRI_void_documents, figures->n_pages);
    if (figures->example)
        say_iri(&description, HS_IRI_void_exampleResource, figures->example);
#define SAY_VOCABULARY(prefix, iri) say_iri(&description, HS_IRI_void_vocabulary, iri);
    HS_VOCAB_PREFIXES(SAY_VOCABULARY)
#undef SAY_VOCABULARY
    return hs_graph_builder_finish(g_steal_pointer(&builder));
}

static gboolean
write_description(HsSiteFolder *folder, const HsSiteFigures *figures, GError **error)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(GString) turtle = g_string_new(NULL);
    g_autoptr(HsSink) sink = hs_sink_new_memory(turtle);
    g_autoptr(HsWriter) writer = hs_writer_new(hs_format_find("turtle"), sink, error);

    return writer && hs_writer_add(writer, describe(arena, figures), error) &&
           hs_writer_end(writer, error) &&
           hs_sitefolder_write(folder, "void.ttl", turtle->str, turtle->len, error);
}

/* ---- site maps */

/* Writes a map of `element`s, "url" or "sitemap", one for each of `addresses`. */
static gboolean
write_map(HsSiteFolder *folder, const char *name, const char *top, const char *element,
          const GPtrArray *addresses, GError **error)
{
    xmlBuffer *const buffer = xmlBufferCreate();
    xmlTextWriter *const writer = xmlNewTextWriterMemory(buffer, /* compression= */ 0);

    xmlTextWriterStartDocument(writer, NULL, "UTF-8", NULL);
    xmlTextWriterStartElement(writer, BAD_CAST top);
    xmlTextWriterWriteAttribute(writer, BAD_CAST "xmlns", BAD_CAST MAP_NAMESPACE);
    for (guint i = 0; i < addresses->len; i++) {
        xmlTextWriterStartElement(writer, BAD_CAST element);
        xmlTextWriterWriteElement(writer, BAD_CAST "loc", g_ptr_array_index(addresses, i));
        xmlTextWriterEndElement(writer);
        xmlTextWriterWriteString(writer, BAD_CAST "\n");
    }
    xmlTextWriterEndDocument(writer);
    xmlTextWriterFlush(writer);
    const gboolean done = hs_sitefolder_write(folder, name, (const char *)xmlBufferContent(buffer),
                                              (gsize)xmlBufferLength(buffer), error);
    xmlFreeTextWriter(writer);
    xmlBufferFree(buffer);
    return done;
}

static GPtrArray *
dup_addresses(const char *base, const GPtrArray *paths, guint begin, guint end)
{
    GPtrArray *const addresses = g_ptr_array_new_with_free_func(g_free);

    for (guint i = begin; i < end; i++) {
        g_autofree char *escaped = g_uri_escape_string(g_ptr_array_index(paths, i), "/",
                                                       /* utf8= */ FALSE);

        g_ptr_array_add(addresses, g_strconcat(base, escaped, ".html", NULL));
    }
    return addresses;
}

/* One map where all fit in one, else several and one of these. */
static gboolean
write_maps(HsSiteFolder *folder, const char *base, const GPtrArray *paths, GError **error)
{
    g_autoptr(GPtrArray) maps = g_ptr_array_new_with_free_func(g_free);
    const gboolean several = paths->len > MAP_SIZE;

    for (guint begin = 0; begin < paths->len || begin == 0; begin += MAP_SIZE) {
        g_autofree char *name = several ? g_strdup_printf("sitemap-%u.xml", begin / MAP_SIZE + 1)
                                        : g_strdup("sitemap.xml");
        g_autoptr(GPtrArray)
            addresses = dup_addresses(base, paths, begin, MIN(begin + MAP_SIZE, paths->len));

        if (!write_map(folder, name, "urlset", "url", addresses, error))
            return FALSE;
        g_ptr_array_add(maps, g_strconcat(base, name, NULL));
    }
    return !several || write_map(folder, "sitemap.xml", "sitemapindex", "sitemap", maps, error);
}

gboolean
hs_siteextras_write(HsSiteFolder *folder, const HsSiteFigures *figures, const GPtrArray *paths,
                    GError **error)
{
    return write_files(folder, figures->base, error) && write_description(folder, figures, error) &&
           write_maps(folder, figures->base, paths, error);
}
