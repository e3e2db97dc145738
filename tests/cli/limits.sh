#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# What an article, or an archive, may take: each limit has an option, and each hit is a fault that has a
# name, and not the end of the run. Headlines of feeds, which are no fault. (Size: tests/bad/inputs.sh.)
. "$G_TEST_SRCDIR/tests/support/command.sh"

# hits MESSAGE ROOM FAULT ARGUMENT...: the fault is named on stderr and in faults.jsonl, one.txt is read.
hits() {
    local message=$1 room=$2 fault=$3
    shift 3
    rm -rf out
    run 2 extract "$@" one.txt -o out/
    check "... says why" grep -qF "$message" "$scratch/err"
    check "... and calls it: $room, $fault" grep -q "\"room\":\"$room\",\"fault\":\"$fault\"" out/faults.jsonl
    check '... and reads the other one' grep -q '^hearsay: 1 article, .* 1 fault' "$scratch/err"
}
printf 'Pia Lund said so.\n' >short.txt
tar -cf inner.tar two.txt
tar -cf outer.tar inner.tar
hits 'outer.tar/inner.tar: archives nested deeper than 1 levels' ingest depth --max-depth 1 outer.tar
run 0 extract --max-depth 2 outer.tar
head -c 30000000 /dev/zero | tr '\0' 'a' | gzip >bomb.gz
hits 'bomb.gz: unpacks to more than 2 times its size' ingest ratio --max-ratio 2 --max-size 40000000 bomb.gz
for limit in max-depth=0 max-depth=65 max-ratio=0 max-ratio=x max-entities=0 max-entities=1000001 \
    max-seconds=0 max-seconds=-1 max-seconds=1e3 max-seconds=nan max-seconds=86401; do
    run 64 extract "--$limit" one.txt
    check '... says why' grep -q "^hearsay: --${limit%=*}: '.*' is not a number" "$scratch/err"
done

# With tiny weights one.txt names some dozens, short.txt few.
rm -rf out
run 2 extract --max-entities 10 one.txt short.txt -o out/
check '... says why' grep -qx \
    'hearsay: one.txt: speaks of more than 10 people and things, the limit for one article' "$scratch/err"
check '... and calls it so' grep -q '"room":"pipeline","fault":"too many entities"' out/faults.jsonl
check '... and reads the other one' grep -q '^hearsay: 1 article, ' "$scratch/err"

# A text of which more is left when the time is up.
for i in $(seq 400); do cat one.txt; done >long.txt
hits 'long.txt: took longer than an article may' pipeline 'too long' --max-seconds 1 long.txt
check '... and that it took no longer' test "$SECONDS" -lt 60

cat >feed.xml <<'END'
<rss version="2.0"><channel><title>The Quay</title>
<item><title>Only a headline</title><link>https://quay.example/1</link></item>
<item><title>Only a picture</title><description>&lt;img src="a.png"&gt;</description></item>
<item><title>A text</title><description>Edda Moen said on Monday that the ferry was late.</description></item>
</channel></rss>
END
run 0 extract --to article feed.xml
says '... headlines are counted, and no fault' 'hearsay: 2 headlines hold no text and were passed over'
check '... and what has a text is read' test "$(wc -l <"$scratch/out")" -eq 1
rm -rf out
run 0 extract feed.xml -o out/
nothing '... nor are they in faults.jsonl' out/faults.jsonl
done_testing
