/* SPDX-License-Identifier: Apache-2.0
 *
 * IRIs: what may stand in one (RFC 3987), the canonical form of an article's address, and slugs,
 * the readable last part of the IRIs that are coined here. Nothing here depends on the locale.
 *
 * Strict on purpose: stores differ in what they forgive, and one bad IRI makes some of them refuse
 * the whole file. White space, quotation marks, brackets, controls, marks that turn the direction
 * of writing and code points that Unicode gave no character are percent-encoded where a name or an
 * address brings them, and refused where somebody hands in a finished IRI.
 */
#pragma once

#include <glib.h>

#define HS_IRI_MAX_BYTES 8192 /* longer ones are refused */
#define HS_SLUG_MAX_BYTES 120

typedef enum {
    HS_IRI_ERROR_MALFORMED, /* the message says what is wrong, where */
} HsIriError;

#define HS_IRI_ERROR (hs_iri_error_quark())

GQuark
hs_iri_error_quark(void);

/* Check that `iri` is absolute and holds only what an IRI may, at most one '#', and escapes of two
   hexadecimal digits. On failure the message names character and byte, not the IRI itself. */
gboolean
hs_iri_check(const char *iri, GError **error);

/* Return a copy of `string` (valid UTF-8) with what may not stand in the path of an IRI
   percent-encoded; escapes that are there already stay. Free with g_free(). */
char *
hs_iri_escape(const char *string);

/* Return the form of the address `url` under which an article is known: scheme and host in lower
   case, without default port, user, fragment and the parameters that only track readers. NULL when
   it is no usable http, https or urn address. Free with g_free(). */
char *
hs_iri_dup_canonical(const char *url);

/* Return `base` fit to have names appended: http or https, no query or fragment, with a '/' at its
   end (added where missing). Fails with HS_IRI_ERROR_MALFORMED. Free with g_free(). */
char *
hs_iri_dup_base(const char *base, GError **error);

/* Return the slug of `name` (valid UTF-8): NFC, lower case, each run of other characters than
   letters, marks and digits one '-', none at its ends. Letters of all scripts stay. Slugs longer
   than HS_SLUG_MAX_BYTES are cut and end in 16 digits of the whole one's SHA-256. Empty when `name`
   has no letter or digit. Free with g_free(). */
char *
hs_iri_dup_slug(const char *name);
