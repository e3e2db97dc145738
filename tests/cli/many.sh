#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Runs over many articles: folders and archives, any number of jobs, the same bytes; faults named in
# their order; texts that come again; --strict, --dry-run.
. "$G_TEST_SRCDIR/tests/support/command.sh"

mkdir -p news/old news/.git
for i in 1 2 3 4 5 6 7; do
    sed "s/this winter/before day $i/" one.txt >"news/$i-one.txt"
    sed "s/Tarn Bay/Tarn Bay $i/" two.txt >"news/old/$i-two.txt"
done
cp page.html news/old/page.html
cp one.txt news/.git/hidden.txt
: >news/5-empty.txt
printf '\211PNG\r\n\032\n' >news/picture.png
tar -cf news.tar news
gzip -9 <news.tar >news.tar.gz

run 2 extract --to jsonl -j 1 news
says '... names what cannot be read and counts what is no text' \
    'hearsay: news/5-empty.txt: holds no text' 'hearsay: 1 file holds no text and was passed over'
check '... reads all others' test "$(wc -l <"$scratch/out")" -eq 15
cp "$scratch/out" "$scratch/one-job"
for jobs in 2 3 8; do
    run 2 extract --to jsonl -j $jobs news
    same "... the same with $jobs jobs" "$scratch/one-job" "$scratch/out"
done
run 2 extract --to jsonl news
same '... and with as many as there are processors' "$scratch/one-job" "$scratch/out"
LC_ALL=C sort "$scratch/one-job" >"$scratch/sorted"
for archive in news.tar news.tar.gz; do
    run 2 extract --to jsonl $archive
    LC_ALL=C sort "$scratch/out" >"$scratch/unpacked"
    same "$archive: the same articles" "$scratch/sorted" "$scratch/unpacked"
done

# A text that comes again is named, and not read again.
cp one.txt again.txt
for jobs in 1 3; do
    run 0 extract --to jsonl one.txt two.txt again.txt -j $jobs
    says '... names it and the earlier one' 'hearsay: again.txt: the same text as one.txt, passed over'
    check '... reads the others' test "$(wc -l <"$scratch/out")" -eq 2
done
run 0 extract --to jsonl --keep-duplicates one.txt two.txt again.txt
says '... unless that is not wanted'
check '... reads all' test "$(wc -l <"$scratch/out")" -eq 3
printf '{"text": "The mayor of Skerry said on Monday that the bridge was closed."}\n' >dump.jsonl
cat dump.jsonl dump.jsonl >twice.jsonl
run 0 extract --to article twice.jsonl
says '... by record too' "hearsay: twice.jsonl: record 2 at byte $(wc -c <dump.jsonl):\
 the same text as twice.jsonl: record 1 at byte 0, passed over"

run 1 extract --strict news -o strict.nq
check '... says what stopped it' grep -q '^hearsay: news/5-empty.txt: holds no text' "$scratch/err"
check '... and writes nothing' test ! -e strict.nq
run 0 extract --strict one.txt two.txt -o strict.nq

run 0 extract --dry-run one.txt page.html
printf 'one.txt\tplain text\t%s\npage.html\tweb page\t%s\n' "$(wc -c <one.txt)" "$(wc -c <page.html)" \
    >"$scratch/expected"
same '... lists what would be read' "$scratch/expected" "$scratch/out"
run 2 extract --dry-run one.txt missing.txt
says '... and what cannot be' 'hearsay: missing.txt: cannot be read: No such file or directory'

for jobs in 0 257 x -1 1.5; do
    run 64 extract "--jobs=$jobs" one.txt
    says '... and says why' "hearsay: --jobs: '$jobs' is not a number from 1 to 256" \
        "Try 'hearsay extract --help'."
done
run 64 extract --headline X one.txt two.txt
run 1 extract --headline X news
check '... and says why' grep -q 'tells of one article, but this is another one' "$scratch/err"
done_testing
