/* SPDX-License-Identifier: Apache-2.0
 *
 * See words.h.
 */
#include "text/words.h"

#include <string.h>

#include "text/hyphens.h"

static guint32
skip_run(const HsChunk *chunk, guint32 at)
{
    for (HsCharacter c = hs_chunk_read(chunk, at); hs_character_is_alnum(c.class) || c.code == '_';
         c = hs_chunk_read(chunk, at))
        at = c.next;
    return at;
}

/* Says whether the full stop at `stop`, after the run that began at `run`, is inside a word:
   between single letters (U.S), in a degree (Ph.D), between digits (V1.5). */
static gboolean
stop_joins(const HsChunk *chunk, guint32 run, guint32 stop)
{
    const char *body = chunk->body;
    const guint32 length = stop - run;
    const char next = hs_chunk_byte(chunk, stop + 1);

    if (g_ascii_isdigit(next))
        return g_ascii_isdigit(body[stop - 1]);
    if (!g_ascii_isalpha(next))
        return FALSE;
    if ((length == 2 && strncmp(body + run, "Ph", 2) == 0) ||
        (length == 1 && g_ascii_strncasecmp(body + stop + 1, "sc", 2) == 0))
        return TRUE;
    return length == 1 && g_ascii_isalpha(body[run]) &&
           !hs_character_is_alnum(hs_chunk_read(chunk, stop + 2).class);
}

/* AT&T, R&D, but not this&that. */
static gboolean
ampersand_joins(const HsChunk *chunk, guint32 run, guint32 at)
{
    guint32 end = at + 1;

    while (end - at <= 3 && g_ascii_isalpha(hs_chunk_byte(chunk, end)))
        end++;
    return at - run <= 4 && end > at + 1 && end - at <= 3 &&
           !hs_character_is_alnum(hs_chunk_read(chunk, end).class);
}

/* s/he, w/o, c/o: one of few short forms. */
static gboolean
slash_joins(const HsChunk *chunk, guint32 begin, guint32 at)
{
    static const char *const forms[] = { "s/he", "w/o", "l/c", "i/c", "w/out", "n/a", "i/o" };

    for (gsize i = 0; i < G_N_ELEMENTS(forms); i++) {
        const gsize length = strlen(forms[i]);
        if (forms[i][at - begin] == '/' && chunk->end - begin >= length &&
            g_ascii_strncasecmp(chunk->body + begin, forms[i], length) == 0 &&
            !hs_character_is_alnum(hs_chunk_read(chunk, begin + (guint32)length).class))
            return TRUE;
    }
    return FALSE;
}

/* Says whether the mark at `at` holds the word that began at `begin`, and whose last run of letters
   began at `run`, together with what follows. */
static gboolean
mark_joins(const HsChunk *chunk, guint32 begin, guint32 run, guint32 at, HsCharacter mark)
{
    const HsCharacter next = hs_chunk_read(chunk, mark.next);

    if (mark.code == '.')
        return stop_joins(chunk, run, at);
    if (mark.code == '-')
        return hs_hyphen_joins(chunk, begin, at);
    if (mark.code == '&')
        return ampersand_joins(chunk, run, at);
    if (mark.code == '/')
        return at - begin <= 1 && slash_joins(chunk, begin, at);
    return hs_character_is_apostrophe(mark.code) && mark.code != 0xb4 &&
           hs_character_is_letter(next.class);
}

guint32
hs_word_match(const HsChunk *chunk, guint32 at)
{
    const guint32 begin = at;
    guint32 run = at;

    at = skip_run(chunk, at);
    while (at < chunk->end) {
        const HsCharacter mark = hs_chunk_read(chunk, at);
        if (mark.class != HS_CHARACTER_OTHER || !mark_joins(chunk, begin, run, at, mark))
            break;
        run = mark.next;
        at = skip_run(chunk, run);
    }
    return at;
}
