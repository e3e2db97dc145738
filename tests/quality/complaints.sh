#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# The complaints that users bring to other tools (tests/lines/complaints.txt), what newspapers print of silences and how they
# print quotations (silences.txt, printed.txt), through the whole walk.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

[ -f "$HEARSAY_WEIGHTS" ] || skip_all "no weights (HEARSAY_WEIGHTS)"
command -v python3 >/dev/null || skip_all "no python3"

lines=("$G_TEST_SRCDIR"/tests/lines/{complaints,printed,silences}.txt)
complaints=$G_TEST_SRCDIR/tests/quality/complaints.py
mkdir "$scratch/articles"
python3 "$complaints" write "$scratch/articles" "${lines[@]}"
"$HEARSAY" extract "$scratch"/articles/*.txt --to jsonl -o "$scratch/found.jsonl"
python3 "$complaints" check "$scratch/found.jsonl" "${lines[@]}"
