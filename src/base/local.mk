# SPDX-License-Identifier: Apache-2.0

src_libhearsay_internal_la_SOURCES += \
    %D%/arena.c \
    %D%/arena.h \
    %D%/bisect.h \
    %D%/calendar.c \
    %D%/calendar.h \
    %D%/halt.h \
    %D%/irregularverbs.inc \
    %D%/lemma.c \
    %D%/lemma.h \
    %D%/personnouns.inc \
    %D%/reportingverbs.inc \
    %D%/parallel.c \
    %D%/parallel.h \
    %D%/rolenoun.c \
    %D%/rolenoun.h \
    %D%/serderror.c \
    %D%/serderror.h \
    %D%/span.h \
    %D%/wordtable.c \
    %D%/wordtable.h \
    $(NULL)
