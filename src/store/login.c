/* SPDX-License-Identifier: Apache-2.0
 *
 * A netrc file is words with blanks between: machine NAME login USER password WORD, and macdef,
 * whose text ends at an empty line and is passed over.
 */
#include "store/login.h"

#include <string.h>

static char *
dup_variable(const char *name)
{
    const char *const value = g_getenv(name);

    return value && *value ? g_strdup(value) : NULL;
}

/* Returns the next word at `at`, which may stand in quotation marks; moves `at` behind it. */
static char *
take_word(const char **at)
{
    *at += strspn(*at, " \t\r\n");
    while (**at == '#') {
        *at += strcspn(*at, "\n");
        *at += strspn(*at, " \t\r\n");
    }
    const gboolean is_quoted = **at == '"';
    const char *const begin = *at + is_quoted;
    const gsize length = strcspn(begin, is_quoted ? "\"" : " \t\r\n");

    *at = begin + length + (is_quoted && begin[length] == '"');
    return length > 0 ? g_strndup(begin, length) : NULL;
}

static void
skip_macro(const char **at)
{
    const char *const end = strstr(*at, "\n\n");

    *at = end ? end : *at + strlen(*at);
}

void
hs_login_read_netrc(HsLogin *login, const char *netrc, const char *host)
{
    const char *at = netrc;
    gboolean is_ours = FALSE;

    for (;;) {
        g_autofree char *word = take_word(&at);

        if (!word)
            return;
        if (strcmp(word, "machine") == 0 || strcmp(word, "default") == 0) {
            g_autofree char *name = *word == 'm' ? take_word(&at) : NULL;

            if (is_ours && login->user)
                return; /* the first entry that fits counts */
            is_ours = *word == 'd' || (name && g_ascii_strcasecmp(name, host) == 0);
        } else if (strcmp(word, "macdef") == 0) {
            skip_macro(&at);
        } else if (is_ours && strcmp(word, "login") == 0) {
            g_free(login->user);
            login->user = take_word(&at);
        } else if (is_ours && strcmp(word, "password") == 0) {
            g_free(login->password);
            login->password = take_word(&at);
        }
    }
}

static void
read_file(HsLogin *login, const char *host)
{
    const char *const named = g_getenv("NETRC");
    g_autofree char *usual = g_build_filename(g_get_home_dir(), ".netrc", NULL);
    g_autofree char *netrc = NULL;

    if (g_file_get_contents(named && *named ? named : usual, &netrc, NULL, NULL)) {
        hs_login_read_netrc(login, netrc, host);
        memset(netrc, 0, strlen(netrc));
    }
}

HsLogin *
hs_login_find(const char *host)
{
    HsLogin *const login = g_new0(HsLogin, 1);

    login->token = dup_variable("HEARSAY_STORE_TOKEN");
    login->user = dup_variable("HEARSAY_STORE_USER");
    login->password = dup_variable("HEARSAY_STORE_PASSWORD");
    if (!login->token && !login->user)
        read_file(login, host);
    return login;
}

static void
free_secret(char *secret)
{
    if (secret)
        memset(secret, 0, strlen(secret));
    g_free(secret);
}

void
hs_login_free(HsLogin *login)
{
    if (!login)
        return;
    free_secret(login->token);
    free_secret(login->password);
    g_free(login->user);
    g_free(login);
}
