/* SPDX-License-Identifier: Apache-2.0 */
#include "marked.h"

#include <string.h>

#include "annotate/names.h"
#include "support/article.h"
#include "text/tokenize.h"

/* Return the words that lie in `span`. */
static HsRange
words_in(const HsPieces *pieces, HsSpan span)
{
    HsRange range = { pieces->n_words, 0 };
    for (guint32 w = 0; w < pieces->n_words; w++) {
        if (hs_span_contains(span, pieces->words[w].span)) {
            range.first = MIN(range.first, w);
            range.end = w + 1;
        }
    }
    g_assert_cmpuint(range.first, <, range.end);
    return range;
}

static HsEntityType
type_named(const char *name)
{
    HsEntityType type = 0;
    while (type < HS_N_TAGGED_TYPES && strcmp(name, hs_entity_type_name(type)) != 0)
        type++;
    g_assert_cmpint(type, <, HS_N_TAGGED_TYPES);
    return type;
}

#define PARAGRAPH "¶" /* ends one */

typedef struct {
    HsSpan span;
    HsEntityType type;
} Name;

/* End the bracket that began at `name`->begin: "[Norland/place]" is a place, "[Hale]" a person. */
static void
end_name(GString *body, Name *name)
{
    char *const slash = strchr(body->str + name->span.begin, '/');
    name->type = slash != NULL ? type_named(slash + 1) : HS_ENTITY_PERSON;
    if (slash != NULL)
        g_string_truncate(body, slash - body->str);
    name->span.end = (guint32)body->len;
}

static void
add_name(HsFindings *findings, const Name *name)
{
    const HsNaming naming = { .range = words_in(findings->pieces, name->span), .type = name->type };
    hs_names_append(findings, &naming);
}

void
marked_line_init(MarkedLine *marked, const char *line)
{
    const char *const bar = strstr(line, " | ");
    g_autoptr(GString) body = g_string_new(NULL);
    g_autoptr(GArray) names = g_array_new(FALSE, FALSE, sizeof(Name));
    HsSpan whole = { 0, 0 };
    Name name = { { 0, 0 }, HS_ENTITY_PERSON };

    g_assert_nonnull(bar);
    for (const char *p = line; p < bar; p++) {
        const guint32 at = (guint32)body->len;
        if (*p == '{') {
            whole.begin = at;
        } else if (*p == '}') {
            whole.end = at;
        } else if (*p == '[') {
            name.span.begin = at;
        } else if (*p == ']') {
            end_name(body, &name);
            g_array_append_val(names, name);
        } else if (g_str_has_prefix(p, PARAGRAPH)) {
            g_string_append(body, "\n\n");
            p += strlen(PARAGRAPH) - 1;
        } else {
            g_string_append_c(body, *p);
        }
    }
    marked->arena = hs_arena_new();
    marked->vocabulary = hs_vocabulary_new("[UNK]\n[CLS]\n[SEP]", NULL);
    const HsText *const text = hs_tokenize(marked->arena,
                                           test_article_new(marked->arena, "line", body->str));
    HsSpan *const paragraphs = hs_arena_new0(marked->arena, HsSpan, text->n_paragraphs);
    for (guint32 i = 0; i < text->n_paragraphs; i++)
        paragraphs[i] = text->paragraphs[i].span;
    marked->pieces = hs_pieces_new(marked->vocabulary, text->article->body, paragraphs,
                                   text->n_paragraphs);
    hs_findings_init(&marked->findings, text, marked->pieces, 1);
    for (guint i = 0; i < names->len; i++)
        add_name(&marked->findings, &g_array_index(names, Name, i));
    if (whole.end > 0)
        marked->range = words_in(marked->pieces, whole);
    marked->expected = g_strdup(bar + 3);
}

void
marked_line_clear(MarkedLine *marked)
{
    hs_findings_clear(&marked->findings);
    hs_pieces_free(marked->pieces);
    hs_vocabulary_free(marked->vocabulary);
    hs_arena_free(marked->arena);
    g_free(marked->expected);
}

void
marked_lines_each(const char *name, void (*check)(MarkedLine *))
{
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "tests", "lines", name, NULL);
    g_autofree char *content = NULL;
    g_assert_true(g_file_get_contents(path, &content, NULL, NULL));
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    guint n = 0;

    for (char **line = lines; *line != NULL; line++) {
        if (**line == '#' || **line == '\0')
            continue;
        MarkedLine marked;
        marked_line_init(&marked, *line);
        g_test_message("%s", *line);
        check(&marked);
        marked_line_clear(&marked);
        n++;
    }
    g_assert_cmpuint(n, >, 0);
}
