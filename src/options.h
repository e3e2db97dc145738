/* SPDX-License-Identifier: Apache-2.0
 *
 * The inside of HsOptions (hearsay.h): what a user asked for, checked when it was set, in the form
 * that the rooms take. The command's options of the same names go the same way, so the library and
 * the command accept and refuse alike.
 */
#pragma once

#include "graph/describe.h"
#include "hearsay.h"
#include "ingest/ingest.h"
#include "serialize/serialize.h"
#include "statement/extract.h"

struct HsOptions {
    const HsFormat *format;
    HsIngestOptions ingest; /* its strings are owned here */
    HsExtractOptions extract;
    HsDescribeOptions describe; /* likewise */
    guint max_entities;         /* of one article; 0: the walk's own limit (pipeline.h) */
};
