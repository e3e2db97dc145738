# SPDX-License-Identifier: Apache-2.0
#
# Makes rows for C of the named questions: awk -f questions.awk questions/*.rq, sorted by name.

FNR == 1 {
    if (NR > 1)
        print "},"
    name = FILENAME
    sub(/.*\//, "", name)
    sub(/\.rq$/, "", name)
    printf "{ \"%s\",\n", name
}
{
    gsub(/\\/, "\\\\")
    gsub(/"/, "\\\"")
    printf "  \"%s\\n\"\n", $0
}
END { print "}," }
