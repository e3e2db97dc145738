/* SPDX-License-Identifier: Apache-2.0
 *
 * A saved web page. Its encoding is what the user says, else its byte order mark, else what it
 * declares (meta charset, http-equiv, XML declaration), else UTF-8 if its bytes are, else
 * windows-1252, as in browsers; an unknown declared name counts as none. What no encoding allows
 * becomes U+FFFD. Then the page is parsed, its facts and the body of its article are read. A page
 * without article is refused.
 */
#include "ingest/bodytext.h"
#include "ingest/encoding.h"
#include "ingest/page.h"
#include "ingest/pagefacts.h"
#include "ingest/xhtml.h"

#include <string.h>

#define REPLACEMENT "\xEF\xBF\xBD"

static const char *
find_encoding(const HsSource *source, gsize *out_mark)
{
    *out_mark = 0;
    if (source->encoding != NULL)
        return source->encoding;
    const char *const marked = hs_encoding_by_mark(source->bytes, source->length, out_mark);
    if (marked != NULL)
        return marked;
    g_autofree char *declared = hs_pagefacts_dup_charset(source->bytes, source->length);
    const char *const known = declared == NULL ? NULL : hs_encoding_by_label(declared);
    if (known != NULL)
        return known;
    const gboolean utf8 = g_utf8_validate((const char *)source->bytes, (gssize)source->length,
                                          NULL);
    return utf8 ? "UTF-8" : "WINDOWS-1252";
}

/* NUL characters, which some encodings let through, would end the page for libxml2. */
static void
replace_nuls(GString *html)
{
    if (memchr(html->str, '\0', html->len) == NULL)
        return;
    GString *whole = g_string_sized_new(html->len + 16);
    for (gsize i = 0; i < html->len; i++)
        if (html->str[i] != '\0')
            g_string_append_c(whole, html->str[i]);
        else
            g_string_append(whole, REPLACEMENT);
    g_string_truncate(html, 0);
    g_string_append_len(html, whole->str, (gssize)whole->len);
    g_string_free(whole, TRUE);
}

gboolean
hs_webpage_read(const HsSource *source, HsDraft *draft, GError **error)
{
    gsize mark = 0;
    const char *const encoding = find_encoding(source, &mark);
    g_autoptr(GString) html = g_string_sized_new(source->length + 1);
    if (!hs_encoding_decode(source, mark, encoding, TRUE, html, error))
        return FALSE;
    replace_nuls(html);
    hs_xhtml_rewrite(html);
    g_autoptr(HsPage) page = hs_page_new(html, source->file, error);
    if (page == NULL)
        return FALSE;
    hs_pagefacts_read(page, draft);
    hs_bodytext_append(page, draft->headline, draft->body, draft->quotes, draft->stamps);
    if (draft->body->len == 0)
        return hs_source_fail(source->file, HS_INGEST_ERROR_EMPTY, error,
                              "a web page without the text of an article");
    return TRUE;
}
