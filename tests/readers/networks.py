# SPDX-License-Identifier: Apache-2.0
"""Compares networks in all formats with what rdflib finds in the quads: networks.py READER GRAPHS FILE

READER is networkx, igraph (both read GraphML), graphviz (FILE is what dot -Tjson0 made), gexf, gephi or neo4j (FILE is
the table of nodes, the edges lie beside it). The network is worked out here anew from GRAPHS (JSON-LD), by the words
of the man page. Says what differs; ends with 1 where anything does.
"""

import csv
import datetime
import json
import sys
import xml.etree.ElementTree as tree

import rdflib
from rdflib import RDF, RDFS

HS = rdflib.Namespace("https://w3id.org/hearsay#")
SCHEMA = rdflib.Namespace("http://schema.org/")
ORG = rdflib.Namespace("http://www.w3.org/ns/org#")
FOAF = rdflib.Namespace("http://xmlns.com/foaf/0.1/")
KINDS = [(SCHEMA.Person, "person"), (SCHEMA.Organization, "organization"), (SCHEMA.Place, "place"),
         (FOAF.Group, "group")]


class Network:
    def __init__(self):
        self.nodes = {}  # IRI -> (label, kind, statements)
        self.edges = {}  # (IRI, IRI, relation) -> (weight, first, last)


def widen(days, *more):
    days = sorted([day for day in days if day] + [day for day in more if day])
    return [days[0], days[-1]] if days else []


def work_out(path):
    dataset = rdflib.Dataset()
    dataset.parse(path, format="json-ld")  # in N-Quads, rdflib 6.1 takes backslashes before u for an escape
    kinds, labels, counts, edges, voices = {}, {}, {}, {}, set()
    for graph in dataset.graphs():
        def kind(node):
            found = [i for i, (iri, _) in enumerate(KINDS) if (node, RDF.type, iri) in graph]
            return min(found) if found and (node, RDF.type, HS.UnnamedAgent) not in graph else None

        def note(node):
            if kind(node) is None:
                return False
            label = graph.value(node, SCHEMA.name) or graph.value(node, RDFS.label) or node
            labels[node] = min(labels.get(node, str(label)), str(label))
            kinds[node] = min(kinds.get(node, 9), kind(node))
            counts.setdefault(node, 0)
            return True

        def edge(a, b, relation, first, last):
            if a == b or not note(b):
                return
            weight, days = edges.get((a, b, relation), (0, []))
            edges[a, b, relation] = (weight + 1, widen(days, first, last))

        def day(node, *properties):
            for name in properties:
                value = graph.value(node, name)
                if value is not None:
                    return str(value)[:10]
            return ""

        for statement in set(graph.subjects(HS.speaker)):
            when = day(statement, HS.date) or day(graph.value(statement, HS.reportedIn), SCHEMA.datePublished)
            for speaker in graph.objects(statement, HS.speaker):
                if not note(speaker):
                    continue
                voices.add(speaker)
                counts[speaker] += 1
                for other in graph.objects(statement, HS.addressee):
                    edge(speaker, other, "spoke to", when, when)
                    if kind(other) is not None:
                        voices.add(other)
                for other in graph.objects(statement, SCHEMA.about):
                    edge(speaker, other, "spoke about", when, when)
        for membership, member in graph.subject_objects(ORG.member):
            if not note(member):
                continue
            first, last = day(membership, HS.earliest, HS.knownFrom), day(membership, HS.latest, HS.knownTo)
            for name in (ORG.organization, HS.officeOf):
                for other in graph.objects(membership, name):
                    edge(member, other, "member of", first, last)
    network = Network()
    for node in labels:
        if kinds[node] < 2 or node in voices:
            network.nodes[str(node)] = (labels[node].replace("\n", " ").replace("\t", " "), KINDS[kinds[node]][1],
                                        counts[node])
    for (a, b, relation), (weight, days) in edges.items():
        if str(a) in network.nodes and str(b) in network.nodes:
            network.edges[str(a), str(b), relation] = (weight, *(days or ["", ""]))
    return network


def read_networkx(path):
    import networkx

    graph = networkx.read_graphml(path, force_multigraph=True)
    network = Network()
    for _, node in graph.nodes(data=True):
        network.nodes[node["iri"]] = (node["label"], node["kind"], node["statements"])
    for a, b, edge in graph.edges(data=True):
        network.edges[graph.nodes[a]["iri"], graph.nodes[b]["iri"], edge["relation"]] = (
            int(edge["weight"]), edge.get("firstday", ""), edge.get("lastday", ""))
    return network


