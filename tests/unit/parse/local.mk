# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/notation %D%/parse
TESTS += %D%/notation %D%/parse

%C%_notation_SOURCES = %D%/notation.c
%C%_notation_LDADD = $(HS_TEST_LIBS)

%C%_parse_SOURCES = %D%/parse.c
%C%_parse_LDADD = $(HS_TEST_LIBS)
