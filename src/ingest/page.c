/* SPDX-License-Identifier: Apache-2.0
 *
 * Builds the flat page from the callbacks of libxml2's HTML parser. Only what the readers ask for
 * is kept: known tags, a score of attributes, all text in one string. An end tag sets the end of
 * its subtree; libxml2 closes what the page leaves open, and what is open at the very end is closed
 * here.
 */
#include "ingest/page.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/libxml.h"
#include "ingest/pagethin.h"

static const struct {
    const char *name;
    HsTagRole role;
} TAGS[] = { { "#text", HS_ROLE_I },
             { "#other", HS_ROLE_I },
#define T(id, name, role) { name, HS_ROLE_##role },
             HS_TAGS(T)
#undef T
};

static const char *const ATTRIBUTES[] = {
#define T(id, name) name,
    HS_ATTRIBUTES(T)
#undef T
};

typedef struct {
    HsPage *page;
    htmlParserCtxtPtr parser;
    guint32 open[HS_PAGE_MAX_DEPTH]; /* nodes that are open, outermost first */
    gsize depth;
    int too_deep_line; /* 0 while all is well */
} Builder;

static int
compare_tag(const void *name, const void *entry)
{
    return strcmp(name, ((const typeof(TAGS[0]) *)entry)->name);
}

static HsTag
find_tag(const char *name)
{
    const gsize first = HS_TAG_OTHER + 1;
    const void *const found = bsearch(name, TAGS + first, G_N_ELEMENTS(TAGS) - first,
                                      sizeof TAGS[0], compare_tag);
    return found == NULL ? HS_TAG_OTHER : (HsTag)((const typeof(TAGS[0]) *)found - TAGS);
}

static int
compare_name(const void *name, const void *entry)
{
    return strcmp(name, *(const char *const *)entry);
}

gboolean
hs_page_wants_attribute(const char *name, gsize length)
{
    for (gsize i = 0; i < G_N_ELEMENTS(ATTRIBUTES); i++)
        if (g_ascii_tolower(*name) == *ATTRIBUTES[i] && strlen(ATTRIBUTES[i]) == length &&
            g_ascii_strncasecmp(name, ATTRIBUTES[i], length) == 0)
            return TRUE;
    return FALSE;
}

HsTagRole
hs_tag_role(HsTag tag)
{
    return TAGS[tag].role;
}

static guint32
append_node(Builder *builder, HsTag tag, guint32 begin, guint32 length)
{
    GArray *const nodes = builder->page->node_array;
    const guint32 index = nodes->len;
    const HsNode node = { .tag = tag,
                          .parent = builder->depth == 0 ? 0 : builder->open[builder->depth - 1],
                          .end = index + 1,
                          .begin = begin,
                          .length = length };
    g_array_append_val(nodes, node);
    return index;
}

static guint32
append_attributes(Builder *builder, const xmlChar **attributes)
{
    guint32 n = 0;
    for (; attributes != NULL && attributes[0] != NULL; attributes += 2) {
        const char *const *found = bsearch(attributes[0], ATTRIBUTES, G_N_ELEMENTS(ATTRIBUTES),
                                           sizeof ATTRIBUTES[0], compare_name);
        if (found == NULL)
            continue;
        const char *const value = attributes[1] == NULL ? "" : (const char *)attributes[1];
        const HsAttribute attribute = { (HsAttributeKey)(found - ATTRIBUTES),
                                        g_string_chunk_insert_const(builder->page->values, value) };
        g_array_append_val(builder->page->attributes, attribute);
        n++;
    }
    return n;
}

static void
on_start(void *user, const xmlChar *name, const xmlChar **attributes)
{
    Builder *const builder = user;
    if (builder->too_deep_line != 0)
        return;
    if (builder->depth == HS_PAGE_MAX_DEPTH) {
        builder->too_deep_line = xmlSAX2GetLineNumber(builder->parser);
        xmlStopParser(builder->parser);
        return;
    }
    const guint32 begin = builder->page->attributes->len;
    const guint32 n = append_attributes(builder, attributes);
    const guint32 node = append_node(builder, find_tag((const char *)name), begin, n);
    builder->open[builder->depth++] = node;
}

static void
close_node(Builder *builder)
{
    GArray *const nodes = builder->page->node_array;
    g_array_index(nodes, HsNode, builder->open[--builder->depth]).end = nodes->len;
}

static void
on_end(void *user, const xmlChar *name)
{
    (void)name; /* libxml2 closes in order */
    Builder *const builder = user;
    if (builder->depth > 1 && builder->too_deep_line == 0)
        close_node(builder);
}

