#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measure the heads for acts and media on cues that people marked.

usage: gold_acts.py CORPORA PART [--least NAME=FIGURE]... [--most NAME=FIGURE] [--errors] -- PROGRAM...

CORPORA is the folder with corpora/ and gold/, PART one of dev, web-dev; PROGRAM is
`tests/quality/cues WEIGHTS`, or `python3 training/evaluate_cues.py WEIGHTS` to compare. Counted are
  act      share of cues with the right act; the gold's "other" is left out, as in the corpora's scorer
  medium   share of cues with a medium that get it (web-dev only)
  media    share of cues without one that get one all the same
"""
import argparse
import collections
import glob
import json
import os
import subprocess
import sys


class Article:
    """The text of an article, and its attributions that have a cue."""

    def __init__(self, path):
        base = path[:-len('.gold.json')]
        with open(path, encoding='utf-8') as f:
            gold = json.load(f)
        self.path = base + '.txt'
        with open(self.path, encoding='utf-8', newline='') as f:
            self.text = f.read()
        spans = {}
        if os.path.exists(base + '.todo.json'):
            with open(base + '.todo.json', encoding='utf-8') as f:
                spans = {a['event']: a for a in json.load(f)['attributions']}
        self.cues = []  # (begin, end, act, medium); medium is missing where the gold has none
        for a in gold['attributions']:
            marked = spans.get(a['event'], a).get('cue_spans')
            if marked:
                self.cues.append((marked[0][0], marked[-1][1], a['act'], a.get('medium', 'unknown')))

    def offset(self, at):
        return len(self.text[:at].encode('utf-8'))

    def lines(self):
        yield f'D\t{self.path}\n'
        for begin, end, *_ in self.cues:
            yield f'C\t{self.offset(begin)}\t{self.offset(end)}\n'


def count(articles, answers, show):
    n, wrong = collections.Counter(), collections.Counter()
    answers = iter(answers)
    for article in articles:
        for begin, end, act, medium in article.cues:
            found_act, found_medium = next(answers).split('\t')
            if act != 'other':
                n['acts'] += 1
                n['right acts'] += found_act == act
                wrong[act, found_act] += found_act != act
                if show and found_act != act:
                    print(f'{act} as {found_act}: {article.text[begin:end]!r}')
            if medium is None:
                n['without'] += 1
                n['invented'] += found_medium != 'none'
            elif medium != 'unknown':
                n['media'] += 1
                n['right media'] += found_medium == medium
    return n, wrong


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('corpora')
    p.add_argument('part')
    p.add_argument('--least', action='append', default=[])
    p.add_argument('--most', action='append', default=[])
    p.add_argument('--errors', action='store_true', help='print the cues whose act is wrong')
    p.add_argument('program', nargs='+')
    a = p.parse_args()
    paths = sorted(glob.glob(os.path.join(a.corpora, 'gold', a.part, '*.gold.json')))
    articles = [Article(path) for path in paths]
    asked = ''.join(line for article in articles for line in article.lines())
    out = subprocess.run(a.program, input=asked, stdout=subprocess.PIPE, check=True, encoding='utf-8').stdout
    n, wrong = count(articles, out.splitlines(), a.errors)
    figures = {'act': n['right acts'] / max(1, n['acts'])}
    print(f'act right {figures["act"]:.3f} of {n["acts"]}')
    print('  wrong: ' + ', '.join(f'{x} as {y} {k}' for (x, y), k in wrong.most_common(8)))
    if n['media']:
        figures['medium'] = n['right media'] / n['media']
        figures['media'] = n['invented'] / max(1, n['without'])
        print(f'medium right {figures["medium"]:.3f} of {n["media"]}; given where there is none '
              f'{figures["media"]:.3f} of {n["without"]}')
    bounds = [(x.split('='), 1) for x in a.least] + [(x.split('='), -1) for x in a.most]
    sys.exit(any(sign * figures[name] < sign * float(bound) for (name, bound), sign in bounds))


if __name__ == '__main__':
    main()
