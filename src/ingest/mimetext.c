/* SPDX-License-Identifier: Apache-2.0
 *
 * See mimetext.h.
 */
#include "ingest/mimetext.h"

#include <string.h>

#include "ingest/encoding.h"

GByteArray *
hs_mimetext_base64(const char *text, gsize length)
{
    GByteArray *const bytes = g_byte_array_sized_new((guint)(length / 4 * 3 + 3));
    gint state = 0;
    guint save = 0;

    g_byte_array_set_size(bytes, (guint)(length / 4 * 3 + 3));
    g_byte_array_set_size(bytes,
                          (guint)g_base64_decode_step(text, length, bytes->data, &state, &save));
    return bytes;
}

GByteArray *
hs_mimetext_quoted(const char *text, gsize length, gboolean is_word)
{
    GByteArray *const bytes = g_byte_array_sized_new((guint)length);

    for (gsize i = 0; i < length; i++) {
        guint8 byte = (guint8)text[i];
        if (byte == '=' && i + 2 < length && g_ascii_isxdigit(text[i + 1]) &&
            g_ascii_isxdigit(text[i + 2])) {
            byte = (guint8)(g_ascii_xdigit_value(text[i + 1]) * 16 +
                            g_ascii_xdigit_value(text[i + 2]));
            i += 2;
        } else if (byte == '=' && i + 1 < length && text[i + 1] == '\n') {
            i++;
            continue;
        } else if (byte == '=' && i + 2 < length && text[i + 1] == '\r' && text[i + 2] == '\n') {
            i += 2;
            continue;
        } else if (byte == '_' && is_word) {
            byte = ' ';
        }
        g_byte_array_append(bytes, &byte, 1);
    }
    return bytes;
}

/* Append what the encoded word at `at` says and return the byte behind it; NULL where none is. */
static const char *
append_word(const char *at, GString *out)
{
    const char *const charset = at + 2;
    const char *const coding = strchr(charset, '?');
    const char *const text = coding && coding[1] && coding[2] == '?' ? coding + 3 : NULL;
    const char *const end = text ? strstr(text, "?=") : NULL;

    if (!end)
        return NULL;
    g_autofree char *label = g_strndup(charset, strcspn(charset, "?*"));
    const char *const encoding = hs_encoding_by_label(label);
    const gboolean base64 = g_ascii_tolower(coding[1]) == 'b';
    g_autoptr(GByteArray) bytes = base64 ? hs_mimetext_base64(text, (gsize)(end - text))
                                         : hs_mimetext_quoted(text, (gsize)(end - text), TRUE);
    const HsSource source = { .file = "", .bytes = bytes->data, .length = bytes->len };
    if (!hs_encoding_decode(&source, 0, encoding ? encoding : "UTF-8", /* lenient= */ TRUE, out,
                            NULL))
        return NULL;
    return end + 2;
}

char *
hs_mimetext_dup_words(const char *value)
{
    GString *const out = g_string_new(NULL);
    gboolean after_word = FALSE;

    for (const char *at = value; *at;) {
        const gsize blank = strspn(at, " \t");
        const char *const word = g_str_has_prefix(at + blank, "=?") ? at + blank : NULL;
        const gsize before = out->len;
        if (word && !after_word)
            g_string_append_len(out, at, (gssize)blank);
        const char *const next = word ? append_word(word, out) : NULL;
        after_word = next != NULL;
        if (next) {
            at = next;
            continue;
        }
        g_string_truncate(out, before);
        const gsize n = MAX(blank, (gsize)1) + (word ? 2 - (blank == 0) : 0);
        g_string_append_len(out, at, (gssize)MIN(n, strlen(at)));
        at += MIN(n, strlen(at));
    }
    char *const valid = g_utf8_make_valid(out->str, (gssize)out->len);
    g_string_free(out, TRUE);
    return valid;
}
