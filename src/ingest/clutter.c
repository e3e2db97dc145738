/* SPDX-License-Identifier: Apache-2.0
 *
 * The words that pages write on their furniture. A class or id is cut at everything that is no
 * letter or digit and where a capital follows a small letter ("RelatedStories",
 * "related_stories-2"), and each word is looked up in a sorted table; pairs of words ("read more",
 * "sign up") are looked up joined. Words are whole: "ad" does not match "head", "social" not
 * "socialism".
 */
#include "ingest/clutter.h"

#include <string.h>

#define MAX_NAMES 4096 /* bytes of a class or id that are looked at */
#define MAX_WORD 32

/* Each sorted. */
/* clang-format off */
static const char *const FURNITURE[] = {
    "actions", "ad", "addthis", "addtoany", "ads", "adslot", "advert", "advertisement",
    "advertising", "advertorial", "adverts", "affiliate", "attribution", "author", "authorbio",
    "authorbox", "authors", "banner", "bio", "byline", "bylines", "callout", "caption",
    "captions", "carousel", "categories", "copyright", "credit", "credits", "crumbs", "cta",
    "dateline", "disclaimer", "donate", "donation", "eyebrow", "figcaption", "filed", "follow",
    "gallery", "hashtags", "hovercard", "inlinevideo", "jump", "keywords", "kicker", "lightbox",
    "login", "masthead", "menu", "metadata", "morefrom", "moreon", "morestories", "mostpopular",
    "mostread", "navbar", "navigation", "newsletters", "nextarticle", "nextpost", "nextup",
    "nocontent", "noprint", "optin", "outbrain", "overlay", "pager", "pagination", "partner",
    "partners", "photocredit", "playlist", "popular", "postmeta", "prevnext", "print", "privacy",
    "profile", "promo", "promos", "promoted", "promotion", "promotional", "pullquote", "rail",
    "rating", "ratings", "readmore", "readnext", "recirc", "recirculation", "recommend",
    "recommendation", "recommendations", "recommended", "register", "related", "relatedarticles",
    "relatedcontent", "relatedposts", "relatedstories", "reprints", "rollover", "search",
    "seealso", "share", "sharebar", "shares", "sharethis", "sharing", "sidebar", "sidebars",
    "signin", "signup", "skip", "skyscraper", "slideshow", "social", "socials", "sponsor",
    "sponsored", "sponsors", "sticky", "subnav", "subscribe", "subscription", "survey",
    "syndication", "taboola", "tag", "tagged", "taglist", "tags", "taxonomy", "teaser", "teasers",
    "timestamp", "toolbar", "tools", "tooltip", "topics", "trending", "upnext", "upsell", "video",
    "videos", "whatsapp", "widget", "widgets", "youmaylike",
};

static const char *const COMMENTS[] = {
    "comment", "commentlist", "comments", "discussion", "disqus", "fbcomments", "livefyre",
    "respond", "talkback", "viafoura",
};

static const char *const NOTICES[] = {
    "breadcrumb", "breadcrumbs", "ccpa", "consent", "cookie", "cookies", "footer", "gdpr",
    "modal", "nav", "newsletter", "paywall", "popup",
};

static const char *const BODY[] = {
    "article", "articlebody", "articlecontent", "articletext", "blogpost", "body", "bodytext",
    "content", "entry", "entrycontent", "main", "post", "postbody", "postcontent", "prose",
    "richtext", "story", "storybody", "storytext", "text",
};

static const char *const BODY_SURE[] = {
    "articlebody", "articlecontent", "articlecopy", "articletext", "bodycopy", "entrycontent",
    "postbody", "postcontent", "storybody", "storycontent", "storytext",
};
/* clang-format on */

/* What a name may be, as bits. */
enum {
    NAME_FURNITURE = 1,
    NAME_NOTICE = 2,
    NAME_COMMENTS = 4,
    NAME_BODY = 8,
    NAME_BODY_SURE = 16
};

static void
add_words(GHashTable *table, const char *const *words, gsize n, guint bit)
{
    for (gsize i = 0; i < n; i++) {
        const guint bits = GPOINTER_TO_UINT(g_hash_table_lookup(table, words[i]));
        g_hash_table_insert(table, (gpointer)words[i], GUINT_TO_POINTER(bits | bit));
    }
}

/* Returns what each word of the lists is. Made once, for all threads: a page has ten thousand words
   in its names. */
static GHashTable *
get_names(void)
{
    static GHashTable *names;
    if (g_once_init_enter(&names)) {
        GHashTable *const made = g_hash_table_new(g_str_hash, g_str_equal);
        add_words(made, FURNITURE, G_N_ELEMENTS(FURNITURE), NAME_FURNITURE);
        add_words(made, NOTICES, G_N_ELEMENTS(NOTICES), NAME_NOTICE);
        add_words(made, COMMENTS, G_N_ELEMENTS(COMMENTS), NAME_COMMENTS);
        add_words(made, BODY, G_N_ELEMENTS(BODY), NAME_BODY);
        add_words(made, BODY_SURE, G_N_ELEMENTS(BODY_SURE), NAME_BODY_SURE);
        g_once_init_leave(&names, made);
    }
    return names;
}

