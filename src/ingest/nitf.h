/* SPDX-License-Identifier: Apache-2.0
 *
 * The News Industry Text Format as a tree, for those who find it inside of something else.
 */
#pragma once

#include <libxml/tree.h>

#include "ingest/intake.h"

/* Fill those fields of `draft` that are still NULL from the element `nitf`, and the headline with
   the one that readers see; the body becomes its markup. Takes the pictures out of `nitf`. */
void
hs_nitf_take(xmlNode *nitf, HsDraft *draft);
