/* SPDX-License-Identifier: Apache-2.0
 *
 * The words of the article that name countries, as they go into the cast: "Danish" names Denmark
 * where no mention does, and the next room wants to say whose the Danish prime minister is.
 */
#pragma once

#include "resolve/linking.h"

/* Put the words of `linking` that name a country into `cast`, in the arena of the cast. */
void
hs_country_words_write(const HsLinking *linking, HsCast *cast);
