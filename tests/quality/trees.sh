#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Tags and trees on the dev part of the English Web Treebank with gold sentences and tokens, held to the
# figure of doc/figures.md less .005. Reads $HEARSAY_CORPORA/corpora/ewt.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

gold=$HEARSAY_CORPORA/corpora/ewt/dev.conllu.gz
[ -f "$gold" ] || skip_all "no treebank in $HEARSAY_CORPORA"
[ -f "$HEARSAY_WEIGHTS" ] || skip_all "no weights (HEARSAY_WEIGHTS)"
[ -z "$HEARSAY_SANITIZERS" ] || skip_all "too slow under sanitizers"
command -v python3 >/dev/null || skip_all "no python3"

gzip -dc "$gold" | "$G_TEST_BUILDDIR/tests/quality/parse" "$HEARSAY_WEIGHTS" >"$scratch/parsed"
code=${PIPESTATUS[1]}
[ "$code" -ne 77 ] || skip_all "the weights have no parser"
check "the treebank is parsed" test "$code" -eq 0

# held LAS: whether the parse reaches it
held() {
    python3 "$G_TEST_SRCDIR/tests/quality/trees.py" "$gold" "$scratch/parsed" --least "$1" |
        sed 's/^/# /'
    return "${PIPESTATUS[0]}"
}

held .865
check "the trees keep their figure" test $? -eq 0
held 1.01 >"$scratch/none"
check "a figure that is not reached does not pass" test $? -eq 1
done_testing
