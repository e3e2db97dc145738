/* SPDX-License-Identifier: Apache-2.0
 *
 * How the subcommands begin that work on a store: load, forget and query.
 */
#pragma once

#include "cli/command.h"
#include "store/store.h"

/* Take --store for a subcommand that has no other flag but --help: `place` is a const char **. An
   HsFlagFunc. */
gboolean
hs_storeline_take(const HsFlag *flag, const char *value, gpointer place, GError **error);

/* Say whether a place was given, and something to do with the store there. Else refuses the command
   with `lacking`, what is needed beside the store, and sets `out_exit`. */
gboolean
hs_storeline_is_whole(const char *command, const char *place, gboolean has_work,
                      const char *lacking, HsExit *out_exit);

/* Open the store at `place`; says so where another hearsay is waited for. NULL after saying why it
   cannot be. */
HsStore *
hs_storeline_open(const char *place, HsStoreUse use);
