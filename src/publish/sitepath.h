/* SPDX-License-Identifier: Apache-2.0
 *
 * Where an IRI lies in the folder that is published. An IRI under the base stands for a document,
 * or with a fragment for something told of in one; the document's files have its path under the
 * base with an ending for each form (.html, .ttl, .jsonld). Escapes are undone, as a server does
 * with what a browser asks for. What cannot be a file below the folder has no path: "..", an empty
 * part, a part longer than file systems take.
 */
#pragma once

#include <glib.h>

#define HS_SITEPATH_MAX_PART 200u /* bytes of one part of a path, so that endings fit */

/* Return the path of the document of `iri` below the folder, without ending, "person/ada-voss";
   NULL where `iri` does not begin with `base` or can be no file. Free with g_free(). */
char *
hs_sitepath_dup(const char *base, const char *iri);

/* Return the way from a page at `path` to the folder's top: "../" for each folder that it is in.
   Free with g_free(). */
char *
hs_sitepath_dup_to_top(const char *path);
