/* SPDX-License-Identifier: Apache-2.0
 *
 * Finds the article's body in four steps over the flat page, without a rule for any certain site.
 *  1. The page is cut into blocks; a block is prose where it is long enough or a sentence, and
 * little of it is links. Short prose alone between links, as in teasers, counts for little.
 *  2. Elements whose names say that they are furniture (clutter.h) are dropped, unless so much of
 * the page's prose is in them that the name must mean something else: pages write such words on
 * their outermost elements, too. Notices and comments may be longer than the article and are
 * dropped all the same; what is around the page's heading never is.
 *  3. The container is the element with the most prose, discounted by the share of other text in
 * it, favoured where its names say body.
 *  4. In the container the text from the first to the last prose is kept but for link lists,
 * prompts and the page's heading; lists and results right after it, in the same element, too. A
 * first trial scored paragraphs into their parents and grandparents instead; it lost pages that
 * split their body over several elements.
 */
#include "ingest/bodytext.h"

#include <math.h>
#include <string.h>

#include "ingest/blocks.h"
#include "ingest/clutter.h"
#include "ingest/livetimes.h"

#define PROSE_CHARS 80    /* a block so long is prose if it has punctuation */
#define SENTENCE_CHARS 30 /* a shorter one is if it ends like a sentence */
#define SHORTEST_CHARS 8  /* the same on a page without any longer one */
#define PROSE_LINKS 0.45  /* share of linked characters in prose, at most */
#define TEASER_CHARS 400  /* prose longer than this is no teaser */
#define TEASER_TRUST 0.2  /* what prose that looks like a teaser counts */
#define FURNITURE_SHARE                                                                       \
    0.4                  /* of the page's prose: with more of it inside, a name means nothing \
                          */
#define HIDDEN_SHARE 0.7 /* the same for what is hidden, often a copy of what is shown */
#define NOTICE_SHARE 0.9 /* the same for notices without the page's heading */
#define LINK_LINE 0.6    /* share of linked characters from which on a block is a line of links */
#define PROMPT_CHARS 160 /* what is longer is no prompt */
#define MIN_PULLED 20u   /* bytes of a sentence that is shown again, at least */
#define MAX_PULLED 300u  /* code points, at most */
#define MAX_PULLS 64u    /* blocks of a page that are compared with the others */

typedef struct {
    const HsPage *page;
    HsBlocks *blocks;
    guint32 sentence_chars;
    guint8 *hints;     /* [n_nodes] HsHint of each element */
    guint8 *dropped;   /* [n_nodes] not 0: this subtree is left out */
    double *prose;     /* [n_nodes + 1] prose characters before each node */
    double *other;     /* [n_nodes + 1] other characters before each node */
    double *embedded;  /* [n_nodes + 1] blocks inside quoted posts before each node */
    guint32 *headings; /* [n_nodes + 1] h1 elements before each node */
} Search;

/* Starts of short blocks that send the reader elsewhere, in lower case. */
/* clang-format off */
static const char *const PROMPTS[] = {
    "advert", "all rights reserved", "also read", "click here", "copyright", "download the",
    "follow @", "follow us", "get the latest", "have a tip", "image:", "join our", "like us on",
    "more from", "more on ", "more:", "photo:", "read also", "read more", "read next",
    "recommended", "related articles", "related news", "related stories", "related:", "see also",
    "share this", "sign up", "subscribe ", "watch:", "\xC2\xA9",
};
/* clang-format on */

static const HsBlock *
get_block(const Search *search, guint index)
{
    return &g_array_index(search->blocks->blocks, HsBlock, index);
}

static double
link_share(const HsBlock *block)
{
    return (double)block->link_chars / block->chars;
}

static gboolean
is_heading(HsTag tag)
{
    return tag >= HS_TAG_H1 && tag <= HS_TAG_H6;
}

