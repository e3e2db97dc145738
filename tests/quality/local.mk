# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/segment
%C%_segment_SOURCES = %D%/segment.c
%C%_segment_LDADD = $(HS_TEST_LIBS)
TESTS += %D%/segmentation.sh
EXTRA_DIST += %D%/segment-spacy.py %D%/segmentation.py %D%/segmentation.sh
TESTS += %D%/statements.sh
TESTS += %D%/seed_article.sh
TESTS += %D%/complaints.sh
EXTRA_DIST += %D%/complaints.py %D%/complaints.sh
EXTRA_DIST += %D%/seed_article.py %D%/seed_article.sh
EXTRA_DIST += %D%/polnear.py %D%/reliability.py %D%/statements.sh

check_PROGRAMS += %D%/ingest
%C%_ingest_SOURCES = %D%/ingest.c
%C%_ingest_LDADD = $(HS_TEST_LIBS)
TESTS += %D%/duplicates.sh
EXTRA_DIST += %D%/duplicates.py %D%/duplicates.sh
TESTS += %D%/article_pages.sh
EXTRA_DIST += %D%/article_pages.py %D%/article_pages.sh
TESTS += %D%/metadata.sh
EXTRA_DIST += %D%/metadata.py %D%/metadata.sh

check_PROGRAMS += %D%/goldspans
%C%_goldspans_SOURCES = %D%/goldspans.c
%C%_goldspans_LDADD = $(HS_TEST_LIBS)
TESTS += %D%/gold_speakers.sh
EXTRA_DIST += %D%/gold_speakers.py %D%/gold_speakers.sh
TESTS += %D%/gold_links.sh
EXTRA_DIST += %D%/gold_links.py %D%/gold_links.sh

check_PROGRAMS += %D%/encode
%C%_encode_SOURCES = %D%/encode.c
%C%_encode_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/parse
%C%_parse_SOURCES = %D%/parse.c
%C%_parse_LDADD = $(HS_TEST_LIBS)
TESTS += %D%/trees.sh
EXTRA_DIST += %D%/trees-spacy.py %D%/trees.py %D%/trees.sh
TESTS += %D%/dates.sh
EXTRA_DIST += %D%/dates.py %D%/dates.sh

check_PROGRAMS += %D%/sayings
TESTS += %D%/sayings
%C%_sayings_SOURCES = %D%/sayings.c
%C%_sayings_LDADD = $(HS_TEST_LIBS)

check_PROGRAMS += %D%/nameclues
%C%_nameclues_SOURCES = %D%/nameclues.c
%C%_nameclues_LDADD = $(HS_TEST_LIBS)

# What training/confidence.py reads.
check_PROGRAMS += %D%/measures
%C%_measures_SOURCES = %D%/measures.c
%C%_measures_LDADD = $(HS_TEST_LIBS)
TESTS += %D%/manner.sh
EXTRA_DIST += %D%/manner.py %D%/manner.sh

check_PROGRAMS += %D%/cues
%C%_cues_SOURCES = %D%/cues.c
%C%_cues_LDADD = $(HS_TEST_LIBS)
TESTS += %D%/gold_acts.sh
EXTRA_DIST += %D%/gold_acts.py %D%/gold_acts.sh
