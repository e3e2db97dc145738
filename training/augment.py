# SPDX-License-Identifier: Apache-2.0
"""Makes further articles out of labelled ones: names exchanged for others of their kind, headlines in capitals.

In: a document with one annotator's labels, and the knowledge tables (knowledge/entities-*.tsv), whose names are
drawn. Out: a new document, its labels moved to the new words. A few hundred articles name a few thousand people and
bodies, of one country and one election; exchanged, their sentences teach what stands around a name
(Dai and Adel, COLING 2020, "mention replacement"). Within an article a name is exchanged everywhere alike, and a
surname with all that is made of it ("Mrs. Clinton", "the Clinton campaign"), so that chains stay true. A name that
a border of an attribution cuts stays as it is.
"""

import collections
import os
import re

import numpy as np

import corpora as C

PERSON, ORGANIZATION, PLACE, WORK = (C.TYPES.index(t) for t in ('person', 'organization', 'place', 'work'))
CLEAN = re.compile(r"[^\W\d_][\w’'&.-]*(?: (?:[^\W\d_][\w’'.-]*|&))*")
PLAIN_NAME = re.compile(r"[^\W\d_][\w’'-]*(?: [^\W\d_]\.?)?(?: [^\W\d_][\w’'-]*){0,2}")
SMALL = set('a an the of in on at to for and or but by with from as is'.split())
# Bodies that stand after "the" by their last word; all others ("Praxair", "Fox News") stand alone.
COMMON = set('''administration agency alliance army association authority bank board bureau center centre chamber church coalition
    college commission committee confederation conference congress corporation council court department directorate federation force
    forces front fund guard guild house institute institution league legion ministry mission movement network office organization
    parliament party police programme project society senate service times union'''.split())
# How often each kind of body is drawn where the old one's kind is unknown; others .3.
SHARES = {'company': 4, 'organization': 2, 'media': 1.5, 'agency': 1.5, 'ngo': 1, 'think-tank': 1, 'newspaper': 1, 'ministry': 1}
SAME_KIND = 0.6  # bodies of a known kind that get a name of that kind
FIXED = ('legislature', 'government', 'party', 'court', 'committee')  # the words around fit few others
RATE = {PERSON: 0.6, ORGANIZATION: 0.65, PLACE: 0.35, WORK: 0.4}
RATE_FIXED = 0.2
COINED = 0.2  # bodies alone that get a name that nobody has
LONG = 0.3  # bodies after "the" that get one of five words or more
UPPER, TITLE = 0.15, 0.2  # headlines


def rows(folder, table):
    with open(os.path.join(folder, f'{table}.tsv'), encoding='utf-8') as f:
        for line in f:
            if line[0] != '#':
                yield line.rstrip('\n').split('\t')


