# SPDX-License-Identifier: Apache-2.0

src_libhearsay_internal_la_SOURCES += \
    %D%/archive.c \
    %D%/article.c \
    %D%/article.h \
    %D%/blocks.c \
    %D%/blocks.h \
    %D%/bodytext.c \
    %D%/bodytext.h \
    %D%/bylines.c \
    %D%/clutter.c \
    %D%/clutter.h \
    %D%/dates.c \
    %D%/dates.h \
    %D%/divider.h \
    %D%/encoding.c \
    %D%/encoding.h \
    %D%/folder.c \
    %D%/harvest.c \
    %D%/harvest.h \
    %D%/ingest.c \
    %D%/ingest.h \
    %D%/intake.h \
    %D%/jsonld.c \
    %D%/jsonld.h \
    %D%/page.c \
    %D%/page.h \
    %D%/pagefacts.c \
    %D%/pagefacts.h \
    %D%/plaintext.c \
    %D%/record.c \
    %D%/record.h \
    %D%/sniff.c \
    %D%/sniff.h \
    %D%/stream.c \
    %D%/stream.h \
    %D%/webpage.c \
    %D%/weblink.c \
    %D%/weblink.h \
    $(NULL)
