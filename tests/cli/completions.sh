#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# The completions of all three shells and the man page know the flags, short and long, the formats and
# the commands that the program knows, and no others. (tests/guard/help.sh looks at the long flags of two.)
. "$G_TEST_SRCDIR/tests/support/command.sh"
completions=$G_TEST_SRCDIR/completions

sorted() {
    tr -s ' ' '\n' | sed '/^$/d' | LC_ALL=C sort -u
}

"$HEARSAY" extract --help >"$scratch/help"
grep -E '^  (-.,|   ) --' "$scratch/help" | grep -oE -- '(^  -.|--[a-z-]+)' | sorted >"$scratch/flags"
check 'help lists flags' test "$(wc -l <"$scratch/flags")" -gt 10
"$HEARSAY" extract --to '' one.txt 2>&1 | sed -n 's/.*there are //p' | tr -d , | sorted >"$scratch/formats"
check 'the refusal of a format lists them all' grep -qx turtle "$scratch/formats"
sed -n '/^Formats: /,$p' "$scratch/help" | sed 's/^Formats: //' | tr -d , | sorted >"$scratch/found"
same 'help lists the formats' "$scratch/formats" "$scratch/found"

sed -n "s/.*formats='\(.*\)'/\1/p" "$completions/hearsay" | sorted >"$scratch/found"
same 'bash: the formats' "$scratch/formats" "$scratch/found"
sed -n "/extract='/,/'\$/p" "$completions/hearsay" | tr -d "'" | sed 's/.*extract=//' | sorted >"$scratch/found"
same 'bash: the flags' "$scratch/flags" "$scratch/found"

sed -n "s/.*:format:(\(.*\))'/\1/p" "$completions/_hearsay" | sorted >"$scratch/found"
same 'zsh: the formats' "$scratch/formats" "$scratch/found"
sed -n '/extract=(/,/^    )/p' "$completions/_hearsay" | sed "s/\[.*//; s/([^)]*)//" |
    grep -oE -- "--[a-z-]+|[{,]-[a-z]" | tr -d '{,' | sorted >"$scratch/found"
same 'zsh: the flags' "$scratch/flags" "$scratch/found"

sed -n "s/.*-l to .*-a '\([^']*\)'.*/\1/p" "$completions/hearsay.fish" | sorted >"$scratch/found"
same 'fish: the formats' "$scratch/formats" "$scratch/found"
fish_flags() { # those of the lines that `$1` chooses, and those of all commands
    grep -E "^complete -c hearsay (-l|-n ($1))" "$completions/hearsay.fish" >"$scratch/lines"
    { sed -n 's/.* -l \([a-z-]*\).*/--\1/p' "$scratch/lines"
        sed -n 's/.* -s \(.\) .*/-\1/p' "$scratch/lines"; } | sorted
}
fish_flags '.extract' >"$scratch/both"
same 'fish: the flags' "$scratch/flags" "$scratch/both"

# The flags and formats of `convert`: all formats but those that a graph cannot give.
"$HEARSAY" convert --help | grep -E '^  (-.,|   ) --' | grep -oE -- '(^  -.|--[a-z-]+)' | sorted >"$scratch/flags"
sed -n "/ convert='/s/.*='\(.*\)'/\1/p" "$completions/hearsay" | sorted >"$scratch/found"
same 'bash: the flags of convert' "$scratch/flags" "$scratch/found"
sed -n '/convert=(/,/^    )/p' "$completions/_hearsay" | sed "s/\[.*//; s/([^)]*)//" |
    grep -oE -- "--[a-z-]+|[{,]-[a-z]" | tr -d '{,' | sorted >"$scratch/found"
same 'zsh: the flags of convert' "$scratch/flags" "$scratch/found"
fish_flags '.convert' | grep -vx -- --version >"$scratch/found"
same 'fish: the flags of convert' "$scratch/flags" "$scratch/found"

