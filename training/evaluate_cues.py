# SPDX-License-Identifier: Apache-2.0
"""Says what the heads for acts and media make of cues that people marked, in the form of tests/quality/cues.c:
to compare Python with C, and checkpoints with each other.

    python gold_acts.py CORPORA PART -- python evaluate_cues.py WEIGHTS      as tests/quality/gold_acts.py says
"""

import sys

import torch

import corpora as C
import evaluate
import network as N
import train


class Reader:
    """One article at a time: its words, and the encoder's vectors of one of its windows."""

    def __init__(self, path):
        self.network, self.vocabulary = evaluate.load(path), train.vocabulary()

    def article(self, path):
        text = C.read(path)
        self.document = C.Document(path, text, self.vocabulary)
        self.windows = self.document.windows(N.CONFIG['window'])
        self.characters = {}
        at = 0
        for i, char in enumerate(text + ' '):
            self.characters[at] = i
            at += len(char.encode())
        self.encoded = None

    @torch.no_grad()
    def cue(self, begin, end):
        """Act and medium of the cue that covers these bytes."""
        r = self.document.range((self.characters[begin], self.characters[end]), trim=False)
        window = next((w for w in self.windows if r and w[0][0] <= r[0] and r[1] <= w[-1][1]), None)
        if window is None:
            return '-', '-'
        if self.encoded != window:
            self.encoded = window
            self.h = self.network.encode(N.make_batch([(self.document, window, None)], labelled=False))
        cues = torch.tensor([[r[0] - window[0][0], r[1] - 1 - window[0][0]]])
        return C.ACTS[self.network.acts(self.h, cues).argmax()], C.MEDIA[self.network.media(self.h, cues).argmax()]


def main():
    torch.set_num_threads(1)
    reader = Reader(sys.argv[1])
    for line in sys.stdin:
        kind, *rest = line.rstrip('\n').split('\t')
        if kind == 'D':
            reader.article(rest[0])
        else:
            print('\t'.join(reader.cue(*map(int, rest))))


if __name__ == '__main__':
    main()
