/* SPDX-License-Identifier: Apache-2.0
 *
 * The lines of a stage file, field by field, for those who read one back (stages.h). Strict:
 * numbers must count up, spans must lie in the body, links must have a target; anything else aborts
 * the test and names the line.
 */
#pragma once

#include "base/arena.h"
#include "ingest/article.h"

typedef struct {
    HsArena *arena;
    const HsArticle *article;
    guint32 *bytes; /* [n_code_points + 1] offset of each code point */
    char **lines;
    guint at;      /* line */
    char **fields; /* of the line that was read last */
    guint n;
} TestLines;

/* Begin to read `file`, which tells of `article`. End with test_lines_end(). */
void
test_lines_begin(TestLines *reading, HsArena *arena, const HsArticle *article, const char *file);
void
test_lines_end(TestLines *reading);

/* Read the next line into fields, at least `least` of them. FALSE at the end; with `word`, also
   where its first field is another one. */
gboolean
test_lines_next(TestLines *reading, guint least);
gboolean
test_lines_next_of(TestLines *reading, const char *word, guint least);

/* Assert that nothing is left to read. */
void
test_lines_assert_at_end(const TestLines *reading);

/* Return how many of the lines left begin with `word`. */
guint
test_lines_count(const TestLines *reading, const char *word);

/* Assert that field 1, by which lines are counted, is `expected`. */
void
test_lines_assert_number(const TestLines *reading, guint32 expected);

/* Return what a field holds: a number below `limit`; the same, or -1 for "-"; a number from 0 to 1;
   a span, in this field and the next; a string in the arena; the same, or NULL for "-". */
guint32
test_lines_number(const TestLines *reading, guint field, guint64 limit);
gint32
test_lines_link(const TestLines *reading, guint field, guint64 limit);
double
test_lines_score(const TestLines *reading, guint field);
HsSpan
test_lines_span(const TestLines *reading, guint field);
const char *
test_lines_string(const TestLines *reading, guint field);
const char *
test_lines_optional(const TestLines *reading, guint field);

/* Return which of the `n` words that `name` gives a field holds. */
typedef const char *(*TestWordFunc)(guint i);
guint
test_lines_word(const TestLines *reading, guint field, TestWordFunc name, guint n);

/* Return the numbers below `limit` that a field holds between commas, none for "-"; `out_n` counts
   them. */
const guint32 *
test_lines_numbers(const TestLines *reading, guint field, guint64 limit, guint32 *out_n);

/* Read all lines of `role`, each of which must be numbered `number` and hold a span. */
const HsSpan *
test_lines_parts(TestLines *reading, const char *role, guint32 number, guint32 *out_n);
