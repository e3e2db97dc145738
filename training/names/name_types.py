#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Write src/resolve/typeweights.inc: how much each clue says for each type of a name.

usage: name_types.py CLUES.tsv TEXTS GOLD [--report] > src/resolve/typeweights.inc

CLUES.tsv is what tests/quality/nameclues writes of the articles TEXTS/NAME.txt, which have gold names in
GOLD/NAME.gold.json (gold/train: with "mentions"). The right type of a spelling is that of the gold entity
which bears it as a name; else that of the gold names of which its mentions are half, or which are most of
its mentions ("Voss camp" is not Voss); a spelling with neither is no name. Laws count as works, products as other things. Fitted is a multinomial logistic
regression, by gradient descent on all of it, each name once as it is and once, with less weight, as
if nothing were known of the world. With --report a fifth of the articles is left out five times, to say on
stderr how many types are right on unseen ones.
"""
import collections
import json
import os
import re
import sys
import unicodedata

import numpy as np

TYPES = ['person', 'organization', 'place', 'group', 'event', 'work', 'other', 'none']
AS = {'law': 'work', 'product': 'other'}
KNOWN = slice(23, 39)     # the clues of HsClue that need knowledge: from KNOWN to KNOWLEDGE
UNKNOWING = 0.3           # weight of a name without them
TAGGER = 1                # the first of the clues from the tagger's probabilities, one for each type
HALF, MOST = 0.5, 0.75
RIDGE = 2e-4
STEPS = 700
RATE = 0.05


def norm(name):
    plain = ''.join(c for c in unicodedata.normalize('NFKD', name) if not unicodedata.combining(c))
    plain = re.sub(r"'s$|^the ", '', plain.lower().replace('’', "'").strip())
    return re.sub(r'[^a-z0-9&]+', ' ', plain).strip()


def overlap(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def right_type(text, key, spans, gold):
    """Returns the index of the right type of the spelling `key`, which stands at `spans`."""
    types = {e['id']: AS.get(e['type'], e['type']) for e in gold['entities']}
    own = {norm(key)} | {norm(text[begin:end]) for begin, end in spans}
    votes = collections.Counter()
    for e in gold['entities']:
        if own & {norm(n) for n in [e['name']] + e['aliases']}:
            votes[types[e['id']]] += 1
    if len(votes) != 1:
        votes.clear()
        for span in spans:
            best = 'none'
            for m in gold['mentions']:
                inter = overlap(span, m['span'])
                union = span[1] - span[0] + m['span'][1] - m['span'][0] - inter
                share = HALF if inter == span[1] - span[0] else MOST
                if m['kind'] == 'name' and inter >= share * union:
                    best = types[m['entity']]
            votes[best] += 1
    return TYPES.index(votes.most_common(1)[0][0])


def read(path, texts, golds):
    clues, types, articles = [], [], []
    cache = {}
    with open(path, encoding='utf-8') as f:
        for line in f:
            name, key, mentions, *values = line.rstrip('\n').split('\t')
            if name not in cache:
                with open(os.path.join(texts, name + '.txt'), encoding='utf-8', newline='') as t:
                    text = t.read()
                with open(os.path.join(golds, name + '.gold.json'), encoding='utf-8') as g:
                    cache[name] = text, json.load(g), text.encode()
            text, gold, raw = cache[name]
            if unicodedata.normalize('NFC', text) != text:
                continue                # the gold's offsets are of another text
            spans = [[len(raw[:int(n)].decode()) for n in m.split('-')] for m in mentions.split(',')]
            clues.append([float(v) for v in values])
            types.append(right_type(text, key, spans, gold))
            articles.append(name)
    return np.array(clues), np.array(types), np.array(articles)


def fit(clues, types):
    blind = clues.copy()
    blind[:, KNOWN] = 0
    x = np.vstack([clues, blind])
    y = np.eye(len(TYPES))[np.concatenate([types, types])]
    importance = np.concatenate([np.ones(len(types)), np.full(len(types), UNKNOWING)])[:, None]
    importance /= importance.sum()
    weights = np.zeros((x.shape[1], len(TYPES)))
    free = np.ones_like(weights)        # the tagger's probability of a type speaks for that type only
    free[TAGGER:TAGGER + len(TYPES)] = np.eye(len(TYPES))
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):            # Adam, on all names at once
        scores = x @ weights
        scores -= scores.max(axis=1, keepdims=True)
        p = np.exp(scores)
        p /= p.sum(axis=1, keepdims=True)
        slope = free * (x.T @ ((p - y) * importance)) + RIDGE * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope ** 2
        weights -= RATE * (mean / (1 - 0.9 ** step)) / (np.sqrt(square / (1 - 0.999 ** step)) + 1e-8)
    return weights


def report(clues, types, articles):
    names = sorted(set(articles))
    right = tagger = 0
    table = np.zeros((len(TYPES), 3), int)
    for k in range(5):
        out = np.isin(articles, names[k::5])
        guess = (clues[out] @ fit(clues[~out], types[~out])).argmax(axis=1)
        right += (guess == types[out]).sum()
        tagger += (clues[out][:, 1:8].argmax(axis=1) == types[out]).sum()
        for t in range(len(TYPES)):
            table[t] += ((guess == t) & (types[out] == t)).sum(), (guess == t).sum(), (types[out] == t).sum()
    print('types right: %.3f, by the tagger alone %.3f, of %d names' %
          (right / len(types), tagger / len(types), len(types)), file=sys.stderr)
    for t, (both, ours, gold) in zip(TYPES, table):
        print('%-14s precision %.3f recall %.3f of %d' % (t, both / max(ours, 1), both / max(gold, 1), gold),
              file=sys.stderr)


def main():
    clues, types, articles = read(*sys.argv[1:4])
    if sys.argv[4:] == ['--report']:
        report(clues, types, articles)
    weights = fit(clues, types)
    print('/* Made by training/names/name_types.py; do not edit. A row for each type and for no name. */')
    for name, row in zip(TYPES, weights.T):
        print('/* %s */' % name)
        lines, line = [], '{'
        for value in row:
            piece = ' %.3ff,' % value
            if len(line) + len(piece) > 98:
                lines.append(line)
                line = ' '
            line += piece
        print('\n'.join(lines + [line + ' },']))


if __name__ == '__main__':
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    main()
