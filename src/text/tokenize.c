/* SPDX-License-Identifier: Apache-2.0
 *
 * See tokenize.h. Paragraph by paragraph: its tokens, then its sentences. What grows lives in
 * arrays of its own and is copied to the arena once its size is known.
 */
#include "text/tokenize.h"

#include "text/paragraphs.h"
#include "text/sentences.h"
#include "text/tokens.h"

typedef struct {
    HsTokenList list;
    GArray *sentences;  /* HsSentence */
    GArray *paragraphs; /* HsParagraph */
} Tables;

static void
add_sentence(Tables *tables, guint32 first, guint32 end)
{
    HsToken *tokens = &g_array_index(tables->list.tokens, HsToken, 0);
    const HsSentence sentence = {
        .span = { tokens[first].span.begin, tokens[end - 1].span.end },
        .paragraph = tables->paragraphs->len,
        .first_token = first,
        .n_tokens = end - first,
    };

    for (guint32 i = first; i < end; i++)
        tokens[i].sentence = tables->sentences->len;
    g_array_append_val(tables->sentences, sentence);
}

static void
add_paragraph(Tables *tables, HsSpan span)
{
    HsParagraph paragraph = { .span = span, .first_sentence = tables->sentences->len };
    guint32 first = tables->list.tokens->len;
    gboolean is_quoted = FALSE;

    hs_tokens_scan(&tables->list, span);
    const guint32 end = tables->list.tokens->len;
    while (first < end) {
        const guint32 next = hs_sentence_end(&tables->list, first, end, &is_quoted);
        add_sentence(tables, first, next);
        first = next;
    }
    paragraph.n_sentences = tables->sentences->len - paragraph.first_sentence;
    g_array_append_val(tables->paragraphs, paragraph);
}

static gpointer
move_to_arena(HsArena *arena, GArray *array, guint32 *out_n)
{
    gpointer copy = hs_arena_dup(arena, array->data,
                                 (gsize)array->len * g_array_get_element_size(array));

    *out_n = array->len;
    g_array_free(array, TRUE);
    return copy;
}

const HsText *
hs_tokenize(HsArena *arena, const HsArticle *article)
{
    HsText *text = hs_arena_new0(arena, HsText, 1);
    Tables tables = {
        .list = { article->body, g_array_new(FALSE, FALSE, sizeof(HsToken)), g_byte_array_new() },
        .sentences = g_array_new(FALSE, FALSE, sizeof(HsSentence)),
        .paragraphs = g_array_new(FALSE, FALSE, sizeof(HsParagraph)),
    };
    HsSpan span;

    g_assert(article->length <= G_MAXUINT32);
    HsParagraphs paragraphs = hs_paragraphs_of(article->body, (guint32)article->length);
    while (hs_paragraphs_next(&paragraphs, &span))
        add_paragraph(&tables, span);

    text->article = article;
    text->paragraphs = move_to_arena(arena, tables.paragraphs, &text->n_paragraphs);
    text->sentences = move_to_arena(arena, tables.sentences, &text->n_sentences);
    text->tokens = move_to_arena(arena, tables.list.tokens, &text->n_tokens);
    g_byte_array_unref(tables.list.kinds);
    return text;
}
