/* SPDX-License-Identifier: Apache-2.0
 *
 * Walks through every story, a folder with 0-source.txt or .html and one file for each stage
 * (stages.h). File N is fed into door N+1 and what comes out is compared with file N+1 to the byte:
 * stages are tested alone and, since the files hang together, as one walk. A change shows at the
 * first stage that it touches. Each product is also read back from its file and written again, so
 * the files say all that the next door needs.
 *
 * The annotation is learned, and near ties between two labels fall otherwise where a processor adds
 * in another order. It is therefore held to agreement: F1 of its mentions and of the parts of its
 * attributions against the file, scores left out; and it is skipped without weights. The stages
 * after it start from the file and stay exact.
 *
 * HEARSAY_RENEW rewrites every file from the one before ("make golden"); the annotation only where
 * there are weights.
 */
#include <stdio.h>
#include <string.h>

#include "annotate/annotate.h"
#include "graph/describe.h"
#include "ingest/ingest.h"
#include "resolve/resolve.h"
#include "serialize/serialize.h"
#include "statement/extract.h"
#include "stories/stages.h"
#include "text/tokenize.h"

#define LEAST_AGREEMENT 0.95

typedef enum {
    SOURCE,
    ARTICLE,
    TEXT,
    ANNOTATION,
    CAST,
    STATEMENTS,
    GRAPH,
} Stage;

static const char *const files[] = {
    NULL,         "1-article.txt",    "2-text.tsv", "3-annotation.tsv",
    "4-cast.tsv", "5-statements.tsv", "6-graph.nq",
};

typedef struct {
    const char *name;
    HsArena *arena;
} Story;

static HsWeights *weights; /* opened by the first story that needs them */

static char *
dup_path(const char *story, const char *file)
{
    return g_test_build_filename(G_TEST_DIST, "tests", "stories", story, file, NULL);
}

static char *
read_file(const Story *story, const char *file, gsize *out_length)
{
    g_autofree char *path = dup_path(story->name, file);
    g_autoptr(GError) error = NULL;
    char *bytes = NULL;

    if (!g_file_get_contents(path, &bytes, out_length, &error))
        g_error("%s; `make golden' makes the files of stories", error->message);
    return bytes;
}

static void
write_file(const Story *story, Stage stage, const char *bytes)
{
    g_autofree char *path = dup_path(story->name, files[stage]);
    g_autoptr(GError) error = NULL;

    g_file_set_contents(path, bytes, -1, &error);
    g_assert_no_error(error);
}

/* Compares line by line, so that a failure shows the line and not two files. */
static void
assert_same(const Story *story, const char *file, const char *made, const char *kept)
{
    g_auto(GStrv) a = g_strsplit(made, "\n", -1);
    g_auto(GStrv) b = g_strsplit(kept, "\n", -1);

    for (guint i = 0; a[i] || b[i]; i++) {
        if (g_strcmp0(a[i], b[i]) != 0) {
            g_test_message("%s/%s differs in line %u", story->name, file, i + 1);
            g_assert_cmpstr(a[i], ==, b[i]);
        }
    }
}

static void
assert_stage(const Story *story, Stage stage, const char *made)
{
    if (g_getenv("HEARSAY_RENEW"))
        write_file(story, stage, made);
    g_autofree char *kept = read_file(story, files[stage], NULL);
    assert_same(story, files[stage], made, kept);
}

/* ---- what a stage starts from */

static const HsArticle *
get_article(const Story *story)
{
    g_autofree char *file = read_file(story, files[ARTICLE], NULL);
    return test_stage_read_article(story->arena, story->name, file);
}

static const HsText *
get_text(const Story *story)
{
    g_autofree char *file = read_file(story, files[TEXT], NULL);
    return test_stage_read_text(story->arena, get_article(story), file);
}

static const HsAnnotation *
get_annotation(const Story *story)
{
    g_autofree char *file = read_file(story, files[ANNOTATION], NULL);
    return test_stage_read_annotation(story->arena, get_text(story), file);
}

static const HsCast *
get_cast(const Story *story)
{
    g_autofree char *file = read_file(story, files[CAST], NULL);
    return test_stage_read_cast(story->arena, get_annotation(story), file);
}

static const HsReport *
get_report(const Story *story)
{
    g_autofree char *file = read_file(story, files[STATEMENTS], NULL);
    return test_stage_read_report(story->arena, get_cast(story), file);
}

/* ---- the stages */

