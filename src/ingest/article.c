/* SPDX-License-Identifier: Apache-2.0
 *
 * From draft to article: brings the body into NFC, counts its code points block by block, takes its
 * SHA-256 and copies everything into the arena. Text that is NFC already, as nearly all news is,
 * passes unchanged, so that offsets count in the user's own file.
 *
 * Refused: a body of white space only, and one with a run of more than MAX_MARKS combining marks,
 * which no language writes and which takes GLib's normalizer quadratic time.
 */
#include "ingest/article.h"

#include <string.h>

#include "base/bisect.h"
#include "ingest/intake.h"
#include "ingest/record.h"

#define MAX_MARKS 256                     /* combining marks on one letter */
#define MAX_BODY ((gsize)G_MAXUINT32 - 1) /* bytes: what a span can count */
#define PIECE 256u /* bytes that are normalized at a time, and up to the next safe place */

gsize
hs_article_code_point(const HsArticle *article, gsize offset)
{
    g_return_val_if_fail(offset <= article->length, article->n_code_points);
    const gsize block = offset / HS_ARTICLE_BLOCK;
    gsize count = article->code_points[block];
    for (gsize i = block * HS_ARTICLE_BLOCK; i < offset; i++)
        count += ((guint8)article->body[i] & 0xC0) != 0x80;
    return count;
}

static void
clear_stamp(gpointer stamp)
{
    g_free(((HsDraftStamp *)stamp)->date);
}

const char *
hs_article_get_stamp(const HsArticle *article, gsize offset)
{
    const guint32 i = HS_FIRST_FROM(HsStamp, at, article->stamps, article->n_stamps, offset);
    return i < article->n_stamps && article->stamps[i].at == offset ? article->stamps[i].date
                                                                    : NULL;
}

void
hs_draft_init(HsDraft *draft)
{
    *draft = (HsDraft){ .body = g_string_new(NULL),
                        .quotes = g_array_new(FALSE, FALSE, sizeof(HsSpan)),
                        .stamps = g_array_new(FALSE, FALSE, sizeof(HsDraftStamp)),
                        .authors = g_ptr_array_new_with_free_func(g_free) };
    g_array_set_clear_func(draft->stamps, clear_stamp);
}

void
hs_draft_clear(HsDraft *draft)
{
    if (draft->body != NULL)
        g_string_free(draft->body, TRUE);
    g_free(draft->markup);
    g_free(draft->name);
    g_clear_pointer(&draft->authors, g_ptr_array_unref);
    g_clear_pointer(&draft->quotes, g_array_unref);
    g_clear_pointer(&draft->stamps, g_array_unref);
    g_free(draft->url);
    g_free(draft->headline);
    g_free(draft->date);
    g_free(draft->modified);
    g_free(draft->publisher);
    g_free(draft->language);
    *draft = (HsDraft){ 0 };
}

void
hs_draft_copy(const HsDraft *from, HsDraft *to)
{
    g_string_append_len(to->body, from->body->str, (gssize)from->body->len);
    g_array_append_vals(to->quotes, from->quotes->data, from->quotes->len);
    for (guint i = 0; i < from->stamps->len; i++) {
        const HsDraftStamp *const stamp = &g_array_index(from->stamps, HsDraftStamp, i);
        const HsDraftStamp copy = { stamp->at, g_strdup(stamp->date) };
        g_array_append_val(to->stamps, copy);
    }
    for (guint i = 0; i < from->authors->len; i++)
        g_ptr_array_add(to->authors, g_strdup(from->authors->pdata[i]));
    to->markup = g_strdup(from->markup);
    to->name = g_strdup(from->name);
    to->url = g_strdup(from->url);
    to->headline = g_strdup(from->headline);
    to->date = g_strdup(from->date);
    to->modified = g_strdup(from->modified);
    to->publisher = g_strdup(from->publisher);
    to->language = g_strdup(from->language);
}

HsDraft *
hs_draft_new(void)
{
    HsDraft *const draft = g_atomic_rc_box_new0(HsDraft);

    hs_draft_init(draft);
    return draft;
}

void
hs_draft_unref(const HsDraft *draft)
{
    if (draft)
        g_atomic_rc_box_release_full((gpointer)draft, (GDestroyNotify)hs_draft_clear);
}

gboolean
hs_source_fail(const char *file, HsIngestError code, GError **error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *reason = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_autofree char *shown = g_filename_display_name(file);
    g_set_error(error, HS_INGEST_ERROR, code, "%s: %s", shown, reason);
    return FALSE;
}

