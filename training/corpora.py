# SPDX-License-Identifier: Apache-2.0
"""Reads the corpora into documents of words with labels.

A Document holds its words once and one or more label sets (one for each annotator). A label is -100
where a corpus says nothing about a word: nested cues are annotated in a part of the articles only,
machine tags are believed only where they are reliable, and so on.
"""

import collections
import glob
import gzip
import itertools
import json
import os
import re

import numpy as np

import conllu
import words as W

IGNORE = -100
TYPES = ('person', 'organization', 'place', 'group', 'event', 'work', 'other')
LAYERS = (('source', ('O', 'B', 'I')), ('cue', ('O', 'B', 'I')), ('content', ('O', 'B', 'I')),
          ('inner', ('O', 'B', 'I')),
          ('names', ('O',) + tuple(f'{p}-{t}' for t in TYPES for p in 'BI')),
          ('nominal', ('O', 'B', 'I')))
SOURCE, CUE, CONTENT, INNER, NAMES, NOMINAL = range(6)
ACTS = ('say', 'ask', 'want', 'believe', 'feel', 'plan', 'other')
MEDIA = ('none', 'interview', 'speech', 'poll', 'rally', 'article', 'document', 'broadcast', 'social media', 'letter', 'debate',
         'news conference', 'written statement', 'call', 'book', 'testimony')
