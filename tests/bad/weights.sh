#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Weight files that are missing, cut or damaged: the run fails with 1 and a message that names the file,
# before any article is read or any output made. (tests/unit/encoder tries every prefix; here
# some of them go all the way through the command.)
. "$G_TEST_SRCDIR/tests/support/command.sh"

refused() {
    local what=$1 file=$2
    "$HEARSAY" extract --weights "$file" one.txt -o out.nq >"$scratch/out" 2>"$scratch/err"
    local code=$?
    check "$what: ends with 1" test $code -eq 1
    check '... names the file, in one line' awk -v file="$file" \
        'index($0, "hearsay: ") != 1 || !index($0, file) { bad = 1 } END { exit bad || NR != 1 }' \
        "$scratch/err"
    check '... leaves no output' test ! -e out.nq -a ! -s "$scratch/out"
}

refused 'a missing file' nowhere.safetensors
refused 'a folder' .
: >empty.safetensors
refused 'an empty file' empty.safetensors
refused 'a text' one.txt
head -c 4096 /dev/zero >zero.safetensors
refused 'zeros' zero.safetensors
printf '\377\377\377\377\377\377\377\177{}' >huge.safetensors
refused 'a header of eight exabytes' huge.safetensors
printf '\002\0\0\0\0\0\0\0{}' >bare.safetensors
refused 'a header without tensors' bare.safetensors

size=$(stat -c %s "$HEARSAY_WEIGHTS")
for part in 1 7 8 9 100 $((size / 4)) $((size / 2)) $((size - 1000)) $((size - 1)); do
    head -c "$part" "$HEARSAY_WEIGHTS" >cut.safetensors
    refused "the first $part of $size bytes" cut.safetensors
done
cat "$HEARSAY_WEIGHTS" one.txt >more.safetensors
refused 'a file with more behind it' more.safetensors

# One byte changed: refused, or numbers like any others; never a crash.
crashed=0
for at in $(seq 0 $((size / 40)) $((size - 1))); do
    cp "$HEARSAY_WEIGHTS" bent.safetensors
    printf '\377' | dd of=bent.safetensors bs=1 seek="$at" conv=notrunc 2>/dev/null
    "$HEARSAY" extract --weights bent.safetensors one.txt >"$scratch/out" 2>"$scratch/err"
    code=$?
    [ $code -le 1 ] && ! grep -qv '^hearsay: ' "$scratch/err" && continue
    crashed=$((crashed + 1))
    echo "# byte $at: $code"
done
check 'no changed byte crashes it' test $crashed -eq 0

# Where weights are looked for.
good=$HEARSAY_WEIGHTS
HEARSAY_WEIGHTS=nowhere.safetensors run 1 extract one.txt
check '... and names it' grep -q '^hearsay: .*nowhere.safetensors' "$scratch/err"
HEARSAY_WEIGHTS=nowhere.safetensors run 0 extract --weights "$good" one.txt
says '--weights stands above HEARSAY_WEIGHTS'
HEARSAY_WEIGHTS='' "$HEARSAY" extract one.txt >"$scratch/out" 2>"$scratch/err"
code=$?
if [ $code -eq 0 ]; then
    skip 'without any, the installed ones' 'some are installed here'
else
    check 'without any, the installed ones are missed' grep -Eq \
        '^hearsay: .*/hearsay.safetensors: there are no weights, and HEARSAY_WEIGHTS names no other' \
        "$scratch/err"
fi
run 0 extract --help
says '--help needs no weights'
run 64 extract --weights nowhere.safetensors --to docx one.txt
done_testing
