/* SPDX-License-Identifier: Apache-2.0
 *
 * Attributions that the heads find where nothing is said. Nested ones are found freely, and some
 * are scraps of grammar: "she [was] {tired}", "You [know] {it}", "the lawyers [would] {decide}".
 * And what something is called is no speech where nobody calls it so: "Roe, [nicknamed] {“the
 * Hammer”}", "the film, [titled] {“Night”}", "[known as] {“Iron Mike”}".
 */
#pragma once

#include "annotate/findings.h"

/* Drop such attributions from `findings`. Nothing without `syntax`. */
void
hs_scraps_drop(HsFindings *findings, const HsSyntax *syntax);
