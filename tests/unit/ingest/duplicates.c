/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/duplicates.h"

#include <string.h>

#include "ingest/ingest.h"

/* A text of `n` sentences, each another one, from sentence `first` on. */
static char *
dup_text(guint first, guint n)
{
    GString *const text = g_string_new(NULL);

    for (guint i = first; i < first + n; i++)
        g_string_append_printf(text, "The ferry number %u to isle %u leaves berth %u at dawn.\n", i,
                               i * 7, i * 13);
    return g_string_free(text, FALSE);
}

/* Meets `text` as record `number` of a file. */
static HsDuplicate
meet(HsDuplicates *duplicates, const char *text, guint64 number)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
    g_autoptr(HsRecord) record = hs_record_new("week.zip/a", bytes);
    const HsArticle *article;
    HsSketch sketch;
    HsDuplicate duplicate;

    record->number = number;
    record->offset = number * 100;
    g_assert_true(hs_ingest_record(arena, record, NULL, &article, NULL));
    hs_sketch_make(article->body, article->length, &sketch);
    hs_duplicates_meet(duplicates, record, article, &sketch, &duplicate);
    return duplicate;
}

static void
check(HsDuplicates *duplicates, const char *text, guint64 number, HsDuplicateKind kind, guint64 of)
{
    HsDuplicate duplicate = meet(duplicates, text, number);

    g_assert_cmpint(duplicate.kind, ==, kind);
    g_assert_cmpuint(duplicate.number, ==, of);
    g_assert_cmpuint(duplicate.offset, ==, of * 100);
    g_assert_cmpstr(duplicate.file, ==, kind == HS_DUPLICATE_NONE ? NULL : "week.zip/a");
    hs_duplicate_clear(&duplicate);
}

static void
test_same(void)
{
    g_autoptr(HsDuplicates) duplicates = hs_duplicates_new();

    check(duplicates, "Short, said Edda Moen.", 1, HS_DUPLICATE_NONE, 0);
    check(duplicates, "Shorter, said Edda Moen.", 2, HS_DUPLICATE_NONE, 0);
    check(duplicates, "Short, said Edda Moen.", 3, HS_DUPLICATE_SAME, 1);
    check(duplicates, "Short, said Edda Moen.", 4, HS_DUPLICATE_SAME, 1);
}

static void
test_alike(void)
{
    g_autoptr(HsDuplicates) duplicates = hs_duplicates_new();
    g_autofree char *whole = dup_text(0, 30);
    g_autofree char *cut = dup_text(0, 22);
    g_autofree char *other = dup_text(100, 30);
    g_autofree char *upper = g_utf8_strup(whole, -1);

    check(duplicates, whole, 1, HS_DUPLICATE_NONE, 0);
    check(duplicates, other, 2, HS_DUPLICATE_NONE, 0);
    check(duplicates, cut, 3, HS_DUPLICATE_ALIKE, 1);
    check(duplicates, upper, 4, HS_DUPLICATE_ALIKE, 1);
}

static void
test_short_ones_are_not_alike(void)
{
    g_autoptr(HsDuplicates) duplicates = hs_duplicates_new();

    check(duplicates, "The office of the Port Board is closed on Monday.", 1, HS_DUPLICATE_NONE, 0);
    check(duplicates, "The office of the Port Board is closed on Tuesday.", 2, HS_DUPLICATE_NONE,
          0);
}

static void
test_forgets(void)
{
    g_autoptr(HsDuplicates) duplicates = hs_duplicates_new();
    const HsSketch none = { 0 };
    const HsRecord record = { .file = (char *)"f" };
    HsArticle article = { 0 };
    HsDuplicate duplicate;
    char sum[65];

    for (guint i = 0; i <= HS_DUPLICATES_MEMORY; i++) {
        g_snprintf(sum, sizeof sum, "%016x%048d", i, 0);
        article.sha256 = sum;
        hs_duplicates_meet(duplicates, &record, &article, &none, &duplicate);
        g_assert_cmpint(duplicate.kind, ==, HS_DUPLICATE_NONE);
    }
    g_snprintf(sum, sizeof sum, "%016x%048d", 1, 0); /* the oldest that is left */
    hs_duplicates_meet(duplicates, &record, &article, &none, &duplicate);
    g_assert_cmpint(duplicate.kind, ==, HS_DUPLICATE_SAME);
    hs_duplicate_clear(&duplicate);
    g_snprintf(sum, sizeof sum, "%016x%048d", 0, 0);
    hs_duplicates_meet(duplicates, &record, &article, &none, &duplicate);
    g_assert_cmpint(duplicate.kind, ==, HS_DUPLICATE_NONE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ingest/duplicates/the-same-text-is-known-again", test_same);
    g_test_add_func("/ingest/duplicates/much-of-the-wording-is-enough", test_alike);
    g_test_add_func("/ingest/duplicates/short-texts-are-not-alike", test_short_ones_are_not_alike);
    g_test_add_func("/ingest/duplicates/the-oldest-are-forgotten", test_forgets);
    return g_test_run();
}
