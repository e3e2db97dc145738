#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# What hearsay writes conforms to the shapes of the ontology: the graphs of all stories, those made of
# reports in tests/perfect/, and those of the gold articles, there with their texts, so that every span's
# words are compared with the text too. Needs pyshacl (requirements.txt) in the Python that $HEARSAY_PYTHON
# names; .ci/run installs it.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

python=${HEARSAY_PYTHON:-python3}
export PYTHONDONTWRITEBYTECODE=1
"$python" -c 'import pyshacl' 2>/dev/null || skip_all "no pyshacl (HEARSAY_PYTHON)"
shapes=$G_TEST_SRCDIR/ontology/shapes.ttl

# conforms WHAT FILE...: every graph in the files conforms; what does not is shown.
conforms() {
    local what=$1
    shift
    if "$python" "$G_TEST_SRCDIR/tests/ontology/validate.py" "$shapes" "$@" \
        >"$scratch/found" 2>"$scratch/summary"; then
        pass "$what: $(cat "$scratch/summary")"
    else
        fail "$what" "$scratch/summary" "$scratch/found"
    fi
}

check "the ontology is a vocabulary as it should be" "$python" \
    "$G_TEST_SRCDIR/tests/ontology/vocabulary.py" "$G_TEST_SRCDIR"/ontology/{hearsay,reused}.ttl
check "the shapes are well-formed" "$python" -c '
import sys, pyshacl, rdflib
pyshacl.validate(rdflib.Graph(), shacl_graph=rdflib.Graph().parse(sys.argv[1]), meta_shacl=True)' "$shapes"
conforms "the example of the ontology's page" "$G_TEST_BUILDDIR/ontology/example.ttl"
for question in "$G_TEST_SRCDIR"/ontology/examples/*.rq; do
    check "the example answers ${question##*/}" "$python" -c '
import sys, rdflib
graph = rdflib.Graph().parse(sys.argv[1])
sys.exit(not list(graph.query(open(sys.argv[2], encoding="utf-8").read())))' \
        "$G_TEST_BUILDDIR/ontology/example.ttl" "$question"
done
conforms "the stories' graphs" "$G_TEST_SRCDIR"/tests/stories/*/6-graph.nq
for ending in nq nt ttl; do
    conforms "the perfect graphs, .$ending" "$G_TEST_SRCDIR"/tests/perfect/*.$ending
done

for part in dev web-dev; do
    articles=$HEARSAY_CORPORA/gold/$part
    if [ ! -d "$articles" ]; then
        skip "the graphs of gold/$part" "no corpora (HEARSAY_CORPORA)"
    elif [ -n "$HEARSAY_SANITIZERS" ]; then
        skip "the graphs of gold/$part" "too slow under sanitizers"
    else
        for article in "$articles"/*.txt; do
            "$HEARSAY" extract --date 2016-11-08 --embed-text "$article" \
                -o "$scratch/$part-$(basename "$article" .txt).ttl" || exit 99
        done
        conforms "the graphs of gold/$part" "$scratch/$part"-*.ttl
    fi
done
done_testing
