/* SPDX-License-Identifier: Apache-2.0
 *
 * Which concept of the ontology each value of a report stands for. IRIs are static strings.
 */
#pragma once

#include "statement/report.h"

/* Return NULL for HS_DOCUMENT_NONE. */
const char *
hs_concept_of_document(HsDocumentSort sort);

/* Return NULL for HS_MEDIUM_NONE. */
const char *
hs_concept_of_medium(HsMedium medium);

const char *
hs_concept_of_act(HsAct act);

/* Return NULL for HS_DATE_UNKNOWN. */
const char *
hs_concept_of_date_from(HsDateFrom from);

/* Return NULL for HS_TENSE_NONE. */
const char *
hs_concept_of_tense(HsTense tense);

/* Return NULL for HS_SPEECH_NONE. */
const char *
hs_concept_of_speech_act(HsSpeechAct act);

/* Return the concept of the value with bit number `i`, below HS_N_CERTAINTIES. */
const char *
hs_concept_of_certainty(guint i);

/* Return NULL for HS_DISTANCE_NONE. */
const char *
hs_concept_of_distance(HsDistance distance);
