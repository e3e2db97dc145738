/* SPDX-License-Identifier: Apache-2.0
 *
 * The name of a person taken apart: title, given names, surname, suffix, nickname; and when two
 * such names can be one person's.
 */
#pragma once

#include "base/arena.h"
#include "resolve/gender.h"

typedef struct {
    const char *name;         /* tidy, without titles: "Vladimir V. Putin" */
    const char *const *parts; /* [n_parts] folded, in order, without titles, suffix and nickname */
    guint n_parts;            /* at least one, unless there is no letter in the name */
    const char *suffix;       /* "jr", "sr", "ii", ...; NULL without */
    const char *nickname;     /* folded, from quotation marks or brackets; NULL without */
    const char *title;        /* last title word, folded: "senator"; NULL without */
    HsGender gender;          /* as the title tells */
} HsPersonName;

typedef enum {
    HS_SHORT_NONE,    /* no short form of it */
    HS_SHORT_GIVEN,   /* its given name, nickname, or family name where that comes first */
    HS_SHORT_SURNAME, /* its last word or words */
} HsShort;

/* Take the tidy name `tidy` apart, in `arena`. */
HsPersonName *
hs_person_name_parse(HsArena *arena, const char *tidy);

/* Return the gender of `name`: its title's, else its given name's. */
HsGender
hs_person_name_gender(const HsPersonName *name);

/* Say whether two names of at least two parts can be one person's: same surname, given names equal,
   initials or short forms of each other, no middle name or suffix against it. */
gboolean
hs_person_name_fits(const HsPersonName *a, const HsPersonName *b);

/* Say in what way `name` is a short form of the longer `full`. */
HsShort
hs_person_name_shortens(const HsPersonName *name, const HsPersonName *full);
