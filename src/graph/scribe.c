/* SPDX-License-Identifier: Apache-2.0
 *
 * See scribe.h. All strings of the article pass hs_lexical_dup_carried() here, at the one place
 * where they become literals.
 */
#include "graph/scribe.h"

#include "graph/lexical.h"
#include "graph/vocab.h"

#include <string.h>

void
hs_scribe_begin(HsScribe *scribe, HsArena *arena, const HsArticle *article, const char *graph_iri,
                const char *text_iri)
{
    const char *const language = article->language;

    scribe->builder = hs_graph_builder_new(arena);
    scribe->article = article;
    scribe->text = text_iri;
    scribe->language = language && hs_lexical_is_language(language) ? language : NULL;
    scribe->graph = hs_graph_builder_iri(scribe->builder, graph_iri);
    scribe->spans = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
}

HsGraph *
hs_scribe_finish(HsScribe *scribe)
{
    g_hash_table_unref(scribe->spans);
    return hs_graph_builder_finish(scribe->builder);
}

guint32
hs_scribe_node(HsScribe *scribe, const char *iri)
{
    return hs_graph_builder_iri(scribe->builder, iri);
}

static void
add(HsScribe *scribe, guint32 subject, const char *predicate, guint32 object)
{
    const guint32 p = hs_graph_builder_iri(scribe->builder, predicate);

    hs_graph_builder_add(scribe->builder, scribe->graph, subject, p, object);
}

static void
add_literal(HsScribe *scribe, guint32 subject, const char *predicate, const char *value,
            const char *datatype, const char *language)
{
    add(scribe, subject, predicate,
        hs_graph_builder_literal(scribe->builder, value, datatype, language));
}

void
hs_scribe_iri(HsScribe *scribe, guint32 subject, const char *predicate, const char *iri)
{
    add(scribe, subject, predicate, hs_graph_builder_iri(scribe->builder, iri));
}

void
hs_scribe_type(HsScribe *scribe, guint32 subject, const char *class_iri)
{
    hs_scribe_iri(scribe, subject, HS_IRI_rdf_type, class_iri);
}

static void
add_string(HsScribe *scribe, guint32 subject, const char *predicate, const char *value,
           const char *language)
{
    if (!value || !*value)
        return;
    g_autofree char *carried = hs_lexical_dup_carried(value, strlen(value));
    add_literal(scribe, subject, predicate, carried, /* datatype= */ NULL, language);
}

void
hs_scribe_string(HsScribe *scribe, guint32 subject, const char *predicate, const char *value)
{
    add_string(scribe, subject, predicate, value, /* language= */ NULL);
}

void
hs_scribe_words(HsScribe *scribe, guint32 subject, const char *predicate, const char *value)
{
    add_string(scribe, subject, predicate, value, scribe->language);
}

void
hs_scribe_integer(HsScribe *scribe, guint32 subject, const char *predicate, gsize value)
{
    char digits[24];

    g_snprintf(digits, sizeof digits, "%" G_GSIZE_FORMAT, value);
    add_literal(scribe, subject, predicate, digits, HS_IRI_xsd_integer, NULL);
}

void
hs_scribe_decimal(HsScribe *scribe, guint32 subject, const char *predicate, double value)
{
    char digits[HS_DECIMAL_SIZE];

    hs_lexical_write_decimal(value, digits);
    add_literal(scribe, subject, predicate, digits, HS_IRI_xsd_decimal, NULL);
}

void
hs_scribe_time(HsScribe *scribe, guint32 subject, const char *predicate, const char *value)
{
    if (value && hs_lexical_is_date(value))
        add_literal(scribe, subject, predicate, value, HS_IRI_xsd_date, NULL);
    else if (value && hs_lexical_is_date_time(value))
        add_literal(scribe, subject, predicate, value, HS_IRI_xsd_dateTime, NULL);
}

static guint32
describe_span(HsScribe *scribe, HsSpan span)
{
    const HsArticle *const article = scribe->article;
    const gsize begin = hs_article_code_point(article, span.begin);
    const gsize end = hs_article_code_point(article, span.end);
    g_autofree char *iri = g_strdup_printf("%s#offset_%" G_GSIZE_FORMAT "_%" G_GSIZE_FORMAT,
                                           scribe->text, begin, end);
    g_autofree char *words = hs_lexical_dup_carried(article->body + span.begin,
                                                    hs_span_length(span));
    const guint32 node = hs_scribe_node(scribe, iri);

    hs_scribe_type(scribe, node, HS_IRI_nif_OffsetBasedString);
    hs_scribe_iri(scribe, node, HS_IRI_nif_referenceContext, scribe->text);
    hs_scribe_integer(scribe, node, HS_IRI_nif_beginIndex, begin);
    hs_scribe_integer(scribe, node, HS_IRI_nif_endIndex, end);
    add_literal(scribe, node, HS_IRI_nif_anchorOf, words, NULL, NULL);
    return node;
}

guint32
hs_scribe_span(HsScribe *scribe, HsSpan span)
{
    const gint64 key = (gint64)((guint64)span.begin << 32 | span.end);
    gpointer known;

    if (g_hash_table_lookup_extended(scribe->spans, &key, NULL, &known))
        return GPOINTER_TO_UINT(known);
    const guint32 node = describe_span(scribe, span);
    g_hash_table_insert(scribe->spans, g_memdup2(&key, sizeof key), GUINT_TO_POINTER(node));
    return node;
}

void
hs_scribe_spans(HsScribe *scribe, guint32 subject, const char *predicate, const HsSpan *spans,
                guint32 n)
{
    for (guint32 i = 0; i < n; i++)
        add(scribe, subject, predicate, hs_scribe_span(scribe, spans[i]));
}
