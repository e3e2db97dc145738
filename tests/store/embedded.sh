#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# The store in a folder, through the command: what is loaded is there once however often it comes, what is
# forgotten is as if it had never come, a load that is killed has loaded whole graphs only, two at a time
# wait for each other, and what would end TinySPARQL is an error.
. "$G_TEST_SRCDIR/tests/support/command.sh"
stories=$G_TEST_SRCDIR/tests/stories
first=$stories/strike-vote/6-graph.nq
second=$stories/river-summit/6-graph.nq

"$HEARSAY" query --store none 'ASK {}' 2>&1 | grep -q 'built without' && skip_all 'built without TinySPARQL'

# Everything in the store, but for the times that TinySPARQL notes.
dump() {
    "$HEARSAY" query --to tsv --store "$1" 'SELECT ?s ?p ?o { ?s ?p ?o
        FILTER(!STRSTARTS(STR(?p), "http://tracker.api.gnome.org/")
            && !STRSTARTS(STR(?s), "http://tracker.api.gnome.org/")) } ORDER BY ?s ?p ?o' >"$2" || echo "no dump of $1"
}
graph_of() { sed -n '1s/.*<\([^>]*\)> \.$/\1/p' "$1"; }

# ---- in

run 0 load "$first" "$second" --store both
run 0 load "$second" --store second
dump both "$scratch/both"
dump second "$scratch/second"
check 'a graph is in the store' grep -q 'hearsay#Statement' "$scratch/second"
run 0 load "$second" "$first" "$second" --store both
dump both "$scratch/again"
same 'loading again changes nothing' "$scratch/both" "$scratch/again"
for notation in trig turtle; do
    "$HEARSAY" convert "$second" --to $notation -o "second.$notation"
    run 0 load "second.$notation" --store "from-$notation"
    dump "from-$notation" "$scratch/found"
    same "$notation gives the same store" "$scratch/second" "$scratch/found"
done
sed 's/"say"/"utter"/' "$first" >changed.nq
run 0 load changed.nq --store both
check 'a graph replaces the one of its name' test "$("$HEARSAY" query --store both --to csv \
    'SELECT (COUNT(*) AS ?n) { ?s hs:verb "utter" }' | tail -n 1 | tr -d '\r')" -gt 3
run 0 load "$first" --store both
dump both "$scratch/again"
same 'and can be replaced back' "$scratch/both" "$scratch/again"

# A graph may be replaced by one that says less and knows no text of its own.
for form in '--profile schema' '--no-spans'; do
    # shellcheck disable=SC2086
    "$HEARSAY" convert $form "$first" -o less.nq
    run 0 load "$first" --store replaced
    run 0 load less.nq --store replaced
    "$HEARSAY" load less.nq --store less
    dump replaced "$scratch/found"
    dump less "$scratch/less"
    same "convert $form: in place of the whole graph it is as if alone" "$scratch/less" "$scratch/found"
    rm -rf replaced less
done

# ---- all of it, given back

run 0 publish --store both -o site
LC_ALL=C sort -u site/data.nq >"$scratch/found"
sed 's/ <[^>]*> \.$/ ./; s/@en / /' "$first" "$second" | LC_ALL=C sort -u >"$scratch/expected"
same 'a site has all that the store holds, but for the languages of strings' "$scratch/expected" "$scratch/found"
run 1 publish --store nowhere -o site
check 'a store that is not there is named' grep -q '^hearsay: nowhere: ' "$scratch/err"
check '... and the site stays' test -s site/index.html

# ---- out

run 0 forget "$(graph_of "$first")" --store both
dump both "$scratch/found"
same 'after loading two and forgetting one the store is as with the other alone' "$scratch/second" "$scratch/found"
run 2 forget "$(graph_of "$first")" --store both
check 'forgetting what is not there says so' grep -q 'knows no such article' "$scratch/err"
run 0 load "$first" --store both
run 0 forget https://courier.example/health/st-brannocks-strike-vote --store both
dump both "$scratch/found"
same 'an article is forgotten by its address' "$scratch/second" "$scratch/found"
run 0 load "$stories"/*/6-graph.nq --store all
for story in "$stories"/*/6-graph.nq; do
    [ "$story" = "$second" ] || "$HEARSAY" forget "$(graph_of "$story")" --store all || fail "forgetting $story"
done
dump all "$scratch/found"
same 'one after the other is forgotten' "$scratch/second" "$scratch/found"
run 0 forget "$(graph_of "$second")" --store all
dump all "$scratch/found"
"$HEARSAY" load /dev/null --store empty
dump empty "$scratch/empty"
same 'and the last leaves an empty store' "$scratch/empty" "$scratch/found"

