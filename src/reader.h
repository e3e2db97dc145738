/* SPDX-License-Identifier: Apache-2.0
 *
 * The reader's side door for the command, which shows graphs in ways that the library does not
 * offer and joins several of them in one file: gives the graph itself instead of its bytes.
 */
#pragma once

#include "options.h"
#include "pipeline.h"

/* Read the article of `input`; `arena` must outlive the graph. `options` may be NULL.
 * HS_ERROR_ARTICLE. */
gboolean
hs_reader_read(HsReader *reader, HsArena *arena, const HsInput *input, const HsOptions *options,
               const HsGraph **out_graph, GError **error);
