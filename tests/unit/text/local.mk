# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/cuts %D%/tokenize
TESTS += %D%/cuts %D%/tokenize

%C%_cuts_SOURCES = %D%/cuts.c
%C%_cuts_LDADD = $(HS_TEST_LIBS)

%C%_tokenize_SOURCES = %D%/tokenize.c
%C%_tokenize_LDADD = $(HS_TEST_LIBS)
