/* SPDX-License-Identifier: Apache-2.0
 *
 * The cast of small articles: names in marked text (support/annotation.h), then who is who.
 */
#include "resolve/resolve.h"

#include "support/annotation.h"

/* Returns the name of the entity that the `n`th mention reading `words` maps to; NULL for nobody.
 */
static const char *
who(const HsCast *cast, const char *words, guint n)
{
    const HsAnnotation *annotation = cast->annotation;
    const char *body = annotation->text->article->body;
    for (guint32 i = 0; i < annotation->n_mentions; i++) {
        const HsSpan span = annotation->mentions[i].span;
        if (strlen(words) != hs_span_length(span) ||
            strncmp(words, body + span.begin, hs_span_length(span)) != 0 || n-- > 0)
            continue;
        return cast->mention_entities[i] < 0 ? NULL
                                             : cast->entities[cast->mention_entities[i]].name;
    }
    g_error("no such mention: %s", words);
}

static const HsEntity *
find(const HsCast *cast, const char *name)
{
    for (guint32 i = 0; i < cast->n_entities; i++) {
        if (g_strcmp0(cast->entities[i].name, name) == 0)
            return &cast->entities[i];
    }
    return NULL;
}

static const HsCast *
cast_of(HsArena *arena, const char *marked)
{
    return hs_resolve(arena, test_annotation_parse(arena, marked), NULL);
}

static void
test_one_person(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[per Orlov] wins again. [per President Vadim V. Orlov] spoke on Monday. [per Mr. Orlov]"
        " was late. [per Vadim Orlov’s] aides smiled at [per Vadim].");
    g_assert_cmpuint(cast->n_entities, ==, 1);
    const HsEntity *orlov = &cast->entities[0];
    g_assert_cmpstr(orlov->name, ==, "Vadim V. Orlov");
    g_assert_true(orlov->named);
    g_assert_cmpint(orlov->type, ==, HS_ENTITY_PERSON);
    g_assert_cmpuint(orlov->n_mentions, ==, 5);
    g_assert_cmpuint(orlov->first_mention, ==, 0);
    g_autofree char *aliases = g_strjoinv("|", (char **)orlov->aliases);
    g_assert_cmpstr(aliases, ==, "Orlov|President Vadim V. Orlov|Mr. Orlov|Vadim Orlov|Vadim");
}

static void
test_strangers(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(arena,
                                 "[per Robert Dunn Jr.] met [per Robert Dunn], [per Ada Quill] and"
                                 " [per Adam Quill]. [loc Orlov] is a town.");
    g_assert_cmpuint(cast->n_entities, ==, 5);
}

static void
test_ambiguous_title(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[per Peter Quill] and his wife [per Angela Quill] came. [per Mr. Quill] left first,"
               " then [per Mrs. Quill]. “Good,” said Ms. [per Quill].");
    g_assert_cmpstr(who(cast, "Mr. Quill", 0), ==, "Peter Quill");
    g_assert_cmpstr(who(cast, "Mrs. Quill", 0), ==, "Angela Quill");
    g_assert_cmpstr(who(cast, "Quill", 0), ==, "Angela Quill");
}

static void
test_ambiguous_recent(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(arena,
                                 "[per Ada Dunn] runs the mill. [per Tom Dunn] runs the shop."
                                 " [per Tom Dunn] is older. [per Dunn] went home.");
    g_assert_cmpstr(who(cast, "Dunn", 0), ==, "Tom Dunn");
}

static void
test_titles_are_no_names(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[per Senator] Mara Quill waved. [per The] end. [per French] wine. [per Prince] sang.");
    g_assert_null(who(cast, "Senator", 0));
    g_assert_null(who(cast, "The", 0));
    g_assert_cmpint(find(cast, "French")->type, ==, HS_ENTITY_GROUP);
    g_assert_cmpint(find(cast, "Prince")->type, ==, HS_ENTITY_PERSON);
}

