/* SPDX-License-Identifier: Apache-2.0
 *
 * See jsonenvelope.h. The head is followed key by key, without parsing it: a list of objects under
 * one of the NAMES of the common services is the envelope's, unless a key before it shows that the
 * object is an article.
 */
#include "ingest/jsonenvelope.h"

#include <string.h>

/* NewsAPI, GNews and GDELT say "articles"; the Guardian, NewsData and others "results"; the New
   York Times "docs"; Superdesk "_items"; many "items". Each sorted. */
static const char *const NAMES[] = { "_items", "articles", "docs", "items", "results" };
static const char *const OF_ARTICLES[] = { "@context", "@type",    "articlebody", "body",
                                           "content",  "headline", "maintext",    "text" };

static gboolean
is_among(const char *key, gsize length, const char *const *names, gsize n)
{
    for (gsize i = 0; i < n; i++)
        if (strlen(names[i]) == length && g_ascii_strncasecmp(names[i], key, length) == 0)
            return TRUE;
    return FALSE;
}

static const char *
skip_blanks(const char *at, const char *end)
{
    while (at < end && g_ascii_isspace(*at))
        at++;
    return at;
}

/* Returns what stands behind the string that begins at `at`, or `end`. */
static const char *
skip_string(const char *at, const char *end)
{
    for (at++; at < end && *at != '"'; at++)
        if (*at == '\\')
            at++;
    return at < end ? at + 1 : end;
}

/* Returns what stands behind the bracket of a list of objects that begins at `at`; NULL where none
   does. */
static const char *
enter_list(const char *at, const char *end)
{
    at = skip_blanks(at, end);
    if (at == end || *at != '[')
        return NULL;
    const char *const first = skip_blanks(at + 1, end);
    return first < end && *first == '{' ? at + 1 : NULL;
}

gsize
hs_jsonenvelope_length(const char *head, gsize length)
{
    const char *const end = head + length;
    guint n_lists = 0, n_objects = 0;

    for (const char *at = head; at < end;) {
        const char *const begin = at;
        n_lists += *at == '[';
        n_lists -= *at == ']' && n_lists > 0;
        n_objects += *at == '{';
        if (*at == '}' && --n_objects == 0)
            return 0;
        at = *at == '"' ? skip_string(at, end) : at + 1;
        const char *const colon = *begin == '"' && n_lists == 0 ? skip_blanks(at, end) : end;
        if (colon == end || *colon != ':')
            continue;
        const gsize n = (gsize)(at - begin) - 2;
        if (is_among(begin + 1, n, OF_ARTICLES, G_N_ELEMENTS(OF_ARTICLES)))
            return 0;
        const char *const list = is_among(begin + 1, n, NAMES, G_N_ELEMENTS(NAMES))
                                     ? enter_list(colon + 1, end)
                                     : NULL;
        if (list)
            return (gsize)(list - head);
    }
    return 0;
}
