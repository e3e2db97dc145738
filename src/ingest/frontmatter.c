/* SPDX-License-Identifier: Apache-2.0
 *
 * See frontmatter.h. Lines that begin in the first column are keys; what is indented below, or
 * begins with a dash, belongs to the key above, which counts for names of authors alone.
 */
#include "ingest/frontmatter.h"

#include <string.h>

#include "ingest/dates.h"
#include "ingest/markdownline.h"
#include "ingest/pagefacts.h"
#include "ingest/weblink.h"

#define MAX_LINES 200  /* of front matter */
#define MAX_VALUE 1000 /* bytes of a value that are looked at */

typedef enum {
    FACT_NONE,
    FACT_AUTHOR,
    FACT_DATE,
    FACT_HEADLINE,
    FACT_LANGUAGE,
    FACT_MODIFIED,
    FACT_PUBLISHER,
    FACT_SOURCE, /* an address, or the name of a paper */
    FACT_URL,
} Fact;

/* Keys in lower case, those that Jekyll, Hugo, Pelican, Eleventy, Obsidian's web clipper and pandoc
   document. */
static const struct {
    const char *key;
    Fact fact;
} KEYS[] = {
    { "author", FACT_AUTHOR },       { "authors", FACT_AUTHOR },
    { "byline", FACT_AUTHOR },       { "canonical", FACT_URL },
    { "canonical_url", FACT_URL },   { "canonicalurl", FACT_URL },
    { "created", FACT_DATE },        { "date", FACT_DATE },
    { "headline", FACT_HEADLINE },   { "lang", FACT_LANGUAGE },
    { "language", FACT_LANGUAGE },   { "last_modified_at", FACT_MODIFIED },
    { "lastmod", FACT_MODIFIED },    { "link", FACT_URL },
    { "modified", FACT_MODIFIED },   { "permalink", FACT_URL },
    { "pubdate", FACT_DATE },        { "publication", FACT_PUBLISHER },
    { "publishdate", FACT_DATE },    { "published", FACT_DATE },
    { "publisher", FACT_PUBLISHER }, { "site", FACT_PUBLISHER },
    { "source", FACT_SOURCE },       { "title", FACT_HEADLINE },
    { "updated", FACT_MODIFIED },    { "url", FACT_URL },
};

/* Says whether the line is `mark` three times and nothing else. */
static gboolean
is_border(const HsMarkdownLine *line, char mark)
{
    return line->indent == 0 && line->length == 3 && line->text[0] == mark &&
           line->text[1] == mark && line->text[2] == mark;
}

/* Returns the length of the key at the start of the line, the separator not counted; 0 for none. */
static gsize
key_length(const HsMarkdownLine *line, char separator)
{
    gsize n = 0;

    while (n < line->length && (g_ascii_isalnum(line->text[n]) || strchr("_-", line->text[n])))
        n++;
    const gsize key = n;
    while (separator == '=' && n < line->length && line->text[n] == ' ')
        n++;
    const gboolean separated = n < line->length && line->text[n] == separator &&
                               (separator == '=' || n + 1 == line->length ||
                                line->text[n + 1] == ' ');
    return g_ascii_isalpha(*line->text) && separated ? key : 0;
}

static Fact
find_fact(const HsMarkdownLine *line, gsize length)
{
    g_autofree char *key = g_ascii_strdown(line->text, (gssize)length);

    for (gsize i = 0; length > 0 && i < G_N_ELEMENTS(KEYS); i++)
        if (strcmp(KEYS[i].key, key) == 0)
            return KEYS[i].fact;
    return FACT_NONE;
}

gsize
hs_frontmatter_length(const char *text, gsize length)
{
    const char *at = text;
    HsMarkdownLine line = { 0 };
    gboolean known = FALSE;

    if (!hs_markdownline_next(&at, text + length, &line) ||
        (!is_border(&line, '-') && !is_border(&line, '+')))
        return 0;
    const char mark = *line.text;
    for (guint n = 0, n_keys = 0; n < MAX_LINES && hs_markdownline_next(&at, text + length, &line);
         n++) {
        if (is_border(&line, mark) || (mark == '-' && is_border(&line, '.')))
            return known ? (gsize)(at - text) : 0;
        if (line.length == 0 || *line.text == '#')
            continue;
        const gsize key = line.indent == 0 ? key_length(&line, mark == '-' ? ':' : '=') : 0;
        n_keys += key > 0;
        known |= find_fact(&line, key) != FACT_NONE;
        if (n_keys == 0)
            return 0;
    }
    return 0;
}

