# SPDX-License-Identifier: Apache-2.0
"""Reads CoNLL-U: texts as they were printed, tokens with spans, trees.

A token of a contraction (a line 19-20 before it) has the span of the whole contraction when its own letters are
not found in it in order ("don't" is "do" and "n't"; "won't" is too, but "wo" and "n't" are both found).
"""

import collections
import gzip
import re

Token = collections.namedtuple('Token', 'span upos xpos head relation misc')
Text = collections.namedtuple('Text', 'name text sentences')


def documents(path):
    """Yields the Texts of one file; head 0 is the root, else 1-based within the sentence."""
    opener = gzip.open if path.endswith('.gz') else open
    reader = None
    with opener(path, 'rt', encoding='utf-8') as f:
        for line in f:
            if line.startswith('# newdoc'):
                if reader and reader.sentences:
                    yield reader.finish()
                reader = Reader(line.split('=', 1)[-1].strip())
            elif line.startswith('# newpar') and not line.startswith('# newpar_'):
                reader.new_paragraph()
            elif line == '\n':
                reader.end_sentence()
            elif line[0].isdigit():
                reader.add(line.rstrip('\n').split('\t'))
    if reader and reader.sentences:
        yield reader.finish()


class Reader:
    def __init__(self, name):
        self.name, self.text, self.sentences, self.sentence = name, '', [], []
        self.shared, self.shared_until, self.inside = None, 0, 0

    def new_paragraph(self):
        self.text = self.text.rstrip() + '\n' if self.text else self.text

    def end_sentence(self):
        if self.sentence:
            self.sentences.append(self.sentence)
        self.sentence, self.shared_until = [], 0

    def append(self, form, misc):
        begin = len(self.text)
        self.text += form + ('' if misc.get('SpaceAfter') == 'No' else ' ')
        return begin, begin + len(form)

    def add(self, field):
        if '.' in field[0]:
            return
        misc = dict(x.split('=', 1) for x in field[9].split('|') if '=' in x)
        if '-' in field[0]:
            self.shared_until = int(field[0].split('-')[1])
            self.shared = self.inside = self.append(field[1], misc)
            self.inside = self.inside[0]
            return
        if int(field[0]) <= self.shared_until:
            span = self.shared
            at = self.text.find(field[1], self.inside, self.shared[1])
            if at >= 0:
                span = (at, at + len(field[1]))
                self.inside = span[1]
        else:
            span = self.append(field[1], misc)
        self.sentence.append(Token(span, field[3], field[4], int(field[6]), field[7], misc))

    def finish(self):
        self.end_sentence()
        return Text(self.name, self.text, self.sentences)


def entities(text):
    """GUM's Entity marks: a list of (fields, first token, token after the last), tokens counted over the text."""
    tokens = [t for s in text.sentences for t in s]
    waiting, marks = [], []
    for i, token in enumerate(tokens):
        for part in re.findall(r'\([^()]*\)?|\d+\)', token.misc.get('Entity', '')):
            if part[0] == '(':
                waiting.append((part.strip('()').split('-'), i))
            if part[-1] == ')':
                key = part.strip('()').split('-')[0]
                at = max((k for k, m in enumerate(waiting) if m[0][0] == key), default=None)
                if at is not None:
                    fields, first = waiting.pop(at)
                    marks.append((fields, first, i + 1))
    return tokens, marks
