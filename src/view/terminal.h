/* SPDX-License-Identifier: Apache-2.0
 *
 * Who said what, for eyes: the report of one article as lines of text. First what the article is,
 * then its statements in the order of the text, each under the one that reports it, then the cast:
 * people, organizations and the sources without a name, the most talkative first. A person reads
 * this, no program does: whoever wants fields takes JSON Lines.
 */
#pragma once

#include "graph/graph.h"

#define HS_TERMINAL_MIN_WIDTH 20u
#define HS_TERMINAL_MAX_WIDTH 1000u

typedef struct {
    guint
        width; /* columns, HS_TERMINAL_MIN_WIDTH to HS_TERMINAL_MAX_WIDTH; others are moved there */
    gboolean colour; /* whether to mark with ANSI colours who speaks; without, the text is plain */
} HsTerminalStyle;

/* Append the report behind `graph` to `out`, every line ended and within the width. */
void
hs_terminal_write(GString *out, const HsGraph *graph, const HsTerminalStyle *style);
