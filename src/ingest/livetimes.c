/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/livetimes.h"

#include "ingest/dates.h"
#include "ingest/intake.h"

#define MIN_TIMES 2u /* times between prose that make a live blog */
#define MAX_HEAD 3u  /* blocks from the time of its first post to the prose of that */

/* Returns the element with which `block` begins where that is a time; 0 where it is none. */
static guint32
find_time(const HsPage *page, const HsBlock *block)
{
    guint32 node = block->first;
    while (node > 0 && page->nodes[node].tag != HS_TAG_TIME && node != block->node)
        node = page->nodes[node].parent;
    return page->nodes[node].tag == HS_TAG_TIME ? node : 0;
}

void
hs_livetimes_add(const HsPage *page, const HsBlock *block, gsize at, GArray *stamps)
{
    const guint32 time = find_time(page, block);
    const char *const told = time > 0 ? hs_page_get_attribute(page, time, HS_ATTRIBUTE_DATETIME)
                                      : NULL;
    const HsDraftStamp stamp = { (guint32)at, told != NULL ? hs_date_parse(told) : NULL };
    if (stamp.date != NULL)
        g_array_append_val(stamps, stamp);
}

guint
hs_livetimes_find_first(const HsPage *page, const HsBlocks *blocks, guint32 container, guint first,
                        guint last)
{
    const HsBlock *const all = (const HsBlock *)(gconstpointer)blocks->blocks->data;
    guint n_times = 0;
    for (guint i = first; i <= last && i < blocks->blocks->len && n_times < MIN_TIMES; i++)
        n_times += find_time(page, &all[i]) > 0;
    for (guint i = first; n_times == MIN_TIMES && i-- > 0 && i + MAX_HEAD >= first;) {
        if (all[i].first < container)
            break;
        if (find_time(page, &all[i]) > 0)
            return i;
    }
    return first;
}
