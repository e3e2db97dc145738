# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += %D%/knowledge %D%/mapped %D%/tables
TESTS += %D%/knowledge %D%/mapped %D%/tables

%C%_knowledge_SOURCES = %D%/knowledge.c %D%/valley.h
%C%_knowledge_LDADD = $(HS_TEST_LIBS)

%C%_mapped_SOURCES = %D%/mapped.c %D%/valley.h
%C%_mapped_LDADD = $(HS_TEST_LIBS)

%C%_tables_SOURCES = %D%/tables.c
%C%_tables_LDADD = $(HS_TEST_LIBS)
