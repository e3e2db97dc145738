/* SPDX-License-Identifier: Apache-2.0
 *
 * A sheet in the making: text that is wrapped and, where asked for, coloured, and the words for
 * those whom the article speaks of. What the views of this room share.
 */
#pragma once

#include "graph/graph.h"

typedef enum {
    HS_PAINT_HEADLINE,
    HS_PAINT_PERSON,
    HS_PAINT_ORGANIZATION,
    HS_PAINT_UNNAMED,
    HS_PAINT_OTHER,
    HS_PAINT_QUIET, /* cues, numbers, roles, the line under the headline */
} HsPaint;

typedef struct {
    GString *out;
    guint width; /* columns */
    gboolean colour;
} HsSheet;

/* Append `columns` spaces. */
void
hs_sheet_indent(HsSheet *page, guint columns);

/* Append `text` in the colour of `paint`, from `column` on and wrapped; further lines begin with
   `indentation` spaces. Returns the column in which it ends. */
guint
hs_sheet_put(HsSheet *page, const char *text, HsPaint paint, guint column, guint indentation);

/* The same after one space. */
guint
hs_sheet_put_next(HsSheet *page, const char *text, HsPaint paint, guint column, guint indentation);

/* Append `text` as a line of its own, or as several, each after `indentation` spaces. */
void
hs_sheet_put_line(HsSheet *page, const char *text, HsPaint paint, guint indentation);

/* Append a line that underlines `title`, as long as its longest line. */
void
hs_sheet_put_rule(HsSheet *page, const char *title);

/* Return the colour of `entity`. */
HsPaint
hs_sheet_entity_paint(const HsEntity *entity);

/* Return what to call `entity`; a name may be all punctuation, of which nothing is left. */
const char *
hs_sheet_entity_name(const HsEntity *entity);

/* Return the role of `membership` in words: "former harbour minister of Norland until 2019". Free
   with g_free(). */
char *
hs_sheet_dup_role(const HsCast *cast, const HsMembership *membership);
