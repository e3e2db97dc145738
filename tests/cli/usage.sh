#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Command lines that make no sense are refused at once: exit code 64, one message that names the flag and
# what is wrong, nothing on stdout. Help and version are what was asked for: on stdout.
. "$G_TEST_SRCDIR/tests/support/command.sh"

# refused MESSAGE ARGUMENT...
refused() {
    local message=$1
    shift
    run 64 "$@"
    says "... and says why" "hearsay: $message" "Try 'hearsay ${try-extract }--help'."
    silent "... and only there"
}

try= refused 'a command is needed'
try= refused 'read: there is no such command' read one.txt
try= refused '--to: there is no such command' --to text
refused '--form: there is no such option' extract --form x one.txt
refused '-x: there is no such option' extract -x
refused '--to: the option needs a value' extract one.txt --to
refused '--embed-text=yes: the option takes no value' extract --embed-text=yes one.txt
refused "--to: 'docx' is not a format; there are text, article, nquads, trig, turtle, ntriples, rdfxml, jsonld, jsonl, graphml, gexf, dot, gephi-nodes, gephi-edges, neo4j-nodes, neo4j-edges, cypher" \
    extract --to docx one.txt
refused "--output: 'graph.docx' has an ending that no format has; name the format with --to" \
    extract -o graph.docx one.txt
refused "--date: 'yesterday' is not a date (YYYY-MM-DD)" extract --date yesterday one.txt
refused "--date: '2026-02-30' is not a date (YYYY-MM-DD)" extract --date 2026-02-30 one.txt
refused "--url: 'news/story' is not an absolute http, https or urn address" \
    extract --url news/story one.txt
refused "--encoding: 'klingon' is not an encoding that is known here" \
    extract --encoding klingon one.txt
refused "--max-size: '0' is not a number of bytes from 1 to 1073741824" \
    extract --max-size 0 one.txt
refused "--max-size: '10M' is not a number of bytes from 1 to 1073741824" \
    extract --max-size 10M one.txt
for number in '' . -1 1.01 0,5 nan half; do
    refused "--min-confidence: '$number' is not a number from 0 to 1" \
        extract --min-confidence "$number" one.txt
done
refused "--color: 'red' is not auto, always or never" extract --color=red one.txt
refused "--width: '19' is not a number of columns from 20 to 1000" extract --width 19 one.txt
refused "--width: '80x' is not a number of columns from 20 to 1000" extract --width=80x one.txt
refused '--headline: the value is not valid UTF-8' extract --headline $'\xff' one.txt
for flag in headline date url publisher; do
    value=x
    [ $flag != date ] || value=2026-11-20
    [ $flag != url ] || value=https://quay.example/x
    refused "--$flag: tells of one article, but 2 are given" extract --$flag $value one.txt two.txt
done

run 64 extract --base 'not an address' one.txt
check '... and names the flag and the value' grep -q "^hearsay: --base: 'not an address' " "$scratch/err"
silent '... and only there'

# The command line is looked at before any file is.
run 64 extract missing.txt --width 1
says '... and speaks of the width only' \
    "hearsay: --width: '1' is not a number of columns from 20 to 1000" "Try 'hearsay extract --help'."

run 0 --version
says '... without a word'
check '... and tells a version' grep -Eqx 'hearsay [0-9]+\.[0-9]+\.[0-9]+' "$scratch/out"
cp "$scratch/out" "$scratch/version"
run 0 extract --version
same '... the same one' "$scratch/version" "$scratch/out"

run 0 --help
says '... without a word'
check '... and lists the commands' grep -q '^  extract ' "$scratch/out"
run 0 extract --help
says '... without a word'
check '... in 45 lines of 80 columns' awk 'length > 80 { bad = 1 } END { exit bad || NR > 45 }' \
    "$scratch/out"
check '... with examples before the options' awk '/^  hearsay extract / { seen = 1 }
    /--to FORMAT/ { exit !seen }' "$scratch/out"
done_testing
