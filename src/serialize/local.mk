# SPDX-License-Identifier: Apache-2.0

src_libhearsay_internal_la_SOURCES += \
    %D%/articlejson.c \
    %D%/articlejson.h \
    %D%/contextkeys.c \
    %D%/contextkeys.h \
    %D%/format.h \
    %D%/json.c \
    %D%/json.h \
    %D%/jsonl.c \
    %D%/jsonl.h \
    %D%/linkedjson.c \
    %D%/linkedjson.h \
    %D%/network.c \
    %D%/network.h \
    %D%/networkcsv.c \
    %D%/networkcsv.h \
    %D%/networktext.c \
    %D%/networktext.h \
    %D%/networkwriter.c \
    %D%/networkwriter.h \
    %D%/networkxml.c \
    %D%/networkxml.h \
    %D%/nodeindex.c \
    %D%/nodeindex.h \
    %D%/raptor.c \
    %D%/raptor.h \
    %D%/rdfxml.c \
    %D%/rdfxml.h \
    %D%/serialize.c \
    %D%/serialize.h \
    %D%/sink.c \
    %D%/sink.h \
    %D%/validate.c \
    %D%/validate.h \
    %D%/world.c \
    %D%/world.h \
    $(NULL)
