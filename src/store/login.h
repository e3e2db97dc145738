/* SPDX-License-Identifier: Apache-2.0
 *
 * Who logs in at a server: from the environment, else from a netrc file; never from the command
 * line, which everybody on the machine can read.
 *
 *   HEARSAY_STORE_TOKEN                           sent as a bearer token
 *   HEARSAY_STORE_USER, HEARSAY_STORE_PASSWORD    given where the server asks (basic, digest)
 *   NETRC, else ~/.netrc                          likewise, of the server's host
 */
#pragma once

#include <glib.h>

typedef struct {
    char *token; /* NULL, as the others, where there is none */
    char *user;
    char *password;
} HsLogin;

/* Return the login for `host`; without any, its members are NULL. Free with hs_login_free(). */
HsLogin *
hs_login_find(const char *host);

/* Take the login for `host` out of `netrc`, the text of such a file, into `login`; the entry
   "default" counts for every host. */
void
hs_login_read_netrc(HsLogin *login, const char *netrc, const char *host);

/* Free `login`, which may be NULL, and overwrite its secrets. */
void
hs_login_free(HsLogin *login);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsLogin, hs_login_free)
