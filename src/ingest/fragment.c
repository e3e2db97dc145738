/* SPDX-License-Identifier: Apache-2.0
 *
 * See fragment.h. HTML goes through the parser and the block cutter that web pages go through
 * (page.h, blocks.h), without the search for the article.
 */
#include "ingest/fragment.h"

#include <string.h>

#include "ingest/blocks.h"
#include "ingest/clutter.h"
#include "ingest/pagefacts.h"

static gboolean
holds_tag(const char *body)
{
    for (const char *at = strchr(body, '<'); at; at = strchr(at + 1, '<')) {
        const char *const name = at + 1 + (at[1] == '/');
        if ((g_ascii_isalpha(*name) && strchr(name, '>')) || g_str_has_prefix(at, "<!--"))
            return TRUE;
    }
    return FALSE;
}

static void
end_line(GString *out)
{
    if (out->len > 0 && out->str[out->len - 1] != '\n')
        g_string_append_c(out, '\n');
}

/* Marks what is not shown when the text opens: the words that a newsletter has for its preview. */
static guint8 *
find_hidden(const HsPage *page)
{
    guint8 *const hidden = g_new0(guint8, page->n_nodes + 1);

    for (guint32 i = 0; i < page->n_nodes; i++)
        hidden[i] = hs_element_hint(page, i) == HS_HINT_HIDDEN;
    return hidden;
}

/* Says whether the line is what a site maker puts below every text of a feed: "The post A appeared
   first on B." */
static gboolean
is_tail(const char *line, gsize length)
{
    return g_str_has_prefix(line, "The post ") && line[length - 1] == '.' &&
           g_strstr_len(line, (gssize)length, " appeared first on ");
}

gboolean
hs_fragment_append(const char *body, const char *file, GString *out, GArray *quotes, GError **error)
{
    if (!holds_tag(body)) {
        g_autofree char *plain = hs_entities_decode(body);
        end_line(out);
        g_string_append(out, plain);
        return TRUE;
    }
    g_autoptr(GString) html = g_string_new(body);
    g_autoptr(HsPage) page = hs_page_new(html, file, error);
    if (!page)
        return FALSE;
    g_autofree guint8 *hidden = find_hidden(page);
    g_autoptr(HsBlocks) blocks = hs_blocks_new(page, hidden);
    for (guint i = 0; i < blocks->blocks->len; i++) {
        const HsBlock *const block = &g_array_index(blocks->blocks, HsBlock, i);
        const gboolean last = i > 0 && i + 1 == blocks->blocks->len;
        if (last && is_tail(blocks->text->str + block->begin, block->end - block->begin))
            break;
        end_line(out);
        hs_block_append(block, blocks, out, quotes);
    }
    return TRUE;
}
