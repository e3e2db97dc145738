/* SPDX-License-Identifier: Apache-2.0
 *
 * See subject.h. One row a predicate: what it says, whoever's word it is.
 */
#include "knowledge/subject.h"

#include <string.h>

#include "knowledge/rows.h"
#include "knowledge/triples.h"

#define WD "http://www.wikidata.org/entity/"
#define WDATA "http://www.wikidata.org/wiki/Special:EntityData/"
#define WDT "http://www.wikidata.org/prop/direct/"
#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define RDFS "http://www.w3.org/2000/01/rdf-schema#"
#define SKOS "http://www.w3.org/2004/02/skos/core#"
#define FOAF "http://xmlns.com/foaf/0.1/"
#define ORG "http://www.w3.org/ns/org#"
#define SCHEMA "http://schema.org/"
#define OWL "http://www.w3.org/2002/07/owl#"
#define LABEL_WEIGHT_SHIFT 2 /* another name weighs a quarter of the entity */
#define UNKNOWN_WEIGHT 100   /* of an item of Wikidata whose sitelinks nobody counted */

typedef enum {
    SAYS_CLASS,
    SAYS_LABEL,
    SAYS_NAME,
    SAYS_SAME,
    SAYS_COUNTRY,
    SAYS_CITIZENSHIP,
    SAYS_GENDER,
    SAYS_POSITION,
    SAYS_EMPLOYER,
    SAYS_MEMBER,
    SAYS_SITELINKS,
} Saying;

static const struct {
    const char *predicate;
    Saying says;
} SAYINGS[] = {
    { RDF "type", SAYS_CLASS },
    { RDFS "label", SAYS_LABEL },
    { SKOS "prefLabel", SAYS_LABEL },
    { FOAF "name", SAYS_LABEL },
    { SCHEMA "name", SAYS_LABEL },
    { SKOS "altLabel", SAYS_NAME },
    { FOAF "nick", SAYS_NAME },
    { SCHEMA "alternateName", SAYS_NAME },
    { OWL "sameAs", SAYS_SAME },
    { SCHEMA "sameAs", SAYS_SAME },
    { SCHEMA "gender", SAYS_GENDER },
    { SCHEMA "nationality", SAYS_CITIZENSHIP },
    { SCHEMA "worksFor", SAYS_EMPLOYER },
    { SCHEMA "memberOf", SAYS_MEMBER },
    { ORG "memberOf", SAYS_MEMBER },
    { "http://wikiba.se/ontology#sitelinks", SAYS_SITELINKS },
    { WDT "P31", SAYS_CLASS },       /* instance of */
    { WDT "P17", SAYS_COUNTRY },     /* country */
    { WDT "P21", SAYS_GENDER },      /* sex or gender */
    { WDT "P27", SAYS_CITIZENSHIP }, /* country of citizenship */
    { WDT "P39", SAYS_POSITION },    /* position held */
    { WDT "P102", SAYS_MEMBER },     /* member of political party */
    { WDT "P108", SAYS_EMPLOYER },   /* employer */
    { WDT "P463", SAYS_MEMBER },     /* member of */
    { WDT "P1001", SAYS_COUNTRY },   /* applies to jurisdiction: of offices */
};

HsSubject *
hs_subject_new(const char *iri, guint32 line)
{
    HsSubject *const subject = g_new0(HsSubject, 1);

    subject->iri = g_strdup(iri);
    subject->line = line;
    subject->names = g_ptr_array_new_with_free_func(g_free);
    subject->positions = g_ptr_array_new_with_free_func(g_free);
    subject->employers = g_ptr_array_new_with_free_func(g_free);
    subject->memberships = g_ptr_array_new_with_free_func(g_free);
    return subject;
}

void
hs_subject_free(HsSubject *subject)
{
    if (!subject)
        return;
    g_free(subject->iri);
    g_free(subject->label);
    g_free(subject->same_as);
    g_free(subject->country);
    g_ptr_array_unref(subject->names);
    g_ptr_array_unref(subject->positions);
    g_ptr_array_unref(subject->employers);
    g_ptr_array_unref(subject->memberships);
    g_free(subject);
}

const char *
hs_subject_get_wikidata(const char *iri)
{
    const char *const id = g_str_has_prefix(iri, WD)      ? iri + strlen(WD)
                           : g_str_has_prefix(iri, WDATA) ? iri + strlen(WDATA)
                                                          : "";

    if (id[0] != 'Q' || id[1] < '1' || id[1] > '9' || strlen(id) > 12 ||
        strspn(id + 1, "0123456789") != strlen(id + 1))
        return NULL;
    return id;
}

/* ---- taking triples */

/* How good a name in `language` is to us; 0: of no use. */
static guint
rank_language(const char *language)
{
    if (strcmp(language, "en") == 0)
        return 4;
    if (strcmp(language, "") == 0)
        return 3;
    if (g_str_has_prefix(language, "en-"))
        return 2;
    return strcmp(language, "mul") == 0 ? 1 : 0;
}

