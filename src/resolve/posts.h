/* SPDX-License-Identifier: Apache-2.0
 *
 * What the article says of the figures beside their names: posts and countries.
 */
#pragma once

#include "resolve/linking.h"

/* Note in the dossiers the posts said of the people: before their names ("Foreign Minister Ada
   Voss"), behind a comma ("Ada Voss, the Norwegian foreign minister,"); and of all other figures
   the country whose word stands right before or "of" it behind ("the Norwegian parliament"). */
void
hs_posts_collect(HsLinking *linking);
