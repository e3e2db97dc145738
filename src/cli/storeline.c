/* SPDX-License-Identifier: Apache-2.0
 *
 * See storeline.h.
 */
#include "cli/storeline.h"

gboolean
hs_storeline_take(const HsFlag *flag, const char *value, gpointer place, GError **error)
{
    (void)flag;
    (void)error;
    *(const char **)place = value;
    return TRUE;
}

gboolean
hs_storeline_is_whole(const char *command, const char *place, gboolean has_work,
                      const char *lacking, HsExit *out_exit)
{
    if (place && has_work)
        return TRUE;
    *out_exit = hs_command_refuse(command, place ? lacking : "a store is needed: --store DIR|URL");
    return FALSE;
}

static void
warn_waiting(const char *place)
{
    g_autofree char *shown = g_filename_display_name(place);
    g_autofree char *words = g_strdup_printf("%s: another hearsay writes here; waiting", shown);

    hs_command_warn(words);
}

HsStore *
hs_storeline_open(const char *place, HsStoreUse use)
{
    g_autoptr(GError) error = NULL;
    HsStore *const store = hs_store_open(place, use, warn_waiting, &error);

    if (!store)
        hs_command_warn(error->message);
    return store;
}