static gboolean
ends_sentence(const Search *search, const HsBlock *block)
{
    static const gunichar closing[] = { 0x201D, 0x2019, 0xBB, '"', '\'', ')' };
    static const gunichar stops[] = { '.', '!', '?', ':', 0x2026, 0x3002 };
    const char *const begin = search->blocks->text->str + block->begin;
    const char *p = search->blocks->text->str + block->end;
    gunichar c = 0;
    gboolean closes = TRUE;
    while (closes && p > begin) {
        p = g_utf8_prev_char(p);
        c = g_utf8_get_char(p);
        closes = FALSE;
        for (gsize i = 0; i < G_N_ELEMENTS(closing); i++)
            closes |= c == closing[i];
    }
    for (gsize i = 0; i < G_N_ELEMENTS(stops); i++)
        if (c == stops[i])
            return TRUE;
    return FALSE;
}

static gboolean
is_prose(const Search *search, const HsBlock *block)
{
    if (is_heading(search->page->nodes[block->node].tag) || link_share(block) > PROSE_LINKS)
        return FALSE;
    if (block->chars >= PROSE_CHARS)
        return block->stops + block->commas > 0;
    return block->chars >= search->sentence_chars && block->words >= search->sentence_chars / 7 &&
           ends_sentence(search, block);
}

static gboolean
is_link_line(const Search *search, gint64 index)
{
    if (index < 0 || index >= search->blocks->blocks->len)
        return TRUE;
    return link_share(get_block(search, (guint)index)) > LINK_LINE;
}

/* A teaser stands alone between links; paragraphs of an article keep company. */
static gboolean
is_teaser(const Search *search, guint index)
{
    if (get_block(search, index)->chars > TEASER_CHARS)
        return FALSE;
    const guint n = search->blocks->blocks->len;
    for (guint i = index > 2 ? index - 2 : 0; i <= index + 2 && i < n; i++)
        if (i != index && is_prose(search, get_block(search, i)))
            return FALSE;
    return is_link_line(search, (gint64)index - 1) || is_link_line(search, (gint64)index + 1);
}

static gboolean
is_embedded_post(const HsPage *page, guint32 node)
{
    if (page->nodes[node].tag != HS_TAG_BLOCKQUOTE)
        return FALSE;
    const char *const class = hs_page_get_attribute(page, node, HS_ATTRIBUTE_CLASS);
    return class != NULL && strstr(class, "tweet") != NULL;
}

/* Fills embedded from prose: what of it is inside quoted posts. */
static void
weigh_embedded(Search *search)
{
    const HsPage *const page = search->page;
    guint32 end = 0;
    for (guint32 i = 0; i < page->n_nodes; i++) {
        if (is_embedded_post(page, i))
            end = MAX(end, page->nodes[i].end);
        const double here = i < end ? search->prose[i + 1] - search->prose[i] : 0;
        search->embedded[i + 1] = search->embedded[i] + here;
    }
}

/* Fills the sums from the blocks as they are now. */
static void
weigh_blocks(Search *search)
{
    const guint32 n = search->page->n_nodes;
    memset(search->prose, 0, (n + 1) * sizeof *search->prose);
    memset(search->other, 0, (n + 1) * sizeof *search->other);
    for (guint i = 0; i < search->blocks->blocks->len; i++) {
        const HsBlock *const block = get_block(search, i);
        if (is_prose(search, block)) {
            const double trust = is_teaser(search, i) ? TEASER_TRUST : 1;
            search->prose[block->first + 1] += trust * (block->chars - block->link_chars);
            search->other[block->first + 1] += block->link_chars / 2.0;
        } else {
            search->other[block->first + 1] += block->chars;
        }
    }
    for (guint32 i = 0; i < n; i++) {
        search->prose[i + 1] += search->prose[i];
        search->other[i + 1] += search->other[i];
    }
    weigh_embedded(search);
}

static double
inside(const Search *search, const double *sums, guint32 node)
{
    return sums[search->page->nodes[node].end] - sums[node];
}

