/* SPDX-License-Identifier: Apache-2.0
 *
 * The interface that every format fills in: names, where it is used, and four functions. The
 * formats stand in the middle (raptor.c, jsonl.c); the table that lists them, and the functions
 * that callers use, stand above them (serialize.h).
 */
#pragma once

#include "graph/graph.h"
#include "serialize/sink.h"

typedef enum {
    HS_SERIALIZE_ERROR_BAD_TERM, /* the graph holds a term that the format cannot carry: nothing of
                                    this graph was written, the caller can go on with the next */
    HS_SERIALIZE_ERROR_LIMIT,    /* more than a format can gather in memory: nothing was written */
    HS_SERIALIZE_ERROR_WRITER,   /* the writing library failed; what was written so far is not whole
                                  */
} HsSerializeError;

#define HS_SERIALIZE_ERROR (hs_serialize_error_quark())

GQuark
hs_serialize_error_quark(void);

/* What a syntax cannot carry, or libraptor2 cannot write in it. */
typedef enum {
    HS_SYNTAX_BARE_NUMBERS = 1 << 0, /* numbers and truth values stand without quotation marks, so
                                        only those that are read back as the same */
    HS_SYNTAX_XML_NAMES = 1 << 1,    /* predicates are elements */
} HsSyntaxLimits;

typedef struct HsFormat HsFormat;
typedef struct HsWriter HsWriter;

struct HsFormat {
    const char *name;           /* as --to takes it */
    const char *const *aliases; /* other names that are taken, NULL-terminated */
    const char *mime_type;
    const char *extension; /* with the dot */
    const char *title;     /* for people */
    gboolean keeps_graphs; /* whether it says which named graph a triple is in */
    gboolean joins;        /* whether documents of it, one behind another, are one document of it */
    gboolean holds_rdf;    /* all triples of a graph, in whatever dress */
    gboolean needs_report; /* whether it can only write graphs that were just made, not read ones */
    const char *engine;    /* libraptor2's name of it; NULL where we write ourselves */
    HsSyntaxLimits limits;

    HsWriter *(*open)(const HsFormat *format, HsSink *sink, GError **error);
    gboolean (*add)(HsWriter *writer, const HsGraph *graph, GError **error);
    gboolean (*end)(HsWriter *writer, GError **error);
    void (*close)(HsWriter *writer); /* frees it, ended or not */
};

/* Begins every format's own struct. */
struct HsWriter {
    const HsFormat *format;
    HsSink *sink; /* the caller's */
};
