/* SPDX-License-Identifier: Apache-2.0
 *
 * Says what the heads for acts and media make of cues that people marked: what those two heads
 * reach by themselves, and whether C and Python agree (training/evaluate_cues.py).
 *
 *   cues WEIGHTS < LINES
 *
 * In:   D path         begins an article: the text of this file, a paragraph a line
 *       C begin end    a cue, bytes of that text
 * Out:  act medium     a line a cue; "-" where the cue touches no word, or lies in two windows
 *
 * Fields are separated by tabs. gold_acts.py writes the input and scores the output.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "encoder/encode.h"
#include "encoder/heads.h"

typedef struct {
    HsWeights *weights;
    HsScratch *scratch;
    char *text;
    HsPieces *pieces;
    HsWindows *windows;
    const float *h; /* of the window `encoded` */
    guint32 encoded;
} Reading;

static void
finish_article(Reading *reading)
{
    g_clear_pointer(&reading->windows, hs_windows_free);
    g_clear_pointer(&reading->pieces, hs_pieces_free);
    g_clear_pointer(&reading->text, g_free);
}

static GArray *
cut_lines(const char *text, gsize length)
{
    GArray *spans = g_array_new(FALSE, FALSE, sizeof(HsSpan));
    for (gsize begin = 0, end; begin < length; begin = end + 1) {
        const char *newline = memchr(text + begin, '\n', length - begin);
        end = newline != NULL ? (gsize)(newline - text) : length;
        const HsSpan span = { (guint32)begin, (guint32)end };
        g_array_append_val(spans, span);
    }
    return spans;
}

static gboolean
begin_article(Reading *reading, const char *path)
{
    g_autoptr(GError) error = NULL;
    gsize length;
    finish_article(reading);
    if (!g_file_get_contents(path, &reading->text, &length, &error)) {
        fprintf(stderr, "cues: %s\n", error->message);
        return FALSE;
    }
    g_autoptr(GArray) lines = cut_lines(reading->text, length);
    reading->pieces = hs_pieces_new(hs_weights_get_vocabulary(reading->weights), reading->text,
                                    (const HsSpan *)(gpointer)lines->data, lines->len);
    reading->windows = hs_windows_new(reading->pieces,
                                      hs_weights_get_config(reading->weights)->window);
    reading->encoded = G_MAXUINT32;
    return TRUE;
}

/* Find the words that `span` touches; FALSE when there are none. */
static gboolean
find_words(const HsPieces *pieces, HsSpan span, guint32 *out_first, guint32 *out_last)
{
    guint32 first = 0;
    while (first < pieces->n_words && pieces->words[first].span.end <= span.begin)
        first++;
    guint32 end = first;
    while (end < pieces->n_words && pieces->words[end].span.begin < span.end)
        end++;
    *out_first = first;
    *out_last = end - 1;
    return first < end;
}

/* Return the window that holds both words, encoded; NULL when there is none. */
static const HsWindow *
encode_around(Reading *reading, guint32 first, guint32 last)
{
    for (guint32 i = 0; i < reading->windows->n_windows; i++) {
        const HsWindow *const window = &reading->windows->windows[i];
        if (first < window->first_word || last >= window->first_word + window->n_words)
            continue;
        if (reading->encoded != i)
            reading->h = hs_encode(reading->scratch, reading->weights, reading->pieces,
                                   reading->windows, i);
        reading->encoded = i;
        return window;
    }
    return NULL;
}

static const char *
best(const char *const *labels, const float *scores)
{
    guint32 at = 0;
    for (guint32 i = 1; labels[i] != NULL; i++) {
        if (scores[i] > scores[at])
            at = i;
    }
    return labels[at];
}

static void
print_cue(Reading *reading, HsSpan span)
{
    guint32 first, last;
    const HsWindow *const window = find_words(reading->pieces, span, &first, &last)
                                       ? encode_around(reading, first, last)
                                       : NULL;
    if (window == NULL) {
        printf("-\t-\n");
        return;
    }
    const guint32 f = first - window->first_word;
    const guint32 l = last - window->first_word;
    const HsWeights *const weights = reading->weights;
    printf("%s\t", best(hs_weights_get_acts(weights, NULL),
                        hs_heads_act(reading->scratch, weights, reading->h, f, l)));
    const float *const media = hs_heads_medium(reading->scratch, weights, reading->h, f, l);
    printf("%s\n", media != NULL ? best(hs_weights_get_list(weights, "media", NULL), media) : "-");
}

static gboolean
read_lines(Reading *reading)
{
    char line[4096];
    while (fgets(line, sizeof line, stdin) != NULL) {
        g_auto(GStrv) fields = g_strsplit(g_strchomp(line), "\t", 4);
        const guint n = g_strv_length(fields);
        if (n == 2 && strcmp(fields[0], "D") == 0) {
            if (!begin_article(reading, fields[1]))
                return FALSE;
        } else if (n == 3 && strcmp(fields[0], "C") == 0 && reading->text != NULL) {
            const HsSpan span = { (guint32)strtoul(fields[1], NULL, 10),
                                  (guint32)strtoul(fields[2], NULL, 10) };
            print_cue(reading, span);
        } else {
            fprintf(stderr, "cues: neither D nor C: %s\n", line);
            return FALSE;
        }
    }
    return TRUE;
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    if (argc != 2) {
        fprintf(stderr, "cues WEIGHTS < LINES\n");
        return 64;
    }
    g_autoptr(HsWeights) weights = hs_weights_open(argv[1], &error);
    if (weights == NULL) {
        fprintf(stderr, "cues: %s\n", error->message);
        return 1;
    }
    g_autoptr(HsScratch) scratch = hs_scratch_new();
    Reading reading = { .weights = weights, .scratch = scratch };
    const gboolean good = read_lines(&reading);
    finish_article(&reading);
    return good ? 0 : 1;
}
