/* SPDX-License-Identifier: Apache-2.0
 *
 * See numbers.h.
 */
#include "text/numbers.h"

#include "base/wordtable.h"

/* Units that are written to a number, lower case, sorted. "m" is million or metre. */
static const char *const units[] = {
    "am", "bn", "cm",  "ft",  "g",   "gb",   "ghz", "h",  "hp",  "hr",  "hrs",
    "in", "k",  "kb",  "kg",  "khz", "km",   "kmh", "kw", "kwh", "lb",  "lbs",
    "m",  "mb", "mg",  "mhz", "mi",  "mins", "ml",  "mm", "mn",  "mph", "mw",
    "oz", "pm", "sec", "tb",  "tn",  "trn",  "x",   "yd", "yds", "yr",  "yrs",
};

static gboolean
is_unit(const char *letters, guint32 length)
{
    return HS_WORDTABLE_FIND_SMALL(units, letters, length) >= 0;
}

static guint32
skip_digits(const HsChunk *chunk, guint32 at)
{
    while (hs_chunk_read(chunk, at).class == HS_CHARACTER_DIGIT)
        at = hs_chunk_read(chunk, at).next;
    return at;
}

static gboolean
is_joint(char c)
{
    return c == ',' || c == '.' || c == ':' || c == '/';
}

/* A comma joins when three digits and no fourth follow: 1,000 but not 1990,1991. */
static gboolean
joins(const HsChunk *chunk, guint32 at)
{
    if (!g_ascii_isdigit(hs_chunk_byte(chunk, at + 1)))
        return FALSE;
    return chunk->body[at] != ',' || (g_ascii_isdigit(hs_chunk_byte(chunk, at + 2)) &&
                                      g_ascii_isdigit(hs_chunk_byte(chunk, at + 3)) &&
                                      !g_ascii_isdigit(hs_chunk_byte(chunk, at + 4)));
}

static guint32
match_joined(const HsChunk *chunk, guint32 at)
{
    at = skip_digits(chunk, at);
    while (is_joint(hs_chunk_byte(chunk, at)) && joins(chunk, at))
        at = skip_digits(chunk, at + 1);
    return at;
}

/* Groups of digits that hyphens join: three and more (dates, telephone numbers), or two of which
   the first has at least three and the second four digits, and that are not two years. */
static guint32
match_hyphened(const HsChunk *chunk, guint32 begin, guint32 end)
{
    guint32 at = end;
    guint groups = 1;
    guint32 last = 0;

    while (hs_chunk_byte(chunk, at) == '-' && g_ascii_isdigit(hs_chunk_byte(chunk, at + 1))) {
        const guint32 next = skip_digits(chunk, at + 1);
        last = next - at - 1;
        at = next;
        groups++;
    }
    if (groups >= 3)
        return at;
    if (groups == 2 && end - begin >= 3 && last >= 3 && (end - begin != 4 || last != 4) &&
        (end - begin != 3 || last != 3))
        return at;
    return end;
}

static guint32
skip_alnum(const HsChunk *chunk, guint32 at)
{
    for (HsCharacter c = hs_chunk_read(chunk, at); hs_character_is_alnum(c.class) || c.code == '_';
         c = hs_chunk_read(chunk, at))
        at = c.next;
    return at;
}

/* Says whether the digits are those of a decade: 60, 1980. After any other year the 's is a clitic.
 */
static gboolean
is_decade(const char *digits, guint32 length)
{
    return (length == 2 || (length == 4 && digits[0] == '1')) && digits[length - 1] == '0';
}

/* Take in the 's of 60's and 1980's. */
static guint32
match_decade(const HsChunk *chunk, guint32 begin, guint32 end)
{
    const HsCharacter mark = hs_chunk_read(chunk, end);

    if (!is_decade(chunk->body + begin, end - begin) || !hs_character_is_apostrophe(mark.code) ||
        hs_chunk_byte(chunk, mark.next) != 's')
        return end;
    return hs_character_is_alnum(hs_chunk_read(chunk, mark.next + 1).class) ? end : mark.next + 1;
}

guint32
hs_number_match(const HsChunk *chunk, guint32 at)
{
    const guint32 begin = at + (g_ascii_ispunct(chunk->body[at]) ? 1 : 0);
    guint32 end = match_joined(chunk, begin);
    const guint32 letters_end = skip_alnum(chunk, end);

    if (end == begin)
        return at;
    if (letters_end > end)
        return is_unit(chunk->body + end, letters_end - end) ? end : letters_end;
    end = match_hyphened(chunk, begin, end);
    return match_decade(chunk, begin, end);
}
