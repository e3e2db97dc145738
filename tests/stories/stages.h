/* SPDX-License-Identifier: Apache-2.0
 *
 * The stage files of a story: each product of the walk as lines that people read and that the next
 * door can be fed with. What is written can be read back whole, so a stage is tested from its own
 * file and not from what came before. Fields stand between tabs; offsets are code points of the
 * body, end exclusive; everything is counted from 0 in the order of the product.
 *
 *   1-article.txt     "headline: ..." and so on for what is known, an empty line, the body
 *   2-text.tsv        PARAGRAPH SENTENCE BEGIN END TOKEN
 *   3-annotation.tsv  token NUMBER PART TAG HEAD RELATION TOKEN    none without grammar
 *                     mention NUMBER KIND TYPE SCORE BEGIN END WORDS
 *                     attribution NUMBER SCORE WITHIN MENTION ADDRESSEES
 *                     act NUMBER KIND SCORE
 *                     medium NUMBER MEDIUM SCORE
 *                     source|cue|content NUMBER BEGIN END WORDS
 *                     time NUMBER ANCHOR FIRST-TOKEN END-TOKEN FIRST-DAY LAST-DAY PRECISION WORDS
 *   4-cast.tsv        entity NUMBER TYPE named|unnamed NAME ALIAS...
 *                     link NUMBER GENDER namesake|- SCORE ID SLUG KIND SUBTYPE COUNTRY
 *                     COUNTRY-SLUG COUNTRY-LABEL LABEL WHY    where anything is known
 *                     rival NUMBER SCORE ID LABEL WHY
 *                     mention NUMBER ENTITY SCORE WHY WORDS = NAME
 *   5-statements.tsv  membership NUMBER MEMBER ORGANIZATION PLACE STANDING SCORE EARLIEST
 *                     KNOWN-FROM KNOWN-TO LATEST TITLE NAMES    bounds as 2012-01-01/year
 *                     evidence NUMBER BEGIN END WORDS
 *                     occasion NUMBER PLACE BEGIN END LABEL
 *                     statement NUMBER FORM VERB SCORE WITHIN MEMBERSHIP BEHALF SPEAKERS NAMES
 *                     act NUMBER KIND ACT ACTUALITY CERTAINTY DISTANCE
 *                     dating NUMBER FROM DATE EARLIEST LATEST TENSE    bounds as above
 *                     when NUMBER BEGIN END WORDS    that tell the time, where any do
 *                     source|cue|content NUMBER BEGIN END WORDS
 *                     manner NUMBER ADDRESSEES MEDIUM OUTLET PLATFORM PLACE OCCASION ABOUT NAMES
 *                     text NUMBER TEXT
 *   6-graph.nq        as src/serialize writes it
 *
 * "-" stands for what is not there or not known: the head of a root, days that cannot be told.
 *
 * Scores have two decimals, which is what leaves the program. WORDS and NAMES are for people: they
 * are written on one line and not read.
 */
#pragma once

#include "base/arena.h"
#include "statement/report.h"

/* Return the file of the product, to be freed with g_free(). */
char *
test_stage_write_article(const HsArticle *article);
char *
test_stage_write_text(const HsText *text);
char *
test_stage_write_annotation(const HsAnnotation *annotation);
char *
test_stage_write_cast(const HsCast *cast);
char *
test_stage_write_report(const HsReport *report);

/* Return the product that `file` tells of, in `arena`. Anything malformed aborts the test. Spans of
   paragraphs and sentences reach from their first token to their last. */
const HsArticle *
test_stage_read_article(HsArena *arena, const char *name, const char *file);
const HsText *
test_stage_read_text(HsArena *arena, const HsArticle *article, const char *file);
const HsAnnotation *
test_stage_read_annotation(HsArena *arena, const HsText *text, const char *file);
const HsCast *
test_stage_read_cast(HsArena *arena, const HsAnnotation *annotation, const char *file);
const HsReport *
test_stage_read_report(HsArena *arena, const HsCast *cast, const char *file);

/* Return the name of the HsPrecision `precision` in these files: "day", "month" or "year". A static
   string. */
const char *
test_stage_precision_name(guint precision);

/* Return the name of the HsTimexAnchor `anchor` in these files: "absolute", "deictic" or
   "anaphoric". A static string. */
const char *
test_stage_anchor_name(guint anchor);

/* Return the name of `kind` in these files: "name", "nominal" or "pronoun". A static string. */
const char *
test_stage_kind_name(HsMentionKind kind);
