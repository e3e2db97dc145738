/* SPDX-License-Identifier: Apache-2.0
 *
 * The reader's side door for the command, which shows graphs in ways that the library does not
 * offer and joins several of them in one file: gives the graph itself instead of its bytes.
 */
#pragma once

#include "ingest/record.h"
#include "options.h"
#include "pipeline.h"

/* Open the knowledge that `asked` names, else that HEARSAY_KNOWLEDGE names, else the installed one.
   `out_knowledge` is NULL where that is "none", or nothing is named and none is installed; else
   close it with hs_knowledge_close(). HS_ERROR_KNOWLEDGE. */
gboolean
hs_reader_open_knowledge(const char *asked, HsKnowledge **out_knowledge, GError **error);

/* Return the paths that hs_reader_open() opens where it is `asked` (or NULL) for them: in the file
   system's encoding, borrowed. That of knowledge is NULL where there is none. */
const char *
hs_reader_find_weights(const char *asked);

const char *
hs_reader_find_knowledge(const char *asked);

/* Read `article`; `arena` must outlive the graph. `options` and `halt` may be NULL.
   HS_ERROR_WEIGHTS, HS_PIPELINE_ERROR. */
gboolean
hs_reader_read(HsReader *reader, HsArena *arena, const HsArticle *article, const HsOptions *options,
               const HsHalt *halt, const HsGraph **out_graph, GError **error);

/* The same from a record on. HS_ERROR_ARTICLE too. */
gboolean
hs_reader_read_record(HsReader *reader, HsArena *arena, const HsRecord *record,
                      const HsOptions *options, const HsGraph **out_graph, GError **error);
