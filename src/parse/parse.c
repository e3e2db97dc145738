/* SPDX-License-Identifier: Apache-2.0
 *
 * See parse.h. Notations of lines are handed to libserd a line at a time (its reading of N-Quads in
 * pieces, in 0.30, knows no graphs), the others a byte at a time, of which it takes one top-level
 * statement or one block of a graph per call. Either way a quad of another graph ends the one that
 * is gathered and begins the next; at most two are held.
 */
#include "parse/parse.h"

#include <string.h>

#include "base/serderror.h"
#include "graph/describe.h"
#include "parse/graphfile.h"
#include "parse/landmarks.h"
#include "parse/notation.h"

#define HEX_OF_GENID 16
#define HELD_BYTES ((gsize)1024 * 1024) /* of lines, after which the reader is made anew */

/* A graph that is gathered. */
typedef struct {
    HsArena *arena;
    HsGraphBuilder *builder; /* NULL: nothing is gathered */
    char *name;              /* of the graph, as the file writes it; NULL for the default graph */
    guint32 number;          /* of its name's term */
} Piece;

struct HsGraphStream {
    HsGraphFile *file;
    HsNotation notation;
    HsParseOptions options;
    SerdEnv *env;
    SerdReader *reader;
    HsRdfNames names;
    char *genid;
    GString *line; /* of notations of lines: the one that is read */
    guint in_line; /* statements in it */
    gsize held;    /* bytes of lines that the reader may still hold */
    gsize since;   /* bytes since the last statement, of the others */
    char last;     /* byte that was read */
    gboolean in_comment;
    gboolean in_statement; /* more than white space and comments were read since one ended */
    guint depth;           /* brackets that are open, those in strings too */
    Piece now;
    Piece next;
    HsArena *given; /* of the graph that the caller has */
    GError *fault;  /* the first one */
    gboolean ended;
};

/* ---- faults */

static void
note_fault(HsGraphStream *stream, HsParseError code, guint64 line, guint64 column,
           const char *reason)
{
    if (!stream->fault)
        stream->fault = g_error_new(HS_PARSE_ERROR, (int)code,
                                    "%s:%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ": %s",
                                    hs_graphfile_get_name(stream->file), line, column, reason);
}

/* Notes a fault at `node`, which may be NULL: of lines, where its text stands first. */
static void
note_fault_at(HsGraphStream *stream, HsParseError code, const SerdNode *node, const char *reason)
{
    guint64 line, column;

    hs_graphfile_get_place(stream->file, &line, &column);
    if (node && stream->notation == HS_NOTATION_LINES) {
        g_autofree char *text = g_strdup_printf("%c%s", node->type == SERD_LITERAL ? '"' : '<',
                                                (const char *)node->buf);
        const char *const at = strstr(stream->line->str, text);
        column = at ? (guint64)(at - stream->line->str) + 1 : column;
    }
    note_fault(stream, code, line, column, reason);
}

static SerdStatus
take_error(void *stream_pointer, const SerdError *failure)
{
    HsGraphStream *const stream = stream_pointer;
    g_autofree char *reason = hs_serd_error_dup_reason(failure);
    guint64 line, column;

    hs_graphfile_get_place(stream->file, &line, &column);
    if (stream->notation == HS_NOTATION_BLOCKS)
        note_fault(stream, HS_PARSE_ERROR_SYNTAX, line, column, reason);
    else if (failure->line == 1) /* each line is a document of its own to serd */
        note_fault(stream, HS_PARSE_ERROR_SYNTAX, line, MAX(failure->col, 1), reason);
    else
        note_fault(stream, HS_PARSE_ERROR_SYNTAX, line, MAX(stream->line->len, 1),
                   "the line ends before the statement does");
    return SERD_SUCCESS;
}

/* ---- pieces */

static void
drop_piece(Piece *piece)
{
    hs_graph_builder_free(piece->builder);
    hs_arena_free(piece->arena);
    g_free(piece->name);
    *piece = (Piece){ 0 };
}

