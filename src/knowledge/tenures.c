/* SPDX-License-Identifier: Apache-2.0
 *
 * Look-up of offices and of who held them when. Dates are often known to the year only, so each
 * comparison is made twice: could the tenure include the day asked for, and must it?
 */
#include <string.h>

#include "knowledge/mapped.h"
#include "knowledge/spelling.h"

/* ---- offices */

guint32
hs_knowledge_count_offices(const HsKnowledge *knowledge)
{
    return knowledge->counts[HS_SECTION_OFFICES];
}

void
hs_knowledge_get_office(const HsKnowledge *knowledge, guint32 office, HsKnownOffice *out_office)
{
    const HsOfficeRecord *const record = hs_mapped_record(knowledge, HS_SECTION_OFFICES, office);

    g_return_if_fail(record);
    const char *const id = hs_mapped_string(knowledge, GUINT32_FROM_LE(record->id));
    *out_office = (HsKnownOffice){
        .id = id,
        .wikidata = id[0] == 'Q' && g_ascii_isdigit(id[1]) ? id : NULL,
        .label = hs_mapped_string(knowledge, GUINT32_FROM_LE(record->label)),
        .country = hs_mapped_entity(knowledge, GUINT32_FROM_LE(record->country)),
        .organization = hs_mapped_entity(knowledge, GUINT32_FROM_LE(record->organization)),
        .role = hs_mapped_word(knowledge, GUINT16_FROM_LE(record->role)),
        .forms = hs_mapped_string(knowledge, GUINT32_FROM_LE(record->forms)),
        .source = hs_mapped_word(knowledge, GUINT16_FROM_LE(record->source)),
    };
}

/* Say whether `text` folds to `folded`; `scratch` is overwritten. */
static gboolean
folds_to(const char *text, gsize length, const GString *folded, GString *scratch)
{
    hs_spelling_fold(scratch, text, length, /* keep_case= */ FALSE);
    return g_string_equal(scratch, folded);
}

static gboolean
has_title(const HsKnownOffice *office, const GString *folded, GString *scratch)
{
    const char *form = office->forms;

    while (*form) {
        const gsize length = strcspn(form, "|");

        if (folds_to(form, length, folded, scratch))
            return TRUE;
        form += length + (form[length] == '|');
    }
    return folds_to(office->label, strlen(office->label), folded, scratch);
}

static int
compare_numbers(gconstpointer a, gconstpointer b)
{
    const guint32 x = *(const guint32 *)a;
    const guint32 y = *(const guint32 *)b;

    return x < y ? -1 : x > y;
}

GArray *
hs_knowledge_find_offices(const HsKnowledge *knowledge, const char *title, gsize length,
                          HsKnown country)
{
    GArray *const offices = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_autoptr(GString) folded = g_string_new(NULL);
    g_autoptr(GString) scratch = g_string_new(NULL);
    const HsHashRecord *record;

    hs_spelling_fold(folded, title, length, /* keep_case= */ FALSE);
    const guint32 hash = hs_spelling_hash(folded);
    guint32 at = hs_mapped_lower_bound(knowledge, HS_SECTION_TITLES, hash);
    while ((record = hs_mapped_record(knowledge, HS_SECTION_TITLES, at++)) &&
           GUINT32_FROM_LE(record->hash) == hash) {
        const guint32 number = GUINT32_FROM_LE(record->number);
        HsKnownOffice office;

        if (number >= hs_knowledge_count_offices(knowledge))
            continue;
        hs_knowledge_get_office(knowledge, number, &office);
        if ((country == HS_KNOWN_NONE || office.country == country) &&
            has_title(&office, folded, scratch))
            g_array_append_val(offices, number);
    }
    g_array_sort(offices, compare_numbers);
    return offices;
}

