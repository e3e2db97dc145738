/* SPDX-License-Identifier: Apache-2.0
 *
 * The head of a question is read line by line; the query word by word (sparqlwords.h), so that $who
 * within a string or a comment stays what it is.
 */
#include "store/question.h"

#include <string.h>

#include "graph/iri.h"
#include "graph/lexical.h"
#include "store/kept.h"
#include "store/sparqlwords.h"
#include "store/storekind.h"

static const HsQuestion QUESTIONS[] = {
#include "store/questions.inc"
};

typedef struct {
    char *name;
    char *kind;
    char *usual; /* the value where none is given; NULL: one must be */
    char *words; /* what it is */
} Place;

const HsQuestion *
hs_question_get_all(guint *out_n)
{
    *out_n = G_N_ELEMENTS(QUESTIONS);
    return QUESTIONS;
}

const HsQuestion *
hs_question_find(const char *name)
{
    for (gsize i = 0; i < G_N_ELEMENTS(QUESTIONS); i++)
        if (strcmp(QUESTIONS[i].name, name) == 0)
            return &QUESTIONS[i];
    return NULL;
}

static void
free_place(gpointer pointer)
{
    Place *const place = pointer;

    g_free(place->name);
    g_free(place->kind);
    g_free(place->usual);
    g_free(place->words);
    g_free(place);
}

/* Reads "# $who NAME=USUAL  words"; NULL where the line says something else. */
static Place *
read_place(const char *line)
{
    g_autoptr(GMatchInfo) match = NULL;
    g_autoptr(GRegex) form = g_regex_new(
        "^#\\s+\\$(\\w+)\\s+(NAME|TEXT|WORDS|DATE|IRI)(?:=(\\S*))?\\s+(.*)$", 0, 0, NULL);

    if (!g_regex_match(form, line, 0, &match))
        return NULL;
    Place *const place = g_new0(Place, 1);
    gint begin = -1;
    gint end;
    g_match_info_fetch_pos(match, 3, &begin, &end);
    place->name = g_match_info_fetch(match, 1);
    place->kind = g_match_info_fetch(match, 2);
    place->usual = begin >= 0 ? g_match_info_fetch(match, 3) : NULL;
    place->words = g_match_info_fetch(match, 4);
    return place;
}

static GPtrArray *
read_places(const char *sparql)
{
    GPtrArray *const places = g_ptr_array_new_with_free_func(free_place);
    g_auto(GStrv) lines = g_strsplit(sparql, "\n", -1);

    for (char **line = lines; *line && **line == '#'; line++) {
        Place *const place = g_utf8_validate(*line, -1, NULL) ? read_place(*line) : NULL;

        if (place)
            g_ptr_array_add(places, place);
    }
    return places;
}

char *
hs_question_dup_title(const char *sparql)
{
    const char *const words = sparql + strspn(sparql, "# ");

    return g_strndup(words, strcspn(words, "\r\n"));
}

char *
hs_question_dup_usage(const char *sparql)
{
    g_autoptr(GPtrArray) places = read_places(sparql);
    g_autoptr(GString) usage = g_string_new(NULL);

    for (guint i = 0; i < places->len; i++) {
        const Place *const place = g_ptr_array_index(places, i);
        g_autofree char *form = g_strdup_printf("%s=%s", place->name, place->kind);

        g_string_append_printf(usage, "%-14s %s%s\n", form, place->words,
                               place->usual ? " (may be left out)" : "");
    }
    return g_string_free(g_steal_pointer(&usage), FALSE);
}

/* ---- values */

/* Any of the words, each at the beginning of a word of the lower-cased text. */
static char *
dup_words_pattern(const char *words)
{
    g_autofree char *lower = g_utf8_strdown(words, -1);
    g_auto(GStrv) parts = g_strsplit_set(lower, " \t\n\r,", -1);
    g_autoptr(GString) pattern = g_string_new(NULL);

    for (char **part = parts; *part; part++) {
        g_autofree char *escaped = g_regex_escape_string(*part, -1);

        if (**part)
            g_string_append_printf(pattern, "%s%s", pattern->len > 0 ? "|" : "", escaped);
    }
    return g_strdup_printf("(^|[^a-z0-9])(%s)", pattern->str);
}

