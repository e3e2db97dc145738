# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/article
TESTS += %D%/article
%C%_article_SOURCES = %D%/article.c %D%/read.h
%C%_article_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/dates
TESTS += %D%/dates
%C%_dates_SOURCES = %D%/dates.c %D%/read.h
%C%_dates_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/harvest
TESTS += %D%/harvest
%C%_harvest_SOURCES = %D%/harvest.c
%C%_harvest_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/jsonld
TESTS += %D%/jsonld
%C%_jsonld_SOURCES = %D%/jsonld.c %D%/read.h
%C%_jsonld_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/language
TESTS += %D%/language
%C%_language_SOURCES = %D%/language.c %D%/read.h
%C%_language_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/markdown
TESTS += %D%/markdown
%C%_markdown_SOURCES = %D%/markdown.c %D%/read.h
%C%_markdown_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/pagefacts
TESTS += %D%/pagefacts
%C%_pagefacts_SOURCES = %D%/pagefacts.c %D%/read.h
%C%_pagefacts_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/pagethin
TESTS += %D%/pagethin
%C%_pagethin_SOURCES = %D%/pagethin.c
%C%_pagethin_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/plaintext
TESTS += %D%/plaintext
%C%_plaintext_SOURCES = %D%/plaintext.c %D%/read.h
%C%_plaintext_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/sniff
TESTS += %D%/sniff
%C%_sniff_SOURCES = %D%/sniff.c %D%/read.h
%C%_sniff_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/stream
TESTS += %D%/stream
%C%_stream_SOURCES = %D%/stream.c
%C%_stream_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/weblink
TESTS += %D%/weblink
%C%_weblink_SOURCES = %D%/weblink.c %D%/read.h
%C%_weblink_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/webpage
TESTS += %D%/webpage
%C%_webpage_SOURCES = %D%/webpage.c %D%/read.h
%C%_webpage_LDADD = $(HS_TEST_LIBS)

EXTRA_DIST += \
    tests/pages/README.md \
    tests/pages/bridge.html \
    tests/pages/bridge.txt \
    tests/pages/clinic.html \
    tests/pages/clinic.txt \
    tests/pages/ferry.html \
    tests/pages/ferry.txt \
    tests/pages/metadata.tsv \
    tests/pages/quay.html \
    tests/pages/quay.txt \
    tests/pages/storm.html \
    tests/pages/storm.txt \
    $(NULL)

check_PROGRAMS += %D%/duplicates
TESTS += %D%/duplicates
%C%_duplicates_SOURCES = %D%/duplicates.c
%C%_duplicates_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/sketch
TESTS += %D%/sketch
%C%_sketch_SOURCES = %D%/sketch.c
%C%_sketch_LDADD = $(HS_TEST_LIBS)
