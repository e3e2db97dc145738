/* SPDX-License-Identifier: Apache-2.0
 *
 * See iri.h. GUri is not used: it decodes and re-encodes what it parses, while here an address
 * keeps the very bytes that its publisher gave it, but for those that must go.
 */
#include "graph/iri.h"

#include <string.h>

#define HEX_OF_LONG_SLUG 16

/* Parameters that say where a reader came from, not which article this is. Names that begin with
   "utm_" are dropped as well. */
static const char *const tracking[] = {
    "_ga",     "cmp",    "cmpid",  "dclid",   "fbclid", "gbraid", "gclid",
    "igshid",  "mc_cid", "mc_eid", "msclkid", "ncid",   "ocid",   "ref_src",
    "ref_url", "s_cid",  "smid",   "smtyp",   "twclid", "wbraid", "yclid",
};

G_DEFINE_QUARK(hs - iri - error - quark, hs_iri_error)

/* Says whether `c`, beyond ASCII, is one that RFC 3987 lets stand (ucschar), and neither space nor
   format mark. */
static gboolean
is_iri_beyond_ascii(gunichar c)
{
    if (c < 0xa0 || (c >= 0xd800 && c <= 0xf8ff) || (c >= 0xfdd0 && c <= 0xfdef) ||
        (c >= 0xfff0 && c <= 0xffff) || (c & 0xfffe) == 0xfffe || c >= 0xe0000)
        return FALSE;
    switch (g_unichar_type(c)) {
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_FORMAT:
    case G_UNICODE_CONTROL:
        return FALSE;
    default:
        return TRUE;
    }
}

static gboolean
is_iri_char(gunichar c)
{
    switch (c) {
    case '<':
    case '>':
    case '"':
    case '{':
    case '}':
    case '|':
    case '\\':
    case '^':
    case '`':
        return FALSE;
    default:
        return c >= 0x80 ? is_iri_beyond_ascii(c) : c > 0x20 && c < 0x7f;
    }
}

static gboolean
is_escape(const char *p)
{
    return p[0] == '%' && g_ascii_isxdigit(p[1]) && g_ascii_isxdigit(p[2]);
}

/* Returns the bytes of the scheme of `iri` with its colon, 0 without one. */
static gsize
scheme_length(const char *iri)
{
    gsize n = 0;

    if (!g_ascii_isalpha(iri[0]))
        return 0;
    while (g_ascii_isalnum(iri[n]) || (iri[n] && strchr("+-.", iri[n])))
        n++;
    return iri[n] == ':' ? n + 1 : 0;
}

/* Returns where the authority of `iri` begins and how long it is; 0 bytes when it has none. */
static const char *
find_authority(const char *iri, gsize *out_length)
{
    const char *const rest = iri + scheme_length(iri);

    if (!g_str_has_prefix(rest, "//")) {
        *out_length = 0;
        return rest;
    }
    *out_length = strcspn(rest + 2, "/?#");
    return rest + 2;
}

static gboolean
refuse(GError **error, const char *what, gsize byte)
{
    g_set_error(error, HS_IRI_ERROR, HS_IRI_ERROR_MALFORMED, "%s at byte %" G_GSIZE_FORMAT, what,
                byte);
    return FALSE;
}

static gboolean
check_chars(const char *iri, GError **error)
{
    gsize authority_length;
    const char *const authority = find_authority(iri, &authority_length);
    gboolean in_fragment = FALSE;

    for (const char *p = iri; *p; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);
        const gsize byte = (gsize)(p - iri);
        if (!is_iri_char(c)) {
            g_autofree char *what = g_strdup_printf("U+%04X may not stand in an IRI:", c);
            return refuse(error, what, byte);
        }
        if (c == '%' && !is_escape(p))
            return refuse(error, "'%' without two hexadecimal digits", byte);
        if ((c == '[' || c == ']') && (p < authority || p >= authority + authority_length))
            return refuse(error, "square bracket outside a host", byte);
        if (c == '#' && in_fragment)
            return refuse(error, "second '#'", byte);
        in_fragment |= c == '#';
    }
    return TRUE;
}

gboolean
hs_iri_check(const char *iri, GError **error)
{
    const gsize length = strnlen(iri, HS_IRI_MAX_BYTES + 1);
    const char *bad;

    if (length > HS_IRI_MAX_BYTES) {
        g_set_error(error, HS_IRI_ERROR, HS_IRI_ERROR_MALFORMED, "longer than %d bytes",
                    HS_IRI_MAX_BYTES);
        return FALSE;
    }
    if (!g_utf8_validate(iri, (gssize)length, &bad))
        return refuse(error, "not UTF-8", (gsize)(bad - iri));
    if (scheme_length(iri) == 0)
        return refuse(error, "no scheme", 0);
    return check_chars(iri, error);
}

