/* SPDX-License-Identifier: Apache-2.0
 *
 * Verbs that lead from a person to what that person is.
 */
#pragma once

#include "statement/report.h"
#include "statement/roletext.h"

typedef struct {
    guint32 stop; /* token after the verb */
    HsStanding standing;
    gboolean weak;     /* says much else as well ("is"): what follows must say more */
    gboolean begins;   /* "became", "was named" */
    gboolean relative; /* tells a role behind "who" only: "who runs ..." */
    const char *role;  /* the role that the verb itself tells, an organization follows; "" for none
                          ("works for"); NULL: the role follows */
} HsRoleVerb;

/* Read the verb that begins at token `token` and ends before token `limit`. FALSE where there is
   none of these verbs. `out_verb` points to static strings. */
gboolean
hs_role_verb_read(const HsRoleText *text, guint32 token, guint32 limit, HsRoleVerb *out_verb);
