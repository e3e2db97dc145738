/* SPDX-License-Identifier: Apache-2.0
 *
 * Finds the article's body in four steps, each over the flat page and without any rule for a
 * certain site.
 *  1. The page is cut into blocks; each gets a weight: its unlinked text where it reads like prose
 * (long enough, few links), a penalty where it is mostly links.
 *  2. Elements whose names say furniture (clutter.h) are dropped unless much of the page's prose is
 * in them, for pages write such words on their outermost elements, too.
 *  3. The container is the element with the largest prose inside, discounted by the share of other
 * text in it, and favoured where its names say body.
 *  4. Inside the container blocks are kept but for link lists, prompts and short loose text; what
 * stands before the first and after the last prose is cut.
 */
#include "ingest/bodytext.h"

#include <math.h>
#include <string.h>

#include "ingest/blocks.h"
#include "ingest/clutter.h"

#define PROSE_CHARS 80      /* a block this long is prose if it has few links */
#define SENTENCE_CHARS 30   /* so is a shorter one that ends like a sentence */
#define PROSE_LINKS 0.45    /* share of linked characters in prose, at most */
#define FURNITURE_SHARE 0.4 /* of the page's prose: more of it makes names mean nothing */

typedef struct {
    const HsPage *page;
    const char *headline;
    guint8 *dropped; /* [n_nodes] */
    double *prose;   /* [n_nodes + 1] prose characters before each node */
    double *other;   /* [n_nodes + 1] other characters before each node, links more */
    HsBlocks *blocks;
} Search;

static double
link_share(const HsBlock *block)
{
    return block->chars == 0 ? 0 : (double)block->link_chars / block->chars;
}

static gboolean
is_heading(HsTag tag)
{
    return tag >= HS_TAG_H1 && tag <= HS_TAG_H6;
}

static gboolean
ends_sentence(const Search *search, const HsBlock *block)
{
    const char *const text = search->blocks->text->str;
    const char *p = g_utf8_prev_char(text + block->end);
    gunichar c = g_utf8_get_char(p);
    while (p > text + block->begin &&
           (c == 0x201D || c == 0x2019 || c == '"' || c == '\'' || c == ')')) {
        p = g_utf8_prev_char(p);
        c = g_utf8_get_char(p);
    }
    return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == ':';
}

static gboolean
is_prose(const Search *search, const HsBlock *block)
{
    if (is_heading(search->page->nodes[block->node].tag) || link_share(block) > PROSE_LINKS)
        return FALSE;
    if (block->chars >= PROSE_CHARS)
        return block->stops + block->commas > 0;
    return block->chars >= SENTENCE_CHARS && block->words >= 4 && ends_sentence(search, block);
}

/* Fills prose and other from the blocks as they are now. */
static void
weigh_blocks(Search *search)
{
    const guint32 n = search->page->n_nodes;
    memset(search->prose, 0, (n + 1) * sizeof *search->prose);
    memset(search->other, 0, (n + 1) * sizeof *search->other);
    const GArray *const blocks = search->blocks->blocks;
    for (guint i = 0; i < blocks->len; i++) {
        const HsBlock *const block = &g_array_index(blocks, HsBlock, i);
        if (is_prose(search, block)) {
            search->prose[block->first + 1] += block->chars - block->link_chars;
            search->other[block->first + 1] += block->link_chars / 2.0;
        } else {
            search->other[block->first + 1] += block->chars;
        }
    }
    for (guint32 i = 0; i < n; i++) {
        search->prose[i + 1] += search->prose[i];
        search->other[i + 1] += search->other[i];
    }
}

static double
inside(const double *sums, const HsPage *page, guint32 node)
{
    return sums[page->nodes[node].end] - sums[node];
}

static gboolean
holds_headline(const HsPage *page, guint32 node)
{
    for (guint32 i = node; i < page->nodes[node].end; i++)
        if (page->nodes[i].tag == HS_TAG_H1)
            return TRUE;
    return FALSE;
}

