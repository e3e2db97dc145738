/* SPDX-License-Identifier: Apache-2.0
 *
 * By what means, where and at what event a statement was made, as far as the words around its cue
 * tell.
 */
#pragma once

#include "statement/report.h"
#include "statement/roletext.h"

typedef struct {
    HsMedium medium;      /* HS_MEDIUM_NONE: not told */
    gint32 outlet;        /* entity of the newspaper, station or programme; -1 */
    gint32 place;         /* entity of the place; -1 */
    const char *platform; /* name of the service, a static string; NULL */
    HsSpan event;         /* words of the event, empty without one */
    guint32 event_head;   /* its noun, a token */
    gboolean is_definite; /* "the interview", not "an interview" */
} HsSetting;

/* Read the setting of attribution `attribution` of the text's annotation. */
HsSetting
hs_setting_read(const HsRoleText *text, guint32 attribution);
