# SPDX-License-Identifier: Apache-2.0
#
# How tests run: every program and script speaks TAP, each of its points is counted. The environment
# is set here once, for all of them. Programs run in the build's top folder.

TEST_EXTENSIONS = .sh
LOG_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) $(top_srcdir)/build-aux/tap-driver.sh
SH_LOG_DRIVER = $(LOG_DRIVER)
# A script that fails has said so point by point; one that died has no plan.
SH_LOG_DRIVER_FLAGS = --ignore-exit
SH_LOG_COMPILER = $(BASH)

AM_TESTS_ENVIRONMENT = \
    LC_ALL=C.UTF-8; export LC_ALL; \
    G_TEST_SRCDIR='$(abs_top_srcdir)'; export G_TEST_SRCDIR; \
    G_TEST_BUILDDIR='$(abs_top_builddir)'; export G_TEST_BUILDDIR; \
    G_DEBUG=fatal-warnings; export G_DEBUG; \
    G_SLICE=always-malloc; export G_SLICE; \
    HEARSAY='$(abs_top_builddir)/src/hearsay'; export HEARSAY; \
    HEARSAY_WEIGHTS='$(abs_top_srcdir)/weights/hearsay.safetensors'; export HEARSAY_WEIGHTS; \
    HEARSAY_KNOWLEDGE='$(abs_top_builddir)/knowledge/hearsay.knowledge'; export HEARSAY_KNOWLEDGE; \
    HEARSAY_CORPORA="$${HEARSAY_CORPORA:-$(abs_top_srcdir)/../shared}"; export HEARSAY_CORPORA; \
    HEARSAY_LIBRARY='$(abs_top_builddir)/src/.libs/libhearsay.so'; export HEARSAY_LIBRARY; \
    HEARSAY_SANITIZERS='$(SANITIZER_CFLAGS)'; export HEARSAY_SANITIZERS; \
    NM='$(NM_PROGRAM)'; export NM; \
    OMP_NUM_THREADS=1; export OMP_NUM_THREADS; \
    ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1; export ASAN_OPTIONS; \
    UBSAN_OPTIONS=print_stacktrace=1; export UBSAN_OPTIONS;