/* Says whether `node` is furniture of the kind that is often longer than the article itself. */
static gboolean
is_notice(const Search *search, guint32 node, double total)
{
    const HsHint hint = (HsHint)search->hints[node];
    if (hint != HS_HINT_COMMENTS && hint != HS_HINT_NOTICE)
        return FALSE;
    const double prose = inside(search, search->prose, node);
    const gboolean heading = search->headings[search->page->nodes[node].end] >
                             search->headings[node];
    return prose < FURNITURE_SHARE * total || (prose < NOTICE_SHARE * total && !heading);
}

static gboolean
is_furniture(const Search *search, guint32 node, double total)
{
    const HsHint hint = (HsHint)search->hints[node];
    const guint32 parent = search->page->nodes[node].parent;
    if ((hint != HS_HINT_FURNITURE && hint != HS_HINT_HIDDEN) ||
        search->page->nodes[parent].tag ==
            HS_TAG_BLOCKQUOTE) /* a footer that tells whom it quotes */
        return FALSE;
    /* A post from elsewhere that the article quotes is its text, whatever is around it. */
    const double embedded = inside(search, search->embedded, node);
    const double prose = inside(search, search->prose, node);
    if (embedded > 0 && embedded >= prose / 2)
        return FALSE;
    return prose <= (hint == HS_HINT_HIDDEN ? HIDDEN_SHARE : FURNITURE_SHARE) * total;
}

/* Marks the outermost elements of which `is_dropped` is true; returns the prose inside them. */
static double
drop(Search *search, gboolean (*is_dropped)(const Search *, guint32, double), double total)
{
    const HsPage *const page = search->page;
    double gone = 0;
    for (guint32 i = 1; i < page->n_nodes;) {
        const HsTag tag = page->nodes[i].tag;
        const gboolean judged = tag != HS_TAG_TEXT && tag != HS_TAG_HTML && tag != HS_TAG_BODY &&
                                hs_tag_role(tag) != HS_ROLE_X;
        if (!search->dropped[i] && judged && is_dropped(search, i, total)) {
            gone += inside(search, search->prose, i);
            search->dropped[i] = 1;
        }
        i = search->dropped[i] ? page->nodes[i].end : i + 1;
    }
    return gone;
}

static double
container_score(const Search *search, guint32 node)
{
    const double prose = inside(search, search->prose, node);
    const double other = inside(search, search->other, node);
    const HsHint hint = (HsHint)search->hints[node];
    const double favour = hint == HS_HINT_BODY_SURE ? 1.5 : hint == HS_HINT_BODY ? 1.1 : 1;
    return prose <= 0 ? 0 : prose * sqrt(prose / (prose + other)) * favour;
}

/* The innermost of the elements with the best score; around a paragraph, for what follows it. */
static guint32
find_container(const Search *search)
{
    guint32 best = 0;
    double best_score = 0;
    for (guint32 i = 1; i < search->page->n_nodes; i++) {
        const HsTag tag = search->page->nodes[i].tag;
        if (tag == HS_TAG_TEXT || hs_tag_role(tag) == HS_ROLE_X)
            continue;
        const double score = container_score(search, i);
        if (score >= best_score && score > 0) {
            best = i;
            best_score = score;
        }
    }
    while (search->page->nodes[best].tag == HS_TAG_P)
        best = search->page->nodes[best].parent;
    return best;
}

/* Says whether the text is "Follow A on B" with B a place where papers are followed. */
static gboolean
asks_to_follow(const char *text, gsize length)
{
    static const char *const places[] = { "Facebook", "Instagram", "Twitter", "X",
                                          "Telegram", "WhatsApp",  "Bluesky" };
    const char *const on = g_strrstr_len(text, (gssize)length, " on ");
    if (g_ascii_strncasecmp(text, "follow ", MIN(length, (gsize)7)) != 0 || on == NULL)
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(places); i++) {
        const gsize n = strlen(places[i]);
        if (g_ascii_strncasecmp(on + 4, places[i], n) == 0 && !g_ascii_isalpha(on[4 + n]))
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_prompt(const Search *search, const HsBlock *block)
{
    if (block->chars > PROMPT_CHARS)
        return FALSE;
    const char *const text = search->blocks->text->str + block->begin;
    if (asks_to_follow(text, block->end - block->begin))
        return TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(PROMPTS); i++)
        if (g_ascii_strncasecmp(text, PROMPTS[i], strlen(PROMPTS[i])) == 0)
            return TRUE;
    return FALSE;
}

