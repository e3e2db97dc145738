#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# A site behind a real nginx, with the rules that lie in it: every IRI is answered with 303 and the form
# that is asked for. Once with the base at the top of the server, once below it. Skipped without nginx.
. "$G_TEST_SRCDIR/tests/support/command.sh"

nginx=$(PATH=$PATH:/usr/sbin command -v nginx) || skip_all 'nginx is not installed'
command -v python3 >/dev/null || skip_all 'python3 is not installed'
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')

serve() { # SITE: nginx in the background, with the site's own rules
    sed "s,alias /srv/hearsay/,alias $1/," "$1/nginx.conf" >rules.conf
    cat >nginx.conf <<END
worker_processes 1;
pid $PWD/nginx.pid;
error_log $PWD/nginx.log;
events {}
http {
    access_log off;
    client_body_temp_path $PWD/body;
    proxy_temp_path $PWD/proxy;
    fastcgi_temp_path $PWD/fastcgi;
    uwsgi_temp_path $PWD/uwsgi;
    scgi_temp_path $PWD/scgi;
    server {
        listen 127.0.0.1:$port;
        include $PWD/rules.conf;
    }
}
END
    chmod -R a+rX "$scratch"
    "$nginx" -p "$PWD" -c "$PWD/nginx.conf" -g 'daemon off;' 2>>nginx.log &
    server=$!
    for _ in $(seq 100); do
        python3 -c "import socket; socket.create_connection(('127.0.0.1', $port), 1)" 2>/dev/null && return
        sleep 0.1
    done
    cat nginx.log
}
stop() {
    kill "$server" && wait "$server"
}
trap 'kill $server 2>/dev/null; rm -rf "$scratch"' EXIT

for base in / /news/data/; do
    sed "s,https://hearsay.example/,https://hearsay.example$base,g; s,//hearsay.example//,//hearsay.example/,g" \
        "$G_TEST_SRCDIR"/tests/stories/ferry-inquiry/6-graph.nq >graph.nq
    run 0 publish --base "https://hearsay.example$base" graph.nq -o site
    person=$(sed -n "s,^<https://hearsay.example$base\(person/[^>]*\)> .*,\1,p" graph.nq | head -n 1)
    serve "$PWD/site"
    check "nginx, base $base, $person" python3 "$G_TEST_SRCDIR/tests/publish/nginx.py" "127.0.0.1:$port" "$base" "$person"
    stop
done
done_testing
