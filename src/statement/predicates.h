/* SPDX-License-Identifier: Apache-2.0
 *
 * What a verb says that somebody is: "is the director of", "who runs the clinic".
 */
#pragma once

#include "statement/rolesite.h"

/* Read the verb behind the name of `site`, or behind a "who" that follows it, and add what it
   tells. Verbs that go on ("who has led ... and will become ...") tell each for itself. */
void
hs_predicates_read(const HsRoleSite *site);
