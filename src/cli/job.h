/* SPDX-License-Identifier: Apache-2.0
 *
 * What the user asked of `hearsay extract`: filled by the flags (cmd_extract.c), done by the run
 * (run.c).
 */
#pragma once

#include "cli/screen.h"
#include "options.h"

typedef struct {
    HsOptions *options;
    const HsFormat *format; /* NULL: text, or articles */
    gboolean format_given;
    gboolean articles;   /* only what was read is wanted, not who said what */
    gboolean listing;    /* only what would be read is wanted */
    gboolean strict;     /* the first article that cannot be read ends the run */
    guint n_jobs;        /* articles that are worked on side by side; 0: as many as processors */
    const char *output;  /* NULL: stdout */
    const char *explain; /* NULL: the whole report */
    const char *weights;
    const char *knowledge;
    const char *about_one; /* a flag that only one article can have; NULL when none is given */
    HsColour colour;
    guint width; /* 0: of the terminal */
    gboolean help;
    gboolean version;
} HsJob;

/* Say whether what the job gives goes to standard output. */
gboolean
hs_job_is_stdout(const HsJob *job);
