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
 *   gender e1 f
 *   known e1 Q42 ada-voss 0.97 person - Ada B. Voss   id, slug, confidence, kind, subtype, label
 *   country e1 Q43 norland Norland                    id, slug, label of a known one's country
 *   why e1 two of them voted in 2012
 *   rival e1 Q44 0.12 Ada Voss the Younger            id, score, label
 *   count e2 2 e5                                     size (0: none) and whose they are, or "-"
 *   namesake e1                                       somebody known has the name
 *   membership m1 e1 e3 - former 0.9 harbour master   member, organization, place (or ID/SLUG/LABEL
 *                                                     of a country that is no entity), standing,
 *                                                     confidence, title; "-" for none
 *   bounds m1 earliest 2012-01-01 year                or knownFrom, knownTo, latest; precision
 *   statement s1 e2 indirect say 0.91         speakers (e1,e2, or -), form, verb, confidence
 *   statement s2 e1 direct say 0.8 within s1 as m1 for e3 to e1,e2
 *   occasion e3 interview with the Herald     place or -, label; counted from 1
 *   manner s2 news_conference by e3 in e4 at 1 on Twitter about e1   medium or none; outlet, place,
 *                                             occasion, platform, about; each may be missing
 *   act s2 say deny                           kind and finer act, which may be missing
 *   presented s2 certain probable,denied claimed   actuality, certainty, distance; "-" for none
 *   dating s2 text 2023-07-02 year 2023-01-01 2023-12-31    date, precision, earliest, latest; the
 *                                             article's day where there is none
 *   tense s2 past
 *
 *   {e2 nominal|{s1 source|Two officials}} {s1 cue|said} {s1 content|that ...}
 *
 * A mark is {NAME WHAT|text}: the name of an entity and name, nominal or pronoun; that of a
 * statement and source, cue, content, verbatim or time; that of a membership and evidence; the
 * number of an occasion and occasion; or - and a kind of mention that stands for nobody known. An
 * id that is not Q and digits is a local one. Anything else aborts the test.
 */
#pragma once

#include "base/arena.h"
#include "statement/report.h"

/* Return the report of `marked`, in `arena`. The article is called "test". */
const HsReport *
test_report_new(HsArena *arena, const char *marked);
