/* SPDX-License-Identifier: Apache-2.0
 *
 * The words of a marked-up report (report.h) that stand for a value: the names that outputs use. A
 * word that names nothing aborts the test.
 */
#pragma once

#include "statement/report.h"

HsEntityType
test_word_type(const char *word);

HsMentionKind
test_word_kind(const char *word);

HsForm
test_word_form(const char *word);

HsKnownKind
test_word_known_kind(const char *word);

HsStanding
test_word_standing(const char *word);

HsPrecision
test_word_precision(const char *word);

HsAct
test_word_act(const char *word);

HsSpeechAct
test_word_speech_act(const char *word);

/* "_" stands for a space. */
HsMedium
test_word_medium(const char *word);

HsDateFrom
test_word_date_from(const char *word);

HsDocumentSort
test_word_document_sort(const char *word);
