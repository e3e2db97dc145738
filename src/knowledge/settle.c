/* SPDX-License-Identifier: Apache-2.0
 *
 * From rows as they were read to rows that agree: one row an id, a slug for every entity and none
 * twice, every reference a number. What does not fit becomes a problem at the later of the two
 * lines, and goes.
 */
#include <string.h>

#include "knowledge/facts.h"
#include "knowledge/spelling.h"

static guint
get_input(const HsFacts *facts, HsOrigin origin)
{
    return g_array_index(facts->files, HsFactFile, origin.file).input;
}

static int
compare_origins(HsOrigin a, HsOrigin b)
{
    if (a.file != b.file)
        return a.file < b.file ? -1 : 1;
    return a.line < b.line ? -1 : a.line > b.line;
}

/* Note that the row at `origin` says anew what the one at `first` says. */
static void
add_repetition(HsFacts *facts, HsOrigin origin, HsProblemGrade grade, const char *what,
               const char *which, HsOrigin first)
{
    hs_facts_add_problem(facts, origin, grade, "%s '%s' occurs already at %s:%u", what, which,
                         g_array_index(facts->files, HsFactFile, first.file).name, first.line);
}

/* ---- one row an id: files are numbered in the order of inputs, so of one id the last row stands
 */

static int
compare_entities(gconstpointer a_pointer, gconstpointer b_pointer)
{
    const HsEntityFact *const a = a_pointer;
    const HsEntityFact *const b = b_pointer;
    const int order = strcmp(a->id, b->id);

    return order ? order : compare_origins(a->origin, b->origin);
}

static int
compare_offices(gconstpointer a_pointer, gconstpointer b_pointer)
{
    const HsOfficeFact *const a = a_pointer;
    const HsOfficeFact *const b = b_pointer;
    const int order = strcmp(a->id, b->id);

    return order ? order : compare_origins(a->origin, b->origin);
}

static void
settle_entities(HsFacts *facts)
{
    HsEntityFact *const rows = (HsEntityFact *)(gpointer)facts->entities->data;
    guint kept = 0;

    g_array_sort(facts->entities, compare_entities);
    for (guint i = 0; i < facts->entities->len; i++) {
        HsEntityFact *const last = kept > 0 ? &rows[kept - 1] : NULL;

        if (!last || strcmp(last->id, rows[i].id) != 0)
            rows[kept++] = rows[i];
        else if (get_input(facts, last->origin) != get_input(facts, rows[i].origin))
            *last = rows[i];
        else
            add_repetition(facts, rows[i].origin, HS_PROBLEM_FACT, "entity", rows[i].id,
                           last->origin);
    }
    g_array_set_size(facts->entities, kept);
}

static void
settle_offices(HsFacts *facts)
{
    HsOfficeFact *const rows = (HsOfficeFact *)(gpointer)facts->offices->data;
    guint kept = 0;

    g_array_sort(facts->offices, compare_offices);
    for (guint i = 0; i < facts->offices->len; i++) {
        HsOfficeFact *const last = kept > 0 ? &rows[kept - 1] : NULL;

        if (!last || strcmp(last->id, rows[i].id) != 0)
            rows[kept++] = rows[i];
        else if (get_input(facts, last->origin) != get_input(facts, rows[i].origin))
            *last = rows[i];
        else
            add_repetition(facts, rows[i].origin, HS_PROBLEM_FACT, "office", rows[i].id,
                           last->origin);
    }
    g_array_set_size(facts->offices, kept);
}

/* ---- slugs */

/* Give the entity a slug that nobody has: its label's, with its id behind where that is taken. */
static void
give_slug(HsFacts *facts, GHashTable *slugs, HsEntityFact *entity, GString *slug)
{
    g_autoptr(GString) id = g_string_new(NULL);

    hs_spelling_slug(slug, entity->label);
    if (slug->len == 0 || g_hash_table_contains(slugs, slug->str)) {
        hs_spelling_slug(id, entity->id);
        g_string_append_printf(slug, "%s%s", slug->len > 0 ? "-" : "", id->str);
    }
    const gsize length = slug->len;
    for (guint n = 2; g_hash_table_contains(slugs, slug->str); n++) {
        g_string_truncate(slug, length);
        g_string_append_printf(slug, "-%u", n);
    }
    entity->slug = g_string_chunk_insert_len(facts->strings, slug->str, (gssize)slug->len);
    g_hash_table_insert(slugs, (gpointer)entity->slug, entity);
}

