/* SPDX-License-Identifier: Apache-2.0
 *
 * Straight from the terms to the text.
 */
#include "store/triplelines.h"

#include "store/kept.h"

static void
append_iri(GString *out, const char *iri)
{
    g_string_append_c(out, '<');
    g_string_append(out, iri);
    g_string_append_c(out, '>');
}

static void
append_term(GString *out, const HsTerm *term)
{
    if (term->kind == HS_TERM_IRI) {
        append_iri(out, term->value);
        return;
    }
    hs_kept_append_string(out, term->value);
    if (term->language) {
        g_string_append_c(out, '@');
        g_string_append(out, term->language);
    } else if (term->datatype) {
        g_string_append(out, "^^");
        append_iri(out, term->datatype);
    }
}

void
hs_triplelines_append(GString *out, const HsGraph *graph)
{
    for (guint32 i = 0; i < graph->n_quads; i++) {
        const HsQuad *const quad = &graph->quads[i];

        append_iri(out, graph->terms[quad->subject].value);
        g_string_append_c(out, ' ');
        append_iri(out, graph->terms[quad->predicate].value);
        g_string_append_c(out, ' ');
        append_term(out, &graph->terms[quad->object]);
        g_string_append(out, " .\n");
    }
}
