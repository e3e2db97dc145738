#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Speakers, persons, organizations and forms on gold spans, held to the figures of doc/figures.md less
# .01 (wrong speakers: plus .01). Reads $HEARSAY_CORPORA/gold.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

[ -d "$HEARSAY_CORPORA/gold/dev" ] && [ -f "$HEARSAY_CORPORA/tools/score.py" ] ||
    skip_all "no gold in $HEARSAY_CORPORA"
python3 -c 'import sys' 2>/dev/null || skip_all "Python is not installed"

# held PART NAME=FIGURE...: one point for one part of the gold.
held() {
    local part=$1 options=()
    shift
    for figure; do options+=(--least "$figure"); done
    python3 "$G_TEST_SRCDIR/tests/quality/gold_speakers.py" \
        "$G_TEST_BUILDDIR/tests/quality/goldspans" "$HEARSAY_CORPORA" "$part" "${options[@]}" \
        >"$scratch/$part" 2>"$scratch/errors"
    local code=$?
    sed 's/^/# /' "$scratch/$part" "$scratch/errors"
    return $code
}

held dev right=.874 wrong=.050 person=.948 organization=.947 form=.967
check "gold/dev keeps its figures" test $? -eq 0
held web-dev right=.890 wrong=.029 person=.971 organization=.929 form=.971
check "gold/web-dev keeps its figures" test $? -eq 0
held dev right=1.01 >"$scratch/none"
check "a figure that is not reached does not pass" test $? -eq 1
done_testing
