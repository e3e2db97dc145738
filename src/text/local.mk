# SPDX-License-Identifier: Apache-2.0

src_libhearsay_internal_la_SOURCES += \
    %D%/abbreviations.c \
    %D%/abbreviations.h \
    %D%/blogposts.c \
    %D%/blogposts.h \
    %D%/characters.c \
    %D%/characters.h \
    %D%/chunk.h \
    %D%/clitics.c \
    %D%/clitics.h \
    %D%/hyphens.c \
    %D%/hyphens.h \
    %D%/links.c \
    %D%/links.h \
    %D%/marks.c \
    %D%/marks.h \
    %D%/numbers.c \
    %D%/numbers.h \
    %D%/paragraphs.c \
    %D%/paragraphs.h \
    %D%/places.c \
    %D%/places.h \
    %D%/quotation.c \
    %D%/quotation.h \
    %D%/quotemarks.c \
    %D%/quotemarks.h \
    %D%/sentences.c \
    %D%/sentences.h \
    %D%/text.h \
    %D%/tokenize.c \
    %D%/tokenize.h \
    %D%/tokens.c \
    %D%/tokens.h \
    %D%/wording.c \
    %D%/wording.h \
    %D%/words.c \
    %D%/words.h \
    $(NULL)
