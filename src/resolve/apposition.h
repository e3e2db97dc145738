/* SPDX-License-Identifier: Apache-2.0
 *
 * What the article says of its people beside their names.
 */
#pragma once

#include "resolve/casting.h"

/* Note what the article calls its people: titles in front ("Senator Jane Roe"), appositions behind
   ("Jane Roe, a spokeswoman for ...") and descriptions before a comma ("his sister, Jane Roe,"),
   with the gender that these tell. Names must have their figures. */
void
hs_apposition_collect(HsCasting *casting);
