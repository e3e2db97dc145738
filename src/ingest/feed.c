/* SPDX-License-Identifier: Apache-2.0
 *
 * RSS (0.9x, 1.0, 2.0, with the content and Dublin Core modules) and Atom (RFC 4287): each item or
 * entry that has a text is an article. Of an item that has its full text and a summary the full
 * text is taken. What the feed says of itself, its title and language, holds for the items that
 * say nothing else; it is heard where it stands before them, as all the specifications want it.
 */
#include <string.h>

#include "ingest/divider.h"
#include "ingest/pagefacts.h"
#include "ingest/xmlfacts.h"

#define CONTENT "http://purl.org/rss/1.0/modules/content/"
#define DUBLIN_CORE "http://purl.org/dc/elements/1.1/"
#define ATOM "http://www.w3.org/2005/Atom"

typedef struct {
    HsDivider divider;
    HsXmlFile *xml;
    HsDraft *shared;
    gboolean begun; /* an item has been given: the feed has said of itself what it had to say */
    gboolean ended;
} Feed;

static const char *const ITEMS[] = { "item", "entry", NULL };
static const char *const HEAD[] = { "item", "entry", "title", "language", NULL };

/* ---- one item */

/* Atom: the link that is the article itself. */
static void
take_atom_link(char **field, const xmlNode *entry)
{
    for (const xmlNode *child = entry->children; child; child = child->next) {
        if (!hs_xml_is(child, ATOM, "link"))
            continue;
        g_autofree char *rel = hs_xml_dup_attribute(child, "rel");
        g_autofree char *href = hs_xml_dup_attribute(child, "href");
        if (!rel || strcmp(rel, "alternate") == 0)
            hs_xmlfacts_link(field, href);
    }
}

/* RSS: the element `link`, else a guid that is one. */
static void
take_rss_link(char **field, const xmlNode *item)
{
    const xmlNode *const guid = hs_xml_child(item, NULL, "guid");
    g_autofree char *permanent = hs_xml_dup_attribute(guid, "isPermaLink");

    for (const xmlNode *child = item->children; child; child = child->next) {
        if (!hs_xml_is(child, NULL, "link") || hs_xml_is(child, ATOM, "link"))
            continue;
        g_autofree char *link = hs_xml_dup_line(child);
        hs_xmlfacts_link(field, link);
    }
    if (!permanent || strcmp(permanent, "false") != 0) {
        g_autofree char *link = hs_xml_dup_line(guid);
        hs_xmlfacts_link(field, link);
    }
}

/* The names of those who wrote: Dublin Core's creators, Atom's authors, and RSS's author, which
   should be an e-mail address with the name in brackets, and often is the name. */
static void
take_authors(GPtrArray *authors, const xmlNode *item)
{
    for (const xmlNode *child = item->children; child; child = child->next) {
        const gboolean is_author = hs_xml_is(child, NULL, "author");
        if (!is_author && !hs_xml_is(child, DUBLIN_CORE, "creator"))
            continue;
        const xmlNode *const name = is_author ? hs_xml_child(child, NULL, "name") : NULL;
        g_autofree char *line = hs_xml_dup_line(name ? name : child);
        char *const bracket = line && strchr(line, '@') ? strchr(line, '(') : NULL;
        if (bracket)
            bracket[strcspn(bracket, ")")] = '\0';
        hs_authors_add(authors, bracket ? bracket + 1 : line);
    }
}

/* The text of an item: markup, escaped but for Atom's XHTML. */
static void
take_text(char **field, xmlNode *node)
{
    g_autofree char *type = hs_xml_dup_attribute(node, "type");

    hs_xmlfacts_markup(field, node, g_strcmp0(type, "xhtml") != 0);
}

/* The title, which may be escaped once more than the XML asks for. */
static void
take_title(char **field, const xmlNode *node)
{
    g_autofree char *line = hs_xml_dup_line(node);
    g_autofree char *decoded = line ? hs_entities_decode(line) : NULL;

    *field = hs_line_clean(decoded);
}

