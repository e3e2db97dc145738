/* SPDX-License-Identifier: Apache-2.0
 *
 * Machines are often told who put an article into the system, or the first of three who wrote it.
 * So the first line below the headline that begins with "By" is compared with what they are told;
 * it must stand before the text begins.
 */
#include "ingest/seenbyline.h"

#include <string.h>

#include "ingest/pagefacts.h"

#define MAX_BYLINE 200 /* bytes of a visible byline */
#define MAX_NODES 80   /* in an element that holds only a byline */
#define REACH 160      /* nodes below the headline in which it stands */
#define MAX_TITLES 150 /* bytes of a text that is not yet the article's */
#define MAX_NAME_WORDS 5

static char *
dup_value(const HsPage *page, guint32 node)
{
    const char *const content = hs_page_get_attribute(page, node, HS_ATTRIBUTE_CONTENT);
    g_autoptr(GString) text = g_string_new(content);

    if (content == NULL)
        hs_page_append_text(page, node, text);
    return hs_line_clean(text->str);
}

/* ---- what the page marks as its byline */

/* How sure it is that the element holds the author's name and no more: 0 not at all, 3 most. */
static int
judge_byline(const HsPage *page, guint32 node)
{
    const char *const class = hs_page_get_attribute(page, node, HS_ATTRIBUTE_CLASS);

    if (hs_page_has_word(hs_page_get_attribute(page, node, HS_ATTRIBUTE_REL), "author"))
        return 3;
    if (hs_page_has_word(hs_page_get_attribute(page, node, HS_ATTRIBUTE_ITEMPROP), "author") ||
        hs_page_has_word(class, "author-name") || hs_page_has_word(class, "author_name"))
        return 2;
    return hs_page_has_word(class, "byline") || hs_page_has_word(class, "author");
}

/* The name of a marked author: where microdata names it inside, that alone. */
static char *
dup_author(const HsPage *page, guint32 node)
{
    for (guint32 i = node + 1; i < page->nodes[node].end; i++)
        if (hs_page_has_word(hs_page_get_attribute(page, i, HS_ATTRIBUTE_ITEMPROP), "name"))
            return dup_value(page, i);
    return dup_value(page, node);
}

/* Takes the first of the surest kind. */
static void
take_marked(const HsPage *page, GPtrArray *authors)
{
    guint32 nodes[4] = { 0 };

    for (guint32 i = 1; i < page->n_nodes; i++) {
        if (page->nodes[i].tag == HS_TAG_TEXT || page->nodes[i].end - i > MAX_NODES)
            continue;
        const int sure = judge_byline(page, i);
        if (nodes[sure] == 0)
            nodes[sure] = i;
    }
    for (int sure = 3; sure > 0 && authors->len == 0; sure--) {
        g_autofree char *seen = nodes[sure] != 0 ? dup_author(page, nodes[sure]) : NULL;
        if (seen != NULL && strlen(seen) <= MAX_BYLINE)
            hs_authors_add(authors, seen);
    }
}

/* ---- what stands below the headline */

/* Returns the name behind "By" in `line`, NULL where it does not begin so. */
static const char *
skip_by(const char *line)
{
    static const char *const starts[] = { "by ", "by: ", "written by ", "posted by ", "von " };

    for (gsize i = 0; i < G_N_ELEMENTS(starts); i++)
        if (g_ascii_strncasecmp(line, starts[i], strlen(starts[i])) == 0 &&
            g_unichar_isupper(g_utf8_get_char(line + strlen(starts[i]))))
            return line + strlen(starts[i]);
    return NULL;
}

/* Cuts the line where its names end: before a day or what has been done on it. */
static void
cut_names(char *line)
{
    static const char *const ends[] = { " on ",       " in ",     " Published",
                                        " PUBLISHED", " Updated", " publiziert",
                                        " View ",     " for ",    " Associated " };

    for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) {
        char *const end = strstr(line, ends[i]);
        if (end != NULL)
            *end = '\0';
    }
}

/* Says whether `name` has the form of one: a few words that begin with capitals, but for "de la".
 */
static gboolean
is_like_name(const char *name)
{
    g_auto(GStrv) words = g_strsplit(name, " ", -1);
    const guint n = g_strv_length(words);

    for (guint i = 0; i < n; i++)
        if (!g_unichar_isupper(g_utf8_get_char(words[i])) && (i == 0 || strlen(words[i]) > 3))
            return FALSE;
    return n > 1 && n <= MAX_NAME_WORDS;
}

