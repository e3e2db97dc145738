# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/cuts %D%/paragraphs %D%/blogposts %D%/quotation %D%/tokenize %D%/wording
TESTS += %D%/cuts %D%/paragraphs %D%/blogposts %D%/quotation %D%/tokenize %D%/wording

%C%_cuts_SOURCES = %D%/cuts.c
%C%_cuts_LDADD = $(HS_TEST_LIBS)

%C%_paragraphs_SOURCES = %D%/paragraphs.c
%C%_paragraphs_LDADD = $(HS_TEST_LIBS)

%C%_blogposts_SOURCES = %D%/blogposts.c
%C%_blogposts_LDADD = $(HS_TEST_LIBS)

%C%_quotation_SOURCES = %D%/quotation.c
%C%_quotation_LDADD = $(HS_TEST_LIBS)

%C%_tokenize_SOURCES = %D%/tokenize.c
%C%_tokenize_LDADD = $(HS_TEST_LIBS)

%C%_wording_SOURCES = %D%/wording.c
%C%_wording_LDADD = $(HS_TEST_LIBS)
