/* SPDX-License-Identifier: Apache-2.0
 *
 * Contents that are quoted, completed to their quotations. Where the cue stands outside of the
 * quotation marks, what stands between them is one person's; the heads, which label words one by
 * one, now and then leave off before the mark that closes or begin behind the one that opens.
 */
#pragma once

#include "annotate/findings.h"

/* Complete the contents of the article's own attributions among `findings`. Nothing that another
   part of the same attribution has, and no quotation in which its cue or source stands, is taken.
 */
void
hs_whole_quotes_settle(HsFindings *findings);
