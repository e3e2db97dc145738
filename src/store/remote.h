/* SPDX-License-Identifier: Apache-2.0
 *
 * The store behind HTTP: any server that speaks SPARQL 1.1 and the Graph Store protocol
 * (service.h). Each graph is put in place of the one of its name, and what was not wholly written,
 * because a connection broke, is written wholly again. For rows of the table only; callers use
 * store.h.
 */
#pragma once

#include "store/storekind.h"

extern const HsStoreKind hs_remote_kind;
