/* SPDX-License-Identifier: Apache-2.0
 *
 * The cast on a page: people, organizations, others who speak and sources without a name, the most
 * talkative first, each with the number of statements, other names, what the world knows them as,
 * and the roles that the article gives them.
 */
#pragma once

#include "view/sheet.h"

/* Append the cast of `report`, a list after the other with an empty line after each. */
void
hs_castlist_put(HsSheet *page, const HsReport *report);

/* Return how the world knows the entity of `link`: "Q42", or "Q42, Ada B. Voss" where that is not
   `name`; NULL where it does not. Free with g_free(). */
char *
hs_castlist_dup_known(const HsLink *link, const char *name);