/* Says whether `c` is the same in NFC whatever stands beside it: a short list of the ranges that
   make up news in the Latin script, so that most bodies need no second copy. */
static gboolean
is_plainly_nfc(gunichar c)
{
    return c < 0x300 || (c >= 0x2002 && c <= 0x2069) || (c >= 0x20A0 && c <= 0x20CF);
}

/* Says whether text may be cut before `c` and each part normalized alone: nothing that is no mark
   joins what stands before it, but for the vowels and final consonants of Hangul. */
static gboolean
is_safe_start(gunichar c)
{
    return !g_unichar_ismark(c) && !(c >= 0x1160 && c <= 0x11FF);
}

/* Looks for characters that NFC may change; `out_bad` is where too many marks stand, else length.
 */
static gboolean
needs_nfc(const char *text, gsize length, gsize *out_bad)
{
    gboolean needed = FALSE;
    gsize marks = 0;
    *out_bad = length;
    for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
        const gunichar c = (guint8)*p < 0xCC ? ' ' : g_utf8_get_char(p);
        const gboolean plain = is_plainly_nfc(c);
        needed |= !plain;
        marks = plain || is_safe_start(c) ? 0 : marks + 1;
        if (marks > MAX_MARKS) {
            *out_bad = (gsize)(p - text);
            return TRUE;
        }
    }
    return needed;
}

/* Return `text` in NFC. Done in pieces, for GLib's normalizer moves the whole rest of its text each
   time that it composes two characters. */
static GString *
normalize(const char *text, gsize length)
{
    GString *whole = g_string_sized_new(length + 1);
    const char *const end = text + length;
    for (const char *begin = text; begin < end;) {
        const char *p = begin + MIN((gsize)(end - begin), PIECE);
        while (p < end && ((guint8)*p & 0xC0) == 0x80)
            p++;
        while (p < end && !is_safe_start(g_utf8_get_char(p)))
            p = g_utf8_next_char(p);
        g_autofree char *piece = g_utf8_normalize(begin, p - begin, G_NORMALIZE_NFC);
        g_string_append(whole, piece);
        begin = p;
    }
    return whole;
}

static gboolean
is_blank(const char *text, gsize length)
{
    for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);
        if (!g_unichar_isspace(c) && !g_unichar_iszerowidth(c) && !g_unichar_iscntrl(c))
            return FALSE;
    }
    return TRUE;
}

char *
hs_line_clean(const char *text)
{
    if (text == NULL)
        return NULL;
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    gsize bad = 0;
    const gsize length = strlen(valid);
    const gboolean needed = needs_nfc(valid, length, &bad);
    if (bad < length)
        return NULL;
    g_autoptr(GString) normal = needed ? normalize(valid, length) : NULL;
    g_autoptr(GString) line = g_string_new(NULL);
    gboolean space = FALSE;
    for (const char *p = needed ? normal->str : valid; *p != '\0'; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);
        if (g_unichar_isspace(c) || g_unichar_iscntrl(c)) {
            space = line->len > 0;
            continue;
        }
        if (space)
            g_string_append_c(line, ' ');
        space = FALSE;
        g_string_append_unichar(line, c);
    }
    if (line->len == 0)
        return NULL;
    return g_string_free(g_steal_pointer(&line), FALSE);
}

/* Fills length, n_code_points and code_points from the body. */
static void
count_code_points(HsArticle *article, HsArena *arena)
{
    const gsize n_blocks = article->length / HS_ARTICLE_BLOCK + 1;
    guint32 *table = hs_arena_new0(arena, guint32, n_blocks);
    gsize count = 0;
    for (gsize i = 0; i < article->length; i++) {
        if (i % HS_ARTICLE_BLOCK == 0)
            table[i / HS_ARTICLE_BLOCK] = (guint32)count;
        count += ((guint8)article->body[i] & 0xC0) != 0x80;
    }
    if (article->length % HS_ARTICLE_BLOCK == 0)
        table[n_blocks - 1] = (guint32)count;
    article->n_code_points = count;
    article->code_points = table;
}

static const char *
keep_line(HsArena *arena, const char *text)
{
    g_autofree char *line = hs_line_clean(text);
    return hs_arena_strdup(arena, line);
}

/* The last part of the record's file without its last ending (a leading dot is no ending), and the
   record's number where it has one. */
static const char *
keep_name(HsArena *arena, const HsRecord *record)
{
    g_autofree char *base = g_path_get_basename(record->file);
    char *const dot = strrchr(base, '.');
    if (dot != NULL && dot != base)
        *dot = '\0';
    g_autofree char *numbered = g_strdup_printf("%s-%" G_GUINT64_FORMAT, base, record->number);
    const char *const name = keep_line(arena, record->number > 0 ? numbered : base);
    return name != NULL ? name : hs_arena_strdup(arena, "article");
}

