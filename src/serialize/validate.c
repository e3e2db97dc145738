/* SPDX-License-Identifier: Apache-2.0
 *
 * See validate.h.
 */
#include "serialize/validate.h"

#include "graph/iri.h"
#include "graph/lexical.h"
#include "graph/vocab.h"

#include <string.h>

#define SHOWN_BYTES 60 /* of a term's text in a message */

/* Return `text` for a message: its beginning, printable, on one line. */
static char *
dup_shown(const char *text)
{
    const gsize length = strnlen(text, SHOWN_BYTES + 1);
    g_autofree char *valid = g_utf8_make_valid(text, (gssize)MIN(length, SHOWN_BYTES));
    GString *const out = g_string_new(NULL);

    for (const char *p = valid; *p; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);
        if (g_unichar_isprint(c))
            g_string_append_unichar(out, c);
        else
            g_string_append_printf(out, "\\u%04X", c);
    }
    if (length > SHOWN_BYTES)
        g_string_append(out, "...");
    return g_string_free(out, FALSE);
}

static gboolean
refuse(GError **error, const HsTerm *term, const char *why)
{
    g_autofree char *shown = dup_shown(term->value);
    const gboolean iri = term->kind == HS_TERM_IRI;

    g_set_error(error, HS_SERIALIZE_ERROR, HS_SERIALIZE_ERROR_BAD_TERM, "%s %c%s%c: %s",
                iri ? "IRI" : "Literal", iri ? '<' : '"', shown, iri ? '>' : '"', why);
    return FALSE;
}

static gboolean
check_iri(const HsTerm *term, GError **error)
{
    g_autoptr(GError) fault = NULL;

    if (term->datatype || term->language)
        return refuse(error, term, "an IRI has neither type nor language");
    if (!hs_iri_check(term->value, &fault))
        return refuse(error, term, fault->message);
    return TRUE;
}

static gboolean
check_chars(const HsTerm *term, GError **error)
{
    const char *bad;

    if (!g_utf8_validate(term->value, -1, &bad)) {
        g_autofree char *why = g_strdup_printf("not UTF-8 at byte %" G_GSIZE_FORMAT,
                                               (gsize)(bad - term->value));
        return refuse(error, term, why);
    }
    for (const char *p = term->value; *p; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);
        if (!hs_lexical_is_carried(c)) {
            g_autofree char *why = g_strdup_printf(
                "U+%04X may not stand in a literal: at byte %" G_GSIZE_FORMAT, c,
                (gsize)(p - term->value));
            return refuse(error, term, why);
        }
    }
    return TRUE;
}

static gboolean
check_datatype(const HsTerm *term, GError **error)
{
    static const struct {
        const char *iri;
        const char *name;
        gboolean (*is_form)(const char *);
    } types[] = {
        { HS_IRI_xsd_date, "xsd:date", hs_lexical_is_date },
        { HS_IRI_xsd_dateTime, "xsd:dateTime", hs_lexical_is_date_time },
        { HS_IRI_xsd_integer, "xsd:integer", hs_lexical_is_integer },
        { HS_IRI_xsd_decimal, "xsd:decimal", hs_lexical_is_decimal },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(types); i++) {
        if (!g_str_equal(term->datatype, types[i].iri))
            continue;
        if (types[i].is_form(term->value))
            return TRUE;
        g_autofree char *why = g_strdup_printf("not a canonical %s", types[i].name);
        return refuse(error, term, why);
    }
    g_autofree char *shown = dup_shown(term->datatype);
    g_autofree char *why = g_strdup_printf("literals of type <%s> are not written", shown);
    return refuse(error, term, why);
}

gboolean
hs_validate_term(const HsTerm *term, GError **error)
{
    if (term->kind == HS_TERM_IRI)
        return check_iri(term, error);
    if (!check_chars(term, error))
        return FALSE;
    if (term->language && term->datatype)
        return refuse(error, term, "has both a type and a language");
    if (term->language && !hs_lexical_is_language(term->language)) {
        g_autofree char *shown = dup_shown(term->language);
        g_autofree char *why = g_strdup_printf("'%s' is not a language tag", shown);
        return refuse(error, term, why);
    }
    return !term->datatype || check_datatype(term, error);
}

/* Says whether `iri` can be split into a namespace and a name for an XML element. */
static gboolean
ends_in_name(const char *iri)
{
    const char *name = iri;

    for (const char *p = iri; *p; p++) {
        if (*p == '/' || *p == '#')
            name = p + 1;
    }
    if (name == iri || (!g_ascii_isalpha(*name) && *name != '_'))
        return FALSE;
    while (g_ascii_isalnum(*name) || *name == '_' || *name == '-' || *name == '.')
        name++;
    return !*name;
}

static gboolean
check_quad(const HsGraph *graph, const HsQuad *quad, GError **error)
{
    static const char *const places[] = { "graph", "subject", "predicate" };
    const guint32 terms[] = { quad->graph, quad->subject, quad->predicate };

    for (gsize i = 0; i < G_N_ELEMENTS(terms); i++) {
        const HsTerm *const term = &graph->terms[terms[i]];
        if (term->kind != HS_TERM_IRI) {
            g_autofree char *why = g_strdup_printf("is no IRI, but the %s of a quad", places[i]);
            return refuse(error, term, why);
        }
    }
    if (!ends_in_name(graph->terms[quad->predicate].value))
        return refuse(error, &graph->terms[quad->predicate],
                      "a predicate has to end in an XML name");
    return TRUE;
}

gboolean
hs_validate_graph(const HsGraph *graph, GError **error)
{
    for (guint32 i = 0; i < graph->n_terms; i++) {
        if (!hs_validate_term(&graph->terms[i], error))
            return FALSE;
    }
    for (guint32 i = 0; i < graph->n_quads; i++) {
        if (!check_quad(graph, &graph->quads[i], error))
            return FALSE;
    }
    return TRUE;
}
