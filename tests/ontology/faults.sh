#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# The shapes of the ontology find what is wrong: each fault of faults.txt, made in a copy of a graph that
# conforms, gives just the results that it must, and there is no shape that no fault hits. Needs pyshacl:
# see graphs.sh.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

python=${HEARSAY_PYTHON:-python3}
export PYTHONDONTWRITEBYTECODE=1
"$python" -c 'import pyshacl' 2>/dev/null || skip_all "no pyshacl (HEARSAY_PYTHON)"
exec "$python" "$G_TEST_SRCDIR/tests/ontology/faults.py" "$G_TEST_SRCDIR/ontology/shapes.ttl" \
    "$G_TEST_SRCDIR/tests/ontology/faults.txt" "$G_TEST_SRCDIR/tests/perfect"
