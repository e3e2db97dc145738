#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Walks --help of the command and of every subcommand that it names there, and so on down: usage on
# stdout, once, nothing on stderr, each fits a screen. No command and an unknown one are refused with
# code 64. Every option that help names is told in the man page and known to the completion, and the other
# way round.
. "${G_TEST_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}/tests/support/tap.sh" || exit 99
out=$scratch/out
err=$scratch/err

# walk COMMAND...: looks at `COMMAND... --help`, then at the subcommands that it lists.
walk() {
    local name="hearsay${1:+ $*}"
    "$HEARSAY" "$@" --help >"$out" 2>"$err" </dev/null
    local code=$?
    check "$name --help ends with 0" test "$code" -eq 0
    nothing "$name --help says nothing on stderr" "$err"
    check "$name --help begins with its usage" grep -q "^Usage: $name " <(head -n 1 "$out")
    check "$name --help says usage once" test "$(grep -ciE '^usage' "$out")" -eq 1
    grep -nE '^.{81,}$' "$out" >"$scratch/found"
    nothing "$name --help is 80 columns wide at most" "$scratch/found"
    check "$name --help is 50 lines long at most" test "$(wc -l <"$out")" -le 50

    grep -oE '(^|[ ,])--[a-z][a-z-]*' "$out" | tr -d ' ,' >>"$scratch/options"
    local commands command
    commands=$(awk '/^Commands:/ { listed = 1; next } /^[^ ]/ { listed = 0 }
                    listed && /^  [a-z]/ { print $1 }' "$out")
    for command in $commands; do
        echo "$command" >>"$scratch/commands"
        walk "$@" "$command"
    done
}

# refused WHAT COMMAND...: the command line is refused; where to look is said on stderr only.
refused() {
    local what=$1
    shift
    "$HEARSAY" "$@" >"$out" 2>"$err" </dev/null
    local code=$?
    check "$what ends with 64" test "$code" -eq 64
    nothing "$what says nothing on stdout" "$out"
    check "$what says where help is" grep -q -- '--help' "$err"
}

touch "$scratch/options" "$scratch/commands"
walk
check "there are subcommands" test -s "$scratch/commands"
refused "no command"
refused "an unknown command" unheard-of
refused "an unknown option" --unheard-of
while read -r command; do
    refused "an unknown option of $command" "$command" --unheard-of
done <"$scratch/commands"

LC_ALL=C sort -u "$scratch/options" >"$scratch/told"
# mdoc writes --to as `.Fl -to`.
awk '/^\.(It |Op )?Fl / { for (i = 2; i <= NF; i++) if ($i ~ /^-[a-z][a-z-]+$/) print "-" $i }' \
    "$G_TEST_SRCDIR/doc/hearsay.1" | LC_ALL=C sort -u >"$scratch/manual"
same "the man page tells the options that help names" "$scratch/told" "$scratch/manual"
grep -oE -- '--[a-z][a-z-]*' "$G_TEST_SRCDIR/completions/hearsay" | LC_ALL=C sort -u >"$scratch/completed"
same "the completion knows the options that help names" "$scratch/told" "$scratch/completed"
done_testing
