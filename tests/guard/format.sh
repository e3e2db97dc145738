#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# C files look as .clang-format says; `make format` makes them so. Skipped where clang-format is not
# installed or is not the version that .clang-format was written for: others lay out differently.
. "${G_TEST_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}/tests/support/tap.sh" || exit 99
cd "$G_TEST_SRCDIR" || exit 99

command -v clang-format >/dev/null || skip_all "clang-format is not installed"
version=$(clang-format --version | sed -n 's/.*version \([0-9]*\)\..*/\1/p')
[ "$version" = 14 ] || skip_all "clang-format is version $version, not 14"

find src tests -name '*.[ch]' ! -name vocab.h ! -name contexttable.h ! -name 'sitefiles.[ch]' -print0 | LC_ALL=C sort -z |
    xargs -0 clang-format --style=file --dry-run 2>&1 | grep '^[^ :]*:[0-9]*:' |
    sed 's/:.*//' | uniq >"$scratch/found"
nothing "every C file is laid out as .clang-format says" "$scratch/found"
done_testing
