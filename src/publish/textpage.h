/* SPDX-License-Identifier: Apache-2.0
 *
 * The page of one text version of an article: what it is, what it reports to have been said in the
 * order of its text, and whom it speaks of. Statements, spans and those who are known in this text
 * only have their places on it, so that their IRIs lead there.
 */
#pragma once

#include "publish/pageview.h"

/* Return the page of the text version `matter->iri`. Free with g_free(). */
char *
hs_textpage_dup(const HsPageMatter *matter, gsize *out_length);
