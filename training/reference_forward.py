# SPDX-License-Identifier: Apache-2.0
"""The encoder written out: doc/encoder.md in plain Python, standard library only, no cleverness.

Slow (seconds for a sentence on a small file) and meant to be read. It shares no line with network.py or
src/encoder, so that three writings of the same page can be compared:

    python reference_forward.py WEIGHTS TEXT            scores of every word of every layer, JSON lines
    python reference_forward.py WEIGHTS TEXT --table    the numbers in tests/unit/encoder/encode.c and parser.c

TEXT is a UTF-8 file, a paragraph a line.
"""

import json
import math
import struct
import sys
import unicodedata


# ---- the file ----

def read_weights(path):
    """Returns the metadata and a function that gives a tensor by name as nested lists of floats."""
    with open(path, 'rb') as f:
        raw = f.read()
    length = struct.unpack('<Q', raw[:8])[0]
    header = json.loads(raw[8:8 + length])
    metadata = header.pop('__metadata__')

    def floats(name):
        entry = header[name]
        begin, end = entry['data_offsets']
        part = raw[8 + length + begin:8 + length + end]
        n = math.prod(entry['shape'])
        flat = struct.unpack(f'<{n}f' if entry['dtype'] == 'F32' else f'<{n}b', part)
        if len(entry['shape']) == 1:
            return list(flat)
        if len(entry['shape']) == 3:
            n, rows, columns = entry['shape']
            return [[list(flat[(i * rows + r) * columns:(i * rows + r + 1) * columns]) for r in range(rows)] for i in range(n)]
        rows, columns = entry['shape']
        matrix = [list(flat[r * columns:(r + 1) * columns]) for r in range(rows)]
        if entry['dtype'] == 'I8':
            scale = floats(name.replace('.weight', '.scale'))
            matrix = [[value * scale[r] for value in row] for r, row in enumerate(matrix)]
        return matrix

    return metadata, floats


# ---- from text to pieces ----

def alone(c):
    if c in '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~' or unicodedata.category(c)[0] in 'PS':
        return True
    return any(low <= ord(c) <= high for low, high in (
        (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2CEAF), (0x2F800, 0x2FA1F)))


def shape_of(word):
    kinds = [unicodedata.category(c) for c in word]
    upper = sum(k in ('Lu', 'Lt') for k in kinds)
    lower = kinds.count('Ll')
    letters = sum(k[0] == 'L' for k in kinds)
    if len(word) == 1 and alone(word) and kinds[0][0] != 'L':
        return 6
    if any(c in '0123456789' for c in word):
        return 5
    if len(word) == 1 and upper:
        return 7
    if upper and letters >= 2 and not lower:
        return 3
    if kinds[0] in ('Lu', 'Lt') and lower and upper == 1:
        return 2
    return 4 if upper else 1 if lower else 8


def words_of(paragraph):
    """Returns (word, shape, quote, space) for each word."""
    spaced = ''.join(' ' if unicodedata.category(c)[0] in 'CZ' else c for c in paragraph)
    found, quoted = [], 0
    for run in spaced.split(' '):
        space = 1
        while run:
            n = 1
            if not alone(run[0]):
                while n < len(run) and not alone(run[n]):
                    n += 1
            word, run = run[:n], run[n:]
            quote = quoted
            if word in ('“', '„', '‟', '«', '”', '»', '"'):
                quote = 2
                quoted = 1 if word in '“„‟«' else 0 if word in '”»' else 1 - quoted
            found.append((word, shape_of(word), quote, space))
            space = 0
    return found


def pieces_of(word, ids):
    form = ''.join(c.lower() for c in unicodedata.normalize('NFD', word) if unicodedata.category(c) != 'Mn')
    if not 0 < len(form) <= 100:
        return [ids['[UNK]']]
    out = []
    while form:
        for n in range(len(form), 0, -1):
            piece = ('##' if out else '') + form[:n]
            if piece in ids:
                break
        else:
            return [ids['[UNK]']]
        out.append(ids[piece])
        form = form[n:]
    return out


# ---- arithmetic ----

def linear(x, weight, bias):
    return [[sum(a * b for a, b in zip(row, w)) + c for w, c in zip(weight, bias)] for row in x]


def norm(x, weight, bias):
    out = []
    for row in x:
        mean = sum(row) / len(row)
        variance = sum((v - mean) ** 2 for v in row) / len(row)
        out.append([(v - mean) / math.sqrt(variance + 1e-12) * w + b for v, w, b in zip(row, weight, bias)])
    return out


def gelu(x):
    return [[v / 2 * (1 + math.erf(v / math.sqrt(2))) for v in row] for row in x]


def softmax(row):
    powers = [math.exp(v - max(row)) for v in row]
    return [p / sum(powers) for p in powers]


def add(x, y):
    return [[a + b for a, b in zip(r, s)] for r, s in zip(x, y)]


def attention(qkv, heads):
    d = len(qkv[0]) // 3
    size = d // heads
    out = [[] for _ in qkv]
    for head in range(heads):
        at = head * size
        q = [row[at:at + size] for row in qkv]
        k = [row[d + at:d + at + size] for row in qkv]
        v = [row[2 * d + at:2 * d + at + size] for row in qkv]
        for t, row in enumerate(q):
            p = softmax([sum(a * b for a, b in zip(row, other)) / math.sqrt(size) for other in k])
            out[t] += [sum(p[s] * v[s][i] for s in range(len(v))) for i in range(size)]
    return out


