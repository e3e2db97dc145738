/* SPDX-License-Identifier: Apache-2.0
 *
 * Holds descriptions of posts to tests/lines/offices.txt and names to links.txt, with the knowledge
 * base that is shipped: whom each means on the date of its article. Each line is a test. Marks are
 * those of support/annotation.h.
 */
#include <string.h>

#include "resolve/resolve.h"

#include "casts.h"
#include "support/annotation.h"

typedef struct {
    char *date;   /* of the article, or "-" */
    char *marked; /* the article */
    char *words;  /* the description; its last mention with these words is meant */
    char *label;  /* or Wikidata id of the one meant, or "-": nobody known */
} Expectation;

static HsKnowledge *knowledge;

/* Returns the entity of the last mention that reads `words`; -1 for nobody. */
static gint32
find_entity(const HsCast *cast, const char *words)
{
    for (guint32 i = cast->annotation->n_mentions; i-- > 0;) {
        if (cast_reads(cast->annotation, i, words))
            return cast->mention_entities[i];
    }
    g_error("no such mention: %s", words);
}

static gboolean
is_id(const char *label)
{
    return *label == 'Q' && g_ascii_isdigit(label[1]);
}

/* Says whether `known` is what `name` means first: tables may have another label for it. */
static gboolean
is_first_meaning(const char *name, HsKnown known)
{
    g_autoptr(GArray) found = hs_knowledge_find(knowledge, name, strlen(name));
    return found->len > 0 && g_array_index(found, HsCandidate, 0).known == known;
}

static void
check_line(gconstpointer user)
{
    const Expectation *expected = user;
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsAnnotation *annotation = test_annotation_parse(arena, expected->marked);
    HsArticle *article = (HsArticle *)annotation->text->article;
    if (strcmp(expected->date, "-") != 0)
        article->date = expected->date;
    const HsCast *cast = hs_resolve(arena, annotation, knowledge);
    const gint32 entity = find_entity(cast, expected->words);
    const HsLink *link = entity < 0 ? NULL : &cast->entities[entity].link;
    const char *label = !link ? NULL : is_id(expected->label) ? link->wikidata : link->label;
    if (entity >= 0)
        g_test_message("%s: %s", cast->entities[entity].name, link->why);
    if (!link || !label || !is_first_meaning(expected->label, link->known))
        g_assert_cmpstr(label ? label : "-", ==, expected->label);
}

static void
free_expectation(gpointer user)
{
    Expectation *expected = user;
    g_free(expected->date);
    g_free(expected->marked);
    g_free(expected->words);
    g_free(expected->label);
    g_free(expected);
}

static void
add_line(const char *name, const char *line, guint number)
{
    g_auto(GStrv) fields = g_strsplit(line, " | ", -1);
    if (*line == '#' || *line == '\0')
        return;
    if (g_strv_length(fields) != 4)
        g_error("line %u: four fields are wanted", number);
    Expectation *expected = g_new(Expectation, 1);
    *expected = (Expectation){ g_strdup(fields[0]), g_strdup(fields[1]), g_strdup(fields[2]),
                               g_strdup(fields[3]) };
    g_autofree char *path = g_strdup_printf("/resolve/%s/%u", name, number);
    g_test_add_data_func_full(path, expected, check_line, free_expectation);
}

static void
add_lines(const char *name)
{
    g_autofree char *file = g_strconcat(name, ".txt", NULL);
    g_autofree char *path = g_build_filename(g_getenv("G_TEST_SRCDIR"), "tests", "lines", file,
                                             NULL);
    g_autofree char *text = NULL;
    g_autoptr(GError) error = NULL;
    if (!g_file_get_contents(path, &text, NULL, &error))
        g_error("%s", error->message);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (guint i = 0; lines[i]; i++)
        add_line(name, lines[i], i + 1);
}

static void
skip(void)
{
    g_test_skip("no knowledge base (HEARSAY_KNOWLEDGE)");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_set_nonfatal_assertions();
    const char *asked = g_getenv("HEARSAY_KNOWLEDGE");
    const char *top = g_getenv("G_TEST_BUILDDIR");
    g_autofree char *named = asked ? g_strdup(asked)
                                   : g_build_filename(top ? top : ".", "knowledge",
                                                      "hearsay.knowledge", NULL);
    if (!g_file_test(named, G_FILE_TEST_EXISTS)) {
        g_test_add_func("/resolve/offices", skip);
        return g_test_run();
    }
    g_autoptr(GError) error = NULL;
    knowledge = hs_knowledge_open(named, &error);
    if (knowledge == NULL)
        g_error("%s", error->message);
    add_lines("offices");
    add_lines("links");
    const int result = g_test_run();
    hs_knowledge_close(knowledge);
    return result;
}