static gboolean
begin_piece(HsGraphStream *stream, Piece *piece, const SerdNode *name, GError **error)
{
    piece->arena = hs_arena_new();
    piece->builder = hs_graph_builder_new(piece->arena);
    piece->name = name ? g_strdup((const char *)name->buf) : NULL;
    piece->number = HS_DEFAULT_GRAPH;
    return !name ||
           hs_rdfterm_add(piece->builder, &stream->names, name, NULL, NULL, &piece->number, error);
}

/* Returns the piece that a quad of the graph `name` belongs to; NULL with `error` set. */
static Piece *
find_piece(HsGraphStream *stream, const SerdNode *name, GError **error)
{
    Piece *const piece = stream->next.builder ? &stream->next : &stream->now;
    const char *const wanted = name ? (const char *)name->buf : NULL;

    if (piece->builder && g_strcmp0(piece->name, wanted) == 0)
        return piece;
    Piece *const fresh = piece->builder ? &stream->next : &stream->now;
    drop_piece(fresh);
    return begin_piece(stream, fresh, name, error) ? fresh : NULL;
}

/* Adds a quad to `piece`. Sets `out_bad` to the term that cannot be. */
static gboolean
add_quad(HsGraphStream *stream, Piece *piece, const SerdNode *const nodes[3],
         const SerdNode *datatype, const SerdNode *language, const SerdNode **out_bad,
         GError **error)
{
    guint32 numbers[3];

    for (guint i = 0; i < 3; i++) {
        *out_bad = nodes[i];
        if (!hs_rdfterm_add(piece->builder, &stream->names, nodes[i], datatype, language,
                            &numbers[i], error))
            return FALSE;
    }
    hs_graph_builder_add(piece->builder, piece->number, numbers[0], numbers[1], numbers[2]);
    return TRUE;
}

/* ---- serd's calls */

static SerdStatus
take_base(void *stream, const SerdNode *uri)
{
    return serd_env_set_base_uri(((HsGraphStream *)stream)->env, uri);
}

static SerdStatus
take_prefix(void *stream, const SerdNode *name, const SerdNode *uri)
{
    return serd_env_set_prefix(((HsGraphStream *)stream)->env, name, uri);
}

static SerdStatus
take_statement(void *stream_pointer, SerdStatementFlags flags, const SerdNode *graph,
               const SerdNode *subject, const SerdNode *predicate, const SerdNode *object,
               const SerdNode *datatype, const SerdNode *language)
{
    HsGraphStream *const stream = stream_pointer;
    const SerdNode *const nodes[3] = { subject, predicate, object };
    const SerdNode *const name = graph && graph->buf ? graph : NULL;
    const SerdNode *bad = name;
    g_autoptr(GError) error = NULL;

    (void)flags;
    stream->since = 0;
    if (subject->type != SERD_BLANK)
        stream->depth = 0; /* back at the top */
    stream->in_line++;
    Piece *const piece = stream->fault ? NULL : find_piece(stream, name, &error);
    if (piece && add_quad(stream, piece, nodes, datatype, language, &bad, &error)) {
        if (hs_graph_builder_count_quads(piece->builder) <= stream->options.max_quads)
            return SERD_SUCCESS;
        g_autofree char *reason = g_strdup_printf("a graph of more than %u statements",
                                                  stream->options.max_quads);
        note_fault_at(stream, HS_PARSE_ERROR_LIMIT, NULL, reason);
    }
    if (error)
        note_fault_at(stream, HS_PARSE_ERROR_TERM, bad, error->message);
    return SERD_ERR_UNKNOWN;
}

/* ---- reading */

/* Makes a reader in place of the one that there is, if any. */
static void
renew_reader(HsGraphStream *stream)
{
    const gboolean by_lines = stream->notation == HS_NOTATION_LINES;

    if (stream->reader)
        serd_reader_free(stream->reader);
    stream->reader = serd_reader_new(by_lines ? SERD_NQUADS : SERD_TRIG, stream, NULL, take_base,
                                     take_prefix, take_statement, NULL);
    serd_reader_set_error_sink(stream->reader, take_error, stream);
    serd_reader_set_strict(stream->reader, TRUE);
    stream->held = 0;
}

