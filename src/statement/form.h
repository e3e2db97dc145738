/* SPDX-License-Identifier: Apache-2.0
 *
 * How much of a statement is in the speaker's own words.
 */
#pragma once

#include "base/arena.h"
#include "statement/report.h"

/* Return the form of `attribution`, and in `out_verbatims` (in `arena`; `out_n` many, 0 of an
   indirect one) the parts of its contents that stand between quotation marks, without the marks, in
   text order. `quotations` are those of hs_quotations_find(). */
HsForm
hs_form_find(HsArena *arena, const HsText *text, const HsAttribution *attribution,
             const GArray *quotations, const HsSpan **out_verbatims, guint32 *out_n);
