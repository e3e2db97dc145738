# SPDX-License-Identifier: Apache-2.0
#
# The ontology is installed for people and stores, with the shapes that graphs in its words have, and
# gives C its names of terms: src/graph/vocab.h is made from it here, by nothing but awk.

ontologydir = $(pkgdatadir)/ontology
VOCABULARY = %D%/hearsay.ttl %D%/reused.ttl
dist_ontology_DATA = $(VOCABULARY) %D%/shapes.ttl

# The context of JSON-LD, as a file to be had and as the writer's table.
nodist_ontology_DATA = ontology/context.jsonld
CLEANFILES += ontology/context.jsonld src/serialize/contexttable.h
BUILT_SOURCES += src/serialize/contexttable.h
EXTRA_DIST += %D%/context.awk

ontology/context.jsonld: $(srcdir)/%D%/context.awk $(VOCABULARY)
	$(AM_V_at)$(MKDIR_P) ontology
	$(AM_V_GEN)$(AWK) -v form=json -f $(srcdir)/%D%/context.awk $(srcdir)/%D%/hearsay.ttl \
	    $(srcdir)/%D%/reused.ttl >$@.part && mv $@.part $@

src/serialize/contexttable.h: $(srcdir)/%D%/context.awk $(VOCABULARY)
	$(AM_V_at)$(MKDIR_P) src/serialize
	$(AM_V_GEN)$(AWK) -v form=c -f $(srcdir)/%D%/context.awk $(srcdir)/%D%/hearsay.ttl \
	    $(srcdir)/%D%/reused.ttl >$@.part && mv $@.part $@

# The page of the ontology is made for readers from the same files, and examples: a graph as the program
# just built writes it of a story, and questions.
ONTOLOGY_QUESTIONS = %D%/examples/said-that-said.rq %D%/examples/who-said-what.rq
PAGE_PARTS = $(VOCABULARY) %D%/figure.svg
EXAMPLE_STORY = tests/stories/rusting-hull/0-source.html
nodist_html_DATA = doc/ontology.html
CLEANFILES += doc/ontology.html ontology/example.ttl
EXTRA_DIST += %D%/vocab.awk %D%/page.awk %D%/figure.svg $(ONTOLOGY_QUESTIONS)

ontology/example.ttl: $(srcdir)/$(EXAMPLE_STORY) src/hearsay$(EXEEXT) knowledge/hearsay.knowledge
	$(AM_V_at)$(MKDIR_P) ontology
	$(AM_V_GEN)( echo '# What hearsay extract --to turtle writes of these words, published on 20 November 2026:' && \
	    sed -n 's/^<p>\(.*\)<\/p>$$/#   \1/p' '$(srcdir)/$(EXAMPLE_STORY)' && echo && \
	    HEARSAY_WEIGHTS='$(srcdir)/weights/hearsay.safetensors' HEARSAY_KNOWLEDGE=knowledge/hearsay.knowledge \
	    src/hearsay$(EXEEXT) extract '$(srcdir)/$(EXAMPLE_STORY)' --to turtle ) >$@.part && mv $@.part $@

doc/ontology.html: $(srcdir)/%D%/page.awk $(PAGE_PARTS) ontology/example.ttl $(ONTOLOGY_QUESTIONS)
	$(AM_V_at)$(MKDIR_P) doc
	$(AM_V_GEN)( example=$$(pwd)/ontology/example.ttl && cd '$(srcdir)' && LC_ALL=C $(AWK) -f %D%/page.awk \
	    $(PAGE_PARTS) "$$example" $(ONTOLOGY_QUESTIONS) ) >$@.part && mv $@.part $@

BUILT_SOURCES += src/graph/vocab.h
CLEANFILES += src/graph/vocab.h

src/graph/vocab.h: $(srcdir)/%D%/vocab.awk $(VOCABULARY)
	$(AM_V_at)$(MKDIR_P) src/graph
	$(AM_V_GEN)$(AWK) -f $(srcdir)/%D%/vocab.awk $(srcdir)/%D%/hearsay.ttl \
	    $(srcdir)/%D%/reused.ttl >$@.part && mv $@.part $@

# Also when a single program is made, for which BUILT_SOURCES does not count.
src/graph/describe.lo src/graph/entities.lo src/graph/scribe.lo: src/graph/vocab.h
src/graph/term.lo src/parse/landmarks.lo src/parse/rdfterm.lo src/serialize/raptor.lo src/serialize/validate.lo: src/graph/vocab.h
src/publish/entitypage.lo src/publish/excerpt.lo src/publish/pageview.lo src/publish/portrait.lo \
    src/publish/publish.lo src/publish/saying.lo src/publish/siteextras.lo src/publish/textpage.lo \
    src/publish/timeline.lo: src/graph/vocab.h
src/store/export.lo: src/graph/vocab.h
src/graph/profile.lo src/serialize/network.lo src/serialize/rdfxml.lo src/serialize/contextkeys.lo src/serialize/linkedjson.lo: src/graph/vocab.h src/serialize/contexttable.h

# Questions with a name, sorted by it; the program has them in itself (src/store/question.h), they are
# installed to be read and to be changed copies of.
questionsdir = $(ontologydir)/questions
QUESTIONS = \
    %D%/questions/about.rq \
    %D%/questions/addresses.rq \
    %D%/questions/changes.rq \
    %D%/questions/first-last.rq \
    %D%/questions/most-quoted.rq \
    %D%/questions/quotations.rq \
    %D%/questions/said.rq \
    %D%/questions/said-on.rq \
    %D%/questions/speaks-for.rq \
    %D%/questions/unnamed.rq \
    $(NULL)
dist_questions_DATA = $(QUESTIONS)
