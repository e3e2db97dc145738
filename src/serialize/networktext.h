/* SPDX-License-Identifier: Apache-2.0
 *
 * Networks as programs of two languages: DOT, which Graphviz draws, and Cypher, which
 * property-graph databases (Neo4j, Memgraph, ...) run. A Cypher script may be run again, and
 * scripts of several runs one after another: what is there is found by its IRI and set anew.
 */
#pragma once

#include "serialize/networkwriter.h"

HsWriter *
hs_dot_open(const HsFormat *format, HsSink *sink, GError **error);

HsWriter *
hs_cypher_open(const HsFormat *format, HsSink *sink, GError **error);
