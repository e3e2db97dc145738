# SPDX-License-Identifier: Apache-2.0

EXTRA_DIST += %D%/archive.py %D%/archive.sh %D%/article.sh %D%/ingest.sh %D%/pages.sh %D%/serialize.sh %D%/deserialize.c %D%/stores.sh
