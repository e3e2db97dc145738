# SPDX-License-Identifier: Apache-2.0
"""Compares what rdflib and PyLD read: rdf.py QUADS FILE...

QUADS is N-Quads; each FILE the same graphs in another format, told by its ending. Formats that keep
graphs must give the very quads, the others the triples of all of them. JSON-LD is read by PyLD too.
Says what differs; ends with 1 where anything does.
"""

import json
import os
import sys

import rdflib

FORMATS = {".nq": "nquads", ".trig": "trig", ".jsonld": "json-ld", ".nt": "nt", ".ttl": "turtle", ".rdf": "xml"}
KEEPS_GRAPHS = {".nq", ".trig", ".jsonld"}


def read_quads(path=None, data=None, kind=None):
    dataset = rdflib.Dataset()
    dataset.parse(path, data=data, format=kind)
    return {(s, p, o, str(g)) for s, p, o, g in dataset.quads()}


def read_triples(path, kind):
    return set(rdflib.Graph().parse(path, format=kind))


def compare(what, wanted, found):
    for sign, rest in (("-", wanted - found), ("+", found - wanted)):
        for line in sorted(map(repr, rest))[:5]:
            print(what, sign, line)
    return wanted == found


def main():
    wanted = read_quads(sys.argv[1], kind="nquads")
    triples = {quad[:3] for quad in wanted}
    good = bool(wanted)
    for path in sys.argv[2:]:
        ending = os.path.splitext(path)[1]
        if ending in KEEPS_GRAPHS:
            good &= compare(path, wanted, read_quads(path, kind=FORMATS[ending]))
        else:
            good &= compare(path, triples, read_triples(path, FORMATS[ending]))
        if ending == ".jsonld":
            from pyld import jsonld

            with open(path, encoding="utf-8") as file:
                quads = jsonld.to_rdf(json.load(file), {"format": "application/n-quads"})
            good &= compare(path + " (PyLD)", wanted, read_quads(data=quads, kind="nquads"))
    sys.exit(0 if good else 1)


main()
