/* SPDX-License-Identifier: Apache-2.0
 *
 * See marks.h.
 */
#include "text/marks.h"

#include <string.h>

#define ZERO_WIDTH_JOINER 0x200d
#define MAX_EMOJI 16 /* characters that joiners and modifiers may add to a symbol */

static const char *const emoticons[] = {
    ":-)", ":-(", ";-)", ":-D", ":-P", ":-/", ":-|", ":'(", "^_^", ":))", ":)", ":(", ";)",
    ":D",  ":P",  ":p",  ";P",  ";D",  ":/",  ":|",  ":o",  ":O",  "=)",  "=(", "=D", "<3",
};

static const char *const clipped_words[] = {
    "em", "til", "till", "cause", "cuz", "bout", "tis", "twas", "n", "round",
};

static const char *const clitics[] = { "s", "d", "m", "ll", "re", "ve" };

static gboolean
is_alnum_at(const HsChunk *chunk, guint32 at)
{
    return hs_character_is_alnum(hs_chunk_read(chunk, at).class);
}

/* Return the character before `at`, U+0000 at the chunk's begin. */
static HsCharacter
read_before(const HsChunk *chunk, guint32 at)
{
    if (at <= chunk->begin)
        return (HsCharacter){ 0, at, HS_CHARACTER_SPACE };
    return hs_character_read(chunk->body,
                             (guint32)(g_utf8_prev_char(chunk->body + at) - chunk->body));
}

/* Return the end of the word of `list` at `at`, or `at`. */
static guint32
match_listed(const HsChunk *chunk, guint32 at, const char *const *list, gsize n)
{
    for (gsize i = 0; i < n; i++) {
        const gsize length = strlen(list[i]);
        if (chunk->end - at >= length &&
            g_ascii_strncasecmp(chunk->body + at, list[i], length) == 0 &&
            !is_alnum_at(chunk, at + (guint32)length))
            return at + (guint32)length;
    }
    return at;
}

static guint32
match_emoticon(const HsChunk *chunk, guint32 at)
{
    const char before = hs_chunk_byte(chunk, at - 1);

    if (at > chunk->begin && before != '.' && before != '!' && before != '?')
        return at;
    for (gsize i = 0; i < G_N_ELEMENTS(emoticons); i++) {
        const gsize length = strlen(emoticons[i]);
        if (chunk->end - at == length && memcmp(chunk->body + at, emoticons[i], length) == 0)
            return chunk->end;
    }
    return at;
}

static guint32
skip_same(const HsChunk *chunk, guint32 at, gunichar code)
{
    for (HsCharacter c = hs_chunk_read(chunk, at); at < chunk->end && c.code == code;
         c = hs_chunk_read(chunk, at))
        at = c.next;
    return at;
}

static gboolean
is_dash(gunichar code)
{
    return code == '-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212;
}

/* Says which way the quotation mark from `at` to `end` faces. */
static HsTokenKind
face_quote(const HsChunk *chunk, guint32 at, guint32 end)
{
    const HsCharacter before = read_before(chunk, at);
    const gboolean is_first = at == chunk->begin || before.class == HS_CHARACTER_OPEN ||
                              is_dash(before.code) || before.code == '/' || before.code == 0x2018;
    const gboolean is_last = end == chunk->end;

    if (is_first && is_last)
        return at == chunk->begin ? HS_TOKEN_QUOTE : HS_TOKEN_CLOSE_QUOTE;
    if (is_first)
        return HS_TOKEN_OPEN;
    if (!is_alnum_at(chunk, end))
        return HS_TOKEN_CLOSE_QUOTE;
    return hs_character_is_alnum(before.class) ? HS_TOKEN_QUOTE : HS_TOKEN_CLOSE_QUOTE;
}

static gboolean
is_quote(gunichar code)
{
    const GUnicodeType type = g_unichar_type(code);

    return type == G_UNICODE_INITIAL_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION;
}

/* The same for a mark with a face of its own, which languages do not agree on: “…”, „…“, ”…”, »…«.
 */
static HsTokenKind
face_curly_quote(const HsChunk *chunk, guint32 at, HsCharacter mark)
{
    const gboolean goes_on = is_alnum_at(chunk, mark.next);

    if (g_unichar_type(mark.code) == G_UNICODE_FINAL_PUNCTUATION)
        return at == chunk->begin && goes_on ? HS_TOKEN_OPEN : HS_TOKEN_CLOSE_QUOTE;
    if (at == chunk->begin || goes_on)
        return HS_TOKEN_OPEN;
    return face_quote(chunk, at, mark.next);
}

/* '71, ’90s */
static guint32
match_year(const HsChunk *chunk, guint32 at)
{
    if (!g_ascii_isdigit(hs_chunk_byte(chunk, at)) ||
        !g_ascii_isdigit(hs_chunk_byte(chunk, at + 1)))
        return at;
    const guint32 end = at + 2 + (hs_chunk_byte(chunk, at + 2) == 's');
    return is_alnum_at(chunk, end) ? at : end;
}

static guint32
match_apostrophe(const HsChunk *chunk, guint32 at, HsCharacter mark, HsTokenKind *out_kind)
{
    const HsCharacter before = read_before(chunk, at);
    const gboolean is_first = at == chunk->begin || before.class == HS_CHARACTER_OPEN;
    guint32 end = match_listed(chunk, mark.next, clitics, G_N_ELEMENTS(clitics));

    *out_kind = HS_TOKEN_CLITIC;
    if (end > mark.next && (at > chunk->begin || end == chunk->end))
        return end;
    if (hs_character_is_alnum(before.class))
        return mark.next;
    end = match_listed(chunk, mark.next, clipped_words, G_N_ELEMENTS(clipped_words));
    if (is_first && end > mark.next) {
        *out_kind = HS_TOKEN_LOWER;
        return end;
    }
    end = match_year(chunk, mark.next);
    if (is_first && end > mark.next) {
        *out_kind = HS_TOKEN_NUMBER;
        return end;
    }
    *out_kind = mark.code == 0x2018 ? face_curly_quote(chunk, at, mark)
                                    : face_quote(chunk, at, mark.next);
    return mark.next;
}

