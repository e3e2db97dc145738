/* SPDX-License-Identifier: Apache-2.0
 *
 * What kind of title a title is, by the offices that have it: of one ruler in the world, of parts
 * of countries, of the head of a body whatever the body calls him.
 */
#include <string.h>

#include "resolve/fold.h"
#include "resolve/office.h"

gboolean
hs_office_is_local(const HsLinking *linking, const HsPost *post)
{
    static const char *const local[] = { "governor", "mayor", "legislator", "central_bank", NULL };
    guint n = 0;
    for (guint i = 0; post->offices && i < post->offices->len; i++) {
        HsKnownOffice office;
        hs_knowledge_get_office(linking->knowledge, g_array_index(post->offices, guint32, i),
                                &office);
        n += g_strv_contains(local, office.role);
    }
    return post->offices && 2 * n > post->offices->len;
}

HsKnown
hs_office_only_country(const HsLinking *linking, const HsPost *post)
{
    static const char *const ruling[] = { "head_of_state", "head_of_government", "monarch", NULL };
    HsKnownOffice office;
    if (post->leader || !post->offices || post->offices->len != 1)
        return HS_KNOWN_NONE;
    hs_knowledge_get_office(linking->knowledge, g_array_index(post->offices, guint32, 0), &office);
    return g_strv_contains(ruling, office.role) ? office.country : HS_KNOWN_NONE;
}

/* Returns how surely an office with this label is its body's first: 0 for not at all. */
static guint
rank_of(const HsLinking *linking, const char *label, HsKnown body)
{
    static const char *const titles[] = { "chief executive",
                                          "president",
                                          "secretary general",
                                          "director general",
                                          "managing director",
                                          "executive director",
                                          "administrator",
                                          "commissioner general",
                                          "executive secretary",
                                          "chairman",
                                          "chair",
                                          "director",
                                          "governor",
                                          "head",
                                          "leader" };
    for (guint i = 0; i < G_N_ELEMENTS(titles); i++) {
        const gsize length = strlen(label), end = strlen(titles[i]);
        if (strcmp(label, titles[i]) == 0)
            return 2 * (guint)(G_N_ELEMENTS(titles) - i) + 1;
        if (length <= end + 1 || strcmp(label + length - end, titles[i]) != 0 ||
            label[length - end - 1] != ' ')
            continue;
        /* "FBI director" */
        g_autoptr(GArray) found = hs_knowledge_find(linking->knowledge, label, length - end - 1);
        for (guint k = 0; k < found->len; k++) {
            if (g_array_index(found, HsCandidate, k).known == body)
                return 2 * (guint)(G_N_ELEMENTS(titles) - i);
        }
    }
    return 0;
}

guint32
hs_office_find_top(const HsLinking *linking, HsKnown body)
{
    static const char *const roles[] = { "chief_executive",    "head",         "central_bank",
                                         "intelligence_chief", "party_leader", NULL };
    g_autoptr(GArray)
        offices = hs_knowledge_get_organization_offices(linking->knowledge, body, NULL);
    guint32 top = HS_OFFICE_NONE;
    guint best = 0;
    for (guint i = 0; i < offices->len; i++) {
        const guint32 number = g_array_index(offices, guint32, i);
        HsKnownOffice office;
        hs_knowledge_get_office(linking->knowledge, number, &office);
        if (!g_strv_contains(roles, office.role))
            continue;
        const char *const label = hs_name_fold(linking->casting->scratch, office.label);
        const guint rank = rank_of(linking, label, body);
        if (rank > best) {
            best = rank;
            top = number;
        }
    }
    return top;
}
