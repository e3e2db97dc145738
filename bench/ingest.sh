#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Ingest alone beside the whole walk on the same web pages, in one run on one core: how far ingest is from
# holding the run back.
#
#   bench/ingest.sh [HEARSAY] [RUNS] [PAGES]     program (default src/hearsay), how often (3), pages (20)
#
# Pages are the first of $HEARSAY_CORPORA/corpora/article-pages that are in English. Counted is processor time of
# the whole command, one job; what it takes to start (weights and knowledge mapped, one short article) is
# measured too and taken off the walk.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
hearsay=${1:-src/hearsay}
runs=${2:-3}
n_pages=${3:-20}
pages=${HEARSAY_CORPORA:?names the folder with corpora/article-pages}/corpora/article-pages/html
export HEARSAY_WEIGHTS=${HEARSAY_WEIGHTS:-$here/weights/hearsay.safetensors}
export OMP_NUM_THREADS=1 LC_ALL=C.UTF-8

program=$hearsay
if head -c 2 "$hearsay" | grep -q '#!'; then # libtool's wrapper script would be measured with it
    program=$(dirname "$hearsay")/.libs/$(basename "$hearsay")
    export LD_LIBRARY_PATH=$(dirname "$program")
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
echo "Nobody said anything." >"$scratch/short.txt"
for page in "$pages"/*.html.gz; do
    name=${page##*/}
    gzip -dc "$page" >"$scratch/page.html"
    "$program" extract --to article "$scratch/page.html" >/dev/null 2>&1 || continue
    mv "$scratch/page.html" "$scratch/${name%.gz}"
    n_pages=$((n_pages - 1))
    [ "$n_pages" -gt 0 ] || break
done
rm -f "$scratch/page.html"

python3 - "$program" "$runs" "$scratch" <<'END'
import glob, os, sys

program, runs, scratch = sys.argv[1], int(sys.argv[2]), sys.argv[3]
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
pages = sorted(glob.glob(f"{scratch}/*.html"))


def run(form, paths):
    out = (os.POSIX_SPAWN_OPEN, 1, f"{scratch}/out", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    pid = os.posix_spawn(program, [program, "extract", "--jobs", "1", "--to", form, *paths], os.environ,
                         file_actions=[out])
    _, status, used = os.wait4(pid, 0)
    if status != 0:
        sys.exit(f"ingest.sh: {program} ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime


times = {"article": [], "nquads": [], "start": []}
for _ in range(runs):
    times["article"].append(run("article", pages))
    times["nquads"].append(run("nquads", pages))
    times["start"].append(run("nquads", [f"{scratch}/short.txt"]))
middle = {name: sorted(seconds)[runs // 2] for name, seconds in times.items()}
walk = middle["nquads"] - middle["start"]
print(f"{len(pages)} pages, {runs} runs of each in turn on one core: ingest {middle['article']:.3f} s, the whole walk "
      f"{middle['nquads']:.2f} s of which start {middle['start']:.3f} s; {walk / middle['article']:.0f} times ingest")
END
