/* SPDX-License-Identifier: Apache-2.0
 *
 * See tokens.h.
 */
#include "text/tokens.h"

#include "text/abbreviations.h"
#include "text/chunk.h"
#include "text/clitics.h"
#include "text/links.h"
#include "text/marks.h"
#include "text/numbers.h"
#include "text/words.h"

static void
add_token(HsTokenList *list, guint32 begin, guint32 end, HsTokenKind kind)
{
    const HsToken token = { .span = { begin, end } };
    const guint8 byte = (guint8)kind;

    g_array_append_val(list->tokens, token);
    g_byte_array_append(list->kinds, &byte, 1);
}

static gboolean
is_after_comma(const HsTokenList *list)
{
    const HsToken *last;

    if (list->tokens->len == 0)
        return FALSE;
    last = &g_array_index(list->tokens, HsToken, list->tokens->len - 1);
    return list->body[last->span.begin] == ',';
}

/* Return the end of the word with the mark that it keeps: a full stop or a currency's dollar sign.
 */
static guint32
extend_word(const HsTokenList *list, const HsChunk *chunk, HsSpan word, HsTokenKind *kind)
{
    const char mark = hs_chunk_byte(chunk, word.end);

    if (mark == '$' && hs_span_length(word) <= 2 && *kind == HS_TOKEN_UPPER) {
        *kind = HS_TOKEN_SYMBOL;
        return word.end + 1;
    }
    if (mark != '.' || hs_chunk_byte(chunk, word.end + 1) == '.')
        return word.end;
    switch (hs_abbreviation_classify(chunk, word.begin, word.end, is_after_comma(list))) {
    case HS_ABBREVIATION_NONE:
        return word.end;
    case HS_ABBREVIATION_TITLE:
        *kind = HS_TOKEN_TITLE;
        break;
    case HS_ABBREVIATION_END:
        *kind = HS_TOKEN_ABBREVIATION;
        break;
    }
    return word.end + 1;
}

static guint32
scan_word(HsTokenList *list, const HsChunk *chunk, guint32 begin, HsCharacterClass class)
{
    HsSpan word = { begin, hs_word_match(chunk, begin) };
    HsTokenKind kind = class == HS_CHARACTER_LOWER ? HS_TOKEN_LOWER : HS_TOKEN_UPPER;
    guint32 cuts[HS_CLITICS_MAX];
    const guint n = hs_clitics_cut(list->body, word, cuts);

    for (guint i = 0; i < n; i++) {
        add_token(list, word.begin, cuts[i], kind);
        word.begin = cuts[i];
        kind = HS_TOKEN_CLITIC;
    }
    if (n == 0)
        word.end = extend_word(list, chunk, word, &kind);
    add_token(list, word.begin, word.end, kind);
    return word.end;
}

/* Says whether a number begins at `at`: a digit, or .5 and +44 where nothing stands before them. */
static gboolean
begins_number(const HsChunk *chunk, guint32 at, HsCharacter c)
{
    if (c.class == HS_CHARACTER_DIGIT)
        return TRUE;
    if ((c.code != '.' && c.code != '+') || !g_ascii_isdigit(hs_chunk_byte(chunk, at + 1)))
        return FALSE;
    return at == chunk->begin || g_ascii_ispunct(chunk->body[at - 1]);
}

static guint32
scan_token(HsTokenList *list, HsChunk *chunk, guint32 at)
{
    const HsCharacter c = hs_chunk_read(chunk, at);
    HsTokenKind kind = HS_TOKEN_LINK;
    guint32 end = hs_link_match(chunk, at);

    if (end == at && begins_number(chunk, at, c)) {
        kind = HS_TOKEN_NUMBER;
        end = hs_number_match(chunk, at);
    }
    if (end == at && hs_character_is_letter(c.class))
        return scan_word(list, chunk, at, c.class);
    if (end == at)
        end = hs_mark_match(chunk, at, &kind);
    add_token(list, at, end, kind);
    return end;
}

static HsChunk
find_chunk(const char *body, guint32 begin, guint32 paragraph_end)
{
    HsChunk chunk = { .body = body, .begin = begin, .paragraph_end = paragraph_end };
    guint32 at = begin;

    while (at < paragraph_end) {
        const HsCharacter c = hs_character_read(body, at);
        if (c.class == HS_CHARACTER_SPACE)
            break;
        chunk.has_links |= c.code == '.' || c.code == '@' || c.code == '#' || c.code == '/';
        at = c.next;
    }
    chunk.end = at;
    return chunk;
}

void
hs_tokens_scan(HsTokenList *list, HsSpan paragraph)
{
    guint32 at = paragraph.begin;

    while (at < paragraph.end) {
        HsChunk chunk = find_chunk(list->body, at, paragraph.end);
        if (chunk.end == at) {
            at = hs_character_read(list->body, at).next;
            continue;
        }
        while (at < chunk.end)
            at = scan_token(list, &chunk, at);
    }
}
