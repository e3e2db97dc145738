/* SPDX-License-Identifier: Apache-2.0
 *
 * Networks as XML: GraphML (http://graphml.graphdrawing.org), the one that most programs read, and
 * GEXF 1.3 (https://gexf.net), which Gephi plays along its days. Nodes are called n1, n2, ...;
 * their IRIs are attributes.
 */
#pragma once

#include "serialize/networkwriter.h"

HsWriter *
hs_graphml_open(const HsFormat *format, HsSink *sink, GError **error);

HsWriter *
hs_gexf_open(const HsFormat *format, HsSink *sink, GError **error);
