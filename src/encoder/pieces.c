/* SPDX-License-Identifier: Apache-2.0
 *
 * See pieces.h and doc/encoder.md, "From text to pieces". One walk over each paragraph: a code
 * point is a gap, a word of its own (punctuation, CJK), or part of a word that runs on. A finished
 * word gets its features from its code points as written, then its pieces from its normal form.
 * Decomposition is done code point by code point: canonical order only concerns marks, which are
 * dropped anyway, and sorting them is quadratic in GLib.
 */
#include "encoder/pieces.h"

typedef struct {
    const HsVocabulary *vocabulary;
    const char *text;
    guint32 paragraph;
    GArray *words; /* of HsWord */
    GArray *ids;   /* of guint32 */
    GString *form; /* the normal form of the word in hand */
    gboolean quoted;
    gboolean spaced;
} Cutter;

static gboolean
is_gap(gunichar c)
{
    switch (g_unichar_type(c)) {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
        return TRUE;
    default:
        return FALSE;
    }
}

/* Unicode P* and S*, which hold all of ASCII's punctuation. */
static gboolean
is_punctuation(gunichar c)
{
    if (c < 0x80)
        return g_ascii_ispunct((char)c);
    switch (g_unichar_type(c)) {
    case G_UNICODE_CONNECT_PUNCTUATION:
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_OTHER_PUNCTUATION:
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_CURRENCY_SYMBOL:
    case G_UNICODE_MODIFIER_SYMBOL:
    case G_UNICODE_MATH_SYMBOL:
    case G_UNICODE_OTHER_SYMBOL:
        return TRUE;
    default:
        return FALSE;
    }
}

static gboolean
is_ideograph(gunichar c)
{
    return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x2CEAF) ||
           (c >= 0x2F800 && c <= 0x2FA1F);
}

/* Decode the code point at `bytes`; -1 where it is not UTF-8, after which one byte is skipped. */
static gunichar
decode(const char *bytes, const char *end, gsize *out_length)
{
    *out_length = 1;
    if ((guint8)*bytes < 0x80)
        return (guint8)*bytes;
    const gunichar c = g_utf8_get_char_validated(bytes, end - bytes);
    if (c >= 0x110000)
        return (gunichar)-1;
    *out_length = (gsize)g_utf8_skip[(guint8)*bytes];
    return c;
}

/* The features that a word's code points decide. */
static HsShape
shape_of(const char *word, const char *end)
{
    guint n = 0, n_letters = 0, n_upper = 0, n_lower = 0;
    gboolean digit = FALSE, upper_first = FALSE;
    for (const char *at = word; at < end; at = g_utf8_next_char(at), n++) {
        const gunichar c = g_utf8_get_char(at);
        const GUnicodeType type = g_unichar_type(c);
        const gboolean upper = type == G_UNICODE_UPPERCASE_LETTER ||
                               type == G_UNICODE_TITLECASE_LETTER;
        const gboolean lower = type == G_UNICODE_LOWERCASE_LETTER;
        digit = digit || (c < 0x80 && g_ascii_isdigit((char)c));
        upper_first = upper_first || (n == 0 && upper);
        n_upper += upper;
        n_lower += lower;
        n_letters += upper || lower || type == G_UNICODE_OTHER_LETTER ||
                     type == G_UNICODE_MODIFIER_LETTER;
    }
    if (n == 1 && is_punctuation(g_utf8_get_char(word)))
        return HS_SHAPE_PUNCTUATION;
    if (digit)
        return HS_SHAPE_DIGIT;
    if (n == 1 && n_upper == 1)
        return HS_SHAPE_INITIAL;
    if (n_upper > 0 && n_letters >= 2 && n_lower == 0)
        return HS_SHAPE_UPPER;
    if (upper_first && n_lower > 0 && n_upper == 1)
        return HS_SHAPE_CAPITALIZED;
    if (n_upper > 0)
        return HS_SHAPE_MIXED;
    return n_lower > 0 ? HS_SHAPE_LOWER : HS_SHAPE_OTHER;
}

/* Append the NFD of one code point to `form` in lower case without its combining marks. */
static void
append_normal(GString *form, gunichar c)
{
    gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
    const gsize n = g_unichar_fully_decompose(c, /* compat= */ FALSE, parts, G_N_ELEMENTS(parts));
    for (gsize i = 0; i < n; i++) {
        if (g_unichar_type(parts[i]) != G_UNICODE_NON_SPACING_MARK)
            g_string_append_unichar(form, g_unichar_tolower(parts[i]));
    }
}

/* Put the normal form of a word into `form`. More than the vocabulary's limit is not needed to
   refuse a word, so the form of one that goes on for a megabyte stops growing. */
