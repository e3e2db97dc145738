# SPDX-License-Identifier: Apache-2.0
#
# What several unit tests share, linked to each of them through HS_TEST_LIBS.

check_LTLIBRARIES += %D%/libhearsay-test.la
%C%_libhearsay_test_la_SOURCES = \
    %D%/annotation.c \
    %D%/annotation.h \
    %D%/article.c \
    %D%/article.h \
    %D%/knowledge.c \
    %D%/knowledge.h \
    %D%/report.c \
    %D%/report.h \
    %D%/reporthead.c \
    %D%/reporthead.h \
    %D%/reportwords.c \
    %D%/reportwords.h \
    %D%/tinyweights.c \
    %D%/tinyweights.h \
    %D%/trees.c \
    %D%/trees.h \
    $(NULL)
%C%_libhearsay_test_la_LIBADD = src/libhearsay-internal.la
EXTRA_DIST += %D%/tap.sh tests/README.md
