# SPDX-License-Identifier: Apache-2.0
#
# The shipped tables, compiled by the program just built into what it reads. The program is no part of
# the rule's list, so that relinking it compiles nothing; the form of the file is.

KNOWLEDGE_TABLES = $(wildcard $(srcdir)/%D%/*.tsv)
KNOWLEDGE_FORM = \
    $(srcdir)/src/knowledge/compile.c \
    $(srcdir)/src/knowledge/layout.h \
    $(srcdir)/src/knowledge/nameindex.c \
    $(srcdir)/src/knowledge/sections.c \
    $(srcdir)/src/knowledge/spelling.c \
    $(srcdir)/src/knowledge/surname.c \
    $(NULL)

nodist_pkgdata_DATA += %D%/hearsay.knowledge
CLEANFILES += %D%/hearsay.knowledge
EXTRA_DIST += $(KNOWLEDGE_TABLES) %D%/README.md

%D%/hearsay.knowledge: $(KNOWLEDGE_TABLES) $(KNOWLEDGE_FORM) | src/hearsay$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) %D% && src/hearsay$(EXEEXT) knowledge build '$(srcdir)/%D%' -o $@
