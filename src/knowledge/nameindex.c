/* SPDX-License-Identifier: Apache-2.0
 *
 * See nameindex.h. Names are put in order of a hash of their folded form. Of two rows that say the
 * same alias of the same entity one is kept: an alias row stands above the label, a later input
 * above an earlier one, the heavier above the lighter.
 */
#include "knowledge/nameindex.h"

#include <string.h>

#include "knowledge/spelling.h"
#include "knowledge/surname.h"

#define ALIASES_A_BUCKET 4
#define MAX_ALIAS_SOURCES (1u << HS_ALIAS_SOURCE_BITS)

typedef struct {
    const char *text;
    const char *source;
    guint32 hash;  /* of the folded text */
    guint32 cased; /* of the text folded but for its case */
    guint32 entity;
    guint32 input;
    guint16 weight;
    guint16 flags;
} Name;

/* ---- aliases */

static void
add_name(GArray *names, Name name, GString *folded)
{
    const gsize length = strlen(name.text);

    hs_spelling_fold(folded, name.text, length, /* keep_case= */ TRUE);
    name.cased = hs_spelling_hash(folded);
    hs_spelling_fold(folded, name.text, length, /* keep_case= */ FALSE);
    name.hash = hs_spelling_hash(folded);
    if (folded->len > 0)
        g_array_append_val(names, name);
}

static GArray *
collect_names(const HsFacts *facts)
{
    GArray *const names = g_array_new(FALSE, FALSE, sizeof(Name));
    g_autoptr(GString) folded = g_string_new(NULL);

    for (guint i = 0; i < facts->aliases->len; i++) {
        const HsAliasFact *const row = &g_array_index(facts->aliases, HsAliasFact, i);
        const Name name = {
            .text = row->text,
            .source = row->source,
            .entity = row->entity_number,
            .input = 1 + g_array_index(facts->files, HsFactFile, row->origin.file).input,
            .weight = row->weight,
            .flags = row->flags,
        };
        add_name(names, name, folded);
    }
    for (guint i = 0; i < facts->entities->len; i++) {
        const HsEntityFact *const row = &g_array_index(facts->entities, HsEntityFact, i);
        const Name name = { .text = row->label,
                            .source = row->source,
                            .entity = i,
                            .weight = row->weight,
                            .flags = HS_ALIAS_LABEL };
        add_name(names, name, folded);
    }
    return names;
}

static int
compare_names(gconstpointer a_pointer, gconstpointer b_pointer)
{
    const Name *const a = a_pointer;
    const Name *const b = b_pointer;

    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    if (a->entity != b->entity)
        return a->entity < b->entity ? -1 : 1;
    if (a->cased != b->cased)
        return a->cased < b->cased ? -1 : 1;
    if (a->input != b->input)
        return a->input > b->input ? -1 : 1; /* labels have 0 and come last */
    if (a->weight != b->weight)
        return a->weight > b->weight ? -1 : 1;
    const int order = strcmp(a->text, b->text);
    return order ? order : strcmp(a->source, b->source);
}

static guint
drop_repeated(GArray *names)
{
    guint kept = 0;

    g_array_sort(names, compare_names);
    for (guint i = 0; i < names->len; i++) {
        const Name name = g_array_index(names, Name, i);
        Name *const last = kept > 0 ? &g_array_index(names, Name, kept - 1) : NULL;

        if (last && last->hash == name.hash && last->entity == name.entity &&
            last->cased == name.cased)
            last->flags |= name.flags & HS_ALIAS_LABEL;
        else
            g_array_index(names, Name, kept++) = name;
    }
    g_array_set_size(names, kept);
    return kept;
}

static HsAliasRecord
pack_alias(HsSections *sections, const Name *name)
{
    const guint32 source = GUINT16_FROM_LE(hs_sections_add_word(sections, name->source));
    const guint32 tag = name->hash & ((1u << HS_ALIAS_TAG_BITS) - 1);

    if (source >= MAX_ALIAS_SOURCES)
        sections->overrun = "different sources of aliases";
    return (HsAliasRecord){
        .text = hs_sections_add_string(sections, name->text),
        .entity = GUINT32_TO_LE(name->entity),
        .rest = GUINT32_TO_LE(
            name->weight | (guint32)name->flags << HS_ALIAS_WEIGHT_BITS |
            source << (HS_ALIAS_WEIGHT_BITS + HS_ALIAS_FLAG_BITS) |
            tag << (HS_ALIAS_WEIGHT_BITS + HS_ALIAS_FLAG_BITS + HS_ALIAS_SOURCE_BITS)),
    };
}

static void
add_aliases(HsSections *sections, const HsFacts *facts)
{
    g_autoptr(GArray) names = collect_names(facts);
    const guint n = drop_repeated(names);
    const guint bits = n > ALIASES_A_BUCKET ? g_bit_storage(n / ALIASES_A_BUCKET) - 1 : 0;
    guint at = 0;

    for (guint bucket = 0; bucket <= 1u << bits; bucket++) {
        while (at < n && hs_layout_bucket(g_array_index(names, Name, at).hash, bits) < bucket) {
            const HsAliasRecord record = pack_alias(sections, &g_array_index(names, Name, at++));
            hs_sections_add(sections, HS_SECTION_ALIASES, &record);
        }
        const guint32 first = GUINT32_TO_LE(at);
        hs_sections_add(sections, HS_SECTION_BUCKETS, &first);
    }
}

/* ---- metonyms and demonyms */

