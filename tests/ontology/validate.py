# SPDX-License-Identifier: Apache-2.0
"""Holds graphs to shapes: validate.py SHAPES FILE...

Each FILE is N-Quads, TriG or JSON-LD, of which each named graph is looked at by itself, or N-Triples,
Turtle or RDF/XML, which are one graph each. Writes one line for each violation, sorted: file, message, focus and value, with
tabs between them; nothing where all is well. Ends with 1 where there was one, and with a last line on
stderr that counts graphs and triples. Needs pyshacl (requirements.txt). Graphs are looked at side by
side, one process a core.
"""

import collections
import multiprocessing
import os
import sys

import pyshacl
import rdflib

SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
KEEPS_GRAPHS = {".nq": "nquads", ".trig": "trig", ".jsonld": "json-ld"}
FLAT = {".nt": "nt", ".ttl": "turtle", ".rdf": "xml"}


def read_graphs(path):
    """The named graphs of a file as lists of triples, in the order of their names."""
    ending = os.path.splitext(path)[1]
    if ending in FLAT:
        return [list(rdflib.Graph().parse(path, format=FLAT[ending]))]
    dataset = rdflib.Dataset()
    dataset.parse(path, format=KEEPS_GRAPHS[ending])
    graphs = collections.defaultdict(list)
    for subject, predicate, value, name in dataset.quads():
        graphs[str(name)].append((subject, predicate, value))
    return [triples for _, triples in sorted(graphs.items())]


def make_graph(triples):
    graph = rdflib.Graph()
    for triple in triples:
        graph.add(triple)
    return graph


def find_violations(graph, shapes):
    """What is wrong in `graph`: sorted (message, focus, value)."""
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none")
    found = []
    for result in report.objects(None, SH.result):  # not what lies behind them, sh:detail
        message = report.value(result, SH.resultMessage)
        focus = report.value(result, SH.focusNode)
        value = report.value(result, SH.value)
        found.append((str(message), str(focus), "" if value is None else str(value)))
    return sorted(found)


def prepare(path):
    global shapes
    shapes = rdflib.Graph().parse(path, format="turtle")


def validate_file(path):
    """The violations in a file's graphs, and how many graphs and triples it has."""
    graphs = read_graphs(path)
    found = [v for triples in graphs for v in find_violations(make_graph(triples), shapes)]
    return path, found, len(graphs), sum(len(triples) for triples in graphs)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    n_graphs = n_triples = n_found = 0
    with multiprocessing.Pool(None, prepare, (sys.argv[1],)) as pool:
        for path, found, graphs, triples in pool.imap(validate_file, sys.argv[2:]):
            n_graphs += graphs
            n_triples += triples
            n_found += len(found)
            for violation in found:
                print(path, *(part.replace("\n", " ") for part in violation), sep="\t")
    print(f"{n_graphs} graphs, {n_triples} triples, {n_found} violations", file=sys.stderr)
    sys.exit(1 if n_found else 0)


if __name__ == "__main__":
    main()
