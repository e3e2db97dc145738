# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/entry %D%/question %D%/sparqlwords
TESTS += %D%/entry %D%/question %D%/sparqlwords

%C%_entry_SOURCES = %D%/entry.c
%C%_entry_LDADD = $(HS_TEST_LIBS)

%C%_question_SOURCES = %D%/question.c
%C%_question_LDADD = $(HS_TEST_LIBS)

%C%_sparqlwords_SOURCES = %D%/sparqlwords.c
%C%_sparqlwords_LDADD = $(HS_TEST_LIBS)
