/* SPDX-License-Identifier: Apache-2.0
 *
 * What holds of every annotation, whatever the weights: with random ones, which find nonsense in
 * plenty.
 */
#include "annotate/annotate.h"

#include <glib/gstdio.h>

#include "support/article.h"
#include "support/tinyweights.h"
#include "text/tokenize.h"

static const char body[] =
    "Ada Voss, who runs the port of Hallby, said on Monday that no ship had been turned away. “We "
    "checked,” she told reporters, “and then we checked again.”\n"
    "Tom Hale: “I saw it.\n"
    "“I saw it twice.”\n"
    "Officials in Norland said Hale had told them the U.S. would pay $5m if the harbour was "
    "shut.\n";

static HsWeights *
open_random(const TinyWeights *wishes, GError **error)
{
    g_autofree char *path = NULL;
    const int descriptor = g_file_open_tmp("annotate-XXXXXX", &path, NULL);
    g_assert_cmpint(descriptor, >=, 0);
    g_close(descriptor, NULL);
    tiny_weights_write(wishes, path);
    HsWeights *const weights = hs_weights_open(path, error);
    g_unlink(path);
    return weights;
}

static void
check_mentions(const HsAnnotation *annotation)
{
    for (guint32 i = 0; i < annotation->n_mentions; i++) {
        const HsMention *const m = &annotation->mentions[i];
        g_assert_cmpuint(m->span.begin, <, m->span.end);
        g_assert_cmpuint(m->span.end, <=, annotation->text->article->length);
        g_assert_true(m->score >= 0 && m->score <= 1);
        if (i > 0)
            g_assert_cmpint(hs_span_compare(m[-1].span, m->span), <, 0);
    }
}

static void
check_attributions(const HsAnnotation *annotation)
{
    for (guint32 i = 0; i < annotation->n_attributions; i++) {
        const HsAttribution *const a = &annotation->attributions[i];
        g_assert_cmpuint(a->n_cues, ==, 1);
        g_assert_true(a->score >= 0 && a->score <= 1);
        g_assert_true(a->source_mention >= 0 || a->n_sources == 0);
        g_assert_cmpint(a->source_mention, <, (gint32)annotation->n_mentions);
        guint32 steps = 0;
        for (gint32 outer = a->within; outer >= 0; outer = annotation->attributions[outer].within)
            g_assert_cmpuint(++steps, <=, annotation->n_attributions);
    }
}

/* Every sentence is a tree with one root. */
static void
check_syntax(const HsAnnotation *annotation)
{
    const HsText *const text = annotation->text;
    for (guint32 s = 0; s < text->n_sentences; s++) {
        const guint32 first = text->sentences[s].first_token;
        const guint32 n = text->sentences[s].n_tokens;
        guint32 n_roots = 0;
        for (guint32 i = first; i < first + n; i++) {
            const HsSyntax *const syntax = &annotation->syntax[i];
            guint32 steps = 0;
            n_roots += syntax->head < 0;
            g_assert_true((syntax->relation == HS_RELATION_ROOT) == (syntax->head < 0));
            for (gint32 at = syntax->head; at >= 0; at = annotation->syntax[at].head) {
                g_assert_cmpuint((guint32)at - first, <, n);
                g_assert_cmpuint(++steps, <, n);
            }
        }
        g_assert_cmpuint(n_roots, ==, n > 0);
    }
}

/* Sentences longer than a window, and than the parser takes at once; one of gaps only. */
static void
test_long_sentences(void)
{
    TinyWeights wishes = tiny_weights_usual;
    wishes.extra = TRUE;
    g_autoptr(HsWeights) weights = open_random(&wishes, NULL);
    g_autoptr(HsAnnotator) annotator = hs_annotator_new(weights, NULL);
    static const guint lengths[] = { 1, 100, 255, 256, 257, 900 };
    g_autoptr(GString) long_body = g_string_new("\u200b \u200b\n");
    for (guint k = 0; k < G_N_ELEMENTS(lengths); k++) {
        for (guint i = 0; i < lengths[k]; i++)
            g_string_append(long_body, i % 7 == 3 ? "don’t " : "the ");
        g_string_append(long_body, "end\n");
    }
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsText *const text = hs_tokenize(arena, test_article_new(arena, "long", long_body->str));
    const HsAnnotation *const annotation = hs_annotate(arena, text, annotator);
    g_assert_cmpuint(text->n_tokens, >, 1500);
    check_syntax(annotation);
}

