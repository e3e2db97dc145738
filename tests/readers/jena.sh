#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Apache Jena's riot reads every format that holds RDF, finds nothing to warn of, and gives the quads that
# N-Quads give. riot is in the jar of Fuseki's server (org.apache.jena:jena-fuseki-server), which $HEARSAY_JENA
# names, or Maven has fetched; skipped without it, or without java.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

jar=${HEARSAY_JENA:-$HOME/.m2/repository/org/apache/jena/jena-fuseki-server/4.10.0/jena-fuseki-server-4.10.0.jar}
command -v java >/dev/null || skip_all 'no java'
[ -f "$jar" ] || skip_all 'no Jena (HEARSAY_JENA)'
cd "$scratch" || exit 99
export LC_ALL=C

cat "$G_TEST_SRCDIR"/tests/stories/*/6-graph.nq "$G_TEST_SRCDIR"/tests/perfect/*.nq >all.nq
for ending in trig jsonld nt ttl rdf; do
    check "the graphs become .$ending" "$HEARSAY" convert all.nq -o all.$ending
done
for ending in nq trig jsonld nt ttl rdf; do
    java -cp "$jar" riotcmd.riot --output=nquads all.$ending >read.$ending 2>said
    check "riot reads .$ending" test -s read.$ending
    nothing '... without a word' said
    # Languages are the same in whatever case; Jena's reader of JSON-LD writes them small.
    sed -E 's/"@([A-Za-z0-9-]+)/"@\L\1/' read.$ending | sort -u >quads.$ending
done
sed 's/ <[^>]*> \.$/ ./' quads.nq | sort -u >triples
for ending in trig jsonld; do same ".$ending holds the quads" quads.nq quads.$ending; done
for ending in nt ttl rdf; do same ".$ending holds the triples" triples quads.$ending; done
done_testing
