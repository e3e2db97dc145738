/* SPDX-License-Identifier: Apache-2.0
 *
 * Given names are looked up in a sorted table made from open lists (training/names/given_names.py
 * tells how); titles in a short one written here. A name that one in five bearers has the other way
 * round is in neither: a pronoun then has to find its person by other signs. Words that are as
 * often given names or surnames as titles (Dean, Major, Earl, Duke, Marshall) are left out of the
 * titles: taking "Dean" off "Dean Rowe" would be worse than leaving it on.
 */
#include "resolve/gender.h"

#include <string.h>

#include "base/wordtable.h"

typedef struct {
    const char *word;
    HsGender gender;
} Entry;

static const Entry given_names[] = {
#include "resolve/givennames.inc"
};

static const Entry titles[] = {
    { "acting", HS_GENDER_UNKNOWN },
    { "actor", HS_GENDER_UNKNOWN },
    { "actress", HS_GENDER_FEMALE },
    { "adm", HS_GENDER_UNKNOWN },
    { "admiral", HS_GENDER_UNKNOWN },
    { "alderman", HS_GENDER_MALE },
    { "ambassador", HS_GENDER_UNKNOWN },
    { "archbishop", HS_GENDER_MALE },
    { "assemblyman", HS_GENDER_MALE },
    { "assemblywoman", HS_GENDER_FEMALE },
    { "assistant", HS_GENDER_UNKNOWN },
    { "associate", HS_GENDER_UNKNOWN },
    { "attorney", HS_GENDER_UNKNOWN },
    { "ayatollah", HS_GENDER_MALE },
    { "bishop", HS_GENDER_UNKNOWN },
    { "brig", HS_GENDER_UNKNOWN },
    { "brigadier", HS_GENDER_UNKNOWN },
    { "brother", HS_GENDER_MALE },
    { "businessman", HS_GENDER_MALE },
    { "businesswoman", HS_GENDER_FEMALE },
    { "candidate", HS_GENDER_UNKNOWN },
    { "capt", HS_GENDER_UNKNOWN },
    { "captain", HS_GENDER_UNKNOWN },
    { "cardinal", HS_GENDER_MALE },
    { "ceo", HS_GENDER_UNKNOWN },
    { "chairman", HS_GENDER_MALE },
    { "chairwoman", HS_GENDER_FEMALE },
    { "chancellor", HS_GENDER_UNKNOWN },
    { "chief", HS_GENDER_UNKNOWN },
    { "col", HS_GENDER_UNKNOWN },
    { "colonel", HS_GENDER_UNKNOWN },
    { "commander", HS_GENDER_UNKNOWN },
    { "commissioner", HS_GENDER_UNKNOWN },
    { "congressman", HS_GENDER_MALE },
    { "congresswoman", HS_GENDER_FEMALE },
    { "corporal", HS_GENDER_UNKNOWN },
    { "councillor", HS_GENDER_UNKNOWN },
    { "councilman", HS_GENDER_MALE },
    { "councilwoman", HS_GENDER_FEMALE },
    { "counsel", HS_GENDER_UNKNOWN },
    { "cpl", HS_GENDER_UNKNOWN },
    { "dame", HS_GENDER_FEMALE },
    { "defense", HS_GENDER_UNKNOWN },
    { "deputy", HS_GENDER_UNKNOWN },
    { "detective", HS_GENDER_UNKNOWN },
    { "director", HS_GENDER_UNKNOWN },
    { "dr", HS_GENDER_UNKNOWN },
    { "drs", HS_GENDER_UNKNOWN },
    { "emir", HS_GENDER_MALE },
    { "emperor", HS_GENDER_MALE },
    { "ex-president", HS_GENDER_UNKNOWN },
    { "father", HS_GENDER_MALE },
    { "first", HS_GENDER_UNKNOWN },
    { "foreign", HS_GENDER_UNKNOWN },
    { "former", HS_GENDER_UNKNOWN },
    { "gen", HS_GENDER_UNKNOWN },
    { "general", HS_GENDER_UNKNOWN },
    { "gov", HS_GENDER_UNKNOWN },
    { "governor", HS_GENDER_UNKNOWN },
    { "govs", HS_GENDER_UNKNOWN },
    { "hon", HS_GENDER_UNKNOWN },
    { "imam", HS_GENDER_MALE },
    { "inspector", HS_GENDER_UNKNOWN },
    { "judge", HS_GENDER_UNKNOWN },
    { "justice", HS_GENDER_UNKNOWN },
    { "king", HS_GENDER_MALE },
    { "lady", HS_GENDER_FEMALE },
    { "lance", HS_GENDER_UNKNOWN },
    { "leader", HS_GENDER_UNKNOWN },
    { "lieutenant", HS_GENDER_UNKNOWN },
    { "lord", HS_GENDER_MALE },
    { "lt", HS_GENDER_UNKNOWN },
    { "madam", HS_GENDER_FEMALE },
    { "madame", HS_GENDER_FEMALE },
    { "maj", HS_GENDER_UNKNOWN },
    { "majority", HS_GENDER_UNKNOWN },
    { "mayor", HS_GENDER_UNKNOWN },
    { "messrs", HS_GENDER_MALE },
    { "minister", HS_GENDER_UNKNOWN },
    { "minority", HS_GENDER_UNKNOWN },
    { "miss", HS_GENDER_FEMALE },
    { "mother", HS_GENDER_FEMALE },
    { "mr", HS_GENDER_MALE },
    { "mrs", HS_GENDER_FEMALE },
    { "ms", HS_GENDER_FEMALE },
    { "officer", HS_GENDER_UNKNOWN },
    { "pastor", HS_GENDER_UNKNOWN },
    { "pope", HS_GENDER_MALE },
    { "premier", HS_GENDER_UNKNOWN },
    { "president", HS_GENDER_UNKNOWN },
    { "president-elect", HS_GENDER_UNKNOWN },
    { "presidents", HS_GENDER_UNKNOWN },
    { "prime", HS_GENDER_UNKNOWN },
    { "prince", HS_GENDER_MALE },
    { "princess", HS_GENDER_FEMALE },
    { "prof", HS_GENDER_UNKNOWN },
    { "professor", HS_GENDER_UNKNOWN },
    { "profs", HS_GENDER_UNKNOWN },
    { "prosecutor", HS_GENDER_UNKNOWN },
    { "pvt", HS_GENDER_UNKNOWN },
    { "queen", HS_GENDER_FEMALE },
    { "rabbi", HS_GENDER_UNKNOWN },
    { "rep", HS_GENDER_UNKNOWN },
    { "representative", HS_GENDER_UNKNOWN },
    { "representatives", HS_GENDER_UNKNOWN },
    { "reps", HS_GENDER_UNKNOWN },
    { "rev", HS_GENDER_UNKNOWN },
    { "reverend", HS_GENDER_UNKNOWN },
    { "secretary", HS_GENDER_UNKNOWN },
    { "sen", HS_GENDER_UNKNOWN },
    { "senator", HS_GENDER_UNKNOWN },
    { "senators", HS_GENDER_UNKNOWN },
    { "sens", HS_GENDER_UNKNOWN },
    { "sergeant", HS_GENDER_UNKNOWN },
    { "sgt", HS_GENDER_UNKNOWN },
    { "sheik", HS_GENDER_MALE },
    { "sheikh", HS_GENDER_MALE },
    { "sheriff", HS_GENDER_UNKNOWN },
    { "sir", HS_GENDER_MALE },
    { "sister", HS_GENDER_FEMALE },
    { "speaker", HS_GENDER_UNKNOWN },
    { "spokesman", HS_GENDER_MALE },
    { "spokesperson", HS_GENDER_UNKNOWN },
    { "spokeswoman", HS_GENDER_FEMALE },
    { "staff", HS_GENDER_UNKNOWN },
    { "state", HS_GENDER_UNKNOWN },
    { "sultan", HS_GENDER_MALE },
    { "superintendent", HS_GENDER_UNKNOWN },
    { "supreme", HS_GENDER_UNKNOWN },
    { "treasurer", HS_GENDER_UNKNOWN },
    { "treasury", HS_GENDER_UNKNOWN },
    { "under", HS_GENDER_UNKNOWN },
    { "vice", HS_GENDER_UNKNOWN },
};