static void
append_escaped(GString *out, const char *bytes, gsize n)
{
    for (gsize i = 0; i < n; i++)
        g_string_append_printf(out, "%%%02X", (guint)(guchar)bytes[i]);
}

char *
hs_iri_escape(const char *string)
{
    GString *const out = g_string_new(NULL);

    for (const char *p = string; *p;) {
        const char *const next = g_utf8_next_char(p);
        const gunichar c = g_utf8_get_char(p);
        const gboolean stays = c == '%' ? is_escape(p) : is_iri_char(c) && c != '[' && c != ']';
        if (stays)
            g_string_append_len(out, p, next - p);
        else
            append_escaped(out, p, (gsize)(next - p));
        p = next;
    }
    return g_string_free(out, FALSE);
}

static gboolean
is_tracking(const char *parameter, gsize length)
{
    g_autofree char *given = g_ascii_strdown(parameter, (gssize)length);

    *(given + strcspn(given, "=")) = '\0';
    if (g_str_has_prefix(given, "utm_"))
        return TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(tracking); i++) {
        if (g_str_equal(given, tracking[i]))
            return TRUE;
    }
    return FALSE;
}

/* Appends `query`, which ends at its end or at '#', without the parameters that only track. */
static void
append_query(GString *out, const char *query)
{
    const char *const end = query + strcspn(query, "#");
    char joint = '?';

    while (query < end) {
        const gsize length = MIN(strcspn(query, "&"), (gsize)(end - query));
        if (length > 0 && !is_tracking(query, length)) {
            g_autofree char *parameter = g_strndup(query, length);
            g_autofree char *escaped = hs_iri_escape(parameter);
            g_string_append_c(out, joint);
            g_string_append(out, escaped);
            joint = '&';
        }
        query += MIN(length + 1, (gsize)(end - query));
    }
}

/* Returns the length of the host at the start of `authority`, brackets included; 0 when it is none.
   A host has no escapes: those that an address needs are made by its publisher's own domain. */
static gsize
host_length(const char *authority)
{
    if (authority[0] == '[') {
        const gsize n = strspn(authority + 1, "0123456789abcdefABCDEF:.");
        return n > 0 && authority[n + 1] == ']' ? n + 2 : 0;
    }
    gsize n = 0;
    while (authority[n] && authority[n] != ':') {
        const guchar c = (guchar)authority[n];
        if (c < 0x80 && !g_ascii_isalnum((char)c) && !strchr("-._~", c))
            return 0;
        n++;
    }
    return n;
}

/* Appends host and port of `authority`, without user and default port; FALSE when they are
 * malformed. */
static gboolean
append_authority(GString *out, const char *authority, const char *scheme)
{
    const char *const at = strrchr(authority, '@');
    const char *const host = at ? at + 1 : authority;
    const gsize length = host_length(host);

    if (length == 0)
        return FALSE;
    for (const char *p = host; p < host + length; p = g_utf8_next_char(p)) {
        if (!is_iri_char(g_utf8_get_char(p)))
            return FALSE;
    }
    g_autofree char *lower = g_ascii_strdown(host, (gssize)length);
    g_string_append(out, lower);

    const char *const port = host + length;
    if (!*port)
        return TRUE;
    const gsize digits = strspn(port + 1, "0123456789");
    if (*port != ':' || port[1 + digits] || digits > 5)
        return FALSE;
    const char *const usual = g_str_equal(scheme, "https:") ? "443" : "80";
    if (digits > 0 && !g_str_equal(port + 1, usual))
        g_string_append(out, port);
    return TRUE;
}

/* Returns the canonical form of what follows `scheme` ("http:" or "https:") in an address. */
static char *
canonical_http(const char *scheme, const char *rest)
{
    if (!g_str_has_prefix(rest, "//"))
        return NULL;
    rest += 2;
    const gsize authority_length = strcspn(rest, "/?#\\");
    g_autofree char *authority = g_strndup(rest, authority_length);
    g_autoptr(GString) out = g_string_new(scheme);

    g_string_append(out, "//");
    if (!append_authority(out, authority, scheme))
        return NULL;
    rest += authority_length;
    const gsize path_length = strcspn(rest, "?#");
    g_autofree char *path = g_strndup(rest, path_length);
    g_autofree char *escaped = hs_iri_escape(path);
    if (escaped[0] != '/')
        g_string_append_c(out, '/');
    g_string_append(out, escaped);
    if (rest[path_length] == '?')
        append_query(out, rest + path_length + 1);
    return g_string_free(g_steal_pointer(&out), FALSE);
}