/* Says whether the names of `node` are to be believed, given what is inside it. */
static gboolean
is_furniture(const Search *search, guint32 node, double total)
{
    const HsPage *const page = search->page;
    const HsHint hint = hs_element_hint(page, node);
    const double prose = inside(search->prose, page, node);
    switch (hint) {
    case HS_HINT_COMMENTS:
        return prose < FURNITURE_SHARE * total || !holds_headline(page, node);
    case HS_HINT_FURNITURE:
    case HS_HINT_HIDDEN:
        return prose <= FURNITURE_SHARE * total;
    default:
        return FALSE;
    }
}

static void
drop_furniture(Search *search)
{
    const HsPage *const page = search->page;
    const double total = search->prose[page->n_nodes];
    for (guint32 i = 1; i < page->n_nodes;) {
        const HsTag tag = page->nodes[i].tag;
        if (tag == HS_TAG_TEXT || tag == HS_TAG_HTML || tag == HS_TAG_BODY ||
            hs_tag_role(tag) == HS_ROLE_X || !is_furniture(search, i, total)) {
            i++;
            continue;
        }
        search->dropped[i] = 1;
        i = page->nodes[i].end;
    }
}

static double
container_score(const Search *search, guint32 node)
{
    const double prose = inside(search->prose, search->page, node);
    const double other = inside(search->other, search->page, node);
    if (prose <= 0)
        return 0;
    const HsHint hint = hs_element_hint(search->page, node);
    const double favour = hint == HS_HINT_BODY_SURE ? 1.5 : hint == HS_HINT_BODY ? 1.1 : 1;
    return prose * sqrt(prose / (prose + other)) * favour;
}

static guint32
find_container(const Search *search)
{
    guint32 best = 0;
    double best_score = 0;
    for (guint32 i = 1; i < search->page->n_nodes; i++) {
        const HsTagRole role = hs_tag_role(search->page->nodes[i].tag);
        if (search->page->nodes[i].tag == HS_TAG_TEXT || role == HS_ROLE_X)
            continue;
        const double score = container_score(search, i);
        if (score >= best_score && score > 0) {
            best = i;
            best_score = score;
        }
    }
    return best;
}

static gboolean
is_kept(const Search *search, const HsBlock *block)
{
    const HsTag tag = search->page->nodes[block->node].tag;
    if (link_share(block) > 0.6 && block->chars < 400)
        return FALSE;
    if (tag == HS_TAG_H1)
        return FALSE;
    return TRUE;
}

static void
append_body(const Search *search, guint32 container, GString *out)
{
    const HsPage *const page = search->page;
    const GArray *const blocks = search->blocks->blocks;
    guint first = blocks->len, last = 0;
    for (guint i = 0; i < blocks->len; i++) {
        const HsBlock *const block = &g_array_index(blocks, HsBlock, i);
        if (block->first < container || block->first >= page->nodes[container].end ||
            !is_prose(search, block))
            continue;
        first = MIN(first, i);
        last = i;
    }
    for (guint i = first; i <= last && i < blocks->len; i++) {
        const HsBlock *const block = &g_array_index(blocks, HsBlock, i);
        if (!is_kept(search, block))
            continue;
        if (out->len > 0)
            g_string_append_c(out, '\n');
        g_string_append_len(out, search->blocks->text->str + block->begin,
                            block->end - block->begin);
    }
}

void
hs_bodytext_append(const HsPage *page, const char *headline, GString *out)
{
    g_autofree guint8 *dropped = g_new0(guint8, page->n_nodes);
    g_autofree double *prose = g_new0(double, page->n_nodes + 1);
    g_autofree double *other = g_new0(double, page->n_nodes + 1);
    Search search = {
        .page = page, .headline = headline, .dropped = dropped, .prose = prose, .other = other
    };
    search.blocks = hs_blocks_new(page, dropped);
    weigh_blocks(&search);
    drop_furniture(&search);
    hs_blocks_free(search.blocks);
    search.blocks = hs_blocks_new(page, dropped);
    weigh_blocks(&search);
    const guint32 container = find_container(&search);
    append_body(&search, container, out);
    hs_blocks_free(search.blocks);
}
