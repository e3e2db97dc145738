# SPDX-License-Identifier: Apache-2.0

GUARDS = \
    %D%/face.sh \
    %D%/forbidden.sh \
    %D%/format.sh \
    %D%/help.sh \
    %D%/includes.sh \
    %D%/symbols.sh \
    %D%/vocabulary.sh \
    $(NULL)
TESTS += $(GUARDS)
EXTRA_DIST += $(GUARDS) %D%/symbols.txt
