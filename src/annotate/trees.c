/* SPDX-License-Identifier: Apache-2.0 */
#include "annotate/trees.h"

#include <string.h>

#include "encoder/safetensors.h"

struct HsTreeReader {
    HsParser *parser;
    guint8 *parts;     /* [U] HsPartOfSpeech of each label */
    guint8 *tags;      /* [X] HsPennTag */
    guint8 *relations; /* [R] HsRelation */
};

typedef struct { /* tokens of one sentence, all or as many as the parser takes at once */
    guint32 first;
    guint32 end;
    gint32 head; /* what its root hangs at, -1 where it is the sentence's */
} Part;

typedef struct {
    HsTreeReader *reader;
    const HsFindings *findings;
    HsSyntax *syntax; /* [n_tokens] */
    GArray *parts;    /* Part, waiting in the parser */
    guint32 n_rows;   /* tokens waiting */
    guint32 word;     /* where to look for the next token's words */
} Reading;

typedef const char *(*NameOf)(guint value);

static const char *
name_of_part(guint value)
{
    return hs_part_of_speech_name(value);
}

static const char *
name_of_tag(guint value)
{
    return hs_penn_tag_name(value);
}

static const char *
name_of_relation(guint value)
{
    return hs_relation_name(value);
}

/* Return for each label of `list` the value below `n_values` that has its name. */
static guint8 *
translate(const HsWeights *weights, const char *list, NameOf name_of, guint n_values,
          GError **error)
{
    guint32 n;
    const char *const *const labels = hs_weights_get_list(weights, list, &n);
    g_autofree guint8 *values = g_new0(guint8, n);
    for (guint32 i = 0; i < n; i++) {
        while (values[i] < n_values && strcmp(labels[i], name_of(values[i])) != 0)
            values[i]++;
        if (values[i] == n_values) {
            g_set_error(error, HS_ENCODER_ERROR, HS_ENCODER_ERROR_UNSUITED,
                        "the weights have an unknown label in '%s': '%s'", list, labels[i]);
            return NULL;
        }
    }
    return g_steal_pointer(&values);
}

gboolean
hs_tree_reader_new(const HsWeights *weights, HsTreeReader **out_reader, GError **error)
{
    HsParser *const parser = hs_parser_new(weights);
    if (parser == NULL) {
        *out_reader = NULL;
        return TRUE;
    }
    HsTreeReader *const reader = g_new0(HsTreeReader, 1);
    reader->parser = parser;
    if ((reader->parts = translate(weights, "upos", name_of_part, HS_N_PARTS_OF_SPEECH, error)) &&
        (reader->tags = translate(weights, "xpos", name_of_tag, HS_N_TAGS, error)) &&
        (reader->relations = translate(weights, "relations", name_of_relation, HS_N_RELATIONS,
                                       error))) {
        *out_reader = reader;
        return TRUE;
    }
    hs_tree_reader_free(reader);
    return FALSE;
}

void
hs_tree_reader_free(HsTreeReader *reader)
{
    if (reader == NULL)
        return;
    hs_parser_free(reader->parser);
    g_free(reader->parts);
    g_free(reader->tags);
    g_free(reader->relations);
    g_free(reader);
}

/* Find the words that `token` touches; a token of nothing but gaps gets the next word. */
static void
find_words(Reading *reading, const HsToken *token, guint32 *out_first, guint32 *out_last)
{
    const HsPieces *const pieces = reading->findings->pieces;
    const HsWord *const words = pieces->words;
    guint32 first = reading->word;
    while (first > 0 && words[first - 1].span.end > token->span.begin)
        first--;
    while (first + 1 < pieces->n_words && words[first].span.end <= token->span.begin)
        first++;
    guint32 last = first;
    while (last + 1 < pieces->n_words && words[last + 1].span.begin < token->span.end)
        last++;
    reading->word = last;
    *out_first = first;
    *out_last = last;
}

