/* SPDX-License-Identifier: Apache-2.0
 *
 * The text of a body that comes by itself, as feeds, dumps and agencies deliver it: HTML without a
 * page around it, or plain text. All of it is the article's, so nothing is looked for and nothing
 * but captions, scripts and the like is left out.
 */
#pragma once

#include <glib.h>

/* Append the text of `body` (valid UTF-8) to `out`: of HTML, a paragraph, heading or list item a
   line; of plain text, what it is with its line ends, entities decoded. It is HTML when a tag or an
   end tag stands in it. Paragraphs that are set off as quoted are added to `quotes` (element-type
   HsSpan of `out`, or NULL). FALSE with HS_INGEST_ERROR_MARKUP, the message beginning with `file`,
   when it is nested too deep. */
gboolean
hs_fragment_append(const char *body, const char *file, GString *out, GArray *quotes,
                   GError **error);
