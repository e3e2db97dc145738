# SPDX-License-Identifier: Apache-2.0

src_libhearsay_internal_la_SOURCES += \
    %D%/articlejson.c \
    %D%/articlejson.h \
    %D%/format.h \
    %D%/json.c \
    %D%/json.h \
    %D%/jsonl.c \
    %D%/jsonl.h \
    %D%/raptor.c \
    %D%/raptor.h \
    %D%/serialize.c \
    %D%/serialize.h \
    %D%/sink.c \
    %D%/sink.h \
    %D%/validate.c \
    %D%/validate.h \
    %D%/world.c \
    %D%/world.h \
    $(NULL)
