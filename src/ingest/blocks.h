/* SPDX-License-Identifier: Apache-2.0
 *
 * A page's text cut into blocks: runs of inline text between the borders of block elements, that is
 * paragraphs, headings, list items, cells and loose text. Inline elements join without extra space,
 * runs of white space become one space, <br> is a line break, <pre> keeps its lines, a no-break
 * space stays the character it is, invisible layout characters (soft hyphen, zero-width space,
 * stray byte order mark) are dropped. What the caller marked as dropped, and what is never text,
 * does not appear.
 */
#pragma once

#include "ingest/page.h"

typedef struct {
    guint32 node;        /* innermost block element around it */
    guint32 first;       /* first node of its text */
    guint32 begin, end;  /* bytes in HsBlocks.text, not empty */
    guint32 chars;       /* code points */
    guint32 link_chars;  /* those inside a link */
    guint32 bold_chars;  /* those inside strong, b, em, i */
    guint32 quote_chars; /* those inside a block quotation, but for the name of whom it quotes */
    guint32 quote_end;   /* node behind the block quotation around it, 0 without one */
    guint32 words;       /* runs between spaces */
    guint32 commas;      /* marks inside sentences */
    guint32 stops;       /* marks that end sentences */
} HsBlock;

typedef struct {
    GString *text;
    GArray *blocks; /* HsBlock, in the order of the document */
} HsBlocks;

/* Cut `page` into blocks; node i and its subtree are left out where `dropped`[i] is not 0
   ([n_nodes], may be NULL). Free with hs_blocks_free(). */
HsBlocks *
hs_blocks_new(const HsPage *page, const guint8 *dropped);

void
hs_blocks_free(HsBlocks *blocks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsBlocks, hs_blocks_free)

/* Append the text of `block` to `out`; where all of it is set off as quoted, add its span in `out`
   to `quotes` (element-type HsSpan, or NULL). */
void
hs_block_append(const HsBlock *block, const HsBlocks *blocks, GString *out, GArray *quotes);