static void
on_text(void *user, const xmlChar *text, int length)
{
    Builder *const builder = user;
    GString *const all = builder->page->text_string;
    GArray *const nodes = builder->page->node_array;
    HsNode *const last = &g_array_index(nodes, HsNode, nodes->len - 1);
    const guint32 begin = (guint32)all->len;
    g_string_append_len(all, (const char *)text, length);
    if (last->tag == HS_TAG_TEXT && last->parent == builder->open[builder->depth - 1])
        last->length += (guint32)length;
    else
        append_node(builder, HS_TAG_TEXT, begin, (guint32)length);
}

#if LIBXML_VERSION >= 21200
static void
on_fault(void *user, const xmlError *fault)
#else
static void
on_fault(void *user, xmlErrorPtr fault)
#endif
{
    (void)user;
    (void)fault;
}

static gboolean
parse(Builder *builder, const GString *html)
{
    hs_libxml_prepare();

    htmlParserCtxtPtr parser = htmlNewParserCtxt();
    if (parser == NULL)
        return FALSE;
    memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->initialized = XML_SAX2_MAGIC;
    parser->sax->startElement = on_start;
    parser->sax->endElement = on_end;
    parser->sax->characters = on_text;
    parser->sax->ignorableWhitespace = on_text;
    parser->sax->cdataBlock = on_text;
    parser->sax->serror = on_fault;
    parser->userData = builder;
    builder->parser = parser;
    const xmlDocPtr document = htmlCtxtReadMemory(
        parser, html->str, (int)html->len, /* URL= */ NULL, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
            HTML_PARSE_IGNORE_ENC);
    xmlFreeDoc(document); /* none is made without the parser's own callbacks; NULL is fine */
    htmlFreeParserCtxt(parser);
    return TRUE;
}

static HsPage *
page_alloc(gsize length)
{
    HsPage *page = g_new0(HsPage, 1);
    page->node_array = g_array_sized_new(FALSE, FALSE, sizeof(HsNode), 4096);
    page->attributes = g_array_sized_new(FALSE, FALSE, sizeof(HsAttribute), 4096);
    page->text_string = g_string_sized_new(length / 2 + 1);
    page->values = g_string_chunk_new(16384);
    return page;
}

HsPage *
hs_page_new(const GString *html, const char *file, GError **error)
{
    if (html->len > G_MAXINT32) {
        hs_source_fail(file, HS_INGEST_ERROR_TOO_LARGE, error, "a page of more than 2 GiB");
        return NULL;
    }
    g_autoptr(GString) thin = hs_pagethin_new(html);
    g_autoptr(HsPage) page = page_alloc(thin->len);
    g_autofree Builder *builder = g_new0(Builder, 1);
    builder->page = page;
    builder->open[0] = append_node(builder, HS_TAG_OTHER, 0, 0);
    builder->depth = 1;
    if (!parse(builder, thin)) {
        hs_source_fail(file, HS_INGEST_ERROR_UNREADABLE, error, "no memory for its parser");
        return NULL;
    }
    while (builder->depth > 0)
        close_node(builder);
    if (builder->too_deep_line != 0) {
        hs_source_fail(file, HS_INGEST_ERROR_MARKUP, error,
                       "elements nested deeper than %d levels at line %d", HS_PAGE_MAX_DEPTH,
                       builder->too_deep_line);
        return NULL;
    }
    page->nodes = (HsNode *)page->node_array->data;
    page->n_nodes = page->node_array->len;
    page->text = page->text_string->str;
    return g_steal_pointer(&page);
}

void
hs_page_free(HsPage *page)
{
    if (page == NULL)
        return;
    g_array_unref(page->node_array);
    g_array_unref(page->attributes);
    g_string_free(page->text_string, TRUE);
    g_string_chunk_free(page->values);
    g_free(page);
}

const char *
hs_page_get_attribute(const HsPage *page, guint32 node, HsAttributeKey key)
{
    const HsNode *const element = &page->nodes[node];
    if (element->tag == HS_TAG_TEXT)
        return NULL;
    for (guint32 i = 0; i < element->length; i++) {
        const HsAttribute *const attribute = &g_array_index(page->attributes, HsAttribute,
                                                            element->begin + i);
        if (attribute->key == key)
            return attribute->value;
    }
    return NULL;
}

gboolean
hs_page_has_word(const char *value, const char *word)
{
    const gsize n = strlen(word);
    for (const char *p = value; p != NULL && *p != '\0'; p += strcspn(p, " \t\n")) {
        p += strspn(p, " \t\n");
        if (g_ascii_strncasecmp(p, word, n) == 0 && (p[n] == '\0' || strchr(" \t\n", p[n]) != NULL))
            return TRUE;
    }
    return FALSE;
}

void
hs_page_append_text(const HsPage *page, guint32 node, GString *out)
{
    for (guint32 i = node; i < page->nodes[node].end; i++)
        if (page->nodes[i].tag == HS_TAG_TEXT)
            g_string_append_len(out, page->text + page->nodes[i].begin, page->nodes[i].length);
}
