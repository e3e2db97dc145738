/* SPDX-License-Identifier: Apache-2.0
 *
 * What the user asked of `hearsay extract`: filled by the flags (cmd_extract.c), done by the run
 * (run.c).
 */
#pragma once

#include "cli/screen.h"
#include "options.h"

#define HS_JOB_SHARD 1000u /* articles of a part file, where nothing else is asked */

typedef struct {
    HsOptions *options;
    const HsFormat *format; /* NULL: text, or articles */
    gboolean format_given;
    gboolean articles;  /* only what was read is wanted, not who said what */
    gboolean listing;   /* only what would be read is wanted */
    gboolean strict;    /* the first article that cannot be read ends the run */
    guint n_jobs;       /* articles that are worked on side by side; 0: as many as processors */
    double max_seconds; /* that one article may take; 0: as long as it takes */
    const char *output; /* NULL: stdout */
    gboolean folder;    /* the output is a folder of part files: */
    guint64 shard;      /* with so many articles each; 0: HS_JOB_SHARD */
    gboolean per_input; /* or with one part for each file that is read */
    gboolean keep_duplicates; /* a text that came before is read again */
    gboolean resume;          /* go on with the run that the folder holds */
    const char *explain;      /* NULL: the whole report */
    const char *weights;
    const char *knowledge;
    const char *about_one; /* a flag that only one article can have; NULL when none is given */
    HsColour colour;
    guint width;  /* 0: of the terminal */
    GTree *given; /* char * -> char *: flags and values that change what is written */
    gboolean version;
} HsJob;

/* Say whether what the job gives goes to standard output. */
gboolean
hs_job_is_stdout(const HsJob *job);

/* Return the ending of files in the job's format, with the dot; a static string. */
const char *
hs_job_get_ending(const HsJob *job);
