# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/annotate
TESTS += %D%/annotate
%C%_annotate_SOURCES = %D%/annotate.c
%C%_annotate_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/sources
TESTS += %D%/sources
%C%_sources_SOURCES = %D%/sources.c %D%/marked.c %D%/marked.h
%C%_sources_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/claims
TESTS += %D%/claims
%C%_claims_SOURCES = %D%/claims.c %D%/treed.c %D%/treed.h
%C%_claims_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/borders
TESTS += %D%/borders
%C%_borders_SOURCES = %D%/borders.c %D%/treed.c %D%/treed.h
%C%_borders_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/phrases
TESTS += %D%/phrases
%C%_phrases_SOURCES = %D%/phrases.c %D%/treed.c %D%/treed.h
%C%_phrases_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/uncued
TESTS += %D%/uncued
%C%_uncued_SOURCES = %D%/uncued.c
%C%_uncued_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/wholequotes
TESTS += %D%/wholequotes
%C%_wholequotes_SOURCES = %D%/wholequotes.c %D%/treed.c %D%/treed.h
%C%_wholequotes_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/wordspans
TESTS += %D%/wordspans
%C%_wordspans_SOURCES = %D%/wordspans.c %D%/marked.c %D%/marked.h
%C%_wordspans_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/names
TESTS += %D%/names
%C%_names_SOURCES = %D%/names.c %D%/marked.c %D%/marked.h
%C%_names_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/timexes
TESTS += %D%/timexes
%C%_timexes_SOURCES = %D%/timexes.c
%C%_timexes_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/hearers
TESTS += %D%/hearers
%C%_hearers_SOURCES = %D%/hearers.c
%C%_hearers_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/longnames
TESTS += %D%/longnames
%C%_longnames_SOURCES = %D%/longnames.c %D%/marked.c %D%/marked.h
%C%_longnames_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/elided
TESTS += %D%/elided
%C%_elided_SOURCES = %D%/elided.c %D%/treed.c %D%/treed.h
%C%_elided_LDADD = $(HS_TEST_LIBS)
