/* SPDX-License-Identifier: Apache-2.0
 *
 * The title printed before a name: "Harrow Institute economist |Ada Voss".
 */
#pragma once

#include "statement/rolephrase.h"

/* Read the title that ends right before token `token`, at which a name begins; it does not begin
   before token `first`. FALSE where none stands there. */
gboolean
hs_name_title_read(const HsRoleText *text, guint32 first, guint32 token, HsRolePhrase *out_phrase);
