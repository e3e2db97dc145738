#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# What serializing costs, beside extracting: the graphs of a folder's articles are extracted once, on one
# core, and then converted into every format, which reads them, too. So the share that is printed is more
# than what a format costs when extract writes it at once.
#
#   bench/serialize.sh ARTICLES... [-- HEARSAY]     texts; the program is src/hearsay if not said
#
# Printed are processor seconds: of extracting; of each format, and their share of it. Ends with 1 where
# a share is above 5%.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
hearsay=src/hearsay
articles=()
while [ $# -gt 0 ]; do
    if [ "$1" = -- ]; then hearsay=$2; break; fi
    articles+=("$1")
    shift
done
[ ${#articles[@]} -gt 0 ] || { echo "serialize.sh: which articles?" >&2; exit 64; }
export HEARSAY_WEIGHTS=${HEARSAY_WEIGHTS:-$here/weights/hearsay.safetensors}
export OMP_NUM_THREADS=1 LC_ALL=C.UTF-8
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

seconds() { # COMMAND...: the processor time it takes
    local TIMEFORMAT='%U %S'
    { time "$@" >"$scratch/out" 2>"$scratch/err"; } 2>"$scratch/time" || { cat "$scratch/err" >&2; exit 1; }
    awk '{ print $1 + $2 }' "$scratch/time"
}

extracting=$(seconds "$hearsay" extract --jobs 1 --language any "${articles[@]}" -o "$scratch/all.nq")
printf '%-12s %6.2f s  (%d articles, %d quads)\n' extracting "$extracting" ${#articles[@]} \
    "$(wc -l <"$scratch/all.nq")"
worst=0
for format in nquads trig turtle ntriples rdfxml jsonld graphml gexf dot gephi-nodes gephi-edges neo4j-nodes \
    neo4j-edges cypher; do
    taken=$(seconds "$hearsay" convert "$scratch/all.nq" --to $format)
    awk -v format=$format -v taken="$taken" -v all="$extracting" \
        'BEGIN { printf "%-12s %6.2f s  %4.1f %%\n", format, taken, 100 * taken / all }'
    worst=$(awk -v a="$worst" -v b="$taken" -v all="$extracting" 'BEGIN { b = 100 * b / all; print (a > b ? a : b) }')
done
awk -v worst="$worst" 'BEGIN { printf "%-12s %15.1f %%\n", "the most", worst; exit (worst > 5) }'
