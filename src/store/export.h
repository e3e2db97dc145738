/* SPDX-License-Identifier: Apache-2.0
 *
 * What kinds of stores share that give their graphs back: asking by queries alone, as everybody
 * could, and making graphs of the Turtle that is answered. For rows of the table only; callers use
 * hs_store_export().
 */
#pragma once

#include "store/storekind.h"

/* Ask a SELECT. Returns the cells of all rows, one after another, an unbound one as an empty
   string; NULL on failure. */
GPtrArray *
hs_export_ask_rows(HsStore *store, const char *sparql, GError **error);

/* Ask a CONSTRUCT or DESCRIBE, and append its Turtle to `out`. */
gboolean
hs_export_ask_turtle(HsStore *store, const char *sparql, GString *out, GError **error);

/* Hand the graph that `turtle` tells to `take`, with the datatypes that stores lose and without
   what they note for themselves. */
gboolean
hs_export_hand_over(const GString *turtle, HsExportTake take, gpointer user, GError **error);
