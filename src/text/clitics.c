/* SPDX-License-Identifier: Apache-2.0
 *
 * See clitics.h.
 */
#include "text/clitics.h"

#include <string.h>

#include "base/wordtable.h"
#include "text/characters.h"

#define MAX_CLITIC 2

typedef struct {
    const char *word; /* lower case */
    guint8 cut;       /* bytes before the cut */
} Fused;

/* Sorted by word. */
static const Fused fused[] = {
    { "aint", 2 },   { "arent", 3 },   { "cannot", 3 },   { "cant", 2 },   { "couldnt", 5 },
    { "didnt", 3 },  { "doesnt", 4 },  { "dont", 2 },     { "gonna", 3 },  { "gotta", 3 },
    { "hadnt", 3 },  { "hasnt", 3 },   { "havent", 4 },   { "hes", 2 },    { "im", 1 },
    { "isnt", 2 },   { "ive", 1 },     { "shouldnt", 6 }, { "thats", 4 },  { "theres", 5 },
    { "theyre", 4 }, { "wanna", 3 },   { "wasnt", 3 },    { "werent", 4 }, { "whats", 4 },
    { "wont", 2 },   { "wouldnt", 5 }, { "youll", 3 },    { "youre", 3 },  { "youve", 3 },
};

static guint32
cut_fused(const char *body, HsSpan word)
{
    const guint32 length = hs_span_length(word);
    /* IM and HES in capitals are acronyms. */
    if (length < 2 || (g_ascii_isupper(body[word.begin + 1]) && length <= 3))
        return word.end;
    const gssize at = HS_WORDTABLE_FIND_SMALL(fused, body + word.begin, length);
    return at >= 0 ? word.begin + fused[at].cut : word.end;
}

/* Return the offset of the last apostrophe in the last four characters of `word`, or word.end. */
static guint32
find_apostrophe(const char *body, HsSpan word)
{
    const char *at = body + word.end;

    for (guint i = 0; i <= MAX_CLITIC && at > body + word.begin; i++) {
        at = g_utf8_prev_char(at);
        if (hs_character_is_apostrophe(g_utf8_get_char(at)))
            return (guint32)(at - body);
    }
    return word.end;
}

static gboolean
is_clitic(const char *letters, guint32 length)
{
    static const char *const clitics[] = { "s", "d", "m", "ll", "re", "ve" };

    for (gsize i = 0; i < G_N_ELEMENTS(clitics); i++) {
        if (strlen(clitics[i]) == length && g_ascii_strncasecmp(letters, clitics[i], length) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Return where the last clitic of `word` begins, or word.end. */
static guint32
cut_last(const char *body, HsSpan word)
{
    const guint32 mark = find_apostrophe(body, word);

    if (mark == word.end || mark == word.begin)
        return word.end;

    const guint32 letters = hs_character_read(body, mark).next;
    if (is_clitic(body + letters, word.end - letters))
        return mark;
    if (word.end - letters == 1 && g_ascii_tolower(body[letters]) == 't' &&
        g_ascii_tolower(body[mark - 1]) == 'n' && mark - 1 > word.begin)
        return mark - 1;
    return word.end;
}

/* y'all */
static guint32
cut_first(const char *body, HsSpan word)
{
    if (g_ascii_tolower(body[word.begin]) != 'y')
        return word.end;

    const HsCharacter mark = hs_character_read(body, word.begin + 1);
    if (!hs_character_is_apostrophe(mark.code) || word.end - mark.next != 3 ||
        g_ascii_strncasecmp(body + mark.next, "all", 3) != 0)
        return word.end;
    return mark.next;
}

guint
hs_clitics_cut(const char *body, HsSpan word, guint32 cuts[HS_CLITICS_MAX])
{
    guint32 found[HS_CLITICS_MAX];
    guint n = 0;

    while (n < HS_CLITICS_MAX) {
        guint32 cut = cut_last(body, word);
        if (cut == word.end)
            cut = cut_fused(body, word);
        if (cut == word.end)
            cut = cut_first(body, word);
        if (cut == word.end || cut == word.begin)
            break;
        found[n++] = cut;
        word.end = cut;
    }
    for (guint i = 0; i < n; i++)
        cuts[i] = found[n - 1 - i];
    return n;
}
