#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Holds src/ to the table "Rooms, and who may include whom" in doc/architecture.md: every
# #include "..." names a room (or one of the headers beside the rooms), the room is one that the table
# allows, and no chain of includes comes back to where it began.
. "${G_TEST_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}/tests/support/tap.sh" || exit 99
cd "$G_TEST_SRCDIR" || exit 99

# One line a pair: ROOM ALLOWED. A cell may name several files or folders, in backquotes.
awk -F'|' '/^\| `src\// {
    n_rooms = split($2, rooms, "`")
    for (i = 2; i <= n_rooms; i += 2) {
        sub(/^src\//, "", rooms[i]); sub(/\/$/, "", rooms[i])
        own = own "," rooms[i]
    }
    n_allowed = split($4 own, allowed, ",")
    own = ""
    for (i = 2; i <= n_rooms; i += 2) {
        for (j = 1; j <= n_allowed; j++) {
            gsub(/[ `]/, "", allowed[j])
            if (allowed[j] != "") print rooms[i], allowed[j]
        }
    }
}' doc/architecture.md >"$scratch/table"

# One line an include: FILE HEADER, both from src/.
find src -name '*.[ch]' | LC_ALL=C sort | while read -r file; do
    sed -n 's/^[[:space:]]*#[[:space:]]*include[[:space:]]*"\([^"]*\)".*/\1/p' "$file" |
        sed "s|^|${file#src/} |"
done >"$scratch/includes"

check "the table names every folder of src/" awk '
    NR == FNR { known[$1] = 1; next }
    !($1 in known) { print "not in the table: " $1; bad = 1 }
    END { exit bad }' "$scratch/table" <(find src -mindepth 1 -maxdepth 1 -type d ! -name '.*' -printf '%f\n')

# forbidden_in INCLUDES: the lines that the table does not allow; fails when there are any.
forbidden_in() {
    awk '
        NR == FNR { allowed[$1 " " $2] = 1; next }
        {
            room = $1; sub(/\/.*/, "", room)
            target = $2; sub(/\/.*/, "", target)
            if (!((room " " target) in allowed) && !((room " " $2) in allowed)) {
                print "src/" $1 " may not include \"" $2 "\""
                bad = 1
            }
        }
        END { exit bad }
    ' "$scratch/table" "$1"
}

check "the includes were found" grep -q '^base/arena.c base/arena.h$' "$scratch/includes"
check "every include is found in the table" forbidden_in "$scratch/includes"

# The guard is no open door: what goes upwards, or past a product, is seen.
printf '%s\n' 'base/arena.c cli/exit.h' 'text/tokenize.c ingest/ingest.h' 'view/page.c text/text.h' \
    >"$scratch/wrong"
forbidden_in "$scratch/wrong" >"$scratch/seen"
check "a wrong include is seen" test "$(wc -l <"$scratch/seen")" -eq 3

check "no file includes itself by a detour" tsort "$scratch/includes"

done_testing
