# SPDX-License-Identifier: Apache-2.0

src_libhearsay_internal_la_SOURCES += \
    %D%/attention.c \
    %D%/attention.h \
    %D%/block.c \
    %D%/block.h \
    %D%/encode.c \
    %D%/encode.h \
    %D%/extraheads.c \
    %D%/extraheads.h \
    %D%/heads.c \
    %D%/heads.h \
    %D%/kernels.c \
    %D%/kernels.h \
    %D%/lanes.h \
    %D%/lanetable.h \
    %D%/likeness.c \
    %D%/likeness.h \
    %D%/packed.c \
    %D%/packed.h \
    %D%/parser.c \
    %D%/parser.h \
    %D%/pieces.c \
    %D%/pieces.h \
    %D%/product.c \
    %D%/product.h \
    %D%/safetensors.c \
    %D%/safetensors.h \
    %D%/scratch.c \
    %D%/scratch.h \
    %D%/spanningtree.c \
    %D%/spanningtree.h \
    %D%/tensors.h \
    %D%/tile.c \
    %D%/tile.h \
    %D%/viterbi.c \
    %D%/viterbi.h \
    %D%/vocabulary.c \
    %D%/vocabulary.h \
    %D%/weights.c \
    %D%/weights.h \
    %D%/weightsparts.c \
    %D%/weightsparts.h \
    %D%/wide.c \
    %D%/windows.c \
    %D%/windows.h \
    $(NULL)
