# SPDX-License-Identifier: Apache-2.0
"""Trains the scorer of coreference on top of a finished network (doc/encoder.md, Coreference).

    python coreference.py --corpora DIR NETWORK.pt OUT.pt [--vectors FILE]

The encoder stays as it is, so every mention's vector is calculated once, over whole articles, and minutes of one
core are enough. Learned from gold/train (names, descriptions and sources by entity), the silver pronouns beside it
(corpora.py, silver_chain) and GUM. OUT.pt is NETWORK.pt with the scorer's tensors put in; export.py takes it.
"""

import argparse
import math
import os
import random
import time

import torch
import torch.nn.functional as F
from torch import nn

import corpora as C
import network as N
import train

HIDDEN = 64
FAR = 120  # mentions looked back, as in src/annotate/likeness.c
GENRES = ('news', 'interview', 'speech', 'bio', 'court', 'voyage', 'letter', 'essay', 'podcast', 'vlog', 'conversation')
IN_NETWORK = {'anaphor.weight': 'anaphor.weight', 'anaphor.bias': 'anaphor.bias',
              'antecedent.weight': 'antecedent.weight', 'antecedent.bias': 'antecedent.bias',
              'nobody.weight': 'anaphor_new.weight', 'nobody.bias': 'anaphor_new.bias',
              'distance.weight': 'coreference_distance.weight'}


class Scorer(nn.Module):
    """How well a mention takes up an earlier one, from the encoder's vectors of their first and last words."""

    def __init__(self, width, size):
        super().__init__()
        self.anaphor, self.antecedent = nn.Linear(2 * width, size), nn.Linear(2 * width, size)
        self.hidden, self.score = nn.Linear(3 * size, HIDDEN), nn.Linear(HIDDEN, 1)
        self.nobody, self.distance = nn.Linear(2 * width, 1), nn.Embedding(16, 1)

    def forward(self, mentions, anaphors, drop=0.0):
        """mentions [M, 2D] in order, anaphors [A] rows of them: [A, M + 1], column 0 "nobody"; later ones are -1e9."""
        t = F.dropout(mentions, drop, self.training)
        q, k = self.anaphor(t)[anaphors], self.antecedent(t)
        size = q.shape[1]
        a, b, c = self.hidden.weight.split(size, 1)
        mixed = (q @ a.T)[:, None] + (k @ b.T)[None] + self.hidden.bias
        mixed = mixed + torch.einsum('ac,mc,hc->amh', q, k, c)
        scores = q @ k.T / math.sqrt(size) + self.score(F.gelu(mixed))[:, :, 0]
        gap = anaphors[:, None] - torch.arange(len(t))[None]
        steps = gap.clamp(min=1).float().log2().mul(2).long().clamp(max=15)
        scores = scores + self.distance(steps)[:, :, 0]
        scores = scores.masked_fill((gap <= 0) | (gap > FAR), -1e9)
        return torch.cat([self.nobody(t)[anaphors], scores], 1)


@torch.no_grad()
def vectors(network, document):
    """[words, D] of a whole article."""
    rows = [network.encode(N.make_batch([(document, window, None)], labelled=False))
            for window in document.windows(N.CONFIG['window'])]
    return torch.cat(rows)


def examples(network, documents):
    """(mentions [M, 2D], who each is [M], whether each is a name [M]) of each document that has chains."""
    out = []
    for document in documents:
        chain = document.labels[0].chain
        named = torch.tensor([int(document.labels[0].flat[f:l + 1, C.NAMES].max() > 0) for f, l, _ in chain])
        if len(chain) < 3 or named.all():
            continue
        h = vectors(network, document)
        first, last = [torch.tensor([m[i] for m in chain]) for i in (0, 1)]
        numbers = {}
        who = torch.tensor([numbers.setdefault(m[2], len(numbers)) for m in chain])
        out.append((document.name, torch.cat([h[first], h[last]], 1).half(), who, named))
    return out


