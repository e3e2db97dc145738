#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# --min-confidence leaves the same statements out of every output: those below the number, and no others.
# What was within one of them is within the next one outside that is left. (Numbers that make no sense:
# usage.sh.)
. "$G_TEST_SRCDIR/tests/support/command.sh"
command -v python3 >/dev/null || skip_all "no python3 to read JSON with"

# confidences FILE: one a line, of the statements in JSON Lines, in their order.
confidences() {
    python3 -c '
import json, sys
for line in open(sys.argv[1], encoding="utf-8"):
    for statement in json.loads(line)["statements"]:
        print(statement["confidence"])' "$1"
}

run 0 extract --to jsonl one.txt two.txt page.html
cp "$scratch/out" "$scratch/all.jsonl"
confidences "$scratch/all.jsonl" >"$scratch/all"
middle=$(sort -n "$scratch/all" | sed -n "$(($(wc -l <"$scratch/all") / 2 + 1))p")
awk -v least="$middle" '$1 >= least' "$scratch/all" >"$scratch/expected"
check 'some statements are surer than others' test "$(wc -l <"$scratch/expected")" -lt "$(wc -l <"$scratch/all")"

run 0 extract --to jsonl --min-confidence 0 one.txt two.txt page.html
same '0 keeps all' "$scratch/all.jsonl" "$scratch/out"
run 0 extract --to jsonl --min-confidence="$middle" one.txt two.txt page.html
confidences "$scratch/out" >"$scratch/some"
same "$middle keeps those that are so sure" "$scratch/expected" "$scratch/some"
check '... each within one that is there, or none' python3 -c '
import json, sys
for line in open(sys.argv[1], encoding="utf-8"):
    statements = json.loads(line)["statements"]
    there = {statement["id"] for statement in statements}
    assert all(statement["within"] in there for statement in statements if "within" in statement)' "$scratch/out"

for format in nquads ntriples turtle; do
    run 0 extract --to $format --min-confidence "$middle" one.txt two.txt page.html
    check '... has as many' test "$(grep -cE '[#:]reportedIn>? ' "$scratch/out")" -eq "$(wc -l <"$scratch/expected")"
done
run 0 extract --to text one.txt
cp "$scratch/out" "$scratch/text"
run 0 extract --to text --min-confidence 1 one.txt
check 'the text has less to show' test "$(wc -l <"$scratch/out")" -lt "$(wc -l <"$scratch/text")"
done_testing
