/* SPDX-License-Identifier: Apache-2.0
 *
 * Descriptions that name a post, and whom they mean at the time.
 */
#pragma once

#include "resolve/linking.h"

/* Give the descriptions without a figure, or with one that has no name, to the people they mean:
   "the Norwegian prime minister", "her predecessor". A person of the article where there is one,
   else a new figure for the one known. What is not sure stays as it was. Return whether anybody was
   found. */
gboolean
hs_described_resolve(HsLinking *linking);
