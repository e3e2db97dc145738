#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Speed of article bodies out of web pages, beside trafilatura 2.3.1, in one run on one core.
#
#   bench/pages.sh [INGEST] [RUNS]     the check program (default tests/quality/ingest), how often (default 5)
#
# Pages are those of $HEARSAY_CORPORA/corpora/article-pages. Both read all of them in turn, RUNS times. Of
# ingest the processor time of the whole command counts, start-up, files and metadata included; of trafilatura
# that of its calls alone, with the pages in memory and Python and its modules loaded: with metadata, which
# is the same work, and for bodies only. Where
# trafilatura is not at hand it is installed into a virtual environment in the folder "trafilatura" of the
# working directory. Printed are bytes a second and how many times as fast ingest is, by the middle runs:
# figures for doc/figures.md.
set -eu
ingest=${1:-tests/quality/ingest}
runs=${2:-5}
pages=${HEARSAY_CORPORA:?names the folder with corpora/article-pages}/corpora/article-pages/html
export LC_ALL=C.UTF-8

program=$ingest
if head -c 2 "$ingest" | grep -q '#!'; then # libtool's wrapper script
    program=$(dirname "$ingest")/.libs/$(basename "$ingest")
    export LD_LIBRARY_PATH=$PWD/src/.libs
fi
[ -x "$program" ] || program=$ingest
python=trafilatura/bin/python
if ! "$python" -c 'import trafilatura; assert trafilatura.__version__ == "2.3.1"' 2>/dev/null; then
    python3 -m venv trafilatura
    trafilatura/bin/pip --quiet install trafilatura==2.3.1 lxml_html_clean
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for page in "$pages"/*.html.gz; do
    name=${page##*/}
    gzip -dc "$page" >"$scratch/${name%.gz}"
done

"$python" - "$program" "$runs" "$scratch"/*.html <<'END'
import os, sys, time
import trafilatura

program, runs, paths = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
pages = [open(path, "rb").read() for path in paths]
n_bytes = sum(map(len, pages))


def time_ingest():
    silent = [(os.POSIX_SPAWN_OPEN, n, "/dev/null", os.O_WRONLY, 0) for n in (1, 2)]
    pid = os.posix_spawn(program, [program, *paths], os.environ, file_actions=silent)
    used = os.wait4(pid, 0)[2]
    return used.ru_utime + used.ru_stime


def time_trafilatura(with_metadata):
    before = time.process_time()
    for page in pages:
        trafilatura.bare_extraction(page, with_metadata=with_metadata)
    return time.process_time() - before


ours, bodies, theirs = [], [], []
for _ in range(runs):
    ours.append(time_ingest())
    bodies.append(time_trafilatura(False))
    theirs.append(time_trafilatura(True))
print(f"{len(pages)} pages, {n_bytes / 1e6:.1f} million bytes, {runs} runs of each in turn on one core")
for name, seconds in ("hearsay", ours), ("trafilatura", theirs), ("bodies only", bodies):
    seconds.sort()
    middle = seconds[runs // 2]
    print(f"{name:<12} fastest {seconds[0]:.3f} s, middle {middle:.3f} s, slowest {seconds[-1]:.3f} s, "
          f"{n_bytes / middle / 1e6:5.1f} million bytes a second, {middle / ours[runs // 2]:4.1f} times hearsay's time")
END
