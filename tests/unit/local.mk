# SPDX-License-Identifier: Apache-2.0
#
# The files of src/ that stand beside the rooms; each room's tests are in its own folder.

check_PROGRAMS += %D%/options %D%/reader
TESTS += %D%/options %D%/reader
%C%_options_SOURCES = %D%/options.c
%C%_options_LDADD = $(HS_TEST_LIBS)
%C%_reader_SOURCES = %D%/reader.c
%C%_reader_LDADD = $(HS_TEST_LIBS)
