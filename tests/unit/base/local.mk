# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/arena %D%/bisect %D%/calendar %D%/lemma %D%/parallel %D%/span %D%/wordtable
TESTS += %D%/arena %D%/bisect %D%/calendar %D%/lemma %D%/parallel %D%/span %D%/wordtable

%C%_arena_SOURCES = %D%/arena.c
%C%_arena_LDADD = $(HS_TEST_LIBS)

%C%_bisect_SOURCES = %D%/bisect.c
%C%_bisect_LDADD = $(HS_TEST_LIBS)

%C%_calendar_SOURCES = %D%/calendar.c
%C%_calendar_LDADD = $(HS_TEST_LIBS)

%C%_lemma_SOURCES = %D%/lemma.c
%C%_lemma_LDADD = $(HS_TEST_LIBS)

%C%_parallel_SOURCES = %D%/parallel.c
%C%_parallel_LDADD = $(HS_TEST_LIBS)

%C%_span_SOURCES = %D%/span.c
%C%_span_LDADD = $(HS_TEST_LIBS)

%C%_wordtable_SOURCES = %D%/wordtable.c
%C%_wordtable_LDADD = $(HS_TEST_LIBS)