static GArray *
get_offices(const HsKnowledge *knowledge, HsSectionName section, HsKnown key, const char *role)
{
    GArray *const offices = g_array_new(FALSE, FALSE, sizeof(guint32));
    guint32 at = hs_mapped_lower_bound(knowledge, section, key);
    const HsHashRecord *record;

    while ((record = hs_mapped_record(knowledge, section, at++)) &&
           GUINT32_FROM_LE(record->hash) == key) {
        const guint32 number = GUINT32_FROM_LE(record->number);
        HsKnownOffice office;

        if (number >= hs_knowledge_count_offices(knowledge))
            continue;
        hs_knowledge_get_office(knowledge, number, &office);
        if (!role || strcmp(office.role, role) == 0)
            g_array_append_val(offices, number);
    }
    return offices;
}

GArray *
hs_knowledge_get_country_offices(const HsKnowledge *knowledge, HsKnown country, const char *role)
{
    return get_offices(knowledge, HS_SECTION_COUNTRY_OFFICES, country, role);
}

GArray *
hs_knowledge_get_organization_offices(const HsKnowledge *knowledge, HsKnown organization,
                                      const char *role)
{
    return get_offices(knowledge, HS_SECTION_ORGANIZATION_OFFICES, organization, role);
}

/* ---- tenures */

static gboolean
get_tenure(const HsKnowledge *knowledge, guint32 number, HsTenure *out_tenure)
{
    const HsTenureRecord *const record = hs_mapped_record(knowledge, HS_SECTION_TENURES, number);

    if (!record || hs_mapped_entity(knowledge, GUINT32_FROM_LE(record->person)) == HS_KNOWN_NONE ||
        GUINT32_FROM_LE(record->office) >= hs_knowledge_count_offices(knowledge))
        return FALSE;
    *out_tenure = (HsTenure){
        .number = number,
        .person = GUINT32_FROM_LE(record->person),
        .office = GUINT32_FROM_LE(record->office),
        .begin = GUINT32_FROM_LE(record->begin),
        .end = GUINT32_FROM_LE(record->end),
        .source = hs_mapped_word(knowledge, GUINT16_FROM_LE(record->source)),
    };
    return TRUE;
}

GArray *
hs_knowledge_get_tenures(const HsKnowledge *knowledge, guint32 office)
{
    const HsOfficeRecord *const record = hs_mapped_record(knowledge, HS_SECTION_OFFICES, office);
    GArray *const tenures = g_array_new(FALSE, FALSE, sizeof(HsTenure));
    HsTenure tenure;

    for (guint32 at = record ? GUINT32_FROM_LE(record->first_tenure) : HS_NO_NUMBER;
         at != HS_NO_NUMBER && get_tenure(knowledge, at, &tenure) && tenure.office == office; at++)
        g_array_append_val(tenures, tenure);
    return tenures;
}

/* Return the place in HS_SECTION_PERSON_TENURES from which the tenures of `person` stand. */
static guint32
find_person(const HsKnowledge *knowledge, HsKnown person)
{
    guint32 begin = 0;
    guint32 end = knowledge->counts[HS_SECTION_PERSON_TENURES];

    while (begin < end) {
        const guint32 middle = begin + (end - begin) / 2;
        const HsTenureRecord *const record = hs_mapped_record(
            knowledge, HS_SECTION_TENURES,
            hs_mapped_number(knowledge, HS_SECTION_PERSON_TENURES, middle));

        if (record && GUINT32_FROM_LE(record->person) < person)
            begin = middle + 1;
        else
            end = middle;
    }
    return begin;
}

GArray *
hs_knowledge_get_person_tenures(const HsKnowledge *knowledge, HsKnown person)
{
    GArray *const tenures = g_array_new(FALSE, FALSE, sizeof(HsTenure));
    HsTenure tenure;

    for (guint32 at = find_person(knowledge, person);
         get_tenure(knowledge, hs_mapped_number(knowledge, HS_SECTION_PERSON_TENURES, at),
                    &tenure) &&
         tenure.person == person;
         at++)
        g_array_append_val(tenures, tenure);
    return tenures;
}

