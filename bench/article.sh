#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Time and memory of one article of 1,000 words, start to finish, start-up included, on one core.
#
#   bench/article.sh [HEARSAY] [RUNS]      the program (default src/hearsay) and how often (default 15)
#
# The article is doc/sample.txt over and over until it has 1,000 words. Printed are the fastest, the
# middle and the slowest run and the largest peak of resident memory: a row for doc/figures.md. Weights
# are those of the tree, or $HEARSAY_WEIGHTS. The graph goes to N-Quads in a scratch folder.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
hearsay=${1:-src/hearsay}
runs=${2:-15}
export HEARSAY_WEIGHTS=${HEARSAY_WEIGHTS:-$here/weights/hearsay.safetensors}
export OMP_NUM_THREADS=1 LC_ALL=C.UTF-8

# libtool's wrapper script would be measured with it: take the program that it starts.
program=$hearsay
if head -c 2 "$hearsay" | grep -q '#!'; then
    program=$(dirname "$hearsay")/.libs/$(basename "$hearsay")
    export LD_LIBRARY_PATH=$(dirname "$program")
fi
command -v python3 >/dev/null || { echo "article.sh: python3 is needed to measure" >&2; exit 1; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

awk -v limit=1000 '{ lines[NR] = $0 }
    END {
        for (i = 1; n < limit; i = i % NR + 1) {
            n_words = split(lines[i], words)
            line = ""
            for (j = 1; j <= n_words && n < limit; j++) { line = line (j > 1 ? " " : "") words[j]; n++ }
            print line
        }
    }' "$here/doc/sample.txt" >"$scratch/article.txt"

python3 - "$program" "$scratch/article.txt" "$scratch/article.nq" "$runs" <<'END'
import os, sys, time

program, article, graph, runs = *sys.argv[1:4], int(sys.argv[4])
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
seconds, peak = [], 0
for _ in range(runs):
    start = time.perf_counter()
    pid = os.posix_spawn(program, [program, "extract", "--to", "nquads", "-o", graph, article], os.environ)
    _, status, used = os.wait4(pid, 0)
    seconds.append(time.perf_counter() - start)
    peak = max(peak, used.ru_maxrss)
    if status != 0:
        sys.exit(f"article.sh: {program} ended with {os.waitstatus_to_exitcode(status)}")
seconds.sort()
words = len(open(article, encoding="utf-8").read().split())
quads = sum(1 for _ in open(graph, encoding="utf-8"))
print(f"{words} words, {quads} quads, {runs} runs on one core")
print(f"time    fastest {seconds[0]:.3f} s, middle {seconds[runs // 2]:.3f} s, slowest {seconds[-1]:.3f} s")
print(f"memory  peak {peak / 1024:.0f} MiB")
END
