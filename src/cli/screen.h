/* SPDX-License-Identifier: Apache-2.0
 *
 * What is known of the place where output is read: is it a terminal, how wide, does it want colour?
 * The environment decides as elsewhere: COLUMNS gives the width, NO_COLOR (https://no-color.org)
 * and TERM=dumb forbid colour; --width and --color stand above them.
 */
#pragma once

#include <glib.h>

#define HS_SCREEN_PLAIN_WIDTH 80u /* columns, where there is no terminal */

typedef enum {
    HS_COLOUR_AUTO, /* on a terminal that wants it */
    HS_COLOUR_ALWAYS,
    HS_COLOUR_NEVER,
} HsColour;

/* Return the width to write for, in columns: COLUMNS where it says a number, else that of the
   terminal behind `descriptor`, else HS_SCREEN_PLAIN_WIDTH. */
guint
hs_screen_width(int descriptor);

/* Says whether what goes to `descriptor` shall be coloured. */
gboolean
hs_screen_wants_colour(HsColour colour, int descriptor);
