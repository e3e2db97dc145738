/* SPDX-License-Identifier: Apache-2.0
 *
 * The report for eyes, to the letter: a small article put together by hand, in plain text and in
 * colour.
 */
#include "view/terminal.h"

#include <string.h>

#include "support/article.h"

static const char BODY[] =
    "The harbour will close, said Edda Moen of the Port Board. Workers claim "
    "that Jon Vale told them it would not. Ms. Moen and Jon Vale agreed.\n";

static const char *const NO_ALIASES[] = { NULL };
static const char *const MOEN_ALIASES[] = { "Ms. Moen", NULL };

enum {
    MOEN,
    BOARD,
    WORKERS,
    VALE,
    NORWAY,
    N_ENTITIES
};

static const HsEntity ENTITIES[N_ENTITIES] = {
    [MOEN] = { HS_ENTITY_PERSON, TRUE, "Edda Moen", MOEN_ALIASES, 2, 0 },
    [BOARD] = { HS_ENTITY_ORGANIZATION, TRUE, "Port Board", NO_ALIASES, 1, 1 },
    [WORKERS] = { HS_ENTITY_PERSON, FALSE, "Workers", NO_ALIASES, 1, 2 },
    [VALE] = { HS_ENTITY_PERSON, TRUE, "Jon Vale", NO_ALIASES, 2, 3 },
    [NORWAY] = { HS_ENTITY_PLACE, TRUE, "Norway", NO_ALIASES, 1, 4 },
};

/* Where `words` stand in BODY. */
static HsSpan
find(const char *words)
{
    const char *const at = strstr(BODY, words);

    g_assert_nonnull(at);
    return (HsSpan){ (guint32)(at - BODY), (guint32)(at - BODY + strlen(words)) };
}

typedef struct {
    HsArena *arena;
    HsArticle *article;
    HsText text;
    HsAnnotation annotation;
    HsCast cast;
    HsReport report;
    HsGraph graph;
} Fixture;

static void
set_up(Fixture *fixture, const HsStatement *statements, guint n_statements)
{
    *fixture = (Fixture){ .arena = hs_arena_new() };
    fixture->article = (HsArticle *)test_article_new(fixture->arena, "harbour", BODY);
    fixture->text.article = fixture->article;
    fixture->annotation.text = &fixture->text;
    fixture->cast.annotation = &fixture->annotation;
    fixture->cast.entities = ENTITIES;
    fixture->cast.n_entities = N_ENTITIES;
    fixture->report.cast = &fixture->cast;
    fixture->report.statements = statements;
    fixture->report.n_statements = n_statements;
    fixture->graph.report = &fixture->report;
}

static char *
tell(const Fixture *fixture, guint width, gboolean colour)
{
    const HsTerminalStyle style = { width, colour };
    GString *const out = g_string_new(NULL);

    hs_terminal_write(out, &fixture->graph, &style);
    return g_string_free(out, FALSE);
}

/* Four statements: a direct one, one that holds another, one by two speakers. */
static void
set_up_story(Fixture *fixture)
{
    static const guint32 moen[] = { MOEN }, workers[] = { WORKERS }, vale[] = { VALE },
                         both[] = { MOEN, VALE };
    static HsSpan cues[4];
    static const HsStatement statements[] = {
        { .speakers = moen,
          .n_speakers = 1,
          .cues = &cues[0],
          .n_cues = 1,
          .form = HS_FORM_DIRECT,
          .text = "The harbour will close",
          .within = -1,
          .speaking_as = -1,
          .on_behalf_of = -1,
          .outlet = -1,
          .place = -1,
          .occasion = -1,
          .document = -1 },
        { .speakers = workers,
          .n_speakers = 1,
          .cues = &cues[1],
          .n_cues = 1,
          .form = HS_FORM_INDIRECT,
          .text = "that Jon Vale told them it would not",
          .within = -1,
          .speaking_as = -1,
          .on_behalf_of = -1,
          .outlet = -1,
          .place = -1,
          .occasion = -1,
          .document = -1 },
        { .speakers = vale,
          .n_speakers = 1,
          .cues = &cues[2],
          .n_cues = 1,
          .form = HS_FORM_INDIRECT,
          .text = "it would not",
          .within = 1,
          .speaking_as = -1,
          .on_behalf_of = -1,
          .outlet = -1,
          .place = -1,
          .occasion = -1,
          .document = -1 },
        { .speakers = both,
          .n_speakers = 2,
          .cues = &cues[3],
          .n_cues = 1,
          .form = HS_FORM_INDIRECT,
          .text = "so",
          .within = -1,
          .speaking_as = -1,
          .on_behalf_of = -1,
          .outlet = -1,
          .place = -1,
          .occasion = -1,
          .document = -1 },
    };

    cues[0] = find("said");
    cues[1] = find("claim");
    cues[2] = find("told");
    cues[3] = find("agreed");
    set_up(fixture, statements, G_N_ELEMENTS(statements));
    fixture->article->headline = "A harbour closes";
    fixture->article->publisher = "The Quay";
    fixture->article->date = "2026-11-20";
}

