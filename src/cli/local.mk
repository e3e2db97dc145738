# SPDX-License-Identifier: Apache-2.0
#
# The command. It links every room (libhearsay-internal), so it reaches more than hearsay.h shows.
#
#   bin_PROGRAMS += src/hearsay
#   src_hearsay_SOURCES = %D%/main.c ...
#   src_hearsay_LDADD = src/libhearsay-internal.la $(HS_LIBS)
