# SPDX-License-Identifier: Apache-2.0

src_libhearsay_internal_la_SOURCES += \
    %D%/answer.h \
    %D%/apart.c \
    %D%/apart.h \
    %D%/entry.c \
    %D%/entry.h \
    %D%/export.c \
    %D%/export.h \
    %D%/kept.c \
    %D%/kept.h \
    %D%/ledgerwords.h \
    %D%/question.c \
    %D%/question.h \
    %D%/sparqlwords.c \
    %D%/sparqlwords.h \
    %D%/store.c \
    %D%/store.h \
    %D%/storefolder.c \
    %D%/storefolder.h \
    %D%/storekind.h \
    $(NULL)

if WITH_TRACKER
src_libhearsay_internal_la_SOURCES += \
    %D%/embedded.c \
    %D%/embedded.h \
    %D%/folderexport.c \
    %D%/folderexport.h \
    %D%/ledger.c \
    %D%/ledger.h \
    $(NULL)
endif

if WITH_SOUP
src_libhearsay_internal_la_SOURCES += \
    %D%/httpclient.c \
    %D%/httpclient.h \
    %D%/login.c \
    %D%/login.h \
    %D%/remote.c \
    %D%/remote.h \
    %D%/results.c \
    %D%/results.h \
    %D%/service.c \
    %D%/service.h \
    %D%/triplelines.c \
    %D%/triplelines.h \
    $(NULL)
endif

# What the embedded store knows of the ontology, made of the files that define it.
STORE_PARTS = %D%/kept.inc %D%/ontology.inc %D%/questions.inc
STORE_WORDS = ontology/hearsay.ttl ontology/reused.ttl ontology/ledger.ttl
BUILT_SOURCES += $(STORE_PARTS)
CLEANFILES += $(STORE_PARTS)
EXTRA_DIST += ontology/embedded.awk ontology/ledger.ttl ontology/questions.awk ontology/quote.awk

src/store/kept.inc: $(srcdir)/ontology/embedded.awk $(STORE_WORDS)
	$(AM_V_at)$(MKDIR_P) src/store
	$(AM_V_GEN)( cd '$(srcdir)' && LC_ALL=C $(AWK) -v as=c -f ontology/embedded.awk \
	    $(STORE_WORDS) ) >$@.part && mv $@.part $@

src/store/ontology.inc: $(srcdir)/ontology/embedded.awk $(srcdir)/ontology/quote.awk $(STORE_WORDS)
	$(AM_V_at)$(MKDIR_P) src/store
	$(AM_V_GEN)( cd '$(srcdir)' && LC_ALL=C $(AWK) -f ontology/embedded.awk $(STORE_WORDS) | \
	    LC_ALL=C $(AWK) -f ontology/quote.awk ) >$@.part && test -s $@.part && mv $@.part $@

src/store/kept.lo: $(STORE_PARTS) src/graph/vocab.h
src/store/embedded.lo src/store/entry.lo src/store/ledger.lo src/store/remote.lo: src/graph/vocab.h

# The named questions (ontology/local.mk).
src/store/questions.inc: $(srcdir)/ontology/questions.awk $(QUESTIONS)
	$(AM_V_at)$(MKDIR_P) src/store
	$(AM_V_GEN)( cd '$(srcdir)' && LC_ALL=C $(AWK) -f ontology/questions.awk $(QUESTIONS) ) \
	    >$@.part && mv $@.part $@

src/store/question.lo: src/store/questions.inc
