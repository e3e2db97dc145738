/* SPDX-License-Identifier: Apache-2.0
 *
 * See validate.h.
 */
#include "serialize/validate.h"

#include "graph/lexical.h"
#include "graph/term.h"
#include "graph/vocab.h"

#include <string.h>

static gboolean
refuse(GError **error, const HsTerm *term, const char *why)
{
    g_autofree char *complaint = hs_term_dup_complaint(term, why);

    g_set_error_literal(error, HS_SERIALIZE_ERROR, HS_SERIALIZE_ERROR_BAD_TERM, complaint);
    return FALSE;
}

/* Says whether `text` is a number with an exponent, as libraptor2 leaves it and Turtle reads it. */
static gboolean
is_double(const char *text)
{
    const char *const digits = "0123456789";

    text += *text == '-' || *text == '+';
    const gsize before = strspn(text, digits);
    if (before == 0 || text[before] != '.')
        return FALSE;
    text += before + 1;
    const gsize after = strspn(text, digits);
    if (after == 0 || (text[after] != 'e' && text[after] != 'E'))
        return FALSE;
    text += after + 1;
    text += *text == '-' || *text == '+';
    const gsize exponent = strspn(text, digits);
    return exponent > 0 && !text[exponent];
}

static gboolean
is_integer(const char *text)
{
    return hs_lexical_is_integer(text + (*text == '-'));
}

static gboolean
is_decimal(const char *text)
{
    return hs_lexical_is_decimal(text + (*text == '-'));
}

static gboolean
is_boolean(const char *text)
{
    return g_str_equal(text, "true") || g_str_equal(text, "false");
}

/* Checks what Turtle writes without quotation marks. */
static gboolean
check_number(const HsTerm *term, GError **error)
{
    static const struct {
        const char *iri;
        const char *name;
        gboolean (*is_form)(const char *);
    } types[] = {
        { HS_IRI_xsd_integer, "xsd:integer", is_integer },
        { HS_IRI_xsd_decimal, "xsd:decimal", is_decimal },
        { HS_IRI_xsd_double, "xsd:double", is_double },
        { HS_IRI_xsd_boolean, "xsd:boolean", is_boolean },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(types); i++) {
        if (!g_str_equal(term->datatype, types[i].iri) || types[i].is_form(term->value))
            continue;
        g_autofree char *why = g_strdup_printf("not a canonical %s, which this format would change",
                                               types[i].name);
        return refuse(error, term, why);
    }
    return TRUE;
}

gboolean
hs_validate_term(const HsTerm *term, HsSyntaxLimits limits, GError **error)
{
    g_autoptr(GError) fault = NULL;

    if (!hs_term_check(term, &fault)) {
        g_set_error_literal(error, HS_SERIALIZE_ERROR, HS_SERIALIZE_ERROR_BAD_TERM, fault->message);
        return FALSE;
    }
    return !term->datatype || !(limits & HS_SYNTAX_BARE_NUMBERS) || check_number(term, error);
}

/* Returns the last part of `iri`, the name that an XML element of it would have. */
static const char *
find_name(const char *iri)
{
    const char *name = iri;

    for (const char *p = iri; *p; p++) {
        if (*p == '/' || *p == '#')
            name = p + 1;
    }
    return name;
}

/* Says whether `iri` can be split into a namespace and a name for an XML element. */
static gboolean
ends_in_name(const char *iri)
{
    const char *name = find_name(iri);

    if (name == iri || (!g_ascii_isalpha(*name) && *name != '_'))
        return FALSE;
    while (g_ascii_isalnum(*name) || *name == '_' || *name == '-' || *name == '.')
        name++;
    return !*name;
}

/* Says whether `iri` is a word of RDF/XML itself, which as an element does not mean its own IRI. */
static gboolean
is_markup(const char *iri)
{
    static const char *const words[] = { "RDF",    "Description", "ID",        "about",
                                         "nodeID", "resource",    "parseType", "datatype",
                                         "li",     "aboutEach",   "bagID",     "aboutEachPrefix" };
    const char *const type = HS_IRI_rdf_type;
    const gsize n = (gsize)(find_name(type) - type); /* of the namespace */
    const char *const name = find_name(iri);

    if ((gsize)(name - iri) != n || strncmp(iri, type, n) != 0)
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        if (g_str_equal(name, words[i]))
            return TRUE;
    }
    return FALSE;
}

static gboolean
check_quad(const HsGraph *graph, const HsQuad *quad, HsSyntaxLimits limits, GError **error)
{
    static const char *const places[] = { "graph", "subject", "predicate" };
    const guint32 terms[] = { quad->graph, quad->subject, quad->predicate };

    for (gsize i = 0; i < G_N_ELEMENTS(terms); i++) {
        if (terms[i] == HS_DEFAULT_GRAPH)
            continue;
        const HsTerm *const term = &graph->terms[terms[i]];
        if (term->kind != HS_TERM_IRI) {
            g_autofree char *why = g_strdup_printf("is no IRI, but the %s of a quad", places[i]);
            return refuse(error, term, why);
        }
    }
    const HsTerm *const predicate = &graph->terms[quad->predicate];
    if (!(limits & HS_SYNTAX_XML_NAMES))
        return TRUE;
    if (!ends_in_name(predicate->value))
        return refuse(error, predicate, "a predicate has to end in an XML name");
    return !is_markup(predicate->value) ||
           refuse(error, predicate, "a predicate must not be a word of RDF/XML itself");
}

gboolean
hs_validate_graph(const HsGraph *graph, HsSyntaxLimits limits, GError **error)
{
    for (guint32 i = 0; i < graph->n_terms; i++) {
        if (!hs_validate_term(&graph->terms[i], limits, error))
            return FALSE;
    }
    for (guint32 i = 0; i < graph->n_quads; i++) {
        if (!check_quad(graph, &graph->quads[i], limits, error))
            return FALSE;
    }
    return TRUE;
}
