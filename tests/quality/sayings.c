/* SPDX-License-Identifier: Apache-2.0
 *
 * tests/lines/addressees.txt, media.txt, abouts.txt, statements.txt: lines of text that go through
 * the whole walk with the weights of $HEARSAY_WEIGHTS, and what is expected of their statements
 * after a bar. What a line gives rests on trees and tags that are learned, so not each line is held
 * to, but LEAST of them; those that fail are printed. Skipped without weights.
 */
#include "annotate/annotate.h"
#include "encoder/weights.h"
#include "resolve/resolve.h"
#include "statement/extract.h"
#include "support/article.h"
#include "text/tokenize.h"

#include <string.h>

#define LEAST 0.95

typedef void (*Telling)(const HsReport *report, GPtrArray *told);

/* Adds `words` unless they are told already. */
static void
tell(GPtrArray *told, const char *words)
{
    if (words && !g_ptr_array_find_with_equal_func(told, words, g_str_equal, NULL))
        g_ptr_array_add(told, g_strdup(words));
}

static void
tell_addressees(const HsReport *report, GPtrArray *told)
{
    for (guint32 i = 0; i < report->n_statements; i++) {
        const HsStatement *const statement = &report->statements[i];
        for (guint32 k = 0; k < statement->n_addressees; k++)
            tell(told, report->cast->entities[statement->addressees[k]].name);
    }
}

static void
tell_entity(const HsReport *report, const char *word, gint32 entity, GPtrArray *told)
{
    if (entity < 0)
        return;
    g_autofree char *words = g_strconcat(word, " ", report->cast->entities[entity].name, NULL);
    tell(told, words);
}

static void
tell_media(const HsReport *report, GPtrArray *told)
{
    for (guint32 i = 0; i < report->n_statements; i++) {
        const HsStatement *const statement = &report->statements[i];
        const gint32 occasion = statement->occasion;
        g_autofree char *platform = g_strconcat("on ", statement->platform, NULL);
        g_autofree char *event = occasion < 0
                                     ? NULL
                                     : g_strconcat("at ", report->occasions[occasion].label, NULL);
        if (statement->medium != HS_MEDIUM_NONE)
            tell(told, hs_medium_name(statement->medium));
        tell_entity(report, "by", statement->outlet, told);
        tell(told, statement->platform ? platform : NULL);
        tell_entity(report, "in", statement->place, told);
        tell(told, event);
    }
}

static void
tell_abouts(const HsReport *report, GPtrArray *told)
{
    for (guint32 i = 0; i < report->n_statements; i++) {
        const HsStatement *const statement = &report->statements[i];
        for (guint32 k = 0; k < statement->n_abouts; k++) {
            const HsEntity *const entity = &report->cast->entities[statement->abouts[k]];
            const gboolean self = statement->n_speakers > 0 &&
                                  statement->speakers[0] == statement->abouts[k];
            if (entity->named)
                tell(told, self ? "self" : entity->name);
        }
    }
}

/* Writes the words of `spans`, joined by "+". */
static void
append_spans(GString *out, const char *body, const HsSpan *spans, guint32 n)
{
    for (guint32 i = 0; i < n; i++)
        g_string_append_printf(out, "%s%.*s", i > 0 ? "+" : "", (int)hs_span_length(spans[i]),
                               body + spans[i].begin);
}

/* Tells each statement: "SPEAKER & SPEAKER for SOMEBODY [cue] {content}"; "~" before one without a
   name, "-" for nobody, ">" before one that another reports. */
