/* SPDX-License-Identifier: Apache-2.0
 *
 * Cues that two windows found, each in its own way, become one; a cue inside another one's content
 * may have the same words as its outer one and stays.
 */
#include "annotate/claims.h"

#include "encoder/vocabulary.h"
#include "support/article.h"
#include "text/tokenize.h"

#include "treed.h"

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
        hs_claims_settle(&reading.findings, NULL);
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
    hs_claims_settle(&reading.findings, NULL);
    g_assert_cmpuint(reading.findings.findings->len, ==, 3);
    reading_clear(&reading);
}

static void
a_lone_pronoun_is_no_cue(void)
{
    Reading reading;

    reading_init(&reading);
    add(&reading.findings, 3, 4, FALSE, 0.9f);
    hs_claims_settle(&reading.findings, NULL);
    g_assert_cmpuint(reading.findings.findings->len, ==, 0);
    reading_clear(&reading);
}

typedef struct {
    const char *name;
    const char *line;
    const char *expected;
} Case;

static const Case no_cues[] = {
    { "an-auxiliary",
      "[s1 I/PRP/4/nsubj ] [k1 had/VBD/4/aux ] never/RB/4/advmod seen/VBN/0/root [c1 it/PRP/4/obj "
      "] "
      "././4/punct",
      "" },
    { "an-adverb",
      "[s1 Voss/NNP/3/nsubj ] [k1 again/RB/3/advmod ] left/VBD/0/root [c1 it/PRP/3/obj ] "
      "././3/punct",
      "" },
    { "but-an-adverb-of-hearsay",
      "[s1 Voss/NNP/3/nsubj ] [k1 reportedly/RB/3/advmod ] left/VBD/0/root [c1 it/PRP/3/obj ] "
      "././3/punct",
      "Voss / reportedly / it" },
    { "but-a-mark", "[c1 It/PRP/2/nsubj ended/VBD/0/root ] [k1 —/:/2/punct ] [s1 Voss/NNP/2/dep ]",
      "Voss / — / It ended" },
    { "but-an-auxiliary-with-its-verb",
      "[s1 I/PRP/3/nsubj ] [k1 had/VBD/3/aux thought/VBN/0/root ] [c1 so/RB/3/advmod ] ././3/punct",
      "I / had thought / so" },
};

static void
test_no_cue(gconstpointer user)
{
    const Case *const c = user;
    TreedText treed;

    treed_text_init(&treed, c->line);
    hs_claims_settle(&treed.findings, treed.syntax);
    g_autofree char *found = treed_text_draw(&treed);
    g_assert_cmpstr(found, ==, c->expected);
    treed_text_clear(&treed);
}

/* "the | report": an article is no source of what is nested, but of the article's own it stays. */
static void
an_article_is_no_source(void)
{
    for (guint inner = 0; inner < 2; inner++) {
        TreedText treed;

        treed_text_init(&treed, "[s1 the/DT/2/det ] [k1 report/NN/0/root ] [c1 it/PRP/4/nsubj "
                                "wrote/VBD/2/acl ]");
        g_array_index(treed.findings.findings, HsFinding, 0).inner = inner == 1;
        hs_claims_settle(&treed.findings, treed.syntax);
        g_assert_cmpuint(treed.findings.findings->len, ==, 1 - inner);
        treed_text_clear(&treed);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(no_cues); i++) {
        g_autofree char *path = g_strdup_printf("/claims/no-cue-is/%s", no_cues[i].name);
        g_test_add_data_func(path, &no_cues[i], test_no_cue);
    }
    g_test_add_func("/claims/article", an_article_is_no_source);
    g_test_add_func("/claims/surest", the_surest_of_two_stays);
    g_test_add_func("/claims/layers", layers_and_neighbours_keep_theirs);
    g_test_add_func("/claims/pronoun", a_lone_pronoun_is_no_cue);
    return g_test_run();
}
