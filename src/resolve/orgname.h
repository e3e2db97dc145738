/* SPDX-License-Identifier: Apache-2.0
 *
 * The name of an organization (or any name that is not a person's) taken apart, and when one name
 * is a shorter form of another.
 */
#pragma once

#include "base/arena.h"

typedef struct {
    const char *name;         /* tidy, without a first "the" */
    const char *const *words; /* [n_words] folded, without legal endings ("Inc") */
    guint n_words;
    const char
        *acronym; /* the name itself, folded, where it looks like an acronym ("nsc"); else NULL */
} HsOrgName;

/* Take the tidy name `tidy` apart, in `arena`. */
HsOrgName *
hs_org_name_parse(HsArena *arena, const char *tidy);

/* Say whether both names are the same but for order around "of" and country words in front:
   "Department of Justice", "U.S. Justice Department". */
gboolean
hs_org_name_equals(const HsOrgName *a, const HsOrgName *b);

/* Say whether the acronym `name` is made of the first letters of `full`. */
gboolean
hs_org_name_abbreviates(const HsOrgName *name, const HsOrgName *full);

/* Say whether `name` is a shorter form of `full`: its first word or words before a word that only
   says the kind ("RAND", "RAND Corporation"), or its last ("Senate", "U.S. Senate"). */
gboolean
hs_org_name_shortens(const HsOrgName *name, const HsOrgName *full);
