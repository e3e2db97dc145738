/* SPDX-License-Identifier: Apache-2.0
 *
 * Headlines for search engines and for friends differ from the one above the article, which is what
 * people cite: of the headings of the first level the one is taken that says most of what the other
 * headlines say. Publishers differ too, for a template may name the agency or the maker of the
 * site: that one is taken that ends the window's title, or stands in the page's address. A window's
 * title that begins with the headline tells the publisher where nothing else does.
 */
#include "ingest/pagenames.h"

#include <string.h>

#define MAX_HEADINGS 40
#define MAX_HEADLINE 400 /* bytes */
#define MIN_WORDS 3      /* of a heading that is compared by its words */

static const char *const MARKS[] = {
    " | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: ", " \xC2\xBB ",
};

/* Returns the letters and digits of `name` in lower case, a first "the" left out: "The Hill" and
   "TheHill" are one. */
static char *
squeeze(const char *name)
{
    g_autofree char *folded = g_utf8_casefold(name != NULL ? name : "", -1);
    GString *squeezed = g_string_new(NULL);

    for (const char *p = folded; *p != '\0'; p = g_utf8_next_char(p))
        if (g_unichar_isalnum(g_utf8_get_char(p)))
            g_string_append_unichar(squeezed, g_utf8_get_char(p));
    if (squeezed->len > 3 && g_str_has_prefix(squeezed->str, "the"))
        g_string_erase(squeezed, 0, 3);
    return g_string_free(squeezed, FALSE);
}

static gboolean
is_same_name(const char *a, const char *b)
{
    g_autofree char *first = squeeze(a);
    g_autofree char *second = squeeze(b);

    return *first != '\0' && strcmp(first, second) == 0;
}

/* Returns where the last part of `title` begins ("Headline | Publisher"), NULL where it has one
   part only; `out_mark` is where the mark before it stands. */
static const char *
find_last_part(const char *title, const char **out_mark)
{
    const char *last = NULL;

    for (gsize i = 0; title != NULL && i < G_N_ELEMENTS(MARKS); i++) {
        const char *const mark = g_strrstr(title, MARKS[i]);
        if (mark == NULL || mark == title || mark + strlen(MARKS[i]) <= last)
            continue;
        last = mark + strlen(MARKS[i]);
        *out_mark = mark;
    }
    return last;
}

/* Cuts the publisher off the end of a title. */
static void
cut_publisher(char *title, const char *publisher)
{
    const char *mark = NULL;
    const char *const last = find_last_part(title, &mark);

    if (last != NULL && is_same_name(last, publisher))
        title[mark - title] = '\0';
}

/* ---- headline */

/* Returns how much `heading` says of what `other` says: twice the common words by all words; 0
   where half of the heading's words are its own. */
static double
compare(const char *heading, const char *other)
{
    g_auto(GStrv) words = g_str_tokenize_and_fold(heading, NULL, NULL);
    g_auto(GStrv) others = g_str_tokenize_and_fold(other != NULL ? other : "", NULL, NULL);
    const guint n = g_strv_length(words), n_others = g_strv_length(others);
    guint common = 0;

    for (guint i = 0; i < n; i++)
        common += g_strv_contains((const char *const *)others, words[i]);
    if (n < MIN_WORDS || 2 * common < n)
        return is_same_name(heading, other) ? 1 : 0;
    return 2.0 * common / (n + n_others);
}

static char *
dup_text(const HsPage *page, guint32 node)
{
    g_autoptr(GString) text = g_string_new(NULL);

    hs_page_append_text(page, node, text);
    return hs_line_clean(text->str);
}

/* Puts the heading that readers see in the place of the headline. */
static guint32
choose_heading(const HsPage *page, const char *title, HsDraft *draft)
{
    g_autofree char *chosen = NULL;
    guint32 node = 0;
    double best = 0;

    for (guint32 i = 1, n = 0; i < page->n_nodes && n < MAX_HEADINGS; i++) {
        if (page->nodes[i].tag != HS_TAG_H1)
            continue;
        n++;
        g_autofree char *text = dup_text(page, i);
        if (text == NULL || strlen(text) > MAX_HEADLINE || is_same_name(text, draft->publisher))
            continue;
        const double as_headline = compare(text, draft->headline);
        const double as_title = compare(text, title);
        if (MAX(as_headline, as_title) <= best)
            continue;
        best = MAX(as_headline, as_title);
        node = i;
        g_free(chosen);
        chosen = g_steal_pointer(&text);
    }
    if (chosen != NULL) {
        g_free(draft->headline);
        draft->headline = g_steal_pointer(&chosen);
    }
    return node;
}