static void
note_too_long(HsGraphStream *stream)
{
    g_autofree char *reason = g_strdup_printf("a statement of more than %" G_GSIZE_FORMAT " bytes",
                                              stream->options.max_statement);

    note_fault_at(stream, HS_PARSE_ERROR_LIMIT, NULL, reason);
}

/* Keeps account of what was read since the last statement. */
static void
note_byte(HsGraphStream *stream, char byte)
{
    if (byte == '#' && !stream->in_statement)
        stream->in_comment = TRUE;
    else if (byte == '\n')
        stream->in_comment = FALSE;
    else if (!stream->in_comment && !g_ascii_isspace(byte))
        stream->in_statement = TRUE;
    stream->last = byte;
}

/* Gives serd the next byte, unless one statement has grown beyond all measure. */
static size_t
read_byte(void *buffer, size_t size, size_t n, void *stream_pointer)
{
    HsGraphStream *const stream = stream_pointer;
    char *const byte = buffer;

    (void)size;
    (void)n;
    if (stream->fault || !hs_graphfile_read_byte(stream->file, byte)) {
        stream->last = '\n';
        return 0;
    }
    note_byte(stream, *byte);
    if (*byte == '[' || *byte == '(')
        stream->depth++;
    else if ((*byte == ']' || *byte == ')') && stream->depth > 0)
        stream->depth--;
    if (++stream->since > stream->options.max_statement)
        note_too_long(stream);
    else if (!*byte)
        note_fault_at(stream, HS_PARSE_ERROR_SYNTAX, NULL, "a NUL");
    else if (stream->depth > HS_PARSE_MAX_BRACKETS)
        note_fault_at(stream, HS_PARSE_ERROR_LIMIT, NULL, "too many brackets in one another");
    return stream->fault ? 0 : 1;
}

static int
tell_error(void *stream)
{
    return ((HsGraphStream *)stream)->fault != NULL;
}

/* Notes a syntax error at the byte `at` of the line. */
static void
note_fault_in_line(HsGraphStream *stream, const char *at, const char *reason)
{
    guint64 line, column;

    hs_graphfile_get_place(stream->file, &line, &column);
    note_fault(stream, HS_PARSE_ERROR_SYNTAX, line, (guint64)(at - stream->line->str) + 1, reason);
}

/* serd says nothing of what is no statement from its first character on, be it the whole line or
   the rest of one. */
static void
parse_line(HsGraphStream *stream)
{
    const char *const line = stream->line->str;
    const char *const begin = hs_notation_find_statement(line);
    const char *const rest = hs_notation_find_rest(line);

    stream->in_line = 0;
    if (!*begin)
        return;
    /* serd keeps the graph of every quad until its reader is freed. */
    stream->held += stream->line->len;
    if (stream->held > HELD_BYTES)
        renew_reader(stream);
    if (*rest)
        note_fault_in_line(stream, rest, "more than one statement in a line");
    else if (serd_reader_read_string(stream->reader, (const uint8_t *)line) > SERD_FAILURE ||
             stream->in_line == 0)
        note_fault_in_line(stream, begin, "no statement");
}

static void
read_one_line(HsGraphStream *stream)
{
    GString *const line = stream->line;

    /* Two bytes more than may be show that it is too long. */
    if (!hs_graphfile_read_line(stream->file, line, stream->options.max_statement + 2))
        stream->ended = TRUE;
    else if (line->len > stream->options.max_statement + 1)
        note_too_long(stream);
    else if (memchr(line->str, '\0', line->len))
        note_fault_at(stream, HS_PARSE_ERROR_SYNTAX, NULL, "a NUL in the line");
    else
        parse_line(stream);
}

static void
read_block(HsGraphStream *stream)
{
    const SerdStatus status = serd_reader_read_chunk(stream->reader);

    /* serd calls it the end, too, where something is no statement from its first character on. */
    if (status > SERD_FAILURE || (status == SERD_FAILURE && stream->in_statement))
        note_fault_at(stream, HS_PARSE_ERROR_SYNTAX, NULL, "no statement");
    stream->ended = status == SERD_FAILURE;
    stream->depth = 0;
    stream->in_statement = FALSE;
    note_byte(stream, stream->last); /* it is read already, but not parsed */
}

