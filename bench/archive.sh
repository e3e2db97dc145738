#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# A made-up archive of many articles through the program: memory as it goes on, and whether anything is lost.
#
#   bench/archive.sh [HEARSAY] [COUNT] [FORMAT] [STEP]
#
# The program (default src/hearsay) reads one WARC file of COUNT records (default 100000) that archive.py makes
# and writes FORMAT, which has one line an article: "article" (default) is ingest alone, "jsonl" the whole walk.
# Printed are seconds and resident memory every STEP articles (default 10000), and the sum: records in must be
# articles out and faults, else the exit code is 1. A table for doc/figures.md.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
hearsay=${1:-src/hearsay}
count=${2:-100000}
format=${3:-article}
step=${4:-10000}
export HEARSAY_WEIGHTS=${HEARSAY_WEIGHTS:-$here/weights/hearsay.safetensors}
export LC_ALL=C.UTF-8

program=$hearsay
if head -c 2 "$hearsay" | grep -q '#!'; then # libtool's wrapper script would be measured with it
    program=$(dirname "$hearsay")/.libs/$(basename "$hearsay")
    export LD_LIBRARY_PATH=$(dirname "$program")
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 "$here/bench/archive.py" "$count" >"$scratch/archive.warc.gz"

python3 - "$program" "$scratch" "$count" "$format" "$step" <<'END'
import os, re, subprocess, sys, time

program, scratch, count, form, step = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4], int(sys.argv[5])
archive, faults = f"{scratch}/archive.warc.gz", f"{scratch}/faults"
print(f"archive of {os.path.getsize(archive) / 1e6:.1f} million bytes, to {form}")
start = time.perf_counter()
n_out, urls = 0, set()
with open(faults, "wb") as errors:
    run = subprocess.Popen([program, "extract", "--jobs", "1", "--to", form, archive], stdout=subprocess.PIPE,
                           stderr=errors)
    for line in run.stdout:
        n_out += 1
        urls.add(re.search(rb'"url":"([^"]*)"', line).group(1))
        if n_out % step == 0:
            with open(f"/proc/{run.pid}/status", encoding="ascii") as status:
                memory = dict(re.findall(r"^(VmRSS|VmHWM):\s+(\d+)", status.read(), re.M))
            print(f"{n_out:>8} articles {time.perf_counter() - start:8.1f} s, resident "
                  f"{int(memory['VmRSS']) / 1024:6.1f} MiB, peak {int(memory['VmHWM']) / 1024:6.1f} MiB", flush=True)
    run.wait()
with open(faults, encoding="utf-8") as file:
    n_faults = sum(": record " in line for line in file)
print(f"{count} records in, {n_out} articles out ({len(urls)} different), {n_faults} faults, exit code {run.returncode}, "
      f"{time.perf_counter() - start:.1f} s")
sys.exit(0 if n_out + n_faults == count and len(urls) == n_out else "archive.sh: articles were lost")
END
