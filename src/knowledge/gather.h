/* SPDX-License-Identifier: Apache-2.0
 *
 * Inputs of any kind into facts: a folder of tables or one table (tables.h), a compiled file
 * (unpack.h), RDF (triples.h). What a file is, its name or its first bytes tell.
 */
#pragma once

#include "knowledge/facts.h"

typedef struct {
    guint min_sitelinks; /* of RDF: entities with fewer are left out */
    guint64 n_skipped;   /* set: lines of RDF that could not be read */
    char *first_skipped; /* set: FILE:LINE: and why, of the first of them; or NULL */
} HsGatherOptions;

/* Free what `options` hold. */
void
hs_gather_options_clear(HsGatherOptions *options);

/* Add what the input at `path` says ("-": RDF on stdin); `input` is its place among the inputs.
   G_FILE_ERROR, HS_KNOWLEDGE_ERROR. */
gboolean
hs_gather(HsFacts *facts, const char *path, guint input, HsGatherOptions *options, GError **error);
