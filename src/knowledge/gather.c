/* SPDX-License-Identifier: Apache-2.0
 *
 * See gather.h.
 */
#include "knowledge/gather.h"

#include <string.h>

#include "knowledge/tables.h"
#include "knowledge/unpack.h"

void
hs_gather_options_clear(HsGatherOptions *options)
{
    g_clear_pointer(&options->first_skipped, g_free);
}

gboolean
hs_gather(HsFacts *facts, const char *path, guint input, HsGatherOptions *options, GError **error)
{
    if (strcmp(path, "-") != 0 && hs_unpack_is_compiled(path))
        return hs_unpack_add(facts, path, input, error);
    if (g_file_test(path, G_FILE_TEST_IS_DIR) || g_str_has_suffix(path, ".tsv"))
        return hs_tables_add(facts, path, input, error);
    return hs_triples_add(facts, path, input, options, error);
}
