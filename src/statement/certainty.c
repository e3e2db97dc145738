/* SPDX-License-Identifier: Apache-2.0 */
#include "statement/certainty.h"

const char *
hs_certainty_name(guint i)
{
    static const char *const names[HS_N_CERTAINTIES] = {
        "certain", "probable", "possible", "denied", "conditional", "future", "questioned",
    };
    g_return_val_if_fail(i < HS_N_CERTAINTIES, "certain");
    return names[i];
}
