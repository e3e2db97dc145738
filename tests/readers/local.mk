# SPDX-License-Identifier: Apache-2.0

READERS_TESTS = %D%/jena.sh %D%/networks.sh %D%/rdf.sh
TESTS += $(READERS_TESTS)
EXTRA_DIST += \
    $(READERS_TESTS) \
    %D%/README.md \
    %D%/networks.py \
    %D%/rdf.py \
    %D%/requirements.txt \
    $(NULL)
