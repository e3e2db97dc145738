#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# The man page tells the truth: its examples run, its JSON fields are those that are written, its exit codes
# those of exitcode.h, its formats and endings those of the program.
. "$G_TEST_SRCDIR/tests/support/command.sh"
manual=$G_TEST_SRCDIR/doc/hearsay.1

# Examples run in a folder that has what they speak of. Those that need a program that is not there are skipped.
mkdir examples bin && cd examples || exit 99
cp ../one.txt story.txt
cp ../two.txt .
cp ../page.html story.html
tar -czf archive.warc.gz story.txt two.txt
ln -s "$HEARSAY" ../bin/hearsay
mkdir tables
printf 'Q900001\tNorland\tplace\tcountry\t\t\t\t900\t\nQ900006\tOla Brekke\tperson\t\t\tm\t\t300\t\n' \
    >tables/entities.tsv
printf 'Norlandic\tQ900001\tadjective\t\n' >tables/demonyms.tsv
printf 'Q900020\tPremier of Norland\tQ900001\t\thead_of_government\tpremier\t\n' >tables/offices.tsv
printf 'Q900006\tQ900020\t2014\t2016\t\n' >tables/tenures.tsv
PATH=$scratch/place/bin:$PATH
sed -n 's/^\.Dl \$ //p' "$manual" >"$scratch/examples"
check 'there are examples' test "$(wc -l <"$scratch/examples")" -ge 5
while read -r example; do
    if [[ $example == *'| jq '* ]] && ! command -v jq >/dev/null; then
        skip "example: $example" 'jq is not installed'
        continue
    fi
    if [[ $example == *' --store '* ]] && ! [[ $example == *' load '* ]] && [ ! -d news ]; then
        skip "example: $example" 'built without TinySPARQL'
        continue
    fi
    if [[ $example == *' load '* ]] && "$HEARSAY" query --store none 'ASK {}' 2>&1 | grep -q 'built without'; then
        skip "example: $example" 'built without TinySPARQL'
        continue
    fi
    bash -o pipefail -c "$example" >"$scratch/out" 2>"$scratch/err" </dev/null
    code=$?
    check "example: $example" test $code -eq 0
    [[ $example != *' -o '*/* ]] || sed -i '1{/^hearsay: [0-9]* articles, .* 0 faults$/d}' "$scratch/err"
    nothing '... says nothing on stderr' "$scratch/err"
    if [[ $example == *' -o '* ]]; then
        check '... writes the file' test -s "$(echo "$example" | sed 's/.* -o \([^ ]*\).*/\1/')"
    elif [[ $example == *' load '* || $example == *' forget '* ]]; then
        nothing '... writes nothing to stdout' "$scratch/out"
    else
        check '... writes to stdout' test -s "$scratch/out"
    fi
done <"$scratch/examples"
cd .. || exit 99

# Fields: every one that is written is told, and every one that is told is written by some article.
sed -n '/^\.Sh JSON LINES/,/^\.Sh ENVIRONMENT/p' "$manual" |
    awk '/^(\.It )?\.?(It )?Fa / { for (i = 2; i <= NF; i++) if ($i ~ /^[a-zA-Z0-9]+$/ && $i != "Fa") print $i }' |
    LC_ALL=C sort -u >"$scratch/told"
"$HEARSAY" extract -t jsonl --headline Ferry --date 2026-11-20 --publisher Quay \
    --url https://quay.example/1 one.txt >"$scratch/out"
"$HEARSAY" extract -t jsonl two.txt page.html >>"$scratch/out"
grep -oE '"[a-zA-Z0-9]+": ?' "$scratch/out" | tr -d '": ' | LC_ALL=C sort -u >"$scratch/written"
LC_ALL=C comm -13 "$scratch/told" "$scratch/written" >"$scratch/found"
nothing 'every JSON field that is written is told' "$scratch/found"
# What tiny weights may not come upon, or two of the articles do not have.
printf '%s\n' within description agents agent authors gender known wikidata label subtype country \
    modified person org place title standing former earliest knownFrom knownTo latest evidence speakingAs \
    onBehalfOf belongsTo size speechAct addressee addresseeAgent addressees actuality certainty distance \
    medium platform outlet occasion about tense document sort author | LC_ALL=C sort >"$scratch/rare"
LC_ALL=C comm -23 "$scratch/told" "$scratch/written" | LC_ALL=C comm -23 - "$scratch/rare" >"$scratch/found"
nothing 'every JSON field that is told is written' "$scratch/found"
grep -ohE '"[a-zA-Z0-9]+"' "$G_TEST_SRCDIR"/src/serialize/{jsonl,articlejson}.c | tr -d '"' | LC_ALL=C sort -u >"$scratch/source"
LC_ALL=C comm -23 "$scratch/rare" "$scratch/source" >"$scratch/found"
nothing '... the rare ones too' "$scratch/found"

sed -n 's/^    HS_EXIT_[A-Z]* = \([0-9]*\),.*/\1/p' "$G_TEST_SRCDIR/src/cli/exitcode.h" >"$scratch/codes"
sed -n '/^\.Sh EXIT STATUS/,/^\.Sh EXAMPLES/s/^\.It \([0-9]*\)$/\1/p' "$manual" >"$scratch/found"
same 'the exit codes' "$scratch/codes" "$scratch/found"

"$HEARSAY" extract --to '' one.txt 2>&1 | sed -n 's/.*there are //p' | tr -s ', ' '\n' |
    LC_ALL=C sort >"$scratch/formats"
sed -n '/^\.It Fl t ,/,/^\.It Fl o ,/p' "$manual" | sed -n 's/^\.It Cm //p' | tr -s ', ' '\n' |
    LC_ALL=C sort >"$scratch/found"
same 'the formats' "$scratch/formats" "$scratch/found"
for ending in $(sed -n 's/^\.Pa \(\.[a-z]*  *,.*\)/\1/p' "$manual" | tr -d ','); do
    [ "$ending" != . ] || continue
    run 0 extract one.txt -o "ending$ending"
done

if command -v mandoc >/dev/null; then
    mandoc -T lint -W warning "$manual" >"$scratch/found" 2>&1
    nothing 'mandoc has nothing to say' "$scratch/found"
else
    skip 'mandoc has nothing to say' 'mandoc is not installed'
fi
done_testing
