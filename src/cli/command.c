/* SPDX-License-Identifier: Apache-2.0
 *
 * The words. stderr is written in whole lines; whether that succeeds cannot be told to anybody.
 */
#include "cli/command.h"

#include <stdio.h>
#include <string.h>

#include "cli/outfile.h"

void
hs_command_warn(const char *message)
{
    g_autofree char *line = g_strdup_printf("hearsay: %s\n", message);

    fputs(line, stderr);
}

void
hs_command_warn_waiting(const char *place)
{
    g_autofree char *shown = g_filename_display_name(place);
    g_autofree char *words = g_strdup_printf("%s: another hearsay writes here; waiting", shown);

    hs_command_warn(words);
}

HsExit
hs_command_refuse(const char *command, const char *message)
{
    g_autofree char *text = g_strdup_printf("%s\nTry 'hearsay %s%s--help'.", message,
                                            command ? command : "", command ? " " : "");

    hs_command_warn(text);
    return HS_EXIT_USAGE;
}

HsExit
hs_command_show(const char *text)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(HsOutfile) out = hs_outfile_open("-", &error);

    if (out && hs_outfile_write(out, text, strlen(text), &error) && hs_outfile_commit(out, &error))
        return HS_EXIT_DONE;
    hs_command_warn(error->message);
    return HS_EXIT_FAILED;
}
