/* SPDX-License-Identifier: Apache-2.0
 *
 * Gathers the facts in one walk: scripts of JSON-LD are read as they come, meta elements are kept
 * in a list, and elements that may speak (time, microdata, headings, bylines) are noted. Then each
 * field asks its sources in order of trust; headline, publisher and authors are then held to what
 * readers see (pagenames.c, seenbyline.c).
 */
#include "ingest/pagefacts.h"

#include <string.h>

#include "ingest/dates.h"
#include "ingest/jsonld.h"
#include "ingest/pagenames.h"
#include "ingest/seenbyline.h"
#include "ingest/weblink.h"

#define MAX_METAS 512
#define MAX_SEEN_NODES 80 /* nodes in an element that holds only a date */
#define MAX_SEEN_DATE 60  /* bytes of a text that is nothing but a date */
#define DATE_REACH 120    /* nodes below the headline in which it stands */
#define MAX_CLASS 1000    /* bytes of a class that are looked at */

typedef struct {
    const char *key; /* property, name, itemprop or http-equiv */
    const char *value;
} Meta;

typedef struct {
    const HsPage *page;
    GArray *metas;         /* Meta, in the order of the page */
    const char *canonical; /* of the link element */
    const char *base;
    guint32 title, heading; /* nodes, 0 where there is none; of headings the first */
} Facts;

/* Keys of meta elements by field, the most trusted first. */
/* clang-format off */
static const char *const HEADLINES[] = {
    "og:title", "twitter:title", "headline", "sailthru.title", "parsely-title", "dc.title",
    "dcterms.title", NULL,
};
static const char *const DATES[] = {
    "article:published_time", "og:article:published_time", "datepublished", "og:published_time",
    "parsely-pub-date", "sailthru.date", "article.published", "publication_date", "publish-date",
    "publish_date", "publishdate", "published_time", "pubdate", "publish_time",
    "article_date_original", "originalpublicationdate", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date.created", "dc.date", "dc:date", "dc:created", "dcterms.date",
    "datecreated", "citation_publication_date", "citation_date", "rnews:datepublished",
    "bt:pubdate", "cxenseparse:recs:publishtime", "timestamp", "date", NULL,
};
static const char *const MODIFIEDS[] = {
    "article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time",
    "article.updated", "dcterms.modified", "dc.date.modified", "lastmod", "last-modified",
    "revised", NULL,
};
static const char *const PUBLISHERS[] = {
    "og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "citation_publisher",
    "application-name", "apple-mobile-web-app-title", NULL,
};
static const char *const AUTHORS[] = {
    "author", "article:author", "article:author_name", "parsely-author", "sailthru.author",
    "dc.creator", "dcterms.creator", "citation_author", "byl", "cxenseparse:author", "rbauthors",
    NULL,
};
static const char *const LINKS[] = {
    "og:url", "twitter:url", "parsely-link", NULL,
};
static const char *const LANGUAGES[] = {
    "content-language", "og:locale", "inlanguage", "language", "dc.language", "dcterms.language",
    NULL,
};
/* clang-format on */

static void
read_meta(Facts *facts, guint32 node)
{
    static const HsAttributeKey keys[] = { HS_ATTRIBUTE_PROPERTY, HS_ATTRIBUTE_NAME,
                                           HS_ATTRIBUTE_ITEMPROP, HS_ATTRIBUTE_HTTP_EQUIV };
    const char *const value = hs_page_get_attribute(facts->page, node, HS_ATTRIBUTE_CONTENT);
    for (gsize i = 0; value != NULL && *value != '\0' && i < G_N_ELEMENTS(keys); i++) {
        const Meta meta = { hs_page_get_attribute(facts->page, node, keys[i]), value };
        if (meta.key != NULL && facts->metas->len < MAX_METAS)
            g_array_append_val(facts->metas, meta);
    }
}

static char *
dup_text(const HsPage *page, guint32 node)
{
    g_autoptr(GString) text = g_string_new(NULL);
    hs_page_append_text(page, node, text);
    return hs_line_clean(text->str);
}

static void
read_script(const Facts *facts, guint32 node, HsDraft *draft)
{
    const char *const type = hs_page_get_attribute(facts->page, node, HS_ATTRIBUTE_TYPE);
    if (type == NULL || g_ascii_strncasecmp(type, "application/ld+json", 19) != 0)
        return;
    g_autoptr(GString) text = g_string_new(NULL);
    hs_page_append_text(facts->page, node, text);
    hs_jsonld_read(text->str, text->len, draft);
}

static void
read_link(Facts *facts, guint32 node)
{
    const char *const rel = hs_page_get_attribute(facts->page, node, HS_ATTRIBUTE_REL);
    if (facts->canonical == NULL && hs_page_has_word(rel, "canonical"))
        facts->canonical = hs_page_get_attribute(facts->page, node, HS_ATTRIBUTE_HREF);
}

