/* SPDX-License-Identifier: Apache-2.0
 *
 * What a run is told from others by: the program's version and the SHA-256 of all that decides what
 * it writes, one of each sort, so that one can say which of them differs. A run may be gone on with
 * only by one that has the same.
 */
#pragma once

#include "cli/job.h"

typedef enum {
    HS_RUNID_VERSION, /* of the program, in words; all others are sums in hexadecimal digits */
    HS_RUNID_OPTIONS,
    HS_RUNID_INPUTS, /* the paths, as they were given */
    HS_RUNID_WEIGHTS,
    HS_RUNID_KNOWLEDGE,
    HS_N_RUNIDS
} HsRunIdPart;

typedef struct {
    char *parts[HS_N_RUNIDS]; /* empty where the job needs none */
} HsRunId;

/* Free what `id` holds. */
void
hs_runid_clear(HsRunId *id);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(HsRunId, hs_runid_clear)

/* Tell what a run of `job` on `paths` (NULL-terminated) is told by. G_FILE_ERROR where the weights
   or the knowledge cannot be read. */
gboolean
hs_runid_make(const HsJob *job, const char *const *paths, HsRunId *out_id, GError **error);

/* Return the name of `part` in the journal: "options". A static string. */
const char *
hs_runid_name(HsRunIdPart part);
