/* SPDX-License-Identifier: Apache-2.0
 *
 * One request after another to one server, with patience: what may pass (a lost connection, "too
 * many requests", "service unavailable") is tried again a few times, after longer and longer waits.
 * So every request must be one that does no harm when it is done twice. Certificates are always
 * checked. Logins: login.h.
 */
#pragma once

#include <libsoup/soup.h>

#include "store/storekind.h"

typedef struct HsHttpClient HsHttpClient;

typedef struct {
    const char *method;
    const char *address;
    const char *accept; /* NULL: anything */
    const char *content_type;
    const char *content; /* NULL: none; must stay until the call returns */
    gsize length;
} HsRequest;

/* Get ready to speak with the server of `address`. HS_STORE_ERROR_REFUSED for an address that is
   none, or holds a login. Free with hs_httpclient_free(). */
HsHttpClient *
hs_httpclient_new(const char *address, GError **error);

/* Do `request` and return what the server answers with a status of 200 to 299. NULL with
   HS_STORE_ERROR_ABSENT where no server answers, or nothing is at the address, else
   HS_STORE_ERROR_REFUSED, the message with the beginning of the server's words. */
GBytes *
hs_httpclient_do(HsHttpClient *http, const HsRequest *request, GError **error);

/* Do `request` likewise, and return the status in which it ends, 0 where no server answers. */
guint
hs_httpclient_probe(HsHttpClient *http, const HsRequest *request);

/* Free `http`, which may be NULL. */
void
hs_httpclient_free(HsHttpClient *http);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsHttpClient, hs_httpclient_free)
