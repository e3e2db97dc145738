/* SPDX-License-Identifier: Apache-2.0
 *
 * See classes.h. There is no walk up to superclasses: they come anywhere in a dump that is read
 * once. The classes that news is about are listed one by one instead.
 */
#include "knowledge/classes.h"

#include <stdlib.h>
#include <string.h>

#define WIKIDATA_ENTITY "http://www.wikidata.org/entity/Q"
#define IS_OFFICE G_MAXUINT8
#define IS_PERSON HS_KNOWN_PERSON
#define IS_ORGANIZATION HS_KNOWN_ORGANIZATION
#define IS_PLACE HS_KNOWN_PLACE
#define IS_GROUP HS_KNOWN_GROUP
#define IS_EVENT HS_KNOWN_EVENT

typedef struct {
    guint32 number;
    guint8 kind;
    const char *subtype;
} NumberedClass;

static const NumberedClass NUMBERED[] = {
#include "knowledge/classes.inc"
};

static const struct {
    const char *iri;
    HsClass what;
} NAMED[] = {
    { "http://xmlns.com/foaf/0.1/Person", { FALSE, HS_KNOWN_PERSON, "" } },
    { "http://xmlns.com/foaf/0.1/Organization", { FALSE, HS_KNOWN_ORGANIZATION, "" } },
    { "http://xmlns.com/foaf/0.1/Group", { FALSE, HS_KNOWN_GROUP, "" } },
    { "http://www.w3.org/ns/org#Organization", { FALSE, HS_KNOWN_ORGANIZATION, "" } },
    { "http://www.w3.org/ns/org#FormalOrganization", { FALSE, HS_KNOWN_ORGANIZATION, "" } },
    { "http://www.w3.org/ns/org#OrganizationalUnit", { FALSE, HS_KNOWN_ORGANIZATION, "" } },
    { "http://schema.org/Person", { FALSE, HS_KNOWN_PERSON, "" } },
    { "http://schema.org/Organization", { FALSE, HS_KNOWN_ORGANIZATION, "" } },
    { "http://schema.org/Corporation", { FALSE, HS_KNOWN_ORGANIZATION, "company" } },
    { "http://schema.org/GovernmentOrganization", { FALSE, HS_KNOWN_ORGANIZATION, "agency" } },
    { "http://schema.org/NewsMediaOrganization", { FALSE, HS_KNOWN_ORGANIZATION, "media" } },
    { "http://schema.org/Place", { FALSE, HS_KNOWN_PLACE, "" } },
    { "http://schema.org/Country", { FALSE, HS_KNOWN_PLACE, "country" } },
    { "http://schema.org/City", { FALSE, HS_KNOWN_PLACE, "city" } },
    { "http://schema.org/Event", { FALSE, HS_KNOWN_EVENT, "" } },
};

static int
compare_numbers(gconstpointer key, gconstpointer class_pointer)
{
    const guint32 number = *(const guint32 *)key;
    const NumberedClass *const found = class_pointer;

    return number < found->number ? -1 : number > found->number;
}

static gboolean
find_numbered(const char *digits, HsClass *out_class)
{
    guint64 number;

    if (!g_ascii_string_to_unsigned(digits, 10, 1, G_MAXUINT32, &number, NULL))
        return FALSE;
    const guint32 key = (guint32)number;
    const NumberedClass *const found = bsearch(&key, NUMBERED, G_N_ELEMENTS(NUMBERED),
                                               sizeof *NUMBERED, compare_numbers);
    if (!found)
        return FALSE;
    out_class->is_office = found->kind == IS_OFFICE;
    out_class->kind = out_class->is_office ? HS_KNOWN_WORK : (HsKnownKind)found->kind;
    out_class->subtype = found->subtype;
    return TRUE;
}

gboolean
hs_class_find(const char *iri, HsClass *out_class)
{
    if (g_str_has_prefix(iri, WIKIDATA_ENTITY))
        return find_numbered(iri + strlen(WIKIDATA_ENTITY), out_class);
    if (g_str_has_prefix(iri, "https://schema.org/")) {
        g_autofree char *plain = g_strconcat("http", iri + strlen("https"), NULL);
        return hs_class_find(plain, out_class);
    }
    for (guint i = 0; i < G_N_ELEMENTS(NAMED); i++) {
        if (strcmp(NAMED[i].iri, iri) == 0) {
            *out_class = NAMED[i].what;
            return TRUE;
        }
    }
    return FALSE;
}

static guint
get_rank(const HsClass *class)
{
    static const guint ranks[] = {
        [HS_KNOWN_PERSON] = 1, [HS_KNOWN_ORGANIZATION] = 3, [HS_KNOWN_EVENT] = 4,
        [HS_KNOWN_PLACE] = 5,  [HS_KNOWN_GROUP] = 6,        [HS_KNOWN_WORK] = 7,
    };

    if (class->is_office)
        return 0;
    return strcmp(class->subtype, "country") == 0 ? 2 : ranks[class->kind];
}

gboolean
hs_class_is_stronger(const HsClass *a, const HsClass *b)
{
    return get_rank(a) < get_rank(b);
}
