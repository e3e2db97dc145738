/* SPDX-License-Identifier: Apache-2.0
 *
 * A sorted table of nouns, looked up by halving. News says "the actor Tom Hanks" or nothing at all
 * of whom everybody knows, and "a plumber" of whom nobody does; the noun that the article says of
 * somebody is the best that it has against a namesake.
 */
#include "resolve/ordinary.h"

#include <stdlib.h>
#include <string.h>

static const char *const callings[] = {
#include "resolve/ordinary.inc"
};

/* Offices in towns and counties, as titles. */
static const char *const local[] = {
    "alderman",   "assemblyman",   "assemblywoman", "constable",    "coroner",        "councillor",
    "councilman", "councilmember", "councilor",     "councilwoman", "lieutenant",     "magistrate",
    "mayor",      "principal",     "selectman",     "sheriff",      "superintendent",
};

static int
compare_word(const void *key, const void *entry)
{
    return strcmp(key, *(const char *const *)entry);
}

gboolean
hs_word_is_ordinary(const char *word)
{
    return bsearch(word, callings, G_N_ELEMENTS(callings), sizeof *callings, compare_word) != NULL;
}

gboolean
hs_word_is_local_office(const char *word)
{
    return bsearch(word, local, G_N_ELEMENTS(local), sizeof *local, compare_word) != NULL;
}
