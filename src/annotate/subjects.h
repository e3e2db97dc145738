/* SPDX-License-Identifier: Apache-2.0
 *
 * Of whom a content speaks by a pronoun: "said that |she| was ready".
 */
#pragma once

#include "annotate/findings.h"

/* Add to `findings` a mention for the personal pronoun that is the subject of the first clause of
   the contents of `attribution`, as the tree `syntax` [n_tokens, or NULL] tells; nothing where that
   is no pronoun. */
void
hs_subjects_find(HsFindings *findings, const HsSyntax *syntax, const HsAttribution *attribution);
