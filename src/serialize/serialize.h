/* SPDX-License-Identifier: Apache-2.0
 *
 * Door of the room serialize: graphs go out as bytes, in any of the formats of one table. One
 * writer takes any number of graphs, one after another, and holds at most one of them in memory;
 * the end of each format (a closing element, say) is written by hs_writer_end(). Every term passes
 * the checks of validate.h before the first byte of its graph is written.
 */
#pragma once

#include "serialize/format.h"

/* Return all formats, in the order in which help lists them. Borrowed, static. */
const HsFormat *
hs_format_get_all(guint *out_n);

/* Return the format that has `name` as its name or an alias (case does not matter), or NULL. */
const HsFormat *
hs_format_find(const char *name);

/* Create a writer of `format` into `sink`, which must outlive it. NULL with `error` set when the
   beginning could not be written. */
HsWriter *
hs_writer_new(const HsFormat *format, HsSink *sink, GError **error);

/* Write `graph`. After HS_SERIALIZE_ERROR_BAD_TERM nothing of it was written and the writer goes
   on; after any other error it does not. */
gboolean
hs_writer_add(HsWriter *writer, const HsGraph *graph, GError **error);

/* Write what ends the format and flush the sink. Without this, the output is not whole. */
gboolean
hs_writer_end(HsWriter *writer, GError **error);

/* Free `writer`, which may be NULL. Writes nothing. */
void
hs_writer_free(HsWriter *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsWriter, hs_writer_free)
