/* SPDX-License-Identifier: Apache-2.0
 *
 * Inputs of any kind into facts: a folder of tables or one table (tables.h), a compiled file
 * (unpack.h), RDF (triples.h). What a file is, its name or its first bytes tell.
 */
#pragma once

#include "knowledge/facts.h"
#include "knowledge/triples.h"

typedef HsTriplesOptions HsGatherOptions; /* only RDF has any */

/* Free what `options` hold. */
void
hs_gather_options_clear(HsGatherOptions *options);

/* Add what the input at `path` says ("-": RDF on stdin); `input` is its place among the inputs.
   G_FILE_ERROR, HS_KNOWLEDGE_ERROR. */
gboolean
hs_gather(HsFacts *facts, const char *path, guint input, HsGatherOptions *options, GError **error);
