/* SPDX-License-Identifier: Apache-2.0
 *
 * By what means something was said, as far as those tell who are spoken to.
 */
#pragma once

#include "statement/report.h"
#include "statement/roletext.h"

typedef struct {
    HsMedium medium; /* HS_MEDIUM_NONE: not told */
    gint32 outlet;   /* entity of the newspaper, station or programme; -1 */
} HsAudience;

/* Read those whom attribution `attribution` of the text's annotation addresses. */
HsAudience
hs_audience_read(const HsRoleText *text, guint32 attribution);