static gboolean
may_include(const HsTenure *tenure, HsWhen when)
{
    return hs_when_first(tenure->begin) <= hs_when_last(when) &&
           hs_when_last(tenure->end) >= hs_when_first(when);
}

static gboolean
must_include(const HsTenure *tenure, HsWhen when)
{
    return hs_when_last(tenure->begin) <= hs_when_first(when) &&
           (tenure->end == HS_WHEN_UNKNOWN || hs_when_first(tenure->end) >= hs_when_last(when));
}

static int
compare_holders(gconstpointer a_pointer, gconstpointer b_pointer)
{
    const HsTenure *const a = a_pointer;
    const HsTenure *const b = b_pointer;

    if (a->sure != b->sure)
        return a->sure ? -1 : 1;
    if (a->begin != b->begin)
        return a->begin > b->begin ? -1 : 1;
    return a->number < b->number ? -1 : a->number > b->number;
}

GArray *
hs_knowledge_find_holders(const HsKnowledge *knowledge, guint32 office, HsWhen when)
{
    GArray *const tenures = hs_knowledge_get_tenures(knowledge, office);
    guint kept = 0;

    for (guint i = 0; i < tenures->len; i++) {
        HsTenure tenure = g_array_index(tenures, HsTenure, i);

        if (!may_include(&tenure, when))
            continue;
        tenure.sure = must_include(&tenure, when);
        g_array_index(tenures, HsTenure, kept++) = tenure;
    }
    g_array_set_size(tenures, kept);
    g_array_sort(tenures, compare_holders);
    return tenures;
}

/* Tenures of one office lie in order of their begin, so who came before or after is the next one in
   that direction that somebody else began on another day. */
gboolean
hs_knowledge_find_predecessor(const HsKnowledge *knowledge, guint32 number, HsTenure *out_tenure)
{
    HsTenure tenure;
    HsTenure other;

    if (!get_tenure(knowledge, number, &tenure))
        return FALSE;
    while (number-- > 0 && get_tenure(knowledge, number, &other) && other.office == tenure.office &&
           other.begin != HS_WHEN_UNKNOWN) {
        if (other.person == tenure.person || other.begin == tenure.begin)
            continue;
        *out_tenure = other;
        return TRUE;
    }
    return FALSE;
}

gboolean
hs_knowledge_find_successor(const HsKnowledge *knowledge, guint32 number, HsTenure *out_tenure)
{
    HsTenure tenure;
    HsTenure other;

    if (!get_tenure(knowledge, number, &tenure) || tenure.begin == HS_WHEN_UNKNOWN)
        return FALSE;
    while (get_tenure(knowledge, ++number, &other) && other.office == tenure.office) {
        if (other.person == tenure.person || other.begin == tenure.begin)
            continue;
        *out_tenure = other;
        return TRUE;
    }
    return FALSE;
}

/* ---- affiliations */

GArray *
hs_knowledge_get_affiliations(const HsKnowledge *knowledge, HsKnown person)
{
    GArray *const affiliations = g_array_new(FALSE, FALSE, sizeof(HsAffiliation));
    guint32 at = hs_mapped_lower_bound(knowledge, HS_SECTION_AFFILIATIONS, person);
    const HsAffiliationRecord *record;

    while ((record = hs_mapped_record(knowledge, HS_SECTION_AFFILIATIONS, at++)) &&
           GUINT32_FROM_LE(record->person) == person) {
        const HsAffiliation affiliation = {
            .person = person,
            .role = hs_mapped_string(knowledge, GUINT32_FROM_LE(record->role)),
            .organization = hs_mapped_entity(knowledge, GUINT32_FROM_LE(record->organization)),
            .begin = GUINT32_FROM_LE(record->begin),
            .end = GUINT32_FROM_LE(record->end),
            .source = hs_mapped_word(knowledge, GUINT16_FROM_LE(record->source)),
        };
        g_array_append_val(affiliations, affiliation);
    }
    return affiliations;
}
