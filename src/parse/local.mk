# SPDX-License-Identifier: Apache-2.0

src_libhearsay_internal_la_SOURCES += \
    %D%/graphfile.c \
    %D%/graphfile.h \
    %D%/landmarks.c \
    %D%/landmarks.h \
    %D%/notation.c \
    %D%/notation.h \
    %D%/parse.c \
    %D%/parse.h \
    %D%/rdfterm.c \
    %D%/rdfterm.h \
    $(NULL)
