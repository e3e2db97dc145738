/* SPDX-License-Identifier: Apache-2.0
 *
 * Less than all of a graph: without the spans of the text, or in schema.org's words alone. Both are
 * made of the finished graph, so that a graph that was read from a file can be made lighter too.
 */
#pragma once

#include "base/arena.h"
#include "graph/graph.h"

typedef enum {
    HS_PROFILE_FULL,   /* all that describe.h writes */
    HS_PROFILE_SCHEMA, /* plain schema.org: articles, Quotations, people, organizations, places */
} HsProfile;

typedef struct {
    HsProfile profile;
    gboolean no_spans; /* leave out the spans, and what points to them */
} HsProfileOptions;

/* Return `graph` as `options` want it, in `arena`, or itself where they want all of it. The same
   report stands behind both. Without spans, the text of a statement stays, and its place in the
   article's, in its IRI. Of schema.org, a hs:Statement is a schema:Quotation, spokenByCharacter
   whom it has as speaker; a post that is known to hold on the article's day is a jobTitle; what
   schema.org has no word for is left out. */
const HsGraph *
hs_profile_apply(HsArena *arena, const HsGraph *graph, const HsProfileOptions *options);
