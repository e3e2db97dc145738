#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Say how much of one article's gold a run of hearsay finds.

usage: seed_article.py GOLD.json FOUND.jsonl [--missed]

GOLD.json is of the form that the corpora's annotation guide describes, its text NAME.txt beside
NAME.gold.json; FOUND.jsonl is what `hearsay extract --to jsonl` wrote for that text. A statement is
found when source, cue and content each overlap with the gold's by .5 or more (intersection over
union of characters, marks at the edges left out). Pairs are made one to one, best overlap first.
Prints

  found N of M             every part
  nested N of M            of those inside another one's content: found, the outer one too, and tied
  speakers N of M          of those found whose speaker the gold has: the right one, or as described
  nobody N of M            of those found that have none: none was named
  extra N of M             statements that no gold one is paired with, even loosely

and with --missed the gold ones that were not found, with what came nearest.
"""
import json
import os
import sys

sys.path.insert(0, os.path.join(os.environ.get('HEARSAY_CORPORA', ''), 'tools'))
import score  # noqa: E402  the corpora's scorer

PARTS = ('source', 'cue', 'content')


def read_gold(path):
    with open(path, encoding='utf-8') as f:
        gold = json.load(f)
    text = score.read_text(path.replace('.gold.json', '.txt'))
    for a in gold['attributions']:
        a.update({part: score.spans(a.get(part + '_spans'), text) for part in PARTS})
    return gold, text


def read_found(path, text):
    with open(path, encoding='utf-8') as f:
        found = json.loads(f.readline())
    for s in found['statements']:
        s.update({part: score.spans(s.get(part), text) for part in PARTS})
    return found


def find_outer(wanted, i):
    """The number of the shortest other content in which cue `i` stands, where the gold calls it nested."""
    a = wanted[i]
    if 'nested' not in (a.get('note') or '') or not a['cue']:
        return None
    holders = [k for k, o in enumerate(wanted)
               if k != i and score.cover(o['content'], a['cue']) == score.length(a['cue'])]
    return min(holders, key=lambda k: score.length(wanted[k]['content']), default=None)


def is_found(a, s):
    return all(score.iou(a[part], s[part]) >= .5 for part in PARTS)


def words(spans, text):
    return ' ... '.join(text[b:e] for b, e in spans)


def show_missed(gold, found, text):
    for a in gold:
        nearest = max(found, default=None,
                      key=lambda s: sum(score.iou(a[part], s[part]) for part in PARTS))
        print()
        for part in PARTS:
            print('  %-8s %.2f %s | %s' % (part, score.iou(a[part], nearest[part]),
                                           words(a[part], text), words(nearest[part], text)))


def main(gold_path, found_path, *options):
    gold, text = read_gold(gold_path)
    found = read_found(found_path, text)
    wanted, statements = gold['attributions'], found['statements']
    entities = {e['id']: e for e in gold['entities']}
    figures = {e['id']: e for e in found['entities']}
    figures.update({e['id']: {'name': e['description']} for e in found['agents']})
    pairs = dict(score.align(wanted, statements, is_found))
    loose = score.align(wanted, statements, lambda a, s: score.iou(a['content'], s['content']) >= .5)

    outer = {i: find_outer(wanted, i) for i in range(len(wanted))}
    nested = [i for i in outer if outer[i] is not None]
    tied = [i for i in nested if i in pairs and outer[i] in pairs and
            statements[pairs[i]].get('within') == statements[pairs[outer[i]]]['id']]
    spoken = [i for i in pairs if wanted[i].get('speaker')]
    right = [i for i in spoken if any(score.same(entities[wanted[i]['speaker']], figures[x])
                                      for x in statements[pairs[i]]['speakers'])]
    silent = [i for i in pairs if not wanted[i].get('speaker')]
    nobody = [i for i in silent if not statements[pairs[i]]['speaker']]
    extra = len(statements) - len({j for _, j in loose} | set(pairs.values()))
    print('found %d of %d' % (len(pairs), len(wanted)))
    print('nested %d of %d' % (len(tied), len(nested)))
    print('speakers %d of %d' % (len(right), len(spoken)))
    print('nobody %d of %d' % (len(nobody), len(silent)))
    print('extra %d of %d' % (extra, len(statements)))
    if '--missed' in options:
        show_missed([a for i, a in enumerate(wanted) if i not in pairs], statements, text)


if __name__ == '__main__':
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
