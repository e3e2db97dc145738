# SPDX-License-Identifier: Apache-2.0

TESTS += %D%/formats.sh %D%/mutations.sh
EXTRA_DIST += %D%
