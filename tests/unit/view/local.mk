# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/columns %D%/explanation %D%/terminal
TESTS += %D%/columns %D%/explanation %D%/terminal
%C%_columns_SOURCES = %D%/columns.c
%C%_columns_LDADD = $(HS_TEST_LIBS)
%C%_explanation_SOURCES = %D%/explanation.c
%C%_explanation_LDADD = $(HS_TEST_LIBS)
%C%_terminal_SOURCES = %D%/terminal.c
%C%_terminal_LDADD = $(HS_TEST_LIBS)
