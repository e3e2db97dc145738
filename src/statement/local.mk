# SPDX-License-Identifier: Apache-2.0

src_libhearsay_internal_la_SOURCES += \
    %D%/addressees.c \
    %D%/addressees.h \
    %D%/bounds.c \
    %D%/bounds.h \
    %D%/certainty.h \
    %D%/cue.c \
    %D%/cue.h \
    %D%/cuewords.c \
    %D%/cuewords.h \
    %D%/extract.c \
    %D%/extract.h \
    %D%/governors.inc \
    %D%/grammar.c \
    %D%/grammar.h \
    %D%/listing.c \
    %D%/listing.h \
    %D%/memberships.c \
    %D%/memberships.h \
    %D%/report.c \
    %D%/report.h \
    %D%/rolephrase.c \
    %D%/rolephrase.h \
    %D%/roletext.c \
    %D%/roletext.h \
    %D%/roleverbs.c \
    %D%/roleverbs.h \
    %D%/selection.c \
    %D%/selection.h \
    %D%/several.c \
    %D%/several.h \
    %D%/silence.c \
    %D%/silence.h \
    %D%/speakers.c \
    %D%/speakers.h \
    %D%/speechact.c \
    %D%/speechact.h \
    %D%/speechcue.c \
    %D%/speechcue.h \
    %D%/speechphrases.inc \
    %D%/speechwords.inc \
    %D%/tellings.c \
    %D%/tellings.h \
    $(NULL)
