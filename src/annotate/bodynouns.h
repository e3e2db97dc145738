/* SPDX-License-Identifier: Apache-2.0
 *
 * Bodies that are named after somebody or somewhere else: a noun without a capital makes an
 * organization of the name before it ("the Voss campaign", "the Norland government"), and of one
 * that possesses it ("Voss's campaign"). The tagger names the person or the place, since most
 * corpora do.
 */
#pragma once

#include "annotate/findings.h"

/* Take the noun after `naming`, which may have an adjective before it, into it where the two name a
   body. `limit`: the first word that is not free. */
void
hs_bodynouns_take(const HsFindings *findings, HsNaming *naming, guint32 limit);

/* Say whether `naming`, a person or place, possesses a body that is called so ("Voss's campaign");
   then `out_body` is the naming of that body, which holds the owner's. `limit` as above. */
gboolean
hs_bodynouns_find_possessed(const HsFindings *findings, const HsNaming *naming, guint32 limit,
                            HsNaming *out_body);
