/* SPDX-License-Identifier: Apache-2.0
 *
 * See choices.h. The share is that of multinomial logistic regression (softmax). Held to the
 * speakers that gold/train marks, it is about as high as the choice is often right.
 */
#include "resolve/choices.h"

#include <math.h>

void
hs_choices_note(GArray *choices, gint32 figure, double weight, guint32 sentence)
{
    const HsChoice made = { figure, weight, sentence };
    for (guint i = 0; i < choices->len; i++) {
        HsChoice *const choice = &g_array_index(choices, HsChoice, i);
        if (choice->figure != figure)
            continue;
        if (weight > choice->weight)
            *choice = made;
        return;
    }
    g_array_append_val(choices, made);
}

const HsChoice *
hs_choices_find_best(const GArray *choices, double least, double *out_share)
{
    const HsChoice *best = NULL;
    double sum = exp(least);
    for (guint i = 0; i < choices->len; i++) {
        const HsChoice *const choice = &g_array_index(choices, HsChoice, i);
        sum += exp(choice->weight);
        if (choice->weight > (best ? best->weight : least))
            best = choice;
    }
    if (best)
        *out_share = exp(best->weight) / sum;
    return best;
}

const char *
hs_choices_say(HsArena *arena, const GArray *choices, const HsChoice *best, guint32 sentence)
{
    const guint32 back = sentence - best->sentence;
    g_autofree char *who = choices->len == 1
                               ? g_strdup("the only one that fits")
                               : g_strdup_printf("likeliest of %u that fit", choices->len);
    g_autofree char *where = back > 1    ? g_strdup_printf("%u sentences before", back)
                             : back == 1 ? g_strdup("in the sentence before")
                                         : g_strdup("in its sentence");
    g_autofree char *why = g_strconcat(who, ", ", where, NULL);
    return hs_arena_strdup(arena, why);
}
