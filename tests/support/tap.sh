# SPDX-License-Identifier: Apache-2.0
#
# Test points for shell tests, in TAP. A script sources this file as
#
#   . "$G_TEST_SRCDIR/tests/support/tap.sh" || exit 99
#
# then states points with `check`, `same` and `skip`, and ends with `done_testing`. $scratch is a
# folder of the script's own, gone at its end. A script that dies midway has no plan, which the
# driver counts as an error.

set -u
n_points=0
n_failed=0
scratch=$(mktemp -d) || exit 99
trap 'rm -rf "$scratch"' EXIT

# pass WHAT / fail WHAT [FILE...]: one point; what the files hold is shown beside a failure.
pass() {
    n_points=$((n_points + 1))
    echo "ok $n_points - $1"
}
fail() {
    n_points=$((n_points + 1))
    n_failed=$((n_failed + 1))
    echo "not ok $n_points - $1"
    shift
    for shown in "$@"; do
        [ ! -f "$shown" ] || head -n 40 "$shown" | sed 's/^/#   /'
    done
}

# check WHAT COMMAND...: passes when the command does; its output is shown when it does not.
check() {
    local what=$1
    shift
    if "$@" >"$scratch/.output" 2>&1; then
        pass "$what"
    else
        fail "$what" "$scratch/.output"
    fi
}

# same WHAT EXPECTED-FILE ACTUAL-FILE: passes when both hold the same bytes; shows the difference.
same() {
    if diff -u "$2" "$3" >"$scratch/.difference" 2>&1; then
        pass "$1"
    else
        fail "$1" "$scratch/.difference"
    fi
}

# nothing WHAT FILE: passes when the file is empty; shows its lines when it is not.
nothing() {
    if [ ! -s "$2" ]; then
        pass "$1"
    else
        fail "$1" "$2"
    fi
}

# skip WHAT WHY: a point that cannot be judged here; counted and shown, neither passed nor failed.
skip() {
    n_points=$((n_points + 1))
    echo "ok $n_points - $1 # SKIP $2"
}

# skip_all WHY: nothing of this script can be judged here.
skip_all() {
    echo "1..0 # SKIP $1"
    exit 0
}

done_testing() {
    echo "1..$n_points"
    [ "$n_failed" -eq 0 ]
    exit
}
