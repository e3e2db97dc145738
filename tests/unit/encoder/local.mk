# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += \
    %D%/kernels \
    %D%/pieces \
    %D%/viterbi \
    %D%/vocabulary \
    %D%/windows \
    $(NULL)
TESTS += \
    %D%/kernels \
    %D%/pieces \
    %D%/viterbi \
    %D%/vocabulary \
    %D%/windows \
    $(NULL)
%C%_kernels_SOURCES = %D%/kernels.c
%C%_kernels_LDADD = $(HS_TEST_LIBS)
%C%_pieces_SOURCES = %D%/pieces.c
%C%_pieces_LDADD = $(HS_TEST_LIBS)
%C%_viterbi_SOURCES = %D%/viterbi.c
%C%_viterbi_LDADD = $(HS_TEST_LIBS)
%C%_vocabulary_SOURCES = %D%/vocabulary.c
%C%_vocabulary_LDADD = $(HS_TEST_LIBS)
%C%_windows_SOURCES = %D%/windows.c
%C%_windows_LDADD = $(HS_TEST_LIBS)
