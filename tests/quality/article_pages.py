#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores article bodies against a folder of pages with known bodies.

usage: article_pages.py GROUND-TRUTH.json [--least F1] [--worst N] < JSON LINES

Each input line is an object with `doc` (the page's id, with or without endings) and `text` (the body
that was found). Text is cut into words, words into overlapping runs of four ("shingles"), and the two
multisets of shingles are compared page by page; precision and recall are means over the pages, F1 is
made of the two means. A page that is missing from the input counts as an empty text.
"""

import argparse
import collections
import json
import re
import sys

WORD = re.compile(r"\w+")
RUN = 4


def shingles(text):
    words = WORD.findall(text or "")
    starts = range(max(1, len(words) - RUN + 1))
    return collections.Counter(run for run in (tuple(words[i:i + RUN]) for i in starts) if run)


def compare(true, found):
    """Return (precision or None, recall or None) of one page."""
    true, found = shingles(true), shingles(found)
    common = sum((true & found).values())
    n_true, n_found = sum(true.values()), sum(found.values())
    return (common / n_found if n_found else None, common / n_true if n_true else None)


def mean(values):
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else 0.0


def read_found(lines):
    found = {}
    for line in lines:
        if line.strip():
            record = json.loads(line)
            found[record["doc"].split(".")[0]] = record.get("text", "")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("truth", help="JSON: page id to {articleBody}")
    parser.add_argument("--least", type=float, default=0.0, help="exit 1 where F1 is below")
    parser.add_argument("--worst", type=int, default=0, help="name the N pages with the lowest F1")
    arguments = parser.parse_args()
    with open(arguments.truth, encoding="utf-8") as file:
        truth = json.load(file)
    found = read_found(sys.stdin)
    pages = {page: compare(truth[page].get("articleBody", ""), found.get(page, ""))
             for page in sorted(truth)}
    precision = mean(p for p, _ in pages.values())
    recall = mean(r for _, r in pages.values())
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    print(f"pages {len(pages)} precision {precision:.4f} recall {recall:.4f} F1 {f1:.4f}")
    worst = sorted(pages, key=lambda page: (sum(x or 0.0 for x in pages[page]), page))
    for page in worst[:arguments.worst]:
        p, r = (x if x is not None else 0.0 for x in pages[page])
        print(f"  {page} precision {p:.3f} recall {r:.3f}")
    return 0 if f1 >= arguments.least else 1


if __name__ == "__main__":
    sys.exit(main())
