/* SPDX-License-Identifier: Apache-2.0
 *
 * Nouns that say that somebody says, wants, thinks or feels something: "a call", "the claim", "his
 * unwillingness".
 */
#pragma once

#include "text/text.h"

/* Say whether token `token` is such a noun, in singular or plural. */
gboolean
hs_saying_noun_is(const HsText *text, guint32 token);
