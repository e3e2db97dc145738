/* SPDX-License-Identifier: Apache-2.0
 *
 * The words that outputs use for the form of a statement (those of the ontology and of the field
 * `kind` of JSON Lines) and for a membership's place in time.
 */
#include "statement/report.h"

const char *
hs_form_name(HsForm form)
{
    static const char *const names[] = {
        [HS_FORM_DIRECT] = "direct",
        [HS_FORM_INDIRECT] = "indirect",
        [HS_FORM_MIXED] = "mixed",
    };
    g_return_val_if_fail((guint)form < G_N_ELEMENTS(names), "indirect");
    return names[form];
}

const char *
hs_standing_name(HsStanding standing)
{
    static const char *const names[] = {
        [HS_STANDING_CURRENT] = "current",
        [HS_STANDING_FORMER] = "former",
        [HS_STANDING_FUTURE] = "future",
    };
    g_return_val_if_fail((guint)standing < G_N_ELEMENTS(names), "current");
    return names[standing];
}

const char *
hs_distance_name(HsDistance distance)
{
    static const char *const names[HS_N_DISTANCES] = {
        [HS_DISTANCE_CLAIMED] = "claimed",
        [HS_DISTANCE_UNSUPPORTED] = "unsupported",
        [HS_DISTANCE_CONTRADICTED] = "contradicted",
    };
    g_return_val_if_fail((guint)distance < HS_N_DISTANCES, NULL);
    return names[distance];
}

const char *
hs_date_from_name(HsDateFrom from)
{
    static const char *const names[] = {
        [HS_DATE_UNKNOWN] = NULL,
        [HS_DATE_FROM_TEXT] = "text",
        [HS_DATE_FROM_CONTEXT] = "context",
        [HS_DATE_FROM_ARTICLE] = "article",
    };
    g_return_val_if_fail((guint)from < G_N_ELEMENTS(names), NULL);
    return names[from];
}

const char *
hs_tense_name(HsTense tense)
{
    static const char *const names[] = {
        [HS_TENSE_NONE] = NULL,         [HS_TENSE_PAST] = "past",
        [HS_TENSE_PRESENT] = "present", [HS_TENSE_PERFECT] = "perfect",
        [HS_TENSE_FUTURE] = "future",
    };
    g_return_val_if_fail((guint)tense < G_N_ELEMENTS(names), NULL);
    return names[tense];
}