# The flags of those that have to do with stores.
for command in load query forget; do
    "$HEARSAY" $command --help | grep -E '^  (-.,|   ) --' | grep -oE -- '(^  -.|--[a-z-]+)' | sorted >"$scratch/flags"
    check "help lists the flags of $command" grep -qx -- --store "$scratch/flags"
    sed -n "/ $command='/s/.*='\(.*\)'/\1/p" "$completions/hearsay" | sorted >"$scratch/found"
    same "bash: the flags of $command" "$scratch/flags" "$scratch/found"
    sed -n "/$command=(/,/^    )/p" "$completions/_hearsay" | sed "s/\[.*//; s/([^)]*)//" |
        grep -oE -- "--[a-z-]+|[{,]-[a-z]" | tr -d '{,' | sorted >"$scratch/found"
    same "zsh: the flags of $command" "$scratch/flags" "$scratch/found"
    fish_flags ".$command" | grep -vx -- --version >"$scratch/found"
    same "fish: the flags of $command" "$scratch/flags" "$scratch/found"
done

# The flags of all that `knowledge` has.
for part in build find check; do "$HEARSAY" knowledge $part --help; done |
    grep -E '^  (-.,|   ) --' | grep -oE -- '(^  -.|--[a-z-]+)' | sorted >"$scratch/flags"
check 'help lists the flags of knowledge' test "$(wc -l <"$scratch/flags")" -gt 5
sed -n "/ knowledge='/s/.*='\(.*\)'/\1/p" "$completions/hearsay" | sorted >"$scratch/found"
same 'bash: the flags of knowledge' "$scratch/flags" "$scratch/found"
sed -n '/knowledge=(/,/^    )/p' "$completions/_hearsay" | sed "s/\[.*//; s/([^)]*)//" |
    grep -oE -- "--[a-z-]+|[{,]-[a-z]" | tr -d '{,' | sorted >"$scratch/found"
same 'zsh: the flags of knowledge' "$scratch/flags" "$scratch/found"
fish_flags '.build|.find' | grep -vx -- --version >"$scratch/found"
same 'fish: the flags of knowledge' "$scratch/flags" "$scratch/found"

# Those of `publish`.
"$HEARSAY" publish --help | grep -E '^  (-.,|   ) --' | grep -oE -- '(^  -.|--[a-z-]+)' | sorted >"$scratch/flags"
check 'help lists the flags of publish' test "$(wc -l <"$scratch/flags")" -gt 2
sed -n "/ publish='/s/.*='\(.*\)'/\1/p" "$completions/hearsay" | sorted >"$scratch/found"
same 'bash: the flags of publish' "$scratch/flags" "$scratch/found"
sed -n '/publish=(/,/^    )/p' "$completions/_hearsay" | sed "s/\[.*//; s/([^)]*)//" |
    grep -oE -- "--[a-z-]+|[{,]-[a-z]" | tr -d '{,' | sorted >"$scratch/found"
same 'zsh: the flags of publish' "$scratch/flags" "$scratch/found"
fish_flags '.publish' | grep -vx -- --version >"$scratch/found"
same 'fish: the flags of publish' "$scratch/flags" "$scratch/found"

# What bash offers at some places of a line.
offers() {
    local what=$1 expected=$2
    shift 2
    (
        . "$completions/hearsay"
        COMP_WORDS=("$@")
        COMP_CWORD=$(($# - 1))
        _hearsay
        printf '%s\n' "${COMPREPLY[@]}"
    ) >"$scratch/found" 2>"$scratch/err"
    printf '%s\n' $expected >"$scratch/expected"
    same "bash offers $what" "$scratch/expected" "$scratch/found"
}
offers 'the command' extract hearsay ex
offers 'the other command' knowledge hearsay kn
offers 'a flag of convert' --output hearsay convert --ou
offers 'a format of convert' trig hearsay convert --to trig
offers 'what knowledge does' check hearsay knowledge ch
offers 'a flag of knowledge' --min-sitelinks hearsay knowledge build --mi
offers 'a flag' --weights hearsay extract --we
offers 'a format' turtle hearsay extract --to tu
offers 'a format after an equals sign' ntriples hearsay extract --to = nt
offers 'a file' one.txt hearsay extract on
offers 'a file for a flag' one.txt hearsay extract -o on

for shell in bash zsh fish; do
    case $shell in bash) file=hearsay ;; zsh) file=_hearsay ;; *) file=hearsay.fish ;; esac
    if command -v $shell >/dev/null; then
        check "$shell reads its file" $shell -n "$completions/$file"
    else
        skip "$shell reads its file" "$shell is not installed"
    fi
done
done_testing
