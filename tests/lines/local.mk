# SPDX-License-Identifier: Apache-2.0

EXTRA_DIST += %D%/contents.txt %D%/names.txt %D%/roles.txt %D%/offices.txt %D%/sources.txt
EXTRA_DIST += %D%/sentences.txt %D%/tokens.txt
