/* SPDX-License-Identifier: Apache-2.0
 *
 * From settled facts to the bytes of a compiled file (layout.h). The same facts give the same bytes
 * on every machine. Where they are written to is the caller's business.
 */
#pragma once

#include "knowledge/facts.h"

/* Return the compiled file of `facts`, which are settled and without a problem of grade
   HS_PROBLEM_FACT. HS_KNOWLEDGE_ERROR_LIMIT for more strings, words or sources than the form has
   numbers for. Free with g_byte_array_unref(). */
GByteArray *
hs_compile(const HsFacts *facts, GError **error);