static void
add_words(HsSections *sections, const HsFacts *facts, HsSectionName section, GArray *rows)
{
    g_autoptr(GArray) names = g_array_new(FALSE, FALSE, sizeof(Name));
    g_autoptr(GString) folded = g_string_new(NULL);

    for (guint i = 0; i < rows->len; i++) {
        const HsAliasFact *const row = &g_array_index(rows, HsAliasFact, i);
        const HsEntityFact *const entity = &g_array_index(facts->entities, HsEntityFact,
                                                          row->entity_number);
        const Name name = {
            .text = row->text,
            .source = row->source,
            .entity = row->entity_number,
            .input = 1 + g_array_index(facts->files, HsFactFile, row->origin.file).input,
            .weight = section == HS_SECTION_DEMONYMS ? entity->weight : row->weight,
            .flags = row->flags,
        };
        add_name(names, name, folded);
    }
    const guint n = drop_repeated(names);
    for (guint i = 0; i < n; i++) {
        const Name *const name = &g_array_index(names, Name, i);
        const HsWordRecord record = {
            .hash = GUINT32_TO_LE(name->hash),
            .text = hs_sections_add_string(sections, name->text),
            .entity = GUINT32_TO_LE(name->entity),
            .weight = GUINT16_TO_LE(name->weight),
            .flags = GUINT16_TO_LE(name->flags),
            .source = hs_sections_add_word(sections, name->source),
        };
        hs_sections_add(sections, section, &record);
    }
}

/* ---- last names */

static int
compare_surnames(gconstpointer a_pointer, gconstpointer b_pointer, gpointer entities)
{
    const HsHashRecord *const a = a_pointer;
    const HsHashRecord *const b = b_pointer;
    const guint16 a_weight = g_array_index((GArray *)entities, HsEntityFact, a->number).weight;
    const guint16 b_weight = g_array_index((GArray *)entities, HsEntityFact, b->number).weight;

    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    if (a_weight != b_weight)
        return a_weight > b_weight ? -1 : 1;
    return a->number < b->number ? -1 : a->number > b->number;
}

static void
collect_surnames(const HsFacts *facts, guint32 number, GArray *pairs, GString *scratch)
{
    const HsEntityFact *const entity = &g_array_index(facts->entities, HsEntityFact, number);
    const char *const country =
        entity->country_number != HS_NO_FACT
            ? g_array_index(facts->entities, HsEntityFact, entity->country_number).label
            : "";
    char *forms[HS_SURNAME_MAX_FORMS];
    const guint n = hs_surname_cut(entity->label, hs_surname_comes_first(country), scratch, forms);

    for (guint i = 0; i < n; i++) {
        g_string_assign(scratch, forms[i]);
        const HsHashRecord pair = { hs_spelling_hash(scratch), number };
        g_array_append_val(pairs, pair);
        g_free(forms[i]);
    }
}

static void
add_surnames(HsSections *sections, const HsFacts *facts)
{
    g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(HsHashRecord));
    g_autoptr(GString) scratch = g_string_new(NULL);

    for (guint i = 0; i < facts->entities->len; i++)
        if (g_array_index(facts->entities, HsEntityFact, i).kind == HS_KNOWN_PERSON)
            collect_surnames(facts, i, pairs, scratch);
    g_array_sort_with_data(pairs, compare_surnames, facts->entities);
    for (guint i = 0; i < pairs->len; i++) {
        const HsHashRecord *const pair = &g_array_index(pairs, HsHashRecord, i);
        const HsHashRecord record = { GUINT32_TO_LE(pair->hash), GUINT32_TO_LE(pair->number) };

        hs_sections_add(sections, HS_SECTION_SURNAMES, &record);
    }
}

/* ---- slugs and titles */

static void
add_slugs(HsSections *sections, const HsFacts *facts)
{
    g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(HsHashRecord));
    g_autoptr(GString) slug = g_string_new(NULL);

    for (guint i = 0; i < facts->entities->len; i++) {
        g_string_assign(slug, g_array_index(facts->entities, HsEntityFact, i).slug);
        const HsHashRecord pair = { hs_spelling_hash(slug), i };
        g_array_append_val(pairs, pair);
    }
    hs_sections_add_pairs(sections, HS_SECTION_SLUGS, pairs);
}

static void
add_title(GArray *pairs, guint32 office, const char *text, gsize length, GString *folded)
{
    hs_spelling_fold(folded, text, length, /* keep_case= */ FALSE);
    const HsHashRecord pair = { hs_spelling_hash(folded), office };
    if (folded->len > 0)
        g_array_append_val(pairs, pair);
}

static void
add_titles(HsSections *sections, const HsFacts *facts)
{
    g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(HsHashRecord));
    g_autoptr(GString) folded = g_string_new(NULL);

    for (guint i = 0; i < facts->offices->len; i++) {
        const HsOfficeFact *const office = &g_array_index(facts->offices, HsOfficeFact, i);

        add_title(pairs, i, office->label, strlen(office->label), folded);
        for (const char *form = office->forms; *form;) {
            const gsize length = strcspn(form, "|");

            add_title(pairs, i, form, length, folded);
            form += length + (form[length] == '|');
        }
    }
    hs_sections_add_pairs(sections, HS_SECTION_TITLES, pairs);
}

void
hs_nameindex_add(HsSections *sections, const HsFacts *facts)
{
    add_aliases(sections, facts); /* first: their sources get the small numbers */
    add_words(sections, facts, HS_SECTION_METONYMS, facts->metonyms);
    add_words(sections, facts, HS_SECTION_DEMONYMS, facts->demonyms);
    add_surnames(sections, facts);
    add_slugs(sections, facts);
    add_titles(sections, facts);
}
