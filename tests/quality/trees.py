# SPDX-License-Identifier: Apache-2.0
"""Scores of a parse with gold tokens, as the CoNLL 2018 shared task counts (Zeman et al.): shares of all tokens,
punctuation included, with the right universal part of speech, Penn tag, head, and head and relation; of a relation only
what stands before the colon counts.

    trees.py GOLD.conllu[.gz] PARSED.conllu [--relations] [--least LAS]

One more figure, "heads, plain", is for parsers trained on other treebanks, with other labels and other heads (most make the
preposition the head of its noun and the copula that of its clause): right heads among the tokens on whose heads all agree,
which are in the gold det, amod, nummod or nmod:poss, or nsubj or obj of a verb that no preposition, copula or conjunction
makes doubtful (nothing but a VERB as head).

--relations: recall and precision of each relation too. --least: the exit status is 1 below it.
"""

import argparse
import collections
import gzip
import sys


def rows(path):
    """The fields of each token; None after each sentence."""
    opener = gzip.open if path.endswith('.gz') else open
    with opener(path, 'rt', encoding='utf-8') as f:
        for line in f:
            field = line.rstrip('\n').split('\t')
            if field[0].isdigit():
                yield field
            elif not line.strip():
                yield None


PLAIN = ('det', 'amod', 'nummod', 'nmod:poss')


def is_plain(gold, sentence):
    head = sentence.get(gold[6])
    return gold[7] in PLAIN or gold[7] in ('nsubj', 'obj') and head is not None and head[3] == 'VERB'


def compare(gold, parsed):
    """Yields (gold, parsed, the gold sentence by numbers) of each token. Exits where the two do not hold the same tokens in the same sentences."""
    parsed, pairs = iter(parsed), []
    for number, one in enumerate(gold):
        other = next(parsed, None)
        if (one is None) != (other is None) or one and one[:2] != other[:2]:
            sys.exit(f'row {number}: {one} and {other} are not the same token')
        if one:
            pairs.append((one, other))
        else:
            sentence = {row[0]: row for row, _ in pairs}
            yield from ((row, guess, sentence) for row, guess in pairs)
            pairs = []


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('gold')
    p.add_argument('parsed')
    p.add_argument('--relations', action='store_true')
    p.add_argument('--least', type=float, default=0)
    a = p.parse_args()
    n, n_plain, right, plain = 0, 0, collections.Counter(), 0
    hit, there, found = collections.Counter(), collections.Counter(), collections.Counter()
    for gold, parsed, sentence in compare(rows(a.gold), rows(a.parsed)):
        n += 1
        if is_plain(gold, sentence):
            n_plain += 1
            plain += gold[6] == parsed[6]
        relation, guess = (x[7].split(':')[0] for x in (gold, parsed))
        head = gold[6] == parsed[6]
        for name, good in (('UPOS', gold[3] == parsed[3]), ('XPOS', gold[4] == parsed[4]), ('UAS', head),
                           ('LAS', head and relation == guess), ('LAS with subtypes', head and gold[7] == parsed[7])):
            right[name] += good
        there[relation] += 1
        found[guess] += 1
        hit[relation] += head and relation == guess
    for name, count in right.items():
        print(f'{name}\t{count / n:.4f}')
    print(f'heads, plain\t{plain / n_plain:.4f}\tof {n_plain}')
    if a.relations:
        for name, count in there.most_common():
            print(f'{name}\t{count}\trecall {hit[name] / count:.3f}\tprecision {hit[name] / max(found[name], 1):.3f}')
    sys.exit(right['LAS'] / n < a.least)


if __name__ == '__main__':
    main()
