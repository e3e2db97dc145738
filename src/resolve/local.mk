# SPDX-License-Identifier: Apache-2.0
#
# givennames.inc is made by training/names/given_names.py and committed.

src_libhearsay_internal_la_SOURCES += \
    %D%/alike.c \
    %D%/alike.h \
    %D%/apposition.c \
    %D%/apposition.h \
    %D%/bodies.c \
    %D%/bodies.h \
    %D%/bodyphrase.c \
    %D%/bodyphrase.h \
    %D%/candidates.c \
    %D%/candidates.h \
    %D%/cast.h \
    %D%/casting.c \
    %D%/casting.h \
    %D%/coherence.c \
    %D%/coherence.h \
    %D%/described.c \
    %D%/described.h \
    %D%/description.c \
    %D%/description.h \
    %D%/document.c \
    %D%/document.h \
    %D%/fold.c \
    %D%/fold.h \
    %D%/gender.c \
    %D%/gender.h \
    %D%/givennames.inc \
    %D%/holders.c \
    %D%/join.c \
    %D%/join.h \
    %D%/link.c \
    %D%/link.h \
    %D%/linking.c \
    %D%/linking.h \
    %D%/metonym.c \
    %D%/metonym.h \
    %D%/office.c \
    %D%/office.h \
    %D%/orgname.c \
    %D%/orgname.h \
    %D%/peoples.c \
    %D%/peoples.h \
    %D%/personname.c \
    %D%/personname.h \
    %D%/posts.c \
    %D%/posts.h \
    %D%/pronoun.c \
    %D%/pronoun.h \
    %D%/relative.c \
    %D%/relative.h \
    %D%/resolve.c \
    %D%/resolve.h \
    %D%/reunion.c \
    %D%/reunion.h \
    %D%/sentencedate.c \
    %D%/sentencedate.h \
    %D%/wordlists.c \
    %D%/wordlists.h \
    $(NULL)
