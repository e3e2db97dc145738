/* SPDX-License-Identifier: Apache-2.0
 *
 * Files of many JSON values: JSON Lines, values one after another however they are laid out, one
 * array of them, and the array in a news service's answer (jsonenvelope.h). Each value is found by
 * its brackets and handed on unparsed. A file whose first value ends before its line does is taken
 * line by line, so that a broken line spoils only itself; in the other layouts a value that does
 * not close takes the rest of the file with it. A value that is no object is no article and is
 * named as such.
 */
#include <string.h>

#include "ingest/divider.h"
#include "ingest/encoding.h"
#include "ingest/jsonenvelope.h"

typedef enum {
    LAYOUT_LINES,
    LAYOUT_VALUES,
    LAYOUT_ARRAY,
} Layout;

typedef struct {
    HsDivider divider;
    Layout layout;
    gboolean ended;
} Values;

/* How far a value has been followed. */
typedef struct {
    guint depth; /* open brackets */
    gboolean quoted;
    gboolean escaped;
} Follow;

/* Go on by one byte; TRUE when it closes the value. */
static gboolean
follow(Follow *at, char c)
{
    if (at->escaped)
        at->escaped = FALSE;
    else if (at->quoted && c == '\\')
        at->escaped = TRUE;
    else if (c == '"')
        at->quoted = !at->quoted;
    else if (!at->quoted && (c == '{' || c == '['))
        at->depth++;
    else if (!at->quoted && (c == '}' || c == ']'))
        return --at->depth == 0;
    return FALSE;
}

static gboolean
is_between(guint8 c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',' || c == 0x1E;
}

/* Passes over what stands between values; `out_first` is the byte behind it, -1 at the end. */
static gboolean
skip_between(HsStream *stream, int *out_first, GError **error)
{
    const guint8 *bytes;
    gsize n;
    guint64 taken;

    for (;;) {
        if (!hs_stream_peek(stream, 512, &bytes, &n, error))
            return FALSE;
        gsize blank = 0;
        while (blank < n && is_between(bytes[blank]))
            blank++;
        *out_first = blank < n ? bytes[blank] : -1;
        if (!hs_stream_take_some(stream, blank, NULL, &taken, error))
            return FALSE;
        if (n == 0 || *out_first >= 0)
            return TRUE;
    }
}

/* Takes the value that begins here into `out`, which gets no more than the limit and one byte. */
static gboolean
take_value(Values *values, GByteArray *out, gboolean *out_closed, GError **error)
{
    HsStream *const stream = values->divider.stream;
    const gsize limit = values->divider.options->max_bytes;
    Follow at = { 0 };

    for (*out_closed = FALSE; !*out_closed;) {
        const guint8 *bytes;
        gsize n, used = 0;
        guint64 taken;

        if (!hs_stream_peek(stream, HS_STREAM_LOOK, &bytes, &n, error))
            return FALSE;
        if (n == 0)
            break;
        while (used < n && !*out_closed)
            *out_closed = follow(&at, (char)bytes[used++]);
        if (!hs_stream_take_some(stream, used, out->len <= limit ? out : NULL, &taken, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
fail(HsIngestError code, const char *reason, GError **error)
{
    g_set_error_literal(error, HS_INGEST_ERROR, (int)code, reason);
    return FALSE;
}

/* Hands the value in `bytes` on, where it is one article within the limit. */
static gboolean
give(Values *values, GByteArray *bytes, HsPart *out_part, GError **error)
{
    const gsize limit = values->divider.options->max_bytes;

    if (bytes->len > limit) {
        g_set_error(error, HS_INGEST_ERROR, HS_INGEST_ERROR_TOO_LARGE,
                    "larger than %" G_GSIZE_FORMAT " bytes, the limit for one article", limit);
        return FALSE;
    }
    out_part->kind = HS_KIND_JSON;
    out_part->bytes = g_byte_array_free_to_bytes(g_byte_array_ref(bytes));
    return TRUE;
}

static gboolean
next_line(Values *values, HsPart *out_part, GError **error)
{
    HsStream *const stream = values->divider.stream;
    g_autoptr(GString) line = g_string_new(NULL);

    while (!values->ended && *line->str == '\0') {
        out_part->offset = hs_stream_tell(stream);
        if (!hs_stream_take_line(stream, values->divider.options->max_bytes, line, &values->ended,
                                 error)) {
            values->ended = TRUE;
            return FALSE;
        }
        g_strstrip(line->str);
    }
    if (values->ended)
        return TRUE;
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_byte_array_append(bytes, (const guint8 *)line->str, (guint)strlen(line->str));
    return give(values, bytes, out_part, error);
}

static gboolean
next_value(HsDivider *divider, HsPart *out_part, GError **error)
{
    Values *const values = (Values *)divider;
    HsStream *const stream = divider->stream;
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    gboolean closed;
    int first;

    if (values->layout == LAYOUT_LINES)
        return next_line(values, out_part, error);
    if (values->ended)
        return TRUE;
    values->ended = TRUE; /* but where a value could be taken whole */
    if (!skip_between(stream, &first, error))
        return FALSE;
    out_part->offset = hs_stream_tell(stream);
    if (first < 0 && values->layout == LAYOUT_ARRAY)
        return fail(HS_INGEST_ERROR_MARKUP, "JSON: the array does not end", error);
    if (first < 0 || (first == ']' && values->layout == LAYOUT_ARRAY))
        return TRUE;
    if (first != '{')
        return fail(HS_INGEST_ERROR_MARKUP, "JSON: an object is wanted here", error);
    if (!take_value(values, bytes, &closed, error))
        return FALSE;
    if (!closed)
        return fail(HS_INGEST_ERROR_MARKUP, "JSON: the object does not end", error);
    values->ended = FALSE;
    return give(values, bytes, out_part, error);
}

static void
free_values(HsDivider *divider)
{
    g_free(divider);
}

/* Says how the values lie that begin with `head`. */
static Layout
find_layout(const guint8 *head, gsize length)
{
    Follow at = { 0 };
    gsize i = 0;

    while (i < length && head[i] != '{' && head[i] != '[')
        i++;
    if (i < length && head[i] == '[')
        return LAYOUT_ARRAY;
    for (; i < length && head[i] != '\n'; i++)
        if (follow(&at, (char)head[i]))
            return LAYOUT_LINES;
    return i < length ? LAYOUT_VALUES : LAYOUT_LINES;
}

HsDivider *
hs_jsonstream_open(HsStream *stream, const HsIngestOptions *options, GError **error)
{
    const guint8 *head;
    gsize n, mark;
    guint64 taken;

    if (!hs_stream_peek(stream, HS_STREAM_LOOK, &head, &n, error))
        return NULL;
    const gsize envelope = hs_jsonenvelope_length((const char *)head, n);
    const Layout layout = envelope > 0 ? LAYOUT_ARRAY : find_layout(head, n);
    hs_encoding_by_mark(head, n, &mark);
    gsize before = MAX(mark, envelope); /* and the bracket of an array */
    while (layout == LAYOUT_ARRAY && envelope == 0 && head[before++] != '[')
        ;
    if (!hs_stream_take_some(stream, before, NULL, &taken, error))
        return NULL;
    Values *const values = g_new0(Values, 1);
    values->layout = layout;
    values->divider = (HsDivider){ .next = next_value,
                                   .free = free_values,
                                   .numbered = TRUE,
                                   .options = options,
                                   .stream = stream };
    return &values->divider;
}
