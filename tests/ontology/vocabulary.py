# SPDX-License-Identifier: Apache-2.0
"""Looks at the ontology as an editor of vocabularies would: vocabulary.py FILE.ttl...

Writes what is wrong, one fault a line: hearsay's own terms that are spoken of and not defined, or defined without
English label and comment; classes that are not typed so; properties without domain; values without a scheme, or
in one that is none; broader values of another scheme; an ontology without what tools look for. Needs rdflib.
"""

import sys

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef

HS = "https://w3id.org/hearsay#"
ONTOLOGY = URIRef("https://w3id.org/hearsay")
VANN = Namespace("http://purl.org/vocab/vann/")
OF_ANYTHING = {"earliest", "knownFrom", "knownTo", "latest", "confidence"}  # of statements and memberships
WANTED = (
    *(DCTERMS.title, DCTERMS.description, DCTERMS.creator, DCTERMS.license),
    *(OWL.versionInfo, OWL.versionIRI, VANN.preferredNamespacePrefix, VANN.preferredNamespaceUri),
)


def is_own(term):
    return isinstance(term, URIRef) and term.startswith(HS)


def find_faults(graph):
    own = {term for triple in graph for term in triple if is_own(term)}
    for term in own:
        for predicate in (RDFS.label, RDFS.comment):
            words = list(graph.objects(term, predicate))
            if len(words) != 1 or words[0].language != "en" or not words[0].strip():
                yield f"{term}: not one English {predicate}"
    for predicate in (RDFS.domain, RDFS.range, RDFS.subClassOf, OWL.disjointWith):
        for thing in filter(is_own, graph.objects(None, predicate)):
            if (thing, RDF.type, OWL.Class) not in graph:
                yield f"{thing}: is no class"
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in filter(is_own, graph.subjects(RDF.type, kind)):
            if term[len(HS) :] not in OF_ANYTHING and (term, RDFS.domain, None) not in graph:
                yield f"{term}: has no domain"
    for kind in graph.subjects(RDFS.subClassOf, SKOS.Concept):
        for term in graph.subjects(RDF.type, kind):
            if len(list(graph.objects(term, SKOS.inScheme))) != 1:
                yield f"{term}: is not in one scheme"
    for term, scheme in graph.subject_objects(SKOS.inScheme):
        if (scheme, RDF.type, SKOS.ConceptScheme) not in graph:
            yield f"{scheme}: is no scheme"
    for term, wider in graph.subject_objects(SKOS.broader):
        if graph.value(term, SKOS.inScheme) != graph.value(wider, SKOS.inScheme):
            yield f"{term}: its broader one is of another scheme"
    for predicate in WANTED:
        if graph.value(ONTOLOGY, predicate) is None:
            yield f"the ontology has no {predicate}"
    if str(graph.value(ONTOLOGY, VANN.preferredNamespaceUri)) != HS:
        yield "the preferred namespace is another one"


def main():
    graph = Graph()
    for path in sys.argv[1:]:
        graph.parse(path, format="turtle")
    faults = sorted(set(find_faults(graph)))
    for fault in faults:
        print(fault)
    sys.exit(bool(faults) or len(graph) < 100)


if __name__ == "__main__":
    main()