static void
test_types_by_longer_names(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[org Harrow Capital] grew. [per Harrow] hires. [per Ada Quill] came."
               " [org QUILL]: Thanks. [per Tom Dunn] left [org Dunn Company]."
               " [per Dunn] smiled.");
    g_assert_cmpuint(cast->n_entities, ==, 4);
    g_assert_cmpstr(who(cast, "Harrow", 0), ==, "Harrow Capital");
    g_assert_cmpstr(who(cast, "QUILL", 0), ==, "Ada Quill");
    g_assert_cmpstr(who(cast, "Dunn", 0), ==, "Tom Dunn");
}

static void
test_titles_apart(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(arena, "[per Mr. Quill] met [per Mrs. Quill].");
    g_assert_cmpuint(cast->n_entities, ==, 2);
}

static void
test_ranks_apart(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(arena, "[per Sir Basil Hale] wrote to [per Mr. Hale]. [per Lord"
                                        " Hale] laughed. [per Hale] was an explorer.");
    g_assert_cmpuint(cast->n_entities, ==, 2);
    g_assert_cmpstr(who(cast, "Lord Hale", 0), ==, "Hale");
    g_assert_cmpstr(who(cast, "Hale", 0), ==, "Basil Hale");
}

static void
test_type_votes(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[per Trellis] fell. [org Trellis] rose. [org Trellis] fell again.");
    g_assert_cmpuint(cast->n_entities, ==, 1);
    g_assert_cmpint(cast->entities[0].type, ==, HS_ENTITY_ORGANIZATION);
}

static void
test_acronyms(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "The [org National Grid Board] met the [org Arden Port and Harbour Office] ([org APO])."
        " The [org NGB] agreed; the [org APO] did not. [org ABC] watched.");
    g_assert_cmpuint(cast->n_entities, ==, 3);
    g_assert_cmpstr(who(cast, "NGB", 0), ==, "National Grid Board");
    g_assert_cmpstr(who(cast, "APO", 1), ==, "Arden Port and Harbour Office");
}

static void
test_short_bodies(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "The [org Trellis Corporation] sold the [org Arden Times]. [org Trellis] kept the"
               " [org Harbour Times]; [org the Times] said so.");
    g_assert_cmpstr(who(cast, "Trellis", 0), ==, "Trellis Corporation");
    g_assert_cmpstr(who(cast, "the Times", 0), ==, "Times");
    g_assert_cmpuint(cast->n_entities, ==, 4);
}

static void
test_apposition(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[s1 [per Dunn]’s campaign manager, [per Ada Quill],] [k1 said] [c1 no]."
               " [s2 [per Tom Hale], an aide to [per Dunn],] [k2 said] [c2 yes]."
               " [s3 A spokesman for [per Tom Hale]] [k3 said] [c3 so]."
               " [s4 [org Trellis] workers] [k4 said] [c4 nothing].");
    g_assert_cmpstr(who(cast, "Dunn’s campaign manager, Ada Quill,", 0), ==, "Ada Quill");
    g_assert_cmpstr(who(cast, "Tom Hale, an aide to Dunn,", 0), ==, "Tom Hale");
    g_assert_cmpstr(who(cast, "A spokesman for Tom Hale", 0), ==, "A spokesman for Tom Hale");
    g_assert_cmpstr(who(cast, "Trellis workers", 0), ==, "Trellis workers");
    g_assert_false(find(cast, "Trellis workers")->named);
    g_assert_cmpint(find(cast, "A spokesman for Tom Hale")->type, ==, HS_ENTITY_PERSON);
}

static void
test_unnamed(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[s1 U.S. officials] [k1 said] [c1 it was late]. [s2 Some U.S. officials] [k2 feared]"
        " [c2 rain]. [s3 Harbour officials] [k3 said] [c3 no].");
    g_assert_cmpuint(cast->n_entities, ==, 2);
    g_assert_cmpstr(who(cast, "Some U.S. officials", 0), ==, "U.S. officials");
    g_assert_false(cast->entities[0].named);
    g_assert_cmpuint(cast->entities[0].n_mentions, ==, 2);
}

