/* SPDX-License-Identifier: Apache-2.0
 *
 * What tokens read. Words are compared with ASCII capitals made small, so that the first word of a
 * sentence or a headline is none other.
 */
#pragma once

#include "text/text.h"

/* Say whether the words at `span` are `words`. */
gboolean
hs_text_span_reads(const HsText *text, HsSpan span, const char *words);

/* Say whether token `token` is `word`; FALSE outside the text. */
gboolean
hs_text_token_reads(const HsText *text, gint64 token, const char *word);

/* Say whether token `token` is in `list`, which ends in NULL; FALSE outside the text. */
gboolean
hs_text_token_is(const HsText *text, gint64 token, const char *const *list);

/* Return the word of token `token`, ASCII capitals made small; "" outside the text. Free with
   g_free(). */
char *
hs_text_token_dup(const HsText *text, gint64 token);
