# SPDX-License-Identifier: Apache-2.0
#
# Near-duplicates: writes articles with made-up copies of them, then judges what hearsay joined.
#
#   duplicates.py write CORPORA FOLDER KIND      articles (originals/) and their copies (copies/)
#   duplicates.py judge FOLDER duplicates.jsonl
#
# The copies are what papers make of an agency's report: another first paragraph and every fortieth word
# another one; so, and a third of the paragraphs cut at the end; so, and half of them; so, and two thirds. Judged
# are the originals too: two of them may only be joined where their wording is the same in truth, by the
# Jaccard index of their sets of four words.
import glob
import json
import os
import re
import sys

CUTS = {"reworded": 0, "third": 1 / 3, "half": 1 / 2, "two-thirds": 2 / 3}
LEAD = "COPYTOWN (Agency) - What follows was sent by our partners on day {}, and came in late that night.\n"


def shingles(text):
    words = re.findall(r"[^\W_]+", text.lower())
    return {tuple(words[i : i + 4]) for i in range(len(words) - 3)}


def copy(text, number, cut):
    paragraphs = [p for p in text.split("\n") if p.strip()]
    keep = max(2, round(len(paragraphs) * (1 - cut)))
    words = "\n\n".join(paragraphs[1:keep]).split(" ")
    words[::40] = ["another"] * len(words[::40])
    return LEAD.format(number) + "\n" + " ".join(words) + "\n"


def read_originals(corpora):
    texts = {}
    for path in sorted(glob.glob(corpora + "/corpora/polnear/*/*.txt") + glob.glob(corpora + "/gold/*/*.txt")):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if len([p for p in text.split("\n") if p.strip()]) >= 6 and text not in texts.values():
            texts["%04d.txt" % len(texts)] = text
    return texts


def write(corpora, folder, kind):
    for place in ("originals", "copies"):
        os.makedirs(os.path.join(folder, place))
    for number, (name, text) in enumerate(read_originals(corpora).items()):
        with open(os.path.join(folder, "originals", name), "w", encoding="utf-8") as file:
            file.write(text)
        with open(os.path.join(folder, "copies", name), "w", encoding="utf-8") as file:
            file.write(copy(text, number, CUTS[kind]))


def jaccard(a, b):
    return len(a & b) / len(a | b)


def find_close(texts):
    """The originals that have much of their wording in common with an earlier one."""
    first, close = {}, set()
    for path, own in texts.items():
        counts = {}
        for shingle in own:
            for other in first.setdefault(shingle, []):
                counts[other] = counts.get(other, 0) + 1
            first[shingle].append(path)
        if any(n / len(own | texts[o]) >= 0.4 for o, n in counts.items()):
            close.add(path)
    return close


def judge(folder, lines):
    texts = {}
    for path in sorted(glob.glob(folder + "/*/*.txt"), key=lambda path: path.replace("copies", "z")):
        with open(path, encoding="utf-8") as file:
            texts[path] = shingles(file.read())
    originals = {path: own for path, own in texts.items() if "/originals/" in path}
    close = find_close(originals)
    pairs = [json.loads(line) for line in open(lines, encoding="utf-8")]
    pairs = {pair["file"]: pair["of"]["file"] for pair in pairs}
    false = [file for file, of in pairs.items() if os.path.basename(file) != os.path.basename(of)]
    false = [file for file in false if jaccard(texts[file], texts[pairs[file]]) < 0.18]
    print("false", len(false))
    print("close %.3f" % (len(close & pairs.keys()) / len(close)))
    print("copies %.3f" % (sum("/copies/" in file for file in pairs) / len(originals)))
    print("originals", len(originals))


if sys.argv[1] == "write":
    write(*sys.argv[2:])
else:
    judge(*sys.argv[2:])
