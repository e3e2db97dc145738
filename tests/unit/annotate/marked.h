/* SPDX-License-Identifier: Apache-2.0
 *
 * Lines with a marked range and an expectation after a bar, made into findings of annotate: "{[Ada
 * Voss], who left,} said. | name Ada Voss". Braces mark the range that is asked about, brackets the
 * names, as the tagger would find them: persons, unless "[Norland/place]" says otherwise. "¶" ends
 * a paragraph.
 */
#pragma once

#include "annotate/findings.h"
#include "base/arena.h"
#include "encoder/vocabulary.h"

typedef struct {
    HsArena *arena;
    HsVocabulary *vocabulary;
    HsPieces *pieces;
    HsFindings findings;
    HsRange range;  /* between the braces, if any */
    char *expected; /* after the bar */
} MarkedLine;

/* Set up `marked` from `line`; hs_names_finish() is yet to be called. Clear with
 * marked_line_clear(). */
void
marked_line_init(MarkedLine *marked, const char *line);

void
marked_line_clear(MarkedLine *marked);

/* Call `check` with every line of tests/lines/NAME that is no comment. */
void
marked_lines_each(const char *name, void (*check)(MarkedLine *));
