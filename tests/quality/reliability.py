# SPDX-License-Identifier: Apache-2.0
"""How well confidences hold: reliability.py CORPORA PART FOUND.jsonl

PART is dev or web-dev, CORPORA holds gold/ and tools/score.py, FOUND is what `hearsay extract --to jsonl` made of
the articles. A statement is right when some marked one has a content with which its own has an intersection over union
of .5 or more, each marked one taken once (score.py), and its speaker is one of the marked ones, or neither has a
name. In gold/dev no statements inside others are marked, so they are left out there. Writes the count, the share
that is right, the expected calibration error (ten bins of equal width) and the bins.
"""

import collections
import glob
import json
import os
import sys
import unicodedata


def read_text(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return stream.read()


def read_gold(corpora, part, scorer):
    """Article -> (text, marked statements with spans and the entities that speak)."""
    marked = {}
    for path in sorted(glob.glob(os.path.join(corpora, "gold", part, "*.gold.json"))):
        with open(path, encoding="utf-8") as stream:
            gold = json.load(stream)
        name = os.path.basename(path)[: -len(".gold.json")]
        folder = os.path.join(corpora, "gold", part)
        if part == "train":
            if not gold.get("depth"):
                continue
            folder = os.path.join(corpora, "corpora/polnear/train")
        text = read_text(os.path.join(folder, name + ".txt"))
        entities = {e["id"]: e for e in gold["entities"]}
        todo = path.replace(".gold.json", ".todo.json")
        spans = {a["event"]: a for a in gold["attributions"]}
        if os.path.exists(todo):
            with open(todo, encoding="utf-8") as stream:
                spans.update((a["event"], a) for a in json.load(stream)["attributions"])
        statements = []
        for a in gold["attributions"]:
            speakers = a.get("speaker") or []
            speakers = speakers if isinstance(speakers, list) else [speakers]
            parts = {k: scorer.spans(spans[a["event"]].get(k + "_spans"), text) for k in ("cue", "content")}
            statements.append({**parts, "speakers": [entities[s] for s in speakers if s in entities]})
        marked[name] = text, statements
    return marked


def load_scorer(corpora):
    sys.path.insert(0, os.path.join(corpora, "tools"))
    import score

    return score


def read_found(lines):
    """Article -> its statements as JSON Lines has them, with the entity that speaks as "called"."""
    found = {}
    for line in lines:
        article = json.loads(line)
        entities = {e["id"]: e for e in article.get("entities", [])}
        for statement in article["statements"]:
            statement["called"] = entities.get(statement.get("speaker"))
        found[article["doc"]] = article["statements"]
    return found


def judge(found, marked, scorer, has_speakers=True, has_nested=True):
    """The statements of `found` with "there", and "theirs" where they are."""
    judged = []
    for name, (text, gold) in sorted(marked.items()):
        if text != unicodedata.normalize("NFC", text):
            continue  # offsets differ
        statements = found[name]
        if not has_nested:
            statements = [s for s in statements if "within" not in s]
        spans = [{k: scorer.spans(s.get(k), text) for k in ("cue", "content")} for s in statements]
        hits = scorer.align(gold, spans, lambda a, b: scorer.iou(a["content"], b["content"]) >= 0.5)
        for statement in statements:
            statement["there"] = 0
        for i, j in hits:
            statements[j]["there"] = 1
            if has_speakers:
                called, wanted = statements[j]["called"], gold[i]["speakers"]
                right = any(scorer.same(w, called) for w in wanted) if called else not wanted
                statements[j]["theirs"] = int(right)
        judged += statements
    return judged


def reliability(rows):
    """Ten bins of equal width: (statements, mean confidence, share that is right), and the expected error."""
    bins = collections.defaultdict(list)
    for confidence, right in rows:
        bins[min(9, int(confidence * 10 + 1e-9))].append((confidence, right))
    table = {k: (len(b), sum(c for c, _ in b) / len(b), sum(y for _, y in b) / len(b)) for k, b in bins.items()}
    error = sum(n * abs(mean - share) for n, mean, share in table.values()) / max(1, len(rows))
    return table, error


def show(title, rows):
    table, error = reliability(rows)
    brier = sum((c - y) ** 2 for c, y in rows) / max(1, len(rows))
    share = sum(y for _, y in rows) / max(1, len(rows))
    print(f"{title}: {len(rows)} statements, {share:.3f} right, expected calibration error {error:.3f}, Brier {brier:.3f}")
    for k in range(10):
        if k in table:
            n, mean, right = table[k]
            print(f"  {k / 10:.1f} to {(k + 1) / 10:.1f}  {n:5d}  confidence {mean:.3f}  right {right:.3f}")


def is_right(row):
    return row["there"] * row.get("theirs", 0)


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    corpora, part = sys.argv[1:3]
    scorer = load_scorer(corpora)
    with open(sys.argv[3], encoding="utf-8") as stream:
        found = read_found(stream)
    rows = judge(found, read_gold(corpora, part, scorer), scorer, has_nested=part != "dev")
    show(part, [(row["confidence"], is_right(row)) for row in rows])


if __name__ == "__main__":
    main()
