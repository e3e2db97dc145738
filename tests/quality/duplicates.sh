#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Near-duplicates: holds what doc/figures.md says of made-up copies of real articles, less .01, and that no two
# different articles are joined. Reads $HEARSAY_CORPORA/corpora/polnear and $HEARSAY_CORPORA/gold.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

[ -d "$HEARSAY_CORPORA/corpora/polnear" ] && [ -d "$HEARSAY_CORPORA/gold" ] ||
    skip_all "no articles (HEARSAY_CORPORA)"
command -v python3 >/dev/null || skip_all "no python3"

duplicates=$G_TEST_SRCDIR/tests/quality/duplicates.py

# copies KIND SHARE: of copies of this kind at least so many are joined with an earlier text.
copies() {
    local place=$scratch/$1
    python3 "$duplicates" write "$HEARSAY_CORPORA" "$place" "$1"
    "$HEARSAY" extract "$place/originals" "$place/copies" --to article -o "$place/out/" 2>"$scratch/err"
    python3 "$duplicates" judge "$place" "$place/out/duplicates.jsonl" >"$scratch/figures"
    sed "s/^/# $1: /" "$scratch/figures"
    check "$1: no different articles are joined" grep -qx 'false 0' "$scratch/figures"
    check "$1: articles that are alike in truth are" grep -qx 'close 1.000' "$scratch/figures"
    check "$1: at least $2 of the copies" \
        awk -v least="$2" '$1 == "copies" { good = $2 >= least } END { exit !good }' "$scratch/figures"
}
copies reworded .99
copies third .986
copies half .923
copies two-thirds .355
done_testing