# What one graph tells of another's own stays with each of them.
text=$(sed -n 's/.*<\([^<>]*text[^<>#]*\)> <[^<>]*referenceContext.*/\1/p; s/^<[^>]*> <[^>]*referenceContext> <\([^>]*\)>.*/\1/p' "$second" | head -n 1)
statement=$(grep -o "<$text#said_[0-9_]*>" "$second" | head -n 1)
told=$(grep "^$statement <https://w3id.org/hearsay#verb>" "$second" | head -n 1 | sed 's/ <[^>]*> \.$//')
{
    echo "$statement <http://www.w3.org/2002/07/owl#sameAs> <https://x.example/1> <https://x.example/links> ."
    echo "$told <https://x.example/links> ."
} >links.nq
"$HEARSAY" load links.nq --store links-alone
dump links-alone "$scratch/links"
for order in "$second links.nq" "links.nq $second"; do
    # shellcheck disable=SC2086
    run 0 load $order --store "mixed-$n_points"
    store=mixed-$((n_points - 1))
    cp -r "$store" other
    run 0 forget https://x.example/links --store "$store"
    dump "$store" "$scratch/found"
    grep -v 'hearsay/store#' "$scratch/found" >"$scratch/left"
    grep -v 'hearsay/store#' "$scratch/second" >"$scratch/expected"
    same 'links go, and what the owner told stays' "$scratch/expected" "$scratch/left"
    run 0 forget "$(graph_of "$second")" --store other
    dump other "$scratch/found"
    grep -v 'hearsay/store#' "$scratch/found" >"$scratch/left"
    grep -v 'hearsay/store#' "$scratch/links" >"$scratch/expected"
    same 'the owner goes, and the links stay' "$scratch/expected" "$scratch/left"
    rm -rf other
done

# ---- what does not fit

cat >foreign.nq <<'END'
<https://x.example/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Person> <https://x.example/g> .
<https://x.example/a> <http://schema.org/name> "A" <https://x.example/g> .
<https://x.example/a> <http://purl.org/dc/terms/title> "Dr" <https://x.example/g> .
<https://x.example/a> <https://w3id.org/hearsay#date> "soon" <https://x.example/g> .
<https://x.example/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person> <https://x.example/g> .
END
run 2 load foreign.nq --store foreign
says 'what the store cannot hold is counted' 'hearsay: 3 quads with terms or values that a store in a folder cannot hold were left out; the first: <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> of <https://x.example/a>'
"$HEARSAY" query --store foreign --to csv 'SELECT ?n { ?s schema:name ?n }' | tr -d '\r' >"$scratch/found"
printf 'n\nA\n' >"$scratch/expected"
same '... and the rest is there' "$scratch/expected" "$scratch/found"
sed 's/ <[^>]*> \.$/ ./' foreign.nq >nameless.nt
run 1 load nameless.nt --store foreign
check 'triples without a graph are refused' grep -q 'outside of named graphs' "$scratch/err"
{ head -n 2 foreign.nq; head -n 1 "$second"; sed -n 3p foreign.nq; } >pieces.nq
run 1 load pieces.nq --store pieces
check 'a graph in two pieces is refused' grep -q 'two places of the file' "$scratch/err"
printf '<https://x.example/a> <http://schema.org/name> "%s\\"\\\\ \\n\\t } ; DELETE {?s ?p ?o} WHERE {?s ?p ?o}" <https://x.example/g> .\n' \
    "$(head -c 1000000 /dev/zero | tr '\0' x)" >long.nq
run 0 load long.nq --store long
check 'a literal of 1 MB that looks like an update is one' test "$("$HEARSAY" query --store long --to json \
    'SELECT ?n { ?s schema:name ?n }' | wc -c)" -gt 1000000
{ cat "$second"; head -n 1 "$first"; echo '<no'; } >torn.nq
run 1 load torn.nq --store torn
dump torn "$scratch/found"
same 'the whole graphs before a fault in a file are loaded' "$scratch/second" "$scratch/found"
mkdir stranger && touch stranger/letter
run 1 load "$second" --store stranger
check 'a folder of other things is left alone' grep -q 'holds other things' "$scratch/err"
check '... with nothing put in' test "$(ls stranger)" = letter
cp -r second older && echo '# older' >>older/ontology/hearsay.ontology
run 1 load "$first" --store older
check 'a store of another version is told' grep -q 'another version' "$scratch/err"
run 1 query --store nowhere 'ASK {}'
check 'there is no store where nothing was loaded' test ! -e nowhere
run 1 forget x --store nowhere
check '... nor by forgetting' test ! -e nowhere

