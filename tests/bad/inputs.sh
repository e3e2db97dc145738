#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Articles that cannot be read: each is named with its reason on stderr, the exit code is 2, stdout stays
# empty, and a good article beside it is read as if it stood alone. Whatever is large is made here.
. "$G_TEST_SRCDIR/tests/support/command.sh"

"$HEARSAY" extract one.txt >"$scratch/alone" 2>"$scratch/err"

# bad MESSAGE FILE [OPTION...]: FILE alone, then before a good one.
bad() {
    local message=$1 file=$2
    shift 2
    run 2 extract "$@" "$file"
    says '... and says why' "hearsay: $file: $message"
    silent '... and writes nothing'
    run 2 extract "$@" "$file" one.txt
    says '... says it once' "hearsay: $file: $message"
    same '... and reads the next one' "$scratch/alone" "$scratch/out"
}

# reads FILE: odd, but an article.
reads() {
    run 0 extract "$1"
    says '... without a word'
    check '... with output' test -s "$scratch/out"
}

: >empty.txt
bad 'holds no text' empty.txt
printf ' \n\t\r\n  \n' >blank.txt
bad 'holds no text' blank.txt
printf '\357\273\277' >mark.txt
bad 'holds no text' mark.txt
mkdir folder
bad 'holds no article' folder
bad 'cannot be read: No such file or directory' missing.txt
bad 'cannot be read: Not a directory' one.txt/one.txt
ln -s circle circle
bad 'cannot be read: Too many levels of symbolic links' circle
if [ "$(id -u)" -ne 0 ]; then
    cp one.txt secret.txt
    chmod 0 secret.txt
    bad 'cannot be read: Permission denied' secret.txt
else
    skip 'a file without permission' 'root may read everything'
fi

# Bytes that are no text.
cat "$HEARSAY" | head -c 20000 >program.txt
run 2 extract program.txt
check '... and says that it is no text' grep -q '^hearsay: program.txt: not a text: ' "$scratch/err"
silent '... and writes nothing'
printf 'text with a zero \0 in it, said Edda Moen.\n' >zero.txt
run 2 extract zero.txt
check '... and says that it is no text' grep -q '^hearsay: zero.txt: not a text: ' "$scratch/err"
printf '%%PDF-1.7\n1 0 obj\n' >paper.txt
run 2 extract paper.txt
check '... and says what it is' grep -q '^hearsay: paper.txt: not a text: .*PDF' "$scratch/err"
printf '<?xml version="1.0"?>\n<sitemap><loc>x</loc></sitemap>\n' >map.xml
run 2 extract map.xml
check '... and names the element' grep -q '^hearsay: map.xml: .*sitemap' "$scratch/err"

# Bytes that are no UTF-8: the message tells where.
printf 'Edda Moen said: "caf\351 closed."\n' >latin.txt
run 2 extract latin.txt
check '... and says where' grep -Eq '^hearsay: latin.txt: .*(byte|offset) 20' "$scratch/err"
silent '... and writes nothing'
printf 'Edda Moen said it was cold \342\200' >cut.txt
run 2 extract cut.txt
check '... and says where' grep -Eq '^hearsay: cut.txt: .*(byte|offset) 27' "$scratch/err"
printf 'surrogates \355\240\200 and overlong \300\257\n' >surrogate.txt
run 2 extract surrogate.txt
check '... and says where' grep -Eq '^hearsay: surrogate.txt: .*(byte|offset) 11' "$scratch/err"
printf 'x\201y, said Edda Moen.\n' >hole.txt
run 2 extract --encoding WINDOWS-1252 hole.txt
check '... and names the encoding' grep -q '^hearsay: hole.txt: .*WINDOWS-1252' "$scratch/err"
run 64 extract --encoding utf-99 one.txt
says '... an encoding that nobody knows is a matter of the command line' \
    "hearsay: --encoding: 'utf-99' is not an encoding that is known here" \
    "Try 'hearsay extract --help'."

# Too much.
head -c 104857600 /dev/zero | tr '\0' a >line.txt
bad 'larger than 10485760 bytes, the limit for one article' line.txt
cat line.txt | "$HEARSAY" extract - >"$scratch/out" 2>"$scratch/err"
check 'the same from a pipe ends with 2' test $? -eq 2
says '... and says why' 'hearsay: stdin: larger than 10485760 bytes, the limit for one article'
rm line.txt
run 2 extract --max-size 20 two.txt
says '... and names the limit' 'hearsay: two.txt: larger than 20 bytes, the limit for one article'
head -c 3000000 /dev/zero | tr '\0' a >long.txt
reads long.txt
head -c 300000 /dev/zero | tr '\0' ' ' >spaces.txt
bad 'holds no text' spaces.txt
for _ in $(seq 3000); do printf '“'; done >quotes.txt
reads quotes.txt

# Pages.
printf '<html><body></body></html>' >hollow.html
run 2 extract hollow.html
check '... and says that there is no article' grep -q '^hearsay: hollow.html: ' "$scratch/err"
awk 'BEGIN { for (i = 0; i < 100000; i++) printf "<div>"; print "<p>Deep, said Edda Moen." }' >deep.html
run 2 extract deep.html
check '... and says that it is nested too deep' grep -q '^hearsay: deep.html: .*deep' "$scratch/err"
silent '... and writes nothing'
awk 'BEGIN { printf "<html><body><p>"; for (i = 0; i < 100000; i++) printf "<b><i>"; print "x" }' >bold.html
run 2 extract bold.html
check '... too' grep -q '^hearsay: bold.html: ' "$scratch/err"
for cut in 20 60 150 400 700 900 1100; do
    head -c $cut page.html >"cut$cut.html"
    "$HEARSAY" extract "cut$cut.html" >"$scratch/out" 2>"$scratch/err"
    code=$?
    check "a page cut after $cut bytes is read or refused" test $code -eq 0 -o $code -eq 2
done

# Names of files that are odd, not bad.
cp one.txt -- '-t'
run 0 extract -- -t
same '... and reads it' "$scratch/alone" "$scratch/out"
cp one.txt $'new\nline.txt'
run 0 extract $'new\nline.txt'
: >$'bad\xffname.txt'
run 2 extract $'bad\xffname.txt'
check 'a name that is no UTF-8 is told' grep -q '^hearsay: bad.*name.txt: holds no text' "$scratch/err"

# All of them at once: each is named, and the good ones are read.
run 2 extract empty.txt one.txt missing.txt folder two.txt latin.txt
check 'each bad one is named once' test "$(grep -c '^hearsay: ' "$scratch/err")" -eq 4
"$HEARSAY" extract one.txt two.txt >"$scratch/expected"
same 'the good ones are read' "$scratch/expected" "$scratch/out"
done_testing
