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

/* ---- is the text broken into lines of a width? */

/* Widths in code points that texts are broken at; most are at 65 to 80. */
#define LEAST_WIDTH 40
#define MOST_WIDTH 120
#define LEAST_PAIRS 2 /* lines with another one right behind them */
#define LEAST_FULL_SHARE \
    0.85 /* of these, the share that the next word would not have fitted into */

typedef struct {
    guint32 width; /* code points, without white space at the ends; 0: empty */
    guint32 word;  /* of these, the first word's */
} Line;

/* Return the lines of the body; NULL where one of them is too long for a broken text. */
static GArray *
measure_lines(const char *body, guint32 length)
{
    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(Line));

    for (guint32 at = 0; at < length;) {
        const char *const feed = memchr(body + at, '\n', length - at);
        const guint32 end = feed ? (guint32)(feed - body) : length;
        const guint32 begin = skip_space(body, at, end);
        const guint32 last = trim_space(body, begin, end);
        if (last - begin > 4 * MOST_WIDTH)
            return NULL;
        const Line line = { (guint32)g_utf8_strlen(body + begin, last - begin),
                            (guint32)g_utf8_strlen(
                                body + begin,
                                (gssize)MIN(strcspn(body + begin, " \n"), (gsize)(last - begin))) };
        g_array_append_val(lines, line);
        at = end + 1;
    }
    return g_steal_pointer(&lines);
}

/* A text that was broken at a width has no line into which the first word of the next one would
   have fitted, but for the last lines of paragraphs; where people end lines as they like, many. */
static gboolean
is_broken(const char *body, guint32 length)
{
    g_autoptr(GArray) lines = measure_lines(body, length);
    guint32 width = 0;
    guint n_pairs = 0, n_full = 0;

    for (guint i = 0; lines && i < lines->len; i++)
        width = MAX(width, g_array_index(lines, Line, i).width);
    if (!lines || width < LEAST_WIDTH || width > MOST_WIDTH)
        return FALSE;
    for (guint i = 0; i + 1 < lines->len; i++) {
        const Line *const line = &g_array_index(lines, Line, i);
        if (line[0].width == 0 || line[1].width == 0)
            continue;
        n_pairs++;
        n_full += line[0].width + 1 + line[1].word > width;
    }
    return n_pairs >= LEAST_PAIRS && n_full >= LEAST_FULL_SHARE * n_pairs;
}

/* ---- one after another */

HsParagraphs
hs_paragraphs_of(const char *body, guint32 length)
{
    return (HsParagraphs){ body, length, 0, is_broken(body, length) };
}

/* Takes the next line that is not empty, without the white space around it. Sets `out_empty` where
   an empty one stood before it. */
static gboolean
take_line(HsParagraphs *p, HsSpan *out_line, gboolean *out_empty)
{
    for (*out_empty = FALSE; p->at < p->length; *out_empty = TRUE) {
        const char *const feed = memchr(p->body + p->at, '\n', p->length - p->at);
        const guint32 line_end = feed ? (guint32)(feed - p->body) : p->length;
        const guint32 begin = skip_space(p->body, p->at, line_end);

        p->at = feed ? line_end + 1 : p->length;
        if (begin < line_end) {
            *out_line = (HsSpan){ begin, trim_space(p->body, begin, line_end) };
            return TRUE;
        }
    }
    return FALSE;
}

gboolean
hs_paragraphs_next(HsParagraphs *paragraphs, HsSpan *out_span)
{
    gboolean empty;

    if (!take_line(paragraphs, out_span, &empty))
        return FALSE;
    for (;;) {
        HsParagraphs ahead = *paragraphs;
        HsSpan line;
        if (!paragraphs->is_broken || !take_line(&ahead, &line, &empty) || empty)
            return TRUE;
        out_span->end = line.end;
        *paragraphs = ahead;
    }
}
