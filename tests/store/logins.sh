#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Logins with a token, and servers whose certificate nobody vouches for. (Basic and digest logins are tried
# with real servers, in servers.sh.)
. "$G_TEST_SRCDIR/tests/support/command.sh"
command -v python3 >/dev/null || skip_all 'python3 is not installed'
"$HEARSAY" query --store http://127.0.0.1:9 'ASK {}' 2>&1 | grep -q 'built without' && skip_all 'built without libsoup'
unset HEARSAY_STORE_USER HEARSAY_STORE_PASSWORD HEARSAY_STORE_TOKEN http_proxy https_proxy
export NETRC=/dev/null HEARSAY_STORE_TIMEOUT=10
trap 'kill $server 2>/dev/null; rm -rf "$scratch"' EXIT

serve() { # TOKEN [CERTIFICATE]: sets $port
    python3 "$G_TEST_SRCDIR/tests/store/loginserver.py" "$@" >port 2>/dev/null &
    server=$!
    for _ in $(seq 100); do [ -s port ] && break; sleep 0.1; done
    port=$(cat port)
}

serve open-sesame
HEARSAY_STORE_TOKEN=open-sesame run 0 query --store "http://127.0.0.1:$port" 'ASK { ?s ?p ?o }'
check 'with the token there is an answer' grep -q true "$scratch/out"
HEARSAY_STORE_TOKEN=open-barley run 1 query --store "http://127.0.0.1:$port" 'ASK { ?s ?p ?o }'
check 'another token is refused' grep -q '401, the login is missing or wrong' "$scratch/err"
check '... and not shown' test "$(grep -c open-barley "$scratch/err")" -eq 0
run 1 query --store "http://127.0.0.1:$port" 'ASK { ?s ?p ?o }'
check 'no token is told how it is given' grep -q HEARSAY_STORE_TOKEN "$scratch/err"
kill "$server"

if command -v openssl >/dev/null && openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out own.pem -days 2 \
    -subj /CN=127.0.0.1 2>/dev/null; then
    cat key.pem own.pem >both.pem
    : >port
    serve open-sesame both.pem
    HEARSAY_STORE_TOKEN=open-sesame run 1 query --store "https://127.0.0.1:$port" 'ASK { ?s ?p ?o }'
    check 'a certificate that nobody vouches for is refused' grep -qi 'certificate' "$scratch/err"
    silent 'and nothing is taken from there'
    kill "$server"
else
    skip 'a certificate that nobody vouches for is refused' 'openssl is not installed'
fi
done_testing