static void
test_tells_a_story(void)
{
    Fixture fixture;

    set_up_story(&fixture);
    g_autofree char *told = tell(&fixture, 40, FALSE);
    g_assert_cmpstr(told, ==,
                    "A harbour closes\n"
                    "────────────────\n"
                    "The Quay · 2026-11-20\n"
                    "\n"
                    "Edda Moen · said\n"
                    "    “The harbour will close”\n"
                    "\n"
                    "Workers · claim\n"
                    "    that Jon Vale told them it would not\n"
                    "\n"
                    "    Jon Vale · told\n"
                    "        it would not\n"
                    "\n"
                    "Edda Moen and Jon Vale · agreed\n"
                    "    so\n"
                    "\n"
                    "People\n"
                    "    2  Edda Moen (also Ms. Moen)\n"
                    "    2  Jon Vale\n"
                    "\n"
                    "Organizations\n"
                    "    0  Port Board\n"
                    "\n"
                    "Sources without a name\n"
                    "    1  Workers\n");
    hs_arena_free(fixture.arena);
}

/* What is left when the colours are taken away. */
static char *
dup_plain(const char *coloured)
{
    g_autoptr(GRegex) escape = g_regex_new("\033\\[[0-9;]*m", 0, 0, NULL);

    return g_regex_replace_literal(escape, coloured, -1, 0, "", 0, NULL);
}

static void
test_colour_changes_no_letter(void)
{
    Fixture fixture;

    set_up_story(&fixture);
    for (guint width = 1; width < 100; width++) {
        g_autofree char *plain = tell(&fixture, width, FALSE);
        g_autofree char *coloured = tell(&fixture, width, TRUE);
        g_autofree char *bleached = dup_plain(coloured);

        g_assert_cmpstr(bleached, ==, plain);
        g_assert_cmpstr(coloured, !=, plain);
    }
    hs_arena_free(fixture.arena);
}

static void
test_lines_fit_the_width(void)
{
    Fixture fixture;

    set_up_story(&fixture);
    for (guint width = HS_TERMINAL_MIN_WIDTH; width < 80; width++) {
        g_autofree char *told = tell(&fixture, width, FALSE);
        g_auto(GStrv) lines = g_strsplit(told, "\n", -1);

        for (guint i = 0; lines[i]; i++) {
            g_assert_cmpint(g_utf8_strlen(lines[i], -1), <=, width);
            g_assert_false(g_str_has_suffix(lines[i], " "));
        }
    }
    hs_arena_free(fixture.arena);
}