static char *
find_source(const char *story)
{
    static const char *const names[] = { "0-source.txt", "0-source.html" };

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = dup_path(story, names[i]);
        if (g_file_test(path, G_FILE_TEST_EXISTS))
            return g_strdup(names[i]);
    }
    return NULL;
}

static void
test_article(const Story *story)
{
    gsize length;
    const HsArticle *article;
    g_autoptr(GError) error = NULL;
    g_autofree char *name = find_source(story->name);
    g_autofree char *source = read_file(story, name, &length);

    hs_ingest_bytes(story->arena, story->name, (const guint8 *)source, length, NULL, &article,
                    &error);
    g_assert_no_error(error);
    g_autofree char *made = test_stage_write_article(article);
    assert_stage(story, ARTICLE, made);

    const HsArticle *const back = get_article(story);
    g_assert_cmpstr(article->name, ==, back->name);
    g_assert_cmpstr(article->sha256, ==, back->sha256);
    g_assert_cmpmem(article->code_points,
                    (article->length / HS_ARTICLE_BLOCK + 1) * sizeof(guint32), back->code_points,
                    (back->length / HS_ARTICLE_BLOCK + 1) * sizeof(guint32));
}

static void
test_text(const Story *story)
{
    const HsText *const text = hs_tokenize(story->arena, get_article(story));
    g_autofree char *made = test_stage_write_text(text);
    assert_stage(story, TEXT, made);

    const HsText *const back = get_text(story);
    g_assert_cmpmem(text->paragraphs, text->n_paragraphs * sizeof(HsParagraph), back->paragraphs,
                    back->n_paragraphs * sizeof(HsParagraph));
    g_assert_cmpmem(text->sentences, text->n_sentences * sizeof(HsSentence), back->sentences,
                    back->n_sentences * sizeof(HsSentence));
}

/* What agreement is measured on: one string for each mention, and for each part of an attribution
   together with the cue that it belongs to. */
static GHashTable *
collect_facts(const HsAnnotation *annotation, gboolean parts)
{
    GHashTable *const facts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint32 i = 0; !parts && i < annotation->n_mentions; i++) {
        const HsMention *const m = &annotation->mentions[i];
        g_hash_table_add(
            facts, g_strdup_printf("%d %d %u %u", m->kind, m->type, m->span.begin, m->span.end));
    }
    for (guint32 i = 0; parts && i < annotation->n_attributions; i++) {
        const HsAttribution *const at = &annotation->attributions[i];
        const struct {
            const HsSpan *spans;
            guint32 n;
        } roles[] = { { at->sources, at->n_sources },
                      { at->cues, at->n_cues },
                      { at->contents, at->n_contents } };
        for (guint role = 0; role < G_N_ELEMENTS(roles); role++) {
            for (guint32 k = 0; k < roles[role].n; k++)
                g_hash_table_add(facts, g_strdup_printf("%u %u %u %u", at->cues[0].begin, role,
                                                        roles[role].spans[k].begin,
                                                        roles[role].spans[k].end));
        }
    }
    return facts;
}

static void
assert_agreement(const Story *story, const char *what, const HsAnnotation *found,
                 const HsAnnotation *kept, gboolean parts)
{
    g_autoptr(GHashTable) a = collect_facts(found, parts);
    g_autoptr(GHashTable) b = collect_facts(kept, parts);
    const guint n = g_hash_table_size(a) + g_hash_table_size(b);
    GHashTableIter all;
    gpointer fact;
    guint common = 0;

    g_hash_table_iter_init(&all, a);
    while (g_hash_table_iter_next(&all, &fact, NULL))
        common += g_hash_table_contains(b, fact);
    g_assert_cmpuint(n, >, 0);
    g_test_message("%s: %s: F1 %.3f", story->name, what, 2.0 * common / n);
    g_assert_cmpfloat(2.0 * common / n, >=, LEAST_AGREEMENT);
}

/* Returns FALSE where there are no weights; the test is then skipped. */
static gboolean
open_weights(void)
{
    const char *const path = g_getenv("HEARSAY_WEIGHTS");
    g_autoptr(GError) error = NULL;

    if (!path || !g_file_test(path, G_FILE_TEST_EXISTS)) {
        g_test_skip("no weights (HEARSAY_WEIGHTS)");
        return FALSE;
    }
    if (!weights)
        weights = hs_weights_open(path, &error);
    g_assert_no_error(error);
    return TRUE;
}

