# SPDX-License-Identifier: Apache-2.0
#
# libhearsay-internal holds all rooms and is what the command and the tests link, so they reach
# everything. libhearsay, the shared library that is installed, is made of it and lets out only what
# hearsay.h marks with HS_API (tests/guard/symbols.txt is the list).

noinst_LTLIBRARIES += src/libhearsay-internal.la
src_libhearsay_internal_la_SOURCES = \
    %D%/hearsay.h \
    %D%/options.c \
    %D%/options.h \
    %D%/pipeline.c \
    %D%/pipeline.h \
    %D%/reader.c \
    %D%/reader.h \
    $(NULL)
src_libhearsay_internal_la_LIBADD = $(HS_LIBS)

lib_LTLIBRARIES += src/libhearsay.la
src_libhearsay_la_SOURCES =
src_libhearsay_la_LIBADD = src/libhearsay-internal.la $(HS_LIBS)
src_libhearsay_la_LDFLAGS = $(AM_LDFLAGS) -version-info 0:0:0 -no-undefined

pkgconfig_DATA += src/hearsay.pc
include_HEADERS += %D%/hearsay.h
