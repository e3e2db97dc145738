/* SPDX-License-Identifier: Apache-2.0
 *
 * Networks as two tables, CSV (RFC 4180): nodes and edges, with the columns that Gephi's and
 * Neo4j's importers look for. Nodes are called by their IRIs, so that tables of several runs fit
 * together. A name that a spreadsheet would take for a formula gets an apostrophe before it.
 */
#pragma once

#include "serialize/networkwriter.h"

HsWriter *
hs_gephi_nodes_open(const HsFormat *format, HsSink *sink, GError **error);

HsWriter *
hs_gephi_edges_open(const HsFormat *format, HsSink *sink, GError **error);

/* For "neo4j-admin database import full --nodes=... --relationships=...". */
HsWriter *
hs_neo4j_nodes_open(const HsFormat *format, HsSink *sink, GError **error);

HsWriter *
hs_neo4j_edges_open(const HsFormat *format, HsSink *sink, GError **error);
