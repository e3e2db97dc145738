# SPDX-License-Identifier: Apache-2.0
"""The encoder and its heads (doc/encoder.md), written for training on a CPU.

Windows are packed end to end, never padded: all products run over the pieces of the whole batch at
once, and only attention goes window by window. Letters: T pieces of the batch, W its words, D width.
"""

import math
import os

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import corpora as C

CONFIG = {'width': 384, 'layers': 6, 'heads': 12, 'feed': 1536, 'window': 256,
          'pair_width': 128, 'pair_heads': 4, 'pair_feed': 256, 'arc_width': 256, 'relation_width': 96,
          'coreference_width': 128}
N_LABELS = [len(labels) for _, labels in C.LAYERS]
PAIR_LABELS = ('O', 'B-source', 'I-source', 'B-content', 'I-content')


class Dropout:
    """Dropout with masks cut from a pool: drawing fresh ones cost a third of a step on a CPU."""

    def __init__(self, rate, size=1 << 23):
        self.pool = (torch.rand(size, generator=torch.Generator().manual_seed(7)) >= rate).float() / (1 - rate)

    def __call__(self, x, training):
        if not training:
            return x
        n = x.numel()
        start = int(torch.randint(0, len(self.pool) - n, ()))
        return x * self.pool[start:start + n].view(x.shape)


