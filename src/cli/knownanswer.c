/* SPDX-License-Identifier: Apache-2.0
 *
 * See knownanswer.h. One block for each way in which a name leads somewhere; a block without an
 * answer is not there. A title may follow a country's adjective ("Norwegian prime minister") or
 * stand before the country ("prime minister of Norway").
 */
#include "cli/knownanswer.h"

#include <string.h>

#define MAX_CAREER 12 /* offices and affiliations that are shown of one person */
#define MAX_TITLES 40 /* offices that are shown of one title */

typedef struct {
    const HsKnowledge *knowledge;
    HsWhen date;
    guint limit;
    GString *out;
} Answer;

static const char *
get_label(const Answer *answer, HsKnown known)
{
    HsKnownEntity entity = { .label = "" };

    if (known != HS_KNOWN_NONE)
        hs_knowledge_get_entity(answer->knowledge, known, &entity);
    return entity.label;
}

static void
add_term(Answer *answer, HsWhen begin, HsWhen end)
{
    if (begin == HS_WHEN_UNKNOWN)
        g_string_append_c(answer->out, '?');
    hs_when_append(answer->out, begin);
    g_string_append(answer->out, " to ");
    if (end == HS_WHEN_UNKNOWN)
        g_string_append(answer->out, "now");
    hs_when_append(answer->out, end);
}

static gboolean
is_asked_for(const Answer *answer, HsWhen begin, HsWhen end)
{
    return answer->date == HS_WHEN_UNKNOWN || (hs_when_first(begin) <= hs_when_last(answer->date) &&
                                               hs_when_last(end) >= hs_when_first(answer->date));
}

/* ---- what one did */

static void
add_tenures(Answer *answer, HsKnown person)
{
    g_autoptr(GArray) tenures = hs_knowledge_get_person_tenures(answer->knowledge, person);
    guint n_shown = 0;

    for (guint i = tenures->len; i > 0 && n_shown < MAX_CAREER; i--) {
        const HsTenure *const tenure = &g_array_index(tenures, HsTenure, i - 1);
        HsKnownOffice office;

        if (!is_asked_for(answer, tenure->begin, tenure->end))
            continue;
        hs_knowledge_get_office(answer->knowledge, tenure->office, &office);
        g_string_append(answer->out, "      ");
        add_term(answer, tenure->begin, tenure->end);
        g_string_append_printf(answer->out, "  %s (%s; %s)\n", office.label, office.role,
                               tenure->source);
        n_shown++;
    }
}

static void
add_affiliations(Answer *answer, HsKnown person)
{
    g_autoptr(GArray) affiliations = hs_knowledge_get_affiliations(answer->knowledge, person);
    guint n_shown = 0;

    for (guint i = 0; i < affiliations->len && n_shown < MAX_CAREER; i++) {
        const HsAffiliation *const row = &g_array_index(affiliations, HsAffiliation, i);

        if (!is_asked_for(answer, row->begin, row->end))
            continue;
        g_string_append(answer->out, "      ");
        add_term(answer, row->begin, row->end);
        g_string_append_printf(answer->out, "  %s%s%s (%s)\n", row->role,
                               *row->role && row->organization != HS_KNOWN_NONE ? ", " : "",
                               get_label(answer, row->organization), row->source);
        n_shown++;
    }
}

/* ---- meanings */

static void
add_entity(Answer *answer, HsKnown known)
{
    static const char *const kinds[] = {
        [HS_KNOWN_PERSON] = "person", [HS_KNOWN_ORGANIZATION] = "organization",
        [HS_KNOWN_PLACE] = "place",   [HS_KNOWN_GROUP] = "group",
        [HS_KNOWN_EVENT] = "event",   [HS_KNOWN_WORK] = "work",
    };
    HsKnownEntity entity;

    hs_knowledge_get_entity(answer->knowledge, known, &entity);
    g_string_append_printf(answer->out, "%s  %s  %s", entity.id, entity.label, kinds[entity.kind]);
    if (*entity.subtype)
        g_string_append_printf(answer->out, ", %s", entity.subtype);
    if (entity.country != HS_KNOWN_NONE && entity.country != known)
        g_string_append_printf(answer->out, ", %s", get_label(answer, entity.country));
}

static void
add_why(Answer *answer, const HsCandidate *candidate)
{
    static const struct {
        HsAliasFlags flag;
        const char *words;
    } notes[] = {
        { HS_ALIAS_ACRONYM, "acronym" },     { HS_ALIAS_SURNAME, "last name" },
        { HS_ALIAS_SHORT, "needs context" }, { HS_ALIAS_CASE, "case counts" },
        { HS_ALIAS_DEMONYM, "demonym" },     { HS_ALIAS_FORMER, "former name" },
        { HS_ALIAS_ADJECTIVE, "adjective" }, { HS_ALIAS_NOUN, "noun" },
    };

    g_string_append_printf(answer->out, "\n      %s \"%s\", weight %u",
                           candidate->flags & HS_ALIAS_LABEL ? "label" : "by", candidate->alias,
                           candidate->weight);
    for (guint i = 0; i < G_N_ELEMENTS(notes); i++)
        if (candidate->flags & notes[i].flag)
            g_string_append_printf(answer->out, ", %s", notes[i].words);
    g_string_append_printf(answer->out, " (%s)\n", candidate->source);
}

