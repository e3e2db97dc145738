/* SPDX-License-Identifier: Apache-2.0
 *
 * Logins out of netrc files.
 */
#include "store/login.h"

static HsLogin *
read_netrc(const char *netrc, const char *host)
{
    HsLogin *const login = g_new0(HsLogin, 1);

    hs_login_read_netrc(login, netrc, host);
    return login;
}

static void
find_host(void)
{
    static const char netrc[] = "# mine\nmachine a.example login ada password one\n"
                                "machine b.example\n\tlogin \"bob x\"\n\tpassword two#2\n"
                                "macdef init\nmachine c.example login eve\n\n"
                                "default login anybody password none\n"
                                "machine d.example login dan password four\n";
    static const struct {
        const char *host;
        const char *user;
        const char *password;
    } cases[] = {
        { "a.example", "ada", "one" },          { "B.example", "bob x", "two#2" },
        { "c.example", "anybody", "none" },     { "d.example", "anybody", "none" },
        { "a.example.org", "anybody", "none" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(HsLogin) login = read_netrc(netrc, cases[i].host);

        g_assert_cmpstr(login->user, ==, cases[i].user);
        g_assert_cmpstr(login->password, ==, cases[i].password);
    }
}

static void
bear_anything(void)
{
    static const char *const files[] = {
        "",         "machine", "machine a.example login",   "login x",
        "macdef x", "\"",      "machine b.example login x", "machine a.example password"
    };

    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autoptr(HsLogin) login = read_netrc(files[i], "a.example");

        g_assert_null(login->user);
        g_assert_null(login->password);
    }
}

static void
prefer_the_environment(void)
{
    g_setenv("NETRC", "/nonexistent", TRUE);
    g_setenv("HEARSAY_STORE_TOKEN", "", TRUE);
    g_setenv("HEARSAY_STORE_USER", "ada", TRUE);
    g_setenv("HEARSAY_STORE_PASSWORD", "one", TRUE);
    g_autoptr(HsLogin) login = hs_login_find("a.example");

    g_assert_cmpstr(login->user, ==, "ada");
    g_assert_cmpstr(login->password, ==, "one");
    g_assert_null(login->token);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/store/login/finds-the-host-or-the-default", find_host);
    g_test_add_func("/store/login/bears-any-file", bear_anything);
    g_test_add_func("/store/login/takes-the-environment-first", prefer_the_environment);
    return g_test_run();
}
