/* SPDX-License-Identifier: Apache-2.0
 *
 * One hash table from IRI to type. What a value must look like is asked of lexical.h, so that
 * nothing reaches TinySPARQL that it would stumble over.
 */
#include "store/kept.h"

#include <string.h>

#include "graph/lexical.h"
#include "graph/vocab.h"

typedef enum {
    HS_KEPT_CLASS = 1,
    HS_KEPT_RESOURCE,
    HS_KEPT_STRING,
    HS_KEPT_DATE,
    HS_KEPT_INTEGER,
    HS_KEPT_DECIMAL,
} HsKeptType;

static const struct {
    const char *iri;
    HsKeptType type;
} ROWS[] = {
#include "store/kept.inc"
};

static const char ONTOLOGY[] =
#include "store/ontology.inc"
    ;

struct HsKept {
    GHashTable *types; /* IRI to HsKeptType */
};

HsKept *
hs_kept_new(void)
{
    HsKept *const kept = g_new0(HsKept, 1);

    kept->types = g_hash_table_new(g_str_hash, g_str_equal);
    for (gsize i = 0; i < G_N_ELEMENTS(ROWS); i++)
        g_hash_table_insert(kept->types, (gpointer)ROWS[i].iri, GINT_TO_POINTER(ROWS[i].type));
    return kept;
}

const char *
hs_kept_get_ontology(void)
{
    return ONTOLOGY;
}

void
hs_kept_append_string(GString *out, const char *text)
{
    static const char special[] = "\"\\\n\r\t";
    static const char letters[] = "\"\\nrt";

    g_string_append_c(out, '"');
    while (*text) {
        const gsize n = strcspn(text, special);

        g_string_append_len(out, text, (gssize)n);
        text += n;
        if (*text) {
            g_string_append_c(out, '\\');
            g_string_append_c(out, letters[strchr(special, *text) - special]);
            text++;
        }
    }
    g_string_append_c(out, '"');
}

static void
append_iri(GString *out, const char *iri)
{
    g_string_append_c(out, '<');
    g_string_append(out, iri);
    g_string_append_c(out, '>');
}

/* Says whether `text` is a number that SPARQL has, of at most 15 digits, which a double keeps. */
static gboolean
is_number(const char *text, gboolean is_whole)
{
    const char *digits = text + (*text == '-' || *text == '+');
    const gsize n_whole = strspn(digits, "0123456789");
    gsize n = n_whole;

    if (!is_whole && digits[n] == '.')
        n += 1 + strspn(digits + n + 1, "0123456789");
    return n_whole > 0 && n <= 15 && digits[n] == '\0' && digits[n - 1] != '.';
}

static gboolean
append_literal(GString *out, const char *text, HsKeptType type)
{
    if (type == HS_KEPT_STRING) {
        hs_kept_append_string(out, text);
        return TRUE;
    }
    if (type == HS_KEPT_DATE && hs_lexical_is_date(text)) {
        g_string_append_printf(out, "\"%s\"^^<%s>", text, HS_IRI_xsd_date);
        return TRUE;
    }
    if ((type == HS_KEPT_INTEGER || type == HS_KEPT_DECIMAL) &&
        is_number(text, type == HS_KEPT_INTEGER)) {
        g_string_append(out, text);
        return TRUE;
    }
    return FALSE;
}

static HsKeptType
get_type(const HsKept *kept, const char *iri)
{
    return (HsKeptType)GPOINTER_TO_INT(g_hash_table_lookup(kept->types, iri));
}

static gboolean
append_object(const HsKept *kept, const HsTerm *object, HsKeptType type, gboolean is_type,
              GString *out)
{
    if (is_type && get_type(kept, object->value) != HS_KEPT_CLASS)
        return FALSE;
    if (type == HS_KEPT_RESOURCE) {
        append_iri(out, object->value);
        return object->kind == HS_TERM_IRI;
    }
    return append_literal(out, object->value, type);
}

gboolean
hs_kept_append_triple(const HsKept *kept, const HsGraph *graph, const HsQuad *quad, GString *out)
{
    const gsize length = out->len;
    const char *const predicate = graph->terms[quad->predicate].value;
    const HsKeptType type = get_type(kept, predicate);

    if (type >= HS_KEPT_RESOURCE) {
        append_iri(out, graph->terms[quad->subject].value);
        g_string_append_c(out, ' ');
        append_iri(out, predicate);
        g_string_append_c(out, ' ');
        if (append_object(kept, &graph->terms[quad->object], type,
                          strcmp(predicate, HS_IRI_rdf_type) == 0, out))
            return TRUE;
    }
    g_string_truncate(out, length);
    return FALSE;
}

void
hs_kept_free(HsKept *kept)
{
    if (!kept)
        return;
    g_hash_table_unref(kept->types);
    g_free(kept);
}
