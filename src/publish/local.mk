# SPDX-License-Identifier: Apache-2.0
#
# What every site has is compiled in as a GResource.

src_libhearsay_internal_la_SOURCES += \
    %D%/catalogue.c \
    %D%/catalogue.h \
    %D%/entitypage.c \
    %D%/entitypage.h \
    %D%/excerpt.c \
    %D%/excerpt.h \
    %D%/html.c \
    %D%/html.h \
    %D%/pageview.c \
    %D%/pageview.h \
    %D%/portrait.c \
    %D%/portrait.h \
    %D%/publish.c \
    %D%/publish.h \
    %D%/saying.c \
    %D%/saying.h \
    %D%/siteextras.c \
    %D%/siteextras.h \
    %D%/sitefolder.c \
    %D%/sitefolder.h \
    %D%/sitepath.c \
    %D%/sitepath.h \
    %D%/spool.c \
    %D%/spool.h \
    %D%/textpage.c \
    %D%/textpage.h \
    %D%/timeline.c \
    %D%/timeline.h \
    $(NULL)
nodist_src_libhearsay_internal_la_SOURCES = %D%/sitefiles.c %D%/sitefiles.h

SITE_FILES = %D%/site/site.gresource.xml %D%/site/htaccess %D%/site/nginx.conf %D%/site/style.css
EXTRA_DIST += $(SITE_FILES)
BUILT_SOURCES += %D%/sitefiles.c %D%/sitefiles.h
CLEANFILES += %D%/sitefiles.c %D%/sitefiles.h

%D%/sitefiles.c: $(SITE_FILES)
	$(AM_V_at)$(MKDIR_P) %D%
	$(AM_V_GEN)$(GLIB_COMPILE_RESOURCES) --target=$@ --sourcedir=$(srcdir)/%D%/site --generate-source \
	    --manual-register --internal --c-name=hs_sitefiles $(srcdir)/%D%/site/site.gresource.xml
%D%/sitefiles.h: $(SITE_FILES)
	$(AM_V_at)$(MKDIR_P) %D%
	$(AM_V_GEN)$(GLIB_COMPILE_RESOURCES) --target=$@ --sourcedir=$(srcdir)/%D%/site --generate-header \
	    --manual-register --internal --c-name=hs_sitefiles $(srcdir)/%D%/site/site.gresource.xml
%D%/siteextras.lo: %D%/sitefiles.h