char *
hs_iri_dup_canonical(const char *url)
{
    if (strnlen(url, HS_IRI_MAX_BYTES + 1) > HS_IRI_MAX_BYTES || !g_utf8_validate(url, -1, NULL))
        return NULL;
    g_autofree char *trimmed = g_strstrip(g_strdup(url));
    g_autofree char *scheme = g_ascii_strdown(trimmed, (gssize)scheme_length(trimmed));
    const char *const rest = trimmed + strlen(scheme);
    g_autofree char *iri = NULL;

    if (g_str_equal(scheme, "http:") || g_str_equal(scheme, "https:")) {
        iri = canonical_http(scheme, rest);
    } else if (g_str_equal(scheme, "urn:") && *rest) {
        g_autofree char *name = g_strndup(rest, strcspn(rest, "#"));
        g_autofree char *escaped = hs_iri_escape(name);
        iri = g_strconcat(scheme, escaped, NULL);
    }
    return iri && hs_iri_check(iri, NULL) ? g_steal_pointer(&iri) : NULL;
}

char *
hs_iri_dup_base(const char *base, GError **error)
{
    g_autoptr(GError) fault = NULL;
    gsize authority_length = 0;

    if (hs_iri_check(base, &fault)) {
        find_authority(base, &authority_length);
        if (!g_str_has_prefix(base, "http://") && !g_str_has_prefix(base, "https://"))
            g_set_error(&fault, HS_IRI_ERROR, HS_IRI_ERROR_MALFORMED,
                        "must begin with http:// or https://");
        else if (authority_length == 0)
            g_set_error(&fault, HS_IRI_ERROR, HS_IRI_ERROR_MALFORMED, "has no host");
        else if (strpbrk(base, "?#"))
            g_set_error(&fault, HS_IRI_ERROR, HS_IRI_ERROR_MALFORMED,
                        "may not have a query or a fragment");
        else if (strlen(base) > HS_IRI_MAX_BYTES / 4)
            g_set_error(&fault, HS_IRI_ERROR, HS_IRI_ERROR_MALFORMED, "is longer than %d bytes",
                        HS_IRI_MAX_BYTES / 4);
    }
    if (fault) {
        g_autofree char *shown = g_utf8_make_valid(base, (gssize)strnlen(base, 200));
        g_set_error(error, HS_IRI_ERROR, HS_IRI_ERROR_MALFORMED, "Base IRI '%s': %s", shown,
                    fault->message);
        return NULL;
    }
    return g_str_has_suffix(base, "/") ? g_strdup(base) : g_strconcat(base, "/", NULL);
}

/* Cuts `slug` at a character border so that a '-' and digits of its whole form fit behind. */
static void
shorten_slug(GString *slug)
{
    g_autofree char *sha256 = g_compute_checksum_for_string(G_CHECKSUM_SHA256, slug->str,
                                                            (gssize)slug->len);
    const char *cut = slug->str + HS_SLUG_MAX_BYTES - HEX_OF_LONG_SLUG - 1;

    while (((guchar)*cut & 0xc0) == 0x80)
        cut--;
    g_string_truncate(slug, (gsize)(cut - slug->str));
    if (g_str_has_suffix(slug->str, "-"))
        g_string_truncate(slug, slug->len - 1);
    g_string_append_c(slug, '-');
    g_string_append_len(slug, sha256, HEX_OF_LONG_SLUG);
}

char *
hs_iri_dup_slug(const char *name)
{
    g_autofree char *normal = g_utf8_normalize(name, -1, G_NORMALIZE_NFC);
    g_autoptr(GString) lower = g_string_new(NULL);
    gboolean gap = FALSE;

    for (const char *p = normal ? normal : ""; *p; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);
        const gboolean mark_of_letter = g_unichar_ismark(c) && is_iri_char(c) && lower->len > 0 &&
                                        !gap;
        if (!g_unichar_isalnum(c) && !mark_of_letter) {
            gap = TRUE;
            continue;
        }
        if (gap && lower->len > 0)
            g_string_append_c(lower, '-');
        gap = FALSE;
        g_string_append_unichar(lower, g_unichar_tolower(c));
    }
    /* Lower case may have made a pair that NFC joins. */
    g_autofree char *joined = g_utf8_normalize(lower->str, -1, G_NORMALIZE_NFC);
    GString *const slug = g_string_new(joined);
    if (slug->len > HS_SLUG_MAX_BYTES)
        shorten_slug(slug);
    return g_string_free(slug, FALSE);
}
