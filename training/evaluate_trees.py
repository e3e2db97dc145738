# SPDX-License-Identifier: Apache-2.0
"""Parses CoNLL-U with gold sentences and tokens with the float weights and writes CoNLL-U, to compare Python with C
(tests/quality/parse.c) and checkpoints with each other; tests/quality/trees.py scores it.

    python evaluate_trees.py NETWORK.pt GOLD.conllu[.gz] > PARSED.conllu
"""

import argparse
import gzip
import sys

import numpy as np
import torch

import conllu
import corpora as C
import network as N
import train


def spanning_tree(scores):
    """scores [n, n + 1]: of each head of each token, 0 the root. The heads of the best tree with one token at the
    root: all arcs from the root cost more than any tree can gain elsewhere (Stanojevic and Cohen, EMNLP 2021)."""
    n = len(scores)
    full = np.full((n + 1, n + 1), -np.inf)
    full[1:] = scores
    full[1:, 0] -= 1 + (n + 1) * (np.ptp(scores) + 1)
    np.fill_diagonal(full, -np.inf)
    return chu_liu_edmonds(full)[1:]


def chu_liu_edmonds(scores):
    """scores [d, h], node 0 the root. Recursive, for clearness."""
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(scores), bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    c = len(rest)
    small = np.full((c + 1, c + 1), -np.inf)
    small[:c, :c] = scores[np.ix_(rest, rest)]
    gain = scores[np.ix_(cycle, rest)] - scores[cycle, heads[cycle]][:, None]
    small[c, :c], enter = gain.max(0), gain.argmax(0)
    leave = scores[np.ix_(rest, cycle)]
    small[:c, c], leaving = leave.max(1), leave.argmax(1)
    small[0] = -np.inf
    found = chu_liu_edmonds(small)
    for i in range(1, c):
        heads[rest[i]] = cycle[leaving[i]] if found[i] == c else rest[found[i]]
    heads[cycle[enter[found[c]]]] = rest[found[c]]
    return heads


def find_cycle(heads):
    state = np.zeros(len(heads), int)
    state[0] = len(heads) + 1
    for start in range(1, len(heads)):
        at = start
        while state[at] == 0:
            state[at] = start
            at = heads[at]
        if state[at] == start:
            cycle, node = [at], heads[at]
            while node != at:
                cycle.append(node)
                node = heads[node]
            return np.array(cycle)
    return None


def words_of(document, span):
    """First and last word that a token touches; the next word for a token of nothing but gaps."""
    a = int(np.searchsorted(document.ends, span[0], 'right'))
    b = int(np.searchsorted(document.begins, span[1], 'left')) - 1
    return (a, b) if a <= b else (min(a, len(document.words) - 1),) * 2


@torch.no_grad()
def parse(network, text, vocabulary):
    """Yields for each token UPOS, XPOS, head (0 the root, else 1-based) and relation."""
    document = C.Document(text.name, text.text, vocabulary)
    h = torch.cat([network.encode(N.inputs([(document, w)])[0]) for w in document.windows(network.config['window'])])
    for sentence in text.sentences:
        tokens = torch.tensor([words_of(document, t.span) for t in sentence])
        upos, xpos = (x.argmax(1) for x in network.tags(h, tokens))
        scores, sides = network.arcs(h, tokens[None])
        heads = spanning_tree(scores[0].double().numpy())
        n = len(sentence)
        labels = network.relations(sides, torch.arange(n), torch.from_numpy(heads.copy()))
        root = C.RELATIONS.index('root')
        labels[:, root] = -1e9
        labels = labels.argmax(1)
        labels[heads == 0] = root
        for i in range(n):
            yield C.UPOS[upos[i]], C.XPOS[xpos[i]], int(heads[i]), C.RELATIONS[labels[i]]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('network')
    p.add_argument('gold')
    a = p.parse_args()
    torch.set_num_threads(1)
    network = N.Network()
    state = torch.load(a.network, weights_only=True)
    network.load_state_dict(state.get('network', state))
    network.eval()
    v = train.vocabulary()
    found = (x for text in conllu.documents(a.gold) for x in parse(network, text, v))
    opener = gzip.open if a.gold.endswith('.gz') else open
    with opener(a.gold, 'rt', encoding='utf-8') as f:
        for line in f:
            field = line.rstrip('\n').split('\t')
            if field[0].isdigit():
                upos, xpos, head, relation = next(found)
                line = '\t'.join(field[:3] + [upos, xpos, '_', str(head), relation, '_', '_']) + '\n'
            if not (line[0].isdigit() and '.' in field[0]):
                sys.stdout.write(line)


if __name__ == '__main__':
    main()