/* Returns the names in the byline `line`, or NULL where it is none. */
static GPtrArray *
read_names(char *line)
{
    const char *const behind = skip_by(line);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);

    if (behind == NULL)
        return NULL;
    cut_names(line);
    hs_authors_add(names, behind);
    for (guint i = 0; i < names->len; i++)
        if (!is_like_name(names->pdata[i]))
            return NULL;
    return names->len > 0 ? g_steal_pointer(&names) : NULL;
}

/* Says whether the element is one line: no block inside it. */
static gboolean
is_line(const HsPage *page, guint32 node)
{
    if (page->nodes[node].end - node > MAX_NODES)
        return FALSE;
    for (guint32 i = node + 1; i < page->nodes[node].end; i++)
        if (page->nodes[i].tag != HS_TAG_TEXT && hs_tag_role(page->nodes[i].tag) != HS_ROLE_I)
            return FALSE;
    return TRUE;
}

/* Returns the names of the first byline below the heading; `out_line` is all of its text. */
static GPtrArray *
find_seen(const HsPage *page, guint32 heading, char **out_line)
{
    const guint32 end = MIN(page->n_nodes, page->nodes[heading].end + REACH);

    for (guint32 i = page->nodes[heading].end; heading != 0 && i < end; i++) {
        const HsNode *const node = &page->nodes[i];
        if (node->tag == HS_TAG_TEXT && node->length > MAX_TITLES)
            return NULL;
        if (node->tag == HS_TAG_TEXT || hs_tag_role(node->tag) == HS_ROLE_X || !is_line(page, i))
            continue;
        g_autofree char *line = dup_value(page, i);
        if (line == NULL || strlen(line) > MAX_BYLINE)
            continue;
        g_autofree char *whole = g_strdup(line);
        GPtrArray *const names = read_names(line);
        if (names != NULL) {
            *out_line = g_steal_pointer(&whole);
            return names;
        }
    }
    return NULL;
}

/* Says whether `line` has the name, in any case. */
static gboolean
mentions(const char *line, const char *name)
{
    g_autofree char *in = g_utf8_casefold(line, -1);
    g_autofree char *what = g_utf8_casefold(name, -1);

    return strstr(in, what) != NULL;
}

/* Says whether the byline `line`, read as `seen`, is to be believed before `authors`: it knows none
   of them, or all of them and more. */
static gboolean
says_more(const char *line, const GPtrArray *seen, const GPtrArray *authors)
{
    guint n_mentioned = 0, n_named = 0;

    for (guint i = 0; i < authors->len; i++) {
        n_mentioned += mentions(line, authors->pdata[i]);
        for (guint j = 0; j < seen->len; j++)
            n_named += strlen(seen->pdata[j]) == strlen(authors->pdata[i]) &&
                       mentions(seen->pdata[j], authors->pdata[i]);
    }
    return n_mentioned == 0 || (n_named == authors->len && seen->len > authors->len);
}

static void
replace(GPtrArray *authors, const GPtrArray *names)
{
    g_ptr_array_set_size(authors, 0);
    for (guint i = 0; i < names->len; i++)
        g_ptr_array_add(authors, g_strdup(names->pdata[i]));
}

/* ---- where they work */

/* Cuts ". Publisher" off the end of `author`. */
static void
cut_workplace(char *author, const char *publisher)
{
    char *const stop = g_strrstr(author, ". ");

    if (stop != NULL && g_ascii_strcasecmp(stop + 2, publisher) == 0)
        *stop = '\0';
}

/* Takes authors that are the publisher, or a part of it, out, but where nobody else is named. */
static void
drop_workplaces(GPtrArray *authors, const char *publisher)
{
    for (guint i = authors->len; i > 0; i--) {
        char *const author = authors->pdata[i - 1];
        cut_workplace(author, publisher);
        if (i > 1 && (mentions(author, publisher) || mentions(publisher, author)))
            g_ptr_array_remove_index(authors, i - 1);
    }
}

void
hs_seenbyline_read(const HsPage *page, guint32 heading, const char *publisher, GPtrArray *authors)
{
    g_autofree char *line = NULL;
    g_autoptr(GPtrArray) seen = find_seen(page, heading, &line);

    if (seen != NULL && says_more(line, seen, authors))
        replace(authors, seen);
    if (authors->len == 0)
        take_marked(page, authors);
    if (publisher != NULL)
        drop_workplaces(authors, publisher);
}
