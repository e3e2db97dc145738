/* SPDX-License-Identifier: Apache-2.0
 *
 * See compile.h. Entities and offices keep the numbers that settling gave them; tenures get theirs
 * here, by office and begin.
 */
#include "knowledge/compile.h"

#include "knowledge/nameindex.h"
#include "knowledge/spelling.h"

static void
add_entities(HsSections *sections, const HsFacts *facts)
{
    g_autoptr(GString) slug = g_string_new(NULL);

    for (guint i = 0; i < facts->entities->len; i++) {
        const HsEntityFact *const row = &g_array_index(facts->entities, HsEntityFact, i);

        hs_spelling_slug(slug, row->label);
        const gboolean by_rule = g_str_equal(slug->str, row->slug);
        const HsEntityRecord record = {
            .id = hs_sections_add_string(sections, row->id),
            .label = hs_sections_add_string(sections, row->label),
            .slug = by_rule ? HS_SLUG_BY_RULE : hs_sections_add_string(sections, row->slug),
            .country = GUINT32_TO_LE(row->country_number),
            .subtype = hs_sections_add_word(sections, row->subtype),
            .source = hs_sections_add_word(sections, row->source),
            .weight = GUINT16_TO_LE(row->weight),
            .kind = row->kind,
            .gender = (guint8)row->gender,
        };
        hs_sections_add(sections, HS_SECTION_ENTITIES, &record);
    }
}

/* ---- tenures */

static int
compare_tenures(gconstpointer a_pointer, gconstpointer b_pointer)
{
    const HsTenureFact *const a = a_pointer;
    const HsTenureFact *const b = b_pointer;

    if (a->office_number != b->office_number)
        return a->office_number < b->office_number ? -1 : 1;
    if (a->begin != b->begin)
        return a->begin < b->begin ? -1 : 1;
    if (a->end != b->end)
        return hs_when_last(a->end) < hs_when_last(b->end) ? -1 : 1;
    return a->person_number < b->person_number ? -1 : a->person_number > b->person_number;
}

/* Return the tenures in the order of the file. */
static GArray *
sort_tenures(const HsFacts *facts)
{
    GArray *const rows = g_array_copy(facts->tenures);

    g_array_sort(rows, compare_tenures);
    return rows;
}

static void
add_tenures(HsSections *sections, GArray *rows)
{
    for (guint i = 0; i < rows->len; i++) {
        const HsTenureFact *const row = &g_array_index(rows, HsTenureFact, i);
        const HsTenureRecord record = {
            .person = GUINT32_TO_LE(row->person_number),
            .office = GUINT32_TO_LE(row->office_number),
            .begin = GUINT32_TO_LE(row->begin),
            .end = GUINT32_TO_LE(row->end),
            .source = hs_sections_add_word(sections, row->source),
        };
        hs_sections_add(sections, HS_SECTION_TENURES, &record);
    }
}

static int
compare_careers(gconstpointer a_pointer, gconstpointer b_pointer, gpointer rows)
{
    const guint32 a = *(const guint32 *)a_pointer;
    const guint32 b = *(const guint32 *)b_pointer;
    const HsTenureFact *const x = &g_array_index((GArray *)rows, HsTenureFact, a);
    const HsTenureFact *const y = &g_array_index((GArray *)rows, HsTenureFact, b);

    if (x->person_number != y->person_number)
        return x->person_number < y->person_number ? -1 : 1;
    if (x->begin != y->begin)
        return x->begin < y->begin ? -1 : 1;
    return a < b ? -1 : a > b;
}

static void
add_careers(HsSections *sections, GArray *rows)
{
    g_autoptr(GArray) numbers = g_array_sized_new(FALSE, FALSE, sizeof(guint32), rows->len);

    for (guint32 i = 0; i < rows->len; i++)
        g_array_append_val(numbers, i);
    g_array_sort_with_data(numbers, compare_careers, rows);
    for (guint i = 0; i < numbers->len; i++) {
        const guint32 number = GUINT32_TO_LE(g_array_index(numbers, guint32, i));

        hs_sections_add(sections, HS_SECTION_PERSON_TENURES, &number);
    }
}