static void
test_described(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[per Senator Jane Roe] met [per Tom Hale], a fisherman from Arden. [s1 The senator] [k1"
        " said] [c1 yes]. [s2 The fisherman] [k2 said] [c2 no]. [s3 The judge] [k3 said] [c3"
        " maybe]. [org Trellis] closed. [s4 The company] [k4 said] [c4 it was over].");
    g_assert_cmpstr(who(cast, "The senator", 0), ==, "Jane Roe");
    g_assert_cmpstr(who(cast, "The fisherman", 0), ==, "Tom Hale");
    g_assert_cmpstr(who(cast, "The judge", 0), ==, "The judge");
    g_assert_cmpstr(who(cast, "The company", 0), ==, "Trellis");
}

static void
test_described_twice(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(arena,
                                 "[per Senator Jane Roe] met [per Senator Ada Quill]. [s1 The"
                                 " senator] [k1 said] [c1 yes].");
    g_assert_cmpstr(who(cast, "The senator", 0), ==, "The senator");
    cast = cast_of(arena, "[per Vice President Jane Roe] met [per President Ada Quill]. [s1 The"
                          " president] [k1 said] [c1 yes].");
    g_assert_cmpstr(who(cast, "The president", 0), ==, "Ada Quill");
}

static void
test_kinds_of_bodies(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[s1 [org Tarn Passage Lines]] [k1 denied] [c1 it]. [s2 The [org Harbour Board]] [k2 found]"
        " [c2 rust]. [s3 The company] [k3 said] [c3 no]. [s4 The agency] [k4 said] [c4 yes].");
    g_assert_cmpstr(who(cast, "The company", 0), ==, "Tarn Passage Lines");
    g_assert_cmpstr(who(cast, "The agency", 0), ==, "Tarn Passage Lines");
    cast = cast_of(arena,
                   "The [org Nurses Union] met. [s1 The trust] [k1 said] [c1 no]. In the [loc"
                   " Arden Museum], [s2 the museum] [k2 said] [c2 so].");
    g_assert_cmpstr(who(cast, "The trust", 0), ==, "The trust");
    g_assert_cmpint(find(cast, "The trust")->type, ==, HS_ENTITY_ORGANIZATION);
    g_assert_cmpstr(who(cast, "the museum", 0), ==, "Arden Museum");
}

/* Returns the cast of `marked` where the encoder holds that the mention reading `words` takes up
   each mention before it by `scores` (as many as there are). */