static gboolean
is_name(const char *text)
{
    const gsize length = strlen(text);

    if (length == 0 || length > HS_MAX_FIELD || *text == ' ' || text[length - 1] == ' ')
        return FALSE;
    for (const char *at = text; *at; at++)
        if ((guchar)*at < 0x20 || *at == 0x7f)
            return FALSE;
    return TRUE;
}

static void
take_label(HsSubject *subject, const char *text, const char *language)
{
    const guint rank = rank_language(language);

    if (rank <= subject->label_rank || !is_name(text))
        return;
    g_free(subject->label);
    subject->label = g_utf8_normalize(text, -1, G_NORMALIZE_NFC);
    subject->label_rank = subject->label ? rank : 0;
}

static void
take_value(GPtrArray *values, char *value)
{
    if (value && values->len < HS_MAX_VALUES &&
        !g_ptr_array_find_with_equal_func(values, value, g_str_equal, NULL))
        g_ptr_array_add(values, value);
    else
        g_free(value);
}

static void
take_class(HsSubject *subject, const char *iri)
{
    HsClass class;

    if (hs_class_find(iri, &class) &&
        (!subject->has_class || hs_class_is_stronger(&class, &subject->class))) {
        subject->class = class;
        subject->has_class = TRUE;
    }
}

static void
take_gender(HsSubject *subject, const char *value)
{
    if (strcmp(value, WD "Q6581097") == 0 || g_ascii_strcasecmp(value, "male") == 0 ||
        g_str_has_suffix(value, "schema.org/Male"))
        subject->gender = 'm';
    else if (strcmp(value, WD "Q6581072") == 0 || g_ascii_strcasecmp(value, "female") == 0 ||
             g_str_has_suffix(value, "schema.org/Female"))
        subject->gender = 'f';
    else
        subject->gender = 'x';
}

static void
take_iri(HsSubject *subject, Saying says, const char *iri)
{
    switch (says) {
    case SAYS_CLASS:
        take_class(subject, iri);
        break;
    case SAYS_SAME:
        if (!subject->same_as)
            subject->same_as = g_strdup(hs_subject_get_wikidata(iri));
        break;
    case SAYS_COUNTRY:
    case SAYS_CITIZENSHIP:
        if (!subject->country)
            subject->country = g_strdup(iri);
        break;
    case SAYS_GENDER:
        take_gender(subject, iri);
        break;
    case SAYS_POSITION:
        take_value(subject->positions, g_strdup(iri));
        break;
    case SAYS_EMPLOYER:
        take_value(subject->employers, g_strdup(iri));
        break;
    case SAYS_MEMBER:
        take_value(subject->memberships, g_strdup(iri));
        break;
    default:
        break;
    }
}

static void
take_literal(HsSubject *subject, Saying says, const char *text, const char *language)
{
    guint64 number;

    if (says == SAYS_LABEL)
        take_label(subject, text, language);
    else if (says == SAYS_NAME && rank_language(language) > 0 && is_name(text))
        take_value(subject->names, g_utf8_normalize(text, -1, G_NORMALIZE_NFC));
    else if (says == SAYS_GENDER)
        take_gender(subject, text);
    else if (says == SAYS_SITELINKS &&
             g_ascii_string_to_unsigned(text, 10, 0, G_MAXUINT16, &number, NULL))
        subject->sitelinks = (guint)number;
}

gboolean
hs_subject_is_of_use(const char *predicate, gsize length)
{
    if (length > 8 && memcmp(predicate, "https://", 8) == 0)
        return TRUE; /* may be schema.org by its other name */
    for (guint i = 0; i < G_N_ELEMENTS(SAYINGS); i++)
        if (strncmp(SAYINGS[i].predicate, predicate, length) == 0 &&
            SAYINGS[i].predicate[length] == '\0')
            return TRUE;
    return FALSE;
}

void
hs_subject_take(HsSubject *subject, const char *predicate, const char *object, gboolean is_iri,
                const char *language)
{
    g_autofree char *plain = g_str_has_prefix(predicate, "https://schema.org/")
                                 ? g_strconcat("http", predicate + strlen("https"), NULL)
                                 : NULL;

    for (guint i = 0; i < G_N_ELEMENTS(SAYINGS); i++) {
        if (strcmp(SAYINGS[i].predicate, plain ? plain : predicate) != 0)
            continue;
        if (is_iri)
            take_iri(subject, SAYINGS[i].says, object);
        else
            take_literal(subject, SAYINGS[i].says, object, language);
        return;
    }
}

/* ---- rows */

/* Say whether the subject is no item of Wikidata: somebody put it there himself. */
static gboolean
is_own(const HsSubject *subject)
{
    return subject->sitelinks == 0 && !hs_subject_get_wikidata(subject->iri);
}