static void
test_annotation(const Story *story)
{
    g_autoptr(GError) error = NULL;

    if (open_weights()) {
        g_autoptr(HsAnnotator) annotator = hs_annotator_new(weights, &error);
        g_assert_no_error(error);
        const HsAnnotation *const found = hs_annotate(story->arena, get_text(story), annotator);
        g_autofree char *made = test_stage_write_annotation(found);
        if (g_getenv("HEARSAY_RENEW"))
            write_file(story, ANNOTATION, made);
        const HsAnnotation *const kept = get_annotation(story);
        assert_agreement(story, "mentions", found, kept, FALSE);
        assert_agreement(story, "parts of attributions", found, kept, TRUE);
    }
}

/* What the file says is all there: read and written again, it is the same. Needs no weights. */
static void
test_annotation_file(const Story *story)
{
    g_autofree char *kept = read_file(story, files[ANNOTATION], NULL);
    g_autofree char *again = test_stage_write_annotation(get_annotation(story));

    assert_same(story, files[ANNOTATION], again, kept);
}

static void
test_cast(const Story *story)
{
    const HsCast *const cast = hs_resolve(story->arena, get_annotation(story), NULL);
    g_autofree char *made = test_stage_write_cast(cast);
    assert_stage(story, CAST, made);

    const HsCast *const back = get_cast(story);
    g_autofree char *again = test_stage_write_cast(back);
    g_assert_cmpstr(again, ==, made);
    for (guint32 i = 0; i < cast->n_entities; i++) {
        g_assert_cmpuint(cast->entities[i].n_mentions, ==, back->entities[i].n_mentions);
        g_assert_cmpuint(cast->entities[i].first_mention, ==, back->entities[i].first_mention);
    }
}

static void
test_statements(const Story *story)
{
    const HsReport *const report = hs_extract(story->arena, get_cast(story), NULL);
    g_autofree char *made = test_stage_write_report(report);
    assert_stage(story, STATEMENTS, made);

    g_autofree char *again = test_stage_write_report(get_report(story));
    g_assert_cmpstr(again, ==, made);
}

static void
test_graph(const Story *story)
{
    const HsDescribeOptions options = { .version = "0" };
    g_autoptr(GString) made = g_string_new(NULL);
    g_autoptr(HsSink) sink = hs_sink_new_memory(made);
    g_autoptr(GError) error = NULL;
    g_autoptr(HsWriter) writer = hs_writer_new(hs_format_find("nquads"), sink, &error);

    g_assert_no_error(error);
    hs_writer_add(writer, hs_describe(story->arena, get_report(story), &options), &error);
    g_assert_no_error(error);
    hs_writer_end(writer, &error);
    g_assert_no_error(error);
    assert_stage(story, GRAPH, made->str);
}

/* ---- all of them */

typedef struct {
    const char *name;
    void (*run)(const Story *story);
} StageTest;

/* In the order of the walk: renewing depends on it. */
static const StageTest stage_tests[] = {
    { "article", test_article },
    { "text", test_text },
    { "annotation", test_annotation },
    { "annotation-file", test_annotation_file },
    { "cast", test_cast },
    { "statements", test_statements },
    { "graph", test_graph },
};

typedef struct {
    char *story;
    const StageTest *stage;
} Case;

static void
run_case(gconstpointer user)
{
    const Case *const c = user;
    g_autoptr(HsArena) arena = hs_arena_new();
    const Story story = { c->story, arena };

    c->stage->run(&story);
}

static void
free_case(gpointer user)
{
    Case *const c = user;

    g_free(c->story);
    g_free(c);
}

static void
add_story(const char *name)
{
    for (gsize i = 0; i < G_N_ELEMENTS(stage_tests); i++) {
        Case *const c = g_new0(Case, 1);
        g_autofree char *path = g_strdup_printf("/stories/%s/%s", name, stage_tests[i].name);
        *c = (Case){ g_strdup(name), &stage_tests[i] };
        g_test_add_data_func_full(path, c, run_case, free_case);
    }
}

static int
compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Adds every folder that holds a source, in the order of their names. */
static void
add_stories(void)
{
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "stories", NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(GDir) folder = g_dir_open(path, 0, &error);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);

    g_assert_no_error(error);
    for (const char *name = g_dir_read_name(folder); name; name = g_dir_read_name(folder)) {
        g_autofree char *source = find_source(name);
        if (source)
            g_ptr_array_add(names, g_strdup(name));
    }
    g_assert_cmpuint(names->len, >, 0);
    g_ptr_array_sort(names, compare_names);
    for (guint i = 0; i < names->len; i++)
        add_story(g_ptr_array_index(names, i));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_stories();
    const int status = g_test_run();
    hs_weights_close(weights);
    return status;
}
