/* SPDX-License-Identifier: Apache-2.0
 *
 * The gender of people whose names do not tell it to the table of given names.
 */
#pragma once

#include "resolve/casting.h"

/* Set the gender of those people among the figures of whom neither titles nor given names tell it,
   where everybody who is likely meant by the name has the same in `knowledge`, which may be NULL.
 */
void
hs_known_gender_learn(HsCasting *casting, const HsKnowledge *knowledge);
