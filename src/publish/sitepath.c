/* SPDX-License-Identifier: Apache-2.0
 *
 * See sitepath.h.
 */
#include "publish/sitepath.h"

#include <string.h>

static gboolean
is_file_name(const char *part)
{
    return *part && *part != '.' && strlen(part) <= HS_SITEPATH_MAX_PART &&
           g_utf8_validate(part, -1, NULL);
}

char *
hs_sitepath_dup(const char *base, const char *iri)
{
    if (!g_str_has_prefix(iri, base) || strpbrk(iri, "?"))
        return NULL;

    const char *const rest = iri + strlen(base);
    g_autofree char *document = g_strndup(rest, strcspn(rest, "#"));
    g_auto(GStrv) parts = g_strsplit(document, "/", -1);
    GString *const path = g_string_new(NULL);

    for (char **part = parts; *part; part++) {
        g_autofree char *name = g_uri_unescape_string(*part, "/");

        if (!name || !is_file_name(name))
            return g_string_free(path, TRUE);
        g_string_append_printf(path, "%s%s", path->len > 0 ? "/" : "", name);
    }
    return g_string_free(path, path->len == 0);
}

char *
hs_sitepath_dup_to_top(const char *path)
{
    GString *const up = g_string_new(NULL);

    for (const char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/'))
        g_string_append(up, "../");
    return g_string_free(up, FALSE);
}
