/* SPDX-License-Identifier: Apache-2.0
 *
 * See term.h.
 */
#include "graph/term.h"

#include "graph/iri.h"
#include "graph/lexical.h"

#include <string.h>

#define SHOWN_BYTES 60 /* of a term's text in a message */

G_DEFINE_QUARK(hs - term - error - quark, hs_term_error)

char *
hs_term_dup_shown(const char *text)
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

char *
hs_term_dup_complaint(const HsTerm *term, const char *why)
{
    g_autofree char *shown = hs_term_dup_shown(term->value);
    const gboolean iri = term->kind == HS_TERM_IRI;

    return g_strdup_printf("%s %c%s%c: %s", iri ? "IRI" : "Literal", iri ? '<' : '"', shown,
                           iri ? '>' : '"', why);
}

static gboolean
refuse(GError **error, const HsTerm *term, const char *why)
{
    g_autofree char *complaint = hs_term_dup_complaint(term, why);

    g_set_error_literal(error, HS_TERM_ERROR, HS_TERM_ERROR_MALFORMED, complaint);
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
    g_autoptr(GError) fault = NULL;

    if (hs_iri_check(term->datatype, &fault))
        return TRUE;
    g_autofree char *shown = hs_term_dup_shown(term->datatype);
    g_autofree char *why = g_strdup_printf("its type <%s>: %s", shown, fault->message);
    return refuse(error, term, why);
}

gboolean
hs_term_check(const HsTerm *term, GError **error)
{
    if (term->kind == HS_TERM_IRI)
        return check_iri(term, error);
    if (!check_chars(term, error))
        return FALSE;
    if (term->language && term->datatype)
        return refuse(error, term, "has both a type and a language");
    if (term->language && !hs_lexical_is_language(term->language)) {
        g_autofree char *shown = hs_term_dup_shown(term->language);
        g_autofree char *why = g_strdup_printf("'%s' is not a language tag", shown);
        return refuse(error, term, why);
    }
    return !term->datatype || check_datatype(term, error);
}
