# SPDX-License-Identifier: Apache-2.0
"""Reads articles with the weights and writes what was found, one JSON object a line, in the form of
`hearsay extract --to jsonl`: to compare Python with C, and runs with each other.

    python evaluate.py NETWORK.pt FOLDER > PRED.jsonl           every *.txt of FOLDER, with the float weights
    python evaluate.py OUT.safetensors FOLDER > PRED.jsonl      the same with the shipped int8 ones, as C calculates
"""

import argparse
import glob
import json
import os
import unicodedata

import torch
from torch import nn

import corpora as C
import decode
import export
import network as N
import train


def round_rows(linear, inputs):
    """What src/encoder/packed.h does with the rows that a product takes in: whole numbers of as many bits as a
    sum of 32 bits leaves room for."""
    x, = inputs
    largest = min(32767, (2**31 - 1) // (128 * linear.in_features))
    most = x.abs().amax(-1, keepdim=True).clamp(min=1e-30)
    return (x * (largest / most)).round() * (most / largest),


def load(path):
    network = N.Network()
    if path.endswith('.safetensors'):
        network.load_state_dict(export.restore(path, network.state_dict()))
        for module in network.modules():
            if isinstance(module, nn.Linear):
                module.register_forward_pre_hook(round_rows)
    else:
        state = torch.load(path, weights_only=True)
        network.load_state_dict(state.get('network', state))
    return network.eval()


def mark_nested(statements):
    """Says of each statement which one reports it: the shortest content that holds its cue and is longer than its own."""
    def length(s):
        return sum(b - a for a, b in s['content'])

    def holds(outer, s):
        x, y = s['cue'][0]
        return any(a <= x and y <= b for a, b in outer['content'])
    for s in statements:
        outer = [(length(o), i) for i, o in enumerate(statements) if length(o) > length(s) and holds(o, s)]
        if outer:
            s['within'] = min(outer)[1]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('network')
    p.add_argument('folder')
    p.add_argument('--outer', action='store_true', help="only the article's own attributions, as PolNeAR marks")
    p.add_argument('--first', type=int, help='only the first so many articles')
    p.add_argument('--threads', type=int, default=1)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    network = load(a.network)
    v = train.vocabulary()
    for path in sorted(glob.glob(os.path.join(a.folder, '*.txt')))[:a.first]:
        document = C.Document(os.path.basename(path)[:-4], unicodedata.normalize('NFC', C.read(path)), v)
        found, names = decode.read_document(network, document, nested=not a.outer)

        def spans(ranges):
            return [[int(document.begins[x]), int(document.ends[y - 1])] for x, y in ranges]
        statements = [{'source': spans(s['source']), 'cue': spans([s['cue']]), 'content': spans(s['content']),
                       'inner': s['inner']} for s in found]
        mark_nested(statements)
        print(json.dumps({
            'doc': document.name,
            'mentions': [{'span': spans([n[:2]])[0], 'kind': 'name', 'type': n[2]} for n in sorted(names)],
            'statements': statements}, ensure_ascii=False))


if __name__ == '__main__':
    main()