class Layer(nn.Module):
    """One block of the encoder: attention and feed-forward, each with a norm after the sum."""

    def __init__(self, width, heads, feed, drop):
        super().__init__()
        self.heads, self.drop = heads, drop
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, 1e-12), nn.LayerNorm(width, 1e-12)
        self.feed_in, self.feed_out = nn.Linear(width, feed), nn.Linear(feed, width)

    def forward(self, x, sizes):
        """x [T, D]; sizes: the pieces of each window."""
        a = torch.cat([self.attend(part) for part in self.qkv(x).split(sizes)])
        x = self.norm1(x + self.drop(self.out(a), self.training))
        f = self.feed_out(F.gelu(self.feed_in(x)))
        return self.norm2(x + self.drop(f, self.training))

    def attend(self, qkv):
        t, width = qkv.shape[0], qkv.shape[1] // 3
        q, k, v = qkv.view(t, 3, self.heads, width // self.heads).permute(1, 2, 0, 3)
        p = torch.softmax(q @ k.transpose(1, 2) / math.sqrt(width // self.heads), -1)
        return (self.drop(p, self.training) @ v).transpose(0, 1).reshape(t, width)


class PairLayer(Layer):
    """The same block over padded rows [N, W, P], for many cues at once."""

    def forward(self, x, mask):
        n, w, width = x.shape
        q, k, v = self.qkv(x).view(n, w, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(2, 3) / math.sqrt(width // self.heads)
        p = torch.softmax(scores.masked_fill(~mask[:, None, None, :], -1e9), -1)
        a = (p @ v).transpose(1, 2).reshape(n, w, width)
        x = self.norm1(x + self.drop(self.out(a), self.training))
        f = self.feed_out(F.gelu(self.feed_in(x)))
        return self.norm2(x + self.drop(f, self.training))


class Network(nn.Module):
    def __init__(self, config=CONFIG, drop=0.15, vocabulary=30522):
        super().__init__()
        d, p = config['width'], config['pair_width']
        drop = Dropout(drop)
        self.config, self.drop = config, drop
        self.word = nn.Embedding(vocabulary, d)
        self.position = nn.Embedding(config['window'], d)
        self.shape, self.quote, self.space = nn.Embedding(9, d), nn.Embedding(3, d), nn.Embedding(2, d)
        for table in (self.shape, self.quote, self.space):
            nn.init.normal_(table.weight, std=0.01)
        self.norm = nn.LayerNorm(d, 1e-12)
        self.layers = nn.ModuleList(Layer(d, config['heads'], config['feed'], drop) for _ in range(config['layers']))
        self.flat, self.act = nn.Linear(d, sum(N_LABELS)), nn.Linear(2 * d, len(C.ACTS))
        self.pair_token, self.pair_gate, self.pair_shift = nn.Linear(d, p), nn.Linear(2 * d, p), nn.Linear(2 * d, p)
        self.pair_distance = nn.Embedding(31, p)
        nn.init.normal_(self.pair_distance.weight, std=0.5)
        self.pair_norm = nn.LayerNorm(p, 1e-12)
        self.pair_layer = PairLayer(p, config['pair_heads'], config['pair_feed'], drop)
        self.pair_label = nn.Linear(p, len(PAIR_LABELS))
        self.medium = nn.Linear(2 * d, len(C.MEDIA))
        self.upos, self.xpos = nn.Linear(2 * d, len(C.UPOS)), nn.Linear(2 * d, len(C.XPOS))
        a, r, c = config['arc_width'], config['relation_width'], config['coreference_width']
        self.arc_dependent, self.arc_head = nn.Linear(2 * d, a), nn.Linear(2 * d, a)
        self.relation_dependent, self.relation_head = nn.Linear(2 * d, r), nn.Linear(2 * d, r)
        self.arc_root, self.relation_root = nn.Parameter(torch.zeros(a)), nn.Parameter(torch.zeros(r))
        self.arc_product = nn.Parameter(torch.eye(a) / math.sqrt(a))
        self.arc_bias = nn.Parameter(torch.zeros(a))
        self.relation_product = nn.Parameter(torch.randn(len(C.RELATIONS), r, r) / r)
        self.relation_linear = nn.Linear(2 * r, len(C.RELATIONS))
        self.anaphor, self.antecedent = nn.Linear(2 * d, c), nn.Linear(2 * d, c)
        self.anaphor_new = nn.Linear(2 * d, 1)
        self.coreference_distance = nn.Embedding(16, 1)

    def encode(self, batch):
        """[W, D]: the vector of each word's first piece."""
        x = (self.word(batch['ids']) + self.position(batch['positions']) + self.shape(batch['shape'])
             + self.quote(batch['quote']) + self.space(batch['space']))
        x = self.drop(self.norm(x), self.training)
        for layer in self.layers:
            x = layer(x, batch['sizes'])
        return x[batch['first']]

    def pair(self, h, cues, units):
        """h [W, D]; cues [N, 2] first and last word; units [N, 2] words [a, b). Scores [N, max W, 5] and their mask."""
        width = int((units[:, 1] - units[:, 0]).max())
        at = units[:, :1] + torch.arange(width)
        mask = at < units[:, 1:]
        at = torch.minimum(at, units[:, 1:] - 1)
        c = h[cues].flatten(1)
        u = self.pair_token(h)[at] * (1 + self.pair_gate(c))[:, None] + self.pair_shift(c)[:, None]
        u = u + self.pair_distance(bucket(at, cues))
        u = self.drop(self.pair_norm(F.gelu(u)), self.training)
        return self.pair_label(self.pair_layer(u, mask)), mask

    def acts(self, h, cues):
        return self.act(h[cues].flatten(1))

    def media(self, h, cues):
        return self.medium(h[cues].flatten(1))

    def tags(self, h, tokens):
        """tokens [N, 2] first and last word. UPOS and XPOS scores [N, ...]."""
        t = h[tokens].flatten(1)
        return self.upos(t), self.xpos(t)

    def arcs(self, h, tokens):
        """tokens [S, L, 2], padded with any word. Scores [S, L, L + 1] of each token's head, 0 the root; and what
        relations() needs (Dozat and Manning, ICLR 2017)."""
        t = h[tokens].flatten(2)
        n = t.shape[0]

        def side(layer):
            return self.drop(F.gelu(layer(t)), self.training)

        def with_root(x, root):
            return torch.cat([root.expand(n, 1, -1), x], 1)
        heads = with_root(side(self.arc_head), self.arc_root)
        scores = side(self.arc_dependent) @ self.arc_product @ heads.transpose(1, 2) + (heads @ self.arc_bias)[:, None]
        return scores, (side(self.relation_dependent), with_root(side(self.relation_head), self.relation_root))

    def relations(self, sides, dependents, heads):
        """dependents, heads: [N] rows of the flattened sides. Scores [N, R]."""
        d, h = sides[0].flatten(0, 1)[dependents], sides[1].flatten(0, 1)[heads]
        both = torch.einsum('nd,rde->nre', d, self.relation_product)
        return (both @ h[:, :, None])[:, :, 0] + self.relation_linear(torch.cat([d, h], 1))

    def coreference(self, h, mentions):
        """mentions [M, 2] first and last word, in order. Scores [M, M + 1]: column 0 is "nobody before", column j + 1
        says that mention i is the same as mention j (Lee et al., EMNLP 2017); only j < i count."""
        t = h[mentions].flatten(1)
        q, k = self.anaphor(t), self.antecedent(t)
        gap = (mentions[:, None, 0] - mentions[None, :, 1]).clamp(min=1).float().log2().mul(2).long().clamp(max=15)
        scores = q @ k.T / math.sqrt(q.shape[1]) + self.coreference_distance(gap)[:, :, 0]
        return torch.cat([self.anaphor_new(t), scores], 1)

    def load_backbone(self, path):
        """Starts from all-MiniLM-L6-v2 (Apache-2.0)."""
        from safetensors.torch import load_file
        t = load_file(os.path.join(path, 'model.safetensors'))
        t = {k.removeprefix('bert.'): v for k, v in t.items()}
        with torch.no_grad():
            self.word.weight.copy_(t['embeddings.word_embeddings.weight'])
            self.position.weight.copy_(t['embeddings.position_embeddings.weight'][:self.config['window']]
                                       + t['embeddings.token_type_embeddings.weight'][0])
            self.norm.weight.copy_(t['embeddings.LayerNorm.weight'])
            self.norm.bias.copy_(t['embeddings.LayerNorm.bias'])
            for i, layer in enumerate(self.layers):
                e = f'encoder.layer.{i}.'
                for kind in ('weight', 'bias'):
                    getattr(layer.qkv, kind).copy_(torch.cat([t[f'{e}attention.self.{x}.{kind}']
                                                              for x in ('query', 'key', 'value')]))
                    for ours, theirs in ((layer.out, 'attention.output.dense'), (layer.norm1, 'attention.output.LayerNorm'),
                                         (layer.feed_in, 'intermediate.dense'), (layer.feed_out, 'output.dense'),
                                         (layer.norm2, 'output.LayerNorm')):
                        getattr(ours, kind).copy_(t[f'{e}{theirs}.{kind}'])


STEPS = torch.tensor([12, 16, 24, 32, 48, 64])


def bucket(at, cues):
    """Signed distance of each word to the cue: 0 inside, 1..15 after it, 16..30 before it."""
    after, before = at - cues[:, 1:], cues[:, :1] - at
    d = torch.maximum(after, before)
    far = 9 + torch.bucketize(d, STEPS)
    size = torch.where(d <= 8, d, far).clamp(max=15)
    return torch.where(d <= 0, 0, torch.where(after > 0, size, size + 15))


def make_batch(items, labelled=True):
    """items: (document, window, labels or None). Tensors over the whole batch, and its pairs, trees and chains."""
    batch, places = inputs([(document, window) for document, window, _ in items])
    if labelled:
        flat = [labels.flat[a:b] for _, window, labels in items for a, b in window]
        batch['flat'] = torch.from_numpy(np.concatenate(flat))
        add_pairs(batch, items, places)
        add_trees(batch, items, places)
        add_chains(batch, items, places)
    return batch


def inputs(windows):
    """The encoder's input, and for each window the row of each of its words."""
    ids, positions, shape, quote, space, first, sizes, places = ([] for _ in range(8))
    cls, sep = 101, 102
    for document, window in windows:
        start, at = len(ids), {}

        def special(i):
            ids.append(i), shape.append(0), quote.append(0), space.append(0)
        special(cls)
        for a, b in window:
            for w in range(a, b):
                at[w] = len(first)
                first.append(len(ids))
                _, _, s, q, p = document.words[w]
                for piece in document.ids[w]:
                    ids.append(piece), shape.append(s), quote.append(q), space.append(p)
            special(sep)
        sizes.append(len(ids) - start)
        positions.extend(range(sizes[-1]))
        places.append(at)
    batch = {k: torch.tensor(v) for k, v in (('ids', ids), ('positions', positions), ('shape', shape),
                                             ('quote', quote), ('space', space), ('first', first))}
    batch['sizes'] = sizes
    return batch, places


def add_pairs(batch, items, places):
    cues, units, targets, acts, media = ([] for _ in range(5))
    for (document, window, labels), at in zip(items, places):
        for a, b in document.units(window):
            for f, l, sources, contents, act, medium in labels.pairs:
                if a <= f and l < b:
                    y = [0] * (b - a)
                    for ranges, begin in ((sources, 1), (contents, 3)):
                        for r, e in ranges:
                            if r >= a and e <= b:
                                y[r - a:e - a] = [begin] + [begin + 1] * (e - r - 1)
                    cues.append((at[f], at[l])), units.append((at[a], at[a] + b - a)), targets.append(y)
                    acts.append(act), media.append(medium)
    if cues:
        width = max(map(len, targets))
        batch['cues'], batch['units'] = torch.tensor(cues), torch.tensor(units)
        batch['pair'] = torch.tensor([y + [C.IGNORE] * (width - len(y)) for y in targets])
        batch['acts'], batch['media'] = torch.tensor(acts), torch.tensor(media)


def add_trees(batch, items, places):
    """tokens [S, L, 2], and [S, L] each: upos, xpos, head, relation; IGNORE beyond a sentence's end."""
    trees = [[(at[f], at[l], *rest) for f, l, *rest in tree] for (_, _, labels), at in zip(items, places)
             for tree in labels.trees if tree[0][0] in at and tree[-1][1] in at and len(tree) <= 120]
    if trees:
        width = max(map(len, trees))
        padded = torch.tensor([tree + [(0, 0) + (C.IGNORE,) * 4] * (width - len(tree)) for tree in trees])
        batch['tokens'] = padded[:, :, :2]
        for i, name in enumerate(('upos', 'xpos', 'head', 'relation')):
            batch[name] = padded[:, :, 2 + i]


def add_chains(batch, items, places):
    """For each window with chains: mentions [M, 2] and same [M, M + 1], 1 where an antecedent is right."""
    batch['chains'] = []
    for (_, _, labels), at in zip(items, places):
        chain = [(at[f], at[l], who) for f, l, who in labels.chain if f in at and l in at]
        if len(chain) > 1:
            same = torch.tensor([[0] + [a[2] == b[2] for b in chain] for a in chain]).tril().bool()
            same[:, 0] = ~same.any(1)
            batch['chains'].append((torch.tensor([m[:2] for m in chain]), same))
