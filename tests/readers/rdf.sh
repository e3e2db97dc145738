#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Every format that holds RDF, read by rdflib, gives the quads that N-Quads give; JSON-LD read by PyLD too,
# and offline. All conform to the shapes. The context in the files is the one that is installed, and has
# every term of the ontology that graphs hold. Needs rdflib and PyLD (requirements.txt), and pyshacl for shapes.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

python=${HEARSAY_PYTHON:-python3}
export PYTHONDONTWRITEBYTECODE=1
readers=$G_TEST_SRCDIR/tests/readers
"$python" -c 'import pyld, rdflib' 2>/dev/null || skip_all "no rdflib and PyLD (HEARSAY_PYTHON)"

formats='trig jsonld nt ttl rdf'
compare() { # WHAT QUADS
    local ending
    for ending in $formats; do
        check "$1 become .$ending" "$HEARSAY" convert "$2" -o "$scratch/graphs.$ending"
        check "... read as the quads that they are" "$python" "$readers/rdf.py" "$2" "$scratch/graphs.$ending"
    done
}
cat "$G_TEST_SRCDIR"/tests/stories/*/6-graph.nq >"$scratch/stories.nq"
cat "$G_TEST_SRCDIR"/tests/perfect/*.nq >"$scratch/perfect.nq"
compare "the graphs of the stories" "$scratch/stories.nq"
if "$python" -c 'import pyshacl' 2>/dev/null; then
    for ending in nq $formats; do
        [ $ending = nq ] && cp "$scratch/stories.nq" "$scratch/graphs.nq"
        check "... and .$ending conforms to the shapes" "$python" "$G_TEST_SRCDIR/tests/ontology/validate.py" \
            "$G_TEST_SRCDIR/ontology/shapes.ttl" "$scratch/graphs.$ending"
    done
else
    skip 'they conform to the shapes' 'no pyshacl'
fi
compare "the perfect graphs" "$scratch/perfect.nq"
cat >"$scratch/odd.nq" <<'END'
<http://e.example/a> <http://e.example/p> <http://e.example/b> <http://e.example/g> .
<http://e.example/b> <http://e.example/p> <http://e.example/a> <http://e.example/g> .
<http://e.example/a> <http://e.example/p> "05"^^<http://www.w3.org/2001/XMLSchema#integer> <http://e.example/g> .
<http://e.example/a> <http://e.example/p> "123456789012345678"^^<http://www.w3.org/2001/XMLSchema#integer> <http://e.example/g> .
<http://e.example/a> <http://e.example/p> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> <http://e.example/g> .
<http://e.example/a> <https://w3id.org/hearsay#date> "x" <http://e.example/g> .
<http://e.example/a> <https://w3id.org/hearsay#date> "7"^^<http://www.w3.org/2001/XMLSchema#integer> <http://e.example/g> .
<http://e.example/a> <https://w3id.org/hearsay#form> "direct"@en <http://e.example/g> .
<http://e.example/a> <https://w3id.org/hearsay#form> <http://e.example/form> <http://e.example/g> .
<http://e.example/a> <https://w3id.org/hearsay#verb> "say" <http://e.example/g> .
<http://e.example/a> <https://w3id.org/hearsay#verb> "sagen"@de <http://e.example/g> .
<http://e.example/a> <https://w3id.org/hearsay#unknown> <https://w3id.org/hearsay#Unknown> <http://e.example/g> .
<http://e.example/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "no class" <http://e.example/g> .
<http://e.example/s> <https://w3id.org/hearsay#reportedIn> <http://e.example/s> <http://e.example/g> .
<http://e.example/s> <https://w3id.org/hearsay#reportedIn> <http://e.example/t> <http://e.example/g> .
<http://e.example/t> <https://w3id.org/hearsay#reportedIn> <http://e.example/s> <http://e.example/g> .
<urn:x:y> <http://e.example/p> <mailto:a@b.example> <urn:g> .
<urn:x:y> <http://e.example/p> "a \"b\" \\ \t\n <c> ]]> 😀" <urn:g> .
END
for ((i = 0; i < 300; i++)); do # one long chain
    echo "<http://e.example/c$i> <http://e.example/next> <http://e.example/c$((i + 1))> <http://e.example/chain> ."
done >>"$scratch/odd.nq"
formats='jsonld nt rdf'
compare "odd graphs of others" "$scratch/odd.nq"
echo '<schema:name> <http://e.example/p> "x" .' >"$scratch/prefix.nt"
"$HEARSAY" convert "$scratch/prefix.nt" --to jsonld >"$scratch/out" 2>"$scratch/err"
check 'what JSON-LD would take for a prefix is refused' grep -q 'begins as a prefix' "$scratch/err"

# Two files, one document: the tree is for people without RDF.
"$HEARSAY" convert "$scratch/stories.nq" -o "$scratch/stories.jsonld"
check 'articles hold their statements, and those who speaks' "$python" -c '
import json, sys
document = json.load(open(sys.argv[1], encoding="utf-8"))
statements = 0
for graph in document["@graph"]:
    article = graph["@graph"][0]
    assert "NewsArticle" in article["@type"], article["@id"]
    for statement in article.get("statements", []):
        statements += 1
        assert isinstance(statement["confidence"], str)
        assert statement.get("content") or "Silence" in str(statement["act"]), statement["@id"]
        for span in statement.get("content", []):
            assert isinstance(span.get("beginIndex", 0), int)
        for who in statement.get("speaker", []):
            assert who["@id"]
assert statements > 20, statements' "$scratch/stories.jsonld"
context=$G_TEST_BUILDDIR/ontology/context.jsonld
check 'the context is the one that is installed' "$python" -c '
import json, sys
written, installed = (json.load(open(path, encoding="utf-8"))["@context"] for path in sys.argv[1:])
assert written == installed' "$scratch/stories.jsonld" "$context"
check '... and no term is missing' "$python" -c '
import json, sys, rdflib
context = json.load(open(sys.argv[1], encoding="utf-8"))["@context"]
prefixes = {key: iri for key, iri in context.items() if isinstance(iri, str) and iri[-1] in "#/"}
def expand(value):
    prefix, _, name = value.partition(":")
    return prefixes[prefix] + name
known = {expand(t if isinstance(t, str) else t.get("@id") or t["@reverse"])
         for key, t in context.items() if key not in prefixes and key != "@version"}
dataset = rdflib.Dataset()
dataset.parse(sys.argv[2], format="nquads")
used = {str(p) for _, p, _, _ in dataset.quads()} | {str(o) for _, p, o, _ in dataset.quads() if p == rdflib.RDF.type}
missing = used - known - {str(rdflib.RDF.type), "http://www.w3.org/ns/org#Organization"}
assert not missing, missing' "$context" "$scratch/stories.nq"
done_testing
