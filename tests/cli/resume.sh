#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# A run into a folder, killed at random moments and gone on with until it is done, leaves the very
# bytes of a run that nobody disturbed, journal and all. So does one that Ctrl-C interrupts, one whose
# last journal line is torn, and one whose disk was full. What does not fit the run is refused.
. "$G_TEST_SRCDIR/tests/support/command.sh"

seed=${HEARSAY_TEST_SEED:-$$}
RANDOM=$seed
echo "# moments by HEARSAY_TEST_SEED=$seed"

mkdir many
for i in $(seq 350); do
    printf 'The ferry will sail before day %d, the harbour master said on Monday.\n' "$i" >"many/$i.txt"
done
for i in 5 120 160 310 340; do # come again, near and far
    cp many/7.txt "many/$i.txt"
done
: >many/2.txt
: >many/77.txt
tar --sort=name -cf many.tar many

# Starts the run of $arguments into `out`, which hears Ctrl-C though it is in the background.
begin() {
    env --default-signal=INT "$HEARSAY" extract $arguments -o out/ --resume >"$scratch/out" 2>"$scratch/err" </dev/null &
    run=$!
}

# killed N ARGUMENT...: N times killed at a random moment, then gone on with until it is done.
killed() {
    local n=$1 i
    shift
    local arguments=$*
    rm -rf whole out
    run 2 extract $arguments -o whole/
    for i in $(seq "$n"); do
        begin
        sleep 0.$(printf %03d $((RANDOM % 250 + 5)))
        kill -KILL $run 2>/dev/null
        wait $run 2>/dev/null
    done
    run 2 extract $arguments -o out/ --resume
    check "... after $n deaths the same bytes" diff -r whole out
}
killed 8 many.tar --shard 130 -j 1
killed 5 many.tar --shard 130 -j 3
killed 4 many.tar --shard 40 -t rdfxml -j 2
killed 3 many --per-input -t article -j 2

cp -r out again
run 2 extract many --per-input -t article -j 2 -o out/ --resume
check 'a run that is done is left as it is' diff -r again out

# Ctrl-C: what is in hand is finished.
arguments='many.tar --shard 130 -j 2'
rm -rf whole out
run 2 extract $arguments -o whole/
begin
while [ ! -s out/part-00001.nq.partial ] && [ ! -s out/part-00001.nq ]; do sleep 0.01; done
kill -INT $run
wait $run
check 'Ctrl-C ends the run with 130' test $? -eq 130
check '... says how to go on' grep -q 'interrupted; .*--resume' "$scratch/err"
check '... notes where' grep -q '^{"point":"interrupted"' out/journal
run 2 extract $arguments -o out/ --resume
check '... and it ends with the same bytes' diff -r whole out

# A last line that was not written whole, and one of rubbish, count as not written.
rm -rf out
cp -r whole out
truncate -s -40 out/journal
run 2 extract $arguments -o out/ --resume
check 'a torn line: the same bytes' diff -r whole out
head -n 3 whole/journal >out/journal
printf '\0\0\0\0\n' >>out/journal
run 2 extract $arguments -o out/ --resume
check 'a line of rubbish: the same bytes' diff -r whole out
head -c 20 whole/journal >out/journal
rm out/part* out/faults.jsonl
run 2 extract $arguments -o out/ --resume
check 'a torn first line: the same bytes' diff -r whole out

# What does not fit.
head -n 3 whole/journal >out/journal
run 1 extract $arguments --min-confidence .5 -o out/ --resume
says '... other options' \
    'hearsay: out/: holds a run with other options; go on with the same, or name another folder'
run 1 extract $arguments one.txt -o out/ --resume
says '... other inputs' \
    'hearsay: out/: holds a run with other inputs; go on with the same, or name another folder'
cp many.tar kept.tar
sed -i 's/day/night/' many/1.txt
tar --sort=name -cf many.tar many
run 1 extract $arguments -o out/ --resume
says '... another content of the same inputs' \
    'hearsay: out/: what is read has changed since this run began; name another folder'
mv kept.tar many.tar
run 2 extract $arguments -o out/ --resume
check '... and all that left it as it was' diff -r whole out
head -n 3 whole/journal >out/journal
: >out/faults.jsonl
: >out/part-00002.nq
run 1 extract $arguments -o out/ --resume
check '... a file that lost bytes' grep -q 'has lost bytes' "$scratch/err"

if (ulimit -f 100) 2>/dev/null; then
    # A disk that fills up: files of 100 KiB at most.
    rm -rf out
    (trap '' XFSZ; ulimit -f 100; exec "$HEARSAY" extract $arguments -o out/) \
        >"$scratch/out" 2>"$scratch/err"
    check 'a disk that fills up ends the run with 1' test $? -eq 1
    check '... and says so' grep -q 'part-00001.nq.partial: cannot be written: File too large' \
        "$scratch/err"
    run 2 extract $arguments -o out/ --resume
    check '... and with more room it ends with the same bytes' diff -r whole out
else
    skip 'a disk that fills up' 'no limit can be set here'
fi

# Two at once.
rm -rf out
mkfifo pipe
"$HEARSAY" extract one.txt - -o out/ <pipe >"$scratch/out" 2>"$scratch/err" &
run=$!
exec 9>pipe
while [ ! -s out/journal ]; do sleep 0.01; done
run 1 extract one.txt - -o out/ --resume
says '... since one is at work' 'hearsay: out/: another run is at work there'
exec 9>&-
wait $run
done_testing
