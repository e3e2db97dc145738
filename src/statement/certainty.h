/* SPDX-License-Identifier: Apache-2.0
 *
 * How something is presented: as certain, as possible, as not so, as to come. The values are those
 * of GRaSP (certainty, polarity and tense: van Son et al., 2016) as bits that go together; what
 * each means stands in the ontology (hs:certainties).
 */
#pragma once

#include <glib.h>

typedef enum {
    HS_CERTAIN = 1 << 0, /* of these three one at most */
    HS_PROBABLE = 1 << 1,
    HS_POSSIBLE = 1 << 2,
    HS_DENIED = 1 << 3, /* that it is not so */
    HS_CONDITIONAL = 1 << 4,
    HS_FUTURE = 1 << 5,
    HS_QUESTIONED = 1 << 6,
} HsCertainty;

#define HS_N_CERTAINTIES 7

/* Return the name in outputs of the value with bit number `i`, below HS_N_CERTAINTIES: "certain". A
   static string. */
const char *
hs_certainty_name(guint i);
