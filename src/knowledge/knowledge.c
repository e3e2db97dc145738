/* SPDX-License-Identifier: Apache-2.0
 *
 * Look-up of entities and names; that of offices is in tenures.c. A name is folded and hashed, the
 * hash leads to a handful of records, and each of these is compared in full: the file holds no
 * folded names, they are made again from the few aliases that the hash points to.
 */
#include "knowledge/knowledge.h"

#include <string.h>

#include "knowledge/mapped.h"
#include "knowledge/spelling.h"
#include "knowledge/surname.h"

#define MAX_NAME 1000 /* bytes; nothing longer is a name */

/* ---- entities */

guint32
hs_knowledge_count(const HsKnowledge *knowledge)
{
    return knowledge->counts[HS_SECTION_ENTITIES];
}

/* Return `id` where it is Wikidata's: no local id is a Q and digits. */
static const char *
get_wikidata(const char *id)
{
    return id[0] == 'Q' && g_ascii_isdigit(id[1]) ? id : NULL;
}

void
hs_knowledge_get_entity(const HsKnowledge *knowledge, HsKnown known, HsKnownEntity *out_entity)
{
    const HsEntityRecord *const record = hs_mapped_record(knowledge, HS_SECTION_ENTITIES, known);

    g_return_if_fail(record);
    const char *const id = hs_mapped_string(knowledge, GUINT32_FROM_LE(record->id));
    *out_entity = (HsKnownEntity){
        .id = id,
        .wikidata = get_wikidata(id),
        .label = hs_mapped_string(knowledge, GUINT32_FROM_LE(record->label)),
        .kind = MIN(record->kind, HS_KNOWN_WORK),
        .subtype = hs_mapped_word(knowledge, GUINT16_FROM_LE(record->subtype)),
        .country = hs_mapped_entity(knowledge, GUINT32_FROM_LE(record->country)),
        .gender = record->gender < 0x80 ? (char)record->gender : '\0',
        .weight = GUINT16_FROM_LE(record->weight),
        .source = hs_mapped_word(knowledge, GUINT16_FROM_LE(record->source)),
    };
}

char *
hs_knowledge_dup_slug(const HsKnowledge *knowledge, HsKnown known)
{
    const HsEntityRecord *const record = hs_mapped_record(knowledge, HS_SECTION_ENTITIES, known);

    g_return_val_if_fail(record, NULL);
    if (record->slug != GUINT32_TO_LE(HS_SLUG_BY_RULE))
        return g_strdup(hs_mapped_string(knowledge, GUINT32_FROM_LE(record->slug)));
    GString *const slug = g_string_new(NULL);
    hs_spelling_slug(slug, hs_mapped_string(knowledge, GUINT32_FROM_LE(record->label)));
    return g_string_free(slug, FALSE);
}

HsKnown
hs_knowledge_find_id(const HsKnowledge *knowledge, const char *id)
{
    guint32 begin = 0;
    guint32 end = hs_knowledge_count(knowledge);

    while (begin < end) {
        const guint32 middle = begin + (end - begin) / 2;
        const HsEntityRecord *const record = hs_mapped_record(knowledge, HS_SECTION_ENTITIES,
                                                              middle);
        const int order = strcmp(hs_mapped_string(knowledge, GUINT32_FROM_LE(record->id)), id);

        if (order == 0)
            return middle;
        if (order < 0)
            begin = middle + 1;
        else
            end = middle;
    }
    return HS_KNOWN_NONE;
}

HsKnown
hs_knowledge_find_slug(const HsKnowledge *knowledge, const char *slug)
{
    g_autoptr(GString) key = g_string_new(slug);
    const guint32 hash = hs_spelling_hash(key);
    guint32 at = hs_mapped_lower_bound(knowledge, HS_SECTION_SLUGS, hash);
    const HsHashRecord *record;

    while ((record = hs_mapped_record(knowledge, HS_SECTION_SLUGS, at++)) &&
           GUINT32_FROM_LE(record->hash) == hash) {
        const HsKnown known = hs_mapped_entity(knowledge, GUINT32_FROM_LE(record->number));
        g_autofree char *found = known != HS_KNOWN_NONE ? hs_knowledge_dup_slug(knowledge, known)
                                                        : NULL;

        if (g_strcmp0(found, slug) == 0)
            return known;
    }
    return HS_KNOWN_NONE;
}

