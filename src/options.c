/* SPDX-License-Identifier: Apache-2.0
 *
 * One row and one small function an option. A setter gets the new value, or NULL for the default,
 * and changes nothing when it refuses.
 */
#include "options.h"

#include <string.h>

#include "graph/iri.h"
#include "ingest/dates.h"
#include "ingest/fields.h"

#define DEFAULT_FORMAT "nquads"
#define MAX_COUNT 1000000u
#define MAX_SIZE_LIMIT (1024u * 1024 * 1024) /* bytes of one article that may be asked for */

static gboolean
fail(GError **error, const char *name, const char *value, const char *reason)
{
    g_set_error(error, HS_ERROR, HS_ERROR_OPTION, "%s: '%s' %s", name, value, reason);
    return FALSE;
}

/* Make `field` hold `value`, which it takes over. */
static gboolean
keep(const char **field, char *value)
{
    g_free((char *)*field);
    *field = value;
    return TRUE;
}

static gboolean
set_format(HsOptions *options, const char *value, GError **error)
{
    const HsFormat *const format = hs_format_find(value ? value : DEFAULT_FORMAT);

    if (!format)
        return fail(error, "to", value, "is not a format");
    options->format = format;
    return TRUE;
}

static gboolean
set_base(HsOptions *options, const char *value, GError **error)
{
    g_autoptr(GError) why = NULL;
    char *const base = value ? hs_iri_dup_base(value, &why) : NULL;

    if (value && !base)
        return fail(error, "base", value, why->message);
    return keep(&options->describe.base, base);
}

static gboolean
set_encoding(HsOptions *options, const char *value, GError **error)
{
    if (value) {
        const GIConv converter = g_iconv_open("UTF-8", value);

        if (converter == (GIConv)-1)
            return fail(error, "encoding", value, "is not an encoding that is known here");
        g_iconv_close(converter);
    }
    return keep(&options->ingest.encoding, g_strdup(value));
}

static gboolean
set_date(HsOptions *options, const char *value, GError **error)
{
    g_autofree char *date = value ? hs_date_parse(value) : NULL;

    if (value && !date)
        return fail(error, "date", value, "is not a date (YYYY-MM-DD)");
    return keep(&options->ingest.date, g_strdup(value));
}

static gboolean
set_url(HsOptions *options, const char *value, GError **error)
{
    g_autofree char *canonical = value ? hs_iri_dup_canonical(value) : NULL;

    if (value && !canonical)
        return fail(error, "url", value, "is not an absolute http, https or urn address");
    return keep(&options->ingest.url, g_strdup(value));
}

static gboolean
set_headline(HsOptions *options, const char *value, GError **error)
{
    (void)error;
    return keep(&options->ingest.headline, g_strdup(value));
}

static gboolean
set_publisher(HsOptions *options, const char *value, GError **error)
{
    (void)error;
    return keep(&options->ingest.publisher, g_strdup(value));
}

static gboolean
set_fields(HsOptions *options, const char *value, GError **error)
{
    g_autoptr(GError) why = NULL;

    if (!value || hs_fields_check(value, &why))
        return keep(&options->ingest.fields, g_strdup(value));
    g_set_error(error, HS_ERROR, HS_ERROR_OPTION, "fields: %s", why->message);
    return FALSE;
}

static gboolean
set_language(HsOptions *options, const char *value, GError **error)
{
    if (value && strcmp(value, "en") != 0 && strcmp(value, "any") != 0)
        return fail(error, "language", value, "is neither 'en' nor 'any'");
    options->ingest.any_language = g_strcmp0(value, "any") == 0;
    return TRUE;
}

/* Sets `field` to the number `value` from 1 to `most`, 0 for the default. */
static gboolean
set_count(guint *field, const char *name, const char *value, guint most, GError **error)
{
    guint64 count = 0;
    g_autofree char *reason = g_strdup_printf("is not a number from 1 to %u", most);

    if (value && !g_ascii_string_to_unsigned(value, 10, 1, most, &count, NULL))
        return fail(error, name, value, reason);
    *field = (guint)count;
    return TRUE;
}

static gboolean
set_max_depth(HsOptions *options, const char *value, GError **error)
{
    return set_count(&options->ingest.max_depth, "max-depth", value, HS_INGEST_MOST_DEPTH, error);
}

static gboolean
set_max_ratio(HsOptions *options, const char *value, GError **error)
{
    return set_count(&options->ingest.max_ratio, "max-ratio", value, MAX_COUNT, error);
}

