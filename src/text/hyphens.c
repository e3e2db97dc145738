/* SPDX-License-Identifier: Apache-2.0
 *
 * See hyphens.h.
 */
#include "text/hyphens.h"

#include "base/wordtable.h"

#define MAX_PART 8

static const char *const prefixes[] = {
    "agro",   "ante",   "anti",  "arch",  "be",    "co",   "counter", "cross", "de",
    "e",      "ex",     "extra", "inter", "intra", "mega", "micro",   "mid",   "mini",
    "multi",  "non",    "over",  "para",  "peri",  "post", "pre",     "pro",   "proto",
    "pseudo", "psycho", "re",    "semi",  "socio", "sub",  "super",   "supra", "trans",
    "tri",    "u",      "ultra", "un",    "uni",
};

static const char *const suffixes[] = {
    "esque", "ette", "fold", "gate", "itis", "less", "rama", "wise",
};

static const char *const sounds[] = {
    "ah", "ha", "hee", "hm", "ho", "huh", "hum", "m", "mhm", "mm", "oh", "uh", "uhh", "whoo", "woo",
};

static gboolean
is_listed(const char *part, guint32 length, const char *const *list, gsize n)
{
    return hs_wordtable_find_small(list, n, sizeof *list, part, length) >= 0;
}

/* mid-1980 but post|-|2015; un-named but UN|-|led. */
static gboolean
is_prefix(const char *part, guint32 length, gboolean before_digit)
{
    if (length >= 2 && g_ascii_isupper(part[1]))
        return FALSE;
    if (before_digit)
        return length == 3 && g_ascii_strncasecmp(part, "mid", 3) == 0;
    return is_listed(part, length, prefixes, G_N_ELEMENTS(prefixes));
}

/* Return the length of the letters after the hyphen, MAX_PART + 1 when there are more. */
static guint32
measure_next(const HsChunk *chunk, guint32 hyphen)
{
    guint32 n = 0;

    while (n <= MAX_PART && g_ascii_isalpha(hs_chunk_byte(chunk, hyphen + 1 + n)))
        n++;
    return n;
}

gboolean
hs_hyphen_joins(const HsChunk *chunk, guint32 begin, guint32 hyphen)
{
    const char *part = chunk->body + begin;
    const guint32 length = hyphen - begin;
    const guint32 next = measure_next(chunk, hyphen);
    const HsCharacter after = hs_chunk_read(chunk, hyphen + 1);

    if (!hs_character_is_alnum(after.class))
        return FALSE;
    if (is_prefix(part, length, after.class == HS_CHARACTER_DIGIT))
        return TRUE;
    if (is_listed(chunk->body + hyphen + 1, next, suffixes, G_N_ELEMENTS(suffixes)))
        return TRUE;
    return is_listed(part, length, sounds, G_N_ELEMENTS(sounds)) &&
           is_listed(chunk->body + hyphen + 1, next, sounds, G_N_ELEMENTS(sounds));
}
