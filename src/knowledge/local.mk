# SPDX-License-Identifier: Apache-2.0

src_libhearsay_internal_la_SOURCES += \
    %D%/classes.c \
    %D%/classes.h \
    %D%/classes.inc \
    %D%/compile.c \
    %D%/compile.h \
    %D%/facts.c \
    %D%/facts.h \
    %D%/gather.c \
    %D%/gather.h \
    %D%/knowledge.c \
    %D%/knowledge.h \
    %D%/layout.c \
    %D%/layout.h \
    %D%/mapped.c \
    %D%/mapped.h \
    %D%/nameindex.c \
    %D%/nameindex.h \
    %D%/rows.c \
    %D%/rows.h \
    %D%/sections.c \
    %D%/sections.h \
    %D%/settle.c \
    %D%/spelling.c \
    %D%/spelling.h \
    %D%/subject.c \
    %D%/subject.h \
    %D%/surname.c \
    %D%/surname.h \
    %D%/tables.c \
    %D%/tables.h \
    %D%/tenures.c \
    %D%/triples.c \
    %D%/triples.h \
    %D%/unpack.c \
    %D%/unpack.h \
    %D%/when.c \
    %D%/when.h \
    $(NULL)