/* Put the vector of a token into the parser's next row; FALSE where there is none. */
static gboolean
add_row(Reading *reading, const HsToken *token)
{
    const HsFindings *const findings = reading->findings;
    const gsize d = findings->width;
    guint32 first, last;
    if (findings->pieces->n_words == 0)
        return FALSE;
    find_words(reading, token, &first, &last);
    const float *const of_first = hs_findings_get_vector(findings, first);
    const float *const of_last = hs_findings_get_vector(findings, last);
    if (of_first == NULL || of_last == NULL)
        return FALSE;
    float *const row = hs_parser_get_tokens(reading->reader->parser) + 2 * d * reading->n_rows++;
    memcpy(row, of_first, d * sizeof *row);
    memcpy(row + d, of_last, d * sizeof *row);
    return TRUE;
}

/* Write what was parsed of one part. Returns the token that is its root. */
static guint32
write_part(Reading *reading, const Part *part, const HsParsed *parsed)
{
    const HsTreeReader *const reader = reading->reader;
    guint32 root = part->first;
    for (guint32 i = 0; i < part->end - part->first; i++) {
        const gboolean top = parsed[i].head == 0;
        reading->syntax[part->first + i] = (HsSyntax){
            .head = top ? part->head : (gint32)(part->first + parsed[i].head - 1),
            .part = reader->parts[parsed[i].upos],
            .tag = reader->tags[parsed[i].xpos],
            .relation = top && part->head >= 0 ? HS_RELATION_PARATAXIS
                                               : reader->relations[parsed[i].relation],
        };
        root = top ? part->first + i : root;
    }
    return root;
}

/* Parse all that waits. Returns the token that is the last part's root. */
static guint32
parse_waiting(Reading *reading)
{
    HsParsed parsed[HS_PARSER_MAX_TOKENS];
    guint32 row = 0, root = 0;
    if (reading->parts->len > 0)
        hs_parser_project(reading->reader->parser, reading->n_rows);
    for (guint i = 0; i < reading->parts->len; i++) {
        const Part *const part = &g_array_index(reading->parts, Part, i);
        const guint32 n = part->end - part->first;
        hs_parser_parse(reading->reader->parser, row, row + n, parsed);
        root = write_part(reading, part, parsed);
        row += n;
    }
    g_array_set_size(reading->parts, 0);
    reading->n_rows = 0;
    return root;
}

/* Hang the tokens `first` .. `end` - 1 at the first of them. */
static void
write_unknown(Reading *reading, guint32 first, guint32 end)
{
    for (guint32 i = first; i < end; i++)
        reading->syntax[i] = (HsSyntax){
            .head = i == first ? -1 : (gint32)first,
            .part = HS_PART_X,
            .tag = HS_TAG_FW,
            .relation = i == first ? HS_RELATION_ROOT : HS_RELATION_DEP,
        };
}

/* Let one part of a sentence wait; FALSE where a token of it has no vector. */
static gboolean
add_part(Reading *reading, const Part *part)
{
    const guint32 n_before = reading->n_rows;
    for (guint32 i = part->first; i < part->end; i++) {
        if (!add_row(reading, &reading->findings->text->tokens[i])) {
            reading->n_rows = n_before;
            return FALSE;
        }
    }
    g_array_append_vals(reading->parts, part, 1);
    return TRUE;
}

static void
read_sentence(Reading *reading, const HsSentence *sentence)
{
    const guint32 begin = sentence->first_token, end = begin + sentence->n_tokens;
    Part part = { begin, begin, -1 };
    while (part.first < end) {
        part.end = MIN(end, part.first + HS_PARSER_MAX_TOKENS);
        if (reading->n_rows + part.end - part.first > HS_PARSER_MAX_TOKENS)
            parse_waiting(reading);
        if (!add_part(reading, &part)) {
            write_unknown(reading, begin, end);
            return;
        }
        if (part.end < end) {
            const guint32 root = parse_waiting(reading);
            part.head = part.head < 0 ? (gint32)root : part.head;
        }
        part.first = part.end;
    }
}

const HsSyntax *
hs_trees_read(HsArena *arena, HsTreeReader *reader, const HsFindings *findings)
{
    const HsText *const text = findings->text;
    g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(Part));
    Reading reading = {
        .reader = reader,
        .findings = findings,
        .syntax = hs_arena_new0(arena, HsSyntax, text->n_tokens),
        .parts = parts,
    };
    for (guint32 i = 0; i < text->n_sentences; i++)
        read_sentence(&reading, &text->sentences[i]);
    parse_waiting(&reading);
    return reading.syntax;
}
