# SPDX-License-Identifier: Apache-2.0
#
# The shapes of the ontology, and what hearsay writes held to them. Skipped without pyshacl.

SHAPES_TESTS = %D%/faults.sh %D%/graphs.sh
TESTS += $(SHAPES_TESTS)
EXTRA_DIST += \
    $(SHAPES_TESTS) \
    %D%/faults.py \
    %D%/faults.txt \
    %D%/requirements.txt \
    %D%/validate.py \
    $(NULL)
