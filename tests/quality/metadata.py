#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores what was read of saved web pages beside their text: date, headline, authors, address, publisher,
language.

usage: metadata.py TABLE.tsv [--least SHARE] [--errors] < JSON LINES

TABLE is tests/pages/metadata.tsv, whose head tells what its columns mean. Each input line is an object as
`--to article` writes it; its `doc` begins with the page's id in the table. Of each field the pages count for
which the table has something to say. Right is: a date on the same day as the page shows it, or the same
moment to the hour; a headline and a publisher but for case, kinds of quotation marks and dashes and spaces;
authors as a set of names, but for case; an address but for a slash at its end; a language but for its region.
"""

import argparse
import datetime
import json
import re
import sys

FIELDS = ("date", "headline", "authors", "url", "publisher", "language")
HOUR = datetime.timedelta(hours=1)


def plain(text):
    text = re.sub(r"[\u2018\u2019\u201c\u201d\"']+", "'", text or "")
    text = re.sub(r"[\u2010-\u2015-]+", "-", text)
    return " ".join(text.split()).casefold()


def moment(date):
    try:
        return datetime.datetime.fromisoformat(date.replace("Z", "+00:00"))
    except ValueError:
        return None


def same_date(wanted, found):
    if found[:10] == wanted[:10]:
        return True
    a, b = moment(wanted), moment(found)
    aware = a is not None and b is not None and a.tzinfo and b.tzinfo and "T" in wanted and "T" in found
    return bool(aware) and abs(a - b) <= HOUR


def is_right(field, wanted, found):
    if field == "authors":
        return {plain(name) for name in wanted.split(";")} == {plain(name) for name in found or []}
    if found is None:
        return False
    if field == "date":
        return same_date(wanted, found)
    if field == "url":
        return wanted.rstrip("/") == found.rstrip("/")
    if field == "language":
        return wanted == found.split("-")[0]
    if field == "publisher":
        return plain(found) in {re.sub("^the ", "", plain(name)) for name in wanted.split(" = ")} | {
            plain(name) for name in wanted.split(" = ")}
    return plain(wanted) == plain(found)


def read_table(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                page, *values = line.rstrip("\n").split("\t")
                yield page, dict(zip(FIELDS, values, strict=True))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("table")
    parser.add_argument("--least", type=float, default=0.0, help="exit 1 where a field has a lower share right")
    parser.add_argument("--errors", action="store_true", help="print what is wrong")
    arguments = parser.parse_args()
    found = {}
    for line in sys.stdin:
        article = json.loads(line)
        found[article["doc"][:16]] = article
    table = list(read_table(arguments.table))
    lowest = 1.0
    for field in FIELDS:
        pages = [(page, values[field]) for page, values in table if values[field] != "-"]
        wrong = [(page, wanted, found.get(page, {}).get(field)) for page, wanted in pages
                 if not is_right(field, wanted, found.get(page, {}).get(field))]
        share = 1 - len(wrong) / len(pages)
        lowest = min(lowest, share)
        print(f"{field:<10} pages {len(pages)} right {len(pages) - len(wrong)} share {share:.3f}")
        if arguments.errors:
            for page, wanted, got in wrong:
                print(f"  {page} wanted {wanted!r} found {got!r}")
    return 0 if lowest >= arguments.least else 1


if __name__ == "__main__":
    sys.exit(main())
