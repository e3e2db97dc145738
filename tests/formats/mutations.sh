#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Every sample of this folder, damaged: twelve copies each with bytes changed, cut out, put in and doubled, the
# same ones every time. Whatever comes of them, the program ends by itself in time, with 0 or with 2.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

python3 -c 'import sys' 2>/dev/null || skip_all "Python is not installed"
cd "$G_TEST_SRCDIR/tests/formats" || exit 99
python3 - "$scratch" <<'END'
import os, random, sys, zlib

marks = b"<>\"'&[]{}()*_`#\n -=/!\0"
for name in sorted(os.listdir(".")):
    if name.endswith((".out", ".err", ".sh", ".md", ".mk", ".log", ".trs")) or os.path.getsize(name) > 30000:
        continue
    rng = random.Random(zlib.crc32(name.encode()))
    os.mkdir(f"{sys.argv[1]}/{name}")
    with open(name, "rb") as file:
        sound = file.read()
    for copy in range(12):
        damaged = bytearray(sound)
        for _ in range(rng.randint(1, 8)):
            at = rng.randrange(len(damaged) + 1)
            kind = rng.randrange(4)
            if kind == 0:
                damaged[at:at + 1] = bytes([rng.randrange(256)])
            elif kind == 1:
                del damaged[at:at + rng.randint(1, 40)]
            elif kind == 2:
                damaged[at:at] = bytes(rng.choice(marks) for _ in range(rng.randint(1, 6)))
            else:
                start = rng.randrange(len(damaged) + 1)
                damaged[at:at] = damaged[start:start + rng.randint(1, 60)]
        with open(f"{sys.argv[1]}/{name}/{copy:02}", "wb") as file:
            file.write(damaged)
END

ends() {
    timeout 60 "$HEARSAY" extract --to article "$1" >/dev/null 2>"$scratch/err" </dev/null
    local code=$?
    [ "$code" -eq 0 ] || [ "$code" -eq 2 ] || { echo "ended with $code after:"; tail -n 1 "$scratch/err"; return 1; }
}
for folder in "$scratch"/*/; do
    name=${folder%/}
    check "${name##*/}: damaged ones are read or refused" ends "$name"
done
done_testing
