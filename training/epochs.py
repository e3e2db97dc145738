# SPDX-License-Identifier: Apache-2.0
"""What an epoch holds: which texts, in which order, by which annotator, and with which names.

First(...) is the plan of a run from the start: every article and tree once, and a half of the names texts.
Further(...) is that of a run that goes on from finished weights (train.py --start): the articles with gold names
are seen twice, the second time with names exchanged (augment.py), and of the others, of the trees and of the noisy names
texts only a share. Both are sequences of batches for an epoch, the same whenever they are asked for.
"""

import functools
import glob
import hashlib
import os
import random

import augment
import corpora as C

NAMES_SHARE = 0.5  # of the names texts, in an epoch from the start
NOISY = 'gmb-part.txt'  # machine tags, partly corrected
NOISY_SHARE, SILVER_SHARE, TREES_SHARE = 0.3, 0.5, 0.6  # of them, of articles without gold names, of trees, in a further epoch
ALTERED_GOLD, ALTERED_SILVER, ALTERED_NAMES = 0.4, 0.3, 0.5  # shares that are seen with other names


class First:
    """Articles with attributions, texts with trees, texts with names only: lists of documents."""

    def __init__(self, folder, vocabulary, limit, batch, knowledge=None):
        self.vocabulary, self.limit, self.batch = vocabulary, limit, batch
        articles = C.polnear(os.path.join(folder, 'corpora/polnear/train'), vocabulary)
        gold = os.path.join(folder, 'gold/train')
        C.who_said_what(gold, articles)
        self.gold = {os.path.basename(p)[:-len('.gold.json')] for p in glob.glob(os.path.join(gold, '*.gold.json'))}
        bodies = C.known_bodies(knowledge, [articles[name] for name in sorted(self.gold & set(articles))]) if knowledge else ()
        C.silver_names(os.path.join(folder, 'corpora/polnear/train.corenlp.conllu.gz'), articles, self.gold, bodies)
        self.articles = list(articles.values())
        self.trees = (C.gum(os.path.join(folder, 'corpora/gum/train'), vocabulary)
                      + C.ewt(os.path.join(folder, 'corpora/ewt/train.conllu.gz'), vocabulary))
        self.names = C.columns(os.path.join(folder, 'corpora/names'), vocabulary)

    def items(self, epoch, draw):
        """(document, window, labels) of one epoch, in any order."""
        items = []
        for document in self.articles:
            items += self.windows(document, draw.choice(document.labels))
        for document in self.trees:
            items += self.windows(document, document.labels[0])
        names = [item for document in self.names for item in self.windows(document, document.labels[0])]
        names.sort(key=lambda item: hash_of(item[0].name, epoch))
        return items + names[:int(len(names) * NAMES_SHARE)]

    def windows(self, document, labels):
        return [(document, window, labels) for window in document.windows(self.limit)]

    @functools.lru_cache(1)
    def batches(self, epoch):
        draw = random.Random(epoch)
        items = self.items(epoch, draw)
        draw.shuffle(items)
        return [items[i:i + self.batch] for i in range(0, len(items) - self.batch + 1, self.batch)]


class Further(First):
    def __init__(self, folder, vocabulary, limit, batch, knowledge):
        super().__init__(folder, vocabulary, limit, batch, knowledge)
        self.drawn = augment.Names(knowledge)

    def items(self, epoch, draw):
        items = []
        for document in self.articles:
            labels = draw.choice(document.labels)
            gold = document.name in self.gold
            if not gold and draw.random() >= SILVER_SHARE:
                continue
            items += self.seen(document, labels, ALTERED_GOLD if gold else ALTERED_SILVER, draw)
            if gold:
                items += self.seen(document, labels, 1, draw)
        for document in self.trees:
            if draw.random() < TREES_SHARE:
                items += self.windows(document, document.labels[0])
        for document in self.names:
            if NOISY not in document.name or draw.random() < NOISY_SHARE:
                items += self.seen(document, document.labels[0], ALTERED_NAMES, draw)
        return items

    def seen(self, document, labels, altered, draw):
        """The windows of a document, with other names in so large a share of all cases."""
        own = random.Random(draw.random())  # what is drawn for one document does not shift the next one's
        if own.random() >= altered:
            return self.windows(document, labels)
        other = augment.altered(document, labels, self.drawn, own, self.vocabulary)
        return self.windows(other, other.labels[0])


def hash_of(name, epoch):
    """An order that does not hang on Python's own, salted hash."""
    return hashlib.sha256(f'{epoch // 2}:{name}'.encode()).digest()[::1 if epoch % 2 else -1]
