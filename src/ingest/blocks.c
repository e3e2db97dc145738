/* SPDX-License-Identifier: Apache-2.0
 *
 * One walk over the flat page. A block is flushed when a block element begins, ends, or a text
 * stands under another one than the text before it. What an element means to the text inside it
 * (link, bold, preformatted) is a node number up to which it holds, so no stack is needed but that
 * of block elements.
 */
#include "ingest/blocks.h"

#define NO_BREAK_SPACE 0xA0
#define MOST_BEHIND 32 /* nodes without text between whom a block quotation quotes and its end */

typedef struct {
    const HsPage *page;
    HsBlocks *blocks;
    HsBlock now;                         /* the block being read; empty while begin == text->len */
    guint32 open[HS_PAGE_MAX_DEPTH + 1]; /* block elements around the current node */
    gsize depth;
    guint32 link_end, bold_end, pre_end; /* nodes before these are inside such an element */
    guint32 quote_end, cite_end;         /* likewise: a block quotation, whom it quotes */
    gboolean space;                      /* a space is due before the next character */
} Walk;

static void
start_block(Walk *walk, guint32 node)
{
    walk->now = (HsBlock){ .node = walk->open[walk->depth - 1],
                           .first = node,
                           .quote_end = node < walk->quote_end ? walk->quote_end : 0,
                           .begin = (guint32)walk->blocks->text->len };
    walk->space = FALSE;
}

static void
flush_block(Walk *walk, guint32 node)
{
    GString *const text = walk->blocks->text;
    while (text->len > walk->now.begin) { /* trailing no-break spaces hold nothing together */
        const char *const last = g_utf8_prev_char(text->str + text->len);
        if (*last != ' ' && *last != '\n' && g_utf8_get_char(last) != NO_BREAK_SPACE)
            break;
        g_string_truncate(text, (gsize)(last - text->str));
    }
    walk->now.end = (guint32)text->len;
    if (walk->now.end > walk->now.begin && walk->now.chars > 0)
        g_array_append_val(walk->blocks->blocks, walk->now);
    start_block(walk, node);
}