UPOS = tuple('ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split())
XPOS = tuple("""# $ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ RB
    RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``""".split())
RELATIONS = tuple("""acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound
    compound:prt conj cop csubj csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed flat goeswith iobj
    list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan
    parataxis punct reparandum root vocative xcomp""".split())
EDGE = set('.,;:!?"“”‘’\'`()[]{}—–-… \n\t\u00a0')


class Labels:
    """One annotator's labels of a document."""

    def __init__(self, n_words):
        self.flat = np.full((n_words, len(LAYERS)), IGNORE, np.int64)
        self.pairs = []  # (first cue word, last cue word, sources, contents, act, medium); ranges [a, b) of words
        self.trees = []  # sentences of tokens: (first word, last word, UPOS, XPOS, head, relation)
        self.chain = []  # mentions: (first word, last word, who)


class Document:
    def __init__(self, name, text, vocabulary):
        self.name, self.text = name, text
        self.words, self.ids, self.paragraphs = [], [], []
        for line in re.finditer(r'[^\n]+', text):
            cut = W.split(line.group())
            if not cut:
                continue
            first = len(self.words)
            for begin, end, shape, quote, space in cut:
                self.words.append((begin + line.start(), end + line.start(), shape, quote, space))
                self.ids.append(vocabulary.encode(line.group()[begin:end]))
            self.paragraphs.append((first, len(self.words)))
        self.begins = np.array([w[0] for w in self.words], np.int64)
        self.ends = np.array([w[1] for w in self.words], np.int64)
        self.labels = []

    def trim(self, span):
        begin, end = span
        while begin < end and self.text[begin] in EDGE:
            begin += 1
        while end > begin and self.text[end - 1] in EDGE:
            end -= 1
        return begin, end

    def range(self, span, trim=True):
        """The words [a, b) that a span of code points touches; None when it touches none."""
        begin, end = self.trim(span) if trim else span
        if begin >= end:
            begin, end = span  # only marks: a colon or dash that serves as a cue
        a = int(np.searchsorted(self.ends, begin, 'right'))
        b = int(np.searchsorted(self.begins, end, 'left'))
        return (a, b) if a < b else None

    def ranges(self, spans):
        return [r for r in (self.range(s) for s in spans or []) if r]

    def windows(self, limit):
        """Packs paragraphs into windows: lists of stretches [a, b) of words; doc/encoder.md, Windows."""
        out, window, used = [], [], 1
        for first, last in self.paragraphs:
            for stretch in self._stretches(first, last, limit - 2):
                cost = sum(len(self.ids[w]) for w in range(*stretch)) + 1
                if window and used + cost > limit:
                    out.append(window)
                    window, used = [], 1
                window.append(stretch)
                used += cost
        return out + [window] if window else out

    def _stretches(self, first, last, limit):
        while True:
            total, end, cut = 0, first, None
            while end < last and total + len(self.ids[end]) <= limit:
                total += len(self.ids[end])
                end += 1
                if end < last and self.words[end][4] and self._closes(first, end):
                    cut = end
            if end == last:
                yield first, last
                return
            if end == first:
                end = first + 1  # a single word longer than a window
            cut = cut if cut and total + len(self.ids[end]) > limit else end
            yield first, cut
            first = cut

    def _closes(self, first, end):
        word = self.text[self.begins[end - 1]:self.ends[end - 1]]
        if word in '”"' and end - 2 >= first:
            word = self.text[self.begins[end - 2]:self.ends[end - 2]]
        return word in '.!?'

    def units(self, window):
        """Joins stretches that one quotation spans: lists of [a, b), in order."""
        out = []
        for a, b in window:
            if out and self._goes_on(out[-1], a):
                out[-1] = (out[-1][0], b)
            else:
                out.append((a, b))
        return out

    def _goes_on(self, unit, a):
        last = self.text[self.begins[unit[1] - 1]:self.ends[unit[1] - 1]]
        if last == ':':
            return True
        open_end = self.words[unit[1] - 1][3] == 1
        return open_end and self.text[self.begins[a]] in W.OPENING + W.STRAIGHT


def fill(labels, layer, a, b, begin, inside):
    labels.flat[a, layer] = begin
    labels.flat[a + 1:b, layer] = inside


def read(path):
    with open(path, encoding='utf-8', newline='') as f:
        return f.read()


def read_ann(path):
    """The attributions of one PolNeAR .ann file: dicts of source, cue and content spans."""
    marks, events = {}, []
    for line in read(path).splitlines():
        part = line.split('\t')
        if line.startswith('T') and len(part) > 1:
            numbers = [int(x) for x in re.findall(r'\d+', part[1].split(' ', 1)[1])]
            marks[part[0]] = list(zip(numbers[::2], numbers[1::2]))
        elif line.startswith('E'):
            event = collections.defaultdict(list)
            for role, mark in re.findall(r'([A-Za-z-]+?)\d*:(T\d+)', line):
                event[role.lower()] += marks.get(mark, [])
            if event.get('cue') or event.get('content'):
                events.append(event)
    return events


def add_attribution(document, labels, cue_layer, sources, cues, contents, act, medium=IGNORE):
    """Writes one attribution into the flat layers (outer ones) and the list of pairs."""
    cue = document.ranges(cues)
    if not cue:
        return
    sources, contents = document.ranges(sources), document.ranges(contents)
    for a, b in cue:
        fill(labels, cue_layer, a, b, 1, 2)
    if cue_layer == CUE:
        for layer, ranges in ((SOURCE, sources), (CONTENT, contents)):
            for a, b in ranges:
                fill(labels, layer, a, b, 1, 2)
    labels.pairs.append((cue[0][0], cue[-1][1] - 1, sources, contents,
                         ACTS.index(act) if act in ACTS else IGNORE, medium))


def polnear(folder, vocabulary):
    """Documents of one part of PolNeAR, a label set for each annotator, names unknown."""
    out = {}
    for path in sorted(glob.glob(os.path.join(folder, '*.ann'))):
        base = re.sub(r'_[0-9a-f]{4}\.ann$', '', path)
        name = os.path.basename(base)
        if name not in out:
            out[name] = Document(name, read(base + '.txt'), vocabulary)
        document = out[name]
        labels = Labels(len(document.words))
        labels.flat[:, [SOURCE, CUE, CONTENT]] = 0
        for event in read_ann(path):
            add_attribution(document, labels, CUE, event['source'], event['cue'], event['content'], None)
        document.labels.append(labels)
    return out


def who_said_what(folder, documents, hold_out=()):
    """Adds gold/train to PolNeAR's documents: names, acts, nested attributions."""
    for path in sorted(glob.glob(os.path.join(folder, '*.gold.json'))):
        gold = json.loads(read(path))
        document = documents.get(gold['doc'])
        if document is None or gold['doc'] in hold_out:
            continue
        for labels in document.labels:
            gold_names(document, labels, gold['mentions'])
            gold_attributions(document, labels, gold)
            gold_chain(document, labels, gold)


def gold_names(document, labels, mentions):
    labels.flat[:, [NAMES, NOMINAL]] = 0
    for mention in mentions:
        r = document.range(mention['span'], trim=False)
        if r and mention['kind'] == 'nominal':  # a longer description hides the names inside
            for w in range(*r):
                if document.words[w][2] in (2, 3, 4, 7):
                    labels.flat[w, NAMES] = IGNORE
    for mention in mentions:
        r = document.range(mention['span'], trim=False)
        if r and mention['kind'] == 'name':
            kind = {'law': 'work', 'product': 'other'}.get(mention['type'], mention['type'])
            i = TYPES.index(kind) * 2 + 1
            fill(labels, NAMES, r[0], r[1], i, i + 1)
        elif r:
            fill(labels, NOMINAL, r[0], r[1], 1, 2)


def medium_of(gold, attribution):
    if not gold.get('depth'):
        return IGNORE
    return MEDIA.index(attribution.get('medium') or 'none')


def gold_attributions(document, labels, gold):
    marked = {}
    for a in gold['attributions']:
        for span in a['cue_spans']:
            act = ACTS.index(a['act']) if a['act'] in ACTS else IGNORE
            marked[tuple(document.range(span) or ())] = (act, medium_of(gold, a))
    labels.pairs = [(f, l, s, c, *marked.get((f, l + 1), (act, medium))) for f, l, s, c, act, medium in labels.pairs]
    if not gold.get('depth'):
        return
    labels.flat[:, INNER] = 0
    outer = {(f, l) for f, l, *_ in labels.pairs}
    for a in gold['attributions']:
        if a['event'][0] not in 'IO' or not a['cue_spans']:
            continue
        cue = document.ranges(a['cue_spans'])
        if not cue or (cue[0][0], cue[-1][1] - 1) in outer:
            continue
        if a.get('within'):
            add_attribution(document, labels, INNER, a['source_spans'], a['cue_spans'], a['content_spans'], a['act'],
                            medium_of(gold, a))
        else:  # an outer one that PolNeAR missed: teach its parts, do not punish finding it
            for layer, spans in ((SOURCE, a['source_spans']), (CUE, a['cue_spans']), (CONTENT, a['content_spans'])):
                for b, e in document.ranges(spans):
                    labels.flat[b:e, layer] = IGNORE
            for b, e in cue:
                labels.flat[b:e, INNER] = IGNORE
            labels.pairs.append((cue[0][0], cue[-1][1] - 1, document.ranges(a['source_spans']),
                                 document.ranges(a['content_spans']),
                                 ACTS.index(a['act']) if a['act'] in ACTS else IGNORE, medium_of(gold, a)))


def gold_chain(document, labels, gold):
    """Who each mention is, and each source that is no mention itself (a pronoun, a description)."""
    seen = set()
    mentions = [(m['span'], m['entity']) for m in gold['mentions']]
    mentions += [(span, a['speaker']) for a in gold['attributions'] for span in a['source_spans'][:1]]
    for span, who in mentions:
        r = document.range(span, trim=False)
        if r and isinstance(who, str) and r[1] - r[0] <= 12 and not any(s[0] < r[1] and r[0] < s[1] for s in seen):
            seen.add(r)
            labels.chain.append((r[0], r[1] - 1, who))


def silver_names(path, documents, skip, bodies=frozenset()):
    """Machine tags of PolNeAR: persons and places are believed, organizations only to be no person or place, and
    where the whole name is one of `bodies` (known_bodies). Chains of pronouns are believed where names of theirs
    agree (silver_chain)."""
    tags = collections.defaultdict(list)
    name = None
    with gzip.open(path, 'rt', encoding='utf-8') as f:
        for line in f:
            if line.startswith('# newdoc id = '):
                name = line.split(' = ', 1)[1].strip()
            elif line[0].isdigit():
                column = line.rstrip('\n').split('\t')
                field = dict(x.split('=', 1) for x in column[9].split('|') if '=' in x)
                tags[name].append((int(field['Begin']), int(field['End']), field.get('NER'), column[3],
                                   field.get('Coref', '')))
    for name, document in documents.items():
        if name not in tags:
            continue
        for labels in document.labels:
            if name not in skip:
                silver_labels(document, labels, tags[name])
                silver_bodies(document, labels, tags[name], bodies)
            silver_chain(document, labels, tags[name])


THIRD_PERSON = set('he she him her his hers himself herself'.split())


def silver_chain(document, labels, tokens):
    """Adds third-person pronouns to the chain: where the machine's chain holds names that the gold says are one
    entity (articles without gold: one surname), the pronouns of that chain are it."""
    waiting, chains = collections.defaultdict(list), collections.defaultdict(list)
    for i, (_, _, _, _, marks) in enumerate(tokens):
        opens, _, closes = marks.partition('/')  # "(1(2/2)": 1 and 2 begin here, 2 ends here
        for key in re.findall(r'\d+', opens):
            waiting[key].append(i)
        for key in re.findall(r'\d+', closes):
            if waiting[key]:
                chains[key].append((waiting[key].pop(), i))
    gold = {(f, l): who for f, l, who in labels.chain}
    for key, mentions in chains.items():
        who, pronouns, names = set(), [], []
        for first, last in mentions:
            r = document.range((tokens[first][0], tokens[last][1]), trim=False)
            if not r:
                continue
            word = document.text[tokens[first][0]:tokens[first][1]].lower()
            if first == last and word in THIRD_PERSON:
                pronouns.append((r[0], r[1] - 1))
            elif gold:
                who.update(g for (f, l), g in gold.items() if f <= r[1] - 1 and r[0] <= l and last - first <= 5)
            elif tokens[last][2] == 'PERSON' and last - first <= 4:
                who.add(document.text[tokens[last][0]:tokens[last][1]])
                names.append((r[0], r[1] - 1))
        if len(who) == 1:
            one = who.pop()
            taken = {(f, l) for f, l, _ in labels.chain}
            labels.chain += [(f, l, one) for f, l in pronouns + names if (f, l) not in taken]
    labels.chain.sort(key=lambda m: m[:2])


TITLES = set("""mr mrs ms miss dr sir dame lord lady president senator sen representative rep congressman congresswoman
    governor gov mayor secretary minister chancellor judge justice chief general gen colonel col captain capt sergeant sgt
    lieutenant lt commander admiral professor prof pope cardinal bishop reverend rev father king queen prince princess
    vice prime attorney speaker leader director chairman chairwoman ambassador sheriff officer detective coach""".split())


BODIES = set('''campaign administration foundation organization camp team government committee transition institute university
    center centre company group family estate'''.split())


def doubt_name_before(column, word):
    """Leaves open the name that ends before `word`: "the Miller campaign" is an organization."""
    while word > 0 and column[word - 1] > 0:
        word -= 1
        column[word] = IGNORE
        if column[word] % 2 == 1:
            break


def title_before(document, word):
    """The first word of the titles right before a name, which our names take in and the machine's do not."""
    first = word
    while first > 0 and document.begins[word] - document.begins[first - 1] < 40:
        at = first - 1
        if document.text[document.begins[at]:document.ends[at]] == '.' and at > 0 and not document.words[at][4]:
            at -= 1
        title = document.text[document.begins[at]:document.ends[at]]
        if title.lower() not in TITLES or not title[0].isupper():
            break
        first = at
    return first


def silver_labels(document, labels, tokens):
    column = labels.flat[:, NAMES]
    column[:] = 0
    for w, word in enumerate(document.words):  # an unmarked capital may be a name that the machine missed
        if word[2] in (2, 3, 4, 7):
            column[w] = IGNORE
    previous = None
    for begin, end, tag, _, _ in tokens:
        r = document.range((begin, end), trim=False)
        if r and tag in ('PERSON', 'LOCATION'):
            i = TYPES.index('person' if tag == 'PERSON' else 'place') * 2 + 1
            column[r[0]:r[1]] = i + 1
            if tag != previous:
                first = title_before(document, r[0]) if tag == 'PERSON' else r[0]
                column[first:r[0] + 1] = i + 1
                column[first] = i
        elif r and tag in ('ORGANIZATION', 'MISC'):
            column[r[0]:r[1]] = IGNORE
        elif r and previous in ('PERSON', 'LOCATION') and document.text[begin:end].lower() in BODIES:
            doubt_name_before(column, r[0])
        previous = tag


def known_bodies(knowledge, documents):
    """Names (lower case) that mean organizations: those of documents with gold names that never mean anything else, and
    printed names of the knowledge tables, of two words or of capitals, that are no person's or place's."""
    kinds = collections.defaultdict(set)
    for document in documents:
        column, text = document.labels[0].flat[:, NAMES], document.text
        for a in np.flatnonzero(column % 2 == 1):
            b = a + 1
            while b < len(column) and column[b] == column[a] + 1:
                b += 1
            kinds[text[document.begins[a]:document.ends[b - 1]].lower()].add(TYPES[column[a] // 2])
    known = {'organizations': set(), 'people': set(), 'places': set()}
    for table, names in known.items():
        for line in read(os.path.join(knowledge, f'aliases-{table}.tsv')).splitlines():
            name = line.split('\t')[0]
            if table != 'organizations' or ' ' in name or name.isupper() and len(name) > 2:
                names.add(name.lower())
    bodies = known['organizations'] - known['people'] - known['places'] - set(kinds)
    return frozenset(bodies | {name for name, found in kinds.items() if found == {'organization'}})


def silver_bodies(document, labels, tokens, bodies):
    """Marks the machine's organizations whose whole name is known; a person or place of such a name is left open."""
    i, column = TYPES.index('organization') * 2 + 1, labels.flat[:, NAMES]
    runs = [(tag, list(run)) for tag, run in itertools.groupby(tokens, key=lambda token: token[2])]
    for tag, run in runs:
        first = 1 if len(run) > 1 and document.text[run[0][0]:run[0][1]].lower() == 'the' else 0
        begin, end = run[first][0], run[-1][1]
        r = document.range((begin, end), trim=False)
        if not r or tag not in ('ORGANIZATION', 'PERSON', 'LOCATION') or document.text[begin:end].lower() not in bodies:
            continue
        if tag == 'ORGANIZATION':
            fill(labels, NAMES, r[0], r[1], i, i + 1)
        else:
            column[r[0]:r[1]] = IGNORE


# -- names in running text: one token and its tag a line ------------------------------------------

COLUMN_TYPES = {
    'gmb-part.txt': {'per': 'person', 'org': 'organization', 'geo': 'place', 'art': 'work', 'eve': 'event',
                     'gpe': None, 'nat': None, 'tim': 'O'},
    'crossner-politics-train.txt': {'politician': 'person', 'person': 'person', 'organisation': 'organization',
                                    'politicalparty': 'organization', 'event': 'event', 'election': 'event',
                                    'country': 'place', 'location': 'place', 'misc': None},
    're3d-train.txt': {'Person': 'person', 'Organisation': 'organization', 'Location': 'place',
                       'Nationality': 'group', 'Weapon': None, 'MilitaryPlatform': None, 'DocumentReference': None,
                       'Temporal': 'O', 'Quantity': 'O', 'Money': 'O'},
    'wikigold.txt': {'PER': 'person', 'ORG': 'organization', 'LOC': 'place', 'MISC': None},
}
COLUMN_TYPES['crossner-politics-dev.txt'] = COLUMN_TYPES['crossner-politics-train.txt']


def detokenize(tokens):
    """Joins tokens as a newspaper would print them; returns the text and each token's span."""
    text, spans, quoted, glue = '', [], False, True
    for token in tokens:
        token = {'``': '"', "''": '"', '-LRB-': '(', '-RRB-': ')'}.get(token, token)
        closing = token in (',', '.', ';', ':', '!', '?', ')', ']', '%', '...') or token[0] in "'’" and len(token) > 1 \
            or token == "n't" or (token == '"' and quoted)
        if text and not glue and not closing:
            text += ' '
        spans.append((len(text), len(text) + len(token)))
        text += token
        glue = token in ('(', '[', '$') or (token == '"' and not quoted)
        quoted = quoted != (token == '"')
    return text, spans


def columns(folder, vocabulary, per_document=12):
    """Documents of the column files: runs of sentences, each a paragraph."""
    out = []
    for file, mapping in COLUMN_TYPES.items():
        sentences = [[line.rsplit(None, 1) for line in block.split('\n') if len(line.rsplit(None, 1)) == 2]
                     for block in re.split(r'\n\s*\n', read(os.path.join(folder, file)))]
        sentences = [s for s in sentences if s]
        for i in range(0, len(sentences), per_document):
            out.append(column_document(f'{file}:{i}', sentences[i:i + per_document], mapping, vocabulary))
    return out


def column_document(name, sentences, mapping, vocabulary):
    text, marks = '', []
    for sentence in sentences:
        line, spans = detokenize([token for token, _ in sentence])
        previous = 'O'
        for (begin, end), (_, tag) in zip(spans, sentence):
            kind = mapping.get(tag[2:], None) if tag != 'O' else 'O'
            begins = tag[:1] == 'B' or previous[2:] != tag[2:]
            marks.append((len(text) + begin, len(text) + end, kind, begins))
            previous = tag
        text += line + '\n'
    document = Document(name, text, vocabulary)
    labels = Labels(len(document.words))
    labels.flat[:, NAMES] = 0
    for begin, end, kind, begins in marks:
        r = document.range((begin, end), trim=False)
        if not r or kind == 'O':
            continue
        i = IGNORE if kind is None else TYPES.index(kind) * 2 + 1
        labels.flat[r[0]:r[1], NAMES] = i if kind is None else i + 1
        if kind is not None and begins:
            labels.flat[r[0], NAMES] = i
    doubt_common(document, labels)
    document.labels.append(labels)
    return document


def doubt_common(document, labels):
    """Leaves open what begins like a common noun: some corpora mark descriptions as names."""
    column, at = labels.flat[:, NAMES], 0
    while at < len(column):
        end = at + 1
        if column[at] > 0:
            while end < len(column) and column[end] > 0 and column[end] % 2 == 0:
                end += 1
            if document.words[at][2] in (1, 6):
                column[at:end] = IGNORE
        at = end


# -- trees: GUM and EWT ----------------------------------------------------------------------------

def ewt(path, vocabulary):
    """English Web Treebank: trees only, names are not annotated."""
    return [tree_document(text, vocabulary) for text in conllu.documents(path)]


def tree_document(text, vocabulary):
    document = Document(text.name, text.text, vocabulary)
    labels = Labels(len(document.words))
    for sentence in text.sentences:
        ranges = [document.range(t.span, trim=False) for t in sentence]
        if all(ranges):
            labels.trees.append([
                (r[0], r[1] - 1, UPOS.index(t.upos), XPOS.index(t.xpos) if t.xpos in XPOS else IGNORE, t.head,
                 RELATIONS.index(t.relation) if t.relation in RELATIONS else IGNORE)
                for r, t in zip(ranges, sentence)])
    document.labels.append(labels)
    return document


def gum(folder, vocabulary):
    """Georgetown University Multilayer corpus: trees, coreference, and names (mentions whose head is a proper
    noun; long ones are left open)."""
    return [gum_document(text, vocabulary) for path in sorted(glob.glob(os.path.join(folder, '*.conllu*')))
            for text in conllu.documents(path)]


def gum_document(text, vocabulary):
    document = tree_document(text, vocabulary)
    labels = document.labels[0]
    labels.flat[:, [NAMES, NOMINAL]] = 0
    tokens, marks = conllu.entities(text)
    named = set()
    for fields, first, last in sorted(marks, key=lambda m: m[2] - m[1]):  # longer ones later: they win
        head = re.match(r'\d+', next((x for x in fields[4:] if re.fullmatch(r'\d+(,\d+)*', x)), '1'))
        at = min(first + int(head.group()) - 1, last - 1)
        if tokens[at].upos == 'PROPN':
            named.add(fields[0])
            gum_name(document, labels, tokens, fields[1], first, last)
    for fields, first, last in marks:
        r = document.range((tokens[first].span[0], tokens[last - 1].span[1]), trim=False)
        if not r or r[1] - r[0] > 20 or fields[1] not in ('person', 'organization', 'place'):
            continue
        pronoun = last - first == 1 and tokens[first].upos in ('PRON', 'DET')
        labels.chain.append((r[0], r[1] - 1, fields[0]))
        if fields[0] in named and not pronoun and (labels.flat[r[0]:r[1], NAMES] == 0).all():
            fill(labels, NOMINAL, r[0], r[1], 1, 2)
    doubt_common(document, labels)
    return document


def gum_name(document, labels, tokens, kind, first, last):
    while first < last and tokens[first].upos == 'DET':
        first += 1
    while last > first and tokens[last - 1].upos in ('PART', 'PUNCT'):
        last -= 1
    r = document.range((tokens[first].span[0], tokens[last - 1].span[1]), trim=False) if first < last else None
    if not r:
        return
    if kind not in ('person', 'organization', 'place', 'event') or last - first > 6:
        labels.flat[r[0]:r[1], NAMES] = IGNORE
    else:
        i = TYPES.index(kind) * 2 + 1
        fill(labels, NAMES, r[0], r[1], i, i + 1)
