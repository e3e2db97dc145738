#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# The shared library shows exactly the functions that symbols.txt lists, and these are the ones that
# hearsay.h declares with HS_API. A function that leaves the list breaks programs: raise the
# version in src/local.mk.
. "${G_TEST_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}/tests/support/tap.sh" || exit 99
list=$G_TEST_SRCDIR/tests/guard/symbols.txt

grep -v '^#' "$list" >"$scratch/listed"
LC_ALL=C sort -u "$scratch/listed" >"$scratch/sorted"
same "the list is sorted, each name once" "$scratch/sorted" "$scratch/listed"

awk '/^HS_API / { declared = 1 }
     declared && match($0, /hs_[a-z0-9_]+\(/) { print substr($0, RSTART, RLENGTH - 1); declared = 0 }' \
    "$G_TEST_SRCDIR/src/hearsay.h" | LC_ALL=C sort >"$scratch/declared"
same "hearsay.h declares what is listed" "$scratch/listed" "$scratch/declared"

if [ -f "$HEARSAY_LIBRARY" ]; then
    # Names with an underscore first belong to compiler, linker and sanitizers.
    "$NM" -D --defined-only "$HEARSAY_LIBRARY" | awk '{ print $3 }' | sed 's/@.*//' | grep -v '^_' |
        LC_ALL=C sort >"$scratch/exported"
    same "the library exports what is listed" "$scratch/listed" "$scratch/exported"
else
    skip "the library exports what is listed" "no shared library was built"
fi
done_testing
