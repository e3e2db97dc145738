# SPDX-License-Identifier: Apache-2.0
#
# Servers for tests, on loopback, on ports that are free: sourced after tap.sh. Each is started by
#
#   start_NAME FOLDER     sets $address; fails where the server is not installed
#   stop_servers          ends all that were started
#
#   $HEARSAY_OXIGRAPH     the program oxigraph, else one of that name in the path (pip install oxigraph)
#   $HEARSAY_FUSEKI       jena-fuseki-server-*.jar; java runs it
#   virtuoso-t            Debian's virtuoso-opensource

servers=
stop_servers() {
    for server in $servers; do kill "$server" 2>/dev/null; done
    for server in $servers; do wait "$server" 2>/dev/null; done
    servers=
}
trap 'stop_servers; rm -rf "$scratch"' EXIT

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# await ADDRESS: until a server answers there, for a minute at most.
await() {
    for _ in $(seq 240); do
        curl -s -o /dev/null "$1" && return 0
        sleep 0.25
    done
    return 1
}

start_oxigraph() {
    local program=${HEARSAY_OXIGRAPH:-$(command -v oxigraph)} port
    [ -n "$program" ] && port=$(free_port) || return 1
    "$program" serve --location "$1" --bind "127.0.0.1:$port" >"$scratch/oxigraph.log" 2>&1 &
    servers="$servers $!"
    address=http://127.0.0.1:$port
    await "$address/query?query=ASK%7B%7D"
}

start_fuseki() { # FOLDER [OPTION...]
    local port folder=$1
    shift
    [ -f "${HEARSAY_FUSEKI:-}" ] && command -v java >/dev/null && port=$(free_port) || return 1
    mkdir -p "$folder"
    [ $# -gt 0 ] || set -- --update --mem
    (cd "$folder" && exec java -jar "$HEARSAY_FUSEKI" --localhost --port "$port" "$@" /ds) \
        >"$scratch/fuseki.log" 2>&1 &
    servers="$servers $!"
    address=http://127.0.0.1:$port/ds
    await "$address/query?query=ASK%7B%7D"
}

start_virtuoso() {
    local folder=$1 port port2 example=/usr/share/virtuoso-opensource-7/virtuoso.ini
    command -v virtuoso-t >/dev/null && [ -f $example ] && port=$(free_port) && port2=$(free_port) || return 1
    mkdir -p "$folder"
    sed -e "s,^ServerPort\s*= 1111,ServerPort = 127.0.0.1:$port2," \
        -e "s,^ServerPort\s*= 8890,ServerPort = 127.0.0.1:$port," \
        -e "s,/var/lib/virtuoso-opensource-7/db/,$folder/,g; s,/var/lib/virtuoso-opensource-7,$folder,g" \
        -e "s,^ResultSetMaxRows.*,ResultSetMaxRows = 1000000," \
        -e "s,^DirsAllowed.*,DirsAllowed = $folder," $example >"$folder/virtuoso.ini"
    (cd "$folder" && exec virtuoso-t +foreground +configfile virtuoso.ini) >"$scratch/virtuoso.log" 2>&1 &
    servers="$servers $!"
    address=http://127.0.0.1:$port
    await "$address/sparql"
}
