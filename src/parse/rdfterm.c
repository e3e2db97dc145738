/* SPDX-License-Identifier: Apache-2.0
 *
 * See rdfterm.h. What is an IRI already is passed on as it stands: expanding costs an allocation.
 */
#include "parse/rdfterm.h"

#include <string.h>

#include "graph/iri.h"
#include "graph/term.h"
#include "graph/vocab.h"

G_DEFINE_QUARK(hs - parse - error - quark, hs_parse_error)

static gboolean
fail(GError **error, const char *what, const SerdNode *node, const char *why)
{
    g_autofree char *shown = hs_term_dup_shown((const char *)node->buf);

    g_set_error(error, HS_PARSE_ERROR, HS_PARSE_ERROR_TERM, "%s '%s': %s", what, shown, why);
    return FALSE;
}

/* Set `out_iri` to the IRI that `node` means, and `out_owned` to what the caller must free, if
   anything. */
static gboolean
find_iri(const HsRdfNames *names, const SerdNode *node, const char **out_iri, char **out_owned,
         GError **error)
{
    SerdNode expanded = SERD_NODE_NULL;

    *out_iri = (const char *)node->buf;
    if (node->type == SERD_BLANK) {
        *out_iri = *out_owned = g_strconcat(names->genid, (const char *)node->buf, NULL);
        return TRUE;
    }
    if (node->type == SERD_URI && serd_uri_string_has_scheme(node->buf))
        return TRUE;
    expanded = serd_env_expand_node(names->env, node);
    if (node->type == SERD_CURIE && !expanded.buf)
        return fail(error, "Name", node, "its prefix is not declared");
    if (node->type == SERD_URI && !(expanded.buf && serd_uri_string_has_scheme(expanded.buf))) {
        serd_node_free(&expanded);
        return fail(error, "IRI", node, "is relative, and no base is declared");
    }
    *out_iri = *out_owned = g_strdup((const char *)expanded.buf);
    serd_node_free(&expanded);
    return TRUE;
}

static gboolean
add(HsGraphBuilder *builder, const HsTerm *term, guint32 *out_number, GError **error)
{
    g_autoptr(GError) fault = NULL;

    if (hs_graph_builder_checked(builder, term, out_number, &fault))
        return TRUE;
    g_set_error_literal(error, HS_PARSE_ERROR, HS_PARSE_ERROR_TERM, fault->message);
    return FALSE;
}

static gboolean
add_literal(HsGraphBuilder *builder, const HsRdfNames *names, const SerdNode *node,
            const SerdNode *datatype, const SerdNode *language, guint32 *out_number, GError **error)
{
    HsTerm term = { .kind = HS_TERM_LITERAL, .value = (const char *)node->buf };
    g_autofree char *owned = NULL;

    if (memchr(node->buf, '\0', node->n_bytes))
        return fail(error, "Literal", node, "U+0000 may not stand in a literal");
    if (language && language->buf)
        term.language = (const char *)language->buf;
    else if (datatype && datatype->buf && !find_iri(names, datatype, &term.datatype, &owned, error))
        return FALSE;
    if (g_strcmp0(term.datatype, HS_IRI_xsd_string) == 0)
        term.datatype = NULL;
    if (g_strcmp0(term.datatype, HS_IRI_rdf_langString) == 0)
        return fail(error, "Literal", node, "is of type rdf:langString, but has no language");
    return add(builder, &term, out_number, error);
}

gboolean
hs_rdfterm_add(HsGraphBuilder *builder, const HsRdfNames *names, const SerdNode *node,
               const SerdNode *datatype, const SerdNode *language, guint32 *out_number,
               GError **error)
{
    HsTerm term = { .kind = HS_TERM_IRI };
    g_autofree char *owned = NULL;

    if (node->type == SERD_LITERAL)
        return add_literal(builder, names, node, datatype, language, out_number, error);
    return find_iri(names, node, &term.value, &owned, error) &&
           add(builder, &term, out_number, error);
}
