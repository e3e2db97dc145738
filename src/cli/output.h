/* SPDX-License-Identifier: Apache-2.0
 *
 * Where the results of a run go: an interface of two members, one file or standard output
 * (onefile.c) and a folder of part files (outfolder.c). The run hands over each record once, in the
 * order of the harvest, first to be written, where there is something to write, and then to be
 * noted, whatever became of it. A folder may hold the beginning of the run already; its records are
 * then only to be skipped.
 */
#pragma once

#include "cli/job.h"
#include "cli/printer.h"
#include "cli/result.h"
#include "cli/tally.h"

typedef struct HsOutput HsOutput;

struct HsOutput {
    /* Write the article of `result`. After HS_SERIALIZE_ERROR_BAD_TERM and HS_ERROR_ARTICLE nothing
       of it is written and the run may go on. */
    gboolean (*write)(HsOutput *output, const HsResult *result, GError **error);
    /* Note what became of `result`, which `tally` counts already. */
    gboolean (*note)(HsOutput *output, const HsResult *result, const HsTally *tally,
                     GError **error);
    /* Pass over `result`, which is written and noted already. Its graph is not needed. */
    gboolean (*skip)(HsOutput *output, const HsResult *result, GError **error);
    /* Make all that was noted so far safe, to be gone on with. NULL where that cannot be. */
    gboolean (*pause)(HsOutput *output, const HsTally *tally, GError **error);
    /* End the output and see it to the disk. */
    gboolean (*end)(HsOutput *output, const HsTally *tally, GError **error);
    void (*free)(HsOutput *output);
    gboolean is_done; /* all of the run is there: nothing is to be done, nor to be ended */
};

/* Open what `job`, which reads `paths` (NULL-terminated), says; both are borrowed. `out_tally` is
   what of the run is there already: zeros for a new one. */
HsOutput *
hs_output_open(const HsJob *job, const char *const *paths, HsTally *out_tally, GError **error);

/* Free `output`, which may be NULL; what was neither ended nor paused may be lost. */
void
hs_output_free(HsOutput *output);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HsOutput, hs_output_free)

/* Print what the job asks of `result`: its graph, its article, or a line about its record. */
gboolean
hs_output_print(HsPrinter *printer, const HsResult *result, GError **error);

/* The members, for the job's one file or standard output, and for its folder. */
HsOutput *
hs_onefile_open(const HsJob *job, GError **error);

HsOutput *
hs_outfolder_open(const HsJob *job, const char *const *paths, HsTally *out_tally, GError **error);
