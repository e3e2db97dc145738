#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Which format comes out: as --to says, as the output's ending says, else N-Quads into a pipe and text
# on a terminal. The formats tell the same: triples are quads without their graph.
. "$G_TEST_SRCDIR/tests/support/command.sh"

quad='^<[^>]*> <[^>]*> (<[^>]*>|"([^"\\]|\\.)*"(@[a-zA-Z-]+|\^\^<[^>]*>)?) <[^>]*> \.$'
run 0 extract one.txt
says '... without a word'
check '... with N-Quads' test -s "$scratch/out"
check '... and nothing else' sh -c '! grep -Evq "$1" "$2"' - "$quad" "$scratch/out"
cp "$scratch/out" "$scratch/quads"

run 0 extract --to nquads one.txt
same '... which is what --to nquads gives' "$scratch/quads" "$scratch/out"
run 0 extract -t NQ one.txt
same '... and its alias' "$scratch/quads" "$scratch/out"

run 0 extract --to ntriples one.txt
sed 's/ <[^>]*> \.$/ ./' "$scratch/quads" | LC_ALL=C sort >"$scratch/triples"
LC_ALL=C sort "$scratch/out" >"$scratch/sorted"
same 'triples are quads without their graph' "$scratch/triples" "$scratch/sorted"

run 0 extract --to turtle one.txt
check '... with prefixes' grep -q '^@prefix hs: <https://w3id.org/hearsay#> \.$' "$scratch/out"
run 0 extract --to rdfxml one.txt
check '... one XML document' sh -c 'head -n 1 "$1" | grep -q "^<?xml " && tail -n 1 "$1" |
    grep -q "^</rdf:RDF>$"' - "$scratch/out"

run 0 extract --to jsonl one.txt page.html two.txt
check '... one line an article' test "$(wc -l <"$scratch/out")" -eq 3
sed 's/^{"doc": *"\([^"]*\)".*/\1/' "$scratch/out" >"$scratch/names"
printf '%s\n' one page two >"$scratch/expected"
same '... in the order given' "$scratch/expected" "$scratch/names"
check '... and the page tells what it is' grep -q \
    '"url": *"https://quay.example/2026/bees".*"headline": *"Bees return to the dunes".*"date": *"2026-11-20".*"publisher": *"The Quay"' \
    "$scratch/out"
if command -v python3 >/dev/null; then
    check '... and every line is JSON' python3 -c '
import json, sys
for line in open(sys.argv[1], encoding="utf-8"):
    article = json.loads(line)
    for statement in article["statements"]:
        for spans in (statement["source"], statement["cue"], statement["content"]):
            assert all(0 <= begin < end for begin, end in spans), statement' "$scratch/out"
else
    skip '... and every line is JSON' 'no python3 to read it with'
fi

# RDF/XML holds all articles in one element; Turtle may name its prefixes anew in each part.
for format in turtle rdfxml; do
    run 0 extract --to $format one.txt two.txt page.html
    for article in one.txt two.txt page.html; do
        iri=$("$HEARSAY" extract --to jsonl $article | sed 's/.*"sha256": *"\([0-9a-f]\{32\}\).*/\1/')
        check "... with $article" grep -qF "https://hearsay.example/text/$iri" "$scratch/out"
    done
done
check 'RDF/XML has one beginning and one end' test \
    "$(grep -c -e '^<?xml' -e '</rdf:RDF>' "$scratch/out")" -eq 2

