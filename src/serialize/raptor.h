/* SPDX-License-Identifier: Apache-2.0
 *
 * The formats that libraptor2 writes: N-Quads, TriG, N-Triples, Turtle. A row of the table
 * names the writer it wants in `engine`. For hs_format rows only; callers use serialize.h.
 *
 * N-Quads and N-Triples stream through one serializer from the first graph to the last.
 * libraptor2's Turtle holds all triples until its end, so each graph gets a serializer of its own:
 * its prefixes, then its triples, which Turtle allows again and again in one file. TriG is the same
 * with each graph's triples in its brackets; files of it can be joined end to end.
 */
#pragma once

#include "serialize/format.h"

HsWriter *
hs_raptor_open(const HsFormat *format, HsSink *sink, GError **error);

gboolean
hs_raptor_add(HsWriter *writer, const HsGraph *graph, GError **error);

gboolean
hs_raptor_end(HsWriter *writer, GError **error);

void
hs_raptor_close(HsWriter *writer);
