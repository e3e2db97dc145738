/* SPDX-License-Identifier: Apache-2.0
 *
 * A line of faults.jsonl: where something could not be read, what kind of fault it is, and what the
 * message says.
 */
#pragma once

#include "ingest/record.h"
#include "serialize/json.h"

/* Write where `record` lies: its file, and where the file holds several also its number and the
   byte at which it begins. */
void
hs_faultline_write_place(HsJson *json, const HsRecord *record);

/* Append the line, with its end, about `fault` of `record`. */
void
hs_faultline_append(GString *out, const HsRecord *record, const GError *fault);