/* Reads on; one step gives at most one graph a beginning. */
static void
step(HsGraphStream *stream)
{
    if (stream->notation == HS_NOTATION_LINES)
        read_one_line(stream);
    else
        read_block(stream);
    if (!stream->fault)
        hs_graphfile_check(stream->file, &stream->fault);
}

/* ---- the door */

/* Blank nodes are named after what the file begins with, so that those of two files differ. */
static char *
dup_genid(const HsGraphStream *stream)
{
    const char *const base = stream->options.base ? stream->options.base : HS_DEFAULT_BASE;
    gsize n;
    const char *const head = hs_graphfile_get_head(stream->file, &n);
    g_autofree char *hex = g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)head, n);

    return g_strdup_printf("%s.well-known/genid/%.*s-", base, HEX_OF_GENID, hex);
}

static void
begin_reading(HsGraphStream *stream)
{
    stream->genid = dup_genid(stream);
    stream->env = serd_env_new(NULL);
    stream->names = (HsRdfNames){ .env = stream->env, .genid = stream->genid };
    stream->line = g_string_new(NULL);
    renew_reader(stream);
    if (stream->notation == HS_NOTATION_BLOCKS)
        serd_reader_start_source_stream(stream->reader, read_byte, tell_error, stream,
                                        (const uint8_t *)"graphs", 1);
}

HsGraphStream *
hs_graphstream_open(const char *path, const HsParseOptions *options, GError **error)
{
    g_autoptr(HsGraphStream) stream = g_new0(HsGraphStream, 1);
    gsize n;

    if (options)
        stream->options = *options;
    if (stream->options.max_statement == 0)
        stream->options.max_statement = HS_PARSE_MAX_STATEMENT;
    if (stream->options.max_quads == 0)
        stream->options.max_quads = HS_PARSE_MAX_QUADS;
    stream->file = hs_graphfile_open(path, error);
    if (!stream->file)
        return NULL;
    const char *const head = hs_graphfile_get_head(stream->file, &n);
    const char *const stranger = hs_notation_tell(path, head, n, &stream->notation);
    if (stranger) {
        g_set_error(error, HS_PARSE_ERROR, HS_PARSE_ERROR_SYNTAX,
                    "%s:1:1: is %s; N-Quads, TriG, Turtle and N-Triples can be read",
                    hs_graphfile_get_name(stream->file), stranger);
        return NULL;
    }
    begin_reading(stream);
    return g_steal_pointer(&stream);
}

gboolean
hs_graphstream_next(HsGraphStream *stream, const HsGraph **out_graph, GError **error)
{
    g_clear_pointer(&stream->given, hs_arena_free);
    while (!stream->ended && !stream->fault && !stream->next.builder)
        step(stream);
    if (stream->fault && !stream->next.builder) {
        if (error)
            *error = g_error_copy(stream->fault);
        return FALSE;
    }
    *out_graph = NULL;
    if (stream->now.builder) {
        HsGraph *const graph = hs_graph_builder_finish(g_steal_pointer(&stream->now.builder));
        stream->given = g_steal_pointer(&stream->now.arena);
        hs_landmarks_find(stream->given, graph);
        *out_graph = graph;
    }
    drop_piece(&stream->now);
    stream->now = stream->next;
    stream->next = (Piece){ 0 };
    return TRUE;
}

void
hs_graphstream_close(HsGraphStream *stream)
{
    if (!stream)
        return;
    drop_piece(&stream->now);
    drop_piece(&stream->next);
    hs_arena_free(stream->given);
    if (stream->reader)
        serd_reader_free(stream->reader);
    if (stream->env)
        serd_env_free(stream->env);
    if (stream->line)
        g_string_free(stream->line, TRUE);
    hs_graphfile_close(stream->file);
    g_clear_error(&stream->fault);
    g_free(stream->genid);
    g_free(stream);
}
