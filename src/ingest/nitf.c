/* SPDX-License-Identifier: Apache-2.0
 *
 * NITF 3.x (IPTC's News Industry Text Format): one article a file, or inside a NewsML-G2 item. The
 * headline is hl1, or the title; the date that of release, else of issue or print; the publisher
 * the holder of the copyright, or the distributor; the body what stands in body.content but its
 * pictures and their captions.
 */
#include "ingest/nitf.h"

#include <string.h>

#include "ingest/dates.h"
#include "ingest/fragment.h"
#include "ingest/intake.h"
#include "ingest/pagefacts.h"
#include "ingest/xmlfacts.h"

static void
take_date(char **field, const xmlNode *node)
{
    g_autofree char *line = *field ? NULL : hs_xml_dup_attribute(node, "norm");

    if (line)
        *field = hs_date_parse(line);
}

/* Where and when it was printed, as archives of papers tell it. */
static void
take_print(const xmlNode *print, HsDraft *draft)
{
    g_autofree char *date = hs_xml_dup_attribute(print, "date.publication");
    g_autofree char *link = hs_xml_dup_attribute(print, "ex-ref");

    if (!draft->date && date)
        draft->date = hs_date_parse(date);
    hs_xmlfacts_link(&draft->url, link);
    if (!draft->publisher)
        draft->publisher = hs_xml_dup_attribute(print, "name");
}

static void
take_head(xmlNode *nitf, HsDraft *draft)
{
    xmlNode *const head = hs_xml_child(nitf, NULL, "head");

    if (!head)
        return;
    hs_xmlfacts_line(&draft->headline, hs_xml_find(head, "title"));
    take_date(&draft->date, hs_xml_find(head, "date.release"));
    take_date(&draft->date, hs_xml_find(head, "date.issue"));
    const xmlNode *const holder = hs_xml_find(head, "doc.copyright");
    if (holder && !draft->publisher)
        draft->publisher = hs_xml_dup_attribute(holder, "holder");
    const xmlNode *const print = hs_xml_find(head, "pubdata");
    if (print)
        take_print(print, draft);
    const xmlNode *const id = hs_xml_find(head, "doc-id");
    if (id && !draft->name)
        draft->name = hs_xml_dup_attribute(id, "id-string");
}

/* A byline names those in its `person` elements, or says "By A and B". */
static void
take_byline(const xmlNode *byline, GPtrArray *authors)
{
    gboolean named = FALSE;

    for (xmlNode *child = byline->children; child; child = child->next) {
        if (!hs_xml_is(child, NULL, "person"))
            continue;
        g_autofree char *name = hs_xml_dup_line(child);
        hs_authors_add(authors, name);
        named = TRUE;
    }
    if (!named) {
        g_autofree char *line = hs_xml_dup_line(byline);
        hs_authors_add(authors, line);
    }
}

static void
take_body_head(xmlNode *body, HsDraft *draft)
{
    xmlNode *const head = hs_xml_child(body, NULL, "body.head");

    if (!head)
        return;
    xmlNode *const headline = hs_xml_find(head, "hl1");
    if (headline) {
        g_clear_pointer(&draft->headline, g_free);
        hs_xmlfacts_line(&draft->headline, headline);
    }
    const xmlNode *const byline = hs_xml_find(head, "byline");
    if (byline)
        take_byline(byline, draft->authors);
    hs_xmlfacts_line(&draft->publisher, hs_xml_find(head, "distributor"));
}

static gboolean
has_class(const xmlNode *node, const char *class)
{
    g_autofree char *given = hs_xml_dup_attribute(node, "class");

    return given && strcmp(given, class) == 0;
}

/* Drops the block with the first paragraphs where another one has the whole text, as in The New
   York Times' archive. */
static void
drop_lead(xmlNode *content)
{
    xmlNode *lead = NULL;
    gboolean whole = FALSE;

    for (xmlNode *child = content->children; child; child = child->next) {
        lead = !lead && has_class(child, "lead_paragraph") ? child : lead;
        whole |= has_class(child, "full_text");
    }
    if (!lead || !whole)
        return;
    xmlUnlinkNode(lead);
    xmlFreeNode(lead);
}

void
hs_nitf_take(xmlNode *nitf, HsDraft *draft)
{
    xmlNode *const body = hs_xml_child(nitf, NULL, "body");
    xmlNode *const content = hs_xml_child(body, NULL, "body.content");

    take_head(nitf, draft);
    if (body)
        take_body_head(body, draft);
    if (!content)
        return;
    for (xmlNode *media; (media = hs_xml_find(content, "media"));) {
        xmlUnlinkNode(media);
        xmlFreeNode(media);
    }
    drop_lead(content);
    hs_xmlfacts_markup(&draft->markup, content, /* escaped= */ FALSE);
}

gboolean
hs_nitf_read(const HsSource *source, HsDraft *draft, GError **error)
{
    static const char *const names[] = { "nitf", NULL };
    g_autoptr(GBytes) bytes = g_bytes_new_static(source->bytes, source->length);
    g_autoptr(HsStream) stream = hs_stream_new_bytes(bytes);
    g_autoptr(HsXmlFile) xml = hs_xmlfile_open(stream);
    g_autoptr(GError) why = NULL;
    guint64 offset;
    xmlNode *const nitf = hs_xmlfile_next(xml, names, &offset, &why);

    if (why)
        return hs_source_fail(source->file, HS_INGEST_ERROR_MARKUP, error, "%s", why->message);
    if (nitf)
        hs_nitf_take(nitf, draft);
    if (!draft->markup)
        return hs_source_fail(source->file, HS_INGEST_ERROR_EMPTY, error, "holds no text");
    return hs_fragment_append(draft->markup, source->file, draft->body, draft->quotes, error);
}
