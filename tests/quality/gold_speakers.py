#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measure resolve and statement on gold spans: names and attributions as people marked them.

usage: gold_speakers.py PROGRAM CORPORA PART [--least NAME=FIGURE]... [--errors N]

PROGRAM is the built tests/quality/goldspans, CORPORA the folder with corpora/, gold/ and tools/, PART
one of train, dev, web-dev. Names of dev and web-dev are found by their spelling, since only the
training part marks each of them. Entities are compared as the scorer of the corpora does it.
"""
import argparse
import collections
import glob
import importlib.util
import json
import os
import random
import re
import subprocess
import sys

TYPES = {'law': 'work', 'product': 'other'}


def load_scorer(corpora):
    spec = importlib.util.spec_from_file_location('score', os.path.join(corpora, 'tools', 'score.py'))
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


class Document:
    def __init__(self, path, text_path):
        self.gold = json.load(open(path, encoding='utf-8'))
        self.name = self.gold.get('doc') or os.path.basename(path)[:-len('.gold.json')]
        self.text_path = text_path or path[:-len('.gold.json')] + '.txt'
        self.text = open(self.text_path, encoding='utf-8', newline='').read()
        self.entities = {e['id']: e for e in self.gold['entities']}
        todo = path[:-len('.gold.json')] + '.todo.json'
        spans = {}
        if os.path.exists(todo):
            spans = {a['event']: a for a in json.load(open(todo, encoding='utf-8'))['attributions']}
        self.attributions = [dict(a, **{k + '_spans': spans.get(a['event'], a).get(k + '_spans') or []
                                        for k in ('source', 'cue', 'content')})
                             for a in self.gold['attributions']]
        self.names = self.mark_names()
        self.bytes = [0]
        for c in self.text:
            self.bytes.append(self.bytes[-1] + len(c.encode('utf-8')))

    def speakers(self, attribution):
        raw = attribution.get('speaker')
        also = re.findall(r'also: *([e0-9, ]+)', attribution.get('note') or '')
        ids = (raw if isinstance(raw, list) else [raw]) + re.split(r'[ ,]+', also[0] if also else '')
        return [x for x in ids if x in self.entities]

    def mark_names(self):
        if 'mentions' in self.gold:
            marked = [(m['span'][0], m['span'][1], m['type']) for m in self.gold['mentions']
                      if m['kind'] == 'name']
            inside = [m['span'] for m in self.gold['mentions'] if m['kind'] != 'name']
            return marked + [f for f in self.find_names() if any(
                b <= f[0] and f[1] <= e for b, e in inside)]
        return self.find_names()

    def find_names(self):
        forms = sorted(((n, e['type']) for e in self.entities.values()
                        for n in [e['name']] + (e.get('aliases') or [])), key=lambda x: -len(x[0]))
        taken, found = bytearray(len(self.text)), []
        for form, kind in forms:
            for m in re.finditer(r'(?<!\w)' + re.escape(form) + r'(?!\w)', self.text):
                if not any(taken[m.start():m.end()]):
                    taken[m.start():m.end()] = b'\1' * (m.end() - m.start())
                    found.append((m.start(), m.end(), kind))
        return found

    def lines(self):
        yield f'D\t{self.name}\t{self.text_path}\t{self.gold.get("date") or "-"}'
        for begin, end, kind in self.names:
            yield f'M\t{self.bytes[begin]}\t{self.bytes[end]}\t{TYPES.get(kind, kind)}'
        numbers = {a['event']: i + 1 for i, a in enumerate(self.attributions)}
        for a in self.attributions:
            parts = [','.join(f'{self.bytes[b]}-{self.bytes[e]}' for b, e in a[k + '_spans']) or '-'
                     for k in ('source', 'cue', 'content')]
            yield '\t'.join(['A', str(numbers[a['event']]), *parts,
                             str(numbers.get(a.get('within'), 0))])


def run(program, documents):
    lines = '\n'.join(line for d in documents for line in d.lines()) + '\n'
    out = subprocess.run([program], input=lines, stdout=subprocess.PIPE, check=True,
                         encoding='utf-8').stdout
    answers, here = {}, None
    for line in out.splitlines():
        f = line.split('\t')
        if f[0] == 'D':
            here = answers[f[1]] = {'entities': {}, 'statements': {}}
        elif f[0] == 'E':
            here['entities'][int(f[1])] = {'type': f[2], 'named': f[3] == '1', 'name': f[4],
                                           'aliases': [a for a in f[5].split('|') if a],
                                           'id': None if f[6] == '-' else f[6], 'label': f[7],
                                           'confidence': float(f[8]), 'why': f[9]}
        elif f[0] == 'S':
            here['statements'][int(f[1])] = {'speakers': [int(x) for x in f[2].split(',') if x],
                                             'form': f[3], 'verb': f[4]}
    return answers


def source_kind(document, attribution):
    if not attribution['source_spans']:
        return 'absent'
    begin, end = attribution['source_spans'][0]
    source = document.text[begin:end].lower()
    if source in ('he', 'she', 'him', 'his', 'her', 'it', 'its', 'they', 'their', 'them', 'i', 'we', 'my',
                  'our', 'who', 'which', 'that', 'you'):
        return 'pronoun ' + source
    return 'named' if any(begin <= b and e <= end for b, e, _ in document.names) else 'described'


def score(scorer, documents, answers):
    n, by, errors, forms = collections.Counter(), collections.Counter(), [], collections.Counter()
    for d in documents:
        got = answers[d.name]
        for i, a in enumerate(d.attributions):
            s = got['statements'].get(i + 1)
            if not s:
                continue
            gold = d.speakers(a)
            said = [got['entities'][x] for x in s['speakers']]
            said = [x for x in said if x['named']]
            verdict = 'none'
            if gold and said:
                verdict = 'right' if any(scorer.same(d.entities[x], said[0]) for x in gold) else 'wrong'
            elif gold or said:
                verdict = 'missing' if gold else 'invented'
            n[verdict] += 1
            by[source_kind(d, a), verdict] += 1
            if len(gold) > 1 and said:
                n['lists'] += 1
                n['lists whole'] += all(any(scorer.same(d.entities[x], y) for y in said) for x in gold)
            if verdict not in ('right', 'none'):
                begin, end = (a['source_spans'] or a['cue_spans'] or a['content_spans'])[0]
                errors.append((verdict, [d.entities[x]['name'] for x in gold],
                               [x['name'] for x in said], d.text[max(0, begin - 250):begin] + ' >>>' +
                               d.text[begin:end] + '<<< ' + d.text[end:end + 60], d.name))
            if a.get('kind'):
                forms[a['kind'], s['form']] += 1
        for kind in ('person', 'organization', 'place'):
            gold = [e for e in d.entities.values() if e['type'] == kind]
            pred = [e for e in got['entities'].values() if e['type'] == kind and e['named']]
            used = set()
            for e in gold:
                k = next((k for k, x in enumerate(pred) if k not in used and scorer.same(e, x)), None)
                if k is None:
                    errors.append(('lost ' + kind, e['name'], e.get('aliases'), '', d.name))
                else:
                    used.add(k)
                    n[kind + ' hit'] += 1
            errors += [('extra ' + kind, x['name'], x['aliases'], '', d.name)
                       for k, x in enumerate(pred) if k not in used]
            n[kind + ' gold'] += len(gold)
            n[kind + ' pred'] += len(pred)
    return n, by, errors, forms


def report(scorer, n, by, forms):
    named = n['right'] + n['wrong'] + n['missing']
    print('named speakers %d: right %.3f wrong %.3f missing %.3f; unnamed %d: invented %.3f' % (
        named, n['right'] / named, n['wrong'] / named, n['missing'] / named,
        n['none'] + n['invented'], n['invented'] / max(1, n['none'] + n['invented'])))
    print('several speakers, all found: %d of %d' % (n['lists whole'], n['lists']))
    for kind in ('person', 'organization', 'place'):
        print('%-12s P %.3f R %.3f F1 %.3f' % ((kind,) + scorer.prf(
            n[kind + ' hit'], n[kind + ' pred'], n[kind + ' gold'])))
    figures = {'right': n['right'] / named, 'wrong': n['wrong'] / named,
               **{kind: scorer.prf(n[kind + ' hit'], n[kind + ' pred'], n[kind + ' gold'])[2]
                  for kind in ('person', 'organization')}}
    if forms:
        right = sum(v for (g, p), v in forms.items() if g == p)
        figures['form'] = right / sum(forms.values())
        print('form right %.3f of %d' % (right / sum(forms.values()), sum(forms.values())))
    table = collections.defaultdict(collections.Counter)
    for (kind, verdict), v in by.items():
        table[kind][verdict] += v
    for kind, row in sorted(table.items(), key=lambda x: -sum(x[1].values())):
        print('  %-16s' % kind, *('%s %d' % x for x in sorted(row.items())))
    if forms:
        print('  forms gold > found:', *('%s>%s %d' % (*k, v) for k, v in sorted(forms.items())))
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument('program')
    parser.add_argument('corpora')
    parser.add_argument('part', choices=['train', 'dev', 'web-dev'])
    parser.add_argument('--least', action='append', default=[], metavar='NAME=FIGURE',
                        help='exit 1 when right, person, organization or form is below, or wrong above')
    parser.add_argument('--errors', type=int, default=0, help='show N errors, drawn by chance')
    parser.add_argument('--only', default='', help='errors of this verdict only')
    options = parser.parse_args()
    scorer = load_scorer(options.corpora)
    documents = []
    for path in sorted(glob.glob(os.path.join(options.corpora, 'gold', options.part, '*.gold.json'))):
        name = os.path.basename(path)[:-len('.gold.json')]
        text = os.path.join(options.corpora, 'corpora', 'polnear', 'train', name + '.txt')
        documents.append(Document(path, text if options.part == 'train' else None))
    n, by, errors, forms = score(scorer, documents, run(options.program, documents))
    figures = report(scorer, n, by, forms)
    errors = [e for e in errors if e[0].startswith(options.only)]
    random.Random(1).shuffle(errors)
    for e in errors[:options.errors]:
        print('\n'.join(str(x) for x in e), '\n')
    held = [x.split('=') for x in options.least]
    return any(figures[k] > float(v) if k == 'wrong' else figures[k] < float(v) for k, v in held)


if __name__ == '__main__':
    sys.exit(main())
