/* SPDX-License-Identifier: Apache-2.0
 *
 * Parses CoNLL-U whose sentences and tokens are right, and writes CoNLL-U again with the parts of
 * speech, tags, heads and relations that the annotator gives:
 *
 *   parse WEIGHTS < GOLD.conllu > PARSED.conllu
 *
 * The text is put together from the tokens as in training/conllu.py, paragraphs at "# newpar", and
 * goes through the whole of hs_annotate(). The gold's own columns are not looked at, but for the
 * form and SpaceAfter. A tool for trees.py and no part of what is installed.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "annotate/annotate.h"
#include "support/article.h"

#define COLUMNS 10

typedef struct {
    HsAnnotator *annotator;
    GPtrArray *lines;   /* char *, of the document */
    GString *body;      /* its text */
    GArray *paragraphs; /* HsParagraph */
    GArray *sentences;  /* HsSentence */
    GArray *tokens;     /* HsToken */
    gboolean open;      /* inside a sentence */
    HsSpan shared;      /* of the contraction whose tokens come */
    guint32 inside;     /* where in it the next one is looked for */
    int shared_until;   /* number of its last token */
} Reading;

static void
begin_document(Reading *reading)
{
    g_ptr_array_set_size(reading->lines, 0);
    g_string_set_size(reading->body, 0);
    g_array_set_size(reading->paragraphs, 0);
    g_array_set_size(reading->sentences, 0);
    g_array_set_size(reading->tokens, 0);
    reading->open = FALSE;
}

static void
begin_paragraph(Reading *reading)
{
    GString *const body = reading->body;
    while (body->len > 0 && body->str[body->len - 1] == ' ')
        g_string_truncate(body, body->len - 1);
    if (body->len > 0)
        g_string_append_c(body, '\n');
    const HsParagraph paragraph = { .first_sentence = reading->sentences->len };
    g_array_append_val(reading->paragraphs, paragraph);
}

static HsSpan
append_form(Reading *reading, char **column)
{
    const guint32 begin = (guint32)reading->body->len;
    g_string_append(reading->body, column[1]);
    const HsSpan span = { begin, (guint32)reading->body->len };
    if (strstr(column[9], "SpaceAfter=No") == NULL)
        g_string_append_c(reading->body, ' ');
    return span;
}

/* Return the span of a token inside a contraction: of its own letters where they are found. */
static HsSpan
find_inside(Reading *reading, const char *form)
{
    const gssize length = (gssize)(reading->shared.end - reading->inside);
    const char *const from = reading->body->str + reading->inside;
    const char *const at = g_strstr_len(from, length, form);
    if (at == NULL)
        return reading->shared;
    const guint32 begin = reading->inside + (guint32)(at - from);
    reading->inside = begin + (guint32)strlen(form);
    return (HsSpan){ begin, reading->inside };
}

static void
add_token(Reading *reading, HsSpan span)
{
    if (!reading->open) {
        if (reading->paragraphs->len == 0)
            begin_paragraph(reading);
        const HsSentence fresh = {
            .span = span,
            .paragraph = reading->paragraphs->len - 1,
            .first_token = reading->tokens->len,
        };
        g_array_append_val(reading->sentences, fresh);
        reading->open = TRUE;
        reading->shared_until = 0;
        g_array_index(reading->paragraphs, HsParagraph, fresh.paragraph).n_sentences++;
    }
    HsSentence *const sentence = &g_array_index(reading->sentences, HsSentence,
                                                reading->sentences->len - 1);
    const HsToken token = { span, reading->sentences->len - 1 };
    g_array_append_val(reading->tokens, token);
    sentence->n_tokens++;
    sentence->span.end = MAX(sentence->span.end, span.end);
}

static void
read_row(Reading *reading, const char *line)
{
    g_auto(GStrv) column = g_strsplit(line, "\t", COLUMNS);
    if (g_strv_length(column) != COLUMNS || strchr(column[0], '.') != NULL)
        return;
    const char *const dash = strchr(column[0], '-');
    if (dash != NULL) {
        reading->shared = append_form(reading, column);
        reading->inside = reading->shared.begin;
        reading->shared_until = atoi(dash + 1);
        return;
    }
    const gboolean within = atoi(column[0]) <= reading->shared_until;
    const int until = reading->shared_until;
    add_token(reading, within ? find_inside(reading, column[1]) : append_form(reading, column));
    reading->shared_until = within ? until : 0;
}

/* Give the paragraphs the spans of their sentences. */
static void
close_paragraphs(Reading *reading)
{
    for (guint i = 0; i < reading->paragraphs->len; i++) {
        HsParagraph *const p = &g_array_index(reading->paragraphs, HsParagraph, i);
        if (p->n_sentences == 0)
            continue;
        const HsSentence *const first = &g_array_index(reading->sentences, HsSentence,
                                                       p->first_sentence);
        p->span = (HsSpan){ first->span.begin, first[p->n_sentences - 1].span.end };
    }
}

