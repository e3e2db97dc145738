/* SPDX-License-Identifier: Apache-2.0
 *
 * RDF into facts, as a stream of any size: N-Triples or Turtle, read with libserd. In come triples,
 * out go entities, aliases, offices, tenures and affiliations.
 *
 * Kept is what has a class that we know (classes.h) and a name in English, for all languages or in
 * none. What is said of a subject is gathered while its triples come and decided on when HS_PENDING
 * other subjects have come after it; so the triples of one subject must stand near each other, as
 * they do in Wikidata's dumps, and memory grows with what is kept only. What refers to things that
 * were not kept is left out and counted.
 *
 * Refused or skipped: a line of N-Triples that cannot be read, or has more than HS_MAX_STATEMENT
 * bytes, is skipped and counted; bad Turtle, so long a statement, or one with too many brackets
 * ends the reading. Of one
 * subject at most HS_MAX_VALUES names and memberships of a sort are taken.
 */
#pragma once

#include "knowledge/facts.h"

#define HS_PENDING 4096                            /* subjects that are gathered at once */
#define HS_MAX_STATEMENT ((gsize)16 * 1024 * 1024) /* bytes */
#define HS_MAX_BRACKETS 1000                       /* open at once: the reader recurses */
#define HS_MAX_VALUES 100

typedef struct {
    guint min_sitelinks; /* of Wikidata's items: fewer, and they are left out; 0: all stay */
    guint64 n_skipped;   /* counted up: lines that could not be read */
    char *first_skipped; /* set if NULL: FILE:LINE: of the first of them; owned */
} HsTriplesOptions;

/* Add what the RDF in the file at `path` says, "-" for stdin. A name that ends in .ttl is Turtle,
   all else N-Triples. G_FILE_ERROR, HS_KNOWLEDGE_ERROR with file and line. */
gboolean
hs_triples_add(HsFacts *facts, const char *path, guint input, HsTriplesOptions *options,
               GError **error);