# ---- guards

run 1 query --store second 'SELECT ?s { ?s schema:name ?n FILTER(lang(?n) = "en") }'
says 'LANG is refused, with its place' 'hearsay: 1:38: the embedded store keeps no languages of strings: leave LANG out' \
    'SELECT ?s { ?s schema:name ?n FILTER(lang(?n) = "en") }' '                                     ^'
run 0 query --store second 'ASK { ?s schema:name "LANG(x)" } # LANG(?x)'
run 1 query --store second $'SELECT ?s\n{ ?s hs:speaker ?o '
check 'a syntax error is told by line and column' grep -q '^hearsay: 2:' "$scratch/err"
run 1 query --store second 'SELECT ?s { ?s <https://x.example/unknown> ?o }'
check 'an unknown property is told' grep -q 'https://x.example/unknown' "$scratch/err"
run 1 query --store second 'DELETE WHERE { ?s ?p ?o }'
check 'an update is refused' grep -q 'this is an update' "$scratch/err"
run 1 query --store second 'PREFIX x: <y> INSERT DATA { x:a x:b x:c }'
run 1 query --store second 'SELECT ?s { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }'
run 1 query --store second 'SELECT ?s ?g { GRAPH ?g { ?s ?p ?o } }'
run 0 query --store second 'SELECT ?s { GRAPH ?g { ?s a hs:Statement } } LIMIT 1'
run 0 query --store second 'SELECT * { ?s hs:speaker ?o } LIMIT 1'
check 'the columns of SELECT * have their names' grep -q '^s,o' "$scratch/out"
dump second "$scratch/found"
same 'none of these changed the store' "$scratch/second" "$scratch/found"

# ---- kills, and others

for k in 0 1 2; do # the stories in three versions of their texts
    sed "s#/\\(graph\\|text\\)/\\([0-9a-f]\\{31\\}\\)[0-9a-f]#/\\1/\\2$k#g" "$stories"/*/6-graph.nq
done >many.nq
start=$(date +%s%N)
"$HEARSAY" load many.nq --store whole
took=$((($(date +%s%N) - start) / 1000000))
dump whole "$scratch/whole"
n_partial=0
for share in 2 30 45 60 75; do # of a hundred parts of the time that a load takes
    pause=$((took * share / 100))
    pause=$((pause / 1000)).$(printf %03d $((pause % 1000)))
    rm -rf killed some
    "$HEARSAY" load many.nq --store killed &
    load=$!
    sleep $pause
    kill -9 $load
    wait $load 2>/dev/null
    # What it holds is what comes of loading the graphs that have an entry.
    if [ -e killed/ontology/hearsay.ontology ]; then
        "$HEARSAY" query --store killed --to csv 'SELECT ?g { ?e ledger:graph ?g }' |
            tr -d '\r' | sed '1d; s/.*/<&> ./' >"$scratch/entries"
        grep -F -f "$scratch/entries" many.nq >some.nq
        "$HEARSAY" load some.nq --store some && dump some "$scratch/expected"
        dump killed "$scratch/found"
        n=$(wc -l <"$scratch/entries")
        [ "$n" -eq 0 ] || [ "$n" -eq 24 ] || n_partial=$((n_partial + 1))
        same "killed after $share hundredths of its time the store holds whole graphs: $n" "$scratch/expected" "$scratch/found"
    fi
done 2>/dev/null
"$HEARSAY" load many.nq --store killed
dump killed "$scratch/found"
same 'the next load completes what a killed one began' "$scratch/whole" "$scratch/found"
echo "# $n_partial of the kills came in the middle"

"$HEARSAY" load many.nq --store shared &
"$HEARSAY" load many.nq --store shared 2>"$scratch/err" &
wait
dump shared "$scratch/found"
same 'two loads at once give one store' "$scratch/whole" "$scratch/found"
exec 8>>shared/lock && flock 8
"$HEARSAY" load "$first" --store shared 2>"$scratch/err" 8>&- &
load=$!
for _ in $(seq 50); do grep -q waiting "$scratch/err" && break; sleep 0.1; done
check 'who waits says so' grep -q 'another hearsay writes here; waiting' "$scratch/err"
run 0 query --store shared 'ASK { ?s a hs:Statement }'
exec 8>&-
wait $load
check 'and goes on when the other is done' test $? -eq 0
done_testing
