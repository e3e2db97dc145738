/* SPDX-License-Identifier: Apache-2.0
 *
 * Descriptions and pronouns where the encoder has an opinion of who is alike.
 */
#include "casts.h"

#include "resolve/resolve.h"
#include "support/annotation.h"

/* Returns the cast of `marked` where the encoder holds that the mention reading `words` takes up
   each mention before it by `scores` (as many as there are). */
static const HsCast *
cast_alike(HsArena *arena, const char *marked, const char *words, const float *scores)
{
    HsAnnotation *const annotation = hs_arena_dup(arena, test_annotation_parse(arena, marked),
                                                  sizeof *annotation);
    HsLikeness *const all = hs_arena_new0(arena, HsLikeness, annotation->n_mentions);
    for (guint32 i = 0; i < annotation->n_mentions; i++) {
        if (cast_reads(annotation, i, words))
            all[i].scores = scores;
    }
    annotation->likenesses = all;
    return hs_resolve(arena, annotation, NULL);
}

static void
test_alike(void)
{
    static const float first[] = { 3, 0 }, close[] = { 3, 2.8f }, low[] = { 0.4f, -1 };
    static const char marked[] = "[org Harrow] met [org Quill Trust]. That was long ago. It rained."
                                 " It snowed. Hail fell. Years went by. [s1 The lender] [k1 said]"
                                 " [c1 no].";
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_alike(arena, marked, "The lender", first);
    g_assert_cmpstr(cast_who(cast, "The lender", 0), ==, "Harrow");
    cast = cast_alike(arena, marked, "The lender", close);
    g_assert_cmpstr(cast_who(cast, "The lender", 0), ==, "The lender");
    cast = cast_alike(arena, marked, "The lender", low);
    g_assert_cmpstr(cast_who(cast, "The lender", 0), ==, "The lender");
}

/* However sure the encoder is, kinds, numbers and genders must fit, and nobody is in himself. */
static void
test_alike_within_reason(void)
{
    static const float sure[] = { 9, 9, 9 };
    static const struct {
        const char *marked, *words;
    } cases[] = {
        { "[per Ada Voss] left. [s1 The ministry] [k1 said] [c1 no].", "The ministry" },
        { "The [org Harrow Fund] left. [s1 His widow] [k1 said] [c1 no].", "His widow" },
        { "[per Mr. Hale] left. [s1 The widow] [k1 said] [c1 no].", "The widow" },
        { "[per Mr. Hale] left. [s1 The growers] [k1 said] [c1 no].", "The growers" },
        { "[loc Norland] is cold. [s1 The grower] [k1 said] [c1 no].", "The grower" },
        { "[per Mr. Hale] left. [s1 A grower] [k1 said] [c1 no].", "A grower" },
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(HsArena) arena = hs_arena_new();
        const HsCast *cast = cast_alike(arena, cases[i].marked, cases[i].words, sure);
        g_assert_cmpstr(cast_who(cast, cases[i].words, 0), ==, cases[i].words);
    }
}

/* The encoder's opinion moves a pronoun, but not to the other gender. */
static void
test_alike_pronoun(void)
{
    static const float scores[] = { 6, -6, 8 };
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_alike(
        arena,
        "[per Tom Hale], [per Paul Dunn] and [per Ada Voss] came. [s1 He]"
        " [k1 said] [c1 so].",
        "He", scores);
    g_assert_cmpstr(cast_who(cast, "He", 0), ==, "Tom Hale");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/resolve/alike/best-of-several", test_alike);
    g_test_add_func("/resolve/alike/within-reason", test_alike_within_reason);
    g_test_add_func("/resolve/alike/pronoun", test_alike_pronoun);
    return g_test_run();
}
