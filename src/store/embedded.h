/* SPDX-License-Identifier: Apache-2.0
 *
 * The store in a folder, kept by TinySPARQL (libtracker-sparql). It holds the terms of the ontology
 * only (kept.h), as triples without named graphs; languages of strings are lost. Each graph comes
 * and goes as one transaction. For rows of the table only; callers use store.h.
 */
#pragma once

#include "store/storekind.h"

extern const HsStoreKind hs_embedded_kind;
