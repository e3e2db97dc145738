/* SPDX-License-Identifier: Apache-2.0
 *
 * What libserd complains of, in words. Two rooms read RDF with it.
 */
#pragma once

#include <serd/serd.h>

/* Return the message of `failure`, without place and end of line, as UTF-8. Free with g_free(). */
char *
hs_serd_error_dup_reason(const SerdError *failure);
