/* SPDX-License-Identifier: Apache-2.0
 *
 * The codings of mail (RFC 2045 and 2047). What is damaged is decoded as far as it goes.
 */
#pragma once

#include <glib.h>

/* Return what the `length` bytes of Base64 at `text` stand for, whatever white space is in them. */
GByteArray *
hs_mimetext_base64(const char *text, gsize length);

/* Return what the `length` bytes of quoted-printable at `text` stand for; in an encoded word
   (`is_word`) an underscore is a space. */
GByteArray *
hs_mimetext_quoted(const char *text, gsize length, gboolean is_word);

/* Return `value`, a header's, with its encoded words ("=?utf-8?Q?caf=C3=A9?=") decoded; valid
   UTF-8. Free with g_free(). */
char *
hs_mimetext_dup_words(const char *value);
