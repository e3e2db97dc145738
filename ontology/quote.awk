# SPDX-License-Identifier: Apache-2.0
#
# Makes C strings of text, one a line: awk -f quote.awk FILE. What includes them takes them as one.

{
    gsub(/\\/, "\\\\")
    gsub(/"/, "\\\"")
    printf "\"%s\\n\"\n", $0
}
