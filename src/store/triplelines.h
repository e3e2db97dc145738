/* SPDX-License-Identifier: Apache-2.0
 *
 * Graphs as lines for servers: N-Triples, which are Turtle and the inside of an update too. Terms
 * of a graph have been checked (graph.h), so a line needs no more than its escapes; libraptor2's
 * writer takes longer over it than a server does over reading it.
 */
#pragma once

#include "graph/graph.h"

/* Append the triples of `graph` to `out`, one a line. */
void
hs_triplelines_append(GString *out, const HsGraph *graph);
