/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside annotate: whom quoted words call by name: "Thank you, |Mr. Chairman|".
 */
#pragma once

#include "annotate/hearing.h"

/* Add those whom the content `content`, a part of the attribution's, calls by name between
   quotation marks. Moves the sentence of `search`. */
void
hs_vocatives_add(HsHearing *search, HsSpan content);
