/* SPDX-License-Identifier: Apache-2.0
 *
 * See networkwriter.h.
 */
#include "serialize/networkwriter.h"

#include "serialize/validate.h"

typedef struct {
    HsWriter writer;
    HsNetwork *network;
    HsNetworkWrite write;
} NetworkWriter;

HsWriter *
hs_networkwriter_new(const HsFormat *format, HsSink *sink, HsNetworkWrite write)
{
    NetworkWriter *const writer = g_new0(NetworkWriter, 1);

    writer->writer.format = format;
    writer->writer.sink = sink;
    writer->network = hs_network_new();
    writer->write = write;
    return &writer->writer;
}

gboolean
hs_networkwriter_add(HsWriter *writer, const HsGraph *graph, GError **error)
{
    if (!hs_validate_graph(graph, writer->format->limits, error))
        return FALSE;
    if (hs_network_add(((NetworkWriter *)writer)->network, graph))
        return TRUE;
    g_set_error(error, HS_SERIALIZE_ERROR, HS_SERIALIZE_ERROR_LIMIT,
                "a network of more than %u nodes or %u edges", HS_NETWORK_MAX_NODES,
                HS_NETWORK_MAX_EDGES);
    return FALSE;
}

gboolean
hs_networkwriter_end(HsWriter *writer, GError **error)
{
    NetworkWriter *const ended = (NetworkWriter *)writer;

    return ended->write(ended->network, writer->sink, error);
}

void
hs_networkwriter_close(HsWriter *writer)
{
    hs_network_free(((NetworkWriter *)writer)->network);
    g_free(writer);
}
