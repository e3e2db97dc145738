#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measure to whom statements are made, by what means and within which others, against gold.

usage: manner.py CORPORA GOLD_DIR PRED.jsonl

Statements are aligned as CORPORA/tools/score.py does it (content at IoU .5). Of those found, "right" is
the share of the gold's addressees (named ones), media and outer statements that are given right, "invented"
the share of what is given where the gold has none. One line each: addressee, medium or outer, right, of,
invented, given.
"""
import collections
import glob
import json
import os
import sys


def read_gold(score, path):
    """Return the attributions of one gold file, with trimmed spans, and its entities."""
    gold = json.load(open(path, encoding='utf-8'))
    base = path[:-len('.gold.json')]
    text = score.read_text(base + '.txt')
    todo = {}
    if os.path.exists(base + '.todo.json'):
        with open(base + '.todo.json', encoding='utf-8') as f:
            todo = {a['event']: a for a in json.load(f)['attributions']}
    parts = ('source', 'cue', 'content')
    return gold, text, [{'raw': a, **{k: score.spans(todo.get(a['event'], a).get(k + '_spans'), text) for k in parts}}
                        for a in gold['attributions']]


def count(n, kind, wanted, given, right):
    n[kind, 'of'] += bool(wanted)
    n[kind, 'given'] += bool(given)
    n[kind, 'right'] += bool(wanted) and right
    n[kind, 'invented'] += bool(given) and not wanted


def main(corpora, folder, path):
    sys.path.insert(0, os.path.join(corpora, 'tools'))
    import score
    found, n = score.load_pred(path), collections.Counter()
    for file in sorted(glob.glob(os.path.join(folder, '*.gold.json'))):
        gold, text, wanted = read_gold(score, file)
        pred = found.get(gold.get('doc') or os.path.basename(file)[:-len('.gold.json')])
        if pred is None:
            continue
        ours = {e['id']: e for e in pred['entities']}
        theirs = {e['id']: e for e in gold['entities']}
        given = [{'raw': s, **{k: score.spans(s.get(k), text) for k in ('source', 'cue', 'content')}}
                 for s in pred['statements']]
        hits = dict(score.align(wanted, given, lambda a, b: score.iou(a['content'], b['content']) >= 0.5))
        ids = {wanted[i]['raw']['event']: given[j]['raw']['id'] for i, j in hits.items()}
        for i, j in hits.items():
            a, b = wanted[i]['raw'], given[j]['raw']
            hearers = a.get('addressee')
            hearers = [x for x in (hearers if isinstance(hearers, list) else [hearers]) if x in theirs]
            heard = [x for x in b.get('addressees') or [] if x in ours]
            count(n, 'addressee', hearers, heard,
                  any(score.same(theirs[x], ours[y]) for x in hearers for y in heard))
            medium = (a.get('medium') or '').lower()
            count(n, 'medium', medium, b.get('medium'), (b.get('medium') or '').startswith(medium))
            outer = a.get('within')
            count(n, 'outer', outer, b.get('within'), outer in ids and ids[outer] == b.get('within'))
    for kind in ('addressee', 'medium', 'outer'):
        if n[kind, 'of']:
            print('%s right %d of %d %.3f invented %d of %d %.3f' % (
                kind, n[kind, 'right'], n[kind, 'of'], n[kind, 'right'] / n[kind, 'of'],
                n[kind, 'invented'], n[kind, 'given'], n[kind, 'invented'] / max(1, n[kind, 'given'])))


if __name__ == '__main__':
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
