/* SPDX-License-Identifier: Apache-2.0
 *
 * What the article says of its people beside their names.
 */
#pragma once

#include "resolve/casting.h"

/* Note what the article calls its people: titles in front ("Senator Jane Roe"), appositions behind
   ("Jane Roe, a spokeswoman for ...") and descriptions before a comma ("his sister, Jane Roe,"),
   with the gender that these tell. Names must have their figures. */
void
hs_apposition_collect(HsCasting *casting);

/* Say whether the article calls `figure` by the folded noun `head`: "senator". */
gboolean
hs_apposition_calls(const HsFigure *figure, const char *head);

/* Say whether the article says of `figure` the folded word `word` beside a noun: "Republican". */
gboolean
hs_apposition_says(const HsFigure *figure, const char *word);

/* Say whether the description, tokens `first` to `last`, tells whose or of what office somebody is
   where the article tells otherwise of the person `figure`: the Norlandic president is not Arden's,
   nor the foreign minister the prime minister. */
gboolean
hs_apposition_contradicts(HsCasting *casting, const HsFigure *figure, guint32 first, guint32 last);