static gboolean
is_kept(const Search *search, guint index)
{
    const HsBlock *const block = get_block(search, index);
    const HsTag tag = search->page->nodes[block->node].tag;
    const double links = link_share(block);
    if (tag == HS_TAG_H1 || is_prompt(search, block))
        return FALSE;
    if (links < LINK_LINE)
        return TRUE;
    if (is_heading(tag)) /* of a list of things that the text then tells about, each with a link */
        return index + 1 < search->blocks->blocks->len && is_prose(search, block + 1);
    return links < 0.85 && block->chars - block->link_chars >= 40;
}

/* Says whether block `i` goes on with what the prose block `last` belongs to: a list or results in
   the same element, or a short last sentence. */
static gboolean
continues(const Search *search, guint32 container, guint last, guint i)
{
    const HsNode *const nodes = search->page->nodes;
    const HsBlock *const block = get_block(search, i);
    const guint32 around = nodes[get_block(search, last)->node].parent;
    const HsTag tag = nodes[block->node].tag;
    guint32 parent = nodes[block->node].parent;
    if (block->first >= nodes[container].end || link_share(block) >= 0.3 ||
        is_prompt(search, block))
        return FALSE;
    if (block->words >= 2 && !is_heading(tag) && ends_sentence(search, block))
        return TRUE;
    if (tag == HS_TAG_LI && parent != around)
        parent = nodes[parent].parent;
    return parent == around && (tag == HS_TAG_P || tag == HS_TAG_LI);
}

static gboolean
repeats_headline(const Search *search, const HsBlock *block, const char *headline)
{
    if (headline == NULL)
        return FALSE;
    const char *const text = search->blocks->text->str + block->begin;
    g_autofree char *copy = g_strndup(text, block->end - block->begin);
    g_autofree char *line = hs_line_clean(copy);
    return line != NULL && g_ascii_strcasecmp(line, headline) == 0;
}

/* The text of `block` without quotation marks, stops and spaces at its ends; `out_length` 0 where
   nothing is left. */
static const char *
bare_text(const Search *search, const HsBlock *block, gsize *out_length)
{
    const char *text = search->blocks->text->str + block->begin;
    const char *end = search->blocks->text->str + block->end;
    while (text < end && !g_unichar_isalnum(g_utf8_get_char(text)))
        text = g_utf8_next_char(text);
    while (end > text && !g_unichar_isalnum(g_utf8_get_char(g_utf8_prev_char(end))))
        end = g_utf8_prev_char(end);
    *out_length = (gsize)(end - text);
    return text;
}

/* Says whether block `i` may be a sentence of the article that the page shows once more in large
   letters: short, between quotation marks or set off as quoted, no heading. */
static gboolean
may_be_pulled(const Search *search, guint i)
{
    const HsBlock *const block = get_block(search, i);
    gsize n;
    const char *const text = bare_text(search, block, &n);
    const gboolean marked = text > search->blocks->text->str + block->begin ||
                            block->quote_chars == block->chars;
    return marked && n >= MIN_PULLED && block->chars <= MAX_PULLED &&
           !is_heading(search->page->nodes[block->node].tag);
}

/* Says whether what block `i` says stands in another, longer block from `first` to `last`, too. */
static gboolean
is_pulled(const Search *search, guint i, guint first, guint last)
{
    const HsBlock *const block = get_block(search, i);
    const char *const whole = search->blocks->text->str;
    const char *const end = whole + get_block(search, last)->end;
    gsize n;
    const char *const text = bare_text(search, block, &n);
    g_autofree char *bare = g_strndup(text, n);
    const char *at = whole + get_block(search, first)->begin;
    for (; (at = g_strstr_len(at, end - at, bare)) != NULL; at += n) {
        guint other = first;
        while (whole + get_block(search, other)->end <= at)
            other++;
        if (other != i && get_block(search, other)->chars > block->chars &&
            at + n <= whole + get_block(search, other)->end && is_kept(search, other))
            return TRUE;
    }
    return FALSE;
}