# What is for trees and networks; tests/readers has them read by the programs that they are for.
run 0 extract --to trig one.txt two.txt
check '... each graph in brackets' test "$(grep -c '^<https://hearsay.example/graph/[0-9a-f]*> {$' "$scratch/out")" -eq 2
run 0 extract --to jsonld one.txt two.txt page.html
check '... with a context' grep -q '^{"@context":{.*"statements":{"@reverse":"hs:reportedIn"' "$scratch/out"
check '... and three graphs' test "$(grep -c '^,\?{"@id":"https://hearsay.example/graph/[0-9a-f]*","@graph":\[' "$scratch/out")" -eq 3
for pair in 'graphml <graphml' 'gexf <gexf' 'dot digraph' 'gephi-nodes Id,Label' 'gephi-edges Source,Target' \
    'neo4j-nodes iri:ID' 'neo4j-edges :START_ID' 'cypher CREATE CONSTRAINT'; do
    run 0 extract --to ${pair%% *} one.txt two.txt page.html
    check "... which begins with ${pair#* }" grep -qm1 "^${pair#* }" <(sed 1,2!d "$scratch/out")
    cp "$scratch/out" straight
    "$HEARSAY" extract one.txt two.txt page.html --to nquads | "$HEARSAY" convert --to ${pair%% *} >"$scratch/out"
    same '... and is what convert makes' straight "$scratch/out"
done

# The ending of the output names the format; --to stands above it.
for ending in nq nt ttl rdf jsonl txt; do
    run 0 extract one.txt -o "out.$ending"
    silent '... without output'
done
same 'out.nq holds N-Quads' "$scratch/quads" out.nq
check 'out.nt holds N-Triples' test "$(wc -l <out.nt)" -eq "$(wc -l <"$scratch/triples")"
check 'out.ttl holds Turtle' grep -q '^@prefix' out.ttl
check 'out.rdf holds RDF/XML' grep -q '<rdf:RDF' out.rdf
for pair in 'trig: {$' 'jsonld:@context' 'gexf:<gexf' 'nodes.csv:^Id,' 'edges.csv:^Source,' 'nodes.neo4j.csv:^iri:ID,' \
    'edges.neo4j.csv:^:START_ID,'; do
    run 0 extract one.txt -o "out.${pair%%:*}"
    check "out.${pair%%:*} is what its longest ending says" grep -q "${pair#*:}" "out.${pair%%:*}"
done
check 'out.jsonl holds JSON' grep -q '^{"doc": *"one"' out.jsonl
run 0 extract --to text one.txt
same 'out.txt holds text' "$scratch/out" out.txt
check '... which begins with the article' test "$(head -n 1 out.txt)" = one
run 0 extract one.txt --to nquads -o strange.ttl
same '--to stands above the ending' "$scratch/quads" strange.ttl
run 0 extract one.txt -o -
same '-o - is stdout' "$scratch/quads" "$scratch/out"

# What the options say of the article.
run 0 extract --to jsonl --headline 'No ferry' --date 2026-11-20 --url https://quay.example/ferry \
    --publisher 'The Quay' one.txt
check 'the options are in the output' grep -q \
    '"url": *"https://quay.example/ferry".*"headline": *"No ferry".*"date": *"2026-11-20".*"publisher": *"The Quay"' \
    "$scratch/out"
run 0 extract --base https://data.example/x one.txt
check 'the base begins the IRIs' grep -q '<https://data.example/x/text/' "$scratch/out"
check '... all of them' sh -c '! grep -q "https://hearsay.example/" "$1"' - "$scratch/out"
check 'the text is not embedded' sh -c '! grep -q "#isString>" "$1"' - "$scratch/quads"
run 0 extract --embed-text one.txt
check '... unless asked for' grep -q '#isString> "The ferry to Little Orm' "$scratch/out"

# Other encodings: the same words, so the same text and the same hash.
printf 'The café at Tarn Bay is “shut”, said Zoë Hale.\n' >plain.txt
iconv -f UTF-8 -t UTF-16 plain.txt >marked.txt
iconv -f UTF-8 -t WINDOWS-1252 plain.txt >old.txt
run 0 extract --to jsonl plain.txt marked.txt
check 'a byte order mark tells the encoding' test \
    "$(grep -o '"sha256": *"[0-9a-f]*"' "$scratch/out" | sort -u | wc -l)" -eq 1
cp "$scratch/out" "$scratch/both"
run 0 extract --to jsonl --encoding WINDOWS-1252 old.txt
check '--encoding tells it otherwise' grep -qF \
    "$(grep -o '"sha256": *"[0-9a-f]*"' "$scratch/both" | head -n 1)" "$scratch/out"
done_testing
