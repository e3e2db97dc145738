# SPDX-License-Identifier: Apache-2.0
#
# The command as a user meets it. tinyweights makes what the scripts here and in tests/bad/ run with.

check_PROGRAMS += %D%/tinyweights
%C%_tinyweights_SOURCES = %D%/tinyweights.c
%C%_tinyweights_LDADD = $(HS_TEST_LIBS)

CLI_TESTS = \
    %D%/completions.sh \
    %D%/confidence.sh \
    %D%/convert.sh \
    %D%/explain.sh \
    %D%/formats.sh \
    %D%/limits.sh \
    %D%/manual.sh \
    %D%/many.sh \
    %D%/order.sh \
    %D%/outfolder.sh \
    %D%/output.sh \
    %D%/readme.sh \
    %D%/resume.sh \
    %D%/streams.sh \
    %D%/usage.sh \
    $(NULL)
TESTS += $(CLI_TESTS)
EXTRA_DIST += $(CLI_TESTS) tests/support/command.sh
