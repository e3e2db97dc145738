#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Holds from falling how many addressees, media and outer statements of the web articles are given right
# (doc/figures.md), and that of what is given less than one in five is given where people gave none.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

[ -f "$HEARSAY_CORPORA/tools/score.py" ] || skip_all "no corpora (HEARSAY_CORPORA)"
[ -f "$HEARSAY_WEIGHTS" ] || skip_all "no weights (HEARSAY_WEIGHTS)"
[ -z "$HEARSAY_SANITIZERS" ] || skip_all "too slow under sanitizers"
command -v python3 >/dev/null || skip_all "no python3"

# holds KIND LEAST: of KIND at least LEAST are right, and less than .2 invented
holds() {
    if awk -v kind="$1" -v least="$2" '$1 == kind { print; good = $6 >= least && $NF < .2 } END { exit !good }' \
        "$scratch/figures" >"$scratch/figure"; then
        pass "$1: at least $2 right, less than .2 invented"
    else
        fail "$1: at least $2 right, less than .2 invented" "$scratch/figure"
    fi
}

check "the web articles are read" "$HEARSAY" extract "$HEARSAY_CORPORA"/gold/web-dev/*.txt \
    --to jsonl -o "$scratch/web.jsonl"
python3 "$G_TEST_SRCDIR/tests/quality/manner.py" "$HEARSAY_CORPORA" "$HEARSAY_CORPORA/gold/web-dev" \
    "$scratch/web.jsonl" >"$scratch/figures"
holds addressee .60
holds medium .65
holds outer .80
done_testing
