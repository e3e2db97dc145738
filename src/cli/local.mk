# SPDX-License-Identifier: Apache-2.0
#
# The command. It links every room (libhearsay-internal), so it reaches more than hearsay.h shows.

bin_PROGRAMS += src/hearsay
src_hearsay_SOURCES = \
    %D%/answerformat.h \
    %D%/answerlines.c \
    %D%/answerresults.c \
    %D%/answers.c \
    %D%/answers.h \
    %D%/answertable.c \
    %D%/cmd_convert.c \
    %D%/cmd_extract.c \
    %D%/cmd_forget.c \
    %D%/cmd_knowledge.c \
    %D%/cmd_load.c \
    %D%/cmd_publish.c \
    %D%/cmd_query.c \
    %D%/command.c \
    %D%/command.h \
    %D%/exitcode.h \
    %D%/flags.c \
    %D%/flags.h \
    %D%/formatname.c \
    %D%/formatname.h \
    %D%/growfile.c \
    %D%/growfile.h \
    %D%/interrupt.c \
    %D%/interrupt.h \
    %D%/job.c \
    %D%/job.h \
    %D%/journal.c \
    %D%/journal.h \
    %D%/journalline.c \
    %D%/journalline.h \
    %D%/knownanswer.c \
    %D%/knownanswer.h \
    %D%/main.c \
    %D%/noteline.c \
    %D%/noteline.h \
    %D%/onefile.c \
    %D%/outfile.c \
    %D%/outfile.h \
    %D%/outfolder.c \
    %D%/output.c \
    %D%/output.h \
    %D%/partname.c \
    %D%/partname.h \
    %D%/parts.c \
    %D%/parts.h \
    %D%/printer.c \
    %D%/printer.h \
    %D%/progress.c \
    %D%/progress.h \
    %D%/result.c \
    %D%/result.h \
    %D%/run.c \
    %D%/run.h \
    %D%/runid.c \
    %D%/runid.h \
    %D%/screen.c \
    %D%/screen.h \
    %D%/storeline.c \
    %D%/storeline.h \
    %D%/tally.c \
    %D%/tally.h \
    $(NULL)
src_hearsay_LDADD = src/libhearsay-internal.la $(HS_LIBS)
