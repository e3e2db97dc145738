/* SPDX-License-Identifier: Apache-2.0
 *
 * One pass over the arguments. Values are passed on as bytes, whatever the locale says: paths need
 * not be UTF-8, and what must be is checked by whoever takes it.
 */
#include "cli/flags.h"

#include <string.h>

#include "hearsay.h"

#define HELP_COLUMN 24 /* where the sentences begin */

/* Find the flag that the `length` bytes at `name` call. */
static const HsFlag *
find_name(const HsFlag *flags, const char *name, gsize length)
{
    for (; flags->name; flags++)
        if (strlen(flags->name) == length && memcmp(flags->name, name, length) == 0)
            return flags;
    return NULL;
}

static const HsFlag *
find_letter(const HsFlag *flags, char letter)
{
    for (; flags->name; flags++)
        if (flags->letter == letter)
            return flags;
    return NULL;
}

/* Find the flag that `argument` names, and the value written in the same argument (NULL: none). */
static const HsFlag *
recognize(const HsFlag *flags, const char *argument, const char **out_value)
{
    if (argument[1] == '-') {
        const gsize length = strcspn(argument + 2, "=");

        *out_value = argument[2 + length] == '=' ? argument + 2 + length + 1 : NULL;
        return find_name(flags, argument + 2, length);
    }
    *out_value = argument[2] ? argument + 2 : NULL;
    return find_letter(flags, argument[1]);
}

static gboolean
fail(GError **error, const char *argument, const char *reason)
{
    g_autofree char *shown = g_filename_display_name(argument);

    g_set_error(error, HS_ERROR, HS_ERROR_OPTION, "%s: %s", shown, reason);
    return FALSE;
}

gboolean
hs_flags_parse(const HsFlag *flags, char *const *arguments, HsFlagFunc take, gpointer closure,
               GPtrArray *operands, GError **error)
{
    gboolean only_operands = FALSE;

    for (; *arguments; arguments++) {
        const char *const argument = *arguments;
        const char *value;

        if (only_operands || argument[0] != '-' || argument[1] == '\0') {
            g_ptr_array_add(operands, *arguments);
            continue;
        }
        if (strcmp(argument, "--") == 0) {
            only_operands = TRUE;
            continue;
        }
        const HsFlag *const flag = recognize(flags, argument, &value);
        if (!flag)
            return fail(error, argument, "there is no such option");
        if (!flag->argument && value)
            return fail(error, argument, "the option takes no value");
        if (flag->argument && !value)
            value = *++arguments;
        if (flag->argument && !value)
            return fail(error, argument, "the option needs a value");
        if (!take(flag, value, closure, error))
            return FALSE;
    }
    return TRUE;
}

void
hs_flags_describe(const HsFlag *flags, GString *out)
{
    for (; flags->name; flags++) {
        const gsize begin = out->len;

        if (flags->letter)
            g_string_append_printf(out, "  -%c, ", flags->letter);
        else
            g_string_append(out, "      ");
        g_string_append_printf(out, "--%s", flags->name);
        if (flags->argument)
            g_string_append_printf(out, " %s", flags->argument);
        do
            g_string_append_c(out, ' ');
        while (out->len - begin < HELP_COLUMN);
        g_string_append_printf(out, "%s\n", flags->sentence);
    }
}

gboolean
hs_flags_refuse_value(const char *flag, const char *value, const char *reason, GError **error)
{
    g_autofree char *shown = g_filename_display_name(value);

    g_set_error(error, HS_ERROR, HS_ERROR_OPTION, "--%s: '%s' %s", flag, shown, reason);
    return FALSE;
}
