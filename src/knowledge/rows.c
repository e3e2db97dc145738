/* SPDX-License-Identifier: Apache-2.0
 *
 * See rows.h. One function a kind; each looks at every field before it adds the row.
 */
#include "knowledge/rows.h"

#include <string.h>

#define MAX_TENURE 100 /* years; nobody has held an office for longer */

static const char *const KIND_WORDS[] = {
    [HS_KNOWN_PERSON] = "person", [HS_KNOWN_ORGANIZATION] = "organization",
    [HS_KNOWN_PLACE] = "place",   [HS_KNOWN_GROUP] = "group",
    [HS_KNOWN_EVENT] = "event",   [HS_KNOWN_WORK] = "work",
};

static const struct {
    const char *word;
    HsAliasFlags flag;
} FLAG_WORDS[] = {
    { "acronym", HS_ALIAS_ACRONYM }, { "case", HS_ALIAS_CASE },     { "demonym", HS_ALIAS_DEMONYM },
    { "former", HS_ALIAS_FORMER },   { "label", HS_ALIAS_LABEL },   { "short", HS_ALIAS_SHORT },
    { "surname", HS_ALIAS_SURNAME }, { "adj", HS_ALIAS_ADJECTIVE }, { "noun", HS_ALIAS_NOUN },
};

/* ---- fields */

static gboolean
refuse(HsFacts *facts, HsOrigin origin, const char *column, const char *value, const char *reason)
{
    hs_facts_add_problem(facts, origin, HS_PROBLEM_FACT, "%s '%s' %s", column, value, reason);
    return FALSE;
}

/* A slug stands in an IRI as it is: letters that are not upper case, digits, and what RFC 3987 lets
   stand without escaping. */
static gboolean
is_slug(const char *text)
{
    if (!*text || *text == '-')
        return FALSE;
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        const gunichar c = g_utf8_get_char(at);

        if (!strchr("-._~", *at) && !g_unichar_ismark(c) &&
            (!g_unichar_isalnum(c) || g_unichar_tolower(c) != c))
            return FALSE;
    }
    return TRUE;
}

gboolean
hs_row_is_id(const char *id)
{
    if (id[0] != 'Q' || !g_ascii_isdigit(id[1]))
        return is_slug(id);
    return id[1] != '0' && strlen(id) <= 12 && strspn(id + 1, "0123456789") == strlen(id + 1);
}

static gboolean
check_id(HsFacts *facts, HsOrigin origin, const char *column, const char *id)
{
    return hs_row_is_id(id) || refuse(facts, origin, column, id, "is not an id");
}

static gboolean
check_reference(HsFacts *facts, HsOrigin origin, const char *column, const char *id)
{
    return !*id || check_id(facts, origin, column, id);
}

static gboolean
check_filled(HsFacts *facts, HsOrigin origin, const char *column, const char *text)
{
    if (*text && *text != ' ' && text[strlen(text) - 1] != ' ')
        return TRUE;
    return refuse(facts, origin, column, text, *text ? "has a space at an end" : "is empty");
}

/* Read a weight; an empty one is `own`. */
static gboolean
read_weight(HsFacts *facts, HsOrigin origin, const char *text, guint16 own, guint16 *out_weight)
{
    guint64 weight = own;

    if (*text && !g_ascii_string_to_unsigned(text, 10, 0, HS_MAX_WEIGHT, &weight, NULL))
        return refuse(facts, origin, "weight", text, "is not a number from 0 to 1000");
    *out_weight = (guint16)weight;
    return TRUE;
}

static gboolean
read_kind(HsFacts *facts, HsOrigin origin, const char *text, guint8 *out_kind)
{
    for (guint8 i = 0; i < G_N_ELEMENTS(KIND_WORDS); i++) {
        if (strcmp(KIND_WORDS[i], text) == 0) {
            *out_kind = i;
            return TRUE;
        }
    }
    return refuse(facts, origin, "kind", text, "is not a kind");
}

