/* SPDX-License-Identifier: Apache-2.0
 *
 * Works on the text of the address, so that what is kept stays byte for byte as the publisher wrote
 * it. Parameters whose meaning depends on the site (id, ref, page) are kept: two articles must
 * never become one.
 */
#include "ingest/weblink.h"

#include <glib.h>
#include <string.h>

#include "ingest/dates.h"

#define MAX_LINK 2048 /* bytes */

/* clang-format off */
static const char *const TRACKERS[] = {
    "_ga", "cmpid", "dclid", "fbclid", "gclid", "gclsrc", "icid", "igshid", "mc_cid", "mc_eid",
    "mkt_tok", "msclkid", "ncid", "ocid", "s_cid", "smid", "smtyp", "twclid", "wt.mc_id", "yclid",
};
/* clang-format on */

static gboolean
is_tracker(const char *parameter)
{
    const gsize n = strcspn(parameter, "=");
    if (g_ascii_strncasecmp(parameter, "utm_", 4) == 0)
        return TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(TRACKERS); i++)
        if (strlen(TRACKERS[i]) == n && g_ascii_strncasecmp(parameter, TRACKERS[i], n) == 0)
            return TRUE;
    return FALSE;
}

static void
append_escaped(GString *link, const char *text)
{
    for (const char *p = text; *p != '\0'; p++) {
        const guint8 c = (guint8)*p;
        if (c <= ' ' || c == 0x7F || strchr("<>\"{}|\\^`", c) != NULL)
            g_string_append_printf(link, "%%%02X", c);
        else
            g_string_append_c(link, *p);
    }
}

/* Appends "?a=1&b=2" with the parameters that are kept, or nothing. */
static void
append_query(GString *link, const char *query)
{
    g_auto(GStrv) parameters = g_strsplit(query, "&", -1);
    char mark = '?';
    for (char **parameter = parameters; *parameter != NULL; parameter++) {
        if (**parameter == '\0' || is_tracker(*parameter))
            continue;
        g_string_append_c(link, mark);
        append_escaped(link, *parameter);
        mark = '&';
    }
}

static gsize
scheme_length(const char *link)
{
    if (g_ascii_strncasecmp(link, "http://", 7) == 0)
        return 7;
    return g_ascii_strncasecmp(link, "https://", 8) == 0 ? 8 : 0;
}

char *
hs_weblink_canonize(const char *href, const char *base)
{
    if (href == NULL || strlen(href) > MAX_LINK || !g_utf8_validate(href, -1, NULL))
        return NULL;
    g_autofree char *whole = g_strstrip(g_strdup(href));
    if (*whole == '\0')
        return NULL;
    if (scheme_length(whole) == 0) {
        if (base == NULL || scheme_length(base) == 0)
            return NULL;
        char *const resolved = g_uri_resolve_relative(base, whole, G_URI_FLAGS_ENCODED, NULL);
        if (resolved == NULL)
            return NULL;
        g_free(whole);
        whole = resolved;
    }
    whole[strcspn(whole, "#")] = '\0';
    const gsize scheme = scheme_length(whole);
    const gsize host = strcspn(whole + scheme, "/?");
    if (scheme == 0 || host == 0)
        return NULL;
    for (gsize i = 0; i < scheme + host; i++)
        whole[i] = g_ascii_tolower(whole[i]);
    char *const question = strchr(whole, '?');
    if (question != NULL)
        *question = '\0';
    g_autoptr(GString) link = g_string_new(NULL);
    append_escaped(link, whole);
    if (question != NULL)
        append_query(link, question + 1);
    return g_string_free(g_steal_pointer(&link), FALSE);
}

char *
hs_weblink_dup_day(const char *link)
{
    if (link == NULL)
        return NULL;
    g_auto(GStrv) parts = g_strsplit(link, "/", -1);
    char *day = NULL;
    for (char **part = parts; *part != NULL && day == NULL; part++) {
        const gsize n = strlen(*part);
        if (n == 10 && (*part)[4] == '-') {
            day = hs_date_parse(*part);
        } else if (n == 4 && part[1] != NULL && part[2] != NULL && strlen(part[1]) <= 3 &&
                   strlen(part[2]) <= 2) {
            const gboolean numeric = g_ascii_isdigit(*part[1]);
            g_autofree char *joined = numeric
                                          ? g_strdup_printf("%s-%s-%s", *part, part[1], part[2])
                                          : g_strdup_printf("%s %s %s", part[2], part[1], *part);
            day = hs_date_parse(joined);
        }
    }
    return day;
}
