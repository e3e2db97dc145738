/* SPDX-License-Identifier: Apache-2.0
 *
 * What all formats of networks share: graphs are gathered (network.h), and at the end all of it is
 * written. Their rows in the table differ only in the function that opens them.
 */
#pragma once

#include "serialize/format.h"
#include "serialize/network.h"

/* Write the whole network to `sink`. */
typedef gboolean (*HsNetworkWrite)(HsNetwork *network, HsSink *sink, GError **error);

/* Create a writer that ends with `write`. */
HsWriter *
hs_networkwriter_new(const HsFormat *format, HsSink *sink, HsNetworkWrite write);

/* Fails with HS_SERIALIZE_ERROR_LIMIT. */
gboolean
hs_networkwriter_add(HsWriter *writer, const HsGraph *graph, GError **error);

gboolean
hs_networkwriter_end(HsWriter *writer, GError **error);

void
hs_networkwriter_close(HsWriter *writer);