static const char *const *
keep_authors(HsArena *arena, const GPtrArray *authors)
{
    const char **kept = hs_arena_new0(arena, const char *, authors->len + 1);
    guint n = 0;
    for (guint i = 0; i < authors->len; i++) {
        const char *const name = keep_line(arena, authors->pdata[i]);
        if (name != NULL)
            kept[n++] = name;
    }
    return kept;
}

/* Keeps the draft's quotes, moved to where they stand in NFC: each begins and ends at the border of
   a paragraph, where text may be cut and each part normalized alone. */
static void
keep_quotes(HsArticle *article, const HsDraft *draft, HsArena *arena)
{
    const guint n = draft->quotes->len;
    HsSpan *const quotes = hs_arena_dup(arena, draft->quotes->data, n * sizeof(HsSpan));
    gsize from = 0, to = 0; /* the same place in the draft's body and in the article's */

    for (guint i = 0; i < 2 * n && article->length != draft->body->len; i++) {
        guint32 *const border = i % 2 == 0 ? &quotes[i / 2].begin : &quotes[i / 2].end;
        g_autoptr(GString) part = normalize(draft->body->str + from, *border - from);
        from = *border;
        to += part->len;
        *border = (guint32)to;
    }
    article->quotes = quotes;
    article->n_quotes = n;
}

/* Keeps the draft's stamps likewise. */
static void
keep_stamps(HsArticle *article, const HsDraft *draft, HsArena *arena)
{
    const guint n = draft->stamps->len;
    HsStamp *const stamps = hs_arena_new0(arena, HsStamp, n);
    gsize from = 0, to = 0;

    for (guint i = 0; i < n; i++) {
        const HsDraftStamp *const stamp = &g_array_index(draft->stamps, HsDraftStamp, i);
        stamps[i] = (HsStamp){ stamp->at, hs_arena_strdup(arena, stamp->date) };
        if (article->length == draft->body->len)
            continue;
        g_autoptr(GString) part = normalize(draft->body->str + from, stamp->at - from);
        from = stamp->at;
        to += part->len;
        stamps[i].at = (guint32)to;
    }
    article->stamps = stamps;
    article->n_stamps = n;
}

static gboolean
keep_body(HsArticle *article, const GString *body, const char *file, HsArena *arena, GError **error)
{
    if (is_blank(body->str, body->len))
        return hs_source_fail(file, HS_INGEST_ERROR_EMPTY, error, "holds no text");
    gsize bad = 0;
    const gboolean needed = needs_nfc(body->str, body->len, &bad);
    if (bad < body->len)
        return hs_source_fail(file, HS_INGEST_ERROR_ENCODING, error,
                              "more than %d combining marks on one letter at byte %" G_GSIZE_FORMAT
                              " of the text",
                              MAX_MARKS, bad);
    g_autoptr(GString) normal = needed ? normalize(body->str, body->len) : NULL;
    const char *const text = needed ? normal->str : body->str;
    const gsize length = needed ? normal->len : body->len;
    if (length > MAX_BODY)
        return hs_source_fail(file, HS_INGEST_ERROR_TOO_LARGE, error,
                              "its text is longer than %" G_GSIZE_FORMAT " bytes", MAX_BODY);
    article->body = hs_arena_strndup(arena, text, length);
    article->length = length;
    g_autofree char *sum = g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)text,
                                                       length);
    article->sha256 = hs_arena_strdup(arena, sum);
    count_code_points(article, arena);
    return TRUE;
}

gboolean
hs_draft_finish(const HsDraft *draft, const HsRecord *record, HsArena *arena,
                const HsArticle **out_article, GError **error)
{
    HsArticle *article = hs_arena_new0(arena, HsArticle, 1);
    if (!keep_body(article, draft->body, record->name, arena, error))
        return FALSE;
    keep_quotes(article, draft, arena);
    keep_stamps(article, draft, arena);
    article->name = keep_line(arena, draft->name);
    if (article->name == NULL)
        article->name = keep_name(arena, record);
    article->url = keep_line(arena, draft->url);
    article->headline = keep_line(arena, draft->headline);
    article->authors = keep_authors(arena, draft->authors);
    article->date = keep_line(arena, draft->date);
    article->modified = keep_line(arena, draft->modified);
    article->publisher = keep_line(arena, draft->publisher);
    article->language = keep_line(arena, draft->language);
    *out_article = article;
    return TRUE;
}
