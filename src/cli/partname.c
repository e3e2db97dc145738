/* SPDX-License-Identifier: Apache-2.0
 *
 * See partname.h.
 */
#include "cli/partname.h"

#include <string.h>

#define MAX_PART                                                                    \
    ((gsize)200) /* bytes of a name; file systems take 255, and endings come behind \
                  */

char *
hs_partname_of_shard(guint64 number, const char *ending)
{
    return g_strdup_printf("part-%05" G_GUINT64_FORMAT "%s", number, ending);
}

gsize
hs_partname_measure_common(const char *const *paths)
{
    const char *const first = paths[0];
    gsize n = strlen(first);

    while (n > 0 && first[n - 1] == '/') /* of a folder written as "pages/" */
        n--;
    for (; *paths; paths++) {
        gsize same = 0;
        while (same < n && (*paths)[same] == first[same])
            same++;
        n = same;
    }
    while (n > 0 && first[n - 1] != '/')
        n--;
    return n;
}

/* Appends the part `name` of a path as a name that is safe. */
static void
append_safe(GString *out, const char *name)
{
    const gsize begin = out->len;

    if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0) {
        g_string_append(out, name[1] ? "%2E%2E" : "%2E");
        return;
    }
    g_string_append_uri_escaped(out, name, /* reserved_chars_allowed= */ NULL,
                                g_utf8_validate(name, -1, NULL));
    if (out->len - begin <= MAX_PART)
        return;
    g_autofree char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, name, -1);
    gsize keep = MAX_PART - strlen(sum);
    while (keep > 0 && ((guint8)out->str[begin + keep] & 0xC0) == 0x80) /* never half a letter */
        keep--;
    g_string_truncate(out, begin + keep);
    g_string_append(out, sum);
}

char *
hs_partname_of_input(const char *file, gsize n_common, const char *ending)
{
    const gsize length = strlen(file);
    g_auto(GStrv) parts = g_strsplit(file + MIN(n_common, length), "/", -1);
    GString *const name = g_string_new(NULL);

    for (char **part = parts; *part; part++) {
        if (!**part)
            continue;
        if (name->len > 0)
            g_string_append_c(name, '/');
        append_safe(name, *part);
    }
    g_string_append(name, ending);
    return g_string_free(name, FALSE);
}
