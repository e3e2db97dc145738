/* SPDX-License-Identifier: Apache-2.0
 *
 * XML read safely from a stream, one wanted element after another, each as a small tree: the file
 * may be larger than memory, its elements may not. No DTD is loaded, nothing is fetched, no entity
 * of the file's own is put in; libxml2's complaints become errors of this reader alone.
 */
#pragma once

#include <libxml/tree.h>

#include "ingest/stream.h"

typedef struct HsXmlFile HsXmlFile;

/* Begin to read `stream`, which must outlive the result. */
HsXmlFile *
hs_xmlfile_open(HsStream *stream);

/* Free `xml`, which may be NULL. */
void
hs_xmlfile_free(HsXmlFile *xml);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsXmlFile, hs_xmlfile_free)

/* Move to the next element whose local name is one of `names` (NULL-terminated) and return it with
   all that is in it; it has its ancestors, but of them only what came before. What is inside it is
   passed over by the next call. `out_offset` is the byte of the stream that the reader had come to
   with its start tag. NULL without error at the end; NULL with MARKUP, or what the stream says. */
xmlNode *
hs_xmlfile_next(HsXmlFile *xml, const char *const *names, guint64 *out_offset, GError **error);

/* Say whether `node` is an element called `name` (its local name) of the namespace `space`; any
   namespace where that is NULL. */
gboolean
hs_xml_is(const xmlNode *node, const char *space, const char *name);

/* Return the first child of `node` that hs_xml_is(); NULL without one, or where `node` is NULL. */
xmlNode *
hs_xml_child(const xmlNode *node, const char *space, const char *name);

/* Return the first element called `name` below `node`, in the order of the document, or NULL. */
xmlNode *
hs_xml_find(xmlNode *node, const char *name);

/* Return the text in `node` as one clean line; NULL where there is none or `node` is NULL. Free
   with g_free(). */
char *
hs_xml_dup_line(const xmlNode *node);

/* The same for the attribute called `name`. */
char *
hs_xml_dup_attribute(const xmlNode *node, const char *name);

/* Return what is inside `node` as markup, its own tag left out. Free with g_free(). */
char *
hs_xml_dup_markup(xmlNode *node);
