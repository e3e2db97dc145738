# SPDX-License-Identifier: Apache-2.0

check_PROGRAMS += \
    %D%/attention \
    %D%/encode \
    %D%/heads \
    %D%/kernels \
    %D%/packed \
    %D%/parser \
    %D%/pieces \
    %D%/product \
    %D%/safetensors \
    %D%/spanningtree \
    %D%/tile \
    %D%/viterbi \
    %D%/vocabulary \
    %D%/weights \
    %D%/windows \
    $(NULL)
TESTS += \
    %D%/attention \
    %D%/encode \
    %D%/heads \
    %D%/kernels \
    %D%/packed \
    %D%/parser \
    %D%/pieces \
    %D%/product \
    %D%/safetensors \
    %D%/spanningtree \
    %D%/tile \
    %D%/viterbi \
    %D%/vocabulary \
    %D%/weights \
    %D%/windows \
    $(NULL)
%C%_attention_SOURCES = %D%/attention.c
%C%_attention_LDADD = $(HS_TEST_LIBS)
%C%_encode_SOURCES = %D%/encode.c
%C%_encode_LDADD = $(HS_TEST_LIBS)
%C%_heads_SOURCES = %D%/heads.c
%C%_heads_LDADD = $(HS_TEST_LIBS)
%C%_kernels_SOURCES = %D%/kernels.c
%C%_kernels_LDADD = $(HS_TEST_LIBS)
%C%_packed_SOURCES = %D%/packed.c
%C%_packed_LDADD = $(HS_TEST_LIBS)
%C%_parser_SOURCES = %D%/parser.c
%C%_parser_LDADD = $(HS_TEST_LIBS)
%C%_pieces_SOURCES = %D%/pieces.c
%C%_pieces_LDADD = $(HS_TEST_LIBS)
%C%_product_SOURCES = %D%/product.c
%C%_product_LDADD = $(HS_TEST_LIBS)
%C%_safetensors_SOURCES = %D%/safetensors.c
%C%_safetensors_LDADD = $(HS_TEST_LIBS)
%C%_spanningtree_SOURCES = %D%/spanningtree.c
%C%_spanningtree_LDADD = $(HS_TEST_LIBS)
%C%_tile_SOURCES = %D%/tile.c
%C%_tile_LDADD = $(HS_TEST_LIBS)
%C%_viterbi_SOURCES = %D%/viterbi.c
%C%_viterbi_LDADD = $(HS_TEST_LIBS)
%C%_vocabulary_SOURCES = %D%/vocabulary.c
%C%_vocabulary_LDADD = $(HS_TEST_LIBS)
%C%_weights_SOURCES = %D%/weights.c
%C%_weights_LDADD = $(HS_TEST_LIBS)
%C%_windows_SOURCES = %D%/windows.c
%C%_windows_LDADD = $(HS_TEST_LIBS)
