#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Every file of this folder through ingest: what is read of it, what is complained of, byte for byte, and
# the exit code that goes with that. With --renew the expectations are written anew.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

cd "$G_TEST_SRCDIR/tests/formats" || exit 99
for file in *; do
    case $file in
    *.out | *.err | *.sh | *.md | *.mk | *.log | *.trs) continue ;;
    esac
    name=${file%.*}
    timeout 20 "$HEARSAY" extract --to article "$file" >"$scratch/out" 2>"$scratch/err" </dev/null
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
    [ ! -e "$name.err" ] || expected=2
    check "$file: ends with $expected" test "$code" -eq "$expected"
done
[ "${1-}" = --renew ] || done_testing