static void
gather(Facts *facts, HsDraft *draft)
{
    for (guint32 i = 1; i < facts->page->n_nodes; i++) {
        switch (facts->page->nodes[i].tag) {
        case HS_TAG_META:
            read_meta(facts, i);
            break;
        case HS_TAG_SCRIPT:
            read_script(facts, i, draft);
            break;
        case HS_TAG_LINK:
            read_link(facts, i);
            break;
        case HS_TAG_BASE:
            if (facts->base == NULL)
                facts->base = hs_page_get_attribute(facts->page, i, HS_ATTRIBUTE_HREF);
            break;
        case HS_TAG_TITLE:
            if (facts->title == 0)
                facts->title = i;
            break;
        case HS_TAG_H1:
            facts->heading = facts->heading == 0 ? i : facts->heading;
            break;
        default:
            if (hs_page_get_attribute(facts->page, i, HS_ATTRIBUTE_PROPERTY) != NULL)
                read_meta(facts, i); /* RDFa: any element may carry what a meta element does */
            break;
        }
    }
}

static char *
dup_date(const char *value)
{
    return hs_date_parse(value);
}

static char *
dup_link(const char *value)
{
    return hs_weblink_canonize(value, NULL);
}

/* The first meta element, in the order of `keys`, of whose value `read` makes something. */
static void
ask_metas(const Facts *facts, const char *const *keys, char *(*read)(const char *), char **field)
{
    for (; *keys != NULL && *field == NULL; keys++)
        for (guint i = 0; i < facts->metas->len && *field == NULL; i++)
            if (hs_page_has_word(g_array_index(facts->metas, Meta, i).key, *keys))
                *field = read(g_array_index(facts->metas, Meta, i).value);
}

static void
ask_author_metas(const Facts *facts, GPtrArray *authors)
{
    for (const char *const *key = AUTHORS; *key != NULL && authors->len == 0; key++)
        for (guint i = 0; i < facts->metas->len; i++)
            if (g_ascii_strcasecmp(g_array_index(facts->metas, Meta, i).key, *key) == 0)
                hs_authors_add(authors, g_array_index(facts->metas, Meta, i).value);
}

/* An element's own value for a fact: content, datetime, else its text. */
static char *
dup_value(const HsPage *page, guint32 node)
{
    const char *value = hs_page_get_attribute(page, node, HS_ATTRIBUTE_CONTENT);
    if (value == NULL)
        value = hs_page_get_attribute(page, node, HS_ATTRIBUTE_DATETIME);
    return value != NULL ? hs_line_clean(value) : dup_text(page, node);
}

static void
ask_property(const HsPage *page, const char *property, char *(*read)(const char *), char **field)
{
    for (guint32 i = 1; i < page->n_nodes && *field == NULL; i++) {
        const char *const name = hs_page_get_attribute(page, i, HS_ATTRIBUTE_ITEMPROP);
        if (!hs_page_has_word(name, property))
            continue;
        g_autofree char *value = dup_value(page, i);
        *field = read(value);
    }
}

static void
ask_times(const HsPage *page, char **field)
{
    for (guint32 i = 1; i < page->n_nodes && *field == NULL; i++)
        if (page->nodes[i].tag == HS_TAG_TIME) {
            g_autofree char *value = dup_value(page, i);
            *field = hs_date_parse(value);
        }
}

/* Says whether a word of the element's class is or ends in one that pages give to dates. */
static gboolean
names_date(const HsPage *page, guint32 node)
{
    static const char *const ends[] = { "date", "published", "timestamp", "pubdate", "posted-on" };
    const char *const class = hs_page_get_attribute(page, node, HS_ATTRIBUTE_CLASS);
    if (class == NULL || strlen(class) > MAX_CLASS)
        return FALSE;
    g_auto(GStrv) words = g_strsplit_set(class, " \t\n", -1);
    for (char **word = words; *word != NULL; word++) {
        g_autofree char *lower = g_ascii_strdown(*word, -1);
        for (gsize i = 0; i < G_N_ELEMENTS(ends); i++)
            if (g_str_has_suffix(lower, ends[i]))
                return TRUE;
    }
    return FALSE;
}

/* The first date that readers see below the heading: in an element that is named so, or alone. */
static void
ask_seen_dates(const Facts *facts, char **field)
{
    const HsPage *const page = facts->page;
    if (facts->heading == 0)
        return;
    for (guint32 i = facts->heading; i < page->n_nodes && *field == NULL; i++) {
        if (page->nodes[i].end - i > MAX_SEEN_NODES || !names_date(page, i))
            continue;
        g_autofree char *seen = dup_text(page, i);
        *field = hs_date_parse(seen);
    }
    const guint32 end = MIN(page->n_nodes, facts->heading + DATE_REACH);
    for (guint32 i = facts->heading; i < end && *field == NULL; i++) {
        if (page->nodes[i].tag != HS_TAG_TEXT || page->nodes[i].length > MAX_SEEN_DATE)
            continue;
        g_autofree char *seen = dup_text(page, i);
        *field = hs_date_parse(seen);
    }
}