static void
tell_statements(const HsReport *report, GPtrArray *told)
{
    const HsEntity *const entities = report->cast->entities;
    const char *const body = report->cast->annotation->text->article->body;
    for (guint32 i = 0; i < report->n_statements; i++) {
        const HsStatement *const s = &report->statements[i];
        g_autoptr(GString) out = g_string_new(s->within >= 0 ? "> " : "");
        for (guint32 k = 0; k < s->n_speakers; k++)
            g_string_append_printf(out, "%s%s%s", k > 0 ? " & " : "",
                                   entities[s->speakers[k]].named ? "" : "~",
                                   entities[s->speakers[k]].name);
        if (s->n_speakers == 0)
            g_string_append_c(out, '-');
        if (s->on_behalf_of >= 0)
            g_string_append_printf(out, " for %s", entities[s->on_behalf_of].name);
        g_string_append(out, " [");
        append_spans(out, body, s->cues, s->n_cues);
        g_string_append(out, "] {");
        append_spans(out, body, s->contents, s->n_contents);
        g_string_append_c(out, '}');
        tell(told, out->str);
    }
}

static const HsReport *
read_text(HsArena *arena, HsAnnotator *annotator, const char *text)
{
    const HsArticle *const article = test_article_new(arena, "line", text);
    const HsText *const cut = hs_tokenize(arena, article);
    const HsAnnotation *const annotation = hs_annotate(arena, cut, annotator);
    return hs_extract(arena, hs_resolve(arena, annotation, NULL), NULL);
}

/* Says whether what `telling` finds in the text of `line` is what stands behind its bar. */
static gboolean
check_line(HsAnnotator *annotator, const char *line, Telling telling)
{
    g_auto(GStrv) parts = g_strsplit(line, " | ", 2);
    g_autoptr(HsArena) arena = hs_arena_new();
    g_autoptr(GPtrArray) told = g_ptr_array_new_with_free_func(g_free);
    g_assert_cmpuint(g_strv_length(parts), ==, 2);
    g_auto(GStrv) paragraphs = g_strsplit(parts[0], " ¶ ", -1);
    g_autofree char *text = g_strjoinv("\n\n", paragraphs);
    telling(read_text(arena, annotator, text), told);
    if (told->len == 0)
        tell(told, "-");
    g_ptr_array_add(told, NULL);
    g_autofree char *found = g_strjoinv(" + ", (char **)told->pdata);
    if (strcmp(found, parts[1]) != 0)
        g_test_message("%s\n    expected %s, found %s", parts[0], parts[1], found);
    return strcmp(found, parts[1]) == 0;
}

static void
check_file(const char *name, Telling telling)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "lines", name, NULL);
    g_autofree char *text = NULL;
    const char *const file = g_getenv("HEARSAY_WEIGHTS");
    if (!file || !g_file_test(file, G_FILE_TEST_EXISTS)) {
        g_test_skip("no weights (HEARSAY_WEIGHTS)");
        return;
    }
    g_autoptr(HsWeights) weights = hs_weights_open(file, &error);
    g_assert_no_error(error);
    g_autoptr(HsAnnotator) annotator = hs_annotator_new(weights, &error);
    g_assert_no_error(error);
    g_file_get_contents(path, &text, NULL, &error);
    g_assert_no_error(error);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    guint n = 0, right = 0;
    for (guint i = 0; lines[i]; i++) {
        if (*lines[i] == '\0' || *lines[i] == '#')
            continue;
        n++;
        right += check_line(annotator, lines[i], telling) ? 1 : 0;
    }
    g_test_message("%s: %u of %u lines", name, right, n);
    g_assert_cmpuint(n, >, 0);
    g_assert_cmpfloat((double)right, >=, LEAST * n);
}

static void
test_addressees(void)
{
    check_file("addressees.txt", tell_addressees);
}

static void
test_media(void)
{
    check_file("media.txt", tell_media);
}

static void
test_abouts(void)
{
    check_file("abouts.txt", tell_abouts);
}

static void
test_statements(void)
{
    check_file("statements.txt", tell_statements);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/quality/sayings/addressees", test_addressees);
    g_test_add_func("/quality/sayings/media", test_media);
    g_test_add_func("/quality/sayings/abouts", test_abouts);
    g_test_add_func("/quality/sayings/statements", test_statements);
    return g_test_run();
}
