# SPDX-License-Identifier: Apache-2.0

TESTS += %D%/formats.sh
EXTRA_DIST += %D%
