/* SPDX-License-Identifier: Apache-2.0
 *
 * Finds whom a description takes up by what the encoder sees in it ("the bank", "the documentary
 * maker"), within what kind, number and gender allow.
 */
#pragma once

#include "resolve/casting.h"

/* Return the named figure that the description at mention `mention` with the head noun `head`
   takes up, HS_NO_FIGURE where none is likely enough or the weights cannot tell. */
gint32
hs_alike_find(HsCasting *casting, guint32 mention, const char *head, gboolean plural);
