#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Hold the whole walk to tests/lines/complaints.txt and other files of that form.

usage: complaints.py write FOLDER LINES...        make an article of each line
       complaints.py check FOUND.jsonl LINES...   compare with what was found in them; TAP on stdout
"""
import json
import os
import re
import sys

MARKS = ' .,;:!?"“”‘’\'„‟«»‹›`()[]—–-'


def read_lines(paths):
    for path in paths:
        stem = os.path.splitext(os.path.basename(path))[0]
        with open(path, encoding='utf-8') as f:
            for number, line in enumerate(f, 1):
                line = line.rstrip('\n')
                if line and not line.startswith('# '):
                    text, expected = line.split(' | ', 1) if ' | ' in line else (line[:-2], '')
                    yield '%s-%02d' % (stem, number), text.replace(' ¶ ', '\n'), expected


def write(folder, *lines):
    for name, text, _ in read_lines(lines):
        with open(os.path.join(folder, name + '.txt'), 'w', encoding='utf-8') as f:
            f.write(text)


def expectations(expected):
    """The statements that the right half of a line asks for, and whether there may be others."""
    wanted, only = [], False
    for part in expected.split('; '):
        if part == 'only':
            only = True
        elif part:
            speaker, contents = part.split(': ', 1)
            if contents[0] == '(':
                wanted.append((speaker, 'silence', [contents[1:-1]]))
                continue
            form = 'direct' if contents.startswith('"') else ''
            quoted = re.findall(r'"([^"]*)"(?: \+ |$)', contents) if form else [contents[1:-1]]
            wanted.append((speaker, form, quoted))
    return wanted, only


def is_right(wanted, statement, names, text):
    speaker, form, contents = wanted
    silent = form == 'silence'
    found = [text[b:e].strip(MARKS) for b, e in statement['cue' if silent else 'content']]
    mine = [names[s] for s in statement['speakers']] or ['-']
    theirs = speaker.split(' + ')
    return (len(mine) >= len(theirs) and
            all(a == b or a.split()[-1] == b for a, b in zip(mine, theirs)) and
            silent == (statement['act'] == 'silence' and form != 'direct') and
            (form == 'direct') == (statement['kind'] == 'direct') and
            found == [c.strip(MARKS) for c in contents])


def compare(text, expected, found):
    names = {e['id']: e.get('name') or e['description'] for e in found['entities'] + found['agents']}
    wanted, only = expectations(expected)
    left = list(found['statements'])
    missed = []
    for one in wanted:
        hit = next((s for s in left if is_right(one, s, names, text)), None)
        if hit is None:
            missed.append('missed: %s %s' % (one[0], one[2]))
        else:
            left.remove(hit)
    if only:
        missed += ['too many: %s' % s['text'] for s in left]
    return missed


def check(path, *lines):
    with open(path, encoding='utf-8') as f:
        found = {d['doc']: d for d in map(json.loads, f)}
    number = 0
    for number, (name, text, expected) in enumerate(read_lines(lines), 1):
        missed = compare(text, expected, found[name])
        print('%s %d - %s' % ('not ok' if missed else 'ok', number, name + ': ' + text.replace('\n', ' ')[:60].replace('#', '')))
        for line in missed:
            print('#   ' + line)
    print('1..%d' % number)


if __name__ == '__main__':
    if len(sys.argv) < 4 or sys.argv[1] not in ('write', 'check'):
        sys.exit(__doc__)
    {'write': write, 'check': check}[sys.argv[1]](*sys.argv[2:])
