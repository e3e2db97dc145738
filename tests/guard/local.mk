# SPDX-License-Identifier: Apache-2.0

TESTS += \
    %D%/face.sh \
    %D%/forbidden.sh \
    %D%/format.sh \
    %D%/includes.sh \
    $(NULL)
EXTRA_DIST += \
    %D%/face.sh \
    %D%/forbidden.sh \
    %D%/format.sh \
    %D%/includes.sh \
    $(NULL)
