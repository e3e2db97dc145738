# SPDX-License-Identifier: Apache-2.0
#
# What was installed works by itself: the command says its version, and a program that knows only
# hearsay.pc is built, finds library and weights where they were put, and reads the sample article.

EXTRA_DIST += %D%/program.c
CLEANFILES += %D%/program %D%/sample.nt

.PHONY: installcheck-local
installcheck-local:
	$(AM_V_at)$(MKDIR_P) %D%
	$(AM_V_at)'$(bindir)/hearsay' --version | grep -q '$(PACKAGE_VERSION)'
	$(AM_V_at)$(CC) $(CFLAGS) $(SANITIZER_CFLAGS) -o %D%/program '$(srcdir)/%D%/program.c' \
	    $$(PKG_CONFIG_PATH='$(pkgconfigdir)':$$PKG_CONFIG_PATH $(PKG_CONFIG) --cflags --libs hearsay)
	$(AM_V_at)unset HEARSAY_WEIGHTS; LD_LIBRARY_PATH='$(libdir)' %D%/program \
	    <'$(srcdir)/doc/sample.txt' >%D%/sample.nt
	$(AM_V_at)grep -q '<https://w3id.org/hearsay#Statement>' %D%/sample.nt
	@echo 'PASS: the installed command, library, hearsay.pc and weights work together'
