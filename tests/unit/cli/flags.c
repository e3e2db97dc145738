/* SPDX-License-Identifier: Apache-2.0
 *
 * The forms of flags that are taken, and those that are refused with a word about which one it was.
 */
#include "cli/flags.h"

#include "hearsay.h"

static const HsFlag FLAGS[] = {
    { "to", 't', "FORMAT", "a format" },
    { "text", 0, NULL, "no value" },
    { "output", 'o', "FILE", "a file" },
    { NULL },
};

static gboolean
take(const HsFlag *flag, const char *value, gpointer log, GError **error)
{
    if (g_strcmp0(value, "bad") == 0) {
        g_set_error(error, HS_ERROR, HS_ERROR_OPTION, "refused");
        return FALSE;
    }
    g_string_append_printf(log, "%s(%s) ", flag->name, value ? value : "-");
    return TRUE;
}

/* Parse `line`, cut at its spaces; the empty argument is written as two quotation marks. */
static char *
parse(const char *line, GError **error)
{
    g_auto(GStrv) words = g_strsplit(line, " ", -1);
    g_autoptr(GPtrArray) operands = g_ptr_array_new();
    GString *const log = g_string_new(NULL);

    for (guint i = 0; words[i]; i++)
        if (g_strcmp0(words[i], "\"\"") == 0)
            words[i][0] = '\0';
    if (!hs_flags_parse(FLAGS, words, take, log, operands, error)) {
        g_string_free(log, TRUE);
        return NULL;
    }
    for (guint i = 0; i < operands->len; i++)
        g_string_append_printf(log, "[%s] ", (const char *)g_ptr_array_index(operands, i));
    return g_string_free(log, FALSE);
}

static void
check(const char *line, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *log = parse(line, &error);

    g_assert_no_error(error);
    g_assert_cmpstr(log, ==, expected);
}

static void
check_refused(const char *line, const char *message)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *log = parse(line, &error);

    g_assert_null(log);
    g_assert_error(error, HS_ERROR, HS_ERROR_OPTION);
    g_assert_cmpstr(error->message, ==, message);
}

static void
test_all_forms_are_taken(void)
{
    check("--to x", "to(x) ");
    check("--to=x", "to(x) ");
    check("--to= a", "to() [a] ");
    check("--to \"\" a", "to() [a] ");
    check("-t x", "to(x) ");
    check("-tx", "to(x) ");
    check("-t=x", "to(=x) ");
    check("--text a --to=y b", "text(-) to(y) [a] [b] ");
    check("--to=a=b", "to(a=b) ");
}

static void
test_operands_are_gathered(void)
{
    check("a - b", "[a] [-] [b] ");
    check("a -- --to -t", "[a] [--to] [-t] ");
    check("-o -- --", "output(--) ");
    check("-o - -", "output(-) [-] ");
    check("\"\"", "[] ");
}

static void
test_others_are_refused(void)
{
    check_refused("--tox x", "--tox: there is no such option");
    check_refused("--te", "--te: there is no such option");
    check_refused("--t x", "--t: there is no such option");
    check_refused("-x", "-x: there is no such option");
    check_refused("--to", "--to: the option needs a value");
    check_refused("-t", "-t: the option needs a value");
    check_refused("--text=yes", "--text=yes: the option takes no value");
    check_refused("--=x", "--=x: there is no such option");
    check_refused("---", "---: there is no such option");
    check_refused("a --to bad b", "refused");
}

static void
test_help_lines_up(void)
{
    g_autoptr(GString) help = g_string_new(NULL);

    hs_flags_describe(FLAGS, help);
    g_assert_cmpstr(help->str, ==,
                    "  -t, --to FORMAT       a format\n"
                    "      --text            no value\n"
                    "  -o, --output FILE     a file\n");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/cli/flags/all-forms-are-taken", test_all_forms_are_taken);
    g_test_add_func("/cli/flags/operands-are-gathered", test_operands_are_gathered);
    g_test_add_func("/cli/flags/others-are-refused", test_others_are_refused);
    g_test_add_func("/cli/flags/help-lines-up", test_help_lines_up);
    return g_test_run();
}
