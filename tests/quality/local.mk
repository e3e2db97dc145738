# SPDX-License-Identifier: Apache-2.0


check_PROGRAMS += %D%/segment
%C%_segment_SOURCES = %D%/segment.c
%C%_segment_LDADD = $(HS_TEST_LIBS)
TESTS += %D%/segmentation.sh
EXTRA_DIST += %D%/segment-spacy.py %D%/segmentation.py %D%/segmentation.sh
TESTS += %D%/statements.sh
EXTRA_DIST += %D%/polnear.py %D%/statements.sh
