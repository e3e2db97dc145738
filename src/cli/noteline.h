/* SPDX-License-Identifier: Apache-2.0
 *
 * The lines of an output folder's faults.jsonl and duplicates.jsonl, one JSON object each: where
 * something could not be read, what kind of fault it is, and what the message says; or which
 * earlier text one repeats, and how much so.
 */
#pragma once

#include "ingest/duplicates.h"

/* Append the line, with its end, about `fault` of `record`. */
void
hs_noteline_append_fault(GString *out, const HsRecord *record, const GError *fault);

/* Append the line, with its end, about the text in `record`, which is a `duplicate`. */
void
hs_noteline_append_duplicate(GString *out, const HsRecord *record, const HsDuplicate *duplicate);
