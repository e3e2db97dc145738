/* SPDX-License-Identifier: Apache-2.0
 *
 * tests/lines/quotations.txt: what becomes of quotations and of interviews once the heads have
 * found what they can. A line is a text in which marks say what they found (support/annotation.h)
 * and ¶ ends a paragraph; after the bar stands every attribution that comes out, in the order of
 * the cues: source, cue and contents, with / between them and + between two contents. A source in
 * brackets is told in other words than its own sentence's.
 */
#include "annotate/uncued.h"
#include "annotate/cuts.h"

#include <string.h>
#include <time.h>

#include "annotate/claims.h"
#include "annotate/names.h"
#include "annotate/turns.h"
#include "annotate/wordspans.h"
#include "encoder/vocabulary.h"
#include "support/annotation.h"
#include "support/article.h"
#include "text/tokenize.h"

typedef struct {
    HsArena *arena;
    HsVocabulary *vocabulary;
    HsPieces *pieces;
    HsFindings findings;
} Reading;

static HsPieces *
cut_pieces(const HsVocabulary *vocabulary, const HsText *text)
{
    g_autofree HsSpan *spans = g_new(HsSpan, text->n_paragraphs + 1);

    for (guint32 i = 0; i < text->n_paragraphs; i++)
        spans[i] = text->paragraphs[i].span;
    return hs_pieces_new(vocabulary, text->article->body, spans, text->n_paragraphs);
}

static HsRange
words_of(const HsFindings *findings, HsSpan span)
{
    return (HsRange){ hs_words_at(findings, span.begin), hs_words_at(findings, span.end) };
}

static void
add_attribution(HsFindings *findings, const HsAttribution *attribution)
{
    HsFinding finding = { .cue = words_of(findings, attribution->cues[0]),
                          .inner = attribution->within >= 0,
                          .score = 1 };

    if (attribution->n_sources > 0)
        finding.source = words_of(findings, attribution->sources[0]);
    for (guint32 i = 0; i < attribution->n_contents; i++)
        hs_findings_add_content(findings, &finding, words_of(findings, attribution->contents[i]));
    g_array_append_val(findings->findings, finding);
}

static void
reading_init(Reading *reading, const char *marked)
{
    reading->arena = hs_arena_new();
    reading->vocabulary = hs_vocabulary_new("[UNK]\n[CLS]\n[SEP]", NULL);
    const HsAnnotation *const annotation = test_annotation_parse(reading->arena, marked);
    reading->pieces = cut_pieces(reading->vocabulary, annotation->text);
    hs_findings_init(&reading->findings, annotation->text, reading->pieces, 1);
    for (guint32 i = 0; i < annotation->n_mentions; i++) {
        const HsMention *const mention = &annotation->mentions[i];
        const HsNaming naming = { .range = words_of(&reading->findings, mention->span),
                                  .type = mention->type };
        if (mention->kind == HS_MENTION_NAME)
            hs_names_append(&reading->findings, &naming);
    }
    for (guint32 i = 0; i < annotation->n_attributions; i++)
        add_attribution(&reading->findings, &annotation->attributions[i]);
}

static void
reading_clear(Reading *reading)
{
    hs_findings_clear(&reading->findings);
    hs_pieces_free(reading->pieces);
    hs_vocabulary_free(reading->vocabulary);
    hs_arena_free(reading->arena);
}

static void
read_all(HsFindings *findings)
{
    hs_turns_find(findings);
    hs_names_finish(findings, NULL);
    hs_claims_settle(findings, NULL);
    hs_cuts_settle(findings);
    hs_uncued_find(findings, /* syntax= */ NULL);
}

static int
compare_findings(gconstpointer a, gconstpointer b)
{
    const HsFinding *const x = a, *const y = b;

    return x->cue.first < y->cue.first ? -1 : x->cue.first > y->cue.first;
}

