# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/columns %D%/terminal
TESTS += %D%/columns %D%/terminal
%C%_columns_SOURCES = %D%/columns.c
%C%_columns_LDADD = $(HS_TEST_LIBS)
%C%_terminal_SOURCES = %D%/terminal.c
%C%_terminal_LDADD = $(HS_TEST_LIBS)
