/* SPDX-License-Identifier: Apache-2.0
 *
 * See selection.h. Statements know each other by number (within), in both directions of the order,
 * so the new numbers of all are known before the first one moves.
 */
#include "statement/selection.h"

/* Returns the new number of the nearest kept statement around number `i`, -1 without one. */
static gint32
find_kept(const HsStatement *statements, guint32 n, const gint32 *numbers, guint32 i)
{
    gint32 outer = statements[i].within;

    /* Nothing lies within itself; should it, this still ends. */
    for (guint32 steps = 0; outer >= 0 && steps < n; steps++) {
        if (numbers[outer] >= 0)
            return numbers[outer];
        outer = statements[outer].within;
    }
    return -1;
}

guint32
hs_selection_keep(HsStatement *statements, guint32 n, double min_confidence)
{
    g_autofree gint32 *numbers = g_new(gint32, n);
    g_autofree gint32 *outer = g_new(gint32, n);
    guint32 n_kept = 0;

    for (guint32 i = 0; i < n; i++)
        numbers[i] = statements[i].confidence >= min_confidence ? (gint32)n_kept++ : -1;
    for (guint32 i = 0; i < n; i++)
        outer[i] = find_kept(statements, n, numbers, i);
    for (guint32 i = 0; i < n; i++) {
        if (numbers[i] < 0)
            continue;
        statements[i].within = outer[i];
        statements[numbers[i]] = statements[i];
    }
    return n_kept;
}
