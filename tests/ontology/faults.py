# SPDX-License-Identifier: Apache-2.0
"""Shapes find faults, each the one that is there: faults.py SHAPES FAULTS FOLDER

FAULTS is a file of blocks with an empty line between them (its head tells their form): the file of
FOLDER that is made faulty, what is wrong then, the messages that the shapes must give, neither more nor
fewer, and the SPARQL update that makes it so. Writes TAP, a point a block, and one more: that every
message of the shapes is given by some fault, so that no shape is there which cannot fail.
"""

import multiprocessing
import os
import sys

import rdflib

import validate


def read_blocks(path):
    """The blocks of a file as lists of lines, without comments."""
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    lines = (line for line in text.split("\n") if not line.startswith("#"))
    blocks = "\n".join(lines).split("\n\n")
    return [block.strip().split("\n") for block in blocks if block.strip()]


def prepare(shapes_path, folder_path):
    global shapes, folder
    shapes = rdflib.Graph(bind_namespaces="none").parse(shapes_path, format="turtle")
    folder = folder_path


def try_block(block):
    """What is wrong with a block: its title, its messages, and the reasons why it fails."""
    file, title = block[0].split(": ", 1)
    expected = sorted(line[len("finds "):] for line in block if line.startswith("finds "))
    update = "\n".join(line for line in block[1:] if not line.startswith("finds "))
    (triples,) = validate.read_graphs(os.path.join(folder, file))
    graph = validate.make_graph(triples)
    graph.update(update, initNs=dict(shapes.namespaces()))
    if set(graph) == set(triples):
        return title, expected, ["the update changes nothing"]
    found = validate.find_violations(graph, shapes)
    if [message for message, _, _ in found] == expected:
        return title, expected, []
    return title, expected, ["\t".join(violation) for violation in found] or ["nothing was found"]


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    blocks = read_blocks(sys.argv[2])
    messages = set()
    with multiprocessing.Pool(None, prepare, (sys.argv[1], sys.argv[3])) as pool:
        for number, (title, expected, reasons) in enumerate(pool.imap(try_block, blocks), 1):
            print("not ok" if reasons else "ok", number, "-", title)
            for reason in reasons:
                print("#  ", reason.replace("\n", " "))
            messages.update(expected)
    graph = rdflib.Graph().parse(sys.argv[1], format="turtle")
    missing = {str(message) for message in graph.objects(None, validate.SH.message)} - messages
    print("not ok" if missing else "ok", len(blocks) + 1, "- every message of the shapes is tried")
    for message in sorted(missing):
        print("#  ", message)
    print(f"1..{len(blocks) + 1}")


if __name__ == "__main__":
    main()
