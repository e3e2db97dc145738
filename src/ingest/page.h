/* SPDX-License-Identifier: Apache-2.0
 *
 * A web page as a flat row of nodes in the order of the document. libxml2's HTML parser feeds it
 * through callbacks, so there is no tree of pointers and no recursion anywhere: the subtree of node
 * n is the range [n, nodes[n].end). Nothing is fetched, no entity of the page's own is expanded,
 * libxml2's complaints are dropped for this parser alone.
 *
 * Refused: elements nested deeper than HS_PAGE_MAX_DEPTH, which is where browsers stop nesting too.
 */
#pragma once

#include <glib.h>

#include "ingest/intake.h"

#define HS_PAGE_MAX_DEPTH 512

/* Elements that the readers of a page ask for: name, and what it is to a text.
   I inline, B block of its own, P paragraph-like block, X never article text */
/* clang-format off */
#define HS_TAGS(T) \
    T(A, "a", I) T(ABBR, "abbr", I) T(ADDRESS, "address", B) T(AMP_AD, "amp-ad", X) \
    T(AMP_EMBED, "amp-embed", X) T(AMP_SIDEBAR, "amp-sidebar", X) T(ARTICLE, "article", B) \
    T(ASIDE, "aside", B) T(AUDIO, "audio", X) T(B, "b", I) T(BASE, "base", X) \
    T(BLOCKQUOTE, "blockquote", B) T(BODY, "body", B) T(BR, "br", I) T(BUTTON, "button", X) \
    T(CANVAS, "canvas", X) T(CAPTION, "caption", X) T(CENTER, "center", B) T(CITE, "cite", I) \
    T(CODE, "code", I) T(DATALIST, "datalist", X) T(DD, "dd", P) T(DETAILS, "details", B) \
    T(DIALOG, "dialog", X) T(DIV, "div", B) T(DL, "dl", B) T(DT, "dt", P) T(EM, "em", I) \
    T(EMBED, "embed", X) T(FIELDSET, "fieldset", B) T(FIGCAPTION, "figcaption", X) \
    T(FIGURE, "figure", B) T(FONT, "font", I) T(FOOTER, "footer", B) T(FORM, "form", B) \
    T(FRAME, "frame", X) T(FRAMESET, "frameset", X) T(H1, "h1", P) T(H2, "h2", P) \
    T(H3, "h3", P) T(H4, "h4", P) T(H5, "h5", P) T(H6, "h6", P) T(HEAD, "head", X) \
    T(HEADER, "header", B) T(HR, "hr", B) T(HTML, "html", B) T(I, "i", I) \
    T(IFRAME, "iframe", X) T(IMG, "img", X) T(INPUT, "input", X) T(INS, "ins", I) \
    T(LABEL, "label", I) T(LEGEND, "legend", X) T(LI, "li", P) T(LINK, "link", X) \
    T(MAIN, "main", B) T(MAP, "map", X) T(MATH, "math", X) T(MENU, "menu", B) \
    T(META, "meta", X) T(NAV, "nav", B) T(NOSCRIPT, "noscript", X) T(OBJECT, "object", X) \
    T(OL, "ol", B) T(OPTION, "option", X) T(P, "p", P) T(PICTURE, "picture", X) \
    T(PRE, "pre", P) T(Q, "q", I) T(S, "s", I) T(SCRIPT, "script", X) T(SECTION, "section", B) \
    T(SELECT, "select", X) T(SMALL, "small", I) T(SPAN, "span", I) T(STRONG, "strong", I) \
    T(STYLE, "style", X) T(SUB, "sub", I) T(SUMMARY, "summary", P) T(SUP, "sup", I) \
    T(SVG, "svg", X) T(TABLE, "table", B) T(TBODY, "tbody", B) T(TD, "td", P) \
    T(TEMPLATE, "template", X) T(TEXTAREA, "textarea", X) T(TFOOT, "tfoot", B) T(TH, "th", P) \
    T(THEAD, "thead", B) T(TIME, "time", I) T(TITLE, "title", X) T(TR, "tr", B) T(U, "u", I) \
    T(UL, "ul", B) T(VIDEO, "video", X)
/* clang-format on */

typedef enum {
    HS_TAG_TEXT,  /* a run of text */
    HS_TAG_OTHER, /* an element that is not in the list */
#define T(id, name, role) HS_TAG_##id,
    HS_TAGS(T)
#undef T
} HsTag;

typedef enum {
    HS_ROLE_I,
    HS_ROLE_B,
    HS_ROLE_P,
    HS_ROLE_X
} HsTagRole;

/* Attributes that are kept; all others are dropped while parsing. */
/* clang-format off */
#define HS_ATTRIBUTES(T) \
    T(ARIA_HIDDEN, "aria-hidden") T(ARIA_LABEL, "aria-label") T(CHARSET, "charset") \
    T(CLASS, "class") T(CONTENT, "content") T(DATETIME, "datetime") T(HIDDEN, "hidden") \
    T(HREF, "href") T(HTTP_EQUIV, "http-equiv") T(ID, "id") T(ITEMPROP, "itemprop") \
    T(LANG, "lang") T(NAME, "name") T(PROPERTY, "property") T(REL, "rel") T(ROLE, "role") \
    T(STYLE, "style") T(TYPE, "type") T(XML_LANG, "xml:lang")
/* clang-format on */

typedef enum {
#define T(id, name) HS_ATTRIBUTE_##id,
    HS_ATTRIBUTES(T)
#undef T
} HsAttributeKey;

typedef struct {
    HsTag tag;
    guint32 parent; /* the first node is its own */
    guint32 end;    /* one past the last node of the subtree */
    guint32 begin;  /* text: first byte in HsPage.text; element: first of its attributes */
    guint32 length; /* text: bytes; element: number of attributes */
} HsNode;

typedef struct {
    HsAttributeKey key;
    const char *value; /* valid UTF-8, "" where the page gives none */
} HsAttribute;

typedef struct {
    HsNode *nodes; /* [n_nodes] in the order of the document; nodes[0] holds all others */
    guint32 n_nodes;
    const char *text; /* all text, entities decoded, valid UTF-8 */

    GArray *node_array; /* what owns the above; of no use outside page.c but for attributes */
    GArray *attributes; /* HsAttribute */
    GString *text_string;
    GStringChunk *values;
} HsPage;

/* Parse the UTF-8 in `html`. Free with hs_page_free(). MARKUP when it is nested too deep; every
   other fault of the markup is mended as libxml2 does. */
HsPage *
hs_page_new(const GString *html, const char *file, GError **error);

void
hs_page_free(HsPage *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsPage, hs_page_free)

/* Return the value of the attribute, owned by the page; NULL where the element has none. */
const char *
hs_page_get_attribute(const HsPage *page, guint32 node, HsAttributeKey key);

/* Say whether `word`, in any case, is one of those that blanks part in the `value` of an attribute;
   FALSE for NULL. */
gboolean
hs_page_has_word(const char *value, const char *word);

/* Say whether the attribute called `name` (of `length` bytes, in any case) is among those kept. */
gboolean
hs_page_wants_attribute(const char *name, gsize length);

/* Return what the element is to a text; a run of text is inline. */
HsTagRole
hs_tag_role(HsTag tag);

/* Append the text of the whole subtree of `node` to `out` as it stands. */
void
hs_page_append_text(const HsPage *page, guint32 node, GString *out);
