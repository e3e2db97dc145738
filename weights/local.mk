# SPDX-License-Identifier: Apache-2.0

dist_pkgdata_DATA += %D%/hearsay.safetensors
EXTRA_DIST += %D%/CARD.md
