/* SPDX-License-Identifier: Apache-2.0
 *
 * See formatname.h.
 */
#include "cli/formatname.h"

#include <string.h>

#include "hearsay.h"

#define HELP_WIDTH 80

const HsFormat *
hs_formatname_of_file(const char *path)
{
    guint n;
    const HsFormat *const formats = hs_format_get_all(&n);
    const HsFormat *found = NULL;

    for (guint i = 0; i < n; i++) {
        if (g_str_has_suffix(path, formats[i].extension) &&
            (!found || strlen(formats[i].extension) > strlen(found->extension)))
            found = &formats[i];
    }
    return found;
}

gboolean
hs_formatname_refuse(const char *name, GError **error)
{
    g_autofree char *shown = g_filename_display_name(name);
    g_autofree char *names = g_strjoinv(", ", (char **)hs_formats());

    g_set_error(error, HS_ERROR, HS_ERROR_OPTION,
                "--to: '%s' is not a format; there are text, article, %s", shown, names);
    return FALSE;
}

gboolean
hs_formatname_check_profile(const HsFormat *format, HsProfile profile, GError **error)
{
    if (profile == HS_PROFILE_FULL || (format && format->holds_rdf))
        return TRUE;
    g_set_error(error, HS_ERROR, HS_ERROR_OPTION, "--profile: '%s' is no RDF",
                format ? format->name : "text");
    return FALSE;
}

void
hs_formatname_list(GString *help)
{
    gsize begin = help->len;

    g_string_append(help, "Formats: text, article");
    for (const char *const *name = hs_formats(); *name; name++) {
        g_string_append_c(help, ',');
        if (help->len - begin + strlen(*name) + 2 > HELP_WIDTH) {
            g_string_append(help, "\n        ");
            begin = help->len - strlen("        ");
        }
        g_string_append_printf(help, " %s", *name);
    }
    g_string_append_c(help, '\n');
}
