#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Every file of this folder through ingest: what is read of it, what is complained of, byte for byte, and
# the exit code that goes with that. The table in README.md has every file, and of each format its four kinds.
# With --renew the expectations are written anew.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

cd "$G_TEST_SRCDIR/tests/formats" || exit 99

# Prints what is wrong with the table: empty cells, names without a file.
check_table() {
    awk -F'|' '/^\|/ && !/^\|---/ && !/^\| format / {
        n_rows++
        for (i = 3; i <= 6; i++) {
            n = split($i, files, " ")
            if (n == 0) { print "row" $2 "lacks a file in column " i; wrong = 1 }
            for (j = 1; j <= n; j++)
                if ((getline line < files[j]) < 0) { print "no file " files[j]; wrong = 1 }
        }
    }
    END { if (n_rows < 20) { print "the table has " n_rows + 0 " rows"; wrong = 1 } exit wrong }' "$1"
}

check "no cell of the table is empty" check_table README.md
sed 's/| rdf-cut.xml |/| |/' README.md >"$scratch/table"
check_table "$scratch/table" >"$scratch/said"
check "an empty cell is noticed" test $? -eq 1
for file in *; do
    case $file in
    *.out | *.err | *.sh | *.md | *.mk | *.log | *.trs) continue ;;
    esac
    name=${file%.*}
    [ "${1-}" = --renew ] || check "$file: is in the table" grep -q "[| ]$file " README.md
    timeout 20 "$HEARSAY" extract --to article --keep-duplicates "$file" >"$scratch/out" 2>"$scratch/err" </dev/null
    code=$?
    if [ "${1-}" = --renew ]; then
        rm -f "$name.out" "$name.err"
        [ ! -s "$scratch/out" ] || cp "$scratch/out" "$name.out"
        [ ! -s "$scratch/err" ] || cp "$scratch/err" "$name.err"
        continue
    fi
    for end in out err; do
        if [ -e "$name.$end" ]; then cat "$name.$end"; fi >"$scratch/expected"
        same "$file: $end" "$scratch/expected" "$scratch/$end"
    done
    expected=0
    [ ! -e "$name.err" ] || ! grep -qv ' passed over$' "$name.err" || expected=2
    check "$file: ends with $expected" test "$code" -eq "$expected"
done
[ "${1-}" = --renew ] || done_testing
