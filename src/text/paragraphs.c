/* SPDX-License-Identifier: Apache-2.0
 *
 * See paragraphs.h.
 */
#include "text/paragraphs.h"

#include <string.h>

#include "text/characters.h"

static guint32
skip_space(const char *body, guint32 begin, guint32 end)
{
    while (begin < end) {
        const HsCharacter c = hs_character_read(body, begin);
        if (c.class != HS_CHARACTER_SPACE)
            break;
        begin = c.next;
    }
    return begin;
}

static guint32
trim_space(const char *body, guint32 begin, guint32 end)
{
    while (end > begin) {
        const guint32 last = (guint32)(g_utf8_prev_char(body + end) - body);
        if (hs_character_read(body, last).class != HS_CHARACTER_SPACE)
            break;
        end = last;
    }
    return end;
}

gboolean
hs_paragraph_next(const char *body, guint32 length, guint32 *at, HsSpan *out_span)
{
    while (*at < length) {
        const char *feed = memchr(body + *at, '\n', length - *at);
        const guint32 line_end = feed != NULL ? (guint32)(feed - body) : length;
        const guint32 begin = skip_space(body, *at, line_end);

        *at = feed != NULL ? line_end + 1 : length;
        if (begin < line_end) {
            *out_span = (HsSpan){ begin, trim_space(body, begin, line_end) };
            return TRUE;
        }
    }
    return FALSE;
}
