# SPDX-License-Identifier: Apache-2.0
"""Fits what a statement's confidence is weighed from, and says how well confidences hold.

    confidence.py BUILD CORPORA                        shows the tables of the program as it is
    confidence.py BUILD CORPORA --fit WEIGHTS.inc      writes src/statement/confidence.inc anew

BUILD is a folder in which hearsay and tests/quality/measures were made, CORPORA holds corpora/ and gold/.
HEARSAY_WEIGHTS and HEARSAY_KNOWLEDGE name what they run with. Needs nothing but Python; takes a minute or two.

When a statement is there and its speaker right is told in tests/quality/reliability.py. Two logistic regressions:

there   on the 64 articles of PolNeAR's dev part that gold/dev does not have: the tagger was trained on
        PolNeAR's train part and is too sure there. PolNeAR marks no statement inside another one, so these are left
        out; what being nested adds is set so that on the nested ones of gold/train, in the articles that
        have them marked, the mean is right. (The tagger has seen those too, but no others are marked but
        gold/web-dev's; and some that are there are not marked, which makes up for it.)
theirs  on the statements of those gold/train articles that are there. Who speaks depends little on
        how the spans were found; the bias is then set so that on gold/dev the mean is right.

Neither sees gold/web-dev, which is what the result is judged by. gold/dev is seen by one number only.
"""

import glob
import math
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../tests/quality"))
import reliability

NESTED = "nested"
OF_SPEAKER = ("named", "nominal", "pronoun", "carried", "unnamed", "join")
RIDGE = 1.0  # how much a weight is held towards 0, in statements


# ---- what the program finds, and what is marked


def run(build, arguments):
    program = os.path.join(build, "tests/quality/measures")
    made = subprocess.run([program, *arguments], check=True, stdout=subprocess.PIPE)
    return made.stdout.decode("utf-8").splitlines()


def read_found(build, paths):
    """Article -> its statements as JSON Lines has them, with their measures and what speakers are called."""
    names = run(build, ["--names"])[0].split("\t")
    lines = run(build, paths)
    found = reliability.read_found(line for line in lines if line.startswith("{"))
    statements = (statement for article in found.values() for statement in article)
    for line in lines:
        if not line.startswith("{"):
            next(statements)["measures"] = dict(zip(names, map(float, line.split("\t"))))
    return found, names


def texts_of(folder):
    return sorted(glob.glob(os.path.join(folder, "*.txt")))


# ---- fitting


def solve(matrix, values):
    """The solution of a system of linear equations (Gauss, with pivots)."""
    n = len(values)
    rows = [list(matrix[i]) + [values[i]] for i in range(n)]
    for i in range(n):
        best = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[best] = rows[best], rows[i]
        for k in range(i + 1, n):
            factor = rows[k][i] / rows[i][i]
            for c in range(i, n + 1):
                rows[k][c] -= factor * rows[i][c]
    out = [0.0] * n
    for i in reversed(range(n)):
        out[i] = (rows[i][n] - sum(rows[i][c] * out[c] for c in range(i + 1, n))) / rows[i][i]
    return out


def logistic(x):
    return 1 / (1 + math.exp(-x)) if x > -700 else 0.0


def fit(rows, names, key, offset=None):
    """Weights by name, and "bias": maximum likelihood with a ridge, by Newton's method."""
    columns = [n for n in names if any(r["measures"][n] for r in rows)]
    xs = [[r["measures"][n] for n in columns] + [1.0] for r in rows]
    ys = [r[key] for r in rows]
    offsets = [offset(r) if offset else 0.0 for r in rows]
    n = len(columns) + 1
    weights = [0.0] * n
    for _ in range(30):
        gradient = [-RIDGE * w for w in weights[:-1]] + [0.0]
        hessian = [[RIDGE * (i == k and i < n - 1) for k in range(n)] for i in range(n)]
        for x, y, o in zip(xs, ys, offsets):
            p = logistic(o + sum(a * b for a, b in zip(weights, x)))
            for i in range(n):
                gradient[i] += (y - p) * x[i]
                for k in range(n):
                    hessian[i][k] += p * (1 - p) * x[i] * x[k]
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-7:
            break
    return dict(zip(columns + ["bias"], weights))


def weigh(weights, row):
    return sum(w * (1.0 if n == "bias" else row["measures"][n]) for n, w in weights.items())


def fit_all(sets, names):
    of_span = [n for n in names if n not in OF_SPEAKER]
    there = fit(sets["polnear"], of_span, "there")
    nested = [r for r in sets["train"] if r["measures"][NESTED]]
    there[NESTED] = fit(nested, [], "there", lambda r: weigh(there, r))["bias"]
    known = [r for r in sets["train"] if r["there"]]
    theirs = fit(known, names, "theirs")
    judged = [r for r in sets["dev"] if r["there"]]
    theirs["bias"] += fit(judged, [], "theirs", lambda r: weigh(theirs, r))["bias"]
    return there, theirs


# ---- from there to the table


def write(path, names, there, theirs):
    with open(path, "w", encoding="utf-8") as out:
        print("/* SPDX-License-Identifier: Apache-2.0 */", file=out)
        print("/* Written by training/confidence.py, whose head tells what it was fitted on. In the order of HsMeasure:", file=out)
        print("   " + ", ".join(names) + ". */", file=out)
        for name, weights in (("is_there", there), ("is_theirs", theirs)):
            numbers = ", ".join(f"{weights.get(n, 0):.4f}" for n in names)
            print(f"static const Weights {name} = {{ {{ {numbers} }}, {weights['bias']:.4f} }};", file=out)


def main():
    if len(sys.argv) not in (3, 5) or (len(sys.argv) == 5 and sys.argv[3] != "--fit"):
        sys.exit(__doc__)
    build, corpora = sys.argv[1:3]
    scorer = reliability.load_scorer(corpora)
    polnear = os.path.join(corpora, "corpora/polnear/dev")
    gold = {part: reliability.read_gold(corpora, part, scorer) for part in ("dev", "web-dev", "train")}
    sets = {}
    found, names = read_found(build, texts_of(polnear))
    rest = {k: v for k, v in scorer.load_polnear(polnear).items() if k not in gold["dev"]}
    sets["polnear"] = reliability.judge(found, rest, scorer, has_speakers=False, has_nested=False)
    sets["dev"] = reliability.judge(found, gold["dev"], scorer, has_nested=False)
    found, _ = read_found(build, texts_of(os.path.join(corpora, "gold/web-dev")))
    sets["web-dev"] = reliability.judge(found, gold["web-dev"], scorer)
    if len(sys.argv) == 5:
        folder = os.path.join(corpora, "corpora/polnear/train")
        found, _ = read_found(build, [os.path.join(folder, n + ".txt") for n in sorted(gold["train"])])
        sets["train"] = reliability.judge(found, gold["train"], scorer)
        there, theirs = fit_all(sets, names)
        write(sys.argv[4], names, there, theirs)
        for rows in sets.values():
            for row in rows:
                row["confidence"] = round(logistic(weigh(there, row)) * logistic(weigh(theirs, row)), 2)
    for part in ("dev", "web-dev"):
        reliability.show(part, [(r["confidence"], reliability.is_right(r)) for r in sets[part]])


if __name__ == "__main__":
    main()
