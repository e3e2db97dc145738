#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# The same input gives the same bytes: twice, with the articles in another order, alone or with
# others beside it, under another locale, time zone and name of the machine's user.
. "$G_TEST_SRCDIR/tests/support/command.sh"

for format in nquads ntriples turtle rdfxml jsonl text; do
    run 0 extract --to $format one.txt two.txt page.html
    cp "$scratch/out" "$scratch/first"
    run 0 extract --to $format one.txt two.txt page.html
    same "$format: twice the same" "$scratch/first" "$scratch/out"

    env -i PATH="$PATH" HEARSAY_WEIGHTS="$HEARSAY_WEIGHTS" ${ASAN_OPTIONS:+ASAN_OPTIONS="$ASAN_OPTIONS"} \
        LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 TZ=Asia/Tokyo HOME=/nowhere USER=somebody \
        "$HEARSAY" extract --to $format one.txt two.txt page.html >"$scratch/elsewhere" 2>&1
    same "$format: the surroundings do not matter" "$scratch/first" "$scratch/elsewhere"
done

# Formats that write one article after another: the order of articles is the order of parts.
for format in nquads ntriples turtle jsonl; do
    for article in one.txt two.txt page.html; do
        "$HEARSAY" extract --to $format $article >"$scratch/$article.$format" 2>"$scratch/err"
    done
    run 0 extract --to $format page.html one.txt two.txt
    cat "$scratch/page.html.$format" "$scratch/one.txt.$format" "$scratch/two.txt.$format" \
        >"$scratch/expected"
    same "$format: each part is what the article gives alone" "$scratch/expected" "$scratch/out"
done

# An article that cannot be read changes nothing for those after it.
: >empty.txt
run 2 extract --to nquads page.html empty.txt one.txt two.txt
cat "$scratch/page.html.nquads" "$scratch/one.txt.nquads" "$scratch/two.txt.nquads" >"$scratch/expected"
same 'a bad article leaves no trace' "$scratch/expected" "$scratch/out"

# One document of all articles: the same lines, in the articles' order.
run 0 extract --to rdfxml one.txt two.txt
LC_ALL=C sort "$scratch/out" >"$scratch/first"
run 0 extract --to rdfxml two.txt one.txt
LC_ALL=C sort "$scratch/out" >"$scratch/second"
same 'rdfxml: the same lines in another order' "$scratch/first" "$scratch/second"

# The name of the file is a name only; the path is not in the output.
mkdir -p deep/folder
cp one.txt deep/folder/one.txt
run 0 extract deep/folder/one.txt
same 'the folder of the input does not matter' "$scratch/one.txt.nquads" "$scratch/out"
"$HEARSAY" extract --to nquads - <one.txt >"$scratch/stdin" 2>"$scratch/err"
same 'nor does where it is read from' "$scratch/one.txt.nquads" "$scratch/stdin"
done_testing
