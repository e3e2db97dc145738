# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/entry %D%/question %D%/sparqlwords
TESTS += %D%/entry %D%/question %D%/sparqlwords

if WITH_SOUP
check_PROGRAMS += %D%/login %D%/results
TESTS += %D%/login %D%/results
endif

%C%_login_SOURCES = %D%/login.c
%C%_login_LDADD = $(HS_TEST_LIBS)

%C%_results_SOURCES = %D%/results.c
%C%_results_LDADD = $(HS_TEST_LIBS)

%C%_entry_SOURCES = %D%/entry.c
%C%_entry_LDADD = $(HS_TEST_LIBS)

%C%_question_SOURCES = %D%/question.c
%C%_question_LDADD = $(HS_TEST_LIBS)

%C%_sparqlwords_SOURCES = %D%/sparqlwords.c
%C%_sparqlwords_LDADD = $(HS_TEST_LIBS)