/* Takes the page's one heading of the first level, whatever it says, but for the publisher's
   name. */
static guint32
take_sole_heading(const HsPage *page, HsDraft *draft)
{
    g_autofree char *text = NULL;
    guint32 node = 0;

    for (guint32 i = 1; i < page->n_nodes; i++) {
        if (page->nodes[i].tag != HS_TAG_H1)
            continue;
        if (node != 0)
            return 0;
        node = i;
    }
    text = node != 0 ? dup_text(page, node) : NULL;
    if (text == NULL || strlen(text) > MAX_HEADLINE || is_same_name(text, draft->publisher))
        return 0;
    g_free(draft->headline);
    draft->headline = g_steal_pointer(&text);
    return node;
}

/* Finds a heading of a lower level that is the headline. */
static guint32
find_lower_heading(const HsPage *page, const char *headline)
{
    for (guint32 i = 1; headline != NULL && i < page->n_nodes; i++) {
        if (page->nodes[i].tag != HS_TAG_H2 && page->nodes[i].tag != HS_TAG_H3)
            continue;
        g_autofree char *text = dup_text(page, i);
        if (text != NULL && is_same_name(text, headline))
            return i;
    }
    return 0;
}

/* ---- publisher */

/* Says how sure `name` is the publisher's: 2 where the title ends in it, 1 where the address has
   it. */
static int
judge_publisher(const char *name, const char *title, const char *url)
{
    const char *mark = NULL;
    g_autofree char *squeezed = squeeze(name);
    g_autofree char *last = squeeze(find_last_part(title, &mark));
    g_autoptr(GUri) uri = url != NULL ? g_uri_parse(url, G_URI_FLAGS_PARSE_RELAXED, NULL) : NULL;
    g_autofree char *host = squeeze(uri != NULL ? g_uri_get_host(uri) : NULL);

    if (strlen(squeezed) < 2)
        return -1;
    if (strcmp(squeezed, last) == 0)
        return 2;
    return strstr(host, squeezed) != NULL;
}

/* Cuts what stands behind the first mark off the site's name ("Name | What we want") where the rest
   is sure. */
static void
cut_motto(char *name, const char *title, const char *url)
{
    for (gsize i = 0; i < G_N_ELEMENTS(MARKS); i++) {
        char *const mark = strstr(name, MARKS[i]);
        if (mark == NULL)
            continue;
        *mark = '\0';
        if (judge_publisher(name, title, url) > 0)
            return;
        *mark = ' ';
    }
}

/* Puts `site` in the place of the publisher where it is surer. */
static void
choose_publisher(const char *title, const char *site, HsDraft *draft)
{
    g_autofree char *name = g_strdup(site != NULL && *site == '@' ? site + 1 : site);

    if (judge_publisher(name, title, draft->url) == 0)
        cut_motto(name, title, draft->url);
    if (judge_publisher(name, title, draft->url) < 0)
        return;
    if (draft->publisher != NULL && judge_publisher(name, title, draft->url) <=
                                        judge_publisher(draft->publisher, title, draft->url))
        return;
    g_free(draft->publisher);
    draft->publisher = g_steal_pointer(&name);
}

/* Takes the publisher out of the title, where that is the headline and one thing more. */
static void
guess_publisher(const char *title, guint32 heading, HsDraft *draft)
{
    const char *mark = NULL;
    const char *const last = find_last_part(title, &mark);
    g_autofree char *first = last != NULL ? g_strndup(title, (gsize)(mark - title)) : NULL;

    if (draft->publisher == NULL && heading != 0 && first != NULL &&
        is_same_name(first, draft->headline))
        draft->publisher = g_strdup(last);
}

guint32
hs_pagenames_choose(const HsPage *page, const char *title, const char *site, HsDraft *draft)
{
    const gboolean open = draft->headline == NULL;
    choose_publisher(title, site, draft);
    if (open)
        draft->headline = g_strdup(title);
    cut_publisher(draft->headline, draft->publisher);
    guint32 heading = choose_heading(page, title, draft);
    if (heading == 0 && open)
        heading = take_sole_heading(page, draft);
    guess_publisher(title, heading, draft);
    if (heading == 0)
        cut_publisher(draft->headline, draft->publisher);
    return heading != 0 ? heading : find_lower_heading(page, draft->headline);
}
