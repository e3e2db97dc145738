/* SPDX-License-Identifier: Apache-2.0
 *
 * Contents that begin too early: with whom somebody speaks to or when, where the clause that is
 * said comes behind: "told {Mr. Roe in March that | it was late}", "said {a decade earlier that |
 * it rained}", "told {“60 Minutes” | she was proud}".
 */
#pragma once

#include "annotate/findings.h"

/* Cut such openings off the contents of `findings`. Nothing without `syntax`. */
void
hs_openings_cut(HsFindings *findings, const HsSyntax *syntax);
