# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/acts %D%/certainty %D%/confidence %D%/datings %D%/extract %D%/roles %D%/selection %D%/speakers %D%/verbs
TESTS += %D%/acts %D%/certainty %D%/confidence %D%/datings %D%/extract %D%/roles %D%/selection %D%/speakers %D%/verbs

%C%_acts_SOURCES = %D%/acts.c %D%/treedlines.c %D%/treedlines.h
%C%_acts_LDADD = $(HS_TEST_LIBS)

%C%_certainty_SOURCES = %D%/certainty.c %D%/treedlines.c %D%/treedlines.h
%C%_certainty_LDADD = $(HS_TEST_LIBS)

%C%_confidence_SOURCES = %D%/confidence.c
%C%_confidence_LDADD = $(HS_TEST_LIBS)

%C%_datings_SOURCES = %D%/datings.c
%C%_datings_LDADD = $(HS_TEST_LIBS)

%C%_extract_SOURCES = %D%/extract.c
%C%_extract_LDADD = $(HS_TEST_LIBS)

%C%_roles_SOURCES = %D%/roles.c
%C%_roles_LDADD = $(HS_TEST_LIBS)

%C%_selection_SOURCES = %D%/selection.c
%C%_selection_LDADD = $(HS_TEST_LIBS)

%C%_speakers_SOURCES = %D%/speakers.c
%C%_speakers_LDADD = $(HS_TEST_LIBS)

%C%_verbs_SOURCES = %D%/verbs.c
%C%_verbs_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/form
TESTS += %D%/form
%C%_form_SOURCES = %D%/form.c
%C%_form_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/unnamed
TESTS += %D%/unnamed
%C%_unnamed_SOURCES = %D%/unnamed.c
%C%_unnamed_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/outlet
TESTS += %D%/outlet
%C%_outlet_SOURCES = %D%/outlet.c
%C%_outlet_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/documents
TESTS += %D%/documents
%C%_documents_SOURCES = %D%/documents.c
%C%_documents_LDADD = $(HS_TEST_LIBS)
