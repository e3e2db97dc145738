# SPDX-License-Identifier: Apache-2.0

# The sample article, read by the program just built: text to the terminal, the graph to sample.nq.
RUN_ENVIRONMENT = HEARSAY_WEIGHTS='$(abs_top_srcdir)/weights/hearsay.safetensors' \
    HEARSAY_KNOWLEDGE='$(abs_top_builddir)/knowledge/hearsay.knowledge'
CLEANFILES += sample.nq
dist_man1_MANS += %D%/hearsay.1
EXTRA_DIST += \
    %D%/architecture.md \
    %D%/coreference.md \
    %D%/encoder.md \
    %D%/figures.md \
    %D%/linking.md \
    %D%/statements.md \
    %D%/sample.txt \
    %D%/site.png \
    $(NULL)

.PHONY: run
run: all
	$(AM_V_at)$(RUN_ENVIRONMENT) src/hearsay extract --to text '$(srcdir)/doc/sample.txt'
	$(AM_V_at)$(RUN_ENVIRONMENT) src/hearsay extract --to nquads -o sample.nq '$(srcdir)/doc/sample.txt'
	@echo "The same as RDF: sample.nq, $$(wc -l <sample.nq) quads"