def read_igraph(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    assert graph.is_directed()
    network = Network()
    for node in graph.vs:
        network.nodes[node["iri"]] = (node["label"], node["kind"], int(node["statements"]))
    for edge in graph.es:
        network.edges[graph.vs[edge.source]["iri"], graph.vs[edge.target]["iri"], edge["relation"]] = (
            int(edge["weight"]), edge["firstday"] or "", edge["lastday"] or "")
    return network


def read_graphviz(path):
    with open(path, encoding="utf-8") as file:
        graph = json.load(file)
    assert graph["directed"]
    network = Network()
    iris = {}
    for node in graph["objects"]:
        iris[node["_gvid"]] = node["URL"]
        network.nodes[node["URL"]] = (node["label"].replace("\\\\", "\\"), node["kind"], int(node["statements"]))
    for edge in graph["edges"]:
        network.edges[iris[edge["tail"]], iris[edge["head"]], edge["label"]] = (
            int(edge["weight"]), edge.get("first", ""), edge.get("last", ""))
    return network


def check_days(element):
    days = [datetime.date.fromisoformat(element.get(name)) for name in ("start", "end") if element.get(name)]
    assert len(days) in (0, 2) and days == sorted(days), element.attrib


def read_gexf(path):
    """Holds the file to the rules of GEXF 1.3 that concern what is in it."""
    space = "{http://gexf.net/1.3}"
    root = tree.parse(path).getroot()
    assert root.tag == space + "gexf" and root.get("version") == "1.3"
    assert [child.tag for child in root] == [space + "meta", space + "graph"]
    graph = root[1]
    assert graph.attrib == {"defaultedgetype": "directed", "mode": "dynamic", "timeformat": "date",
                            "timerepresentation": "interval"}
    assert [child.tag[len(space):] for child in graph] == ["attributes", "nodes", "edges"]
    assert graph[0].get("class") == "node" and graph[0].get("mode") == "static"
    columns = {column.get("id"): column.get("type") for column in graph[0]}
    assert set(columns.values()) <= {"integer", "long", "double", "float", "boolean", "string", "anyURI"}
    network = Network()
    iris = {}
    assert int(graph[1].get("count")) == len(graph[1]) and int(graph[2].get("count")) == len(graph[2])
    for node in graph[1]:
        assert node.tag == space + "node" and node.get("id") not in iris
        check_days(node)
        values = {value.get("for"): value.get("value") for value in node[0]}
        assert set(values) <= set(columns)
        iris[node.get("id")] = values["iri"]
        network.nodes[values["iri"]] = (node.get("label"), values["kind"], int(values["statements"]))
    ids = set()
    for edge in graph[2]:
        assert edge.tag == space + "edge" and edge.get("id") not in ids and float(edge.get("weight")) > 0
        ids.add(edge.get("id"))
        check_days(edge)
        network.edges[iris[edge.get("source")], iris[edge.get("target")], edge.get("kind")] = (
            int(edge.get("weight")), edge.get("start", ""), edge.get("end", ""))
    return network


def read_tables(path, nodes, edges):
    network = Network()
    for name, take in ((path, nodes), (path.replace(".nodes.", ".edges."), edges)):
        with open(name, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                take(network, row)
    return network


def bare(label):
    return label[1:] if label[:2] in ("'=", "'+", "'-", "'@") else label


def read_gephi(path):
    def node(network, row):
        network.nodes[row["Id"]] = (bare(row["Label"]), row["Kind"], int(row["Statements"]))

    def edge(network, row):
        assert row["Type"] == "Directed"
        network.edges[row["Source"], row["Target"], row["Label"]] = (int(row["Weight"]), row["First"], row["Last"])

    return read_tables(path, node, edge)


def read_neo4j(path):
    def node(network, row):
        labels = row[":LABEL"].split(";")
        assert labels[0] == "Agent"
        network.nodes[row["iri:ID"]] = (bare(row["name"]), labels[1].lower(), int(row["statements:int"]))

    def edge(network, row):
        network.edges[row[":START_ID"], row[":END_ID"], row[":TYPE"].lower().replace("_", " ")] = (
            int(row["weight:int"]), row["first:date"], row["last:date"])

    return read_tables(path, node, edge)


def main():
    reader, quads, path = sys.argv[1:]
    wanted, found = work_out(quads), globals()["read_" + reader](path)
    good = len(wanted.nodes) > 4 and len(wanted.edges) > 4
    for what in ("nodes", "edges"):
        a, b = getattr(wanted, what), getattr(found, what)
        for key in sorted(set(a) | set(b)):
            if a.get(key) != b.get(key):
                print(what, key, "wanted", a.get(key), "found", b.get(key))
                good = False
    sys.exit(0 if good else 1)


main()
