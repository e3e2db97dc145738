/* SPDX-License-Identifier: Apache-2.0
 *
 * Who held a post on a day. A title alone says little: half of all bodies have a president, so one
 * that an office of some body bears counts only where the text names that body, and the states of a
 * country are told apart by their names in the office's own label ("governor of California").
 *
 * "The Norwegian leader" is whoever rules. Which of head of state and of government that is comes
 * from a table of the countries in which the head of state reigns or represents only (after the
 * classification of Siaroff, European Journal of Political Research 42, 2003, and the constitutions
 * since); elsewhere it is the president.
 */
#include <string.h>

#include "resolve/fold.h"
#include "resolve/office.h"

#define MAX_HOLDERS 12 /* past these a title has many seats and names nobody */

/* Countries whose head of government leads, by label as it folds. */
static const char *const led_by_government[] = { "albania",
                                                 "andorra",
                                                 "antigua and barbuda",
                                                 "armenia",
                                                 "australia",
                                                 "austria",
                                                 "bahamas",
                                                 "bangladesh",
                                                 "barbados",
                                                 "belgium",
                                                 "belize",
                                                 "bulgaria",
                                                 "cambodia",
                                                 "canada",
                                                 "croatia",
                                                 "czech republic",
                                                 "czechia",
                                                 "denmark",
                                                 "dominica",
                                                 "estonia",
                                                 "ethiopia",
                                                 "fiji",
                                                 "finland",
                                                 "georgia",
                                                 "germany",
                                                 "greece",
                                                 "grenada",
                                                 "hungary",
                                                 "iceland",
                                                 "india",
                                                 "iraq",
                                                 "ireland",
                                                 "israel",
                                                 "italy",
                                                 "jamaica",
                                                 "japan",
                                                 "kingdom of denmark",
                                                 "kingdom of the netherlands",
                                                 "kosovo",
                                                 "laos",
                                                 "latvia",
                                                 "lebanon",
                                                 "lesotho",
                                                 "libya",
                                                 "luxembourg",
                                                 "malaysia",
                                                 "malta",
                                                 "mauritius",
                                                 "montenegro",
                                                 "nepal",
                                                 "netherlands",
                                                 "new zealand",
                                                 "north macedonia",
                                                 "norway",
                                                 "pakistan",
                                                 "papua new guinea",
                                                 "poland",
                                                 "portugal",
                                                 "republic of ireland",
                                                 "samoa",
                                                 "saint lucia",
                                                 "singapore",
                                                 "slovakia",
                                                 "slovenia",
                                                 "solomon islands",
                                                 "spain",
                                                 "sweden",
                                                 "thailand",
                                                 "tonga",
                                                 "trinidad and tobago",
                                                 "tuvalu",
                                                 "united kingdom",
                                                 "vanuatu",
                                                 NULL };

static GArray *
new_offices(void)
{
    return g_array_new(FALSE, FALSE, sizeof(guint32));
}

static int
compare_numbers(gconstpointer a, gconstpointer b)
{
    const guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;
    return x < y ? -1 : x > y;
}

static gboolean
has_number(const GArray *numbers, guint32 number)
{
    return g_array_binary_search((GArray *)numbers, &number, compare_numbers, NULL);
}

/* Says whether "governor" of a body's country is the governor of that very body: its label stands
   in the office's label or in one of its titles. */
static gboolean
names_body(const HsLinking *linking, const HsKnownOffice *office, HsKnown body)
{
    HsKnownEntity entity;
    HsArena *const scratch = linking->casting->scratch;
    hs_knowledge_get_entity(linking->knowledge, body, &entity);
    const char *const name = hs_name_fold(scratch, entity.label);
    return strstr(hs_name_fold(scratch, office->label), name) ||
           strstr(hs_name_fold(scratch, office->forms), name);
}

/* Says whether an office's label is that of the one in office, of nobody beside and of no part of a
   country: "Special Adviser to the Prime Minister" is in the tables as well. */
static gboolean
is_ruling(const HsKnownOffice *office)
{
    static const char *const labels[] = { "president",
                                          "prime minister",
                                          "premier",
                                          "chancellor",
                                          "federal chancellor",
                                          "taoiseach",
                                          "supreme leader",
                                          "emir",
                                          "king",
                                          "sultan",
                                          "chairman of the council of ministers",
                                          "premier of the state council",
                                          NULL };
    g_autofree char *lower = g_ascii_strdown(office->label, -1);
    return office->organization == HS_KNOWN_NONE && g_strv_contains(labels, lower);
}

/* Says whether the title of a post could be that of any body: without its name it tells nothing. */
static gboolean
needs_body(const HsPost *post, const HsKnownOffice *office)
{
    static const char *const roles[] = { "chief_executive", "party_leader", "head",         "other",
                                         "candidate",       "central_bank", "spokesperson", NULL };
    static const char *const titles[] = { "president",
                                          "leader",
                                          "director",
                                          "chairman",
                                          "chair",
                                          "chief",
                                          "head",
                                          "founder",
                                          "secretary",
                                          "general secretary",
                                          "secretary general",
                                          "secretary-general",
                                          "chief executive",
                                          "director general",
                                          "executive director",
                                          "managing director",
                                          "commissioner",
                                          "speaker",
                                          "governor",
                                          "owner",
                                          "chairwoman",
                                          "chairperson",
                                          "co-founder",
                                          "commander",
                                          "spokesman",
                                          "spokeswoman",
                                          "spokesperson",
                                          NULL };
    return office->organization != HS_KNOWN_NONE && post->body == HS_KNOWN_NONE &&
           g_strv_contains(roles, office->role) && g_strv_contains(titles, post->words);
}