/* Take the slugs that tables of `input` give. One that an earlier input has is given anew later. */
static void
take_slugs(HsFacts *facts, GHashTable *slugs, guint input)
{
    for (guint i = 0; i < facts->entities->len; i++) {
        HsEntityFact *const entity = &g_array_index(facts->entities, HsEntityFact, i);

        if (!*entity->slug || get_input(facts, entity->origin) != input)
            continue;
        const HsEntityFact *const other = g_hash_table_lookup(slugs, entity->slug);
        if (!other) {
            g_hash_table_insert(slugs, (gpointer)entity->slug, entity);
            continue;
        }
        if (get_input(facts, other->origin) == input)
            add_repetition(facts, entity->origin, HS_PROBLEM_FACT, "slug", entity->slug,
                           other->origin);
        entity->slug = "";
    }
}

static void
settle_slugs(HsFacts *facts)
{
    g_autoptr(GHashTable) slugs = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GString) slug = g_string_new(NULL);
    guint n_inputs = 0;

    for (guint i = 0; i < facts->files->len; i++)
        n_inputs = MAX(n_inputs, g_array_index(facts->files, HsFactFile, i).input + 1);
    for (guint input = 0; input < n_inputs; input++)
        take_slugs(facts, slugs, input);
    for (guint i = 0; i < facts->entities->len; i++) {
        HsEntityFact *const entity = &g_array_index(facts->entities, HsEntityFact, i);

        if (!*entity->slug)
            give_slug(facts, slugs, entity, slug);
    }
}

/* ---- references */

typedef struct {
    HsFacts *facts;
    GHashTable *entities; /* id -> number + 1 */
    GHashTable *offices;  /* likewise */
} Settling;

/* Return the number of the entity (or office) `id`, HS_NO_FACT for "" or one that is not there;
   the latter is noted. */
static guint32
find_number(Settling *settling, GHashTable *ids, const char *what, const char *id, HsOrigin origin)
{
    HsFacts *const facts = settling->facts;

    if (!*id)
        return HS_NO_FACT;
    const guint number = GPOINTER_TO_UINT(g_hash_table_lookup(ids, id));
    if (number > 0)
        return number - 1;
    const gboolean lenient = g_array_index(facts->files, HsFactFile, origin.file).lenient;
    hs_facts_add_problem(facts, origin, lenient ? HS_PROBLEM_LOSS : HS_PROBLEM_FACT,
                         "%s '%s' is not an %s of any table", what, id,
                         ids == settling->entities ? "entity" : "office");
    return HS_NO_FACT;
}

static guint32
find_entity(Settling *settling, const char *what, const char *id, HsOrigin origin)
{
    return find_number(settling, settling->entities, what, id, origin);
}

static void
settle_countries(Settling *settling)
{
    GArray *const rows = settling->facts->entities;

    for (guint i = 0; i < rows->len; i++) {
        HsEntityFact *const entity = &g_array_index(rows, HsEntityFact, i);

        entity->country_number = find_entity(settling, "country", entity->country, entity->origin);
        if (entity->country_number == HS_NO_FACT)
            continue;
        const HsEntityFact *const country = &g_array_index(rows, HsEntityFact,
                                                           entity->country_number);
        if (country->kind != HS_KNOWN_PLACE && country->kind != HS_KNOWN_ORGANIZATION)
            hs_facts_add_problem(settling->facts, entity->origin, HS_PROBLEM_FORM,
                                 "country '%s' (%s) is neither a place nor an organization",
                                 entity->country, country->label);
    }
}

/* A country may be its own country or have a sovereign; it comes back to itself by no detour. */
static void
check_circles(HsFacts *facts)
{
    GArray *const rows = facts->entities;
    g_autofree guint32 *seen = g_new0(guint32, rows->len + 1); /* by whose walk, from 1 */

    for (guint i = 0; i < rows->len; i++) {
        guint32 at = i;

        while (at != HS_NO_FACT && seen[at] == 0) {
            const guint32 next = g_array_index(rows, HsEntityFact, at).country_number;

            seen[at] = i + 1;
            at = next != at ? next : HS_NO_FACT;
        }
        if (at != HS_NO_FACT && seen[at] == i + 1) {
            HsEntityFact *const entity = &g_array_index(rows, HsEntityFact, at);

            hs_facts_add_problem(facts, entity->origin, HS_PROBLEM_FACT,
                                 "the countries of '%s' go in a circle", entity->id);
        }
    }
}

static void
settle_aliases(Settling *settling, GArray *rows)
{
    guint kept = 0;

    for (guint i = 0; i < rows->len; i++) {
        HsAliasFact *const row = &g_array_index(rows, HsAliasFact, i);

        row->entity_number = find_entity(settling, "id", row->id, row->origin);
        if (row->entity_number != HS_NO_FACT)
            g_array_index(rows, HsAliasFact, kept++) = *row;
    }
    g_array_set_size(rows, kept);
}

static void
settle_posts(Settling *settling)
{
    GArray *const rows = settling->facts->offices;

    for (guint i = 0; i < rows->len; i++) {
        HsOfficeFact *const row = &g_array_index(rows, HsOfficeFact, i);

        row->country_number = find_entity(settling, "country", row->country, row->origin);
        row->organization_number = find_entity(settling, "organization", row->organization,
                                               row->origin);
    }
}

