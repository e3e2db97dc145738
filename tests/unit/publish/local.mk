# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/excerpt %D%/html %D%/sitepath %D%/spool %D%/timeline
TESTS += %D%/excerpt %D%/html %D%/sitepath %D%/spool %D%/timeline

%C%_excerpt_SOURCES = %D%/excerpt.c
%C%_excerpt_LDADD = $(HS_TEST_LIBS)

%C%_html_SOURCES = %D%/html.c
%C%_html_LDADD = $(HS_TEST_LIBS)

%C%_sitepath_SOURCES = %D%/sitepath.c
%C%_sitepath_LDADD = $(HS_TEST_LIBS)

%C%_spool_SOURCES = %D%/spool.c
%C%_spool_LDADD = $(HS_TEST_LIBS)

%C%_timeline_SOURCES = %D%/timeline.c
%C%_timeline_LDADD = $(HS_TEST_LIBS)
