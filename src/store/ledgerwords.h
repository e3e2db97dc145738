/* SPDX-License-Identifier: Apache-2.0
 *
 * The words of ontology/ledger.ttl. They are not in graph/vocab.h, since no graph has them.
 */
#pragma once

#define LEDGER "https://w3id.org/hearsay/store#"
#define LEDGER_ENTRY LEDGER "Entry"
#define LEDGER_GRAPH LEDGER "graph"
#define LEDGER_DIGEST LEDGER "digest"
#define LEDGER_TEXT LEDGER "text"
#define LEDGER_OWN LEDGER "own"
#define LEDGER_TELLS LEDGER "tells"
#define LEDGER_TRIPLES LEDGER "triples"
#define LEDGER_ABOUT LEDGER "about"
#define LEDGER_REACHES LEDGER "reaches"
