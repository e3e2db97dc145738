/* SPDX-License-Identifier: Apache-2.0
 *
 * A sorted table of nouns, looked up by halving. News says "the actor Tom Hanks" or nothing at all
 * of whom everybody knows, and "a plumber" of whom nobody does; the noun that the article says of
 * somebody is the best that it has against a namesake.
 */
#include "resolve/ordinary.h"

#include <string.h>

#include "base/wordtable.h"

static const char *const callings[] = {
#include "resolve/ordinary.inc"
};

/* Offices in towns and counties, as titles. */
static const char *const local[] = {
    "alderman",   "assemblyman",   "assemblywoman", "constable",    "coroner",        "councillor",
    "councilman", "councilmember", "councilor",     "councilwoman", "lieutenant",     "magistrate",
    "mayor",      "principal",     "selectman",     "sheriff",      "superintendent",
};

gboolean
hs_word_is_ordinary(const char *word)
{
    return HS_WORDTABLE_FIND(callings, word) >= 0;
}

gboolean
hs_word_is_local_office(const char *word)
{
    return HS_WORDTABLE_FIND(local, word) >= 0;
}
