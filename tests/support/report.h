/* SPDX-License-Identifier: Apache-2.0
 *
 * Makes an HsReport out of a marked-up text, for tests that begin after statement. A heading of
 * lines says what the article is, who there is and which statements there are; after an empty line
 * comes the body, in which marks say where each of them stands. Marks nest.
 *
 *   headline: Talks may begin
 *   date: 2024-02-09                          also url, publisher, language, author (several times)
 *   entity e1 person named Ada Voss | Voss    type as in outputs; named or unnamed; name | aliases
 *   entity e2 person unnamed two officials
 *   statement s1 e2 indirect say 0.91         speakers (e1,e2, or -), form, verb, confidence
 *   statement s2 e1 direct say 0.8 within s1
 *
 *   {e2 nominal|{s1 source|Two officials}} {s1 cue|said} {s1 content|that ...}
 *
 * A mark is {NAME WHAT|text}: the name of an entity and name, nominal or pronoun; that of a
 * statement and source, cue or content; or - and a kind of mention that stands for nobody known.
 * Anything else aborts the test.
 */
#pragma once

#include "base/arena.h"
#include "statement/report.h"

/* Return the report of `marked`, in `arena`. The article is called "test". */
const HsReport *
test_report_new(HsArena *arena, const char *marked);
