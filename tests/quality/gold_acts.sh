#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Acts and media of cues that people marked, held to what was measured (doc/figures.md) less .01; media
# given where there is none, plus .01. Reads $HEARSAY_CORPORA/gold and the weights that are tested.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

[ -d "$HEARSAY_CORPORA/gold/dev" ] || skip_all "no gold in $HEARSAY_CORPORA"
[ -f "$HEARSAY_WEIGHTS" ] || skip_all "no weights (HEARSAY_WEIGHTS)"
[ -z "$HEARSAY_SANITIZERS" ] || skip_all "too slow under sanitizers"
command -v python3 >/dev/null || skip_all "no python3"

# held PART OPTION...: one point for one part of the gold.
held() {
    local part=$1
    shift
    python3 "$G_TEST_SRCDIR/tests/quality/gold_acts.py" "$HEARSAY_CORPORA" "$part" "$@" -- \
        "$G_TEST_BUILDDIR/tests/quality/cues" "$HEARSAY_WEIGHTS" >"$scratch/$part" 2>"$scratch/errors"
    local code=$?
    sed 's/^/# /' "$scratch/$part" "$scratch/errors"
    return $code
}

held dev --least act=.883
check "gold/dev keeps its figures" test $? -eq 0
held web-dev --least act=.890 --most media=.086
check "gold/web-dev keeps its figures" test $? -eq 0
held dev --least act=1.01 >"$scratch/none"
check "a figure that is not reached does not pass" test $? -eq 1
done_testing
