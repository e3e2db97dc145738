#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# README.md tells the truth: what it shows of the sample article is what the program prints, with the weights and
# the knowledge that it is shipped with, and its commands run, in a folder that has what they speak of.
. "$G_TEST_SRCDIR/tests/support/tap.sh"
readme=$G_TEST_SRCDIR/README.md
sample=$G_TEST_SRCDIR/doc/sample.txt

awk '/begins so:$/ { near = 1 } near && /^```/ { if (inside) exit; inside = 1; next } inside' "$readme" \
    >"$scratch/shown"
check 'something is shown' test "$(wc -l <"$scratch/shown")" -ge 10
"$HEARSAY" extract --to text "$sample" 2>"$scratch/err" | head -n "$(wc -l <"$scratch/shown")" >"$scratch/printed"
same 'what is shown is what is printed' "$scratch/shown" "$scratch/printed"
nothing 'and nothing else is said' "$scratch/err"

mkdir -p "$scratch/place/news" "$scratch/place/doc" "$scratch/bin" && cd "$scratch/place" || exit 99
cp "$sample" doc/
cp "$sample" news/
ln -s "$HEARSAY" "$scratch/bin/hearsay"
PATH=$scratch/bin:$PATH
# Lines of fenced blocks; one that ends in a backslash goes on.
awk '/^```/ { inside = !inside; next }
    inside && /^hearsay|^ / { line = line $0; if (sub(/\\$/, "", line)) next; print line }
    { line = "" }' "$readme" | grep '^hearsay' >"$scratch/commands"
check 'there are commands' test "$(wc -l <"$scratch/commands")" -ge 5
while read -r command; do
    if [[ $command == *news.store* ]] && hearsay query --store none 'ASK {}' 2>&1 | grep -q 'built without'; then
        skip "$command" 'built without TinySPARQL'
        continue
    fi
    check "$command" bash -c "$command >'$scratch/answer'"
    [[ $command != *' query '* ]] ||
        check 'the question has answers' test "$(wc -l <"$scratch/answer")" -gt 1
done <"$scratch/commands"
check 'the site is there' test -f site/index.html
done_testing
