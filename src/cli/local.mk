# SPDX-License-Identifier: Apache-2.0
#
# The command. It links every room (libhearsay-internal), so it reaches more than hearsay.h shows.

bin_PROGRAMS += src/hearsay
src_hearsay_SOURCES = \
    %D%/cmd_extract.c \
    %D%/cmd_knowledge.c \
    %D%/command.c \
    %D%/command.h \
    %D%/exitcode.h \
    %D%/flags.c \
    %D%/flags.h \
    %D%/knownanswer.c \
    %D%/knownanswer.h \
    %D%/job.h \
    %D%/main.c \
    %D%/outfile.c \
    %D%/outfile.h \
    %D%/printer.c \
    %D%/printer.h \
    %D%/progress.c \
    %D%/progress.h \
    %D%/run.c \
    %D%/run.h \
    %D%/screen.c \
    %D%/screen.h \
    $(NULL)
src_hearsay_LDADD = src/libhearsay-internal.la $(HS_LIBS)