static void
append_body(const Search *search, guint32 container, const char *headline, GString *out,
            GArray *quotes, GArray *stamps)
{
    const guint n = search->blocks->blocks->len;
    guint first = n, last = 0;
    for (guint i = 0; i < n; i++) {
        const HsBlock *const block = get_block(search, i);
        if (block->first < container || block->first >= search->page->nodes[container].end ||
            !is_prose(search, block))
            continue;
        first = MIN(first, i);
        last = i;
    }
    while (first < n && last + 1 < n && continues(search, container, last, last + 1))
        last++;
    first = MIN(first,
                hs_livetimes_find_first(search->page, search->blocks, container, first, last));
    const gsize begin = out->len;
    guint n_pulled = 0;
    guint32 pulled = 0; /* the block quotation that was left out */
    for (guint i = first; i <= last && i < n; i++) {
        const HsBlock *const block = get_block(search, i);
        if (!is_kept(search, i) ||
            (out->len == begin && repeats_headline(search, block, headline)) ||
            block->first < pulled) /* whom a sentence shown again is of */
            continue;
        if (n_pulled < MAX_PULLS && may_be_pulled(search, i) && ++n_pulled &&
            is_pulled(search, i, first, last)) {
            pulled = block->quote_end;
            continue;
        }
        if (out->len > begin)
            g_string_append_c(out, '\n');
        hs_livetimes_add(search->page, block, out->len, stamps);
        hs_block_append(block, search->blocks, out, quotes);
    }
}

/* Fills what depends on the page alone. */
static void
read_names(Search *search)
{
    const HsPage *const page = search->page;
    for (guint32 i = 0; i < page->n_nodes; i++) {
        search->hints[i] = (guint8)hs_element_hint(page, i);
        search->headings[i + 1] = search->headings[i] + (page->nodes[i].tag == HS_TAG_H1);
    }
}

static void
find_body(Search *search, const char *headline, GString *out, GArray *quotes, GArray *stamps)
{
    memset(search->dropped, 0, search->page->n_nodes);
    search->blocks = hs_blocks_new(search->page, search->dropped);
    weigh_blocks(search);
    double total = search->prose[search->page->n_nodes];
    total -= drop(search, is_notice, total);
    drop(search, is_furniture, total);
    hs_blocks_free(search->blocks);
    search->blocks = hs_blocks_new(search->page, search->dropped);
    weigh_blocks(search);
    const guint32 container = find_container(search);
    append_body(search, container, headline, out, quotes, stamps);
    g_clear_pointer(&search->blocks, hs_blocks_free);
}

void
hs_bodytext_append(const HsPage *page, const char *headline, GString *out, GArray *quotes,
                   GArray *stamps)
{
    const gsize n = (gsize)page->n_nodes + 1;
    g_autofree guint8 *hints = g_new0(guint8, n);
    g_autofree guint8 *dropped = g_new0(guint8, n);
    g_autofree double *prose = g_new0(double, n);
    g_autofree double *other = g_new0(double, n);
    g_autofree double *embedded = g_new0(double, n);
    g_autofree guint32 *headings = g_new0(guint32, n);
    Search search = { .page = page,
                      .sentence_chars = SENTENCE_CHARS,
                      .hints = hints,
                      .dropped = dropped,
                      .prose = prose,
                      .other = other,
                      .embedded = embedded,
                      .headings = headings };
    const gsize begin = out->len;
    read_names(&search);
    find_body(&search, headline, out, quotes, stamps);
    if (out->len > begin)
        return;
    search.sentence_chars = SHORTEST_CHARS;
    find_body(&search, headline, out, quotes, stamps);
}