/* Add a block with the first candidates; frees `candidates`. */
static void
add_block(Answer *answer, const char *heading, GArray *candidates)
{
    for (guint i = 0; i < candidates->len && i < answer->limit; i++) {
        const HsCandidate *const candidate = &g_array_index(candidates, HsCandidate, i);

        if (i == 0)
            g_string_append_printf(answer->out, "%s\n", heading);
        g_string_append(answer->out, "  ");
        add_entity(answer, candidate->known);
        add_why(answer, candidate);
        add_tenures(answer, candidate->known);
        add_affiliations(answer, candidate->known);
    }
    if (candidates->len > answer->limit)
        g_string_append_printf(answer->out, "  and %u more\n", candidates->len - answer->limit);
    g_array_unref(candidates);
}

/* ---- titles */

static void
add_holders(Answer *answer, guint32 office)
{
    GArray *const holders = answer->date == HS_WHEN_UNKNOWN
                                ? hs_knowledge_get_tenures(answer->knowledge, office)
                                : hs_knowledge_find_holders(answer->knowledge, office,
                                                            answer->date);

    for (guint i = 0; i < holders->len && i < answer->limit; i++) {
        /* Without a date, the latest first. */
        const guint at = answer->date == HS_WHEN_UNKNOWN ? holders->len - 1 - i : i;
        const HsTenure *const tenure = &g_array_index(holders, HsTenure, at);

        g_string_append(answer->out, "      ");
        add_term(answer, tenure->begin, tenure->end);
        g_string_append(answer->out, "  ");
        add_entity(answer, tenure->person);
        g_string_append_printf(answer->out, " (%s)\n", tenure->source);
    }
    g_array_unref(holders);
}

static void
add_offices(Answer *answer, const char *title, gsize length, HsKnown country)
{
    g_autoptr(GArray)
        offices = hs_knowledge_find_offices(answer->knowledge, title, length, country);

    for (guint i = 0; i < offices->len && i < MAX_TITLES; i++) {
        const guint32 number = g_array_index(offices, guint32, i);
        HsKnownOffice office;

        hs_knowledge_get_office(answer->knowledge, number, &office);
        if (i == 0)
            g_string_append(answer->out, "As an office:\n");
        g_string_append_printf(answer->out, "  %s  %s  %s (%s)\n", office.id, office.label,
                               office.role, office.source);
        add_holders(answer, number);
    }
    if (offices->len > MAX_TITLES)
        g_string_append_printf(answer->out, "  and %u more\n", offices->len - MAX_TITLES);
}

/* Return the country that the `length` bytes at `word` name, as adjective or by name. */
static HsKnown
find_country(const Answer *answer, const char *word, gsize length)
{
    g_autoptr(GArray) demonyms = hs_knowledge_find_demonym(answer->knowledge, word, length);
    g_autoptr(GArray) names = hs_knowledge_find(answer->knowledge, word, length);

    if (demonyms->len > 0)
        return g_array_index(demonyms, HsCandidate, 0).known;
    for (guint i = 0; i < names->len; i++) {
        const HsKnown known = g_array_index(names, HsCandidate, i).known;
        HsKnownEntity entity;

        hs_knowledge_get_entity(answer->knowledge, known, &entity);
        if (entity.kind == HS_KNOWN_PLACE && strcmp(entity.subtype, "country") == 0)
            return known;
    }
    return HS_KNOWN_NONE;
}

static void
add_titles(Answer *answer, const char *name)
{
    const char *const of = strstr(name, " of ");
    const gsize length = answer->out->len;

    add_offices(answer, name, strlen(name), HS_KNOWN_NONE);
    for (const char *at = strchr(name, ' '); at && answer->out->len == length;
         at = strchr(at + 1, ' ')) {
        const HsKnown country = find_country(answer, name, (gsize)(at - name));

        if (country != HS_KNOWN_NONE)
            add_offices(answer, at + 1, strlen(at + 1), country);
    }
    if (of && answer->out->len == length) {
        const HsKnown country = find_country(answer, of + 4, strlen(of + 4));

        if (country != HS_KNOWN_NONE)
            add_offices(answer, name, (gsize)(of - name), country);
    }
}

char *
hs_knownanswer_dup(const HsKnowledge *knowledge, const char *name, HsWhen date, guint limit)
{
    Answer answer = { knowledge, date, limit, g_string_new(NULL) };
    const gsize length = strlen(name);
    const HsKnown by_id = hs_knowledge_find_id(knowledge, name);

    if (by_id != HS_KNOWN_NONE)
        add_block(&answer, "Known by this id:", hs_knowledge_get_aliases(knowledge, by_id));
    add_block(&answer, "By name:", hs_knowledge_find(knowledge, name, length));
    add_block(&answer,
              "As a last name:", hs_knowledge_find_surname(knowledge, name, length, limit));
    add_block(&answer, "Stands for, when it acts or speaks:",
              hs_knowledge_find_metonym(knowledge, name, length));
    add_block(&answer,
              "As an adjective or a people:", hs_knowledge_find_demonym(knowledge, name, length));
    add_titles(&answer, name);
    return g_string_free(answer.out, FALSE);
}