/* One of ' ` ‘ ’, or two of them for a double quotation mark. */
static guint32
match_single_quote(const HsChunk *chunk, guint32 at, HsCharacter mark, HsTokenKind *out_kind)
{
    const HsCharacter second = hs_chunk_read(chunk, mark.next);
    const gboolean is_pair = second.code == mark.code ||
                             (mark.code == 0x2018 && second.code == 0x2019);

    if (!is_pair)
        return match_apostrophe(chunk, at, mark, out_kind);
    *out_kind = mark.code == '`' ? HS_TOKEN_OPEN : face_quote(chunk, at, second.next);
    return second.next;
}

/* [...], the mark of an omission. */
static guint32
match_omission(const HsChunk *chunk, guint32 at)
{
    static const char *const omissions[] = { "[...]", "[…]", "(...)", "(…)" };

    for (gsize i = 0; i < G_N_ELEMENTS(omissions); i++) {
        const gsize length = strlen(omissions[i]);
        if (chunk->end - at >= length && memcmp(chunk->body + at, omissions[i], length) == 0)
            return at + (guint32)length;
    }
    return at;
}

static guint32
match_bracket(const HsChunk *chunk, guint32 at, HsCharacter mark, HsTokenKind *out_kind)
{
    const guint32 omission = match_omission(chunk, at);
    if (omission > at) {
        *out_kind = HS_TOKEN_ELLIPSIS;
        return omission;
    }
    if (mark.code >= 0x80 && is_quote(mark.code))
        *out_kind = face_curly_quote(chunk, at, mark);
    else
        *out_kind = mark.class == HS_CHARACTER_OPEN ? HS_TOKEN_OPEN : HS_TOKEN_CLOSE;
    return mark.next;
}

static guint32
match_stops(const HsChunk *chunk, guint32 at, HsTokenKind *out_kind)
{
    const guint32 end = skip_same(chunk, at, '.');

    *out_kind = end == at + 1 ? HS_TOKEN_STOP : HS_TOKEN_ELLIPSIS;
    return end;
}

static guint32
match_exclaims(const HsChunk *chunk, guint32 at)
{
    HsCharacter c = hs_chunk_read(chunk, at);

    while (at < chunk->end && (c.code == '!' || c.code == '?' || c.code == 0x203c ||
                               (c.code >= 0x2047 && c.code <= 0x2049))) {
        at = c.next;
        c = hs_chunk_read(chunk, at);
    }
    return at;
}

/* A symbol with what is drawn into one sign with it: variation selectors, skin tones, joined ones.
 */
static guint32
match_symbol(const HsChunk *chunk, HsCharacter mark)
{
    guint32 at = mark.next;

    for (guint n = 0; mark.code >= 0x2190 && n < MAX_EMOJI; n++) {
        const HsCharacter c = hs_chunk_read(chunk, at);
        if (c.code == ZERO_WIDTH_JOINER && c.next < chunk->end)
            at = hs_chunk_read(chunk, c.next).next;
        else if (c.code == 0xfe0f || c.code == 0xfe0e || (c.code >= 0x1f3fb && c.code <= 0x1f3ff))
            at = c.next;
        else
            break;
    }
    return at;
}

/* The marks that are neither quotation marks nor stops. */
static guint32
match_other(const HsChunk *chunk, guint32 at, HsCharacter mark, HsTokenKind *out_kind)
{
    const guint32 emoticon = match_emoticon(chunk, at);

    *out_kind = HS_TOKEN_EMOTICON;
    if (emoticon > at)
        return emoticon;
    *out_kind = HS_TOKEN_PAUSE;
    if (mark.code == ',' || mark.code == ';' || mark.code == ':')
        return mark.next;
    *out_kind = HS_TOKEN_DASH;
    if (is_dash(mark.code))
        return skip_same(chunk, at, mark.code);
    *out_kind = HS_TOKEN_SYMBOL;
    if (mark.code < 0x80 && strchr("*=_~+<>|\\", (int)mark.code) != NULL)
        return skip_same(chunk, at, mark.code);
    return match_symbol(chunk, mark);
}

guint32
hs_mark_match(const HsChunk *chunk, guint32 at, HsTokenKind *out_kind)
{
    const HsCharacter mark = hs_chunk_read(chunk, at);

    if (mark.class == HS_CHARACTER_OPEN || mark.class == HS_CHARACTER_CLOSE)
        return match_bracket(chunk, at, mark, out_kind);
    switch (mark.code) {
    case '.':
        return match_stops(chunk, at, out_kind);
    case '!':
    case '?':
    case 0x203c: /* ‼ */
    case 0x2047: /* ⁇ */
    case 0x2048: /* ⁈ */
    case 0x2049: /* ⁉ */
        *out_kind = HS_TOKEN_EXCLAIM;
        return match_exclaims(chunk, at);
    case 0x2026: /* … */
        *out_kind = HS_TOKEN_ELLIPSIS;
        return mark.next;
    case 0x3002: /* 。 */
        *out_kind = HS_TOKEN_STOP;
        return mark.next;
    case '"':
        *out_kind = face_quote(chunk, at, mark.next);
        return mark.next;
    case '\'':
    case '`':
    case 0x2018: /* ‘ */
    case 0x2019: /* ’ */
        return match_single_quote(chunk, at, mark, out_kind);
    default:
        return match_other(chunk, at, mark, out_kind);
    }
}
