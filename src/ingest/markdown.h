/* SPDX-License-Identifier: Apache-2.0
 *
 * Markdown, told from plain text. The reader is hs_markdown_read() (intake.h).
 */
#pragma once

#include <glib.h>

/* Say whether the text of which `head` [length] is the start is Markdown: it begins with front
   matter, holds a link ("[text](http://...)") or a heading that stands alone, or two lesser signs
   of different kinds. A "*", a "#", a list or a row of dashes alone is plain text. */
gboolean
hs_markdown_recognize(const char *head, gsize length);