/* ---- offices */

static void
add_offices(HsSections *sections, const HsFacts *facts, GArray *tenures)
{
    g_autoptr(GArray) by_country = g_array_new(FALSE, FALSE, sizeof(HsHashRecord));
    g_autoptr(GArray) by_organization = g_array_new(FALSE, FALSE, sizeof(HsHashRecord));
    guint32 tenure = 0;

    for (guint i = 0; i < facts->offices->len; i++) {
        const HsOfficeFact *const row = &g_array_index(facts->offices, HsOfficeFact, i);
        const HsHashRecord of_country = { row->country_number, i };
        const HsHashRecord of_organization = { row->organization_number, i };

        while (tenure < tenures->len &&
               g_array_index(tenures, HsTenureFact, tenure).office_number < i)
            tenure++;
        const HsOfficeRecord record = {
            .id = hs_sections_add_string(sections, row->id),
            .label = hs_sections_add_string(sections, row->label),
            .country = GUINT32_TO_LE(row->country_number),
            .organization = GUINT32_TO_LE(row->organization_number),
            .forms = hs_sections_add_string(sections, row->forms),
            .first_tenure = GUINT32_TO_LE(tenure),
            .role = hs_sections_add_word(sections, row->role),
            .source = hs_sections_add_word(sections, row->source),
        };
        hs_sections_add(sections, HS_SECTION_OFFICES, &record);
        if (row->country_number != HS_NO_FACT)
            g_array_append_val(by_country, of_country);
        if (row->organization_number != HS_NO_FACT)
            g_array_append_val(by_organization, of_organization);
    }
    hs_sections_add_pairs(sections, HS_SECTION_COUNTRY_OFFICES, by_country);
    hs_sections_add_pairs(sections, HS_SECTION_ORGANIZATION_OFFICES, by_organization);
}

/* ---- affiliations */

static int
compare_affiliations(gconstpointer a_pointer, gconstpointer b_pointer)
{
    const HsAffiliationFact *const a = a_pointer;
    const HsAffiliationFact *const b = b_pointer;

    if (a->person_number != b->person_number)
        return a->person_number < b->person_number ? -1 : 1;
    if (a->origin.file != b->origin.file)
        return a->origin.file < b->origin.file ? -1 : 1;
    return a->origin.line < b->origin.line ? -1 : a->origin.line > b->origin.line;
}

static void
add_affiliations(HsSections *sections, const HsFacts *facts)
{
    g_autoptr(GArray) rows = g_array_copy(facts->affiliations);

    g_array_sort(rows, compare_affiliations);
    for (guint i = 0; i < rows->len; i++) {
        const HsAffiliationFact *const row = &g_array_index(rows, HsAffiliationFact, i);
        const HsAffiliationRecord record = {
            .person = GUINT32_TO_LE(row->person_number),
            .role = hs_sections_add_string(sections, row->role),
            .organization = GUINT32_TO_LE(row->organization_number),
            .begin = GUINT32_TO_LE(row->begin),
            .end = GUINT32_TO_LE(row->end),
            .source = hs_sections_add_word(sections, row->source),
        };
        hs_sections_add(sections, HS_SECTION_AFFILIATIONS, &record);
    }
}

GByteArray *
hs_compile(const HsFacts *facts, GError **error)
{
    g_autoptr(HsSections) sections = hs_sections_new();
    g_autoptr(GArray) tenures = sort_tenures(facts);

    hs_nameindex_add(sections, facts);
    add_entities(sections, facts);
    add_offices(sections, facts, tenures);
    add_tenures(sections, tenures);
    add_careers(sections, tenures);
    add_affiliations(sections, facts);
    return hs_sections_join(sections, error);
}
