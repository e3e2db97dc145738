# SPDX-License-Identifier: Apache-2.0
"""The encoder and its heads (doc/encoder.md), written for training on a CPU.

Windows are packed end to end, never padded: all products run over the pieces of the whole batch at
once, and only attention goes window by window. Letters: T pieces of the batch, W its words, D width.
"""

import math
import os

import torch
import torch.nn.functional as F
from torch import nn

import corpora as C

CONFIG = {'width': 384, 'layers': 6, 'heads': 12, 'feed': 1536, 'window': 256,
          'pair_width': 128, 'pair_heads': 4, 'pair_feed': 256}
N_LABELS = [len(labels) for _, labels in C.LAYERS]
PAIR_LABELS = ('O', 'B-source', 'I-source', 'B-content', 'I-content')


class Dropout:
    """Dropout with masks cut from a pool: drawing fresh ones cost a third of a step on a CPU."""

    def __init__(self, rate, size=1 << 22):
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
    def __init__(self, config=CONFIG, drop=0.1, vocabulary=30522):
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
    """items: (document, window, labels or None). Tensors over the whole batch, and its pairs."""
    ids, positions, shape, quote, space, first, sizes, flat, cues, units, targets, acts = ([] for _ in range(12))
    n_words = 0
    for document, window, labels in items:
        start, at = len(ids), {}
        cls, sep = 101, 102

        def special(i):
            ids.append(i), shape.append(0), quote.append(0), space.append(0)
        special(cls)
        for a, b in window:
            for w in range(a, b):
                at[w] = n_words
                first.append(len(ids))
                n_words += 1
                _, _, s, q, p = document.words[w]
                for piece in document.ids[w]:
                    ids.append(piece), shape.append(s), quote.append(q), space.append(p)
            special(sep)
        sizes.append(len(ids) - start)
        positions.extend(range(sizes[-1]))
        if not labelled:
            continue
        for a, b in window:
            flat.append(labels.flat[a:b])
        for a, b in document.units(window):
            for f, l, sources, contents, act in labels.pairs:
                if a <= f and l < b:
                    y = [0] * (b - a)
                    for ranges, begin in ((sources, 1), (contents, 3)):
                        for r, e in ranges:
                            if r >= a and e <= b:
                                y[r - a:e - a] = [begin] + [begin + 1] * (e - r - 1)
                    cues.append((at[f], at[l])), units.append((at[a], at[a] + b - a)), targets.append(y), acts.append(act)
    import numpy as np
    batch = {k: torch.tensor(v) for k, v in (('ids', ids), ('positions', positions), ('shape', shape),
                                             ('quote', quote), ('space', space), ('first', first))}
    batch['sizes'] = sizes
    if labelled:
        batch['flat'] = torch.from_numpy(np.concatenate(flat))
        if cues:
            width = max(map(len, targets))
            batch['cues'], batch['units'] = torch.tensor(cues), torch.tensor(units)
            batch['pair'] = torch.tensor([y + [C.IGNORE] * (width - len(y)) for y in targets])
            batch['acts'] = torch.tensor(acts)
    return batch
