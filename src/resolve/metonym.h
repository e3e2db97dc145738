/* SPDX-License-Identifier: Apache-2.0
 *
 * Places that stand for those who govern from them.
 */
#pragma once

#include "resolve/linking.h"

/* Where a capital, palace or house acts or speaks, give its mention to the government or body that
   it stands for: the figure itself where it does nothing else, else a figure of its own beside the
   place. Names must be linked. */
void
hs_metonym_resolve(HsLinking *linking);
