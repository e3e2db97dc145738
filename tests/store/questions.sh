#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# The named questions, each with its exact answer, on the graphs of the stories and three small ones more
# (questions/wire.trig): in a folder, and from every server that is installed. questions/NAME.csv holds what
# `cases` below asks for; HEARSAY_RENEW=1 rewrites it from the folder: read the difference.
. "$G_TEST_SRCDIR/tests/support/command.sh"
. "$G_TEST_SRCDIR/tests/support/servers.sh"
folder=$G_TEST_SRCDIR/tests/store/questions
graphs="$folder/wire.trig $(echo "$G_TEST_SRCDIR"/tests/stories/*/6-graph.nq)"
unset HEARSAY_STORE_USER HEARSAY_STORE_PASSWORD HEARSAY_STORE_TOKEN
export NETRC=/dev/null

cases() { # COMMAND: once for each case, with its name, question and values
    "$1" about-board about whom='Dam Board'
    "$1" about-harriers about whom='elmsford harriers'
    "$1" addresses addresses who='ruth vale'
    "$1" addresses-pugh addresses who='Gareth Pugh'
    "$1" changes changes who=Vale whom='Dam Board' from=2024-02-28 to=2024-03-03
    "$1" changes-always changes who='Ruth Vale' whom='Dam Board'
    "$1" first-last first-last words='DAM IS "SAFE"'
    "$1" most-quoted most-quoted
    "$1" quotations quotations who='Ms. Vale'
    "$1" quotations-finnerty quotations who='Orla Finnerty'
    "$1" said said who='Ruth Vale'
    "$1" said-raman said who='Lakshmi Raman'
    "$1" said-nobody said who='" } ; DROP ALL #'
    "$1" said-on said-on who='Ruth Vale' words='crack, (cracks? nobody'
    "$1" speaks-for speaks-for organization='dam board'
    "$1" speaks-for-hospital speaks-for organization="St Brannock's Hospital"
    "$1" unnamed unnamed organization='Dam Board'
    "$1" unnamed-hospital unnamed organization="St Brannock's Hospital"
}
compare() { # CASE QUESTION VALUE...
    local case=$1
    shift
    "$HEARSAY" query --store "$store" --to csv "$@" >"$scratch/found" 2>"$scratch/err" || cat "$scratch/err" >>"$scratch/found"
    same "$what: $case" "$folder/$case.csv" "$scratch/found"
}
renew() {
    local case=$1
    shift
    "$HEARSAY" query --store "$store" --to csv "$@" >"$folder/$case.csv"
}

lacks() { "$HEARSAY" query --store "$1" 'ASK {}' 2>&1 | grep -q 'built without'; } # PLACE
what='a folder' store=store
if lacks none; then
    skip "$what" 'built without TinySPARQL'
else
    # shellcheck disable=SC2086
    check "$what is loaded" "$HEARSAY" load $graphs --store store
    [ -z "${HEARSAY_RENEW:-}" ] || cases renew
    cases compare
fi

# Every question has a case, and every answer that is kept is asked for.
note() { echo "$2"; }
"$HEARSAY" query --list | sed -n 's/^\([a-z-]*\)$/\1/p' | LC_ALL=C sort >"$scratch/expected"
cases note | LC_ALL=C sort -u >"$scratch/found"
same 'every question has a case' "$scratch/expected" "$scratch/found"
note() { echo "$1.csv"; }
cases note | LC_ALL=C sort >"$scratch/expected"
(cd "$folder" && ls ./*.csv) | sed 's,^\./,,' | LC_ALL=C sort >"$scratch/found"
same 'every case has an answer' "$scratch/expected" "$scratch/found"

for what in oxigraph fuseki virtuoso; do
    if lacks http://127.0.0.1:9; then
        skip "$what" 'built without libsoup'
    elif command -v curl >/dev/null && start_$what "$scratch/$what"; then
        store=$address
        [ $what != virtuoso ] || export HEARSAY_STORE_USER=dba HEARSAY_STORE_PASSWORD=dba
        # shellcheck disable=SC2086
        check "$what is loaded" "$HEARSAY" load $graphs --store "$store"
        cases compare
    else
        skip "$what" "$what is not installed"
    fi
    stop_servers
done
done_testing
