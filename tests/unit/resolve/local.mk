# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/names %D%/resolve
TESTS += %D%/names %D%/resolve

%C%_names_SOURCES = %D%/names.c
%C%_names_LDADD = $(HS_TEST_LIBS)

%C%_resolve_SOURCES = %D%/resolve.c
%C%_resolve_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/offices
TESTS += %D%/offices
%C%_offices_SOURCES = %D%/offices.c
%C%_offices_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/typing
TESTS += %D%/typing
%C%_typing_SOURCES = %D%/typing.c
%C%_typing_LDADD = $(HS_TEST_LIBS)