static const HsCast *
cast_alike(HsArena *arena, const char *marked, const char *words, const float *scores)
{
    HsAnnotation *const annotation = hs_arena_dup(arena, test_annotation_parse(arena, marked),
                                                  sizeof *annotation);
    HsLikeness *const all = hs_arena_new0(arena, HsLikeness, annotation->n_mentions);
    const char *body = annotation->text->article->body;
    for (guint32 i = 0; i < annotation->n_mentions; i++) {
        const HsSpan span = annotation->mentions[i].span;
        if (strlen(words) == hs_span_length(span) &&
            strncmp(words, body + span.begin, hs_span_length(span)) == 0)
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
    g_assert_cmpstr(who(cast, "The lender", 0), ==, "Harrow");
    cast = cast_alike(arena, marked, "The lender", close);
    g_assert_cmpstr(who(cast, "The lender", 0), ==, "The lender");
    cast = cast_alike(arena, marked, "The lender", low);
    g_assert_cmpstr(who(cast, "The lender", 0), ==, "The lender");
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
        g_assert_cmpstr(who(cast, cases[i].words, 0), ==, cases[i].words);
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
    g_assert_cmpstr(who(cast, "He", 0), ==, "Tom Hale");
}

/* A note at the end says who wrote the article; who is spoken of before is no author. */
static void
test_noted_author(void)
{
    static const char begin[] = "[s1 I] [k1 fear] [c1 floods].\n\n[s2 I] [k2 know] [c2 why]. The "
                                "[loc Arden] rises.\n\nSo it"
                                " goes for [per Tom Hale].\n\n";
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autofree char *note = g_strconcat(begin, "[per Ada Voss] is a writer.", NULL);
    g_autofree char *story = g_strconcat(begin, "[per Tom Hale] is a grower.", NULL);
    g_assert_cmpstr(who(cast_of(arena, note), "I", 0), ==, "Ada Voss");
    g_assert_cmpstr(who(cast_of(arena, note), "I", 1), ==, "Ada Voss");
    g_assert_null(who(cast_of(arena, story), "I", 0));
}

/* A source that the tagger did not name here, but elsewhere. */
static void
test_spelled_elsewhere(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(arena,
                                 "[s1 Tarn Passage Lines] [k1 denied] [c1 it]. The ships of [org"
                                 " Tarn Passage Lines] sank.");
    g_assert_cmpuint(cast->n_entities, ==, 1);
    g_assert_true(cast->entities[0].named);
}

static void
test_taken_up(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[s1 A senior engineer at the board] [k1 saw] [c1 smoke]. [s2 The engineer] [k2 said]"
        " [c2 no]. [s3 Two officials] [k3 said] [c3 yes]. [s4 The officials, who asked for"
        " silence,] [k4 said] [c4 so]. [s5 Harbour officials] [k5 said] [c5 no]. [s6 The officials]"
        " [k6 said] [c6 what]?");
    g_assert_cmpstr(who(cast, "The engineer", 0), ==, "A senior engineer at the board");
    g_assert_cmpstr(who(cast, "The officials, who asked for silence,", 0), ==, "Two officials");
    g_assert_cmpstr(who(cast, "The officials", 0), ==, "The officials");
}

static void
test_described_before(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[per Tom Hale] and his sister, [per Vivian Hale], met a lawyer for the mill, [per "
               "Jo Dunn],"
               " at the lake, [per Ada Roe], of course, said. [s1 His sister] [k1 said] [c1 no]."
               " [s2 The lawyer] [k2 said] [c2 yes]. [s3 The lake] [k3 said] [c3 nothing].");
    g_assert_cmpstr(who(cast, "His sister", 0), ==, "Vivian Hale");
    g_assert_cmpstr(who(cast, "The lawyer", 0), ==, "Jo Dunn");
    g_assert_cmpstr(who(cast, "The lake", 0), ==, "The lake");
}

static void
test_gendered_pronouns(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[s1 [per Angela Dunn]] [k1 praised] [c1 [per Peter Quill]]. [s2 She] [k2 said] [c2 the"
        " harbour was safe]. [s3 He] [k3 said] [c3 nothing]. [s4 It] [k4 said] [c4 no].");
    g_assert_cmpstr(who(cast, "She", 0), ==, "Angela Dunn");
    g_assert_cmpstr(who(cast, "He", 0), ==, "Peter Quill");
    g_assert_null(who(cast, "It", 0));
}

static void
test_pronoun_keeps_speaker(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "“[c1 The pier is gone],” [s1 [per Tom Hale]] [k1 said]. [per Peter Quill] built it."
               " “[c2 [per Peter Quill] is a fool],” [s2 he] [k2 added].");
    g_assert_cmpstr(who(cast, "he", 0), ==, "Tom Hale");
}

static void
test_title_tells_gender(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[s1 [per Jordan Hale], a spokeswoman for [org Trellis],] [k1 told] [c1 [per Peter Dunn]"
        " to go]. [s2 She] [k2 said] [c2 no more].");
    g_assert_cmpstr(who(cast, "She", 0), ==, "Jordan Hale");
}

static void
test_first_person(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "“[c1 [s2 I] [k2 believe] [c2 that [per Peter Quill] lied]],” [s1 [per Ada Dunn]] [k1"
        " said]. [s3 I] [k3 think] [c3 she is right].");
    g_assert_cmpstr(who(cast, "I", 0), ==, "Ada Dunn");
    g_assert_null(who(cast, "I", 1));
}

