/* SPDX-License-Identifier: Apache-2.0
 *
 * What the last word of a name says of its kind: an Act is a law, a Valley a place, whoever they
 * are.
 */
#pragma once

#include <glib.h>

typedef enum {
    HS_HEAD_BODY,
    HS_HEAD_PLACE,
    HS_HEAD_EVENT,
    HS_HEAD_WORK, /* law, book, programme, prize */
    HS_N_HEAD_KINDS
} HsHeadKind;

/* Return the kind that the folded word `word` tells as the last one of a name; HS_N_HEAD_KINDS
   where it tells none. */
HsHeadKind
hs_head_kind(const char *word);
