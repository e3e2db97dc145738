/* SPDX-License-Identifier: Apache-2.0
 *
 * libsoup's synchronous calls. It keeps connections open, does basic and digest logins when it is
 * given the words for them, and checks certificates. Its errors are put into ours with the address.
 */
#include "store/httpclient.h"

#include "store/login.h"

#define N_TRIES 6          /* of what may pass */
#define N_TRIES_BROKEN 3   /* of "internal server error", which mostly stays */
#define FIRST_WAIT 200000u /* microseconds; doubled each time */
#define LONGEST_WAIT 10000000u
#define TIMEOUT 120u /* seconds without a byte, unless HEARSAY_STORE_TIMEOUT says else */
#define MAX_ANSWER ((gsize)1 << 30) /* bytes */

struct HsHttpClient {
    SoupSession *session;
    HsLogin *login;
};

static guint
get_timeout(void)
{
    const char *const asked = g_getenv("HEARSAY_STORE_TIMEOUT");
    guint64 seconds = TIMEOUT;

    if (asked && !g_ascii_string_to_unsigned(asked, 10, 1, 86400, &seconds, NULL))
        seconds = TIMEOUT;
    return (guint)seconds;
}

HsHttpClient *
hs_httpclient_new(const char *address, GError **error)
{
    g_autoptr(GUri) uri = g_uri_parse(address, SOUP_HTTP_URI_FLAGS, NULL);

    if (!uri || !g_uri_get_host(uri) || !*g_uri_get_host(uri)) {
        g_set_error(error, HS_STORE_ERROR, HS_STORE_ERROR_REFUSED, "%s: is no address", address);
        return NULL;
    }
    if (g_uri_get_userinfo(uri)) {
        g_set_error_literal(error, HS_STORE_ERROR, HS_STORE_ERROR_REFUSED,
                            "a login does not belong on the command line: set HEARSAY_STORE_USER "
                            "and HEARSAY_STORE_PASSWORD, or use a netrc file");
        return NULL;
    }
    HsHttpClient *const http = g_new0(HsHttpClient, 1);
    http->session = soup_session_new_with_options("timeout", get_timeout(), "user-agent", "hearsay",
                                                  NULL);
    http->login = hs_login_find(g_uri_get_host(uri));
    return http;
}

/* Gives the login where the server asks, but not again where it has been refused. */
static gboolean
authenticate(SoupMessage *message, SoupAuth *auth, gboolean retrying, gpointer user)
{
    const HsHttpClient *const http = user;

    (void)message;
    if (retrying || !http->login->user || soup_auth_is_for_proxy(auth))
        return FALSE;
    soup_auth_authenticate(auth, http->login->user,
                           http->login->password ? http->login->password : "");
    return TRUE;
}

/* After a login, or where a server moves, the request is sent again; libsoup 3.2 sends it without
   its content then, unless it is told anew. */
static void
restarted(SoupMessage *message, gpointer user)
{
    const HsRequest *const request = user;
    g_autoptr(GBytes) bytes = g_bytes_new_static(request->content, request->length);

    soup_message_set_request_body_from_bytes(message, request->content_type, bytes);
}

static SoupMessage *
make_message(HsHttpClient *http, const HsRequest *request)
{
    SoupMessage *const message = soup_message_new(request->method, request->address);

    if (!message)
        return NULL;
    SoupMessageHeaders *const headers = soup_message_get_request_headers(message);
    if (request->accept)
        soup_message_headers_append(headers, "Accept", request->accept);
    if (http->login->token) {
        g_autofree char *value = g_strconcat("Bearer ", http->login->token, NULL);
        soup_message_headers_append(headers, "Authorization", value);
    }
    if (request->content) {
        g_autoptr(GBytes) bytes = g_bytes_new_static(request->content, request->length);
        soup_message_set_request_body_from_bytes(message, request->content_type, bytes);
        g_signal_connect(message, "restarted", G_CALLBACK(restarted), (gpointer)request);
    }
    g_signal_connect(message, "authenticate", G_CALLBACK(authenticate), http);
    return message;
}

/* Reads the answer, up to the limit; NULL where the connection breaks. */
static GBytes *
read_answer(GInputStream *stream, GError **error)
{
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    guint8 piece[65536];
    gssize n;

    while ((n = g_input_stream_read(stream, piece, sizeof piece, NULL, error)) > 0) {
        if (bytes->len + (gsize)n > MAX_ANSWER) {
            g_set_error_literal(error, HS_STORE_ERROR, HS_STORE_ERROR_REFUSED,
                                "the answer is longer than can be taken: ask for less (LIMIT)");
            return NULL;
        }
        g_byte_array_append(bytes, piece, (guint)n);
    }
    return n < 0 ? NULL : g_byte_array_free_to_bytes(g_steal_pointer(&bytes));
}

