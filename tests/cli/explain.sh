#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# --explain shows one of the cast instead of the report: by each name that JSON Lines gives it, with
# every mention. Nobody of that name is a warning, another format a mistake.
. "$G_TEST_SRCDIR/tests/support/command.sh"

run 0 extract --to jsonl one.txt
cp "$scratch/out" "$scratch/one.jsonl"
run 0 extract --explain e1 one.txt
says '... without a word'
check '... with the mentions' grep -qx 'Mentions' "$scratch/out"
check '... and their words in the text' grep -q '«.*»' "$scratch/out"
tr -d ' \n' <"$scratch/out" >"$scratch/unwrapped"
check '... and the IRI' grep -qF "$(grep -o '"id": *"e1", *"iri": *"[^"]*"' "$scratch/one.jsonl" |
    sed 's/.*"iri": *"//; s/"$//; s/.*[/#]//')" "$scratch/unwrapped"
cp "$scratch/out" "$scratch/first"
check 'every mention has a line' test \
    "$(grep -o '"entity": *"e1"' "$scratch/one.jsonl" | wc -l)" -eq \
    "$(grep -cE '^    [0-9]+–[0-9]+ (name|description|pronoun) ' "$scratch/first")"
iri=$(grep -o '"id": *"e1", *"iri": *"[^"]*"' "$scratch/one.jsonl" | sed 's/.*"iri": *"//; s/"$//')
run 0 extract --explain "$iri" one.txt
same 'the IRI names the same one' "$scratch/first" "$scratch/out"
run 0 extract --explain E1 --width 200 one.txt -o why.nq
silent '... nothing, into a file'
check 'the output is text, whatever its ending' grep -qx 'Mentions' why.nq

run 2 extract --explain 'Nobody At All' one.txt
silent '... nothing'
says 'nobody of that name is told' "hearsay: one.txt: nobody and nothing here is called 'Nobody At All'"
run 0 extract --explain e1 --to text one.txt
same 'text is what it is anyhow' "$scratch/first" "$scratch/out"
for format in jsonl nquads; do
    run 64 extract --explain e1 --to $format one.txt
    silent '... nothing'
done
run 64 extract --explain '' one.txt
run 64 extract --explain "$(printf 'Zo\351')" one.txt
done_testing
