# SPDX-License-Identifier: Apache-2.0
"""Names: clean labels, slugs, and the keys under which two spellings of a name meet.

Keys are only ever used to find candidates. Whether two rows are one person is decided elsewhere, by
office, country and dates; a name alone never joins anything.
"""

import re
import unicodedata

_SPACES = re.compile(r"[\s\u00a0\u200b\u200e\u200f\ufeff]+")
_NOT_WORD = re.compile(r"[\W_]+")
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})")
_INITIAL = re.compile(r"^[a-z]\.?$")
_HONORIFICS = {
    "sir", "dame", "lord", "lady", "baroness", "baron", "dr", "prof", "professor", "mr", "mrs", "ms",
    "sheikh", "shaikh", "prince", "princess", "king", "queen", "pope", "general", "gen", "admiral",
    "colonel", "col", "lt", "maj", "rev", "reverend", "father", "sayyed", "ayatollah", "mullah",
    "president", "senator", "sen", "rep", "gov", "hon", "crown",
}
_SUFFIXES = {"jr", "sr", "ii", "iii", "iv", "esq", "phd", "md"}
_FOLD = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss",
                       "æ": "ae", "Æ": "Ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a", "ʻ": "'",
                       "’": "'", "‘": "'", "ʼ": "'", "`": "'", "ħ": "h"})
PARTICLES = {"de", "da", "do", "dos", "del", "della", "di", "van", "von", "der", "den", "la", "le", "el",
             "al", "bin", "ibn", "ben", "bint", "ter", "ten", "af", "du", "des", "mac", "st", "abu"}


def clean(text):
    """A label or alias in NFC on one line, literal escapes undone; empty when it is no name."""
    if "\\u" in text:
        text = _ESCAPE.sub(lambda m: chr(int(m.group(1), 16)), text)
    if text.isascii() and text.isprintable():
        return _SPACES.sub(" ", text).strip(" \"") if "  " in text else text.strip(" \"")
    text = unicodedata.normalize("NFC", text)
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cf", "Co", "Cs", "Cn")
                   or c in "\t\n\u00a0")
    return _SPACES.sub(" ", text).strip(" \"“”")


def fold(text):
    """Lower case without diacritics."""
    if text.isascii():
        return text.replace("`", "'").lower()
    text = unicodedata.normalize("NFD", text.translate(_FOLD))
    return "".join(c for c in text if not unicodedata.combining(c)).lower()


def slug(text):
    """NFC, lower case, every run of what is neither letter nor digit one hyphen."""
    if text.isascii():
        return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    text = unicodedata.normalize("NFC", text).lower()
    text = "".join(c for c in text if unicodedata.category(c) not in ("Mn", "Mc", "Lm"))
    out = "".join(c if unicodedata.category(c)[0] in "LN" else "-" for c in text)
    return unicodedata.normalize("NFC", re.sub(r"-+", "-", out).strip("-"))


def words(text):
    """Folded words of a name, apostrophes dropped ("O'Brien" is one word)."""
    return [w for w in _NOT_WORD.split(fold(text).replace("'", "")) if w]


def key(text):
    """The key of any name: folded words without a leading "the"."""
    parts = words(text)
    if len(parts) > 1 and parts[0] == "the":
        parts = parts[1:]
    return " ".join(parts)


def person_keys(text):
    """Keys under which a person may be found: as given, without titles and suffixes, without middle
    initials. A key has at least two words, unless the name itself is one word."""
    base = re.sub(r"\s*\(.*?\)", "", text)
    parts = words(base)
    slim = [w for w in parts if w not in _SUFFIXES]
    parts = slim if len(slim) > 1 else parts
    while len(parts) > 2 and parts[0] in _HONORIFICS:
        parts = parts[1:]
    keys = [" ".join(parts)]
    if len(parts) > 2:
        slim = [parts[0]] + [w for w in parts[1:-1] if not _INITIAL.match(w)] + [parts[-1]]
        if slim != parts:
            keys.append(" ".join(slim))
    if " of " in keys[0] and len(keys[0].split(" of ")[0].split()) >= 2:
        keys.append(keys[0].split(" of ")[0])
    joined = [k.replace(" al ", " ").replace(" el ", " ") for k in keys]
    keys += [k for k in joined if k not in keys and " " in k]
    return keys


def surname(label):
    """The part that news prints alone: last word with its particles in front; empty when unclear."""
    base = re.sub(r"\s*\(.*?\)", "", label).replace(",", " ")
    parts = [p for p in base.split() if words(p)]
    while len(parts) > 2 and words(parts[-1]) and words(parts[-1])[0] in _SUFFIXES:
        parts.pop()
    if len(parts) < 2 or not parts[-1][:1].isalpha() or parts[-1].endswith("."):
        return ""
    last = parts[-1]
    if len(parts) > 2 and parts[-2] in ("van", "von", "de", "der", "den", "di", "da", "du", "del", "la",
                                        "le", "bin", "Van", "Von", "De", "Le", "La", "Di", "ten", "ter"):
        at = len(parts) - 2
        while at > 1 and parts[at - 1].lower() in PARTICLES:
            at -= 1
        last = " ".join(parts[at:])
    return last


def is_latin(text):
    """Whether every letter is of the Latin script, so that English news may print it."""
    return text.isascii() or all("LATIN" in unicodedata.name(c, "") or c in "ªº" for c in text if c.isalpha())
