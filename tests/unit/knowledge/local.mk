# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/knowledge
TESTS += %D%/knowledge

%C%_knowledge_SOURCES = %D%/knowledge.c %D%/valley.h
%C%_knowledge_LDADD = $(HS_TEST_LIBS)