static void
test_an_article_cannot_drive_the_terminal(void)
{
    static const guint32 moen[] = { MOEN };
    static HsSpan cue;
    static const HsStatement statement = { .speakers = moen,
                                           .n_speakers = 1,
                                           .cues = &cue,
                                           .n_cues = 1,
                                           .text = "a\033[2Jb\007",
                                           .within = -1,
                                           .speaking_as = -1,
                                           .on_behalf_of = -1,
                                           .outlet = -1,
                                           .place = -1,
                                           .occasion = -1,
                                           .document = -1 };
    Fixture fixture;

    cue = find("said");
    set_up(&fixture, &statement, 1);
    fixture.article->headline = "\033]0;owned\007 \r\n headline";
    fixture.article->url = "http://x.example/\033[31m";
    g_autofree char *told = tell(&fixture, 80, FALSE);
    g_assert_null(strchr(told, '\033'));
    g_assert_null(strchr(told, '\007'));
    g_assert_null(strchr(told, '\r'));
    g_assert_nonnull(strstr(told, "a[2Jb"));
    hs_arena_free(fixture.arena);
}

/* A source that is nobody of the cast is still quoted; nests of any depth keep room for text. */
static void
test_deep_nests_are_told_in_order(void)
{
    enum {
        N = 300
    };
    static HsStatement statements[N];
    static HsSpan cue, source;
    Fixture fixture;

    cue = find("said");
    source = find("of the Port Board");
    for (gint i = 0; i < N; i++)
        statements[i] = (HsStatement){ .sources = &source,
                                       .n_sources = 1,
                                       .cues = &cue,
                                       .n_cues = 1,
                                       .text = i % 2 ? "odd" : "even",
                                       .within = i - 1,
                                       .speaking_as = -1,
                                       .on_behalf_of = -1,
                                       .outlet = -1,
                                       .place = -1,
                                       .occasion = -1,
                                       .document = -1 };
    set_up(&fixture, statements, N);
    g_autofree char *told = tell(&fixture, 30, FALSE);
    guint n = 0;
    for (const char *p = told; (p = strstr(p, "of the Port Board")); p++)
        n++;
    g_assert_cmpuint(n, ==, N);
    hs_arena_free(fixture.arena);
}

/* An inner statement may stand before the one that reports it. */
static void
test_an_outer_statement_may_follow(void)
{
    static const guint32 moen[] = { MOEN }, vale[] = { VALE };
    static const HsStatement statements[] = {
        { .speakers = vale,
          .n_speakers = 1,
          .text = "inner",
          .within = 1,
          .speaking_as = -1,
          .on_behalf_of = -1,
          .outlet = -1,
          .place = -1,
          .occasion = -1,
          .document = -1 },
        { .speakers = moen,
          .n_speakers = 1,
          .text = "outer",
          .within = -1,
          .speaking_as = -1,
          .on_behalf_of = -1,
          .outlet = -1,
          .place = -1,
          .occasion = -1,
          .document = -1 },
    };
    Fixture fixture;

    set_up(&fixture, statements, 2);
    g_autofree char *told = tell(&fixture, 80, FALSE);
    g_assert_nonnull(strstr(told, "Edda Moen\n    “outer”\n\n    Jon Vale\n        “inner”\n"));
    hs_arena_free(fixture.arena);
}

static void
test_says_when_nobody_said_anything(void)
{
    Fixture fixture;

    set_up(&fixture, NULL, 0);
    g_autofree char *told = tell(&fixture, 80, FALSE);
    g_assert_true(g_str_has_prefix(told, "harbour\n───────\n\nNo statements found.\n\nPeople\n"));
    hs_arena_free(fixture.arena);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/view/terminal/tells-a-story", test_tells_a_story);
    g_test_add_func("/view/terminal/colour-changes-no-letter", test_colour_changes_no_letter);
    g_test_add_func("/view/terminal/lines-fit-the-width", test_lines_fit_the_width);
    g_test_add_func("/view/terminal/an-article-cannot-drive-the-terminal",
                    test_an_article_cannot_drive_the_terminal);
    g_test_add_func("/view/terminal/deep-nests-are-told-in-order",
                    test_deep_nests_are_told_in_order);
    g_test_add_func("/view/terminal/an-outer-statement-may-follow",
                    test_an_outer_statement_may_follow);
    g_test_add_func("/view/terminal/says-when-nobody-said-anything",
                    test_says_when_nobody_said_anything);
    return g_test_run();
}
