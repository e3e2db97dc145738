#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Networks as networkx, igraph, Graphviz and readers of CSV and XML see them are the one that follows from the
# quads, worked out anew by networks.py; names full of traps come through. The same from many files, in whatever
# order. Each reader that is not there is skipped; rdflib must be.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

export PYTHONDONTWRITEBYTECODE=1
readers=$G_TEST_SRCDIR/tests/readers
find_python() { # MODULE...: the Python that has them
    local python
    for python in "${HEARSAY_PYTHON:-python3}" python3 /usr/bin/python3; do
        "$python" -c "import $1" 2>/dev/null && echo "$python" && return
    done
}
python=$(find_python rdflib)
[ -n "$python" ] || skip_all 'no rdflib'
cd "$scratch" || exit 99

cat "$G_TEST_SRCDIR"/tests/perfect/ties.nq "$G_TEST_SRCDIR"/tests/stories/*/6-graph.nq >all.nq
check 'the graphs become JSON-LD' "$HEARSAY" convert all.nq -o all.jsonld
for ending in graphml gexf dot nodes.csv edges.csv nodes.neo4j.csv edges.neo4j.csv cypher; do
    check "a network becomes .$ending" "$HEARSAY" convert all.nq -o "all.$ending"
    "$HEARSAY" convert "$G_TEST_SRCDIR"/tests/stories/*/6-graph.nq "$G_TEST_SRCDIR"/tests/perfect/ties.nq \
        -o "other.$ending"
    same '... in whatever order the graphs come' "all.$ending" "other.$ending"
done

reads() { # READER FILE MODULE
    local python
    python=$(find_python "rdflib, $3")
    if [ -n "$python" ]; then
        check "$1 reads it as it is" "$python" "$readers/networks.py" "$1" all.jsonld "$2"
    else
        skip "$1 reads it as it is" "no $3"
    fi
}
reads networkx all.graphml networkx
reads igraph all.graphml igraph
reads gexf all.gexf xml
reads gephi all.nodes.csv csv
reads neo4j all.nodes.neo4j.csv csv
if command -v dot >/dev/null; then
    check 'Graphviz draws it' dot -Tsvg all.dot -o all.svg
    check '... without a word' test -s all.svg
    dot -Tjson0 all.dot -o all.json
    reads graphviz all.json json
else
    skip 'Graphviz draws it' 'no dot'
fi

# What no reader looks at here: a Cypher script is statements, one a line, with balanced quotation marks.
awk '{
    rest = $0
    while (match(rest, /\x27([^\x27\\]|\\[\x27\\])*\x27/))
        rest = substr(rest, 1, RSTART - 1) substr(rest, RSTART + RLENGTH)
    if (rest ~ /[\x27\\]/ || rest !~ /;$/) print FNR ": " $0
}' all.cypher >found
nothing 'Cypher: every string ends where it should' found
grep -n '\\u[0-9A-Fa-f]' all.cypher >found
nothing '... and nothing in it is an escape' found
grep -nE '(^|,)"?[=+@-]' all.nodes.csv all.nodes.neo4j.csv >found
nothing 'CSV: nothing is a formula' found
done_testing