static void
test_any_weights(void)
{
    guint n_attributions = 0, n_mentions = 0, n_nested = 0;
    for (guint32 seed = 1; seed <= 40; seed++) {
        TinyWeights wishes = tiny_weights_usual;
        wishes.seed = seed;
        wishes.extra = seed % 2 == 0;
        g_autoptr(HsWeights) weights = open_random(&wishes, NULL);
        g_autoptr(HsAnnotator) annotator = hs_annotator_new(weights, NULL);
        g_autoptr(HsArena) arena = hs_arena_new();
        const HsText *const text = hs_tokenize(arena, test_article_new(arena, "port", body));
        const HsAnnotation *const annotation = hs_annotate(arena, text, annotator);
        check_mentions(annotation);
        check_attributions(annotation);
        g_assert_true((annotation->syntax != NULL) == wishes.extra);
        if (wishes.extra)
            check_syntax(annotation);
        n_attributions += annotation->n_attributions;
        n_mentions += annotation->n_mentions;
        for (guint32 i = 0; i < annotation->n_attributions; i++)
            n_nested += annotation->attributions[i].within >= 0;
    }
    g_assert_cmpuint(n_attributions, >, 0);
    g_assert_cmpuint(n_mentions, >, 0);
    g_assert_cmpuint(n_nested, >, 0);
}

static void
test_empty(void)
{
    g_autoptr(HsWeights) weights = open_random(&tiny_weights_usual, NULL);
    g_autoptr(HsAnnotator) annotator = hs_annotator_new(weights, NULL);
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsText *const text = hs_tokenize(arena, test_article_new(arena, "empty", " \n\n"));
    const HsAnnotation *const annotation = hs_annotate(arena, text, annotator);
    g_assert_cmpuint(annotation->n_mentions, ==, 0);
    g_assert_cmpuint(annotation->n_attributions, ==, 0);
}

static void
check_refused(const char *layers, const char *message)
{
    TinyWeights wishes = tiny_weights_usual;
    wishes.label_layers = layers;
    g_autoptr(GError) error = NULL;
    g_autoptr(HsWeights) weights = open_random(&wishes, &error);
    g_assert_no_error(error);
    g_autoptr(HsAnnotator) annotator = hs_annotator_new(weights, &error);
    g_assert_null(annotator);
    g_assert_cmpstr(error->message, ==, message);
}

#define BIO(name) "{\"name\": \"" name "\", \"labels\": [\"O\", \"B\", \"I\"]}"
#define KINDS(name, kind)                                                    \
    "{\"name\": \"" name "\", \"labels\": [\"O\", \"B-" kind "\", \"I-" kind \
    "\", \"B-2\", \"I-2\", \"B-3\", "                                        \
    "\"I-3\", \"B-4\", \"I-4\", \"B-5\", \"I-5\", \"B-6\", \"I-6\", \"B-7\", \"I-7\"]}"

static void
test_unsuited(void)
{
    check_refused("[" BIO("source") "," BIO("cue") "," BIO("content") "," BIO("inner") "," KINDS(
                      "things", "person") "]",
                  "the weights have no layer 'names' of the labels that are needed");
    check_refused("[" BIO("source") "," BIO("cue") "," BIO("content") "," BIO("inner") "," KINDS(
                      "names", "ship") "]",
                  "the weights name things of an unknown type: 'B-ship'");
    check_refused("[" BIO("source") "," KINDS("cue", "person") "," BIO("content") "," BIO(
                      "inner") "," BIO("names") "]",
                  "the weights have no layer 'cue' of the labels that are needed");
}

static void
test_free_null(void)
{
    hs_annotator_free(NULL);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/annotate/annotate/any-weights", test_any_weights);
    g_test_add_func("/annotate/annotate/long-sentences", test_long_sentences);
    g_test_add_func("/annotate/annotate/empty", test_empty);
    g_test_add_func("/annotate/annotate/unsuited", test_unsuited);
    g_test_add_func("/annotate/annotate/free-null", test_free_null);
    return g_test_run();
}