/* Returns the answer, whatever its status; NULL where none came. */
static GBytes *
try_once(HsHttpClient *http, const HsRequest *request, guint *out_status, guint64 *out_wait,
         GError **error)
{
    g_autoptr(SoupMessage) message = make_message(http, request);

    if (!message) {
        g_set_error_literal(error, HS_STORE_ERROR, HS_STORE_ERROR_REFUSED, "is no address");
        return NULL;
    }
    g_autoptr(GInputStream) stream = soup_session_send(http->session, message, NULL, error);
    g_autoptr(GBytes) answer = stream ? read_answer(stream, error) : NULL;
    if (!answer)
        return NULL;
    const char *const after = soup_message_headers_get_one(
        soup_message_get_response_headers(message), "Retry-After");
    guint64 seconds = 0;
    if (after &&
        g_ascii_string_to_unsigned(after, 10, 0, LONGEST_WAIT / G_USEC_PER_SEC, &seconds, NULL))
        *out_wait = seconds * G_USEC_PER_SEC;
    *out_status = soup_message_get_status(message);
    return g_steal_pointer(&answer);
}

/* Says how often a request is tried that ended so. */
static guint
count_tries(guint status, const GError *cause)
{
    if (cause)
        return cause->domain == G_IO_ERROR || cause->domain == SOUP_SESSION_ERROR ? N_TRIES : 1;
    switch (status) {
    case 408: /* request timeout */
    case 429: /* too many requests */
    case 502: /* bad gateway */
    case 503: /* service unavailable */
    case 504: /* gateway timeout */
        return N_TRIES;
    case 500:
        return N_TRIES_BROKEN;
    default:
        return 1;
    }
}

static const char *
explain(guint status)
{
    switch (status) {
    case 401:
        return "the login is missing or wrong (HEARSAY_STORE_USER, HEARSAY_STORE_PASSWORD, "
               "HEARSAY_STORE_TOKEN, or a netrc file)";
    case 403:
        return "this login may not do that";
    case 404:
        return "there is nothing at this address";
    case 405:
        return "the server does not do that here: is it read-only?";
    case 413:
        return "the server takes no request of this size";
    default:
        return soup_status_get_phrase(status);
    }
}

/* Puts the beginning of the server's words into the error. */
static void
fail_status(const HsRequest *request, guint status, GBytes *answer, GError **error)
{
    gsize length;
    const char *const bytes = g_bytes_get_data(answer, &length);
    g_autofree char *words = g_utf8_make_valid(bytes ? bytes : "", (gssize)MIN(length, 300));

    g_strdelimit(words, "\r\n\t", ' ');
    g_strstrip(words);
    g_set_error(error, HS_STORE_ERROR,
                status == 404   ? HS_STORE_ERROR_ABSENT
                : status == 400 ? HS_STORE_ERROR_QUERY
                                : HS_STORE_ERROR_REFUSED,
                "%s: %u, %s%s%s", request->address, status, explain(status), *words ? ": " : "",
                words);
}

/* Does `request` until it succeeds or there is no point in going on. Returns the last answer, NULL
   where none came. */
static GBytes *
try_often(HsHttpClient *http, const HsRequest *request, guint *out_status, GError **error)
{
    guint64 wait = FIRST_WAIT;

    for (guint i = 1;; i++) {
        GError *cause = NULL;
        guint64 asked = 0;
        guint status = 0;
        GBytes *answer = try_once(http, request, &status, &asked, &cause);

        *out_status = status;
        if (i >= count_tries(status, cause)) {
            if (cause)
                g_propagate_error(error, cause);
            return answer;
        }
        g_clear_error(&cause);
        g_clear_pointer(&answer, g_bytes_unref);
        g_usleep((gulong)MAX(wait, asked));
        wait = MIN(wait * 2, LONGEST_WAIT);
    }
}

GBytes *
hs_httpclient_do(HsHttpClient *http, const HsRequest *request, GError **error)
{
    g_autoptr(GError) cause = NULL;
    guint status = 0;
    g_autoptr(GBytes) answer = try_often(http, request, &status, &cause);

    if (answer && SOUP_STATUS_IS_SUCCESSFUL(status))
        return g_steal_pointer(&answer);
    if (answer)
        fail_status(request, status, answer, error);
    else
        g_set_error(error, HS_STORE_ERROR, HS_STORE_ERROR_ABSENT, "%s: %s", request->address,
                    cause->message);
    return NULL;
}

guint
hs_httpclient_probe(HsHttpClient *http, const HsRequest *request)
{
    guint status = 0;
    g_autoptr(GBytes) answer = try_often(http, request, &status, NULL);

    return answer ? status : 0;
}

void
hs_httpclient_free(HsHttpClient *http)
{
    if (!http)
        return;
    g_object_unref(http->session);
    hs_login_free(http->login);
    g_free(http);
}
