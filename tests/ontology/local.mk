# SPDX-License-Identifier: Apache-2.0
#
# The ontology's page, and what hearsay writes held to the ontology's shapes. The latter is skipped
# without pyshacl.

check_PROGRAMS += %D%/page
TESTS += %D%/page
%C%_page_SOURCES = %D%/page.c
%C%_page_LDADD = $(HS_LIBS)

SHAPES_TESTS = %D%/faults.sh %D%/graphs.sh
TESTS += $(SHAPES_TESTS)
EXTRA_DIST += \
    $(SHAPES_TESTS) \
    %D%/faults.py \
    %D%/faults.txt \
    %D%/requirements.txt \
    %D%/validate.py \
    %D%/vocabulary.py \
    $(NULL)
