# SPDX-License-Identifier: Apache-2.0
#
# Stories: one folder, one article, one file for each stage of the walk (stages.h).

check_PROGRAMS += %D%/story
TESTS += %D%/story
%C%_story_SOURCES = \
    %D%/castreader.c \
    %D%/stagelines.c \
    %D%/stagelines.h \
    %D%/stagereader.c \
    %D%/stages.h \
    %D%/stagewriter.c \
    %D%/story.c \
    $(NULL)
%C%_story_LDADD = $(HS_TEST_LIBS)
EXTRA_DIST += \
    %D%/README.md \
    %D%/coach-resigns \
    %D%/denied-merger \
    %D%/ferry-inquiry \
    %D%/grid-failure \
    %D%/museum-returns \
    %D%/river-summit \
    %D%/rusting-hull \
    %D%/strike-vote \
    %D%/two-halloways \
    $(NULL)

# Rewrites all stage files from the sources, with the weights that HEARSAY_WEIGHTS names, else those of
# the tree. Read the difference before you keep it.
.PHONY: golden
golden: %D%/story
	@chosen="$$HEARSAY_WEIGHTS"; $(AM_TESTS_ENVIRONMENT) \
	HEARSAY_WEIGHTS="$${chosen:-$$HEARSAY_WEIGHTS}"; \
	test -f "$$HEARSAY_WEIGHTS" || { echo "no weights: $$HEARSAY_WEIGHTS" >&2; exit 1; }; \
	HEARSAY_RENEW=1 %D%/story
