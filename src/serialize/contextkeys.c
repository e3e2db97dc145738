/* SPDX-License-Identifier: Apache-2.0
 *
 * See contextkeys.h. The table is generated; only the four keys that turn a property round stand
 * here and in context.awk. A test compares what is written with ontology/context.jsonld.
 */
#include "serialize/contextkeys.h"

#include <string.h>

#include "graph/vocab.h"
#include "serialize/contexttable.h"

struct HsContextKeys {
    GHashTable *by_iri; /* IRI -> HsContextKey */
};

/* Each row is a key and its IRI with prefix. */
static const struct {
    HsContextKey key;
    const char *compact;
} rows[] = {
#define ROW(prefix, name, values, language, is_set) \
    { { HS_IRI_##prefix##_##name, #name, values, language, is_set }, #prefix ":" #name },
    HS_CONTEXT_TERMS(ROW)
#undef ROW
};

static const struct {
    const char *prefix;
    const char *iri;
} prefixes[] = {
#define PREFIX(prefix, iri) { prefix, iri },
    HS_VOCAB_PREFIXES(PREFIX)
#undef PREFIX
};

static const struct {
    const char *key;
    const char *iri;
    const char *compact;
} reverses[HS_N_REVERSES] = {
    [HS_REVERSE_STATEMENTS] = { "statements", HS_IRI_hs_reportedIn, "hs:reportedIn" },
    [HS_REVERSE_QUOTATIONS] = { "quotations", HS_IRI_schema_isPartOf, "schema:isPartOf" },
    [HS_REVERSE_VERSIONS] = { "versions", HS_IRI_nif_sourceUrl, "nif:sourceUrl" },
    [HS_REVERSE_SPANS] = { "spans", HS_IRI_nif_referenceContext, "nif:referenceContext" },
    [HS_REVERSE_MEMBERSHIPS] = { "memberships", HS_IRI_org_member, "org:member" },
};

HsContextKeys *
hs_contextkeys_new(void)
{
    HsContextKeys *const keys = g_new0(HsContextKeys, 1);

    keys->by_iri = g_hash_table_new(g_str_hash, g_str_equal);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
        g_hash_table_insert(keys->by_iri, (gpointer)rows[i].key.iri, (gpointer)&rows[i].key);
    return keys;
}

void
hs_contextkeys_free(HsContextKeys *keys)
{
    if (!keys)
        return;
    g_hash_table_unref(keys->by_iri);
    g_free(keys);
}

const HsContextKey *
hs_contextkeys_find(const HsContextKeys *keys, const char *iri)
{
    return g_hash_table_lookup(keys->by_iri, iri);
}

const char *
hs_contextkeys_name(const HsContextKeys *keys, const char *iri, GString *scratch)
{
    const HsContextKey *const key = hs_contextkeys_find(keys, iri);

    if (key)
        return key->key;
    for (gsize i = 0; i < G_N_ELEMENTS(prefixes); i++) {
        const gsize n = strlen(prefixes[i].iri);
        if (strncmp(iri, prefixes[i].iri, n) != 0 || !g_ascii_isalnum(iri[n]))
            continue;
        g_string_printf(scratch, "%s:%s", prefixes[i].prefix, iri + n);
        return scratch->str;
    }
    return iri;
}

gboolean
hs_contextkeys_is_plain(const char *iri)
{
    const gsize n = strcspn(iri, ":");

    if (g_str_has_prefix(iri + n, "://"))
        return TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(prefixes); i++) {
        if (strlen(prefixes[i].prefix) == n && strncmp(iri, prefixes[i].prefix, n) == 0)
            return FALSE;
    }
    return TRUE;
}

const char *
hs_contextkeys_reverse(HsContextReverse reverse, const char **out_predicate)
{
    *out_predicate = reverses[reverse].iri;
    return reverses[reverse].key;
}

/* ---- the context itself */

static void
write_key(HsJson *json, const HsContextKey *key, const char *compact)
{
    static const char *const types[] = {
        [HS_CONTEXT_PLAIN] = NULL,
        [HS_CONTEXT_CONCEPT] = "@vocab",
        [HS_CONTEXT_DATE] = "xsd:date",
        [HS_CONTEXT_DECIMAL] = "xsd:decimal",
    };

    if (key->values == HS_CONTEXT_PLAIN && !key->language && !key->is_set) {
        hs_json_string(json, key->key, compact);
        return;
    }
    hs_json_open(json, key->key, '{');
    hs_json_string(json, "@id", compact);
    hs_json_known(json, "@type", types[key->values]);
    hs_json_known(json, "@language", key->language);
    if (key->is_set)
        hs_json_string(json, "@container", "@set");
    hs_json_close(json, '}');
}

void
hs_contextkeys_write(HsJson *json)
{
    hs_json_open(json, "@context", '{');
    hs_json_number(json, "@version", "1.1");
    for (gsize i = 0; i < G_N_ELEMENTS(prefixes); i++)
        hs_json_string(json, prefixes[i].prefix, prefixes[i].iri);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
        write_key(json, &rows[i].key, rows[i].compact);
    for (gsize i = 0; i < G_N_ELEMENTS(reverses); i++) {
        hs_json_open(json, reverses[i].key, '{');
        hs_json_string(json, "@reverse", reverses[i].compact);
        hs_json_string(json, "@container", "@set");
        hs_json_close(json, '}');
    }
    hs_json_close(json, '}');
}