static void
settle_affiliations(Settling *settling)
{
    GArray *const rows = settling->facts->affiliations;
    guint kept = 0;

    for (guint i = 0; i < rows->len; i++) {
        HsAffiliationFact *const row = &g_array_index(rows, HsAffiliationFact, i);

        row->person_number = find_entity(settling, "person", row->person, row->origin);
        row->organization_number = find_entity(settling, "organization", row->organization,
                                               row->origin);
        if (row->person_number != HS_NO_FACT &&
            (*row->role || row->organization_number != HS_NO_FACT))
            g_array_index(rows, HsAffiliationFact, kept++) = *row;
    }
    g_array_set_size(rows, kept);
}

/* ---- tenures */

static int
compare_tenures(gconstpointer a_pointer, gconstpointer b_pointer)
{
    const HsTenureFact *const a = a_pointer;
    const HsTenureFact *const b = b_pointer;

    if (a->office_number != b->office_number)
        return a->office_number < b->office_number ? -1 : 1;
    if (a->person_number != b->person_number)
        return a->person_number < b->person_number ? -1 : 1;
    if (a->begin != b->begin)
        return a->begin < b->begin ? -1 : 1;
    if (a->end != b->end)
        return a->end < b->end ? -1 : 1;
    return compare_origins(a->origin, b->origin);
}

/* Say what two tenures of one person in one office have to do with each other: nothing, or the
   later one repeats or overlaps the earlier. Returns FALSE where the later one is to go. */
static gboolean
compare_terms(HsFacts *facts, const HsTenureFact *before, const HsTenureFact *after)
{
    if (before->office_number != after->office_number ||
        before->person_number != after->person_number)
        return TRUE;
    if (before->begin == after->begin && before->end == after->end)
        return FALSE;
    if (get_input(facts, before->origin) == get_input(facts, after->origin) &&
        after->begin != HS_WHEN_UNKNOWN && before->end != HS_WHEN_UNKNOWN &&
        hs_when_first(before->end) > hs_when_last(after->begin))
        add_repetition(facts, after->origin, HS_PROBLEM_FORM, "an overlapping tenure of",
                       after->person, before->origin);
    return TRUE;
}

static void
settle_tenures(Settling *settling)
{
    GArray *const rows = settling->facts->tenures;
    guint kept = 0;

    for (guint i = 0; i < rows->len; i++) {
        HsTenureFact *const row = &g_array_index(rows, HsTenureFact, i);

        row->person_number = find_entity(settling, "person", row->person, row->origin);
        row->office_number = find_number(settling, settling->offices, "office", row->office,
                                         row->origin);
        if (row->person_number != HS_NO_FACT && row->office_number != HS_NO_FACT)
            g_array_index(rows, HsTenureFact, kept++) = *row;
    }
    g_array_set_size(rows, kept);
    g_array_sort(rows, compare_tenures);
    kept = 0;
    for (guint i = 0; i < rows->len; i++) {
        const HsTenureFact row = g_array_index(rows, HsTenureFact, i);

        if (kept == 0 ||
            compare_terms(settling->facts, &g_array_index(rows, HsTenureFact, kept - 1), &row))
            g_array_index(rows, HsTenureFact, kept++) = row;
    }
    g_array_set_size(rows, kept);
}

static int
compare_problems(gconstpointer a_pointer, gconstpointer b_pointer)
{
    const HsProblem *const a = a_pointer;
    const HsProblem *const b = b_pointer;
    const int order = compare_origins(a->origin, b->origin);

    return order ? order : strcmp(a->message, b->message);
}

void
hs_facts_settle(HsFacts *facts)
{
    Settling settling = { facts, g_hash_table_new(g_str_hash, g_str_equal),
                          g_hash_table_new(g_str_hash, g_str_equal) };

    settle_entities(facts);
    settle_offices(facts);
    settle_slugs(facts);
    for (guint i = 0; i < facts->entities->len; i++)
        g_hash_table_insert(settling.entities,
                            (gpointer)g_array_index(facts->entities, HsEntityFact, i).id,
                            GUINT_TO_POINTER(i + 1));
    for (guint i = 0; i < facts->offices->len; i++)
        g_hash_table_insert(settling.offices,
                            (gpointer)g_array_index(facts->offices, HsOfficeFact, i).id,
                            GUINT_TO_POINTER(i + 1));
    settle_countries(&settling);
    check_circles(facts);
    settle_aliases(&settling, facts->aliases);
    settle_aliases(&settling, facts->metonyms);
    settle_aliases(&settling, facts->demonyms);
    settle_posts(&settling);
    settle_tenures(&settling);
    settle_affiliations(&settling);
    g_array_sort(facts->problems, compare_problems);
    g_hash_table_unref(settling.entities);
    g_hash_table_unref(settling.offices);
}