static gboolean
is_invisible(gunichar c)
{
    return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

static gboolean
is_quoted(const Walk *walk, guint32 node)
{
    return node < walk->quote_end && node >= walk->cite_end;
}

static void
count_character(Walk *walk, guint32 node, gunichar c)
{
    walk->now.quote_chars += is_quoted(walk, node);
    walk->now.chars++;
    walk->now.link_chars += node < walk->link_end;
    walk->now.bold_chars += node < walk->bold_end;
    walk->now.commas += c == ',' || c == ';' || c == 0x3001 || c == 0xFF0C;
    walk->now.stops += c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 ||
                       c == 0x201D;
}

/* Counts `n` bytes of ASCII at `run` as count_character() does each. */
static void
count_run(Walk *walk, guint32 node, const char *run, gsize n)
{
    walk->now.chars += (guint32)n;
    walk->now.quote_chars += is_quoted(walk, node) ? (guint32)n : 0;
    walk->now.link_chars += node < walk->link_end ? (guint32)n : 0;
    walk->now.bold_chars += node < walk->bold_end ? (guint32)n : 0;
    for (gsize i = 0; i < n; i++) {
        walk->now.commas += run[i] == ',' || run[i] == ';';
        walk->now.stops += run[i] == '.' || run[i] == '!' || run[i] == '?';
    }
}

static void
append_space(Walk *walk, guint32 node)
{
    GString *const text = walk->blocks->text;
    if (!walk->space)
        return;
    walk->space = FALSE;
    if (text->len == walk->now.begin || text->str[text->len - 1] == '\n')
        return;
    g_string_append_c(text, ' ');
    count_character(walk, node, ' ');
    walk->now.words++;
}

static void
break_line(Walk *walk)
{
    GString *const text = walk->blocks->text;
    walk->space = FALSE;
    if (text->len > walk->now.begin && text->str[text->len - 1] == ' ')
        g_string_truncate(text, text->len - 1);
    if (text->len > walk->now.begin && text->str[text->len - 1] != '\n') {
        g_string_append_c(text, '\n');
        walk->now.words++;
    }
}

/* Appends the visible ASCII at `p`; returns what stands behind it. */
static const char *
append_run(Walk *walk, guint32 node, const char *p, const char *end)
{
    const char *const run = p;
    while (p<end && * p> ' ' && *p < 0x7F)
        p++;
    if (p == run)
        return p;
    if (walk->now.begin == walk->blocks->text->len)
        walk->now.first = node;
    append_space(walk, node);
    g_string_append_len(walk->blocks->text, run, p - run);
    count_run(walk, node, run, (gsize)(p - run));
    return p;
}

static void
append_text(Walk *walk, guint32 node)
{
    const char *p = walk->page->text + walk->page->nodes[node].begin;
    const char *const end = p + walk->page->nodes[node].length;
    for (p = append_run(walk, node, p, end); p < end;
         p = append_run(walk, node, g_utf8_next_char(p), end)) {
        const gunichar c = g_utf8_get_char(p);
        if (c == '\n' && node < walk->pre_end) {
            break_line(walk);
        } else if (c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85) {
            walk->space = TRUE;
        } else if (c == NO_BREAK_SPACE && walk->now.begin == walk->blocks->text->len) {
            continue; /* a paragraph's indentation */
        } else if (!is_invisible(c) && !(c < 0x20 || (c >= 0x7F && c < 0xA0))) {
            if (walk->now.begin == walk->blocks->text->len)
                walk->now.first = node;
            append_space(walk, node);
            g_string_append_len(walk->blocks->text, p, g_utf8_next_char(p) - p);
            count_character(walk, node, c);
        }
    }
}

/* Says whether element `node` is the last thing in a block quotation, so that it tells whom that
   quotes; a <cite> between other words is the title of a work. */
static gboolean
ends_quote(const Walk *walk, guint32 node)
{
    const HsPage *const page = walk->page;
    const guint32 end = page->nodes[node].end;
    if (node >= walk->quote_end || walk->quote_end - end > MOST_BEHIND)
        return FALSE;
    for (guint32 i = end; i < walk->quote_end; i++) {
        const HsNode *const behind = &page->nodes[i];
        if (behind->tag != HS_TAG_TEXT)
            continue;
        for (guint32 k = 0; k < behind->length; k++) {
            if (!g_ascii_isspace(page->text[behind->begin + k]))
                return FALSE;
        }
    }
    return TRUE;
}

static void
enter_element(Walk *walk, guint32 node)
{
    const HsNode *const element = &walk->page->nodes[node];
    gboolean parts = FALSE;
    switch (element->tag) {
    case HS_TAG_BR:
        break_line(walk);
        break;
    case HS_TAG_A:
        walk->link_end = MAX(walk->link_end, element->end);
        break;
    case HS_TAG_STRONG:
    case HS_TAG_B:
    case HS_TAG_EM:
    case HS_TAG_I:
        walk->bold_end = MAX(walk->bold_end, element->end);
        break;
    case HS_TAG_BLOCKQUOTE:
        walk->quote_end = MAX(walk->quote_end, element->end);
        break;
    case HS_TAG_CITE:
    case HS_TAG_FOOTER:
        walk->cite_end = MAX(walk->cite_end, element->end);
        parts = ends_quote(walk, node);
        break;
    default:
        break;
    }
    const HsTagRole role = hs_tag_role(element->tag);
    if (role != HS_ROLE_B && role != HS_ROLE_P && !parts)
        return;
    if (element->tag == HS_TAG_PRE)
        walk->pre_end = MAX(walk->pre_end, element->end);
    walk->open[walk->depth++] = node;
    flush_block(walk, node);
}

HsBlocks *
hs_blocks_new(const HsPage *page, const guint8 *dropped)
{
    HsBlocks *blocks = g_new0(HsBlocks, 1);
    blocks->text = g_string_sized_new(page->n_nodes * 8);
    blocks->blocks = g_array_new(FALSE, FALSE, sizeof(HsBlock));
    g_autofree Walk *walk = g_new0(Walk, 1);
    walk->page = page;
    walk->blocks = blocks;
    walk->depth = 1; /* open[0] is node 0, the page */
    start_block(walk, 0);
    for (guint32 i = 1; i < page->n_nodes;) {
        const HsNode *const node = &page->nodes[i];
        while (walk->depth > 1 && page->nodes[walk->open[walk->depth - 1]].end <= i) {
            walk->depth--;
            flush_block(walk, i);
        }
        if ((dropped != NULL && dropped[i]) || hs_tag_role(node->tag) == HS_ROLE_X) {
            i = node->end;
            continue;
        }
        if (node->tag == HS_TAG_TEXT)
            append_text(walk, i);
        else
            enter_element(walk, i);
        i++;
    }
    flush_block(walk, page->n_nodes - 1);
    return blocks;
}

void
hs_block_append(const HsBlock *block, const HsBlocks *blocks, GString *out, GArray *quotes)
{
    const HsSpan span = { (guint32)out->len, (guint32)(out->len + block->end - block->begin) };

    g_string_append_len(out, blocks->text->str + block->begin, (gssize)(block->end - block->begin));
    if (quotes != NULL && block->quote_chars > 0 && block->quote_chars == block->chars)
        g_array_append_val(quotes, span);
}

void
hs_blocks_free(HsBlocks *blocks)
{
    if (blocks == NULL)
        return;
    g_string_free(blocks->text, TRUE);
    g_array_unref(blocks->blocks);
    g_free(blocks);
}
