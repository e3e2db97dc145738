#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Write src/resolve/givennames.inc: given names and the gender they are mostly given to.

usage: given_names.py NAMES_FOLDER > src/resolve/givennames.inc

Reads two open lists in NAMES_FOLDER:
  us_ssa_top_names_1880-.tsv               years in the US top thousand as boy's and girl's name
                                           (US Social Security Administration, public domain)
  given_name_gender_from_politicians.tsv   how many male and female politicians bear it (CC0)
A year counts as one bearer. Kept are names with at least MIN_WEIGHT bearers of which at least
SHARE have one gender, but for the short names in SHORT; spelling folded to ASCII lower case, as the program folds what it reads.
"""
import collections
import csv
import os
import sys
import unicodedata

MIN_WEIGHT = 10
SHARE = 0.8
# Short for names of men and of women, whatever the register holds: Alexander, Alexandra.
SHORT = {'alex', 'charlie', 'chris', 'jo', 'max', 'nat', 'pat', 'sam', 'sasha', 'steph', 'val'}


def fold(name):
    plain = unicodedata.normalize('NFKD', name)
    return ''.join(c for c in plain if not unicodedata.combining(c)).lower()


def rows(folder, name):
    with open(os.path.join(folder, name), encoding='utf-8', newline='') as f:
        yield from csv.DictReader(f, delimiter='\t', quoting=csv.QUOTE_NONE)


def main():
    count = collections.defaultdict(lambda: [0, 0])
    for row in rows(sys.argv[1], 'us_ssa_top_names_1880-.tsv'):
        key = fold(row['name'])
        count[key][0] += int(row['years_as_boy'])
        count[key][1] += int(row['years_as_girl'])
    for row in rows(sys.argv[1], 'given_name_gender_from_politicians.tsv'):
        key = fold(row['name'])
        count[key][0] += int(row['male'])
        count[key][1] += int(row['female'])
    print('/* Made by training/names/given_names.py; do not edit. Sorted by name. */')
    for name in sorted(count):
        male, female = count[name]
        total = male + female
        if not (name.isascii() and name.isalpha() and len(name) > 1) or total < MIN_WEIGHT or name in SHORT:
            continue
        if max(male, female) >= SHARE * total:
            print('{"%s", %s},' % (name, 'HS_GENDER_MALE' if male > female else 'HS_GENDER_FEMALE'))


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main()
