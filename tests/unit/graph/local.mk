# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/builder %D%/describe %D%/iri %D%/lexical %D%/lookup %D%/mint %D%/profile
TESTS += %D%/builder %D%/describe %D%/iri %D%/lexical %D%/lookup %D%/mint %D%/profile

%C%_builder_SOURCES = %D%/builder.c
%C%_builder_LDADD = $(HS_TEST_LIBS)

%C%_describe_SOURCES = %D%/describe.c
%C%_describe_LDADD = $(HS_TEST_LIBS)

%C%_iri_SOURCES = %D%/iri.c
%C%_iri_LDADD = $(HS_TEST_LIBS)

%C%_lexical_SOURCES = %D%/lexical.c
%C%_lexical_LDADD = $(HS_TEST_LIBS)

%C%_lookup_SOURCES = %D%/lookup.c
%C%_lookup_LDADD = $(HS_TEST_LIBS)

%C%_mint_SOURCES = %D%/mint.c
%C%_mint_LDADD = $(HS_TEST_LIBS)

%C%_profile_SOURCES = %D%/profile.c
%C%_profile_LDADD = $(HS_TEST_LIBS)