static void
draw_span(GString *drawn, const HsFindings *findings, HsSpan span)
{
    g_string_append_len(drawn, findings->text->article->body + span.begin, hs_span_length(span));
}

static void
draw_source(GString *drawn, const HsFindings *findings, const HsFinding *finding)
{
    if (finding->source.first < finding->source.end) {
        draw_span(drawn, findings, hs_words_get_span(findings, finding->source));
    } else if (finding->carried.first < finding->carried.end) {
        g_string_append_c(drawn, '(');
        draw_span(drawn, findings, hs_words_get_span(findings, finding->carried));
        g_string_append_c(drawn, ')');
    } else {
        g_string_append_c(drawn, '-');
    }
}

static char *
draw_findings(HsFindings *findings)
{
    GString *const drawn = g_string_new(NULL);

    g_array_sort(findings->findings, compare_findings);
    for (guint i = 0; i < findings->findings->len; i++) {
        const HsFinding *const finding = &g_array_index(findings->findings, HsFinding, i);
        g_string_append(drawn, i > 0 ? " // " : "");
        draw_source(drawn, findings, finding);
        g_string_append(drawn, " / ");
        draw_span(drawn, findings, hs_words_get_span(findings, finding->cue));
        for (guint32 k = 0; k < finding->n_contents; k++) {
            g_string_append(drawn, k > 0 ? " + " : " / ");
            draw_span(drawn, findings,
                      hs_words_get_content(findings, g_array_index(findings->contents, HsRange,
                                                                   finding->first_content + k)));
        }
    }
    return g_string_free(drawn, FALSE);
}

static void
test_line(gconstpointer line)
{
    g_auto(GStrv) halves = g_strsplit(line, " | ", 2);
    g_auto(GStrv) paragraphs = g_strsplit(halves[0], " ¶ ", -1);
    g_autofree char *marked = g_strjoinv("\n", paragraphs);
    Reading reading;

    reading_init(&reading, marked);
    read_all(&reading.findings);
    g_autofree char *found = draw_findings(&reading.findings);
    g_assert_cmpstr(found, ==, halves[1]);
    reading_clear(&reading);
}

static guint
add_lines(char **lines)
{
    guint n = 0;

    for (guint i = 0; lines[i] != NULL; i++) {
        if (lines[i][0] == '#' || lines[i][0] == '\0')
            continue;
        g_assert_nonnull(strstr(lines[i], " | "));
        g_autofree char *path = g_strdup_printf("/annotate/uncued/line-%u", i + 1);
        g_test_add_data_func(path, lines[i], test_line);
        n++;
    }
    return n;
}

/* Return the seconds that `n` times `piece` takes. */
static double
time_of(const char *piece, guint n)
{
    g_autoptr(GString) body = g_string_new(NULL);
    Reading reading;

    for (guint i = 0; i < n; i++)
        g_string_append(body, piece);
    reading_init(&reading, body->str);
    const clock_t begin = clock();
    read_all(&reading.findings);
    const double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
    reading_clear(&reading);
    return seconds;
}

/* Some thousand quotations and turns in one article, in one paragraph and in as many. */
static void
test_time(void)
{
    static const char *const pieces[] = { "“We are done.” ",
                                          "“We are done.”\n",
                                          "“We are done.\n",
                                          "Q: Are we?\nA: We are.\n",
                                          "ROE: No.\nHALE: Yes.\n",
                                          "“We are done.” — R\n",
                                          "“ " };

    for (guint i = 0; i < G_N_ELEMENTS(pieces); i++)
        g_assert_cmpfloat(time_of(pieces[i], 20000), <, 5);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "lines", "quotations.txt",
                                                  NULL);
    g_autofree char *content = NULL;
    g_assert_true(g_file_get_contents(path, &content, NULL, NULL));
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    g_assert_cmpuint(add_lines(lines), >=, 90);
    g_test_add_func("/annotate/uncued/linear-time", test_time);
    return g_test_run();
}
