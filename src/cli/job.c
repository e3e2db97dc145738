/* SPDX-License-Identifier: Apache-2.0
 *
 * See job.h.
 */
#include "cli/job.h"

gboolean
hs_job_is_stdout(const HsJob *job)
{
    return !job->output || g_str_equal(job->output, "-");
}

const char *
hs_job_get_ending(const HsJob *job)
{
    if (job->format)
        return job->format->extension;
    return job->articles ? ".jsonl" : ".txt";
}
