/* SPDX-License-Identifier: Apache-2.0
 *
 * How far the article keeps from what it reports: "claimed", "without evidence", "falsely".
 */
#pragma once

#include "statement/cuewords.h"
#include "statement/report.h"

/* Return the strongest distance that the words of `attribution`'s cue and those around it show. */
HsDistance
hs_distance_read(const HsRoleText *text, const HsAttribution *attribution, const HsCueWords *words);