static gboolean
refuse(GError **error, const Place *place, const char *why)
{
    g_set_error(error, HS_STORE_ERROR, HS_STORE_ERROR_QUERY, "%s: %s", place->name, why);
    return FALSE;
}

/* Appends `value` as the SPARQL that stands for it. */
static gboolean
append_value(GString *out, const Place *place, const char *value, GError **error)
{
    if (!g_utf8_validate(value, -1, NULL))
        return refuse(error, place, "is not valid UTF-8");
    if (strcmp(place->kind, "DATE") == 0 && !hs_lexical_is_date(value))
        return refuse(error, place, "is not a date (YYYY-MM-DD)");
    if (strcmp(place->kind, "IRI") == 0) {
        if (!hs_iri_check(value, NULL))
            return refuse(error, place, "is not an IRI");
        g_string_append_printf(out, "<%s>", value);
    } else if (strcmp(place->kind, "WORDS") == 0) {
        g_autofree char *pattern = dup_words_pattern(value);
        hs_kept_append_string(out, pattern);
    } else {
        hs_kept_append_string(out, value);
    }
    return TRUE;
}

/* Returns what `values` give for the place, else what is usual; NULL where neither is. */
static const char *
find_value(const Place *place, const char *const *values)
{
    const gsize length = strlen(place->name);
    const char *found = place->usual;

    for (; *values; values++)
        if (strncmp(*values, place->name, length) == 0 && (*values)[length] == '=')
            found = *values + length + 1;
    return found;
}

static gboolean
check_names(const GPtrArray *places, const char *const *values, GError **error)
{
    for (; *values; values++) {
        const gsize length = strcspn(*values, "=");
        gboolean known = FALSE;

        for (guint i = 0; i < places->len && !known; i++) {
            const Place *const place = g_ptr_array_index(places, i);
            known = (*values)[length] == '=' && strlen(place->name) == length &&
                    strncmp(place->name, *values, length) == 0;
        }
        if (known)
            continue;
        g_autofree char *shown = g_filename_display_name(*values);
        g_set_error(error, HS_STORE_ERROR, HS_STORE_ERROR_QUERY,
                    "%s: the question has no such place to fill", shown);
        return FALSE;
    }
    return TRUE;
}

/* Returns the place that `word` of `sparql` is, or NULL. */
static const Place *
find_place(const GPtrArray *places, const char *sparql, const HsSparqlWord *word)
{
    for (guint i = 0; i < places->len && sparql[word->begin] == '$'; i++) {
        const Place *const place = g_ptr_array_index(places, i);

        if (word->end - word->begin - 1 == strlen(place->name) &&
            strncmp(sparql + word->begin + 1, place->name, strlen(place->name)) == 0)
            return place;
    }
    return NULL;
}

char *
hs_question_dup_filled(const char *sparql, const char *const *values, GError **error)
{
    g_autoptr(GPtrArray) places = read_places(sparql);
    g_autoptr(GString) filled = g_string_new(NULL);
    HsSparqlWord word;
    gsize done = 0;

    if (!check_names(places, values, error))
        return NULL;
    for (gsize at = 0; hs_sparqlwords_next(sparql, at, &word); at = word.end) {
        const Place *const place = word.kind == HS_SPARQL_VARIABLE
                                       ? find_place(places, sparql, &word)
                                       : NULL;
        const char *const value = place ? find_value(place, values) : NULL;

        if (!place)
            continue;
        if (!value) {
            refuse(error, place, "a value is needed");
            return NULL;
        }
        g_string_append_len(filled, sparql + done, (gssize)(word.begin - done));
        if (!append_value(filled, place, value, error))
            return NULL;
        done = word.end;
    }
    g_string_append(filled, sparql + done);
    return g_string_free(g_steal_pointer(&filled), FALSE);
}
