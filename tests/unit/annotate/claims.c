/* SPDX-License-Identifier: Apache-2.0
 *
 * Cues that two windows found, each in its own way, become one; a cue inside another one's content
 * may have the same words as its outer one and stays.
 */
#include "annotate/claims.h"

#include "encoder/vocabulary.h"
#include "support/article.h"
#include "text/tokenize.h"

#define BODY "Ada Voss repeats her latest call for talks."

typedef struct {
    HsArena *arena;
    HsVocabulary *vocabulary;
    HsPieces *pieces;
    HsFindings findings;
} Reading;

static void
reading_init(Reading *reading)
{
    reading->arena = hs_arena_new();
    reading->vocabulary = hs_vocabulary_new("[UNK]\n[CLS]\n[SEP]", NULL);
    const HsText *const text = hs_tokenize(reading->arena,
                                           test_article_new(reading->arena, "voss", BODY));
    const HsSpan whole = text->paragraphs[0].span;
    reading->pieces = hs_pieces_new(reading->vocabulary, text->article->body, &whole, 1);
    hs_findings_init(&reading->findings, text, reading->pieces, 1);
}

static void
reading_clear(Reading *reading)
{
    hs_findings_clear(&reading->findings);
    hs_pieces_free(reading->pieces);
    hs_vocabulary_free(reading->vocabulary);
    hs_arena_free(reading->arena);
}

/* Add a finding with the cue from word `first` to word `end` and one content behind it. */
static void
add(HsFindings *findings, guint32 first, guint32 end, gboolean inner, float score)
{
    HsFinding finding = { .cue = { first, end }, .inner = inner, .score = score };

    hs_findings_add_content(findings, &finding, (HsRange){ end, end + 1 });
    g_array_append_val(findings->findings, finding);
}

static const HsFinding *
get(const Reading *reading, guint i)
{
    return &g_array_index(reading->findings.findings, HsFinding, i);
}

/* 0 Ada 1 Voss 2 repeats 3 her 4 latest 5 call 6 for 7 talks */
static void
the_surest_of_two_stays(void)
{
    for (guint order = 0; order < 2; order++) {
        Reading reading;

        reading_init(&reading);
        add(&reading.findings, 4 + order, 6 + order, TRUE, order ? 0.3f : 0.6f);
        add(&reading.findings, 5 - order, 7 - order, TRUE, order ? 0.6f : 0.3f);
        hs_claims_settle(&reading.findings);
        g_assert_cmpuint(reading.findings.findings->len, ==, 1);
        g_assert_cmpuint(get(&reading, 0)->cue.first, ==, 4);
        reading_clear(&reading);
    }
}

static void
layers_and_neighbours_keep_theirs(void)
{
    Reading reading;

    reading_init(&reading);
    add(&reading.findings, 2, 6, FALSE, 0.9f);
    add(&reading.findings, 4, 6, TRUE, 0.2f); /* another layer */
    add(&reading.findings, 6, 7, TRUE, 0.2f); /* next to it */
    hs_claims_settle(&reading.findings);
    g_assert_cmpuint(reading.findings.findings->len, ==, 3);
    reading_clear(&reading);
}

static void
a_lone_pronoun_is_no_cue(void)
{
    Reading reading;

    reading_init(&reading);
    add(&reading.findings, 3, 4, FALSE, 0.9f);
    hs_claims_settle(&reading.findings);
    g_assert_cmpuint(reading.findings.findings->len, ==, 0);
    reading_clear(&reading);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/claims/surest", the_surest_of_two_stays);
    g_test_add_func("/claims/layers", layers_and_neighbours_keep_theirs);
    g_test_add_func("/claims/pronoun", a_lone_pronoun_is_no_cue);
    return g_test_run();
}
