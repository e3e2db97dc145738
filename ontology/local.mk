# SPDX-License-Identifier: Apache-2.0
#
# The ontology is installed for people and stores, with the shapes that graphs in its words have, and
# gives C its names of terms: src/graph/vocab.h is made from it here, by nothing but awk.

ontologydir = $(pkgdatadir)/ontology
VOCABULARY = %D%/hearsay.ttl %D%/reused.ttl
dist_ontology_DATA = $(VOCABULARY) %D%/shapes.ttl
EXTRA_DIST += %D%/vocab.awk

BUILT_SOURCES += src/graph/vocab.h
CLEANFILES += src/graph/vocab.h

src/graph/vocab.h: $(srcdir)/%D%/vocab.awk $(VOCABULARY)
	$(AM_V_at)$(MKDIR_P) src/graph
	$(AM_V_GEN)$(AWK) -f $(srcdir)/%D%/vocab.awk $(srcdir)/%D%/hearsay.ttl \
	    $(srcdir)/%D%/reused.ttl >$@.part && mv $@.part $@

# Also when a single program is made, for which BUILT_SOURCES does not count.
src/graph/describe.lo src/graph/entities.lo src/graph/scribe.lo: src/graph/vocab.h
src/serialize/raptor.lo src/serialize/validate.lo: src/graph/vocab.h