def load(folder):
    v = train.vocabulary()
    articles = C.polnear(os.path.join(folder, 'corpora/polnear/train'), v)
    C.who_said_what(os.path.join(folder, 'gold/train'), articles)
    articles = {k: d for k, d in articles.items() if d.labels[0].chain}
    C.silver_names(os.path.join(folder, 'corpora/polnear/train.corenlp.conllu.gz'), articles, set(articles))
    texts = C.gum(os.path.join(folder, 'corpora/gum/train'), v)
    return list(articles.values()) + [d for d in texts if d.name.split('_')[1] in GENRES]


def loss_of(scorer, example, drop=0.0):
    _, mentions, who, named = example
    anaphors = (named == 0).nonzero()[:, 0]  # names are joined by their spelling
    scores = scorer(mentions.float(), anaphors, drop)
    right = torch.zeros_like(scores, dtype=torch.bool)
    right[:, 1:] = who[anaphors][:, None] == who[None]
    right &= scores > -1e8
    right[:, 0] = ~right.any(1)
    each = scores.logsumexp(1) - scores.masked_fill(~right, -1e9).logsumexp(1)
    return each.mean(), right.gather(1, scores.argmax(1, keepdim=True))[:, 0], right[:, 0]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('network')
    p.add_argument('out')
    p.add_argument('--corpora', required=True)
    p.add_argument('--vectors', help='where the vectors are kept between runs')
    p.add_argument('--epochs', type=int, default=4)
    p.add_argument('--threads', type=int, default=1)
    p.add_argument('--hold-out', type=int, default=10, help='one text in so many is measured on instead; 0: none')
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(1)
    state = torch.load(a.network, weights_only=True)
    started = time.time()
    if a.vectors and os.path.exists(a.vectors):
        all_texts = torch.load(a.vectors)
    else:
        network = N.Network().eval()
        network.load_state_dict(state, strict=False)
        all_texts = examples(network, load(a.corpora))
        if a.vectors:
            torch.save(all_texts, a.vectors)
    print(f'{len(all_texts)} texts, {sum(len(t[2]) for t in all_texts)} mentions, {time.time() - started:.0f} s')
    held = [t for i, t in enumerate(all_texts) if a.hold_out and i % a.hold_out == 0]
    rest = [t for i, t in enumerate(all_texts) if not (a.hold_out and i % a.hold_out == 0)]
    scorer = Scorer(N.CONFIG['width'], N.CONFIG['coreference_width'])
    with torch.no_grad():  # where the network was trained on windows, go on from there
        for ours, theirs in IN_NETWORK.items():
            if theirs in state:
                scorer.state_dict()[ours].copy_(state[theirs])
        scorer.score.weight.mul_(0.1)
    optimizer = torch.optim.AdamW(scorer.parameters(), 1e-3, weight_decay=0.01)
    total, step = a.epochs * len(rest), 0
    draw = random.Random(1)
    for epoch in range(a.epochs):
        scorer.train()
        draw.shuffle(rest)
        losses = []
        for example in rest:
            for group in optimizer.param_groups:
                group['lr'] = 1e-3 * (1 - step / total) + 1e-5
            step += 1
            loss, _, _ = loss_of(scorer, example, 0.2)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(scorer.parameters(), 1.0)
            optimizer.step()
            losses.append(float(loss.detach()))
        scorer.eval()
        with torch.no_grad():
            found = [loss_of(scorer, t) for t in held]
        if found:
            hit, new = torch.cat([f[1] for f in found]), torch.cat([f[2] for f in found])
            print(f'epoch {epoch + 1}  loss {sum(losses) / len(losses):.3f}  held out {sum(float(f[0]) for f in found) / len(found):.3f}'
                  f'  right {hit.float().mean():.3f}  of those with an antecedent {hit[~new].float().mean():.3f}'
                  f'  {time.time() - started:.0f} s', flush=True)
    state.update({IN_NETWORK.get(k, 'coreference_' + k): value for k, value in scorer.state_dict().items()})
    torch.save(state, a.out)


if __name__ == '__main__':
    main()
