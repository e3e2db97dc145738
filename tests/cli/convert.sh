#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# convert: what extract wrote comes out as if it had been written in the other format at once; several files
# become one; the output is whole or not at all; what makes no sense is refused before anything is read.
. "$G_TEST_SRCDIR/tests/support/command.sh"

run 0 extract page.html one.txt two.txt -o all.nq
run 0 extract page.html one.txt two.txt -o all.trig
for format in nquads trig turtle ntriples rdfxml; do
    run 0 extract --to $format page.html one.txt two.txt
    cp "$scratch/out" straight
    for file in all.nq all.trig; do
        run 0 convert $file --to $format
        says '... without a word'
        same "... which is what extract writes" straight "$scratch/out"
    done
done

run 0 convert all.nq -o again.trig
silent '... the ending names the format'
same '... TriG' all.trig again.trig
run 0 convert all.nq -o again.txt -t trig
same '... unless --to does' all.trig again.txt
"$HEARSAY" convert --to nquads <all.trig >piped 2>"$scratch/err"
same 'standard input is read' all.nq piped
"$HEARSAY" convert --to nquads - <again.txt >piped 2>"$scratch/err"
same '... its first statement tells what it is' all.nq piped

for article in page.html one.txt two.txt; do run 0 extract $article -o ${article%.*}.nq; done
run 0 convert page.nq one.nq two.nq -t nquads
same 'files become one' all.nq "$scratch/out"
cat page.nq one.nq page.nq >twice.nq
run 0 convert twice.nq -t nquads
same 'a graph that comes again is written again' twice.nq "$scratch/out"

run 0 convert --to ntriples all.nq
cp "$scratch/out" all.nt
run 0 convert all.nt --to ntriples
check 'triples stay triples' cmp <(LC_ALL=C sort -u all.nt) <(LC_ALL=C sort "$scratch/out")
run 0 convert all.nt --to nquads
check '... in no graph' cmp <(LC_ALL=C sort -u all.nt) <(LC_ALL=C sort "$scratch/out")
run 0 convert all.nt --to trig
check '... nor in brackets' sh -c '! grep -q "^[{}]\|{$" "$1"' - "$scratch/out"

# Others' graphs.
cat >other.trig <<'END'
PREFIX e: <http://e.example/>
GRAPH e:g { e:s e:p true , 1.5 , 1.0e0 , -5 , 'x'@de ; e:q [ e:r ( e:a "b"^^e:t ) ] }
END
run 0 convert other.trig -o other.nq
run 0 convert other.nq -o back.trig
run 0 convert back.trig -t nquads
same "others' graphs survive there and back" other.nq "$scratch/out"
check '... with IRIs for blank nodes' grep -q '/\.well-known/genid/' other.nq

# Files of any size: memory is that of the largest graph.
if [ -z "$HEARSAY_SANITIZERS" ]; then
    awk 'BEGIN { for (i = 0; i < 150000; i++)
        printf "<http://e.example/s%d> <http://e.example/predicate> \"%d\" <http://e.example/a-graph-of-some-length/%d> .\n",
            i, i, i / 100 }' >large.nq
    for format in nquads jsonld dot; do
        check "a large file becomes $format in 20 MB" sh -c 'ulimit -d 20000; "$1" convert large.nq --to "$2" >large.out' - \
            "$HEARSAY" $format
    done
fi

# Less of it.
run 0 extract --no-spans page.html one.txt two.txt
cp "$scratch/out" light
check '--no-spans: extract writes no spans' sh -c '! grep -q "#offset_" "$1" && test -s "$1"' - light
run 0 convert --no-spans all.nq --to nquads
same '... and convert leaves the same' light "$scratch/out"
run 0 extract --profile schema page.html one.txt two.txt
cp "$scratch/out" plain
check '--profile schema: nothing but schema.org' sh -c '! grep -v "^<[^>]*> <http://schema.org/" "$1" |
    grep -v "^<[^>]*> <[^>]*rdf-syntax-ns#type> <http://schema.org/"' - plain
check '... with quotations' grep -q '#type> <http://schema.org/Quotation>' plain
run 0 convert --profile schema all.nq --to nquads
same '... and convert leaves the same' plain "$scratch/out"
run 0 convert --profile schema all.nq --to jsonld
check '... as JSON-LD, too' grep -q '"quotations":' "$scratch/out"
run 64 convert --profile schema all.nq --to gexf
says '... of which nothing else can be made' "hearsay: --profile: 'gexf' is no RDF" "Try 'hearsay convert --help'."
run 64 extract --profile schema --to jsonl one.txt
run 64 convert --profile other all.nq --to nquads
says '... and there is no other' "hearsay: --profile: 'other' is neither 'full' nor 'schema'" \
    "Try 'hearsay convert --help'."

run 64 convert all.nq
says '... a format is needed' 'hearsay: a format is needed: --to FORMAT' "Try 'hearsay convert --help'."
run 64 convert all.nq -o strange.ending
run 64 convert all.nq --to jsonl
says '... since a graph does not hold it' \
    "hearsay: --to: 'jsonl' tells more than a graph holds; hearsay extract writes it" \
    "Try 'hearsay convert --help'."
run 64 convert all.nq --to text
run 64 convert all.nq --to article
run 64 convert all.nq --to nothing
run 1 convert nowhere.nq -o new.trig
says '... with its name' 'hearsay: nowhere.nq: No such file or directory'
check '... and nothing is written' test ! -e new.trig
cp all.trig kept.trig
{ head -n 40 all.nq; echo 'oops'; } >broken.nq
run 1 convert all.nq broken.nq -o kept.trig
says '... with file, line and column' "hearsay: broken.nq:41:1: no statement"
same '... and the old file stays' all.trig kept.trig
check '... alone' test -z "$(find . -name '.kept*')"
done_testing