/* Whoever utters the quotation says "I" in it, whatever it reports of others. */
static void
test_first_person_inside(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "“[c1 [s2 My father] [k2 feared] [c2 floods and [s3 I] [k3 fear] [c3 rain]]],” [s1 [per Ada"
        " Dunn]] [k1 said]. “[c4 [s5 [per Tom Hale]] [k5 told] me [c5 ‘[s6 I] [k6 think] [c6 "
        "so]’]],”"
        " [s4 she] [k4 said].");
    g_assert_cmpstr(who(cast, "I", 0), ==, "Ada Dunn");
    g_assert_cmpstr(who(cast, "she", 0), ==, "Ada Dunn");
    g_assert_cmpstr(who(cast, "I", 1), ==, "Tom Hale");
}

/* Hardly anybody speaks of himself by name, but where all else points at him he does. */
static void
test_own_name(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[s1 [per Peter Quill]] [k1 said] [c1 no]. It rained. It rained. [s2 [per Tom Hale]]"
               " [k2 said] [c2 yes]. “[c3 There is no better [per Tom]],” [s3 he] [k3 said].");
    g_assert_cmpstr(who(cast, "he", 0), ==, "Tom Hale");
}

static void
test_kin_tells_gender(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[per Angela Dunn] left. [s1 His grandmother] [k1 said] [c1 no]. [s2 She] [k2 said]"
               " [c2 yes]. [s3 He] [k3 said] [c3 so].");
    g_assert_cmpstr(who(cast, "She", 0), ==, "His grandmother");
    g_assert_null(who(cast, "He", 0));
    g_assert_cmpint(find(cast, "His grandmother")->type, ==, HS_ENTITY_PERSON);
}

/* Nobody calls himself "he", even where the speaker is told only after the quotation. */
static void
test_third_person_inside(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[per Tom Hale] met [s1 [per Peter Dunn]], who [k1 said] [c1 it was late]. “[c2 [s3"
               " He] [k3 knows] [c3 the way]],” [s2 he] [k2 said].");
    g_assert_cmpstr(who(cast, "he", 0), ==, "Peter Dunn");
    g_assert_cmpstr(who(cast, "He", 0), ==, "Tom Hale");
}

static void
test_learns_gender(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[s1 [per Okwu Bakare]] [k1 said] [c1 so]. [s2 She] [k2 said] [c2 no]. [s3 He] [k3"
               " said] [c3 yes].");
    g_assert_cmpstr(who(cast, "She", 0), ==, "Okwu Bakare");
    g_assert_null(who(cast, "He", 0));
}

static void
test_government_is_no_she(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena, "[s1 [per Angela Dunn]] [k1 said] [c1 no]. [s2 The government] [k2 said] [c2 yes]."
               " [s3 She] [k3 said] [c3 so]. [s4 It] [k4 said] [c4 nothing].");
    g_assert_cmpstr(who(cast, "She", 0), ==, "Angela Dunn");
    g_assert_cmpstr(who(cast, "It", 0), ==, "The government");
}

static void
test_relative(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[per Ada Dunn], [s1 who] [k1 believes] [c1 in rain], met [per Tom Hale], a fisherman from"
        " [loc Arden], [s2 who] [k2 hopes for] [c2 sun]. The man [s3 who] [k3 asked] [c3 why] "
        "left.");
    g_assert_cmpstr(who(cast, "who", 0), ==, "Ada Dunn");
    g_assert_cmpstr(who(cast, "who", 1), ==, "Tom Hale");
    g_assert_null(who(cast, "who", 2));
}

static void
test_bodies_and_groups_as_they(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(
        arena,
        "[s1 Harbour officials] [k1 said] [c1 no]. [s2 They] [k2 added] [c2 that it was late]."
        " [s3 [org Trellis]] [k3 denied] [c3 it]. [s4 It] [k4 said] [c4 it had paid].");
    g_assert_cmpstr(who(cast, "They", 0), ==, "Harbour officials");
    g_assert_cmpstr(who(cast, "It", 0), ==, "Trellis");
}

