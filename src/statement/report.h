/* SPDX-License-Identifier: Apache-2.0
 *
 * Product of the room statement: what the article reports to have been said, and by whom.
 */
#pragma once

#include "resolve/cast.h"

typedef enum {
    HS_FORM_DIRECT,   /* all of the content is between quotation marks */
    HS_FORM_INDIRECT, /* none of it */
    HS_FORM_MIXED,    /* some of it */
} HsForm;

typedef struct {
    const guint32
        *speakers; /* [n_speakers] indexes into the cast's entities; "A and B said" has two */
    const HsSpan *sources;  /* [n_sources] */
    const HsSpan *cues;     /* [n_cues] */
    const HsSpan *contents; /* [n_contents] at least one */
    guint32 n_speakers;
    guint32 n_sources;
    guint32 n_cues;
    guint32 n_contents;
    HsForm form;
    const char *verb; /* the cue's main verb, lower case as a lemma ("say"); the cue itself where it
                         has none */
    const char *text; /* the contents joined by one space, white space runs folded to one space */
    gint32 within; /* index of the statement that reports this one; -1: the article itself does */
    double confidence; /* 0..1, already rounded to two decimals */
} HsStatement;

typedef struct {
    const HsCast *cast;
    const HsStatement *statements; /* [n_statements] in order of their first cue */
    guint32 n_statements;
} HsReport;

/* Return the name of `form` in outputs: "direct", "indirect" or "mixed". A static string. */
const char *
hs_form_name(HsForm form);
