#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# The face of the files: a licence line first, headers guarded, lines of 100 columns at most, no tab or
# trailing space in C code, no file that has grown past 500 lines.
. "${G_TEST_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}/tests/support/tap.sh" || exit 99
cd "$G_TEST_SRCDIR" || exit 99

# Every file of a room is built: named in the fragment beside it, or generated and named there.
find src -name '*.[ch]' ! -name vocab.h ! -name contexttable.h ! -name 'sitefiles.[ch]' -o -name '*.inc' | LC_ALL=C sort | while read -r file; do
    grep -qF "%D%/${file##*/}" "${file%/*}/local.mk" || echo "$file"
done >"$scratch/found"
nothing "every file of src/ is named in its folder's local.mk" "$scratch/found"

find src tests \( -name '*.[ch]' -o -name '*.sh' -o -name 'local.mk' \) ! -name vocab.h ! -name contexttable.h ! -name 'sitefiles.[ch]' | LC_ALL=C sort >"$scratch/files"
grep '\.[ch]$' "$scratch/files" >"$scratch/code"
check "there are files to look at" test -s "$scratch/code"

while read -r file; do
    head -n 2 "$file" | grep -q 'SPDX-License-Identifier: Apache-2.0' || echo "$file"
done <"$scratch/files" >"$scratch/found"
nothing "every file names its licence first" "$scratch/found"

grep '\.h$' "$scratch/code" | xargs grep -L '^#pragma once$' >"$scratch/found"
nothing "every header is read once" "$scratch/found"

# Columns are code points here: LC_ALL is UTF-8.
xargs grep -nE '^.{101,}$' <"$scratch/code" >"$scratch/found"
nothing "no line is longer than 100 columns" "$scratch/found"

xargs grep -nE "$(printf '\t')|[[:space:]]+\$" <"$scratch/code" >"$scratch/found"
nothing "no tab and no space at a line's end" "$scratch/found"

xargs wc -l <"$scratch/code" | awk '$2 != "total" && $1 > 500' >"$scratch/found"
nothing "no file is longer than 500 lines" "$scratch/found"
done_testing
