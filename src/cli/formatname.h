/* SPDX-License-Identifier: Apache-2.0
 *
 * Names of formats as the command line takes and lists them. Besides those of the library there are
 * two that only `extract` writes: text, for eyes, and article, what was read.
 */
#pragma once

#include "graph/profile.h"
#include "serialize/serialize.h"

/* Return the format of the longest ending that `path` has, NULL for none. */
const HsFormat *
hs_formatname_of_file(const char *path);

/* Fail with HS_ERROR_OPTION: there is no format `name`, but these. Always FALSE. */
gboolean
hs_formatname_refuse(const char *name, GError **error);

/* Check that what `format` (NULL: text) writes can be of `profile`: HS_ERROR_OPTION. */
gboolean
hs_formatname_check_profile(const HsFormat *format, HsProfile profile, GError **error);

/* Append the list of all formats to a command's help. */
void
hs_formatname_list(GString *help);
