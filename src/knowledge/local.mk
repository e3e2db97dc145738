# SPDX-License-Identifier: Apache-2.0

src_libhearsay_internal_la_SOURCES += \
    %D%/knowledge.h \
    %D%/when.h \
    $(NULL)
