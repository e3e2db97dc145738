/* SPDX-License-Identifier: Apache-2.0
 *
 * A run's output as one file or on standard output. The file is there whole or not at all
 * (outfile.h), and an older one stays where nothing could be written.
 */
#include <unistd.h>

#include "cli/outfile.h"
#include "cli/output.h"

typedef struct {
    HsOutput output;
    HsTerminalStyle style;
    HsOutfile *file;
    HsSink *sink;
    HsPrinter *printer;
} Onefile;

static gboolean
write_outfile(gpointer outfile, const char *bytes, gsize length, GError **error)
{
    return hs_outfile_write(outfile, bytes, length, error);
}

static gboolean
write_result(HsOutput *output, const HsResult *result, GError **error)
{
    return hs_output_print(((Onefile *)output)->printer, result, error);
}

static gboolean
note_result(HsOutput *output, const HsResult *result, const HsTally *tally, GError **error)
{
    (void)output, (void)result, (void)tally, (void)error;
    return TRUE; /* what became of it was said on standard error */
}

static gboolean
end(HsOutput *output, const HsTally *tally, GError **error)
{
    Onefile *const self = (Onefile *)output;

    return tally->n_articles == 0 ||
           (hs_printer_end(self->printer, error) && hs_outfile_commit(self->file, error));
}

static void
free_onefile(HsOutput *output)
{
    Onefile *const self = (Onefile *)output;

    hs_printer_free(self->printer);
    hs_sink_free(self->sink);
    hs_outfile_free(self->file);
    g_free(self);
}

HsOutput *
hs_onefile_open(const HsJob *job, GError **error)
{
    const int descriptor = hs_job_is_stdout(job) ? STDOUT_FILENO : -1;
    HsOutfile *const file = hs_outfile_open(job->output, error);

    if (!file)
        return NULL;
    Onefile *const self = g_new0(Onefile, 1);
    self->output =
        (HsOutput){ .write = write_result, .note = note_result, .end = end, .free = free_onefile };
    self->style.width = job->width > 0 ? job->width : hs_screen_width(descriptor);
    self->style.colour = hs_screen_wants_colour(job->colour, descriptor);
    self->file = file;
    self->sink = hs_sink_new(write_outfile, file, /* free_user= */ NULL);
    self->printer = hs_printer_new(job->format, &self->style, self->sink);
    hs_printer_explain(self->printer, job->explain);
    return &self->output;
}
