/* SPDX-License-Identifier: Apache-2.0
 *
 * See output.h.
 */
#include "cli/output.h"

HsOutput *
hs_output_open(const HsJob *job, const char *const *paths, HsTally *out_tally, GError **error)
{
    *out_tally = (HsTally){ 0 };
    return job->folder ? hs_outfolder_open(job, paths, out_tally, error)
                       : hs_onefile_open(job, error);
}

void
hs_output_free(HsOutput *output)
{
    if (output)
        output->free(output);
}

gboolean
hs_output_print(HsPrinter *printer, const HsResult *result, GError **error)
{
    if (result->graph)
        return hs_printer_add(printer, result->graph, error);
    if (result->article)
        return hs_printer_add_article(printer, result->article, error);
    return hs_printer_add_record(printer, result->record, error);
}
