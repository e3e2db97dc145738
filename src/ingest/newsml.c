/* SPDX-License-Identifier: Apache-2.0
 *
 * NewsML-G2 (IPTC): a news item alone, or a news message that brings several, with the packages
 * that order them. A news item is an article when it holds text, as inline XML (XHTML or NITF,
 * nitf.c) or as inline data; pictures, graphics and films come as items too and are passed over,
 * and so are package items, which only point to others. Of several renditions of one text the first
 * is taken.
 */
#include "ingest/nitf.h"

#include <string.h>

#include "ingest/dates.h"
#include "ingest/divider.h"
#include "ingest/pagefacts.h"
#include "ingest/xmlfacts.h"

typedef struct {
    HsDivider divider;
    HsXmlFile *xml;
    gboolean ended;
} NewsMessage;

/* The name that an element of the standard carries: in a `name` element, its `literal`, or its
 * text. */
static char *
dup_name(const xmlNode *node)
{
    const xmlNode *const name = hs_xml_child(node, NULL, "name");
    char *line = hs_xml_dup_line(name ? name : node);

    return line ? line : hs_xml_dup_attribute(node, "literal");
}

static void
take_creators(const xmlNode *meta, GPtrArray *authors)
{
    for (const xmlNode *child = meta->children; child; child = child->next) {
        if (!hs_xml_is(child, NULL, "creator"))
            continue;
        g_autofree char *name = dup_name(child);
        hs_authors_add(authors, name);
    }
}

static void
take_content_meta(xmlNode *item, HsDraft *draft)
{
    xmlNode *const meta = hs_xml_child(item, NULL, "contentMeta");

    if (!meta)
        return;
    hs_xmlfacts_line(&draft->headline, hs_xml_child(meta, NULL, "headline"));
    const xmlNode *const by = hs_xml_child(meta, NULL, "by");
    g_autofree char *byline = hs_xml_dup_line(by);
    hs_authors_add(draft->authors, byline);
    if (draft->authors->len == 0)
        take_creators(meta, draft->authors);
    const xmlNode *const language = hs_xml_child(meta, NULL, "language");
    g_autofree char *tag = hs_xml_dup_attribute(language, "tag");
    if (tag && !draft->language)
        draft->language = hs_language_clean(tag);
    hs_xmlfacts_date(&draft->date, hs_xml_child(meta, NULL, "contentCreated"));
    hs_xmlfacts_date(&draft->modified, hs_xml_child(meta, NULL, "contentModified"));
}

/* The date of publication is the first that the item was made at: `versionCreated` is that of the
   version in hand. */
static void
take_item_meta(xmlNode *item, HsDraft *draft)
{
    xmlNode *const meta = hs_xml_child(item, NULL, "itemMeta");

    if (!meta)
        return;
    hs_xmlfacts_date(&draft->date, hs_xml_child(meta, NULL, "firstCreated"));
    hs_xmlfacts_date(&draft->date, hs_xml_child(meta, NULL, "versionCreated"));
    hs_xmlfacts_date(&draft->modified, hs_xml_child(meta, NULL, "versionCreated"));
    hs_xmlfacts_line(&draft->headline, hs_xml_child(meta, NULL, "title"));
    if (!draft->publisher)
        draft->publisher = dup_name(hs_xml_child(meta, NULL, "provider"));
    for (const xmlNode *child = meta->children; child; child = child->next) {
        g_autofree char *rel = hs_xml_is(child, NULL, "link") ? hs_xml_dup_attribute(child, "rel")
                                                              : NULL;
        g_autofree char *href = rel ? hs_xml_dup_attribute(child, "href") : NULL;
        if (rel && strcmp(rel, "irel:alternate") == 0)
            hs_xmlfacts_link(&draft->url, href);
    }
}

static void
take_content(xmlNode *item, HsDraft *draft)
{
    xmlNode *const set = hs_xml_child(item, NULL, "contentSet");

    for (xmlNode *child = set ? set->children : NULL; child; child = child->next) {
        xmlNode *const nitf = hs_xml_is(child, NULL, "inlineXML") ? hs_xml_find(child, "nitf")
                                                                  : NULL;
        xmlNode *const body = nitf ? NULL : hs_xml_find(child, "body");
        g_autofree char *encoding = hs_xml_dup_attribute(child, "encoding");
        if (nitf)
            hs_nitf_take(nitf, draft);
        else if (hs_xml_is(child, NULL, "inlineXML"))
            hs_xmlfacts_markup(&draft->markup, body ? body : child, /* escaped= */ FALSE);
        else if (hs_xml_is(child, NULL, "inlineData") && !encoding)
            hs_xmlfacts_markup(&draft->markup, child, /* escaped= */ TRUE);
    }
}

/* Return the article in `item`, or NULL where it holds no text. */
static HsDraft *
read_item(xmlNode *item)
{
    HsDraft *const draft = hs_draft_new();
    xmlChar *const language = xmlNodeGetLang(item);

    draft->name = hs_xml_dup_attribute(item, "guid");
    take_content_meta(item, draft);
    take_item_meta(item, draft);
    take_content(item, draft);
    if (language && !draft->language)
        draft->language = hs_language_clean((const char *)language);
    xmlFree(language);
    if (draft->markup)
        return draft;
    hs_draft_unref(draft);
    return NULL;
}

static gboolean
next_item(HsDivider *divider, HsPart *out_part, GError **error)
{
    static const char *const names[] = { "newsItem", NULL };
    NewsMessage *const message = (NewsMessage *)divider;
    g_autoptr(GError) why = NULL;

    while (!message->ended && !out_part->draft) {
        xmlNode *const item = hs_xmlfile_next(message->xml, names, &out_part->offset, &why);
        message->ended = !item;
        out_part->draft = item ? read_item(item) : NULL;
        out_part->kind = HS_KIND_NEWSML;
    }
    if (!why)
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&why));
    return FALSE;
}

static void
free_message(HsDivider *divider)
{
    NewsMessage *const message = (NewsMessage *)divider;

    hs_xmlfile_free(message->xml);
    g_free(message);
}

HsDivider *
hs_newsml_open(HsStream *stream, const HsIngestOptions *options, GError **error)
{
    NewsMessage *const message = g_new0(NewsMessage, 1);

    (void)error;
    message->xml = hs_xmlfile_open(stream);
    message->divider = (HsDivider){ .next = next_item,
                                    .free = free_message,
                                    .numbered = TRUE,
                                    .options = options,
                                    .stream = stream };
    return &message->divider;
}
