# SPDX-License-Identifier: Apache-2.0

src_libhearsay_internal_la_SOURCES += \
	%D%/annotate.c \
	%D%/annotate.h \
	%D%/annotation.c \
	%D%/annotation.h \
	%D%/attribute.c \
	%D%/attribute.h \
	%D%/bodynouns.c \
	%D%/bodynouns.h \
	%D%/findings.c \
	%D%/findings.h \
	%D%/likenesses.c \
	%D%/likenesses.h \
	%D%/longnames.c \
	%D%/longnames.h \
	%D%/names.c \
	%D%/names.h \
	%D%/runs.c \
	%D%/runs.h \
	%D%/sources.c \
	%D%/sources.h \
	%D%/syntax.c \
	%D%/syntax.h \
	%D%/timex.h \
	%D%/timexdate.c \
	%D%/timexes.c \
	%D%/timexes.h \
	%D%/timexfeasts.inc \
	%D%/timexphrase.h \
	%D%/timexrelative.c \
	%D%/timextense.c \
	%D%/timextense.h \
	%D%/timextext.c \
	%D%/timexvalue.c \
	%D%/timexwords.c \
	%D%/timexwords.h \
	%D%/trees.c \
	%D%/trees.h \
	%D%/wordspans.c \
	%D%/wordspans.h \
	$(NULL)
