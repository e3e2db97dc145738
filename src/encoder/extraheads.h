/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside the encoder: the heads that a weight file may do without, a group at a time. A group is
 * there when the metadata has one of its label lists ("upos", "xpos", "relations"; "media"); then
 * all of it must be there, checked like everything else. A file made before the group was invented
 * opens as it always did.
 */
#pragma once

#include "encoder/tensors.h"

/* Read every group of heads that the file has. */
gboolean
hs_weights_read_extra_heads(HsWeights *weights, GError **error);
