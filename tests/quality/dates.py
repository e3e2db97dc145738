#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Score the time of saying of extracted statements against gold.

usage: dates.py HEARSAY CORPORA PART [--jobs N] [--cache FILE] [--errors N] [--least NAME=FIGURE]...

PART is web-dev or train (its articles that are annotated in depth). Each article is extracted by the
program HEARSAY with its day of publication (--date): of web-dev the gold's, of train the one in the
article's name. Statements are aligned as score.py does; a date is right when it begins with the
gold's ("2016-09-21" for the gold "2016-09"). Printed, of the statements found:

  dated       that the gold dates
  right       share of those with the right date, the article's where the text gives none too
  text        share of those for which a date is taken from the text (of the statement's words, or told
              elsewhere: dateFrom text or context)
  text-right  share of the dates taken from the text, where the gold has one, that are right
  sure        share of all dates taken from the text that do not stand where the gold gives none; left
              out are those that a statement inside another one has from that one, of which the gold
              dates few
"""
import argparse
import collections
import concurrent.futures
import glob
import json
import os
import re
import subprocess
import sys


def read_args():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument('hearsay')
    parser.add_argument('corpora')
    parser.add_argument('part')
    parser.add_argument('--jobs', type=int, default=1)
    parser.add_argument('--cache', help='keep what the program writes here, and read it from here')
    parser.add_argument('--errors', type=int, default=0, help='print that many errors')
    parser.add_argument('--only', help='articles whose names match this expression')
    parser.add_argument('--least', action='append', default=[], help='fail where a figure is below')
    return parser.parse_args()


def find_articles(args):
    """Yields (name, gold, path of the text, day)."""
    for path in sorted(glob.glob(os.path.join(args.corpora, 'gold', args.part, '*.gold.json'))):
        with open(path, encoding='utf-8') as file:
            gold = json.load(file)
        name = os.path.basename(path)[:-len('.gold.json')]
        text = path[:-len('.gold.json')] + '.txt'
        if not os.path.exists(text):
            text = os.path.join(args.corpora, 'corpora', 'polnear', args.part, name + '.txt')
        named = re.search(r'_(\d{4}-\d\d-\d\d)_', name)
        day = gold.get('date') or (named.group(1) if named else None)
        if args.part == 'train' and not gold.get('depth'):
            continue
        if not args.only or re.search(args.only, name):
            yield name, gold, text, day


def extract(hearsay, text, day):
    known = ['--date', day] if day else []
    done = subprocess.run([hearsay, 'extract', *known, '--to', 'jsonl', text],
                          stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def read_found(args, articles):
    if args.cache and os.path.exists(args.cache):
        with open(args.cache, encoding='utf-8') as file:
            return {doc['doc']: doc for doc in map(json.loads, file)}
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        docs = list(pool.map(lambda a: extract(args.hearsay, a[2], a[3]), articles))
    if args.cache:
        with open(args.cache, 'w', encoding='utf-8') as file:
            for doc in docs:
                file.write(json.dumps(doc, ensure_ascii=False) + '\n')
    return {doc['doc']: doc for doc in docs}


def align(score, gold, doc, text, todo):
    """Yields pairs of a gold attribution and the statement that finds it."""
    gs = []
    for attribution in gold['attributions']:
        spans = todo.get(attribution['event'], attribution)
        gs.append({'raw': attribution, **{k: score.spans(spans.get(k + '_spans'), text)
                                          for k in ('source', 'cue', 'content')}})
    ps = [{'raw': s, **{k: score.spans(s.get(k), text) for k in ('source', 'cue', 'content')}}
          for s in doc.get('statements', [])]
    for i, j in score.align(gs, ps, lambda a, b: score.iou(a['content'], b['content']) >= 0.5):
        yield gs[i], ps[j]


def tell(text, day, gold, statement):
    cue = (gold['cue'] or statement['cue'] or gold['content'])[0]
    begin = max(text.rfind('\n', 0, cue[0]) + 1, cue[0] - 160)
    end = text.find('\n', cue[1])
    end = min(end if end >= 0 else len(text), cue[1] + 120)
    found = statement['raw']
    return '%s | gold %s | %s %s | %s[[%s]]%s' % (
        day, gold['raw'].get('date'), found.get('date'), found.get('dateFrom', '-'),
        text[begin:cue[0]], text[cue[0]:cue[1]], text[cue[1]:end])


def main():
    args = read_args()
    sys.path.insert(0, os.path.join(args.corpora, 'tools'))
    sys.dont_write_bytecode = True
    import score
    articles = list(find_articles(args))
    found = read_found(args, articles)
    n = collections.Counter()
    errors = []
    for name, gold, path, day in articles:
        text = score.read_text(path)
        todo_path = path[:-len('.txt')] + '.todo.json'
        todo = {}
        if os.path.exists(todo_path):
            with open(todo_path, encoding='utf-8') as file:
                todo = {a['event']: a for a in json.load(file)['attributions']}
        for g, s in align(score, gold, found[name], text, todo):
            date, wanted = s['raw'].get('date') or '', g['raw'].get('date')
            from_text = s['raw'].get('dateFrom') in ('text', 'context')
            right = bool(wanted) and date.startswith(wanted)
            n['found'] += 1
            inherited = s['raw'].get('dateFrom') == 'context' and s['raw'].get('within', -1) not in (-1, None)
            n['text all'] += from_text and not inherited
            if wanted:
                n['dated'] += 1
                n['right'] += right
                n['text'] += from_text
                n['text-right'] += from_text and right
            else:
                n['invented'] += from_text and not inherited
            if (wanted and not right) or (from_text and not wanted and not inherited):
                errors.append('%s: %s' % (name, tell(text, day, g, s)))
    figures = {
        'found': n['found'], 'dated': n['dated'],
        'right': n['right'] / max(1, n['dated']),
        'text': n['text'] / max(1, n['dated']),
        'text-right': n['text-right'] / max(1, n['text']),
        'sure': 1 - n['invented'] / max(1, n['text all']),
    }
    print('  '.join('%s %s' % (k, v if isinstance(v, int) else '%.3f' % v) for k, v in figures.items()))
    for error in errors[:args.errors]:
        print(error)
    failed = [x for x in args.least if figures[x.split('=')[0]] < float(x.split('=')[1])]
    for least in failed:
        print('below', least)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