static HsDraft *
read_item(xmlNode *item)
{
    HsDraft *const draft = hs_draft_new();

    take_title(&draft->headline, hs_xml_child(item, NULL, "title"));
    hs_xmlfacts_date(&draft->date, hs_xml_child(item, NULL, "pubDate"));
    hs_xmlfacts_date(&draft->date, hs_xml_child(item, NULL, "published"));
    hs_xmlfacts_date(&draft->date, hs_xml_child(item, DUBLIN_CORE, "date"));
    hs_xmlfacts_date(&draft->modified, hs_xml_child(item, NULL, "updated"));
    hs_xmlfacts_line(&draft->publisher, hs_xml_child(item, DUBLIN_CORE, "publisher"));
    take_authors(draft->authors, item);
    if (hs_xml_is(item, NULL, "entry"))
        take_atom_link(&draft->url, item);
    else
        take_rss_link(&draft->url, item);
    take_text(&draft->markup, hs_xml_child(item, CONTENT, "encoded"));
    take_text(&draft->markup, hs_xml_child(item, ATOM, "content"));
    take_text(&draft->markup, hs_xml_child(item, NULL, "description"));
    take_text(&draft->markup, hs_xml_child(item, NULL, "summary"));
    if (!draft->date) /* Atom asks for a date of change only */
        draft->date = g_strdup(draft->modified);
    return draft;
}

/* ---- the feed */

/* Takes what the feed says of itself; titles of other things (its picture's) are passed over. */
static void
take_shared(Feed *feed, const xmlNode *node)
{
    const gboolean of_feed = node->parent && (hs_xml_is(node->parent, NULL, "channel") ||
                                              hs_xml_is(node->parent, NULL, "feed"));
    g_autofree char *line = of_feed ? hs_xml_dup_line(node) : NULL;

    if (!line)
        return;
    if (hs_xml_is(node, NULL, "title"))
        hs_xmlfacts_line(&feed->shared->publisher, node);
    else if (!feed->shared->language)
        feed->shared->language = hs_language_clean(line);
}

static void
take_language(Feed *feed, const xmlNode *item)
{
    xmlChar *const tag = feed->shared->language ? NULL : xmlNodeGetLang(item);

    if (tag)
        feed->shared->language = hs_language_clean((const char *)tag);
    xmlFree(tag);
}

static gboolean
next_item(HsDivider *divider, HsPart *out_part, GError **error)
{
    Feed *const feed = (Feed *)divider;
    g_autoptr(GError) why = NULL;
    xmlNode *node = NULL;

    while (!feed->ended && (node = hs_xmlfile_next(feed->xml, feed->begun ? ITEMS : HEAD,
                                                   &out_part->offset, &why))) {
        if (hs_xml_is(node, NULL, "item") || hs_xml_is(node, NULL, "entry"))
            break;
        take_shared(feed, node);
    }
    if (!node) {
        feed->ended = TRUE;
        if (!why)
            return TRUE;
        g_propagate_error(error, g_steal_pointer(&why));
        return FALSE;
    }
    if (!feed->begun)
        take_language(feed, node);
    feed->begun = TRUE;
    out_part->kind = HS_KIND_FEED;
    out_part->draft = read_item(node);
    return TRUE;
}

static void
free_feed(HsDivider *divider)
{
    Feed *const feed = (Feed *)divider;

    hs_xmlfile_free(feed->xml);
    hs_draft_unref(feed->shared);
    g_free(feed);
}

HsDivider *
hs_feed_open(HsStream *stream, const HsIngestOptions *options, GError **error)
{
    Feed *const feed = g_new0(Feed, 1);

    (void)error;
    feed->xml = hs_xmlfile_open(stream);
    feed->shared = hs_draft_new();
    feed->divider = (HsDivider){ .next = next_item,
                                 .free = free_feed,
                                 .numbered = TRUE,
                                 .options = options,
                                 .stream = stream,
                                 .shared = feed->shared };
    return &feed->divider;
}