static gboolean
read_gender(HsFacts *facts, HsOrigin origin, const char *text, char *out_gender)
{
    if (*text && (text[1] || !strchr("mfx", text[0])))
        return refuse(facts, origin, "gender", text, "is not m, f or x");
    *out_gender = *text;
    return TRUE;
}

/* Read words of FLAG_WORDS apart by commas. */
static gboolean
read_flags(HsFacts *facts, HsOrigin origin, const char *text, guint16 *out_flags)
{
    guint16 flags = 0;

    for (const char *at = text; *at;) {
        const gsize length = strcspn(at, ",");
        guint i = 0;

        while (i < G_N_ELEMENTS(FLAG_WORDS) &&
               (strncmp(FLAG_WORDS[i].word, at, length) != 0 || FLAG_WORDS[i].word[length] != '\0'))
            i++;
        if (i == G_N_ELEMENTS(FLAG_WORDS) || FLAG_WORDS[i].flag > HS_ALIAS_FORMER)
            return refuse(facts, origin, "flags", text, "has a word that is not a flag");
        flags |= FLAG_WORDS[i].flag;
        at += length + (at[length] == ',');
    }
    *out_flags = flags;
    return TRUE;
}

static gboolean
read_when(HsFacts *facts, HsOrigin origin, const char *column, const char *text, HsWhen *out_when)
{
    *out_when = HS_WHEN_UNKNOWN;
    return !*text || (strlen(text) <= 10 && hs_when_parse(text, strlen(text), out_when)) ||
           refuse(facts, origin, column, text, "is not a date from 1000 to 2100");
}

static gboolean
read_term(HsFacts *facts, HsOrigin origin, const char *const *fields, HsWhen *out_begin,
          HsWhen *out_end)
{
    HsWhen begin;
    HsWhen end;

    if (!read_when(facts, origin, "begin", fields[0], &begin) ||
        !read_when(facts, origin, "end", fields[1], &end))
        return FALSE;
    if (begin != HS_WHEN_UNKNOWN && hs_when_last(end) < hs_when_first(begin))
        return refuse(facts, origin, "end", fields[1], "lies before the begin");
    if (begin != HS_WHEN_UNKNOWN && end != HS_WHEN_UNKNOWN &&
        end / 10000 > begin / 10000 + MAX_TENURE)
        return refuse(facts, origin, "end", fields[1], "lies more than a hundred years later");
    *out_begin = begin;
    *out_end = end;
    return TRUE;
}

/* ---- rows */

/* id, label, kind, subtype, country, gender, slug, weight, source */
static void
add_entity(HsFacts *facts, HsOrigin origin, const char *const *fields)
{
    HsEntityFact row = { .origin = origin,
                         .id = fields[0],
                         .label = fields[1],
                         .subtype = fields[3],
                         .country = fields[4],
                         .slug = fields[6],
                         .source = fields[8] };

    if (!check_id(facts, origin, "id", row.id) ||
        !check_filled(facts, origin, "label", row.label) ||
        !read_kind(facts, origin, fields[2], &row.kind) ||
        !check_reference(facts, origin, "country", row.country) ||
        !read_gender(facts, origin, fields[5], &row.gender) ||
        !read_weight(facts, origin, fields[7], HS_OWN_WEIGHT, &row.weight))
        return;
    if (*row.slug && !is_slug(row.slug)) {
        refuse(facts, origin, "slug", row.slug, "is not a slug");
        return;
    }
    g_array_append_val(facts->entities, row);
}

/* alias, id, weight, flags, source */
static void
add_alias(HsFacts *facts, HsOrigin origin, const char *const *fields)
{
    HsAliasFact row = { .origin = origin, .text = fields[0], .id = fields[1], .source = fields[4] };

    if (check_filled(facts, origin, "alias", row.text) && check_id(facts, origin, "id", row.id) &&
        read_weight(facts, origin, fields[2], HS_OWN_ALIAS_WEIGHT, &row.weight) &&
        read_flags(facts, origin, fields[3], &row.flags))
        g_array_append_val(facts->aliases, row);
}

