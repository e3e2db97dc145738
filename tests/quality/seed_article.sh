#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Holds from falling what the whole walk finds of the article that the project was conceived from (doc/figures.md,
# "One article in depth"): statements with every part, nested ones tied to their outer one, speakers. Reads
# $HEARSAY_CORPORA: the article, its gold and the scorer.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

[ -f "$HEARSAY_CORPORA/seed/seed.gold.json" ] || skip_all "no corpora (HEARSAY_CORPORA)"
[ -f "$HEARSAY_WEIGHTS" ] || skip_all "no weights (HEARSAY_WEIGHTS)"
[ -z "$HEARSAY_SANITIZERS" ] || skip_all "too slow under sanitizers"
command -v python3 >/dev/null || skip_all "no python3"

# at_least WHAT N: the line "WHAT n of m"
at_least() {
    if awk -v line="$1" -v least="$2" '$1 == line { print; good = $2 >= least } END { exit !good }' \
        "$scratch/figures" >"$scratch/figure"; then
        pass "$1: at least $2"
    else
        fail "$1: at least $2" "$scratch/figures"
    fi
}

check "the article is read" "$HEARSAY" extract "$HEARSAY_CORPORA/seed/seed.txt" --date 2024-02-09 \
    --to jsonl -o "$scratch/seed.jsonl"
python3 "$G_TEST_SRCDIR/tests/quality/seed_article.py" "$HEARSAY_CORPORA/seed/seed.gold.json" \
    "$scratch/seed.jsonl" >"$scratch/figures"

at_least found 50
at_least nested 14
at_least speakers 40
done_testing
