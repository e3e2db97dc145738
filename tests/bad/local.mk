# SPDX-License-Identifier: Apache-2.0

BAD_TESTS = \
    %D%/graphs.sh \
    %D%/inputs.sh \
    %D%/knowledge.sh \
    %D%/weights.sh \
    $(NULL)
TESTS += $(BAD_TESTS)
EXTRA_DIST += $(BAD_TESTS)
