#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# What must not stand in the tree: calls that overrun buffers or follow the locale; printing, exiting,
# clocks and chance in the library; words that are not names; paths of somebody's machine; two files
# of one name.
. "${G_TEST_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}/tests/support/tap.sh" || exit 99
cd "$G_TEST_SRCDIR" || exit 99

# The C code without its comments and strings, so that words in prose are not taken for calls:
# FILE:LINE:CODE.
bare_code() {
    find "$@" -name '*.[ch]' | LC_ALL=C sort | xargs awk '
        FNR == 1 { in_comment = 0 }
        {
            line = $0; code = ""
            while (line != "") {
                if (in_comment) {
                    at = index(line, "*/")
                    if (!at) break
                    line = substr(line, at + 2); in_comment = 0
                } else if (match(line, /^\/\*/)) {
                    line = substr(line, 3); in_comment = 1
                } else if (match(line, /^\/\//)) {
                    break
                } else if (match(line, /^"([^"\\]|\\.)*"/) || match(line, /^\x27([^\x27\\]|\\.)+\x27/)) {
                    code = code "\"\""; line = substr(line, RLENGTH + 1)
                } else {
                    code = code substr(line, 1, 1); line = substr(line, 2)
                }
            }
            if (code ~ /[^ ]/) print FILENAME ":" FNR ":" code
        }'
}

# none WHAT FILE NAME...: no call of any of the functions.
none() {
    local what=$1 file=$2
    shift 2
    local names
    names=$(IFS='|'; echo "$*")
    grep -E "(^|[^A-Za-z0-9_])($names)[[:space:]]*\(" "$file" >"$scratch/found"
    nothing "$what" "$scratch/found"
}

bare_code src >"$scratch/all"
grep -v '^src/cli/' "$scratch/all" >"$scratch/library"
check "the code was found" grep -q 'hs_arena_alloc(' "$scratch/library"

none "no call that writes past a buffer's end" "$scratch/all" \
    strcpy strcat stpcpy sprintf vsprintf gets alloca g_alloca g_newa scanf sscanf fscanf g_stpcpy
none "no call that follows the locale" "$scratch/all" \
    atof strtod strtof isalpha isdigit isalnum isspace isupper islower ispunct toupper tolower \
    strcasecmp strncasecmp strcoll g_utf8_collate g_strtod setlocale
none "no call that is not safe between threads" "$scratch/all" strtok asctime ctime gmtime localtime
none "the library does not print" "$scratch/library" \
    printf fprintf vprintf vfprintf puts fputs putchar fputc perror g_print g_printerr g_message \
    g_warning g_critical g_info g_log
# The child process in which the embedded store is asked ends itself, and nothing else.
grep -v '^src/store/apart\.c:[0-9]*: *_exit(EXIT_SUCCESS);$' "$scratch/library" >"$scratch/parents"
none "the library does not exit" "$scratch/parents" exit _exit abort g_abort g_assert_not_reached raise
none "the library knows no clock and no chance" "$scratch/library" \
    time clock gettimeofday clock_gettime g_get_real_time g_get_monotonic_time g_get_current_time \
    g_date_time_new_now_utc g_date_time_new_now_local g_date_time_new_now rand random srand \
    g_random_int g_random_double g_random_int_range g_uuid_string_random gethostname

words='model|models|manager|handler|util|utils|misc|info'
grep -E "(^|[^A-Za-z0-9_])hs_([a-z0-9_]+_)?($words)(_[a-z0-9_]+)?[^A-Za-z0-9_]" "$scratch/all" \
    >"$scratch/found"
grep -E "(^|[^A-Za-z0-9_])Hs[A-Za-z0-9]*(Model|Manager|Handler|Util|Misc|Info|Data)([^a-z]|$)" \
    "$scratch/all" >>"$scratch/found"
find src -regextype posix-extended -regex ".*/([a-z0-9]+-)?($words|data)(-[a-z0-9]+)?\.[ch]" \
    >>"$scratch/found"
nothing "names are words of the glossary" "$scratch/found"

find src -name '*.[ch]' -printf '%f\n' | LC_ALL=C sort | uniq -d >"$scratch/found"
nothing "file names are unique in src/" "$scratch/found"

find src -name '*.[ch]' -exec cat {} + |
    grep -oE '^(\} Hs[A-Za-z0-9]+;|(struct|union|enum) Hs[A-Za-z0-9]+ \{)' | LC_ALL=C sort | uniq -d \
    >"$scratch/found"
nothing "no two types of one name" "$scratch/found"

# Bracketed, so that this line is not one of what it looks for.
places='[w]ork|[f]arm|[r]oot|[h]ome|[t]mp'
grep -rnIE "(^|[^A-Za-z0-9._/~:-])/($places)/[A-Za-z.]" --include='*' \
    --exclude-dir=autom4te.cache --exclude-dir=__pycache__ \
    src ontology tests doc bench completions training weights \
    README.md NEWS configure.ac Makefile.am autogen.sh .ci 2>/dev/null |
    grep -vE '^[^:]*\.(log|trs|o|lo|la|Po|Plo|pc):' >"$scratch/found"
nothing "no path of somebody's machine" "$scratch/found"
done_testing
