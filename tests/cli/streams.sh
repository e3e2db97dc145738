#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# stdin, stdout and stderr in all their states: a pipe, a terminal, full, gone away, closed.
. "$G_TEST_SRCDIR/tests/support/command.sh"

# ends WHAT EXPECTED CODE
ends() {
    check "$1 ends with $2" test "$3" -eq "$2"
}

"$HEARSAY" extract --to jsonl <one.txt >"$scratch/out" 2>"$scratch/err"
ends 'no file and a pipe: stdin' 0 $?
check '... and it is called so' grep -q '^{"doc": *"stdin"' "$scratch/out"
"$HEARSAY" extract --to jsonl two.txt - <one.txt >"$scratch/out" 2>"$scratch/err"
ends 'a file and stdin' 0 $?
check '... in their order' test "$(wc -l <"$scratch/out")" -eq 2
"$HEARSAY" extract - </dev/null >"$scratch/out" 2>"$scratch/err"
ends 'an empty stdin' 2 $?
says '... is named' 'hearsay: stdin: holds no text'
"$HEARSAY" extract - <&- >"$scratch/out" 2>"$scratch/err"
ends 'a closed stdin' 2 $?
says '... is named' 'hearsay: stdin: cannot be read: Bad file descriptor'
"$HEARSAY" extract one.txt <&- >"$scratch/out" 2>"$scratch/err"
ends 'a closed stdin that nobody reads' 0 $?

"$HEARSAY" extract one.txt 2>"$scratch/err" >&-
ends 'a closed stdout' 1 $?
says '... is named' 'hearsay: (stdout): cannot be written: Bad file descriptor'
"$HEARSAY" --help 2>"$scratch/err" >&-
ends 'a closed stdout for help' 1 $?
"$HEARSAY" extract one.txt missing.txt 2>&- >"$scratch/out"
ends 'a closed stderr' 2 $?
check '... does not get into the output' sh -c '! grep -v "^<" "$1"' - "$scratch/out"

if [ -w /dev/full ]; then
    for words in '--help' '--version' 'extract --help' 'extract one.txt' 'extract --to turtle one.txt' \
        'extract --to text one.txt' 'extract --to jsonl one.txt' 'extract --to rdfxml one.txt'; do
        # shellcheck disable=SC2086
        "$HEARSAY" $words >/dev/full 2>"$scratch/err"
        ends "$words on a full disk" 1 $?
        says '... and says so' 'hearsay: (stdout): cannot be written: No space left on device'
    done
else
    skip 'a full disk' 'no /dev/full here'
fi

# A reader that has gone: the first write meets it.
mkfifo gone
sleep 100 <gone &
reader=$!
exec 8>gone
kill $reader
wait $reader 2>/dev/null
"$HEARSAY" extract one.txt >&8 2>"$scratch/err"
ends 'a closed pipe' 1 $?
says '... and says so' 'hearsay: (stdout): cannot be written: Broken pipe'
exec 8>&-

# On a terminal, as script(1) makes one: text, in colour, as wide as it is.
if script -qec true /dev/null >/dev/null 2>&1 </dev/null; then
    # on_terminal COMMAND: what it writes to an 80 column terminal, in $scratch/out.
    on_terminal() {
        script -qec "stty cols ${2:-80} 2>/dev/null; $1" /dev/null </dev/null 2>/dev/null |
            tr -d '\r' >"$scratch/out"
    }
    escape=$(printf '\033')
    "$HEARSAY" extract --to text one.txt >"$scratch/plain"
    on_terminal "'$HEARSAY' extract one.txt"
    check 'a terminal gets text' grep -q 'one' "$scratch/out"
    check '... in colour' grep -q "$escape\[1m" "$scratch/out"
    sed "s/$escape\[[0-9;]*m//g" "$scratch/out" >"$scratch/bleached"
    same '... and the same otherwise' "$scratch/plain" "$scratch/bleached"
    on_terminal "NO_COLOR=1 '$HEARSAY' extract one.txt"
    same 'NO_COLOR is heard' "$scratch/plain" "$scratch/out"
    on_terminal "TERM=dumb '$HEARSAY' extract one.txt"
    same 'a dumb terminal gets no colour' "$scratch/plain" "$scratch/out"
    on_terminal "'$HEARSAY' extract --color never one.txt"
    same '--color never is heard' "$scratch/plain" "$scratch/out"
    on_terminal "NO_COLOR=1 '$HEARSAY' extract --color always one.txt"
    check '--color always stands above NO_COLOR' grep -q "$escape" "$scratch/out"
    on_terminal "NO_COLOR=1 '$HEARSAY' extract one.txt" 40
    "$HEARSAY" extract --to text --width 40 one.txt >"$scratch/narrow"
    same 'the width is the terminal'"'"'s' "$scratch/narrow" "$scratch/out"
    on_terminal "NO_COLOR=1 COLUMNS=33 '$HEARSAY' extract one.txt"
    "$HEARSAY" extract --to text --width 33 one.txt >"$scratch/narrow"
    same '... unless COLUMNS says otherwise' "$scratch/narrow" "$scratch/out"
    on_terminal "'$HEARSAY' extract"
    check 'nothing to read but a terminal: usage' grep -q \
        "^hearsay: a file is needed, or '-' for standard input" "$scratch/out"
else
    skip 'a terminal' 'script(1) makes none here'
fi

for width in 20 30 79; do
    "$HEARSAY" extract --to text --width $width one.txt two.txt page.html >"$scratch/out"
    grep -nE "^.{$((width + 1)),}\$" "$scratch/out" >"$scratch/found"
    nothing "no line is wider than $width columns" "$scratch/found"
done
check 'text into a pipe has no colour' sh -c '! "$1" extract --to text one.txt | grep -q "$2"' - \
    "$HEARSAY" "$(printf '\033')"
done_testing
