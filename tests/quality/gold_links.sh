#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Links of people, organizations and places on gold spans, held to what was measured (doc/figures.md) less
# .01, wrong ones plus .01. Reads $HEARSAY_CORPORA/gold and the compiled knowledge that is tested.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

[ -d "$HEARSAY_CORPORA/gold/dev" ] && [ -f "$HEARSAY_CORPORA/tools/score.py" ] ||
    skip_all "no gold in $HEARSAY_CORPORA"
: "${HEARSAY_KNOWLEDGE:=$G_TEST_BUILDDIR/knowledge/hearsay.knowledge}"
export HEARSAY_KNOWLEDGE
[ -f "$HEARSAY_KNOWLEDGE" ] || skip_all "no knowledge base (HEARSAY_KNOWLEDGE)"
[ -z "$HEARSAY_SANITIZERS" ] || skip_all "too slow under sanitizers"
python3 -c 'import sys' 2>/dev/null || skip_all "Python is not installed"

# held PART NAME=FIGURE...: one point for one part of the gold.
held() {
    local part=$1 options=()
    shift
    for figure; do options+=(--least "$figure"); done
    python3 "$G_TEST_SRCDIR/tests/quality/gold_links.py" "$G_TEST_BUILDDIR/tests/quality/goldspans" \
        "$G_TEST_SRCDIR/knowledge" "$HEARSAY_CORPORA" "$part" "${options[@]}" \
        >"$scratch/$part" 2>"$scratch/errors"
    local code=$?
    sed 's/^/# /' "$scratch/$part" "$scratch/errors"
    return $code
}

held dev right=.90 wrong=.035
check "gold/dev keeps its figures" test $? -eq 0
held web-dev right=.90 wrong=.055
check "gold/web-dev keeps its figures" test $? -eq 0
done_testing
