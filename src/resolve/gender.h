/* SPDX-License-Identifier: Apache-2.0
 *
 * What a word says about the gender of the person it names: given names, honorifics, pronouns.
 */
#pragma once

#include <glib.h>

typedef enum {
    HS_GENDER_UNKNOWN,
    HS_GENDER_MALE,
    HS_GENDER_FEMALE,
} HsGender;

/* Return the gender that the given name `folded` is mostly given to; unknown for names given to
   both and names not in the table. */
HsGender
hs_gender_of_given_name(const char *folded);

/* Say whether the folded word `folded` stands before names as a title or honorific ("mr",
   "senator", "spokeswoman"); store the gender it tells in `out_gender`. */
gboolean
hs_gender_of_title(const char *folded, HsGender *out_gender);

/* Return the gender that the folded noun `folded` tells: a title's, a kinship's ("grandmother") or
   that of its ending ("policewoman"). */
HsGender
hs_gender_of_noun(const char *folded);
