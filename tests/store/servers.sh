#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Stores behind HTTP, through the command, with the real servers that are installed: what is loaded is there
# once however often it comes and whatever breaks on the way; what is forgotten is gone; a server that is
# away, that is another thing, or that does not want to, is an error and nothing else.
. "$G_TEST_SRCDIR/tests/support/command.sh"
. "$G_TEST_SRCDIR/tests/support/servers.sh"
stories=$G_TEST_SRCDIR/tests/stories
first=$stories/strike-vote/6-graph.nq
command -v curl >/dev/null && command -v python3 >/dev/null || skip_all 'curl and python3 are needed'
"$HEARSAY" query --store http://127.0.0.1:9 'ASK {}' 2>&1 | grep -q 'built without' && skip_all 'built without libsoup'
unset HEARSAY_STORE_USER HEARSAY_STORE_PASSWORD HEARSAY_STORE_TOKEN http_proxy
export NETRC=/dev/null HEARSAY_STORE_TIMEOUT=2

# Every quad that the server has in named graphs of ours, sorted.
dump() { # ADDRESS FILE
    HEARSAY_STORE_TIMEOUT=60 "$HEARSAY" query --store "$1" --to tsv 'SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o }
        FILTER(STRSTARTS(STR(?g), "https://hearsay.example/")) }' | sed 1d | LC_ALL=C sort >"$2"
}
proxy() { # PORT FAULT...: sets $proxied
    python3 "$G_TEST_SRCDIR/tests/store/faultyproxy.py" "$@" >"$scratch/port" &
    servers="$servers $!"
    proxy=$!
    for _ in $(seq 100); do [ -s "$scratch/port" ] && break; sleep 0.1; done
    proxied=http://127.0.0.1:$(cat "$scratch/port")
    : >"$scratch/port.old"
}
end_proxy() { kill $proxy; wait $proxy 2>/dev/null; : >"$scratch/port"; }

try_server() { # NAME
    local name=$1 port path graph
    port=$(echo "$address" | sed 's,.*:\([0-9]*\).*,\1,')
    path=$(echo "$address" | sed 's,.*:[0-9]*,,')
    graph=$(sed -n '1s/.*<\([^>]*\)> \.$/\1/p' "$first")

    run 0 load "$stories"/*/6-graph.nq --store "$address"
    dump "$address" "$scratch/whole"
    check "$name has every quad once" test "$(wc -l <"$scratch/whole")" -eq "$(sort -u "$stories"/*/6-graph.nq | wc -l)"
    run 0 load "$first" --store "$address/"
    dump "$address" "$scratch/found"
    same "$name: loading again changes nothing" "$scratch/whole" "$scratch/found"
    grep -vF "<$graph>" "$scratch/whole" >"$scratch/others"
    run 0 forget https://courier.example/health/st-brannocks-strike-vote --store "$address"
    dump "$address" "$scratch/found"
    same "$name: an article is forgotten, and no other" "$scratch/others" "$scratch/found"
    run 2 forget "$graph" --store "$address"

    # Faults on the way: what is asked once is done, and once only.
    for faults in 'ok ok ok cut 503' 'ok ok lost ok done500 ok' 'ok half ok ok cut' 'ok ok ok ok slow'; do
        # shellcheck disable=SC2086
        proxy "$port" $faults
        run 0 load "$stories"/*/6-graph.nq --store "$proxied$path"
        end_proxy
        dump "$address" "$scratch/found"
        same "$name: with faults ($faults) nothing is lost and nothing doubled" "$scratch/whole" "$scratch/found"
        "$HEARSAY" forget "$graph" --store "$address"
    done
    # shellcheck disable=SC2046
    proxy "$port" ok ok $(printf '500 %.0s' $(seq 40))
    run 1 load "$first" --store "$proxied$path"
    end_proxy
    check "$name: what always fails is an error" grep -q '500' "$scratch/err"
    "$HEARSAY" load "$stories"/*/6-graph.nq --store "$address" &
    local load=$!
    sleep 0.3
    kill -9 $load 2>/dev/null
    wait $load 2>/dev/null
    run 0 load "$stories"/*/6-graph.nq --store "$address"
    dump "$address" "$scratch/found"
    same "$name: a load that was killed is completed by the next" "$scratch/whole" "$scratch/found"

    # All of it given back, and published.
    HEARSAY_STORE_TIMEOUT=60 run 0 publish --store "$address" -o site
    sed 's/ <[^>]*> \.$/ ./' "$stories"/*/6-graph.nq | LC_ALL=C sort -u >"$scratch/expected"
    LC_ALL=C sort -u site/data.nq >"$scratch/found"
    # Virtuoso writes language tags in small letters, as it may.
    sed -i 's/"@en-gb /"@en-GB /' "$scratch/found"
    same "$name: a site has all that it holds" "$scratch/expected" "$scratch/found"

    # Asking.
    run 0 query --store "$address" 'ASK { GRAPH ?g { ?s ?p ?o } }'
    check "$name: yes" grep -qx $'true\r' "$scratch/out"
    run 1 query --store "$address" $'SELECT ?s {\n  ?s ?p }'
    check "$name: the place of a fault is shown" grep -q '\^$' "$scratch/err"
    run 1 query --store "$address" 'DROP ALL'
    run 0 query --store "$address" --to ntriples "CONSTRUCT { ?s a ?c } WHERE { GRAPH <$graph> { ?s a ?c } }"
    check "$name: a graph comes as lines" grep -qE '^<[^>]*>[[:space:]]+<[^>]*#type>[[:space:]]+<[^>]*> \.$' "$scratch/out"
    dump "$address" "$scratch/found"
    same "$name: asking changed nothing" "$scratch/whole" "$scratch/found"
}

for name in oxigraph fuseki virtuoso; do
    if start_$name "$scratch/$name"; then
        [ $name != virtuoso ] || export HEARSAY_STORE_USER=dba HEARSAY_STORE_PASSWORD=dba
        try_server $name
        if [ $name = virtuoso ]; then
            HEARSAY_STORE_PASSWORD=wrong run 1 load "$first" --store "$address"
            check 'a wrong password is told' grep -q 'the login is missing or wrong' "$scratch/err"
            unset HEARSAY_STORE_USER HEARSAY_STORE_PASSWORD
        fi
    else
        skip "$name" "$name is not installed"
    fi
    stop_servers
done

# A server that only lets read.
if start_fuseki "$scratch/readonly" --loc=.; then
    run 1 load "$first" --store "$address"
    check 'a server that is read-only is told' grep -qE '40[0-9]' "$scratch/err"
fi
stop_servers

# No server, or none of the kind.
run 1 query --store "http://127.0.0.1:$(free_port)" 'ASK {}'
check 'a server that is away is told' grep -qiE 'refused|connect' "$scratch/err"
python3 -m http.server --bind 127.0.0.1 0 >"$scratch/port.log" 2>&1 &
servers="$servers $!"
for _ in $(seq 50); do grep -q 'port [0-9]' "$scratch/port.log" && break; sleep 0.1; done
other=http://127.0.0.1:$(sed -n 's/.*port \([0-9]*\).*/\1/p' "$scratch/port.log" | head -n 1)
run 1 load "$first" --store "$other"
check 'a server of another kind is told' grep -q "$other" "$scratch/err"
run 1 query --store http://user:secret@127.0.0.1:9/ 'ASK {}'
check 'a login in the address is refused' grep -q 'netrc' "$scratch/err"
check '... and not shown' test "$(grep -c secret "$scratch/err")" -eq 0
run 1 query --store https:// 'ASK {}'
done_testing
