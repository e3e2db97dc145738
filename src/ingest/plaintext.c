/* SPDX-License-Identifier: Apache-2.0
 *
 * Plain text: the whole file is the body, its line ends and white space kept, only the byte order
 * mark dropped. Nothing is guessed: not the headline from the first line, not the date from a
 * dateline; the user says them with options. The encoding is UTF-8 unless a byte order mark or the
 * user says otherwise. Refused: bytes invalid in the encoding, NUL, and what has too many control
 * characters to be text.
 */
#include "ingest/encoding.h"
#include "ingest/intake.h"

#include <string.h>

#define LOOK (64 * 1024) /* bytes in which control characters are counted */
#define CONTROL_SHARE 50 /* one in so many is too many */

static gboolean
is_odd_control(char c)
{
    return ((guint8)c < 0x20 && strchr("\b\t\n\v\f\r\x1A\x1B", c) == NULL) || c == 0x7F;
}

static gboolean
check_text(const HsSource *source, const GString *body, GError **error)
{
    const char *const nul = memchr(body->str, '\0', body->len);
    if (nul != NULL)
        return hs_source_fail(source->file, HS_INGEST_ERROR_BINARY, error,
                              "not a text: character 0 at byte %" G_GSIZE_FORMAT " of its UTF-8",
                              (gsize)(nul - body->str));
    gsize odd = 0;
    const gsize look = MIN(body->len, (gsize)LOOK);
    for (gsize i = 0; i < look; i++)
        odd += is_odd_control(body->str[i]);
    if (odd > look / CONTROL_SHARE)
        return hs_source_fail(source->file, HS_INGEST_ERROR_BINARY, error,
                              "not a text: %" G_GSIZE_FORMAT
                              " control characters in its first %" G_GSIZE_FORMAT " bytes",
                              odd, look);
    return TRUE;
}

gboolean
hs_plaintext_read(const HsSource *source, HsDraft *draft, GError **error)
{
    gsize mark = 0;
    const char *const marked = hs_encoding_by_mark(source->bytes, source->length, &mark);
    const char *encoding = source->encoding != NULL ? source->encoding : marked;
    const gsize begin = source->encoding != NULL ? 0 : mark;
    const guint8 *const nul = encoding == NULL && source->length > 0
                                  ? memchr(source->bytes, 0, source->length)
                                  : NULL;
    if (nul != NULL)
        return hs_source_fail(source->file, HS_INGEST_ERROR_BINARY, error,
                              "not a text: NUL byte at byte %" G_GSIZE_FORMAT,
                              (gsize)(nul - source->bytes));
    if (encoding == NULL)
        encoding = "UTF-8";
    if (!hs_encoding_decode(source, begin, encoding, FALSE, draft->body, error))
        return FALSE;
    if (draft->body->len >= 3 && memcmp(draft->body->str, "\xEF\xBB\xBF", 3) == 0)
        g_string_erase(draft->body, 0, 3); /* the mark of an encoding that the user named */
    return check_text(source, draft->body, error);
}
