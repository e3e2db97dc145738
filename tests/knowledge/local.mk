# SPDX-License-Identifier: Apache-2.0

TESTS += %D%/tables.sh
EXTRA_DIST += %D%/tables.sh
