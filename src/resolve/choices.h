/* SPDX-License-Identifier: Apache-2.0
 *
 * Those whom a pronoun can mean, with what speaks for each.
 */
#pragma once

#include "base/arena.h"

typedef struct {
    gint32 figure;
    double weight;    /* log-odds, up to what all of one pronoun's choices share */
    guint32 sentence; /* of the mention that weighs most */
} HsChoice;

/* Note in `choices`, of HsChoice, that `figure` may be meant by a mention in sentence `sentence`.
   Of several mentions of one figure the weightiest counts. */
void
hs_choices_note(GArray *choices, gint32 figure, double weight, guint32 sentence);

/* Return the weightiest of `choices`, the first of equals; NULL where none weighs more than
   `least`, which is the weight of nobody. `out_share`: how likely it is, its share among all and
   nobody. */
const HsChoice *
hs_choices_find_best(const GArray *choices, double least, double *out_share);

/* Say in `arena` how `best` was chosen of `choices`, seen from sentence `sentence`: "likeliest of 3
   that fit, in the sentence before". */
const char *
hs_choices_say(HsArena *arena, const GArray *choices, const HsChoice *best, guint32 sentence);