/* Says whether `office` is that of the one who rules its country. */
static gboolean
is_leading(const HsLinking *linking, const HsKnownOffice *office)
{
    HsKnownEntity country;
    if (office->country == HS_KNOWN_NONE)
        return FALSE;
    hs_knowledge_get_entity(linking->knowledge, office->country, &country);
    const char *const label = hs_name_fold(linking->casting->scratch, country.label);
    if (!is_ruling(office))
        return FALSE;
    return strcmp(office->role, g_strv_contains(led_by_government, label) ? "head_of_government"
                                                                          : "head_of_state") == 0;
}

gboolean
hs_office_fits(const HsLinking *linking, const HsPost *post, guint32 number, HsKnown country)
{
    HsKnownOffice office;
    const gboolean ruler = post->leader && post->body == HS_KNOWN_NONE;
    if (!ruler && !has_number(post->offices, number))
        return FALSE;
    hs_knowledge_get_office(linking->knowledge, number, &office);
    if (post->country != HS_KNOWN_NONE)
        country = post->country;
    if (ruler ? !is_leading(linking, &office) : needs_body(post, &office))
        return FALSE;
    if (post->body != HS_KNOWN_NONE)
        return office.organization == post->body || names_body(linking, &office, post->body);
    return country == HS_KNOWN_NONE || office.country == country;
}

static HsHeld
held_at(const HsTenure *tenure, HsWhen when)
{
    const HsWhen first = hs_when_first(when), last = hs_when_last(when);
    const HsWhen end = tenure->end == HS_WHEN_UNKNOWN ? G_MAXUINT32 : tenure->end;
    if (hs_when_first(tenure->begin) > last)
        return HS_HELD_LATER;
    if (hs_when_last(end) < first)
        return HS_HELD_EARLIER;
    return hs_when_last(tenure->begin) <= first &&
                   (end == G_MAXUINT32 || hs_when_first(end) >= last)
               ? HS_HELD_THEN
               : HS_HELD_MAYBE;
}

HsHeld
hs_office_held(const HsLinking *linking, const HsPost *post, HsKnown person, HsKnown country,
               HsWhen when)
{
    g_autoptr(GArray) tenures = hs_knowledge_get_person_tenures(linking->knowledge, person);
    HsHeld best = HS_HELD_NEVER;
    for (guint i = 0; i < tenures->len; i++) {
        const HsTenure *const tenure = &g_array_index(tenures, HsTenure, i);
        if (!hs_office_fits(linking, post, tenure->office, country))
            continue;
        best = MAX(best, when == HS_WHEN_UNKNOWN ? HS_HELD_MAYBE : held_at(tenure, when));
    }
    return best;
}

static void
add_once(GArray *people, HsKnown person)
{
    for (guint i = 0; i < people->len; i++) {
        if (g_array_index(people, HsKnown, i) == person)
            return;
    }
    g_array_append_val(people, person);
}

/* Returns the offices that `post` may speak of: all with its title, or those of its country where
   any leader is meant. */
static GArray *
offices_of(const HsLinking *linking, const HsPost *post, HsKnown country)
{
    static const char *const roles[] = { "head_of_state", "head_of_government" };
    GArray *const offices = new_offices();
    if (post->country != HS_KNOWN_NONE)
        country = post->country;
    if (!post->leader || post->body != HS_KNOWN_NONE) {
        g_array_append_vals(offices, post->offices->data, post->offices->len);
        return offices;
    }
    for (guint i = 0; country != HS_KNOWN_NONE && i < G_N_ELEMENTS(roles); i++) {
        g_autoptr(GArray)
            more = hs_knowledge_get_country_offices(linking->knowledge, country, roles[i]);
        g_array_append_vals(offices, more->data, more->len);
    }
    return offices;
}

GArray *
hs_office_holders(const HsLinking *linking, const HsPost *post, HsKnown country, HsWhen when)
{
    /* Those who held it for sure and by its very label, for sure, perhaps. */
    GArray *people[] = { g_array_new(FALSE, FALSE, sizeof(HsKnown)),
                         g_array_new(FALSE, FALSE, sizeof(HsKnown)),
                         g_array_new(FALSE, FALSE, sizeof(HsKnown)) };
    const char *const title = hs_name_fold(linking->casting->scratch, post->words);
    g_autoptr(GArray) offices = offices_of(linking, post, country);
    for (guint i = 0; i < offices->len && people[1]->len <= MAX_HOLDERS; i++) {
        const guint32 number = g_array_index(offices, guint32, i);
        HsKnownOffice office;
        if (!hs_office_fits(linking, post, number, country))
            continue;
        hs_knowledge_get_office(linking->knowledge, number, &office);
        const gboolean exact = strcmp(hs_name_fold(linking->casting->scratch, office.label),
                                      title) == 0;
        g_autoptr(GArray) tenures = hs_knowledge_find_holders(linking->knowledge, number, when);
        for (guint k = 0; k < tenures->len && k <= MAX_HOLDERS; k++) {
            const HsTenure *const tenure = &g_array_index(tenures, HsTenure, k);
            for (guint rank = tenure->sure ? exact ? 0 : 1 : 2; rank < 3; rank++)
                add_once(people[rank], tenure->person);
        }
    }
    const guint best = people[0]->len == 1 ? 0 : people[1]->len > 0 ? 1 : 2;
    for (guint i = 0; i < G_N_ELEMENTS(people); i++) {
        if (i != best)
            g_array_unref(people[i]);
    }
    return people[best];
}
