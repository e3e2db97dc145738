# SPDX-License-Identifier: Apache-2.0

src_libhearsay_internal_la_SOURCES += \
    %D%/cue.c \
    %D%/cue.h \
    %D%/extract.c \
    %D%/extract.h \
    %D%/lemma.c \
    %D%/lemma.h \
    %D%/report.c \
    %D%/report.h \
    %D%/speakers.c \
    %D%/speakers.h \
    $(NULL)