/* id, label, country, organization, role, forms, source */
static void
add_office(HsFacts *facts, HsOrigin origin, const char *const *fields)
{
    const HsOfficeFact row = { .origin = origin,
                               .id = fields[0],
                               .label = fields[1],
                               .country = fields[2],
                               .organization = fields[3],
                               .role = fields[4],
                               .forms = fields[5],
                               .source = fields[6] };

    if (check_id(facts, origin, "id", row.id) && check_filled(facts, origin, "label", row.label) &&
        check_reference(facts, origin, "country", row.country) &&
        check_reference(facts, origin, "organization", row.organization))
        g_array_append_val(facts->offices, row);
}

/* person, office, begin, end, source */
static void
add_tenure(HsFacts *facts, HsOrigin origin, const char *const *fields)
{
    HsTenureFact row = {
        .origin = origin, .person = fields[0], .office = fields[1], .source = fields[4]
    };

    if (check_id(facts, origin, "person", row.person) &&
        check_id(facts, origin, "office", row.office) &&
        read_term(facts, origin, fields + 2, &row.begin, &row.end))
        g_array_append_val(facts->tenures, row);
}

/* person, role, organization, begin, end, source */
static void
add_affiliation(HsFacts *facts, HsOrigin origin, const char *const *fields)
{
    HsAffiliationFact row = { .origin = origin,
                              .person = fields[0],
                              .role = fields[1],
                              .organization = fields[2],
                              .source = fields[5] };

    if (!*row.role && !*row.organization)
        refuse(facts, origin, "role", row.role, "and organization are both empty");
    else if (check_id(facts, origin, "person", row.person) &&
             check_reference(facts, origin, "organization", row.organization) &&
             read_term(facts, origin, fields + 3, &row.begin, &row.end))
        g_array_append_val(facts->affiliations, row);
}

/* surface, id, weight, source */
static void
add_metonym(HsFacts *facts, HsOrigin origin, const char *const *fields)
{
    HsAliasFact row = { .origin = origin, .text = fields[0], .id = fields[1], .source = fields[3] };

    if (check_filled(facts, origin, "surface", row.text) && check_id(facts, origin, "id", row.id) &&
        read_weight(facts, origin, fields[2], HS_OWN_ALIAS_WEIGHT, &row.weight))
        g_array_append_val(facts->metonyms, row);
}

/* word, id, part, source */
static void
add_demonym(HsFacts *facts, HsOrigin origin, const char *const *fields)
{
    static const struct {
        const char *word;
        guint16 flags;
    } parts[] = { { "adjective", HS_ALIAS_ADJECTIVE },
                  { "noun", HS_ALIAS_NOUN },
                  { "both", HS_ALIAS_ADJECTIVE | HS_ALIAS_NOUN } };
    HsAliasFact row = { .origin = origin, .text = fields[0], .id = fields[1], .source = fields[3] };

    for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
        if (strcmp(parts[i].word, fields[2]) == 0)
            row.flags = parts[i].flags;
    if (row.flags == 0)
        refuse(facts, origin, "part", fields[2], "is not adjective, noun or both");
    else if (check_filled(facts, origin, "word", row.text) && check_id(facts, origin, "id", row.id))
        g_array_append_val(facts->demonyms, row);
}

static const HsRowKind KINDS[] = {
    { "entities",
      9,
      { "id", "label", "kind", "subtype", "country", "gender", "slug", "weight", "source" },
      add_entity },
    { "aliases", 5, { "alias", "id", "weight", "flags", "source" }, add_alias },
    { "offices",
      7,
      { "id", "label", "country", "organization", "role", "forms", "source" },
      add_office },
    { "tenures", 5, { "person", "office", "begin", "end", "source" }, add_tenure },
    { "affiliations",
      6,
      { "person", "role", "organization", "begin", "end", "source" },
      add_affiliation },
    { "metonyms", 4, { "surface", "id", "weight", "source" }, add_metonym },
    { "demonyms", 4, { "word", "id", "part", "source" }, add_demonym },
};

const HsRowKind *
hs_row_find_kind(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(KINDS); i++)
        if (strcmp(KINDS[i].name, name) == 0)
            return &KINDS[i];
    return NULL;
}
