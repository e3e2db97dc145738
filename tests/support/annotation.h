/* SPDX-License-Identifier: Apache-2.0
 *
 * Makes an HsAnnotation without the encoder: from text with the marks in it, or span by span. For
 * tests of the rooms after annotate, which take it as if the tagger had found just these spans.
 *
 * Marked text holds "[TAG text]"; marks may stand inside each other:
 *   per org loc grp evt wrk    a name of that type
 *   s1 k1 c1                   source, cue and content of attribution 1 (any number up to 99)
 * as in "[s1 [per Jane Roe], a doctor,] [k1 said] [c1 it was late]."
 *
 * A source that is one pronoun gets a mention of that kind, a source that is just a name stands for
 * itself, any other gets a nominal mention of type OTHER that covers it. An attribution stands
 * within the one in whose content its cue stands, the innermost.
 */
#pragma once

#include "annotate/annotation.h"
#include "base/arena.h"

typedef enum {
    TEST_SOURCE,
    TEST_CUE,
    TEST_CONTENT,
    TEST_N_ROLES
} TestRole;

typedef struct TestAnnotation TestAnnotation;

/* Begin an annotation of `article`, in `arena`. End it with test_annotation_finish(). */
TestAnnotation *
test_annotation_new(HsArena *arena, const HsArticle *article);

/* Add a name; spans may come in any order. */
void
test_annotation_add_name(TestAnnotation *making, HsSpan span, HsEntityType type);

/* Add a fragment of attribution `number` (1 to 9999); fragments of one role come in text order. */
void
test_annotation_add_part(TestAnnotation *making, guint number, TestRole role, HsSpan span);

/* Set the attribution in whose content `number` stands, where cue and content do not tell. */
void
test_annotation_set_within(TestAnnotation *making, guint number, guint outer);

/* Return the annotation, in the arena, and free `making`. `out_numbers`, where not NULL, gets the
   number that each attribution was added with, in the arena. */
const HsAnnotation *
test_annotation_finish(TestAnnotation *making, const guint **out_numbers);

/* Return the annotation of the marked text `marked`; asserts that its marks are well-formed. */
const HsAnnotation *
test_annotation_parse(HsArena *arena, const char *marked);
