/* SPDX-License-Identifier: Apache-2.0
 *
 * JSON Lines: one flat JSON object an article, one a line, for people without RDF. All spans are
 * [begin, end) in code points of the article's text (for plain text input: of the file). What is
 * not known is absent, but for fields whose null says something.
 *
 *   "doc"         the input's file name without folder and ending, or the record's id
 *   "url", "iri", "headline", "authors", "date", "publisher", "language", "sha256"
 *                 the article; iri is the one that the graph gives it
 *   "mentions"    [{"span": [b, e], "kind": "name|nominal|pronoun", "type": T,
 *                   "entity": X or null, "confidence": 0.9}]
 *   "entities"    [{"id": X, "iri": I, "type": T, "named": true, "name": N, "aliases": [..],
 *                   "gender": "male|female|non-binary", and, of whom the knowledge base knows:
 *                   "known": K, "wikidata": Q, "label": L, "subtype": U, "country": K,
 *                   "confidence": 0.9}]
 *                 who and what has a name; T is person, organization, place, group, event, work,
 *                 other. The label is among the aliases too
 *   "agents"      [{"id": X, "iri": I, "type": T, "named": false, "description": D, ...}]
 *                 who and what is only described: "U.S. officials". A document ("a Harbour Watch
 *                 poll", T is document) has "sort": "poll" and, as told, "author": X
 *   "statements"  [{"id": S, "iri": I, "source": [[b, e], ..], "cue": [[b, e], ..],
 *                   "content": [[b, e], ..], "speaker": X or null, "agent": X or null,
 *                   "speakers": [X, ..], "document": X, "kind": "direct|indirect|mixed", "verb": V,
 *                   "act": "say|ask|want|believe|feel|plan|silence", "speechAct": A,
 *                   "actuality": [C, ..], "certainty": [C, ..],
 *                   "distance": "claimed|unsupported|contradicted", "text": W,
 *                   "date": D, "within": S, "speakingAs": R, "onBehalfOf": X, "confidence": 0.91}]
 *                 speaker is the first speaker with a name, agent the first without one; speakers
 *                 lists all, in the order of the article, ids of entities and agents alike;
 *                 document is the source where that is one, by which its author speaks
 *                 actuality is how the article presents the act, certainty how the speaker presents
 *                 the content; C is certain, probable, possible, denied, conditional, future or
 *                 questioned
 *   "roles"       [{"id": R, "iri": I, "person": X, "title": T or null, "org": X or null,
 *                   "place": X, "standing": "current|former|future", "former": false,
 *                   "earliest": D, "knownFrom": D, "knownTo": D, "latest": D,
 *                   "evidence": [b, e], "confidence": 0.9}]
 *                 what the article says its people are; place is the country of an office
 *   "agentRoles"  the same of those without a name, with "agent" instead of "person"
 *
 * Entities and agents share one numbering ("e1", "e2", ...) in order of first mention, and so do
 * their roles ("r1", "r2", ...) in order of their evidence; statements are "s1", "s2", ... in order
 * of their first cue. Fields may be added, none renamed.
 */
#pragma once

#include "serialize/format.h"

HsWriter *
hs_jsonl_open(const HsFormat *format, HsSink *sink, GError **error);

/* Fails with HS_SERIALIZE_ERROR_BAD_TERM for a graph without a report. */
gboolean
hs_jsonl_add(HsWriter *writer, const HsGraph *graph, GError **error);

gboolean
hs_jsonl_end(HsWriter *writer, GError **error);

void
hs_jsonl_close(HsWriter *writer);
