/* SPDX-License-Identifier: Apache-2.0
 *
 * The run of `hearsay extract`: articles are found, worked on side by side and written in the order
 * in which they were found. An article that cannot be read is named on stderr and the run goes on;
 * an output that cannot be written ends it. Memory is that of a few articles, whatever their
 * number.
 */
#pragma once

#include "cli/exitcode.h"
#include "cli/job.h"

/* Do `job` with the articles at `paths` (NULL-terminated). FALSE when the run failed; `out_exit`
   tells whether all could be read. */
gboolean
hs_run_job(const HsJob *job, const char *const *paths, HsExit *out_exit, GError **error);
