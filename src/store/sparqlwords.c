/* SPDX-License-Identifier: Apache-2.0
 *
 * One word after another, by the first character. The rules are those of SPARQL 1.1, section 19,
 * for strings, IRIs and comments; names are taken wider than there, which harms nobody.
 */
#include "store/sparqlwords.h"

#include <string.h>

static gboolean
is_name_byte(char c)
{
    return g_ascii_isalnum(c) || c == '_' || c == '-' || c == ':' || (c & 0x80) != 0;
}

static gsize
skip_blanks(const char *sparql, gsize at)
{
    for (;; at++) {
        if (sparql[at] == '#')
            at += strcspn(sparql + at, "\n\r");
        if (sparql[at] == '\0' || !strchr(" \t\r\n", sparql[at]))
            return at;
    }
}

/* Returns the end of the string that begins at `at`; that of the query where it has none. */
static gsize
end_string(const char *sparql, gsize at)
{
    const char quote = sparql[at];
    const char long_quote[] = { quote, quote, quote, '\0' };
    const gboolean is_long = strncmp(sparql + at, long_quote, 3) == 0;

    for (at += is_long ? 3 : 1; sparql[at]; at++) {
        if (sparql[at] == '\\' && sparql[at + 1])
            at++;
        else if (is_long ? strncmp(sparql + at, long_quote, 3) == 0 : sparql[at] == quote)
            return at + (is_long ? 3 : 1);
        else if (!is_long && sparql[at] == '\n')
            return at;
    }
    return at;
}

/* Returns the end of the IRI that begins at `at`, or `at` where "<" is an operator. */
static gsize
end_iri(const char *sparql, gsize at)
{
    gsize end = at + 1;

    while ((guchar)sparql[end] > 0x20 && !strchr("<>\"{}|^`\\", sparql[end]))
        end++;
    return sparql[end] == '>' ? end + 1 : at;
}

static gsize
end_name(const char *sparql, gsize at)
{
    while (is_name_byte(sparql[at]) || (sparql[at] == '.' && is_name_byte(sparql[at + 1])))
        at++;
    return at;
}

gboolean
hs_sparqlwords_next(const char *sparql, gsize at, HsSparqlWord *out_word)
{
    HsSparqlWord word = { .begin = skip_blanks(sparql, at) };
    const char c = sparql[word.begin];

    if (c == '\0')
        return FALSE;
    word.kind = HS_SPARQL_MARK;
    word.end = word.begin + 1;
    if (c == '"' || c == '\'') {
        word.kind = HS_SPARQL_STRING;
        word.end = end_string(sparql, word.begin);
    } else if (c == '<' && end_iri(sparql, word.begin) > word.begin) {
        word.kind = HS_SPARQL_IRI;
        word.end = end_iri(sparql, word.begin);
    } else if ((c == '?' || c == '$') && is_name_byte(sparql[word.end]) &&
               sparql[word.end] != ':') {
        word.kind = HS_SPARQL_VARIABLE;
        word.end = end_name(sparql, word.end);
    } else if (is_name_byte(c)) {
        word.kind = HS_SPARQL_NAME;
        word.end = end_name(sparql, word.begin);
    }
    *out_word = word;
    return TRUE;
}

gboolean
hs_sparqlwords_is(const char *sparql, const HsSparqlWord *word, const char *name)
{
    return word->kind == HS_SPARQL_NAME && word->end - word->begin == strlen(name) &&
           g_ascii_strncasecmp(sparql + word->begin, name, word->end - word->begin) == 0;
}

