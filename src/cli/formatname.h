/* SPDX-License-Identifier: Apache-2.0
 *
 * Names of formats as the command line takes and lists them. Besides those of the library there are
 * two that only `extract` writes: text, for eyes, and article, what was read.
 */
#pragma once

#include "serialize/serialize.h"

/* Return the format of the longest ending that `path` has, NULL for none. */
const HsFormat *
hs_formatname_of_file(const char *path);

/* Fail with HS_ERROR_OPTION: there is no format `name`, but these. Always FALSE. */
gboolean
hs_formatname_refuse(const char *name, GError **error);

/* Append the list of all formats to a command's help. */
void
hs_formatname_list(GString *help);
