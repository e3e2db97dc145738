# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/alike %D%/description %D%/join %D%/joins %D%/names %D%/offices %D%/pronoun %D%/resolve %D%/typing
TESTS += %D%/alike %D%/description %D%/join %D%/joins %D%/names %D%/offices %D%/pronoun %D%/resolve %D%/typing

%C%_alike_SOURCES = %D%/alike.c %D%/casts.c %D%/casts.h
%C%_alike_LDADD = $(HS_TEST_LIBS)

%C%_description_SOURCES = %D%/description.c %D%/casts.c %D%/casts.h
%C%_description_LDADD = $(HS_TEST_LIBS)

%C%_join_SOURCES = %D%/join.c %D%/casts.c %D%/casts.h
%C%_join_LDADD = $(HS_TEST_LIBS)

%C%_joins_SOURCES = %D%/joins.c %D%/casts.c %D%/casts.h
%C%_joins_LDADD = $(HS_TEST_LIBS)

%C%_names_SOURCES = %D%/names.c
%C%_names_LDADD = $(HS_TEST_LIBS)

%C%_offices_SOURCES = %D%/offices.c %D%/casts.c %D%/casts.h
%C%_offices_LDADD = $(HS_TEST_LIBS)

%C%_pronoun_SOURCES = %D%/pronoun.c %D%/casts.c %D%/casts.h
%C%_pronoun_LDADD = $(HS_TEST_LIBS)

%C%_resolve_SOURCES = %D%/resolve.c %D%/casts.c %D%/casts.h
%C%_resolve_LDADD = $(HS_TEST_LIBS)

%C%_typing_SOURCES = %D%/typing.c
%C%_typing_LDADD = $(HS_TEST_LIBS)
