/* SPDX-License-Identifier: Apache-2.0
 *
 * See stagelines.h.
 */
#include "stories/stagelines.h"

#include <string.h>

void
test_lines_begin(TestLines *reading, HsArena *arena, const HsArticle *article, const char *file)
{
    *reading = (TestLines){ .arena = arena, .article = article };
    reading->lines = g_strsplit(file, "\n", -1);
    reading->bytes = g_new(guint32, article->n_code_points + 1);
    const char *at = article->body;
    for (gsize i = 0; i <= article->n_code_points; i++, at = g_utf8_next_char(at))
        reading->bytes[i] = (guint32)(at - article->body);
}

void
test_lines_end(TestLines *reading)
{
    g_strfreev(reading->lines);
    g_strfreev(reading->fields);
    g_free(reading->bytes);
}

/* Reads the next line into fields, at least `least` of them. FALSE at the end. */
gboolean
test_lines_next(TestLines *reading, guint least)
{
    const char *const line = reading->lines[reading->at];

    if (!line || !*line)
        return FALSE;
    g_strfreev(reading->fields);
    reading->fields = g_strsplit(line, "\t", -1);
    reading->n = g_strv_length(reading->fields);
    reading->at++;
    if (reading->n < least)
        g_error("line %u: too few fields: %s", reading->at, line);
    return TRUE;
}

static gboolean
test_lines_is_of(const TestLines *reading, const char *word)
{
    const char *const line = reading->lines[reading->at];
    const gsize length = strlen(word);

    return line && strncmp(line, word, length) == 0 && line[length] == '\t';
}

/* Reads the next line if its first field is `word`. */
gboolean
test_lines_next_of(TestLines *reading, const char *word, guint least)
{
    return test_lines_is_of(reading, word) && test_lines_next(reading, least);
}

void
test_lines_assert_at_end(const TestLines *reading)
{
    const char *const line = reading->lines[reading->at];

    if (line && *line)
        g_error("line %u: not expected here: %s", reading->at + 1, line);
}

guint
test_lines_count(const TestLines *reading, const char *word)
{
    TestLines ahead = *reading;
    guint n = 0;

    for (; ahead.lines[ahead.at]; ahead.at++)
        n += test_lines_is_of(&ahead, word);
    return n;
}

/* Returns field `field`, a number below `limit`. */
guint32
test_lines_number(const TestLines *reading, guint field, guint64 limit)
{
    guint64 value;

    if (!g_ascii_string_to_unsigned(reading->fields[field], 10, 0, limit - 1, &value, NULL))
        g_error("line %u: not a number below %" G_GUINT64_FORMAT ": %s", reading->at, limit,
                reading->fields[field]);
    return (guint32)value;
}

/* The same, or -1 for "-". */
gint32
test_lines_link(const TestLines *reading, guint field, guint64 limit)
{
    return g_str_equal(reading->fields[field], "-")
               ? -1
               : (gint32)test_lines_number(reading, field, limit);
}

/* Reads what is counted: field 1 must be `expected`. */
void
test_lines_assert_number(const TestLines *reading, guint32 expected)
{
    if (test_lines_number(reading, 1, G_MAXUINT32) != expected)
        g_error("line %u: %u comes next", reading->at, expected);
}

double
test_lines_score(const TestLines *reading, guint field)
{
    char *end;
    const double score = g_ascii_strtod(reading->fields[field], &end);

    if (*end || end == reading->fields[field] || !(score >= 0 && score <= 1))
        g_error("line %u: not a score: %s", reading->at, reading->fields[field]);
    return score;
}

/* Reads the span that begins in field `field`. */
HsSpan
test_lines_span(const TestLines *reading, guint field)
{
    const gsize limit = reading->article->n_code_points + 1;
    const guint32 begin = test_lines_number(reading, field, limit);
    const guint32 end = test_lines_number(reading, field + 1, limit);

    if (begin >= end)
        g_error("line %u: nothing between %u and %u", reading->at, begin, end);
    return (HsSpan){ reading->bytes[begin], reading->bytes[end] };
}

const char *
test_lines_string(const TestLines *reading, guint field)
{
    return hs_arena_strdup(reading->arena, reading->fields[field]);
}

const guint32 *
test_lines_numbers(const TestLines *reading, guint field, guint64 limit, guint32 *out_n)
{
    const gboolean nobody = g_str_equal(reading->fields[field], "-");
    g_auto(GStrv) parts = g_strsplit(nobody ? "" : reading->fields[field], ",", -1);
    guint32 *const numbers = hs_arena_new0(reading->arena, guint32, g_strv_length(parts));

    for (*out_n = 0; parts[*out_n]; ++*out_n) {
        const TestLines part = { .at = reading->at, .fields = parts };
        numbers[*out_n] = test_lines_number(&part, *out_n, limit);
    }
    return numbers;
}

/* Reads all lines of `role`, each of which must be numbered `number`. */
const HsSpan *
test_lines_parts(TestLines *reading, const char *role, guint32 number, guint32 *out_n)
{
    g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(HsSpan));

    while (test_lines_next_of(reading, role, 4)) {
        const HsSpan span = test_lines_span(reading, 2);
        test_lines_assert_number(reading, number);
        g_array_append_val(spans, span);
    }
    *out_n = spans->len;
    return hs_arena_dup(reading->arena, spans->data, spans->len * sizeof(HsSpan));
}

const char *
test_lines_optional(const TestLines *reading, guint field)
{
    return g_str_equal(reading->fields[field], "-") ? NULL : test_lines_string(reading, field);
}

guint
test_lines_word(const TestLines *reading, guint field, TestWordFunc name, guint n)
{
    for (guint i = 0; i < n; i++) {
        if (g_str_equal(name(i), reading->fields[field]))
            return i;
    }
    g_error("line %u: no such word: %s", reading->at, reading->fields[field]);
}
