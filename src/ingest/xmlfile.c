/* SPDX-License-Identifier: Apache-2.0
 *
 * See xmlfile.h. libxml2's reader does the parsing; its limits on names, text and nesting stay on
 * (no XML_PARSE_HUGE). Entities are kept as references, so none can grow; one that HTML knows and
 * the file does not declare (&nbsp;) is a common fault of feeds and no reason to stop.
 */
#include "ingest/xmlfile.h"

#include <libxml/xmlreader.h>
#include <string.h>

#include "ingest/intake.h"
#include "ingest/libxml.h"

#define OPTIONS (XML_PARSE_NONET | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_COMPACT)

struct HsXmlFile {
    xmlTextReader *reader;
    HsStream *stream;
    GError *fault;   /* of the stream, or the first one of the markup */
    gboolean inside; /* at an element that was returned: pass over what is in it */
};

#if LIBXML_VERSION >= 21200
typedef const xmlError Complaint;
#else
typedef xmlError Complaint;
#endif

static void
on_complaint(void *closure, Complaint *complaint)
{
    GError **const fault = closure;

    if (*fault || complaint->level != XML_ERR_FATAL || complaint->code == XML_ERR_UNDECLARED_ENTITY)
        return;
    g_autofree char *said = g_strdup(complaint->message ? complaint->message : "damaged");
    g_strchomp(said);
    g_set_error(fault, HS_INGEST_ERROR, HS_INGEST_ERROR_MARKUP, "XML at line %d: %s",
                complaint->line, said);
}

/* ---- one element after another */

static int
read_some(void *closure, char *to, int room)
{
    HsXmlFile *const xml = closure;
    g_autoptr(GError) why = NULL;
    const gssize got = hs_stream_take(xml->stream, (guint8 *)to, (gsize)room, &why);

    if (got < 0 && !xml->fault)
        xml->fault = g_steal_pointer(&why);
    return (int)got;
}

HsXmlFile *
hs_xmlfile_open(HsStream *stream)
{
    HsXmlFile *const xml = g_new0(HsXmlFile, 1);

    hs_libxml_prepare();
    xml->stream = stream;
    xml->reader = xmlReaderForIO(read_some, /* ioclose= */ NULL, xml, /* URL= */ NULL,
                                 /* encoding= */ NULL, OPTIONS);
    if (xml->reader)
        xmlTextReaderSetStructuredErrorHandler(xml->reader, (xmlStructuredErrorFunc)on_complaint,
                                               &xml->fault);
    return xml;
}

void
hs_xmlfile_free(HsXmlFile *xml)
{
    if (!xml)
        return;
    if (xml->reader)
        xmlFreeTextReader(xml->reader);
    g_clear_error(&xml->fault);
    g_free(xml);
}

static gboolean
is_wanted(HsXmlFile *xml, const char *const *names)
{
    return xmlTextReaderNodeType(xml->reader) == XML_READER_TYPE_ELEMENT &&
           g_strv_contains(names, (const char *)xmlTextReaderConstLocalName(xml->reader));
}

static xmlNode *
fail(HsXmlFile *xml, GError **error)
{
    if (xml->fault)
        g_propagate_error(error, g_steal_pointer(&xml->fault));
    else
        g_set_error_literal(error, HS_INGEST_ERROR, HS_INGEST_ERROR_MARKUP, "damaged XML");
    return NULL;
}

xmlNode *
hs_xmlfile_next(HsXmlFile *xml, const char *const *names, guint64 *out_offset, GError **error)
{
    int moved;

    if (!xml->reader)
        return fail(xml, error);
    do {
        moved = xml->inside ? xmlTextReaderNext(xml->reader) : xmlTextReaderRead(xml->reader);
        xml->inside = FALSE;
    } while (moved == 1 && !is_wanted(xml, names));
    if (moved == 0 && !xml->fault)
        return NULL;
    *out_offset = (guint64)MAX(xmlTextReaderByteConsumed(xml->reader), 0);
    xmlNode *const node = moved == 1 ? xmlTextReaderExpand(xml->reader) : NULL;
    xml->inside = TRUE;
    return node ? node : fail(xml, error);
}

/* ---- looking at an element */

gboolean
hs_xml_is(const xmlNode *node, const char *space, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0 &&
           (!space || (node->ns && strcmp((const char *)node->ns->href, space) == 0));
}

xmlNode *
hs_xml_child(const xmlNode *node, const char *space, const char *name)
{
    for (xmlNode *child = node ? node->children : NULL; child; child = child->next)
        if (hs_xml_is(child, space, name))
            return child;
    return NULL;
}

xmlNode *
hs_xml_find(xmlNode *node, const char *name)
{
    for (xmlNode *at = node; at;) {
        if (at != node && hs_xml_is(at, NULL, name))
            return at;
        if (at->type == XML_ELEMENT_NODE && at->children) {
            at = at->children;
            continue;
        }
        while (at != node && !at->next)
            at = at->parent;
        at = at == node ? NULL : at->next;
    }
    return NULL;
}

/* Takes over `text` of libxml2's. */
static char *
clean(xmlChar *text)
{
    char *const line = text ? hs_line_clean((const char *)text) : NULL;

    xmlFree(text);
    return line;
}

char *
hs_xml_dup_line(const xmlNode *node)
{
    return node ? clean(xmlNodeGetContent(node)) : NULL;
}

char *
hs_xml_dup_attribute(const xmlNode *node, const char *name)
{
    return node ? clean(xmlGetNoNsProp(node, (const xmlChar *)name)) : NULL;
}

char *
hs_xml_dup_markup(xmlNode *node)
{
    xmlBuffer *const buffer = xmlBufferCreate();

    for (xmlNode *child = node->children; child; child = child->next)
        xmlNodeDump(buffer, node->doc, child, /* level= */ 0, /* format= */ 0);
    char *const markup = g_strndup((const char *)xmlBufferContent(buffer),
                                   (gsize)xmlBufferLength(buffer));
    xmlBufferFree(buffer);
    return markup;
}
