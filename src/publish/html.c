/* SPDX-License-Identifier: Apache-2.0
 *
 * See html.h.
 */
#include "publish/html.h"

#include <libxml/xmlwriter.h>

#include "publish/sitepath.h"

struct HsHtml {
    xmlBuffer *buffer;
    xmlTextWriter *writer;
};

static void
put_link_element(HsHtml *html, const char *relation, const char *type, const char *href)
{
    hs_html_open(html, "link", "rel", relation);
    hs_html_attribute(html, "type", type);
    hs_html_attribute(html, "href", href);
    hs_html_close(html);
}

static void
put_alternate(HsHtml *html, const char *path, const char *type, const char *ending)
{
    g_autofree char *name = g_path_get_basename(path);
    g_autofree char *file = g_strconcat(name, ending, NULL);
    g_autofree char *href = g_uri_escape_string(file, /* allowed= */ NULL, /* utf8= */ FALSE);

    put_link_element(html, "alternate", type, href);
}

static void
put_head(HsHtml *html, const char *title, const char *path, const char *canonical)
{
    g_autofree char *top = hs_sitepath_dup_to_top(path ? path : "");
    g_autofree char *style = g_strconcat(top, "style.css", NULL);

    hs_html_open(html, "head", NULL, NULL);
    hs_html_open(html, "meta", "charset", "utf-8");
    hs_html_close(html);
    hs_html_open(html, "meta", "name", "viewport");
    hs_html_attribute(html, "content", "width=device-width, initial-scale=1");
    hs_html_close(html);
    hs_html_element(html, "title", NULL, title);
    put_link_element(html, "stylesheet", "text/css", style);
    if (canonical)
        put_link_element(html, "canonical", NULL, canonical);
    if (path) {
        put_alternate(html, path, "text/turtle", ".ttl");
        put_alternate(html, path, "application/ld+json", ".jsonld");
    }
    hs_html_close(html);
}

HsHtml *
hs_html_new(const char *title, const char *path, const char *canonical)
{
    HsHtml *const html = g_new(HsHtml, 1);

    html->buffer = xmlBufferCreate();
    html->writer = xmlNewTextWriterMemory(html->buffer, /* compression= */ 0);
    xmlTextWriterWriteRaw(html->writer, BAD_CAST "<!DOCTYPE html>\n");
    hs_html_open(html, "html", "lang", "en");
    put_head(html, title, path, canonical);
    hs_html_open(html, "body", NULL, NULL);
    return html;
}

void
hs_html_free(HsHtml *html)
{
    if (!html)
        return;
    xmlFreeTextWriter(html->writer);
    xmlBufferFree(html->buffer);
    g_free(html);
}

void
hs_html_open(HsHtml *html, const char *name, const char *attribute, const char *value)
{
    xmlTextWriterStartElement(html->writer, BAD_CAST name);
    if (attribute)
        hs_html_attribute(html, attribute, value);
}

void
hs_html_attribute(HsHtml *html, const char *attribute, const char *value)
{
    if (value)
        xmlTextWriterWriteAttribute(html->writer, BAD_CAST attribute, BAD_CAST value);
}

void
hs_html_close(HsHtml *html)
{
    xmlTextWriterEndElement(html->writer);
}

void
hs_html_text(HsHtml *html, const char *text)
{
    xmlTextWriterWriteString(html->writer, BAD_CAST text);
}

void
hs_html_element(HsHtml *html, const char *name, const char *css_class, const char *text)
{
    hs_html_open(html, name, "class", css_class);
    hs_html_text(html, text);
    hs_html_close(html);
}

void
hs_html_link(HsHtml *html, const char *href, const char *text)
{
    if (!href) {
        hs_html_text(html, text);
        return;
    }
    hs_html_open(html, "a", "href", href);
    hs_html_text(html, text);
    hs_html_close(html);
}

void
hs_html_json(HsHtml *html, const char *json, gsize length)
{
    g_autoptr(GString) safe = g_string_sized_new(length);

    /* Inside JSON these stand in strings only; "</script" and "<!--" would end or hide the rest,
       and & and > are what XML would not have. */
    for (gsize i = 0; i < length; i++) {
        if (json[i] == '<' || json[i] == '>' || json[i] == '&')
            g_string_append_printf(safe, "\\u%04x", (guint)json[i]);
        else
            g_string_append_c(safe, json[i]);
    }
    hs_html_open(html, "script", "type", "application/ld+json");
    xmlTextWriterWriteRaw(html->writer, BAD_CAST safe->str);
    hs_html_close(html);
}

char *
hs_html_finish(HsHtml *html, gsize *out_length)
{
    xmlTextWriterEndDocument(html->writer);
    xmlTextWriterFlush(html->writer);
    *out_length = (gsize)xmlBufferLength(html->buffer);
    return g_strndup((const char *)xmlBufferContent(html->buffer), *out_length);
}
