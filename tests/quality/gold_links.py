#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measure links on gold spans: which of the people, organizations and places of an article are linked
to the right thing.

usage: gold_links.py PROGRAM KNOWLEDGE_COMMAND KNOWLEDGE CORPORA PART [--least NAME=FIGURE]... [--errors]

PROGRAM is the built tests/quality/goldspans; KNOWLEDGE the compiled file; CORPORA the folder with gold/
and tools/; PART dev or web-dev. The gold names what an entity is by the label of its page; the tables
(TABLES, a folder) tell which ids bear that label, the most prominent of the kind counts. A capital or
palace that the gold has by its own name may be linked to what it stands for (metonyms). A link of an
entity to which the gold gives no label, or one that the tables do not have, counts as wrong, but for
organizations and places that have in the tables the very name that the article prints.
"""
import argparse
import collections
import glob
import importlib.util
import os
import re
import sys
import unicodedata

import gold_speakers


def fold(name):
    name = unicodedata.normalize('NFKD', name.lower().replace('’', "'").replace('–', '-'))
    name = ''.join(c for c in name if not unicodedata.combining(c) and c != '.')
    return re.sub(r'^the ', '', name).replace('-', ' ').strip()


class Tables:
    """Ids by label and by metonym."""

    def __init__(self, folder):
        self.entities, self.labels = {}, collections.defaultdict(list)
        self.metonyms, self.names = collections.defaultdict(set), collections.defaultdict(set)
        for row in self.rows(folder, 'entities'):
            self.entities[row['id']] = row
            self.labels[fold(row['label'])].append(row['id'])
            self.names[fold(row['label'])].add(row['id'])
        for row in self.rows(folder, 'aliases'):
            if int(row['weight'] or 0) >= 500 and 'surname' not in row['flags']:
                self.names[fold(row['alias'])].add(row['id'])
                self.labels[fold(row['alias']), 'alias'].append(row['id'])
        for row in self.rows(folder, 'metonyms'):
            self.metonyms[fold(row['surface'])].add(row['id'])
            self.names[fold(row['surface'])].add(row['id'])

    @staticmethod
    def rows(folder, kind):
        for path in sorted(glob.glob(os.path.join(folder, kind + '[-.]*'))):
            columns = None
            for line in open(path, encoding='utf-8'):
                fields = line.rstrip('\n').split('\t')
                if line.startswith('#'):
                    columns = fields[1:] if fields[0] == '#columns' else columns
                else:
                    yield dict(zip(columns, fields))

    def meant(self, entity):
        """The ids that are right for a gold entity; empty where the tables do not have it."""
        label = fold(re.sub(r' \(.*\)$', '', entity['wikidata_label']))
        exact = self.labels.get(fold(entity['wikidata_label'])) or self.labels.get(label) or []
        exact = [i for i in exact if self.entities[i]['kind'] == entity['type'] or
                 (entity['type'] != 'person' and self.entities[i]['kind'] != 'person')]
        exact.sort(key=lambda i: (-int(self.entities[i]['weight'] or 0), i))
        ids = set(exact[:1])
        ids.update(i for i in self.labels.get((label, 'alias'), ())
                   if self.entities.get(i, {}).get('kind') == entity['type'])
        if ids and entity['type'] != 'person':
            ids |= self.metonyms.get(label, set()) | self.metonyms.get(fold(entity['name']), set())
        return ids


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument('program')
    parser.add_argument('tables')
    parser.add_argument('corpora')
    parser.add_argument('part', choices=['dev', 'web-dev'])
    parser.add_argument('--least', action='append', default=[], metavar='NAME=FIGURE',
                        help='exit 1 when right is below, or wrong above')
    parser.add_argument('--errors', action='store_true')
    options = parser.parse_args()
    scorer = gold_speakers.load_scorer(options.corpora)
    tables = Tables(options.tables)
    documents = [gold_speakers.Document(path, None) for path in sorted(
        glob.glob(os.path.join(options.corpora, 'gold', options.part, '*.gold.json')))]
    answers = gold_speakers.run(options.program, documents)
    n = collections.Counter()
    for d in documents:
        used = set()
        found = [(i, e) for i, e in sorted(answers[d.name]['entities'].items()) if e['named']]
        for gold in d.entities.values():
            if gold['type'] not in ('person', 'organization', 'place'):
                continue
            same = [(i, e) for i, e in found if i not in used and scorer.same(gold, e)]
            same.sort(key=lambda x: x[1]['type'] != gold['type'])
            ours = same[0][1] if same else None
            if same:
                used.add(same[0][0])
            meant = tables.meant(gold) if gold.get('wikidata_label') else set()
            linked = ours['id'] if ours else None
            n['gold'] += bool(meant)
            n['unlabelled'] += not gold.get('wikidata_label')
            n['not in tables'] += bool(gold.get('wikidata_label')) and not meant
            n['links'] += bool(linked)
            if linked and not meant and gold['type'] != 'person' and any(
                    linked in tables.names[fold(x)] for x in [gold['name']] + gold['aliases']):
                n['not to be judged'] += 1
                continue
            verdict = ('right' if linked in meant else 'wrong') if linked else (
                'missed' if meant else 'rightly unknown')
            n[verdict] += 1
            n[gold['type'], verdict] += 1
            if options.errors and verdict in ('wrong', 'missed'):
                print(verdict, gold['type'], gold['name'], '|', gold.get('wikidata_label'), '|',
                      ' '.join(sorted(meant)), '| ours:', (ours or {}).get('name'), linked,
                      (ours or {}).get('label'), (ours or {}).get('confidence'),
                      (ours or {}).get('why'), '|', d.name)
    right, wrong = n['right'] / max(1, n['gold']), n['wrong'] / max(1, n['links'])
    print('entities of the tables %d: right %.3f; links %d: wrong %.3f; not in the tables %d, no label %d, '
          'not to be judged %d' % (n['gold'], right, n['links'], wrong, n['not in tables'],
                                   n['unlabelled'], n['not to be judged']))
    for kind in ('person', 'organization', 'place'):
        print('  %-12s' % kind, *('%s %d' % (v, n[kind, v]) for v in
                                  ('right', 'wrong', 'missed', 'rightly unknown')))
    held = [x.split('=') for x in options.least]
    figures = {'right': right, 'wrong': wrong}
    return any(figures[k] > float(v) if k == 'wrong' else figures[k] < float(v) for k, v in held)


if __name__ == '__main__':
    sys.exit(main())