class Names:
    """The names that may be drawn, from the knowledge tables; lists are in the tables' order."""

    def __init__(self, folder):
        self.people, self.gender = collections.defaultdict(list), {}
        self.kinds, self.sorts = {}, {}  # of bodies, of places, by their names
        self.places = collections.defaultdict(list)
        self.alone, self.bodies, self.long = (collections.defaultdict(list) for _ in range(3))
        self._people(folder), self._bodies(folder)
        for _, label, _, subtype, *_ in rows(folder, 'entities-places'):
            if CLEAN.fullmatch(label) and label[0].isupper() and len(label.split()) <= 3:
                self.places[subtype].append(label)
                self.sorts.setdefault(label.lower(), subtype)
        self.works = [row[1] for row in rows(folder, 'entities-other')
                      if row[2] == 'work' and CLEAN.fullmatch(row[1]) and len(row[1].split()) > 1]

    def _people(self, folder):
        count = collections.defaultdict(collections.Counter)
        for _, label, _, _, _, gender, *_ in rows(folder, 'entities-people'):
            part = label.split()
            if PLAIN_NAME.fullmatch(label) and 2 <= len(part) <= 3 and part[0].istitle() and part[-1][0].isupper():
                self.people[gender].append((part[0], ' '.join(part[1:])))
                count[part[0].lower()][gender] += 1
        self.gender = {name: c.most_common(1)[0][0] for name, c in count.items()}

    def _bodies(self, folder):
        subtypes = {}
        for identity, label, _, subtype, *_ in rows(folder, 'entities-organizations'):
            subtypes[identity], word = subtype, label.split()
            if not CLEAN.fullmatch(label) or not label[0].isupper() or len(word) > 9 or word[0] == 'The':
                continue
            article = len(word) > 1 and (' of ' in label or ' for ' in label or word[-1].lower() in COMMON)
            if article and len(word) >= 5:
                self.long[subtype].append(label)
            elif article or label.isupper() and 3 <= len(label) <= 5:
                self.bodies[subtype].append(label)
            if not article and len(word) <= 3:
                self.alone[subtype].append(label)
        for alias, identity, *_ in rows(folder, 'aliases-organizations'):
            self.kinds.setdefault(alias.lower(), subtypes.get(identity, ''))

    def person(self, draw, given):
        return draw.choice(self.people[self.gender.get(given.lower(), draw.choice('fm'))])

    def body(self, draw, old, after_the):
        """The name of a body like `old`, for a place with or without "the" before it."""
        lists = self.alone if not after_the else self.long if draw.random() < LONG else self.bodies
        kind = self.kinds.get(old.lower())
        if kind not in lists or draw.random() >= SAME_KIND:
            kind = draw.choices(list(lists), [SHARES.get(k, 0.3) for k in lists])[0]
        name = draw.choice(lists[kind])
        if not after_the and draw.random() < COINED:
            name = coined(draw, name, draw.choice(self.alone['company']))
        return name

    def place(self, draw, old):
        return draw.choice(self.places[self.sorts.get(old.lower(), '')] or self.places['town'])


def coined(draw, a, b):
    """A name that nobody has, put together of two: a word of each ("StoneFerry") or their ends ("Praxia")."""
    x, y = (re.sub(r'\W', '', word) for word in (a.split()[0], b.split()[-1]))
    if draw.random() < 0.5:
        return x.capitalize() + y.capitalize()
    return (x[:draw.randint(2, 5)] + y[-draw.randint(2, 5):]).capitalize()


class Exchange:
    """The names of one article and what they become."""

    def __init__(self, names, draw):
        self.names, self.draw = names, draw
        self.surnames, self.given, self.other = {}, {}, {}

    def note(self, text):
        """Takes note of a person's full name, of which parts may stand alone."""
        _, rest = without_titles(text)
        part = rest.split()
        if len(part) > 1 and PLAIN_NAME.fullmatch(rest):
            given, surname = self.names.person(self.draw, part[0])
            if self._surname(part[-1], surname):
                self.given.setdefault(part[0].lower(), given)

    def _surname(self, old, new):
        """What a surname becomes in this article: one new name or, for some, None."""
        return self.surnames.setdefault(old.lower(), new if self.draw.random() < RATE[PERSON] else None)

    def person(self, text):
        titles, rest = without_titles(text)
        part = rest.split()
        if not part or not PLAIN_NAME.fullmatch(rest):
            return text
        if len(part) == 1 and part[0].lower() in self.given and part[0].lower() not in self.surnames:
            return titles + self.given[part[0].lower()]
        new = self._surname(part[-1], self.names.person(self.draw, '')[1])
        if new is None:
            return text
        if len(part) == 1:
            return titles + new
        return titles + ' '.join([self.given.get(part[0].lower(), part[0]), *part[1:-1], new])

    def thing(self, kind, text, after_the):
        """A body, place or work; one named after a person of the article follows that person."""
        words = [self.surnames.get(w.lower()) for w in text.split()]
        if any(words):
            return ' '.join(new or old for new, old in zip(words, text.split()))
        if (kind, text) not in self.other:
            self.other[kind, text] = self._thing(kind, text, after_the)
        return self.other[kind, text]

    def _thing(self, kind, text, after_the):
        fixed = kind == ORGANIZATION and self.names.kinds.get(text.lower()) in FIXED
        if not CLEAN.fullmatch(text) or self.draw.random() >= (RATE_FIXED if fixed else RATE[kind]):
            return text
        if kind == ORGANIZATION:
            return self.names.body(self.draw, text, after_the)
        if kind == WORK:
            return self.draw.choice(self.names.works)
        return text if '.' in text else self.names.place(self.draw, text)  # "Fla." is no name of its own