/* Prominence out of the number of wikis that tell of it: 300 wikis and more weigh most. */
static guint16
weigh(const HsSubject *subject)
{
    static const guint16 steps[] = { 1, 2, 4, 7, 12, 20, 35, 60, 100, 170, 300 };
    guint n = 0;

    if (subject->sitelinks == 0)
        return is_own(subject) ? HS_OWN_WEIGHT : UNKNOWN_WEIGHT;
    while (n < G_N_ELEMENTS(steps) && subject->sitelinks >= steps[n])
        n++;
    return (guint16)(n * 90);
}

typedef struct {
    HsFacts *facts;
    HsOrigin origin;
    const char *id;
    const char *source; /* of entities and their names */
} Rows;

static const char *
keep(const Rows *rows, const char *string)
{
    return string ? g_string_chunk_insert_const(rows->facts->strings, string) : "";
}

static void
add_affiliations(const Rows *rows, GPtrArray *organizations, const char *role)
{
    for (guint i = 0; i < organizations->len; i++) {
        const HsAffiliationFact row = {
            .origin = rows->origin,
            .person = rows->id,
            .role = role,
            .organization = keep(rows, g_ptr_array_index(organizations, i)),
            .source = "rdf",
        };
        g_array_append_val(rows->facts->affiliations, row);
    }
}

/* Return the `length` bytes at `text` in lower case, whatever the locale. Free with g_free(). */
static char *
dup_lower(const char *text, gsize length)
{
    GString *const lower = g_string_sized_new(length);

    for (const char *at = text; at < text + length; at = g_utf8_next_char(at))
        g_string_append_unichar(lower, g_unichar_tolower(g_utf8_get_char(at)));
    return g_string_free(lower, FALSE);
}

static void
add_office(const Rows *rows, const HsSubject *subject)
{
    const char *const of = strstr(subject->label, " of ");
    g_autofree char *form = dup_lower(subject->label,
                                      of ? (gsize)(of - subject->label) : strlen(subject->label));

    const HsOfficeFact row = {
        .origin = rows->origin,
        .id = rows->id,
        .label = keep(rows, subject->label),
        .country = keep(rows, subject->country),
        .organization = "",
        .role = "other",
        .forms = strchr(form, '|') ? "" : keep(rows, form),
        .source = "rdf",
    };
    g_array_append_val(rows->facts->offices, row);
}

static void
add_name(const Rows *rows, const char *name, guint16 weight)
{
    const HsAliasFact alias = {
        .origin = rows->origin,
        .text = keep(rows, name),
        .id = rows->id,
        .source = rows->source,
        .weight = weight,
    };
    g_array_append_val(rows->facts->aliases, alias);
}

static void
add_entity(const Rows *rows, const HsSubject *subject)
{
    const HsEntityFact row = {
        .origin = rows->origin,
        .id = rows->id,
        .label = keep(rows, subject->label),
        .subtype = subject->class.subtype,
        .country = keep(rows, subject->country),
        .slug = "",
        .source = rows->source,
        .weight = weigh(subject),
        .kind = (guint8)subject->class.kind,
        .gender = subject->class.kind == HS_KNOWN_PERSON ? subject->gender : '\0',
    };
    const guint16 weight = is_own(subject) ? HS_OWN_ALIAS_WEIGHT
                                           : (guint16)(row.weight >> LABEL_WEIGHT_SHIFT);
    g_array_append_val(rows->facts->entities, row);
    if (is_own(subject))
        add_name(rows, subject->label, weight);
    for (guint i = 0; i < subject->names->len; i++)
        add_name(rows, g_ptr_array_index(subject->names, i), weight);
}

gboolean
hs_subject_add(const HsSubject *subject, const char *id, guint32 file, guint min_sitelinks,
               HsFacts *facts)
{
    const Rows rows = { facts,
                        { file, subject->line },
                        g_string_chunk_insert_const(facts->strings, id),
                        is_own(subject) ? HS_KNOWN_OWN : "rdf" };

    if (!subject->has_class || !subject->label ||
        (hs_subject_get_wikidata(subject->iri) && subject->sitelinks < min_sitelinks))
        return FALSE;
    if (subject->class.is_office) {
        add_office(&rows, subject);
        return TRUE;
    }
    add_entity(&rows, subject);
    add_affiliations(&rows, subject->employers, "");
    add_affiliations(&rows, subject->memberships, "member");
    for (guint i = 0; i < subject->positions->len; i++) {
        const HsTenureFact row = {
            .origin = rows.origin,
            .person = rows.id,
            .office = keep(&rows, g_ptr_array_index(subject->positions, i)),
            .source = "rdf",
        };
        g_array_append_val(facts->tenures, row);
    }
    return TRUE;
}