static void
normalize(GString *form, const char *word, const char *end)
{
    g_string_truncate(form, 0);
    for (const char *at = word; at < end && form->len <= 8 * HS_VOCABULARY_MAX_WORD;
         at = g_utf8_next_char(at)) {
        if ((guint8)*at < 0x80)
            g_string_append_c(form, g_ascii_tolower(*at));
        else
            append_normal(form, g_utf8_get_char(at));
    }
}

/* Return the word's feature quote, given that it stands alone, and change the state it leaves. */
static HsQuote
pass_mark(Cutter *cutter, gunichar c)
{
    switch (c) {
    case 0x201C: /* “ */
    case 0x201E: /* „ */
    case 0x201F: /* ‟ */
    case 0x00AB: /* « */
        cutter->quoted = TRUE;
        return HS_QUOTE_MARK;
    case 0x201D: /* ” */
    case 0x00BB: /* » */
        cutter->quoted = FALSE;
        return HS_QUOTE_MARK;
    case '"':
        cutter->quoted = !cutter->quoted;
        return HS_QUOTE_MARK;
    default:
        return cutter->quoted ? HS_QUOTE_INSIDE : HS_QUOTE_OUTSIDE;
    }
}

/* Each of these characters is a word by itself, so the first one tells. */
static HsMark
mark_of(gunichar first)
{
    if (first == '.' || first == '!' || first == '?')
        return HS_MARK_STOP;
    return first == '"' || first == 0x201D ? HS_MARK_CLOSE : HS_MARK_NONE;
}

static void
add_word(Cutter *cutter, const char *begin, const char *end)
{
    HsWord word = {
        .span = { (guint32)(begin - cutter->text), (guint32)(end - cutter->text) },
        .paragraph = cutter->paragraph,
        .first_piece = cutter->ids->len,
        .shape = (guint8)shape_of(begin, end),
        .space = (guint8)cutter->spaced,
    };
    const gunichar first = g_utf8_get_char(begin);
    word.quote = (guint8)pass_mark(cutter, first);
    word.mark = (guint8)mark_of(first);
    normalize(cutter->form, begin, end);
    word.n_pieces = (guint16)hs_vocabulary_split(cutter->vocabulary, cutter->form->str,
                                                 cutter->form->len, cutter->ids);
    g_array_append_val(cutter->words, word);
    cutter->spaced = FALSE;
}

static void
cut_paragraph(Cutter *cutter, HsSpan span)
{
    const char *const end = cutter->text + span.end;
    const char *begin = NULL; /* of the word in hand */
    cutter->quoted = FALSE;
    cutter->spaced = TRUE;
    gsize length;
    for (const char *at = cutter->text + span.begin; at < end; at += length) {
        const gunichar c = decode(at, end, &length);
        const gboolean gap = c == (gunichar)-1 || is_gap(c);
        const gboolean alone = !gap && (is_punctuation(c) || is_ideograph(c));
        if ((gap || alone) && begin != NULL) {
            add_word(cutter, begin, at);
            begin = NULL;
        }
        if (gap)
            cutter->spaced = TRUE;
        else if (alone)
            add_word(cutter, at, at + length);
        else if (begin == NULL)
            begin = at;
    }
    if (begin != NULL)
        add_word(cutter, begin, end);
}

HsPieces *
hs_pieces_new(const HsVocabulary *vocabulary, const char *text, const HsSpan *paragraphs,
              guint32 n_paragraphs)
{
    Cutter cutter = {
        .vocabulary = vocabulary,
        .text = text,
        .words = g_array_new(FALSE, FALSE, sizeof(HsWord)),
        .ids = g_array_new(FALSE, FALSE, sizeof(guint32)),
        .form = g_string_new(NULL),
    };
    for (guint32 i = 0; i < n_paragraphs; i++) {
        cutter.paragraph = i;
        cut_paragraph(&cutter, paragraphs[i]);
    }
    g_string_free(cutter.form, TRUE);
    HsPieces *pieces = g_new(HsPieces, 1);
    pieces->n_words = cutter.words->len;
    pieces->n_pieces = cutter.ids->len;
    pieces->words = (const HsWord *)(gpointer)g_array_free(cutter.words, FALSE);
    pieces->ids = (const guint32 *)(gpointer)g_array_free(cutter.ids, FALSE);
    return pieces;
}

void
hs_pieces_free(HsPieces *pieces)
{
    if (pieces == NULL)
        return;
    g_free((gpointer)pieces->words);
    g_free((gpointer)pieces->ids);
    g_free(pieces);
}
