# SPDX-License-Identifier: Apache-2.0
#
# The command is no part of the library, so its files are compiled once more here.

check_PROGRAMS += %D%/flags %D%/outfile
TESTS += %D%/flags %D%/outfile
%C%_flags_SOURCES = %D%/flags.c src/cli/flags.c
%C%_flags_LDADD = $(HS_TEST_LIBS)
%C%_outfile_SOURCES = %D%/outfile.c src/cli/outfile.c
%C%_outfile_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/partname
TESTS += %D%/partname
%C%_partname_SOURCES = %D%/partname.c src/cli/partname.c
%C%_partname_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/progress
TESTS += %D%/progress
%C%_progress_SOURCES = %D%/progress.c src/cli/progress.c
%C%_progress_LDADD = $(HS_TEST_LIBS)
