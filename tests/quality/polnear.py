# SPDX-License-Identifier: Apache-2.0
"""Makes what hearsay found comparable with PolNeAR's annotation: JSON Lines on standard input, as `--to jsonl`
writes them, and again on standard output.

    python3 polnear.py FOLDER < FOUND.jsonl        FOLDER holds the articles, NAME.txt

1. Statements that another one reports are left out: PolNeAR's annotators marked the article's own attributions
   only, none inside another one's content (1 of 23,213), so nothing found there can be judged.
2. So are those without content, silences ("declined"): 12 of the 22,026 marked ones have none.
3. Spans are counted in the file's text. hearsay counts in its NFC form; two of the 84 articles of the dev part are
   not in it, and one character of difference would make all that follows wrong.
"""

import json
import os
import sys
import unicodedata


def nfc_to_file(text):
    """For each code point of NFC(text), and its end, the code point of `text` that it stands at."""
    table, group, at = [], '', 0

    def close():
        nonlocal at
        table.extend([at] * len(unicodedata.normalize('NFC', group)))
        at += len(group)
    for char in text:
        if group and unicodedata.combining(char) == 0:
            close()
            group = ''
        group += char
    close()
    return table + [at]


def main():
    for line in sys.stdin:
        article = json.loads(line)
        with open(os.path.join(sys.argv[1], article['doc'] + '.txt'), encoding='utf-8', newline='') as f:
            table = nfc_to_file(f.read())
        article['statements'] = [s for s in article['statements'] if 'within' not in s and s['content']]
        for statement in article['statements']:
            for part in ('source', 'cue', 'content'):
                statement[part] = [[table[b], table[e]] for b, e in statement[part]]
        print(json.dumps(article, ensure_ascii=False))


if __name__ == '__main__':
    main()
