/* SPDX-License-Identifier: Apache-2.0
 *
 * Reads "SPARQL 1.1 Query Results JSON Format" (W3C, 2013) as servers send it.
 */
#pragma once

#include "store/storekind.h"

/* Hand the rows, or the truth value, in the `length` bytes of `json` to `taker`.
   HS_STORE_ERROR_FAILED for what is no such JSON. */
gboolean
hs_results_read(const char *json, gsize length, const HsAnswerTaker *taker, GError **error);