static gboolean
set_max_entities(HsOptions *options, const char *value, GError **error)
{
    return set_count(&options->max_entities, "max-entities", value, MAX_COUNT, error);
}

static gboolean
set_max_size(HsOptions *options, const char *value, GError **error)
{
    guint64 size = 0;

    if (value && !g_ascii_string_to_unsigned(value, 10, 1, MAX_SIZE_LIMIT, &size, NULL))
        return fail(error, "max-size", value, "is not a number of bytes from 1 to 1073741824");
    options->ingest.max_bytes = (gsize)size;
    return TRUE;
}

static gboolean
set_embed_text(HsOptions *options, const char *value, GError **error)
{
    if (value && strcmp(value, "yes") != 0 && strcmp(value, "no") != 0)
        return fail(error, "embed-text", value, "is neither 'yes' nor 'no'");
    options->describe.embed_text = g_strcmp0(value, "yes") == 0;
    return TRUE;
}

static gboolean
set_no_spans(HsOptions *options, const char *value, GError **error)
{
    if (value && strcmp(value, "yes") != 0 && strcmp(value, "no") != 0)
        return fail(error, "no-spans", value, "is neither 'yes' nor 'no'");
    options->describe.part.no_spans = g_strcmp0(value, "yes") == 0;
    return TRUE;
}

static gboolean
set_profile(HsOptions *options, const char *value, GError **error)
{
    if (value && strcmp(value, "full") != 0 && strcmp(value, "schema") != 0)
        return fail(error, "profile", value, "is neither 'full' nor 'schema'");
    options->describe.part.profile = g_strcmp0(value, "schema") == 0 ? HS_PROFILE_SCHEMA
                                                                     : HS_PROFILE_FULL;
    return TRUE;
}

/* Digits and one dot only: strtod() would take "nan", "0x1" and "1e-1" too. */
static gboolean
set_min_confidence(HsOptions *options, const char *value, GError **error)
{
    const gsize length = value ? strlen(value) : 0;
    char *end = NULL;
    const double least = value ? g_ascii_strtod(value, &end) : 0;

    if (value && (length == 0 || strspn(value, "0123456789.") != length || end != value + length ||
                  least > 1))
        return fail(error, "min-confidence", value, "is not a number from 0 to 1");
    options->extract.min_confidence = least;
    return TRUE;
}

static const struct {
    const char *name;
    gboolean (*set)(HsOptions *options, const char *value, GError **error);
} OPTIONS[] = {
    { "to", set_format },
    { "base", set_base },
    { "encoding", set_encoding },
    { "headline", set_headline },
    { "date", set_date },
    { "url", set_url },
    { "publisher", set_publisher },
    { "fields", set_fields },
    { "language", set_language },
    { "max-size", set_max_size },
    { "max-depth", set_max_depth },
    { "max-ratio", set_max_ratio },
    { "max-entities", set_max_entities },
    { "embed-text", set_embed_text },
    { "no-spans", set_no_spans },
    { "profile", set_profile },
    { "min-confidence", set_min_confidence },
};

HsOptions *
hs_options_new(void)
{
    HsOptions *const options = g_new0(HsOptions, 1);

    options->format = hs_format_find(DEFAULT_FORMAT);
    return options;
}

void
hs_options_free(HsOptions *options)
{
    if (!options)
        return;
    for (gsize i = 0; i < G_N_ELEMENTS(OPTIONS); i++)
        OPTIONS[i].set(options, /* value= */ NULL, NULL);
    g_free(options);
}

gboolean
hs_options_set(HsOptions *options, const char *name, const char *value, GError **error)
{
    if (value && !g_utf8_validate(value, -1, NULL)) {
        g_set_error(error, HS_ERROR, HS_ERROR_OPTION, "%s: the value is not valid UTF-8", name);
        return FALSE;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(OPTIONS); i++)
        if (strcmp(OPTIONS[i].name, name) == 0)
            return OPTIONS[i].set(options, value, error);
    g_set_error(error, HS_ERROR, HS_ERROR_OPTION, "%s: there is no such option", name);
    return FALSE;
}

const char *const *
hs_formats(void)
{
    static const char *const *names;

    if (g_once_init_enter(&names)) {
        guint n;
        const HsFormat *const formats = hs_format_get_all(&n);
        const char **const list = g_new0(const char *, n + 1);

        for (guint i = 0; i < n; i++)
            list[i] = formats[i].name;
        g_once_init_leave(&names, list);
    }
    return names;
}
