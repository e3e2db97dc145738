/* SPDX-License-Identifier: Apache-2.0
 *
 * COLUMNS is asked before the terminal, as everywhere: whoever exports it means it.
 */
#include "cli/screen.h"

#include <sys/ioctl.h>
#include <unistd.h>

guint
hs_screen_width(int descriptor)
{
    const char *const columns = g_getenv("COLUMNS");
    guint64 width;
    struct winsize size = { 0 };

    if (columns && g_ascii_string_to_unsigned(columns, 10, 1, G_MAXUINT16, &width, NULL))
        return (guint)width;
    if (isatty(descriptor) && ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return HS_SCREEN_PLAIN_WIDTH;
}

gboolean
hs_screen_wants_colour(HsColour colour, int descriptor)
{
    const char *const forbidden = g_getenv("NO_COLOR");

    if (colour != HS_COLOUR_AUTO)
        return colour == HS_COLOUR_ALWAYS;
    if ((forbidden && *forbidden) || g_strcmp0(g_getenv("TERM"), "dumb") == 0)
        return FALSE;
    return isatty(descriptor);
}
