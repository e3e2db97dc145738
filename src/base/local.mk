# SPDX-License-Identifier: Apache-2.0

src_libhearsay_internal_la_SOURCES += \
    %D%/arena.c \
    %D%/arena.h \
    %D%/span.h \
    $(NULL)
