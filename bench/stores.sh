#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Time and memory of loading a million quads into a store in a folder and into oxigraph, each beside the
# store's own loader of the same: stores.sh BUILD-FOLDER [OXIGRAPH]
#
# The quads are the graphs of tests/stories/, again and again with other texts, people and articles, until
# there are a million: shared are places, organizations and roles, as in news. TinySPARQL's own loader gets
# them as it wants them: Turtle without languages, the class of each subject first.
set -eu
export LC_ALL=C
tree=$(cd "$(dirname "$0")/.." && pwd)
hearsay=$(cd "$1" && pwd)/src/hearsay
oxigraph=${2:-$(command -v oxigraph || true)}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

python3 - "$tree" <<'END'
import glob, hashlib, re, sys

TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
texts = [open(path).read() for path in sorted(glob.glob(sys.argv[1] + "/tests/stories/*/6-graph.nq"))]
digest = lambda text, n: hashlib.sha256(text.encode()).hexdigest()[:n]


def turtle(quads):
    last, types, others = None, [], []
    for line in quads.splitlines() + [" "]:
        subject = line.split(" ", 1)[0]
        if subject != last:
            if last:
                yield from types or [f"{last} {TYPE} <http://www.w3.org/2000/01/rdf-schema#Resource> ."]
                yield from others
            last, types, others = subject, [], []
        triple = re.sub(r'"@[A-Za-z-]+ \.$', '" .', re.sub(r" <[^>]*> \.$", " .", line))
        triple = re.sub(r"\\u([0-9A-Fa-f]{4})", lambda match: chr(int(match[1], 16)), triple)
        (types if TYPE in triple else others).append(triple)


n = copy = 0
with open("million.nq", "w") as quads, open("million.ttl", "w") as triples:
    while n < 1000000:
        for text in texts:
            name = re.search(r"/graph/([0-9a-f]{32})>", text)[1]
            text = text.replace(name, digest(f"{name}{copy}", 32))
            text = re.sub(r"/person/([^>#]+)>", rf"/person/\1-{copy}>", text)
            text = re.sub(r"/membership/([0-9a-f]+)", lambda m: "/membership/" + digest(f"{m[1]}{copy}", 16), text)
            text = re.sub(r"<(https://[a-z]+\.example/(?:business|health)[^>]*)>", rf"<\1-{copy}>", text)
            quads.write(text)
            triples.write("\n".join(turtle(text)) + "\n")
            n += text.count("\n")
        copy += 1
print(n, "quads in", len(texts) * copy, "graphs")
END

measure() { # WHAT COMMAND...
    /usr/bin/time -f "%e s, %U s user, %S s system, %M KiB: $1" "${@:2}"
}
"$hearsay" load /dev/null --store empty
cp -r empty/ontology ontology
# shellcheck disable=SC2046
${CC:-cc} -O2 -o deserialize "$tree/bench/deserialize.c" $(pkg-config --cflags --libs tracker-sparql-3.0)
for _ in 1 2 3; do
    rm -rf folder own
    measure 'hearsay load, folder' "$hearsay" load million.nq --store folder
    measure 'TinySPARQL, deserialize' ./deserialize ontology own million.ttl
done
du -sm folder own
[ -n "$oxigraph" ] || exit 0
for _ in 1 2 3; do
    rm -rf served loaded
    "$oxigraph" serve --location served --bind 127.0.0.1:17878 2>/dev/null &
    server=$!
    sleep 1
    measure 'hearsay load, oxigraph' "$hearsay" load million.nq --store http://127.0.0.1:17878
    awk -v hz="$(getconf CLK_TCK)" '{ print ($14 + $15) / hz " s user and system: its server" }' /proc/$server/stat
    kill $server
    wait $server || true
    measure 'oxigraph load' "$oxigraph" load --location loaded --file million.nq 2>&1 | tail -n 1
done