def without_titles(text):
    """"Lt. Gov. Jane Roe" as ("Lt. Gov. ", "Jane Roe")."""
    at = 0
    for word in re.finditer(r'(\w+)\.?\s+', text):
        if word.start() != at or word[1].lower() not in C.TITLES:
            break
        at = word.end()
    return text[:at], text[at:]


def inside(row):
    """The labels of a word that goes on what a word with the labels `row` is part of."""
    return np.where(row % 2 == 1, row + 1, row)  # in every layer odd labels begin; IGNORE is even


def mentions(labels):
    """Runs of one name, (first, end, type), that no border of an attribution cuts."""
    column, at, out = labels.flat[:, C.NAMES], 0, []
    while at < len(column):
        end = at + 1
        if column[at] > 0 and column[at] % 2 == 1:
            while end < len(column) and column[end] == column[at] + 1:
                end += 1
            if (labels.flat[at + 1:end] == inside(labels.flat[at])).all():
                out.append((at, end, (column[at] - 1) // 2))
        at = end
    return out


def exchanged(document, labels, names, draw):
    """[(first, end, new text)] of the names that become others."""
    found = [(a, b, kind, document.text[document.begins[a]:document.ends[b - 1]]) for a, b, kind in mentions(labels)]
    change = Exchange(names, draw)
    for *_, kind, text in found:
        if kind == PERSON:
            change.note(text)
    after_the = {text for a, _, _, text in found
                 if a and document.text[document.begins[a - 1]:document.ends[a - 1]].lower() == 'the'}
    out = []
    for a, b, kind, text in found:
        if kind in RATE and '\n' not in text:
            new = change.person(text) if kind == PERSON else change.thing(kind, text, text in after_the)
            if new != text:
                out.append((a, b, new))
    return out


def title_case(line):
    return re.sub(r"(?<![\w’'])[a-z]\w*", lambda m: m[0] if m[0] in SMALL else m[0][0].upper() + m[0][1:], line)


def headline(text, draw):
    """The first line in capitals, or Each Word With One, sometimes; of the same length."""
    line, mark, rest = text.partition('\n')
    chance = draw.random()
    new = line.upper() if chance < UPPER else title_case(line) if chance < UPPER + TITLE else line
    return (new if len(new) == len(line) else line) + mark + rest


def altered(document, labels, names, draw, vocabulary):
    """A document with names exchanged and perhaps another headline, and its labels; trees are not carried over."""
    text, at, place = '', 0, np.zeros((len(document.words), 2), np.int64)  # new span of each old word
    change = {a: (b, new) for a, b, new in exchanged(document, labels, names, draw)}
    w = 0
    while w < len(document.words):
        end, new = change.get(w, (w + 1, document.text[document.begins[w]:document.ends[w]]))
        text += document.text[at:document.begins[w]]
        place[w:end] = len(text), len(text) + len(new)
        text, at, w = text + new, document.ends[end - 1], end
    text = headline(text + document.text[at:], draw)
    out = C.Document(document.name, text, vocabulary)
    first = np.searchsorted(out.begins, place[:, 0])
    end = np.searchsorted(out.begins, place[:, 1])
    moved = C.Labels(len(out.words))
    for w in range(len(document.words)):
        if w == 0 or first[w] != first[w - 1]:
            moved.flat[first[w]] = labels.flat[w]
            moved.flat[first[w] + 1:end[w]] = inside(labels.flat[w])

    def ranges(old):
        return [(int(first[a]), int(end[b - 1])) for a, b in old]
    moved.pairs = [(int(first[f]), int(end[l]) - 1, ranges(s), ranges(c), *rest) for f, l, s, c, *rest in labels.pairs]
    moved.chain = [(int(first[f]), int(end[l]) - 1, who) for f, l, who in labels.chain]
    out.labels = [moved]
    return out