static void
test_nothing(void)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsCast *cast = cast_of(arena, "");
    g_assert_cmpuint(cast->n_entities, ==, 0);
    cast = cast_of(arena, "[s1 He] [k1 said] [c1 no].");
    g_assert_cmpuint(cast->n_entities, ==, 0);
    g_assert_cmpint(cast->mention_entities[0], ==, -1);
    cast = cast_of(arena, "[per ’s] [org ,] [per Dr.] [org the]");
    g_assert_cmpuint(cast->annotation->n_mentions, ==, 4);
    for (guint32 i = 0; i < cast->n_entities; i++)
        g_assert_nonnull(cast->entities[i].name);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/resolve/join/forms-of-one-person", test_one_person);
    g_test_add_func("/resolve/join/keeps-strangers-apart", test_strangers);
    g_test_add_func("/resolve/join/titles-tell-two-of-one-surname", test_ambiguous_title);
    g_test_add_func("/resolve/join/surname-goes-to-who-was-named-last", test_ambiguous_recent);
    g_test_add_func("/resolve/join/titles-are-no-names", test_titles_are_no_names);
    g_test_add_func("/resolve/join/types-by-longer-names", test_types_by_longer_names);
    g_test_add_func("/resolve/join/man-and-woman-of-one-surname", test_titles_apart);
    g_test_add_func("/resolve/join/lord-and-knight-of-one-surname", test_ranks_apart);
    g_test_add_func("/resolve/join/majority-of-types", test_type_votes);
    g_test_add_func("/resolve/bodies/acronyms", test_acronyms);
    g_test_add_func("/resolve/bodies/short-forms-only-of-one", test_short_bodies);
    g_test_add_func("/resolve/description/apposition-names-the-speaker", test_apposition);
    g_test_add_func("/resolve/description/same-words-same-agent", test_unnamed);
    g_test_add_func("/resolve/description/repeats-what-was-said-of-one", test_described);
    g_test_add_func("/resolve/description/of-two-is-nobody", test_described_twice);
    g_test_add_func("/resolve/description/kinds-of-bodies", test_kinds_of_bodies);
    g_test_add_func("/resolve/description/spelled-as-elsewhere", test_spelled_elsewhere);
    g_test_add_func("/resolve/description/noun-takes-up-the-one", test_taken_up);
    g_test_add_func("/resolve/alike/best-of-several", test_alike);
    g_test_add_func("/resolve/alike/within-reason", test_alike_within_reason);
    g_test_add_func("/resolve/alike/pronoun", test_alike_pronoun);
    g_test_add_func("/resolve/pronoun/noted-author", test_noted_author);
    g_test_add_func("/resolve/apposition/before-the-name", test_described_before);
    g_test_add_func("/resolve/pronoun/gender", test_gendered_pronouns);
    g_test_add_func("/resolve/pronoun/speaker-goes-on", test_pronoun_keeps_speaker);
    g_test_add_func("/resolve/pronoun/title-tells-gender", test_title_tells_gender);
    g_test_add_func("/resolve/pronoun/first-person-is-the-speaker", test_first_person);
    g_test_add_func("/resolve/pronoun/first-person-inside-others-words", test_first_person_inside);
    g_test_add_func("/resolve/pronoun/third-person-is-another", test_third_person_inside);
    g_test_add_func("/resolve/pronoun/own-name", test_own_name);
    g_test_add_func("/resolve/pronoun/kin-tells-gender", test_kin_tells_gender);
    g_test_add_func("/resolve/pronoun/learns-gender", test_learns_gender);
    g_test_add_func("/resolve/pronoun/government-is-no-person", test_government_is_no_she);
    g_test_add_func("/resolve/pronoun/relative", test_relative);
    g_test_add_func("/resolve/pronoun/number", test_bodies_and_groups_as_they);
    g_test_add_func("/resolve/resolve/little-or-nothing", test_nothing);
    return g_test_run();
}
