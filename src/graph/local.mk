# SPDX-License-Identifier: Apache-2.0
#
# %D%/vocab.h is made by ontology/local.mk.

src_libhearsay_internal_la_SOURCES += \
    %D%/builder.c \
    %D%/builder.h \
    %D%/concepts.c \
    %D%/concepts.h \
    %D%/describe.c \
    %D%/describe.h \
    %D%/entities.c \
    %D%/entities.h \
    %D%/graph.h \
    %D%/iri.c \
    %D%/iri.h \
    %D%/lexical.c \
    %D%/lexical.h \
    %D%/lookup.c \
    %D%/lookup.h \
    %D%/manner.c \
    %D%/manner.h \
    %D%/mint.c \
    %D%/mint.h \
    %D%/profile.c \
    %D%/profile.h \
    %D%/scribe.c \
    %D%/scribe.h \
    %D%/term.c \
    %D%/term.h \
    $(NULL)
