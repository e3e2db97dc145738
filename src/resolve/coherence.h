/* SPDX-License-Identifier: Apache-2.0
 *
 * Chooses for all figures together who or what they are.
 */
#pragma once

#include "resolve/linking.h"

/* Weigh the options of every dossier by what the article says, choose the best where it is likelier
   than somebody unknown and than all others, and see to it that no two figures who are evidently
   two are one person. */
void
hs_coherence_choose(HsLinking *linking);

/* Weigh the options of figure `figure` alone, whose dossier was filled anew, beside all that was
   chosen, and choose. */
void
hs_coherence_choose_for(HsLinking *linking, gint32 figure);
