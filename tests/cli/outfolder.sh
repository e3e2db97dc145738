#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# An output folder: part files by number or by input, faults.jsonl, the summary, what is refused. How
# a run in it is gone on with is tested in resume.sh.
. "$G_TEST_SRCDIR/tests/support/command.sh"

mkdir -p news/old
for i in 1 2 3 4 5; do
    sed "s/this winter/before day $i/" one.txt >"news/$i.txt"
    sed "s/Tarn Bay/Tarn Bay $i/" two.txt >"news/old/$i.txt"
done
cp page.html 'news/old/a page.html'
: >news/6.txt
printf '{"text": "The mayor of Skerry said on Monday that the bridge was closed."}\n{"text": ""}\n' >dump.jsonl
printf 'x' >>dump.jsonl

# listed FOLDER: the files in it, sorted.
listed() {
    (cd "$1" && find . -type f | LC_ALL=C sort | sed 's|^\./||') >"$scratch/listed"
}

run 2 extract news -o out/ --shard 4
silent '... nothing on stdout'
check '... names what cannot be read' grep -qx 'hearsay: news/6.txt: holds no text' "$scratch/err"
check '... sums up, without the time' \
    grep -Eqx 'hearsay: 11 articles, [0-9]+ statements?, [0-9]+ words, 1 fault, 8 near-duplicates' "$scratch/err"
listed out
printf '%s\n' duplicates.jsonl faults.jsonl journal part-00001.nq part-00002.nq part-00003.nq >"$scratch/expected"
same '... writes a part for every four articles' "$scratch/expected" "$scratch/listed"
cat out/part-*.nq >"$scratch/parts"
run 2 extract news -o all.nq
same '... which are together what one file would be' all.nq "$scratch/parts"
printf '%s\n' '{"file":"news/6.txt","room":"ingest","fault":"no text","message":"news/6.txt: holds no text"}' \
    >"$scratch/expected"
same '... and a line for the fault' "$scratch/expected" out/faults.jsonl

byte=$(head -n 1 dump.jsonl | wc -c)
run 2 extract dump.jsonl -o dump/ --to article
check '... names record and byte of a fault' grep -q \
    '^{"file":"dump.jsonl","record":2,"byte":'"$byte"',"room":"ingest","fault":"no text","message":"dump.jsonl: record 2 at ' \
    dump/faults.jsonl
check '... every fault' test "$(wc -l <dump/faults.jsonl)" -eq 2

for format in ntriples turtle jsonl text article rdfxml; do
    mkdir "as-$format"
    run 2 extract news -t $format -o "as-$format" --shard 3
    check '... four parts' test "$(find "as-$format" -name 'part-*' | wc -l)" -eq 4
done
run 2 extract news -t jsonl -o all.jsonl
cat as-jsonl/part-* >"$scratch/parts"
same 'parts of JSON Lines are together what one file would be' all.jsonl "$scratch/parts"
run 0 extract news/1.txt news/2.txt news/3.txt -t rdfxml -o three.rdf
same 'a part of RDF/XML is a document' three.rdf as-rdfxml/part-00001.rdf

# Texts that come again, and texts that are much like an earlier one.
mkdir copies
cp news/1.txt copies/a.txt
cp news/1.txt copies/b.txt
sed '1s/.*/SKERRY (Agency) - No ferry, the harbour master says./' news/1.txt >copies/c.txt
cp two.txt copies/d.txt
run 0 extract copies -o copied/ -j 3
check '... counts both' grep -q '^hearsay: 3 articles, .* 0 faults, 1 duplicate, 1 near-duplicate$' "$scratch/err"
sed -E 's/("similarity":0\.)[0-9]+/\1N/' copied/duplicates.jsonl >"$scratch/found"
cat >"$scratch/expected" <<'END'
{"file":"copies/b.txt","text":"same","similarity":1.00,"of":{"file":"copies/a.txt"}}
{"file":"copies/c.txt","text":"alike","similarity":0.N,"of":{"file":"copies/a.txt"}}
END
same '... and says of which' "$scratch/expected" "$scratch/found"
run 0 extract copies -o kept/ --keep-duplicates
check '... reads all when asked to' grep -q '^hearsay: 4 articles, ' "$scratch/err"

# A part for each input.
run 2 extract news -o each/ --per-input
listed each
{ printf 'news/%s.txt.nq\n' 1 2 3 4 5; printf 'news/old/%s.txt.nq\n' 1 2 3 4 5
    printf '%s\n' duplicates.jsonl faults.jsonl journal 'news/old/a%20page.html.nq'; } | LC_ALL=C sort >"$scratch/expected"
same '... is called by it' "$scratch/expected" "$scratch/listed"
run 0 extract news/3.txt -o third.nq
same '... and holds what the input alone gives' third.nq each/news/3.txt.nq
run 0 extract "$PWD/one.txt" "$PWD/news/../two.txt" -o odd/ --per-input
listed odd
printf '%s\n' duplicates.jsonl faults.jsonl journal news/%2E%2E/two.txt.nq one.txt.nq >"$scratch/expected"
same '... below the folder of all, and never outside' "$scratch/expected" "$scratch/listed"
tar -cf news.tar news
run 2 extract news.tar -o packed/ --per-input
same '... also out of an archive' third.nq packed/news.tar/news/3.txt.nq

# What is refused, and what it leaves as it was.
run 1 extract one.txt -o out/
says '... a folder with a run in it' \
    'hearsay: out/: holds a run already: go on with it by --resume, or name another folder'
run 1 extract one.txt -o news
says '... a folder with something else in it' \
    'hearsay: news: is not empty, and holds no run that could be gone on with'
run 1 extract one.txt -o none/out/
says '... a folder nowhere' 'hearsay: none/out/: cannot be made: No such file or directory'
for flag in --resume --per-input --shard=3; do
    run 64 extract one.txt $flag -o one.nq
    check '... needs a folder' grep -q 'needs a folder to write to: -o FOLDER/' "$scratch/err"
done
run 64 extract one.txt -o x/ --shard 0
run 64 extract one.txt -o x/ --shard 2 --per-input
run 0 extract news -o dry/ --dry-run
check '... lists on standard output' grep -q '^news/1.txt' "$scratch/out"
check '... and makes no folder' test ! -e dry
run 1 extract --strict news -o strict/
check '... stops at the first fault' grep -q '^hearsay: news/6.txt: holds no text' "$scratch/err"
done_testing
