#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# The output file: there whole or not at all, never in parts, and nothing else left in its folder.
. "$G_TEST_SRCDIR/tests/support/command.sh"

mkdir target
: >empty.txt

run 0 extract one.txt -o target/one.nq
silent '... nothing on stdout'
says '... no word'
ls -A target >"$scratch/listed"
echo one.nq >"$scratch/only"
same '... and only that file' "$scratch/only" "$scratch/listed"
cp target/one.nq "$scratch/whole"

# When nothing can be read, what was there stays.
run 2 extract empty.txt -o target/one.nq
says '... with the reason' 'hearsay: empty.txt: holds no text'
same '... and the old file stays' "$scratch/whole" target/one.nq
run 2 extract empty.txt -o target/new.nq
check '... and no new one appears' test ! -e target/new.nq

run 2 extract empty.txt two.txt -o target/new.nq
check 'a bad article does not hinder the others' test -s target/new.nq
rm target/new.nq

# When writing fails, what was there stays, and nothing beside it.
run 1 extract one.txt -o target/none/one.nq
says '... with the reason' 'hearsay: target/none/one.nq: cannot be written: No such file or directory'
run 1 extract one.txt --to nquads -o target
says '... with the reason' 'hearsay: target: is not empty, and holds no run that could be gone on with'
run 1 extract one.txt --to nquads -o ''
says '... with the reason' 'hearsay: : cannot be written: No such file or directory'
if [ -w /dev/full ]; then
    run 1 extract one.txt --to nquads -o /dev/full
    says '... with the reason' 'hearsay: /dev/full: cannot be written: No space left on device'
    check '... and the device stays one' test -c /dev/full
else
    skip 'a full disk' 'no /dev/full here'
fi
if (ulimit -f 1) 2>/dev/null; then
    # A file of 1 KiB at most: the write fails in the middle (the signal is ignored, so it is an error).
    (trap '' XFSZ; ulimit -f 1; exec "$HEARSAY" extract one.txt two.txt page.html -o target/one.nq) \
        >"$scratch/out" 2>"$scratch/err"
    check 'a disk that fills up ends the run with 1' test $? -eq 1
    says '... with the reason' 'hearsay: target/one.nq: cannot be written: File too large'
    same '... and the old file stays' "$scratch/whole" target/one.nq
else
    skip 'a disk that fills up' 'no limit can be set here'
fi
if [ "$(id -u)" -ne 0 ]; then
    chmod a-w target
    run 1 extract one.txt -o target/two.nq
    says '... with the reason' 'hearsay: target/two.nq: cannot be written: Permission denied'
    chmod u+w target
else
    skip 'a folder that may not be written' 'root may write everywhere'
fi
ls -A target >"$scratch/listed"
same 'nothing is left beside it' "$scratch/only" "$scratch/listed"

# A signal takes the half-written file along.
mkfifo pipe
"$HEARSAY" extract one.txt - -o target/late.nq <pipe >"$scratch/out" 2>"$scratch/err" &
run=$!
exec 9>pipe
for _ in $(seq 200); do
    [ "$(ls -A target | wc -l)" -eq 1 ] || break
    sleep 0.05
done
check 'the file is being written beside its place' sh -c 'ls -A target | grep -q "^\.late\.nq\."'
kill -TERM $run
wait $run
check '... and the signal ends the run' test $? -eq 143
exec 9>&-
ls -A target >"$scratch/listed"
same '... and nothing is left' "$scratch/only" "$scratch/listed"

# Permissions and links stay what they were.
chmod 604 target/one.nq
ln -s one.nq target/link.nq
run 0 extract two.txt -o target/link.nq
check 'a link stays a link' test -L target/link.nq
check '... and what it names is written' sh -c '! cmp -s "$1" target/one.nq' - "$scratch/whole"
check '... with its permissions' test "$(stat -c %a target/one.nq)" = 604

# The output may be one of the inputs: it is read before it is replaced.
cp one.txt same.txt
run 0 extract --to text same.txt -o same.txt
check 'an input may be the output' grep -q '^same$' same.txt
done_testing
