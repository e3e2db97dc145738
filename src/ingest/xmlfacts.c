/* SPDX-License-Identifier: Apache-2.0
 *
 * See xmlfacts.h.
 */
#include "ingest/xmlfacts.h"

#include "ingest/dates.h"
#include "ingest/weblink.h"

void
hs_xmlfacts_line(char **field, const xmlNode *node)
{
    if (!*field)
        *field = hs_xml_dup_line(node);
}

void
hs_xmlfacts_date(char **field, const xmlNode *node)
{
    g_autofree char *line = *field ? NULL : hs_xml_dup_line(node);

    if (line)
        *field = hs_date_parse(line);
}

void
hs_xmlfacts_link(char **field, const char *link)
{
    if (!*field && link)
        *field = hs_weblink_canonize(link, /* base= */ NULL);
}

void
hs_xmlfacts_markup(char **field, xmlNode *node, gboolean escaped)
{
    if (*field || !node)
        return;
    xmlChar *const text = escaped ? xmlNodeGetContent(node) : NULL;
    g_autofree char *markup = escaped ? g_utf8_make_valid(text ? (const char *)text : "", -1)
                                      : hs_xml_dup_markup(node);
    xmlFree(text);
    if (*g_strstrip(markup))
        *field = g_steal_pointer(&markup);
}
