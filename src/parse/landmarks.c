/* SPDX-License-Identifier: Apache-2.0
 *
 * See landmarks.h.
 */
#include "parse/landmarks.h"

#include <string.h>

#include "graph/vocab.h"

#define TEXT_FOLDER "text/" /* behind the base, in the IRI of a text version */
#define HEX_OF_TEXT 32

/* Returns the one subject with this predicate and object, either of which is a term or -1; -1
   without one, or with two. */
static gint64
find_subject(const HsGraph *graph, gint64 predicate, gint64 object)
{
    gint64 found = -1;

    if (predicate < 0 || object < 0)
        return -1;
    for (guint32 i = 0; i < graph->n_quads; i++) {
        const HsQuad quad = graph->quads[i];
        if (quad.predicate != predicate || quad.object != object)
            continue;
        if (found >= 0)
            return -1;
        found = quad.subject;
    }
    return found;
}

/* Returns what stands before "text/" and the digits in the IRI of a text version; NULL where it is
   not of that form. */
static const char *
dup_base(HsArena *arena, const char *text)
{
    const gsize tail = strlen(TEXT_FOLDER) + HEX_OF_TEXT;
    const gsize n = strlen(text);

    if (n <= tail)
        return NULL;
    const char *const folder = text + n - tail;
    if (!g_str_has_prefix(folder, TEXT_FOLDER) || folder[-1] != '/' ||
        strspn(folder + strlen(TEXT_FOLDER), "0123456789abcdef") != HEX_OF_TEXT)
        return NULL;
    return hs_arena_strndup(arena, text, n - tail);
}

void
hs_landmarks_find(HsArena *arena, HsGraph *graph)
{
    const gint64 type = hs_graph_find_iri(graph, HS_IRI_rdf_type);
    const gint64 text = find_subject(graph, type, hs_graph_find_iri(graph, HS_IRI_nif_Context));
    const gint64 source = hs_graph_find_iri(graph, HS_IRI_nif_sourceUrl);

    if (text < 0)
        return;
    graph->base = dup_base(arena, graph->terms[text].value);
    if (!graph->base)
        return;
    graph->text = graph->terms[text].value;
    for (guint32 i = 0; i < graph->n_quads; i++) {
        const HsQuad quad = graph->quads[i];
        if (quad.subject == text && quad.predicate == source)
            graph->article = graph->terms[quad.object].value;
    }
}