/* Returns the value in `text` without its quotes or the remark behind it. */
static char *
dup_value(const char *text, gsize length)
{
    g_autofree char *given = g_strndup(text, MIN(length, (gsize)MAX_VALUE));
    char *const value = g_strstrip(given);
    const char quote = *value;
    g_autoptr(GString) plain = g_string_new(NULL);

    if (quote != '"' && quote != '\'') {
        char *const remark = strstr(value, " #");
        if (remark)
            *remark = '\0';
        return hs_line_clean(value);
    }
    for (const char *p = value + 1; *p; p++) {
        const gboolean escaped = quote == '"' ? *p == '\\' && p[1] : *p == '\'' && p[1] == '\'';
        if (!escaped && *p == quote)
            break;
        p += escaped;
        g_string_append_c(plain, *p);
    }
    return hs_line_clean(plain->str);
}

/* Adds the names in "A", "[A, B]" and "name: A". */
static void
take_authors(GPtrArray *authors, const char *text, gsize length)
{
    static const char name[] = "name:";

    if (length > 1 && *text == '[' && text[length - 1] == ']') {
        g_autofree char *list = g_strndup(text + 1, MIN(length - 2, (gsize)MAX_VALUE));
        g_auto(GStrv) names = g_strsplit(list, ",", -1);
        for (char **each = names; *each; each++) {
            g_autofree char *value = dup_value(*each, strlen(*each));
            hs_authors_add(authors, value);
        }
        return;
    }
    const gboolean named = length > strlen(name) && g_ascii_strncasecmp(text, name, 5) == 0;
    const gsize n = named ? strlen(name) : 0;
    g_autofree char *value = dup_value(text + n, length - n);
    hs_authors_add(authors, value);
}

static void
take_line(char **field, char **value)
{
    if (!*field)
        *field = g_steal_pointer(value);
}

/* Puts the value behind a key where `fact` says. */
static void
take_fact(Fact fact, const HsMarkdownLine *value, HsDraft *draft)
{
    g_autofree char *line = dup_value(value->text, value->length);
    g_autofree char *link = hs_weblink_canonize(line, /* base= */ NULL);

    switch (fact) {
    case FACT_AUTHOR:
        take_authors(draft->authors, value->text, value->length);
        break;
    case FACT_DATE:
        draft->date = draft->date ? draft->date : hs_date_parse(line);
        break;
    case FACT_MODIFIED:
        draft->modified = draft->modified ? draft->modified : hs_date_parse(line);
        break;
    case FACT_HEADLINE:
        take_line(&draft->headline, &line);
        break;
    case FACT_LANGUAGE:
        draft->language = draft->language ? draft->language : hs_language_clean(line);
        break;
    case FACT_PUBLISHER:
        take_line(&draft->publisher, &line);
        break;
    case FACT_SOURCE:
        take_line(link ? &draft->url : &draft->publisher, link ? &link : &line);
        break;
    case FACT_URL:
        take_line(&draft->url, &link);
        break;
    case FACT_NONE:
        break;
    }
}

void
hs_frontmatter_read(const char *text, gsize length, HsDraft *draft)
{
    const char separator = length > 0 && *text == '+' ? '=' : ':';
    const char *at = text;
    HsMarkdownLine line;
    Fact above = FACT_NONE;

    while (hs_markdownline_next(&at, text + length, &line)) {
        const gboolean below = line.indent > 0 ||
                               (line.length > 1 && g_str_has_prefix(line.text, "- "));
        const gsize key = below ? 0 : key_length(&line, separator);
        if (key > 0) {
            const char *const found = memchr(line.text, separator, line.length);
            const HsMarkdownLine value = hs_markdownline_behind(&line,
                                                                (gsize)(found + 1 - line.text));
            above = find_fact(&line, key);
            if (value.length > 0)
                take_fact(above, &value, draft);
        } else if (below && above == FACT_AUTHOR) {
            const gboolean dash = g_str_has_prefix(line.text, "- ");
            const HsMarkdownLine value = hs_markdownline_behind(&line, dash ? 2 : 0);
            if (!memchr(value.text, ':', value.length) || g_str_has_prefix(value.text, "name:"))
                take_authors(draft->authors, value.text, value.length);
        }
    }
}
