# SPDX-License-Identifier: Apache-2.0

src_libhearsay_internal_la_SOURCES += \
    %D%/castlist.c \
    %D%/castlist.h \
    %D%/columns.c \
    %D%/columns.h \
    %D%/explanation.c \
    %D%/explanation.h \
    %D%/sheet.c \
    %D%/sheet.h \
    %D%/terminal.c \
    %D%/terminal.h \
    $(NULL)