HsGender
hs_gender_of_given_name(const char *folded)
{
    const gssize found = HS_WORDTABLE_FIND(given_names, folded);
    return found >= 0 ? given_names[found].gender : HS_GENDER_UNKNOWN;
}

gboolean
hs_gender_of_title(const char *folded, HsGender *out_gender)
{
    for (guint i = 0; i < G_N_ELEMENTS(titles); i++) {
        if (strcmp(titles[i].word, folded) == 0) {
            *out_gender = titles[i].gender;
            return TRUE;
        }
    }
    return FALSE;
}

HsGender
hs_gender_of_noun(const char *folded)
{
    static const Entry nouns[] = {
        { "aunt", HS_GENDER_FEMALE },      { "boy", HS_GENDER_MALE },
        { "daughter", HS_GENDER_FEMALE },  { "girl", HS_GENDER_FEMALE },
        { "grandfather", HS_GENDER_MALE }, { "grandmother", HS_GENDER_FEMALE },
        { "grandson", HS_GENDER_MALE },    { "husband", HS_GENDER_MALE },
        { "lady", HS_GENDER_FEMALE },      { "nephew", HS_GENDER_MALE },
        { "niece", HS_GENDER_FEMALE },     { "son", HS_GENDER_MALE },
        { "uncle", HS_GENDER_MALE },       { "widow", HS_GENDER_FEMALE },
        { "widower", HS_GENDER_MALE },     { "wife", HS_GENDER_FEMALE },
    };
    static const char *const others[] = { "german", "human", "norman", "ottoman", "roman" };
    HsGender gender;
    if (hs_gender_of_title(folded, &gender) && gender != HS_GENDER_UNKNOWN)
        return gender;
    const gssize found = HS_WORDTABLE_FIND(nouns, folded);
    if (found >= 0)
        return nouns[found].gender;
    for (guint i = 0; i < G_N_ELEMENTS(others); i++) {
        if (strcmp(others[i], folded) == 0)
            return HS_GENDER_UNKNOWN;
    }
    return g_str_has_suffix(folded, "woman") ? HS_GENDER_FEMALE
           : g_str_has_suffix(folded, "man") ? HS_GENDER_MALE
                                             : HS_GENDER_UNKNOWN;
}
