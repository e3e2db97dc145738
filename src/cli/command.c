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

HsExit
hs_command_fail(const GError *error)
{
    hs_command_warn(error->message);
    return HS_EXIT_FAILED;
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
    return hs_command_fail(error);
}

/* ---- reading the arguments */

typedef struct {
    const HsCommandForm *form;
    gpointer closure;
    gboolean help;
} Reading;

static gboolean
take_flag(const HsFlag *flag, const char *value, gpointer reading_pointer, GError **error)
{
    Reading *const reading = reading_pointer;

    if (strcmp(flag->name, "help") != 0)
        return reading->form->take(flag, value, reading->closure, error);
    reading->help = TRUE;
    return TRUE;
}

static HsExit
show_help(const HsCommandForm *form)
{
    g_autoptr(GString) help = g_string_new(form->help);

    hs_flags_describe(form->flags, help);
    if (form->append)
        form->append(help);
    return hs_command_show(help->str);
}

gboolean
hs_command_read(const HsCommandForm *form, char *const *arguments, gpointer closure,
                GPtrArray *operands, HsExit *out_exit)
{
    Reading reading = { .form = form, .closure = closure };
    g_autoptr(GError) error = NULL;

    if (!hs_flags_parse(form->flags, arguments, take_flag, &reading, operands, &error))
        *out_exit = hs_command_refuse(form->name, error->message);
    else if (reading.help)
        *out_exit = show_help(form);
    else
        return TRUE;
    return FALSE;
}
