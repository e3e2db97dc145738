#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Holds from falling how often the time of saying is right (doc/figures.md): on gold/web-dev, the figures
# of the day less .02, since processors of other kinds decide near ties of the weights otherwise. Reads
# $HEARSAY_CORPORA.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

[ -f "$HEARSAY_CORPORA/tools/score.py" ] || skip_all "no corpora (HEARSAY_CORPORA)"
[ -f "$HEARSAY_WEIGHTS" ] || skip_all "no weights (HEARSAY_WEIGHTS)"
[ -z "$HEARSAY_SANITIZERS" ] || skip_all "too slow under sanitizers"
command -v python3 >/dev/null || skip_all "no python3"

# held NAME=FIGURE...: the figures of web-dev are at least those.
held() {
    local options=()
    for figure; do options+=(--least "$figure"); done
    python3 "$G_TEST_SRCDIR/tests/quality/dates.py" "$HEARSAY" "$HEARSAY_CORPORA" web-dev \
        --cache "$scratch/found.jsonl" "${options[@]}" >"$scratch/figures" 2>&1
    local code=$?
    sed 's/^/# /' "$scratch/figures"
    return $code
}

held right=.87 text=.26 text-right=.90 sure=.90
check "dates of other papers keep their figures" test $? -eq 0
held right=1.01 >"$scratch/none"
check "a figure that is not reached does not pass" test $? -eq 1
done_testing
