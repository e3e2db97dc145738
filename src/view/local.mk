# SPDX-License-Identifier: Apache-2.0

src_libhearsay_internal_la_SOURCES += \
    %D%/columns.c \
    %D%/columns.h \
    %D%/terminal.c \
    %D%/terminal.h \
    $(NULL)
