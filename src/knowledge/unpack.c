/* SPDX-License-Identifier: Apache-2.0
 *
 * See unpack.h.
 */
#include "knowledge/unpack.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "knowledge/mapped.h"

typedef struct {
    HsFacts *facts;
    const HsKnowledge *knowledge;
    HsOrigin origin; /* all rows have the same: the file as a whole */
} Unpacking;

gboolean
hs_unpack_is_compiled(const char *path)
{
    char begin[sizeof HS_FILE_MAGIC];
    FILE *const file = g_fopen(path, "rb");

    if (!file)
        return FALSE;
    const gsize n = fread(begin, 1, sizeof begin, file);
    fclose(file);
    return n == sizeof begin && memcmp(begin, HS_FILE_MAGIC, sizeof begin) == 0;
}

static const char *
get_id(const Unpacking *unpacking, HsKnown known)
{
    HsKnownEntity entity = { .id = "" };

    if (known != HS_KNOWN_NONE)
        hs_knowledge_get_entity(unpacking->knowledge, known, &entity);
    return entity.id;
}

static void
add_entities(const Unpacking *unpacking)
{
    for (HsKnown known = 0; known < hs_knowledge_count(unpacking->knowledge); known++) {
        g_autofree char *slug = hs_knowledge_dup_slug(unpacking->knowledge, known);
        HsKnownEntity entity;

        hs_knowledge_get_entity(unpacking->knowledge, known, &entity);
        const HsEntityFact row = {
            .origin = unpacking->origin,
            .id = entity.id,
            .label = entity.label,
            .subtype = entity.subtype,
            .country = get_id(unpacking, entity.country),
            .slug = g_string_chunk_insert(unpacking->facts->strings, slug),
            .source = entity.source,
            .weight = (guint16)MIN(entity.weight, HS_MAX_WEIGHT),
            .kind = (guint8)entity.kind,
            .gender = entity.gender,
        };
        g_array_append_val(unpacking->facts->entities, row);
    }
}

static void
add_aliases(const Unpacking *unpacking)
{
    for (guint32 i = 0; i < unpacking->knowledge->counts[HS_SECTION_ALIASES]; i++) {
        const HsCandidate alias = hs_mapped_alias(unpacking->knowledge, i);
        const HsAliasFact row = {
            .origin = unpacking->origin,
            .text = alias.alias,
            .id = get_id(unpacking, alias.known),
            .source = alias.source,
            .weight = (guint16)MIN(alias.weight, HS_MAX_WEIGHT),
            .flags = (guint16)(alias.flags & ~(guint)HS_ALIAS_LABEL),
        };
        HsKnownEntity entity = { .label = "" };

        if (alias.known == HS_KNOWN_NONE)
            continue;
        hs_knowledge_get_entity(unpacking->knowledge, alias.known, &entity);
        /* A label that weighs as the entity does comes back with it. */
        if (!(alias.flags & HS_ALIAS_LABEL) || alias.weight != entity.weight || row.flags != 0)
            g_array_append_val(unpacking->facts->aliases, row);
    }
}

static void
add_words(const Unpacking *unpacking, HsSectionName section, GArray *rows)
{
    for (guint32 i = 0; i < unpacking->knowledge->counts[section]; i++) {
        const HsCandidate word = hs_mapped_word_record(unpacking->knowledge, section, i);
        const HsAliasFact row = {
            .origin = unpacking->origin,
            .text = word.alias,
            .id = get_id(unpacking, word.known),
            .source = word.source,
            .weight = (guint16)MIN(word.weight, HS_MAX_WEIGHT),
            .flags = (guint16)word.flags,
        };
        if (word.known != HS_KNOWN_NONE)
            g_array_append_val(rows, row);
    }
}

static void
add_tenures(const Unpacking *unpacking, guint32 office, const char *id)
{
    g_autoptr(GArray) tenures = hs_knowledge_get_tenures(unpacking->knowledge, office);

    for (guint i = 0; i < tenures->len; i++) {
        const HsTenure *const tenure = &g_array_index(tenures, HsTenure, i);
        const HsTenureFact row = {
            .origin = unpacking->origin,
            .person = get_id(unpacking, tenure->person),
            .office = id,
            .source = tenure->source,
            .begin = tenure->begin,
            .end = tenure->end,
        };
        g_array_append_val(unpacking->facts->tenures, row);
    }
}

static void
add_offices(const Unpacking *unpacking)
{
    for (guint32 i = 0; i < hs_knowledge_count_offices(unpacking->knowledge); i++) {
        HsKnownOffice office;

        hs_knowledge_get_office(unpacking->knowledge, i, &office);
        const HsOfficeFact row = {
            .origin = unpacking->origin,
            .id = office.id,
            .label = office.label,
            .country = get_id(unpacking, office.country),
            .organization = get_id(unpacking, office.organization),
            .role = office.role,
            .forms = office.forms,
            .source = office.source,
        };
        g_array_append_val(unpacking->facts->offices, row);
        add_tenures(unpacking, i, office.id);
    }
}

static void
add_affiliations(const Unpacking *unpacking)
{
    for (HsKnown known = 0; known < hs_knowledge_count(unpacking->knowledge); known++) {
        g_autoptr(GArray) affiliations = hs_knowledge_get_affiliations(unpacking->knowledge, known);

        for (guint i = 0; i < affiliations->len; i++) {
            const HsAffiliation *const found = &g_array_index(affiliations, HsAffiliation, i);
            const HsAffiliationFact row = {
                .origin = unpacking->origin,
                .person = get_id(unpacking, known),
                .role = found->role,
                .organization = get_id(unpacking, found->organization),
                .source = found->source,
                .begin = found->begin,
                .end = found->end,
            };
            g_array_append_val(unpacking->facts->affiliations, row);
        }
    }
}

gboolean
hs_unpack_add(HsFacts *facts, const char *path, guint input, GError **error)
{
    HsKnowledge *const knowledge = hs_knowledge_open(path, error);

    if (!knowledge)
        return FALSE;
    const Unpacking unpacking = {
        .facts = facts,
        .knowledge = knowledge,
        .origin = { hs_facts_add_file(facts, path, input, /* lenient= */ FALSE), 0 },
    };
    hs_facts_own(facts, knowledge, (GDestroyNotify)hs_knowledge_close);
    add_entities(&unpacking);
    add_aliases(&unpacking);
    add_words(&unpacking, HS_SECTION_METONYMS, facts->metonyms);
    add_words(&unpacking, HS_SECTION_DEMONYMS, facts->demonyms);
    add_offices(&unpacking);
    add_affiliations(&unpacking);
    return TRUE;
}