class Reference:
    def __init__(self, path):
        self.metadata, self.floats = read_weights(path)
        self.config = json.loads(self.metadata['config'])
        self.ids = {piece: i for i, piece in enumerate(self.metadata['vocabulary'].split('\n'))}

    def linear(self, name, x):
        return linear(x, self.floats(name + '.weight'), self.floats(name + '.bias'))

    def norm(self, name, x):
        return norm(x, self.floats(name + '.weight'), self.floats(name + '.bias'))

    def block(self, name, x, heads):
        a = attention(self.linear(name + '.attention.qkv', x), heads)
        x = self.norm(name + '.attention.norm', add(x, self.linear(name + '.attention.out', a)))
        f = self.linear(name + '.feed.out', gelu(self.linear(name + '.feed.in', x)))
        return self.norm(name + '.feed.norm', add(x, f))

    def encode(self, paragraphs):
        """h [W, D] of the words of one window."""
        rows, first = [(self.ids['[CLS]'], 0, 0, 0)], []
        for paragraph in paragraphs:
            for word, *features in words_of(paragraph):
                first.append(len(rows))
                rows += [(i, *features) for i in pieces_of(word, self.ids)]
            rows.append((self.ids['[SEP]'], 0, 0, 0))
        assert len(rows) <= self.config['window'], 'more than one window'
        tables = [self.floats('embed.' + n) for n in ('word.weight', 'shape', 'quote', 'space', 'position')]
        x = [[sum(parts) for parts in zip(*(table[i] for table, i in zip(tables, (*row, t))))]
             for t, row in enumerate(rows)]
        x = self.norm('embed.norm', x)
        for i in range(self.config['layers']):
            x = self.block(f'layer.{i}', x, self.config['heads'])
        return [x[t] for t in first]

    def pair(self, h, unit, cue):
        """Scores [n, 5] of the words unit[0] .. unit[1] - 1 for the cue cue[0] .. cue[1]."""
        c = [h[cue[0]] + h[cue[1]]]
        gate, shift = self.linear('pair.gate', c)[0], self.linear('pair.shift', c)[0]
        distance = self.floats('pair.distance')
        u = []
        for w in range(*unit):
            token = self.linear('pair.token', [h[w]])[0]
            u.append([t * (1 + g) + s + r for t, g, s, r in zip(token, gate, shift, distance[bucket(w, *cue)])])
        u = self.block('pair.layer', self.norm('pair.norm', gelu(u)), self.config['pair_heads'])
        return self.linear('pair.label', u)


    def parse(self, h, tokens, heads):
        """Tags of each token (first word, last word), scores [n][n + 1] of arcs, and [n][R] of relations to `heads`."""
        t = [h[f] + h[l] for f, l in tokens]
        d, k = (gelu(self.linear('arc.' + side, t)) for side in ('dependent', 'head'))
        k = [self.floats('arc.root')] + k
        product, bias = self.floats('arc.product'), self.floats('arc.bias')
        arcs = [[sum(x * product[i][j] * y for i, x in enumerate(one) for j, y in enumerate(other))
                 + sum(a * b for a, b in zip(bias, other)) for other in k] for one in d]
        d, k = (gelu(self.linear('relation.' + side, t)) for side in ('dependent', 'head'))
        k = [self.floats('relation.root')] + k
        cube, relations = self.floats('relation.product'), []
        for one, head in zip(d, heads):
            flat = self.linear('relation.linear', [one + k[head]])[0]
            relations.append([c + sum(x * m[i][j] * y for i, x in enumerate(one) for j, y in enumerate(k[head]))
                              for m, c in zip(cube, flat)])
        return self.linear('pos.upos', t), self.linear('pos.xpos', t), arcs, relations


def bucket(w, first, last):
    if first <= w <= last:
        return 0
    d = w - last if w > last else first - w
    for b, most in enumerate((1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 24, 32, 48, 64, math.inf), 1):
        if d <= most:
            return b if w > last else b + 15


def print_row(comment, row):
    print(f'    /* {comment} */')
    for i in range(0, len(row), 6):
        print('    ' + ' '.join(f'{v:+.6f}f,' for v in row[i:i + 6]))


def main():
    reference = Reference(sys.argv[1])
    with open(sys.argv[2], encoding='utf-8') as f:
        paragraphs = [line for line in f.read().split('\n') if words_of(line)]
    h = reference.encode(paragraphs)
    flat = reference.linear('flat', h)
    if '--table' not in sys.argv:
        for row in flat:
            print(json.dumps([round(v, 5) for v in row]))
        return
    pair = reference.pair(h, (2, len(h)), (4, 5))
    print_row('h of the first word', h[0])
    print_row('h of the last word', h[-1])
    print_row('flat of word 3', flat[3])
    print_row('act of the words 4 to 5', reference.linear('act', [h[4] + h[5]])[0])
    print_row('pair of the first word of the unit 2.. for the cue 4 to 5', pair[0])
    print_row('pair of the cue', pair[2])
    print_row('pair of the last word', pair[-1])
    print_row('medium of the words 4 to 5', reference.linear('medium', [h[4] + h[5]])[0])
    tokens = [(0, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 7), (8, 8), (9, 9)]
    heads = [2, 3, 0, 5, 7, 5, 3, 3]
    upos, xpos, arcs, relations = reference.parse(h, tokens, heads)
    print_row('upos of token 5', upos[5])
    print_row('xpos of token 5', xpos[5])
    print_row('arcs of token 0', arcs[0])
    print_row('arcs of token 7', arcs[7])
    print_row('relations of token 2, the root', relations[2])
    print_row('relations of token 5 to token 4', relations[5])


main()