/* ---- names */

/* A name that is looked for, in the two forms that are compared. */
typedef struct {
    GString *folded;
    GString *cased;
    GString *scratch;
    guint32 hash;
} Query;

static void
query_init(Query *query, const char *name, gsize length)
{
    const gsize n = length <= MAX_NAME ? length : 0;

    query->folded = g_string_sized_new(64);
    query->cased = g_string_sized_new(64);
    query->scratch = g_string_sized_new(64);
    hs_spelling_fold(query->folded, name, n, /* keep_case= */ FALSE);
    hs_spelling_fold(query->cased, name, n, /* keep_case= */ TRUE);
    query->hash = hs_spelling_hash(query->folded);
}

static void
query_clear(Query *query)
{
    g_string_free(query->folded, TRUE);
    g_string_free(query->cased, TRUE);
    g_string_free(query->scratch, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Query, query_clear)

/* Say whether `text` is the name that is looked for; `out_exact`: in upper and lower case too. */
static gboolean
query_matches(Query *query, const char *text, gboolean *out_exact)
{
    const gsize length = strlen(text);

    hs_spelling_fold(query->scratch, text, length, /* keep_case= */ TRUE);
    *out_exact = g_string_equal(query->scratch, query->cased);
    if (*out_exact)
        return TRUE;
    hs_spelling_fold(query->scratch, text, length, /* keep_case= */ FALSE);
    return g_string_equal(query->scratch, query->folded);
}

static guint
get_weight(const HsKnowledge *knowledge, HsKnown known)
{
    const HsEntityRecord *const record = hs_mapped_record(knowledge, HS_SECTION_ENTITIES, known);

    return record ? GUINT16_FROM_LE(record->weight) : 0;
}

static int
compare_by_entity(gconstpointer a_pointer, gconstpointer b_pointer)
{
    const HsCandidate *const a = a_pointer;
    const HsCandidate *const b = b_pointer;

    if (a->known != b->known)
        return a->known < b->known ? -1 : 1;
    if (a->weight != b->weight)
        return a->weight > b->weight ? -1 : 1;
    return a->exact != b->exact ? (a->exact ? -1 : 1) : strcmp(a->alias, b->alias);
}

static int
compare_by_weight(gconstpointer a_pointer, gconstpointer b_pointer, gpointer knowledge)
{
    const HsCandidate *const a = a_pointer;
    const HsCandidate *const b = b_pointer;

    if (a->weight != b->weight)
        return a->weight > b->weight ? -1 : 1;
    const guint a_weight = get_weight(knowledge, a->known);
    const guint b_weight = get_weight(knowledge, b->known);
    if (a_weight != b_weight)
        return a_weight > b_weight ? -1 : 1;
    if (a->known != b->known)
        return a->known < b->known ? -1 : 1;
    return strcmp(a->alias, b->alias);
}

/* Leave the heaviest candidate of each entity and put them in order. A case that agrees with any of
   the aliases counts for the entity. */
static void
settle(const HsKnowledge *knowledge, GArray *candidates)
{
    guint kept = 0;

    g_array_sort(candidates, compare_by_entity);
    for (guint i = 0; i < candidates->len; i++) {
        const HsCandidate next = g_array_index(candidates, HsCandidate, i);

        if (kept > 0 && g_array_index(candidates, HsCandidate, kept - 1).known == next.known)
            g_array_index(candidates, HsCandidate, kept - 1).exact |= next.exact;
        else
            g_array_index(candidates, HsCandidate, kept++) = next;
    }
    g_array_set_size(candidates, kept);
    g_array_sort_with_data(candidates, compare_by_weight, (gpointer)knowledge);
}

static void
take_alias(const HsKnowledge *knowledge, Query *query, guint32 number, GArray *candidates)
{
    if (!hs_mapped_has_tag(knowledge, number, query->hash))
        return;
    HsCandidate candidate = hs_mapped_alias(knowledge, number);
    if (candidate.known == HS_KNOWN_NONE ||
        !query_matches(query, candidate.alias, &candidate.exact) ||
        (candidate.flags & HS_ALIAS_CASE && !candidate.exact))
        return;
    g_array_append_val(candidates, candidate);
}

GArray *
hs_knowledge_find(const HsKnowledge *knowledge, const char *name, gsize length)
{
    GArray *const candidates = g_array_new(FALSE, FALSE, sizeof(HsCandidate));
    g_auto(Query) query;

    query_init(&query, name, length);
    const guint32 bucket = hs_layout_bucket(query.hash, knowledge->bucket_bits);
    const guint32 end = hs_mapped_number(knowledge, HS_SECTION_BUCKETS, bucket + 1);
    for (guint32 i = hs_mapped_number(knowledge, HS_SECTION_BUCKETS, bucket);
         i < MIN(end, knowledge->counts[HS_SECTION_ALIASES]); i++)
        take_alias(knowledge, &query, i, candidates);
    settle(knowledge, candidates);
    return candidates;
}

static gboolean
has_surname(const HsKnownEntity *entity, const char *country, Query *query)
{
    char *forms[HS_SURNAME_MAX_FORMS];
    gboolean found = FALSE;
    const guint n = hs_surname_cut(entity->label, hs_surname_comes_first(country), query->scratch,
                                   forms);

    for (guint i = 0; i < n; i++) {
        found = found || strcmp(forms[i], query->folded->str) == 0;
        g_free(forms[i]);
    }
    return found;
}

GArray *
hs_knowledge_find_surname(const HsKnowledge *knowledge, const char *name, gsize length, guint limit)
{
    GArray *const candidates = g_array_new(FALSE, FALSE, sizeof(HsCandidate));
    g_auto(Query) query;
    const HsHashRecord *record;

    query_init(&query, name, length);
    guint32 at = hs_mapped_lower_bound(knowledge, HS_SECTION_SURNAMES, query.hash);
    while (candidates->len < limit &&
           (record = hs_mapped_record(knowledge, HS_SECTION_SURNAMES, at++)) &&
           GUINT32_FROM_LE(record->hash) == query.hash) {
        const HsKnown known = hs_mapped_entity(knowledge, GUINT32_FROM_LE(record->number));
        HsKnownEntity entity;
        HsKnownEntity country = { .label = "" };

        if (known == HS_KNOWN_NONE)
            continue;
        hs_knowledge_get_entity(knowledge, known, &entity);
        if (entity.country != HS_KNOWN_NONE)
            hs_knowledge_get_entity(knowledge, entity.country, &country);
        if (!has_surname(&entity, country.label, &query))
            continue;
        const HsCandidate candidate = { known, entity.weight, HS_ALIAS_SURNAME,
                                        FALSE, entity.label,  entity.source };
        g_array_append_val(candidates, candidate);
    }
    settle(knowledge, candidates);
    return candidates;
}

/* Candidates from a section of HsWordRecord. */
static GArray *
find_words(const HsKnowledge *knowledge, HsSectionName section, const char *name, gsize length)
{
    GArray *const candidates = g_array_new(FALSE, FALSE, sizeof(HsCandidate));
    g_auto(Query) query;
    const HsWordRecord *record;

    query_init(&query, name, length);
    guint32 at = hs_mapped_lower_bound(knowledge, section, query.hash);
    while ((record = hs_mapped_record(knowledge, section, at++)) &&
           GUINT32_FROM_LE(record->hash) == query.hash) {
        HsCandidate candidate = hs_mapped_word_record(knowledge, section, at - 1);

        if (candidate.known != HS_KNOWN_NONE &&
            query_matches(&query, candidate.alias, &candidate.exact))
            g_array_append_val(candidates, candidate);
    }
    settle(knowledge, candidates);
    return candidates;
}

GArray *
hs_knowledge_find_metonym(const HsKnowledge *knowledge, const char *name, gsize length)
{
    return find_words(knowledge, HS_SECTION_METONYMS, name, length);
}

GArray *
hs_knowledge_find_demonym(const HsKnowledge *knowledge, const char *word, gsize length)
{
    return find_words(knowledge, HS_SECTION_DEMONYMS, word, length);
}

GArray *
hs_knowledge_get_aliases(const HsKnowledge *knowledge, HsKnown known)
{
    GArray *const candidates = g_array_new(FALSE, FALSE, sizeof(HsCandidate));

    for (guint32 i = 0; i < knowledge->counts[HS_SECTION_ALIASES]; i++) {
        const HsCandidate candidate = hs_mapped_alias(knowledge, i);

        if (candidate.known == known)
            g_array_append_val(candidates, candidate);
    }
    g_array_sort_with_data(candidates, compare_by_weight, (gpointer)knowledge);
    return candidates;
}
