/* SPDX-License-Identifier: Apache-2.0
 *
 * What kind a file is, told by its first bytes.
 */
#include "ingest/sniff.h"

#include <string.h>

static const struct {
    const char *bytes;
    gsize length; /* 0: a string */
    HsKind kind;
    const char *what;
} FILES[] = {
    { "She said so.", 0, HS_KIND_TEXT, NULL },
    { "<3 is a heart", 0, HS_KIND_TEXT, NULL },
    { "<quoth>a raven</quoth>", 0, HS_KIND_TEXT, NULL },
    { "<", 0, HS_KIND_TEXT, NULL },
    { "<!-- remark --> prose", 0, HS_KIND_TEXT, NULL },
    { "<!DOCTYPE html><p>a", 0, HS_KIND_WEBPAGE, NULL },
    { "\n\t<!-- saved --><HTML lang=en>", 0, HS_KIND_WEBPAGE, NULL },
    { "\xEF\xBB\xBF<html>", 0, HS_KIND_WEBPAGE, NULL },
    { "\xFF\xFE<\0h\0t\0m\0l\0>\0", 14, HS_KIND_WEBPAGE, NULL },
    { "\0\0\xFE\xFF\0\0\0<\0\0\0p\0\0\0>", 16, HS_KIND_WEBPAGE, NULL },
    { "<p>a", 0, HS_KIND_WEBPAGE, NULL },
    { "<article class=x>", 0, HS_KIND_WEBPAGE, NULL },
    { "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC 'x'>\n<html>", 0, HS_KIND_WEBPAGE, NULL },
    { "<?xml version='1.0'?><!-- a --><html xmlns='x'>", 0, HS_KIND_WEBPAGE, NULL },
    { "<?xml version='1.0'?><rss version='2.0'>", 0, HS_KIND_FEED, "rss" },
    { "<?xml version='1.0'?><ns:feed xmlns:ns='x'>", 0, HS_KIND_FEED, "ns:feed" },
    { "<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf>", 0, HS_KIND_NITF, "nitf" },
    { "<?xml version='1.0'?><urlset>", 0, HS_KIND_XML, "urlset" },
    { "<newsMessage xmlns='x'>", 0, HS_KIND_NEWSML, "newsmessage" },
    { "[{ \"a\": 1 }]", 0, HS_KIND_JSON, NULL },
    { "\n{\"version\": \"https:\\/\\/jsonfeed.org\"", 0, HS_KIND_JSON_FEED, NULL },
    { "[Note] {sic}", 0, HS_KIND_TEXT, NULL },
    { "[]", 0, HS_KIND_JSON, NULL },
    { "<?xml version='1.0'?>", 0, HS_KIND_XML, NULL },
    { "%PDF-1.4", 0, HS_KIND_BINARY, "a PDF document" },
    { "PK\x03\x04xyz", 0, HS_KIND_PACKED, "a zip archive" },
    { "PK\x03\x04"
      "12345678901234567890123456"
      "mimetypeapplication",
      0, HS_KIND_BINARY, "an e-book or office document" },
    { "\x1F\x8B\x08\0\0", 5, HS_KIND_PACKED, "a gzip file" },
    { "\x28\xB5\x2F\xFD", 0, HS_KIND_PACKED, "a zstd file" },
    { "\xFF\xD8\xFF\xE0", 0, HS_KIND_BINARY, "a JPEG picture" },
    { "\x7F"
      "ELF\x02",
      0, HS_KIND_BINARY, "a program" },
};

static void
test_kinds(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(FILES); i++) {
        const gsize length = FILES[i].length > 0 ? FILES[i].length : strlen(FILES[i].bytes);
        g_autofree char *what = NULL;
        g_test_message("file %" G_GSIZE_FORMAT, i);
        g_assert_cmpint(hs_sniff((const guint8 *)FILES[i].bytes, length, &what), ==, FILES[i].kind);
        g_assert_cmpstr(what, ==, FILES[i].what);
    }
}

/* In memory of just its length, so that a byte read too far is found by AddressSanitizer. */
static void
test_prefixes(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(FILES); i++) {
        const gsize length = FILES[i].length > 0 ? FILES[i].length : strlen(FILES[i].bytes);
        for (gsize n = 1; n <= length; n++) {
            g_autofree guint8 *prefix = g_memdup2(FILES[i].bytes, n);
            g_autofree char *what = NULL;
            hs_sniff(prefix, n, &what);
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ingest/sniff/tells-the-kind", test_kinds);
    g_test_add_func("/ingest/sniff/survives-every-prefix", test_prefixes);
    return g_test_run();
}
