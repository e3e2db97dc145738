#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Holds token and sentence F1 on the treebanks' dev files from falling: each threshold is what was
# measured (doc/figures.md) less .002. Reads $HEARSAY_CORPORA/corpora.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

corpora=$HEARSAY_CORPORA/corpora
[ -d "$corpora/ewt" ] && [ -d "$corpora/gum" ] || skip_all "no treebanks (HEARSAY_CORPORA)"
command -v python3 >/dev/null || skip_all "no python3"

check "figures can be taken" python3 "$G_TEST_SRCDIR/tests/quality/segmentation.py" \
    "$corpora" "$G_TEST_BUILDDIR/tests/quality/segment"
cp "$scratch/.output" "$scratch/figures"

# at_least GROUP WHAT F1
at_least() {
    if awk -v group="$1" -v what="$2" -v least="$3" '
        $1 == group && $2 == what { print; good = $3 >= least }
        END { exit !good }' "$scratch/figures" >"$scratch/figure"; then
        pass "$1: F1 of $2 is at least $3"
    else
        fail "$1: F1 of $2 is at least $3" "$scratch/figure"
    fi
}

at_least ewt tokens .9873
at_least ewt sentences .8584
at_least gum-news tokens .9980
at_least gum-news sentences .9980
at_least gum-interview tokens .9945
at_least gum-interview sentences .9477
at_least gum-speech tokens .9980
at_least gum-speech sentences .9811
at_least gum-bio tokens .9971
at_least gum-bio sentences .8690
done_testing
