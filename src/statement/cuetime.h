/* SPDX-License-Identifier: Apache-2.0
 *
 * Which expression of time in its sentence tells when a statement was made.
 */
#pragma once

#include "statement/report.h"

/* Return the index of the expression of time that dates statement `number` of the `statements` of
   `annotation`'s article, in the words around its cue; -1 where none does. What the content,
   another statement or a relative clause tells of a time is not it. */
gint32
hs_cuetime_find(const HsAnnotation *annotation, const HsStatement *statements, guint32 n_statements,
                guint32 number);

/* Return the index of the expression of time that dates what sentence `sentence` tells by itself,
   on its main verb; -1 for none. `reported` says for each expression whether it stands in a
   content. */
gint32
hs_cuetime_find_narrated(const HsAnnotation *annotation, guint32 sentence, const guint8 *reported);

/* Return the tense of the cue of `statement`, by its tags; HS_TENSE_NONE for a cue without a verb.
 */
HsTense
hs_cuetime_find_tense(const HsAnnotation *annotation, const HsStatement *statement);

/* Return the token of the cue of `statement` that is its main verb, or its head; set the tokens
   around it, of the same sentence, among which its source and complements stand. Sets none where
   the statement has no cue. The annotation must have trees. */
guint32
hs_cuetime_find_verb(const HsAnnotation *annotation, const HsStatement *statement,
                     guint32 *out_first, guint32 *out_end);

/* Return the first of the annotation's expressions of time that begins at byte `offset` or after.
 */
guint32
hs_cuetime_first(const HsAnnotation *annotation, guint32 offset);