static guint
judge_word(GHashTable *names, const char *word)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(names, word));
}

/* Cuts `value` into words and judges each and each pair of neighbours within one name. */
static guint
judge_names(const char *value)
{
    GHashTable *const names = get_names();
    guint found = 0;
    char pair[2 * MAX_WORD + 1] = "";
    char word[MAX_WORD + 1] = "";
    gsize n = 0, n_before = 0;
    const char *const end = value + strnlen(value, MAX_NAMES);
    for (const char *p = value; p <= end; p++) {
        const char c = p < end ? *p : ' ';
        const gboolean hump = p > value && g_ascii_isupper(c) && g_ascii_islower(p[-1]);
        const gboolean inside = g_ascii_isalpha(c);
        if ((hump || !inside) && n > 0) {
            word[n] = '\0';
            found |= judge_word(names, word);
            memcpy(pair + n_before, word, n + 1);
            if (n_before > 0)
                found |= judge_word(names, pair);
            memcpy(pair, word, n + 1);
            n_before = n;
            n = 0;
        }
        if (g_ascii_isspace(c))
            n_before = 0;
        if (inside && n < MAX_WORD)
            word[n++] = g_ascii_tolower(c);
    }
    return found;
}

static gboolean
is_hidden(const HsPage *page, guint32 node)
{
    const char *const style = hs_page_get_attribute(page, node, HS_ATTRIBUTE_STYLE);
    if (style != NULL) {
        const char *const display = strstr(style, "display");
        if (display != NULL && g_str_has_prefix(display + 7 + strspn(display + 7, " :"), "none"))
            return TRUE;
    }
    const char *const aria = hs_page_get_attribute(page, node, HS_ATTRIBUTE_ARIA_HIDDEN);
    return hs_page_get_attribute(page, node, HS_ATTRIBUTE_HIDDEN) != NULL ||
           (aria != NULL && g_ascii_strcasecmp(aria, "true") == 0);
}

static HsHint
hint_by_role(const HsPage *page, guint32 node)
{
    static const char *const roles[] = { "alert",  "banner",  "complementary", "contentinfo",
                                         "dialog", "menu",    "menubar",       "navigation",
                                         "search", "tablist", "toolbar",       "tooltip" };
    const char *const role = hs_page_get_attribute(page, node, HS_ATTRIBUTE_ROLE);
    for (gsize i = 0; role != NULL && i < G_N_ELEMENTS(roles); i++)
        if (strcmp(role, roles[i]) == 0)
            return HS_HINT_FURNITURE;
    return HS_HINT_NONE;
}

static HsHint
hint_by_tag(HsTag tag)
{
    switch (tag) {
    case HS_TAG_NAV:
    case HS_TAG_ASIDE:
    case HS_TAG_FOOTER:
    case HS_TAG_FORM:
    case HS_TAG_FIGURE:
    case HS_TAG_MENU:
        return HS_HINT_FURNITURE;
    case HS_TAG_ARTICLE:
    case HS_TAG_MAIN:
        return HS_HINT_BODY;
    default:
        return HS_HINT_NONE;
    }
}

HsHint
hs_element_hint(const HsPage *page, guint32 node)
{
    const HsTag tag = page->nodes[node].tag;
    if (tag == HS_TAG_TEXT || page->nodes[node].length == 0)
        return hint_by_tag(tag);
    const char *const prop = hs_page_get_attribute(page, node, HS_ATTRIBUTE_ITEMPROP);
    if (prop != NULL && g_ascii_strcasecmp(prop, "articleBody") == 0)
        return HS_HINT_BODY_SURE;
    const char *const class = hs_page_get_attribute(page, node, HS_ATTRIBUTE_CLASS);
    const char *const id = hs_page_get_attribute(page, node, HS_ATTRIBUTE_ID);
    const guint names = (class != NULL ? judge_names(class) : 0) |
                        (id != NULL ? judge_names(id) : 0);
    if (names & NAME_COMMENTS)
        return HS_HINT_COMMENTS;
    if ((names & NAME_NOTICE) && !(names & NAME_BODY_SURE))
        return HS_HINT_NOTICE;
    if (is_hidden(page, node))
        return HS_HINT_HIDDEN;
    const HsHint role = hint_by_role(page, node);
    const HsHint by_tag = role != HS_HINT_NONE ? role : hint_by_tag(tag);
    if (by_tag == HS_HINT_FURNITURE)
        return by_tag;
    if (names & NAME_BODY_SURE)
        return HS_HINT_BODY_SURE;
    if (names & NAME_FURNITURE)
        return HS_HINT_FURNITURE;
    return by_tag != HS_HINT_NONE ? by_tag : (names & NAME_BODY) ? HS_HINT_BODY : HS_HINT_NONE;
}
