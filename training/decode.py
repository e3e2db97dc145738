# SPDX-License-Identifier: Apache-2.0
"""From scores to attributions and names: the Python twin of src/annotate.

1. Each BIO layer of the flat head is decoded by Viterbi, paragraph by paragraph.
2. Every cue, of the article's own attributions (layer cue) and of nested ones (layer inner, where no outer
   cue stands), is given to the pair head with the words of its unit. To its log probabilities for an
   outer cue BLEND times the flat layers' log odds are added, and START for each content begun; Viterbi finds
   sources and contents. Contents of one paragraph with only marks between them are one.
3. Of several sources the best is kept; an attribution without content is dropped, and an outer one whose
   score, the geometric mean of its parts' label probabilities, is below LEAST.
"""

import numpy as np
import torch

import corpora as C
import network as N

BLEND = 0.3
START = -0.5
LEAST = 0.76
OFF = -1e9


def rules(labels):
    """begin [N] and step [N, N] of BIO labels: what may start, what may follow what."""
    begin = np.array([OFF if x[0] == 'I' else 0.0 for x in labels])
    step = np.array([[OFF if y[0] == 'I' and x[1:] != y[1:] or y[0] == 'I' and x == 'O' else 0.0 for y in labels]
                     for x in labels])
    return begin, step


FLAT_RULES = [rules(labels) for _, labels in C.LAYERS]
PAIR_RULES = rules(N.PAIR_LABELS)


def viterbi(scores, begin, step):
    best, back = scores[0] + begin, []
    for row in scores[1:]:
        through = best[:, None] + step
        back.append(through.argmax(0))
        best = through.max(0) + row
    path = [int(best.argmax())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    return path[::-1]


def segments(path, labels):
    """Runs of B I I: (first, end, name of the label after its dash)."""
    out = []
    for i, y in enumerate(path):
        label = labels[y]
        if label[0] == 'B':
            out.append([i, i + 1, label[2:]])
        elif label[0] == 'I':
            out[-1][1] = i + 1
    return [tuple(s) for s in out]


def log_softmax(x):
    x = x - x.max(-1, keepdims=True)
    return x - np.log(np.exp(x).sum(-1, keepdims=True))


def joined(document, cue, contents):
    """Contents of one paragraph with only marks between them, none of which is the cue, as one."""
    out = []
    for first, end in contents:
        if out:
            last = out[-1][1]
            marks = all(document.words[w][2] == 6 for w in range(last, first))
            if marks and (first <= cue[0] or cue[1] <= last) and not any(last <= p < first + 1 for p, _ in document.paragraphs):
                out[-1] = (out[-1][0], end)
                continue
        out.append((first, end))
    return out


@torch.no_grad()
def read_document(network, document, limit=N.CONFIG['window'], nested=True):
    """Attributions and names of a document, as ranges of its words."""
    attributions, names = [], []
    for window in document.windows(limit):
        batch = N.make_batch([(document, window, None)], labelled=False)
        h = network.encode(batch)
        flat = [log_softmax(x.numpy()) for x in network.flat(h).split(N.N_LABELS, 1)]
        base = window[0][0]  # words of a window are consecutive: row = word - base
        cues = []
        for a, b in window:
            rows = slice(a - base, b - base)
            found = [segments(viterbi(flat[i][rows], *FLAT_RULES[i]), C.LAYERS[i][1]) for i in range(len(flat))]
            outer = [(a + f, a + l - 1) for f, l, _ in found[C.CUE]]
            mean = flat[C.CUE][rows]
            paths = viterbi(mean, *FLAT_RULES[C.CUE])
            cues += [(f, l, False, mean[range(f - a, l + 1 - a), paths[f - a:l + 1 - a]].mean()) for f, l in outer]
            if nested:
                cues += [(a + f, a + l - 1, True, 0) for f, l, _ in found[C.INNER]
                         if not any(a + f <= y and x <= a + l - 1 for x, y in outer)]
            for f, l, kind in found[C.NAMES]:
                if names and kind == 'person' == names[-1][2] and names[-1][1] == a + f:
                    names[-1] = (names[-1][0], a + l, kind)  # a title and its name, come apart
                else:
                    names.append((a + f, a + l, kind))
        units = document.units(window)
        for f, l, inner, log in sorted(cues):
            a, b = next(u for u in units if u[0] <= f < u[1])
            scores, _ = network.pair(h, torch.tensor([[f - base, l - base]]), torch.tensor([[a - base, b - base]]))
            p = log_softmax(scores[0].numpy())
            if not inner:
                rows = slice(a - base, b - base)
                for first, layer in ((1, C.SOURCE), (3, C.CONTENT)):
                    odds = flat[layer][rows]
                    p[:, first] += BLEND * (odds[:, 1] - odds[:, 0])
                    p[:, first + 1] += BLEND * (odds[:, 2] - odds[:, 0])
                p[:, 3] += START
            path = viterbi(p, *PAIR_RULES)
            runs = segments(path, N.PAIR_LABELS)
            gain = [sum(p[i, path[i]] - p[i, 0] for i in range(x, y)) for x, y, _ in runs]
            sources = [(g, r) for g, r in zip(gain, runs) if r[2] == 'source']
            contents = joined(document, (f, l + 1), [(a + x, a + y) for x, y, kind in runs if kind == 'content'])
            logs = [log] + [min(0, np.mean([p[i, path[i]] for i in range(x, y)])) for x, y, kind in runs if kind == 'content']
            if sources:
                x, y, _ = max(sources)[1]
                logs.append(min(0, np.mean([p[i, path[i]] for i in range(x, y)])))
            if contents and (inner or np.exp(np.mean(logs)) >= LEAST):
                source = [max(sources)[1][:2]] if sources else []
                attributions.append({'cue': (f, l + 1), 'inner': inner, 'content': contents,
                                     'source': [(a + x, a + y) for x, y in source]})
    return attributions, names
