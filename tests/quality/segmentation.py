#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measure how well a program cuts English text into sentences and tokens.

What comes in: the dev (or train) files of the English Web Treebank and of GUM under CORPORA, and a
command that reads raw text on stdin and writes one line `sentence TAB begin TAB end` for each token
(sentence counted from 0, begin and end in code points of that text). Any system that writes such
lines is scored in the same way; segment-spacy.py does so for spaCy.

What goes out: for each group of files F1, precision and recall of token spans and of sentence spans.

How the raw text is made: the sentences of a paragraph are joined by one space, or by nothing where
the last token says SpaceAfter=No; a paragraph (`# newpar`) is a line; a document ends with a blank
line. White space inside a sentence is what `# text` has.

What counts as a token: a syntactic word. A multiword token (don't, cannot, gonna) counts as its words
where they, written one after another, are the surface form (do + n't); where they are not (no such
split is a span of the text) the surface form counts as one token. A sentence is the span from its
first token's begin to its last token's end. Spans count only when begin and end are both right.
Python 3 standard library only.
"""

import argparse
import gzip
import pathlib
import re
import shlex
import subprocess
import sys

GUM_GENRES = ("news", "interview", "speech", "bio")


class Sentence:
    """One sentence of a CoNLL-U file: its text and its words as spans of that text."""

    def __init__(self, lines, place):
        self.starts_paragraph = any(re.match(r"# new(par|doc)\b(?!_)", line) for line in lines)
        self.starts_document = any(re.match(r"# newdoc\b", line) for line in lines)
        self.text = next(line for line in lines if line.startswith("# text = "))[len("# text = "):]
        self.joined = True
        self.spans = []
        at = 0
        for form, words, space_after in surface_tokens(lines):
            at = self.text.index(form, at)
            if self.text[self.spans[-1][1] if self.spans else 0:at].strip():
                sys.exit(f"{place}: text and tokens differ before '{form}': {self.text}")
            for word in words if "".join(words) == form else [form]:
                self.spans.append((at, at + len(word)))
                at += len(word)
            self.joined = space_after


def surface_tokens(lines):
    """Yield (surface form, its words, whether white space follows) of one sentence."""
    rows = [line.split("\t") for line in lines if line and line[0].isdigit()]
    rows = [row for row in rows if "." not in row[0]]
    while rows:
        row = rows.pop(0)
        words = [row[1]]
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            words = [rows.pop(0)[1] for _ in range(last - first + 1)]
        yield row[1], words, "SpaceAfter=No" not in row[9].split("|")


def read_sentences(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as stream:
        for block in stream.read().split("\n\n"):
            if block.strip():
                yield Sentence(block.strip("\n").split("\n"), path)


def build_text(paths):
    """Return the raw text of the files and its gold sentences as lists of token spans."""
    parts, gold, length = [], [], 0

    def add(piece):
        nonlocal length
        parts.append(piece)
        length += len(piece)

    for path in paths:
        before = None
        for sentence in read_sentences(path):
            if before is None or sentence.starts_document:
                add("\n\n" if parts else "")
            elif sentence.starts_paragraph:
                add("\n")
            elif before.joined:
                add(" ")
            gold.append([(begin + length, end + length) for begin, end in sentence.spans])
            add(sentence.text)
            before = sentence
    add("\n")
    return "".join(parts), gold


def read_segments(output):
    """Return the sentences that a system wrote, as lists of token spans."""
    sentences = {}
    for line in output.splitlines():
        number, begin, end = map(int, line.split("\t"))
        sentences.setdefault(number, []).append((begin, end))
    return list(sentences.values())


def score(gold, found):
    """Return (F1, precision, recall) of two collections of spans."""
    gold, found = set(gold), set(found)
    hits = len(gold & found)
    precision = hits / len(found) if found else 0.0
    recall = hits / len(gold) if gold else 0.0
    f1 = 2 * hits / (len(gold) + len(found)) if gold or found else 0.0
    return f1, precision, recall


def token_spans(sentences):
    return [span for sentence in sentences for span in sentence]


def sentence_spans(sentences):
    return [(sentence[0][0], sentence[-1][1]) for sentence in sentences]


def print_differences(text, gold, found, label):
    """Print what differs, with a little text around it, for eyes."""
    gold, found = set(gold), set(found)
    rows = [(span, "missed") for span in gold - found] + [(span, "wrong") for span in found - gold]
    for (begin, end), kind in sorted(rows):
        around = f"{text[max(0, begin - 25):begin]}[{text[begin:end]}]{text[end:end + 25]}"
        print(f"{label}\t{kind}\t{around!r}")


def group_files(corpora, part):
    """Return {group: files}: EWT as a whole, GUM by genre."""
    groups = {"ewt": [corpora / "ewt" / f"{part}.conllu.gz"]}
    for genre in GUM_GENRES:
        groups[f"gum-{genre}"] = sorted((corpora / "gum" / part).glob(f"GUM_{genre}_*.conllu*"))
    for group, paths in groups.items():
        if not paths or not all(path.is_file() for path in paths):
            sys.exit(f"segmentation.py: no files for {group} under {corpora}")
    return groups


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpora", type=pathlib.Path, help="folder that holds ewt/ and gum/")
    parser.add_argument("command", nargs="?", help="program to score, with its options")
    parser.add_argument("--part", default="dev", choices=("dev", "train"))
    parser.add_argument("--group", help="only this group")
    parser.add_argument("--text", action="store_true", help="print the raw text instead")
    parser.add_argument("--show", choices=("tokens", "sentences"), help="print the differences")
    options = parser.parse_args()
    if not options.text and not options.command:
        parser.error("a command to score is needed")

    print("" if options.text or options.show else "# group\twhat\tF1\tprecision\trecall\tgold\n",
          end="")
    for group, paths in group_files(options.corpora, options.part).items():
        if options.group and options.group != group:
            continue
        text, gold = build_text(paths)
        if options.text:
            sys.stdout.write(text)
            continue
        run = subprocess.run(shlex.split(options.command), input=text.encode(), check=True,
                             stdout=subprocess.PIPE)
        found = read_segments(run.stdout.decode())
        for what, spans in (("tokens", token_spans), ("sentences", sentence_spans)):
            if options.show == what:
                print_differences(text, spans(gold), spans(found), group)
            elif not options.show:
                figures = "\t".join(f"{x:.4f}" for x in score(spans(gold), spans(found)))
                print(f"{group}\t{what}\t{figures}\t{len(spans(gold))}")


if __name__ == "__main__":
    main()
