# SPDX-License-Identifier: Apache-2.0
"""Words, their features and their pieces: the Python twin of src/encoder/pieces.c.

What must match is written in doc/encoder.md, "From text to pieces". Spans here count code points
of the string that is given.
"""

import unicodedata

OPENING, CLOSING, STRAIGHT = '“„‟«', '”»', '"'
SHAPES = ('special', 'lower', 'capitalized', 'upper', 'mixed', 'digit', 'punctuation', 'initial', 'other')
MAX_WORD = 100


def is_space(char):
    return char.isspace() or unicodedata.category(char) in ('Zs', 'Zl', 'Zp', 'Cc', 'Cf', 'Cs', 'Cn', 'Co')


def is_single(char):
    """A character that is always a word of its own: punctuation, symbols, CJK ideographs."""
    code = ord(char)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    if unicodedata.category(char)[0] in 'PS':
        return True
    return (0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2CEAF
            or 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F)


def shape(word):
    if len(word) == 1 and unicodedata.category(word)[0] in 'PS' or all(is_single(c) and not c.isalpha() for c in word):
        return 6
    kinds = [unicodedata.category(c) for c in word]
    if any(c in '0123456789' for c in word):
        return 5
    upper = [k in ('Lu', 'Lt') for k in kinds]
    lower = [k == 'Ll' for k in kinds]
    letters = sum(k[0] == 'L' for k in kinds)
    if len(word) == 1 and upper[0]:
        return 7
    if any(upper) and letters >= 2 and not any(lower):
        return 3
    if upper[0] and any(lower) and sum(upper) == 1:
        return 2
    if any(upper):
        return 4
    return 1 if any(lower) else 8


def split(text):
    """Cuts one paragraph into words: a list of (begin, end, shape, quote, space)."""
    words, begin, space, inside = [], None, 1, 0
    for i, char in enumerate(text + ' '):
        gap, single = is_space(char), is_single(char)
        if begin is not None and (gap or single):
            words.append((begin, i, shape(text[begin:i]), inside, space))
            begin, space = None, 0
        if gap:
            space = 1
        elif single:
            quote = inside
            if char in OPENING:
                inside, quote = 1, 2
            elif char in CLOSING:
                inside, quote = 0, 2
            elif char in STRAIGHT:
                inside, quote = 1 - inside, 2
            words.append((i, i + 1, shape(char), quote, space))
            space = 0
        elif begin is None:
            begin = i
    return words


def normal(word):
    """The form that is looked up: decomposed, without combining marks, lower case."""
    return ''.join(c.lower() for c in unicodedata.normalize('NFD', word) if unicodedata.category(c) != 'Mn')


class Vocabulary:
    def __init__(self, pieces):
        self.pieces = pieces
        self.ids = {piece: i for i, piece in enumerate(pieces)}
        self.cls, self.sep, self.unk = (self.ids[p] for p in ('[CLS]', '[SEP]', '[UNK]'))
        self.seen = {}

    def encode(self, word):
        """The ids of one word's pieces."""
        if word not in self.seen:
            self.seen[word] = self._cut(normal(word))
        return self.seen[word]

    def _cut(self, word):
        if not word or len(word) > MAX_WORD:
            return [self.unk]
        out, begin = [], 0
        while begin < len(word):
            prefix = '##' if begin else ''
            for end in range(len(word), begin, -1):
                piece = self.ids.get(prefix + word[begin:end])
                if piece is not None:
                    break
            else:
                return [self.unk]
            out.append(piece)
            begin = end
        return out