static const HsSyntax *
parse(Reading *reading, HsArena *arena)
{
    HsText *const text = hs_arena_new0(arena, HsText, 1);
    close_paragraphs(reading);
    *text = (HsText){
        .article = test_article_new(arena, "parse", reading->body->str),
        .paragraphs = (const HsParagraph *)(gpointer)reading->paragraphs->data,
        .sentences = (const HsSentence *)(gpointer)reading->sentences->data,
        .tokens = (const HsToken *)(gpointer)reading->tokens->data,
        .n_paragraphs = reading->paragraphs->len,
        .n_sentences = reading->sentences->len,
        .n_tokens = reading->tokens->len,
    };
    return hs_annotate(arena, text, reading->annotator)->syntax;
}

static void
print_row(const Reading *reading, const char *line, const HsSyntax *syntax, guint32 token)
{
    g_auto(GStrv) column = g_strsplit(line, "\t", COLUMNS);
    const HsSyntax *const s = &syntax[token];
    const guint32 sentence = g_array_index(reading->tokens, HsToken, token).sentence;
    const guint32 first = g_array_index(reading->sentences, HsSentence, sentence).first_token;
    const guint32 head = s->head < 0 ? 0 : (guint32)s->head - first + 1;
    printf("%s\t%s\t_\t%s\t%s\t_\t%u\t%s\t_\t_\n", column[0], column[1],
           hs_part_of_speech_name(s->part), hs_penn_tag_name(s->tag), head,
           hs_relation_name(s->relation));
}

static void
end_document(Reading *reading)
{
    g_autoptr(HsArena) arena = hs_arena_new();
    const HsSyntax *const syntax = parse(reading, arena);
    guint32 token = 0;
    for (guint i = 0; i < reading->lines->len; i++) {
        const char *const line = g_ptr_array_index(reading->lines, i);
        const gsize number = strspn(line, "0123456789");
        if (number > 0 && line[number] == '\t')
            print_row(reading, line, syntax, token++);
        else if (number == 0 || line[number] != '.')
            puts(line);
    }
}

static void
read_line(Reading *reading, const char *line)
{
    if (g_str_has_prefix(line, "# newdoc")) {
        if (reading->tokens->len > 0)
            end_document(reading);
        begin_document(reading);
    } else if (g_str_has_prefix(line, "# newpar") && line[8] != '_') {
        begin_paragraph(reading);
    } else if (line[0] == '\0') {
        reading->open = FALSE;
        reading->shared_until = 0;
    } else if (g_ascii_isdigit(line[0])) {
        read_row(reading, line);
    }
    g_ptr_array_add(reading->lines, g_strdup(line));
}

static gboolean
read_all(HsAnnotator *annotator)
{
    Reading reading = {
        .annotator = annotator,
        .lines = g_ptr_array_new_with_free_func(g_free),
        .body = g_string_new(NULL),
        .paragraphs = g_array_new(FALSE, TRUE, sizeof(HsParagraph)),
        .sentences = g_array_new(FALSE, TRUE, sizeof(HsSentence)),
        .tokens = g_array_new(FALSE, TRUE, sizeof(HsToken)),
    };
    g_autoptr(GIOChannel) in = g_io_channel_unix_new(fileno(stdin));
    char *line;
    while (g_io_channel_read_line(in, &line, NULL, NULL, NULL) == G_IO_STATUS_NORMAL) {
        read_line(&reading, g_strchomp(line));
        g_free(line);
    }
    if (reading.tokens->len > 0)
        end_document(&reading);
    g_ptr_array_unref(reading.lines);
    g_string_free(reading.body, TRUE);
    g_array_unref(reading.paragraphs);
    g_array_unref(reading.sentences);
    g_array_unref(reading.tokens);
    return fflush(stdout) == 0 && !ferror(stdout);
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    if (argc != 2) {
        fprintf(stderr, "parse WEIGHTS < GOLD.conllu > PARSED.conllu\n");
        return 64;
    }
    g_autoptr(HsWeights) weights = hs_weights_open(argv[1], &error);
    g_autoptr(HsAnnotator) annotator = weights != NULL ? hs_annotator_new(weights, &error) : NULL;
    if (annotator == NULL) {
        fprintf(stderr, "parse: %s\n", error->message);
        return 1;
    }
    if (hs_weights_get_list(weights, "relations", NULL) == NULL) {
        fprintf(stderr, "parse: the weights have no parser\n");
        return 77;
    }
    return read_all(annotator) ? 0 : 1;
}
