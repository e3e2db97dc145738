# SPDX-License-Identifier: Apache-2.0
"""Reads the data of a site back: same_data.py SITE GRAPH.nq

The Turtle of the texts' pages together is all that the graph holds; whatever stands in another page's
Turtle stands in the graph, too; and the JSON-LD beside each Turtle file, and in its page, says the same.
Needs rdflib.
"""
import re
import sys
from pathlib import Path

import rdflib

site, graph = Path(sys.argv[1]), Path(sys.argv[2])


def read(path, syntax):
    return set(rdflib.Graph().parse(path, format=syntax))


quads = rdflib.Dataset()
quads.parse(graph, format="nquads")
told = {(s, p, o) for s, p, o, _ in quads.quads()}
texts, faults = set(), []
files = sorted(path for path in site.rglob("*.ttl") if path.name != "void.ttl")
for path in files:
    triples = read(path, "turtle")
    if path.parent == site / "text":
        texts |= triples
    elif triples - told:
        faults.append(f"{path}: {len(triples - told)} triples that the graph does not have")
    elif not triples:
        faults.append(f"{path}: nothing in it")
    if read(path.with_suffix(".jsonld"), "json-ld") != triples:
        faults.append(f"{path}: the JSON-LD beside it is another")
    page = path.with_suffix(".html").read_text(encoding="utf-8")
    embedded = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    if len(embedded) != 1 or set(rdflib.Graph().parse(data=embedded[0], format="json-ld")) != triples:
        faults.append(f"{path}: the JSON-LD in its page is another")
if texts != told:
    faults.append(f"{len(texts ^ told)} triples differ between the graph and the texts' pages")
print("\n".join(faults[:40]))
print(f"{len(files)} documents, {len(told)} triples", file=sys.stderr)
sys.exit(bool(faults))
