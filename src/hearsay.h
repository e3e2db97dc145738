/* SPDX-License-Identifier: Apache-2.0
 *
 * libhearsay: reads news and writes a graph of who said what.
 *
 * A reader holds the weights of the encoder and what is known of the world, opened once. It
 * extracts one article after another, from a file or from bytes in memory, and hands the result in
 * the chosen format to a function of yours:
 *
 *     HsReader *reader = hs_reader_open(NULL, NULL, &error);
 *     HsOptions *options = hs_options_new();
 *     hs_options_set(options, "to", "turtle", &error);
 *     hs_reader_extract_file(reader, "article.html", options, write_to_stdout, NULL, &error);
 *
 * Compile and link with `pkg-config --cflags --libs hearsay`.
 *
 * Threads: a reader may be used by any number of threads at once, and so may options that nobody
 * changes any more. The library never prints, never exits, and keeps nothing of an article
 * once the call has returned. The same bytes, options, weights and knowledge give the same
 * output, byte for byte.
 *
 * Errors: a function that fails returns FALSE or NULL and sets a GError of the domain HS_ERROR,
 * whose message begins with the name of the file, article or option that it is about.
 */
#pragma once

#include <glib.h>

#define HS_API __attribute__((visibility("default")))

G_BEGIN_DECLS

#define HS_ERROR (hs_error_quark())

typedef enum {
    HS_ERROR_OPTION,    /* an option is unknown or its value makes no sense: mend the call */
    HS_ERROR_WEIGHTS,   /* the weight file is missing, damaged or of another version */
    HS_ERROR_ARTICLE,   /* this article cannot be read; others still can: skip it */
    HS_ERROR_OUTPUT,    /* the result could not be written: what has been written is incomplete */
    HS_ERROR_KNOWLEDGE, /* the knowledge file is missing, damaged or of another version */
} HsError;

/* Return the error domain. */
HS_API GQuark
hs_error_quark(void);

/* Return the library's version, such as "0.1.0"; a static string. */
HS_API const char *
hs_version(void);

/* ---- options */

typedef struct HsOptions HsOptions;

/* Create options that all have their defaults. Free with hs_options_free(). */
HS_API HsOptions *
hs_options_new(void);

/* Free `options`, which may be NULL. */
HS_API void
hs_options_free(HsOptions *options);

/* Set the option `name` to `value`, both UTF-8; they are copied. NULL as value gives back the
   default. HS_ERROR_OPTION for an unknown name or a value that makes no sense; the option then
   stays as it was.

   - to: format of the output, a name that hs_formats() lists; default "nquads"
   - base: absolute IRI that begins the IRIs of all that has none of its own, and ends in '/' or
     '#'; default "https://hearsay.example/"
   - encoding: of the article, a name that iconv knows; default: recognized, else UTF-8
   - headline: of the article, where the file does not say it, or says it wrong; so also:
   - date: published, YYYY-MM-DD, or with time and zone YYYY-MM-DDThh:mm:ssZ
   - url: an absolute IRI, the canonical address
   - publisher: who published it
   - max-size: largest article that is read, in bytes, as a decimal number from 1 to 1073741824;
     default 10485760
   - max-depth: archives inside each other that are opened, from 1 to 64; default 8
   - max-ratio: how many times its size an archive may unpack to, from 1 to 1000000; default 250
   - max-entities: people and things that an article may speak of, from 1 to 1000000; default 100000
   - min-confidence: statements less sure are left out, a decimal number from 0 to 1; default 0
   - embed-text: "yes" also writes the whole text into RDF; default "no"
   - no-spans: "yes" leaves the places of words in the text out of RDF; default "no"
   - profile: of RDF, "full", the default, or "schema": only what schema.org has words for */
HS_API gboolean
hs_options_set(HsOptions *options, const char *name, const char *value, GError **error);

/* Return the names of the formats, NULL-terminated; static. */
HS_API const char *const *
hs_formats(void);

/* ---- reader */

typedef struct HsReader HsReader;

/* Take the `size` bytes at `bytes`, the next ones of the output; `closure` is what the caller of
   the extracting function gave. They are borrowed for the call. Return FALSE and set `error` (any
   domain) to stop. */
typedef gboolean (*HsWriteFunc)(const void *bytes, gsize size, gpointer closure, GError **error);

/* Open the weight file at `weights` (in the file system's encoding). With NULL, look for it: the
   file that the environment variable HEARSAY_WEIGHTS names, else the one installed with the
   library. Likewise the compiled file of what is known beforehand, at `knowledge`, or where
   HEARSAY_KNOWLEDGE says, or as installed; the word "none" in either, or none installed, means that
   nobody is known, and names are linked to nothing. HS_ERROR_WEIGHTS, HS_ERROR_KNOWLEDGE. Costs
   some 50 MB of memory and a tenth of a second. Free with hs_reader_close(). */
HS_API HsReader *
hs_reader_open(const char *weights, const char *knowledge, GError **error);

/* Close `reader`, which may be NULL, when no thread uses it any more. */
HS_API void
hs_reader_close(HsReader *reader);

/* Extract the article in the `size` bytes at `bytes`, of any kind that is one article. `name`
   (UTF-8) is what messages call it, and without folder and ending the article's own name. `options`
   may be NULL. The result, one complete document of the format, goes to `write` in pieces, in
   order. HS_ERROR_ARTICLE, before anything is written, or HS_ERROR_OUTPUT. */
HS_API gboolean
hs_reader_extract(HsReader *reader, const char *name, const void *bytes, gsize size,
                  const HsOptions *options, HsWriteFunc write, gpointer closure, GError **error);

/* The same for all articles of the file or folder at `path` (in the file system's encoding), which
   are joined in one document. With HS_ERROR_ARTICLE the ones that can be read have been written all
   the same, and the message is about the first of the others. */
HS_API gboolean
hs_reader_extract_file(HsReader *reader, const char *path, const HsOptions *options,
                       HsWriteFunc write, gpointer closure, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsOptions, hs_options_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsReader, hs_reader_close)

G_END_DECLS