HsSparqlForm
hs_sparqlwords_get_form(const char *sparql)
{
    static const struct {
        const char *name;
        HsSparqlForm form;
    } forms[] = {
        { "select", HS_SPARQL_SELECT },   { "ask", HS_SPARQL_ASK },
        { "construct", HS_SPARQL_GRAPH }, { "describe", HS_SPARQL_GRAPH },
        { "insert", HS_SPARQL_UPDATE },   { "delete", HS_SPARQL_UPDATE },
        { "load", HS_SPARQL_UPDATE },     { "clear", HS_SPARQL_UPDATE },
        { "create", HS_SPARQL_UPDATE },   { "drop", HS_SPARQL_UPDATE },
        { "copy", HS_SPARQL_UPDATE },     { "move", HS_SPARQL_UPDATE },
        { "add", HS_SPARQL_UPDATE },      { "with", HS_SPARQL_UPDATE },
    };
    HsSparqlWord word;

    for (gsize at = 0; hs_sparqlwords_next(sparql, at, &word); at = word.end) {
        for (gsize i = 0; i < G_N_ELEMENTS(forms); i++)
            if (hs_sparqlwords_is(sparql, &word, forms[i].name))
                return forms[i].form;
        if (word.kind == HS_SPARQL_MARK)
            break;
    }
    return HS_SPARQL_UNKNOWN;
}

char *
hs_sparqlwords_dup_place(const char *sparql, gsize at, const char *message)
{
    gsize begin = MIN(at, strlen(sparql));
    guint line = 1;

    while (begin > 0 && sparql[begin - 1] != '\n')
        begin--;
    for (gsize i = 0; i < begin; i++)
        line += sparql[i] == '\n';
    const int n_before = (int)(MIN(at, strlen(sparql)) - begin);
    g_autofree char *before = g_utf8_make_valid(sparql + begin, n_before);
    g_autofree char *shown = g_utf8_make_valid(sparql + begin,
                                               (gssize)strcspn(sparql + begin, "\r\n"));
    g_autofree char *blank = g_strnfill((gsize)g_utf8_strlen(before, -1), ' ');

    for (gsize i = 0; blank[i]; i++)
        if (*g_utf8_offset_to_pointer(before, (glong)i) == '\t')
            blank[i] = '\t';
    return g_strdup_printf("%u:%ld: %s\n%s\n%s^", line, g_utf8_strlen(before, -1) + 1, message,
                           shown, blank);
}

/* ---- for a store without named graphs */

static const char *
why_not(const char *sparql, const HsSparqlWord *word)
{
    static const struct {
        const char *name;
        const char *why;
    } refused[] = {
        { "lang", "the embedded store keeps no languages of strings: leave LANG out" },
        { "langmatches",
          "the embedded store keeps no languages of strings: leave LANGMATCHES out" },
        { "service", "the embedded store asks no other store: leave SERVICE out" },
        { "uuid", "the embedded store has no UUID()" },
        { "struuid", "the embedded store has no STRUUID()" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(refused); i++)
        if (hs_sparqlwords_is(sparql, word, refused[i].name))
            return refused[i].why;
    return NULL;
}

static guint
count_variable(const char *sparql, const HsSparqlWord *wanted)
{
    const gsize length = wanted->end - wanted->begin;
    HsSparqlWord word;
    guint n = 0;

    for (gsize at = 0; hs_sparqlwords_next(sparql, at, &word); at = word.end)
        n += word.kind == HS_SPARQL_VARIABLE && word.end - word.begin == length &&
             memcmp(sparql + word.begin + 1, sparql + wanted->begin + 1, length - 1) == 0;
    return n;
}

char *
hs_sparqlwords_dup_flat(const char *sparql, gsize *out_at, const char **out_why)
{
    g_autofree char *flat = g_strdup(sparql);
    HsSparqlWord word, name;
    const char *why = NULL;

    for (gsize at = 0; hs_sparqlwords_next(sparql, at, &word); at = word.end) {
        why = why_not(sparql, &word);
        if (!why && hs_sparqlwords_is(sparql, &word, "graph")) {
            if (!hs_sparqlwords_next(sparql, word.end, &name) || name.kind != HS_SPARQL_VARIABLE ||
                count_variable(sparql, &name) != 1)
                why = "the embedded store has no named graphs: leave GRAPH out";
            else
                memset(flat + word.begin, ' ', name.end - word.begin);
        }
        if (why) {
            *out_at = word.begin;
            *out_why = why;
            return NULL;
        }
    }
    return g_steal_pointer(&flat);
}
