/* SPDX-License-Identifier: Apache-2.0
 *
 * Door of the room parse: graphs are read back from files that we or others wrote, in N-Quads,
 * TriG, Turtle or N-Triples. libserd reads them; libraptor2 never reads anything (graph.h says what
 * a graph may hold, and all terms are checked for it here).
 *
 * One graph after another comes out of a file of any size: the quads of one named graph, as long as
 * they lie together. Whoever wrote quads of one graph at two places gets two pieces of it;
 * hearsay's own files never do. Memory grows with the largest graph only. Triples outside of named
 * graphs, as all those of Turtle and N-Triples, are one graph without a name.
 *
 * Refused, with file, line and column: what is not the notation; IRIs that are none, relative ones
 * without a base; literals with control characters; language tags of more than 35 bytes; statements
 * and graphs beyond the limits. A blank node becomes an IRI (rdfterm.h). The first error ends the
 * file: the graphs before the one that was last begun have come out.
 */
#pragma once

#include "parse/rdfterm.h"

#define HS_PARSE_MAX_STATEMENT ((gsize)64 * 1024 * 1024) /* bytes; a whole article may be one */
#define HS_PARSE_MAX_QUADS 4000000u                      /* of one graph */
#define HS_PARSE_MAX_BRACKETS 1000u                      /* open at once: libserd recurses */

typedef struct {
    const char *base;    /* begins the IRIs of blank nodes; NULL: that of hs_describe() */
    gsize max_statement; /* bytes; 0: HS_PARSE_MAX_STATEMENT */
    guint32 max_quads;   /* 0: HS_PARSE_MAX_QUADS */
} HsParseOptions;

typedef struct HsGraphStream HsGraphStream;

/* Open the file of graphs at `path` (in the file system's encoding), "-" for stdin; its ending, or
   else its first statement, tells the notation. `options` may be NULL. G_FILE_ERROR,
   HS_PARSE_ERROR_SYNTAX. Free with hs_graphstream_close(). */
HsGraphStream *
hs_graphstream_open(const char *path, const HsParseOptions *options, GError **error);

/* Set `out_graph` to the next graph, or to NULL after the last one. It has no report; base,
   text and article are set where it is one of hearsay's. It is valid until the next call and
   hs_graphstream_close(). G_FILE_ERROR, HS_PARSE_ERROR; the error comes again with every further
   call. */
gboolean
hs_graphstream_next(HsGraphStream *stream, const HsGraph **out_graph, GError **error);

/* Close `stream`, which may be NULL. */
void
hs_graphstream_close(HsGraphStream *stream);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsGraphStream, hs_graphstream_close)