static void
find_headline(const Facts *facts, HsDraft *draft)
{
    ask_metas(facts, HEADLINES, hs_line_clean, &draft->headline);
    ask_property(facts->page, "headline", hs_line_clean, &draft->headline);
}

/* Finds headline and publisher; the heading becomes the one that shows the headline. */
static void
find_names(Facts *facts, HsDraft *draft)
{
    g_autofree char *title = facts->title != 0 ? dup_text(facts->page, facts->title) : NULL;
    g_autofree char *site = NULL;
    ask_metas(facts, PUBLISHERS, hs_line_clean, &site);
    find_headline(facts, draft);
    const guint32 heading = hs_pagenames_choose(facts->page, title, site, draft);
    facts->heading = heading != 0 ? heading : facts->heading;
}

static void
find_link(const Facts *facts, HsDraft *draft)
{
    g_autofree char *other = NULL;
    ask_metas(facts, LINKS, dup_link, &other);
    char *const canonical = hs_weblink_canonize(facts->canonical,
                                                other != NULL ? other : facts->base);
    if (canonical == NULL && other == NULL)
        return; /* what JSON-LD said stands */
    g_free(draft->url);
    draft->url = canonical != NULL ? canonical : g_steal_pointer(&other);
}

static char *
dup_language(const HsPage *page, guint32 node)
{
    const char *const tag = hs_page_get_attribute(page, node, HS_ATTRIBUTE_LANG);
    return hs_language_clean(
        tag != NULL ? tag : hs_page_get_attribute(page, node, HS_ATTRIBUTE_XML_LANG));
}

static void
find_language(const Facts *facts, HsDraft *draft)
{
    for (guint32 i = 1; i < facts->page->n_nodes && draft->language == NULL; i++)
        if (facts->page->nodes[i].tag == HS_TAG_HTML)
            draft->language = dup_language(facts->page, i);
    ask_metas(facts, LANGUAGES, hs_language_clean, &draft->language);
}

void
hs_pagefacts_read(const HsPage *page, HsDraft *draft)
{
    g_autoptr(GArray) metas = g_array_new(FALSE, FALSE, sizeof(Meta));
    Facts facts = { .page = page, .metas = metas };
    gather(&facts, draft);
    find_link(&facts, draft);
    find_names(&facts, draft);
    ask_metas(&facts, DATES, dup_date, &draft->date);
    ask_property(page, "datePublished", dup_date, &draft->date);
    ask_times(page, &draft->date);
    ask_seen_dates(&facts, &draft->date);
    if (draft->date == NULL)
        draft->date = hs_weblink_dup_day(draft->url);
    ask_metas(&facts, MODIFIEDS, dup_date, &draft->modified);
    ask_property(page, "dateModified", dup_date, &draft->modified);
    if (draft->authors->len == 0)
        ask_author_metas(&facts, draft->authors);
    hs_seenbyline_read(page, facts.heading, draft->publisher, draft->authors);
    find_language(&facts, draft);
}

/* The value after `key` in `head`, in quotes or bare. */
static char *
dup_after(const char *head, const char *key)
{
    const char *p = strstr(head, key);
    if (p == NULL)
        return NULL;
    p += strlen(key);
    p += strspn(p, " \t\r\n");
    if (*p++ != '=')
        return NULL;
    p += strspn(p, " \t\r\n\"'");
    const gsize n = strcspn(p, " \t\r\n\"'/>;?");
    return n == 0 ? NULL : g_strndup(p, n);
}

char *
hs_pagefacts_dup_charset(const guint8 *bytes, gsize length)
{
    g_autofree char *head = g_strndup((const char *)bytes, MIN(length, (gsize)4096));
    for (char *p = head; *p != '\0'; p++)
        *p = g_ascii_tolower(*p);
    if (g_str_has_prefix(head, "<?xml")) {
        char *const end = strstr(head, "?>");
        g_autofree char *declaration = end == NULL ? NULL : g_strndup(head, (gsize)(end - head));
        char *const declared = declaration == NULL ? NULL : dup_after(declaration, "encoding");
        if (declared != NULL)
            return declared;
    }
    for (const char *p = strstr(head, "<meta"); p != NULL; p = strstr(p + 1, "<meta")) {
        g_autofree char *meta = g_strndup(p, strcspn(p, ">"));
        char *const named = dup_after(meta, "charset");
        if (named != NULL)
            return named;
    }
    return NULL;
}
