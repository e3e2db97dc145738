/* SPDX-License-Identifier: Apache-2.0
 *
 * The time of which a sentence speaks, where it says so.
 */
#pragma once

#include "resolve/linking.h"

/* Return the month or year in which what the sentence tells of mention `mention` took place: "In
   March 2012, the prime minister said ..."; the article's date where the sentence names none. */
HsWhen
hs_sentence_date(HsLinking *linking, guint32 mention);
