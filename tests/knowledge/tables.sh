#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# The committed tables of knowledge/: their form (columns, order, dates), that what a row names is
# there, that ids and slugs are unique, and that no post of which a country has one is held by two
# people at once more often than known. Points about content use public facts of long standing.
. "${G_TEST_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}/tests/support/tap.sh" || exit 99
cd "$G_TEST_SRCDIR/knowledge" || exit 99

ls ./*.tsv share-alike/*.tsv 2>/dev/null | sed 's,^\./,,' | LC_ALL=C sort >"$scratch/tables"
kind() {
    grep -E "^(share-alike/)?$1[-.]" "$scratch/tables"
}

while read -r table; do
    grep -v '^#' "$table" | LC_ALL=C sort -u -c 2>/dev/null || echo "$table"
done <"$scratch/tables" >"$scratch/found"
nothing "every table is sorted and has no row twice" "$scratch/found"

xargs awk -F '\t' '
    FNR == 1 { width = 0 }
    $1 == "#columns" { width = NF - 1; next }
    /^#/ { next }
    NF != width || /\r/ || $NF == "" { print FILENAME ":" FNR }
' <"$scratch/tables" | head -n 20 >"$scratch/found"
nothing "every row has the columns that its table names, and a source" "$scratch/found"

kind entities | xargs awk -F '\t' '
    /^#/ { next }
    $1 in id { print FILENAME ":" FNR ": id " $1 " twice" }
    $7 in slug { print FILENAME ":" FNR ": slug " $7 " twice" }
    { id[$1]; slug[$7] }
    $1 !~ /^Q[1-9][0-9]*$/ && $1 ~ /^Q[0-9]|[ A-Z]/ { print FILENAME ":" FNR ": id " $1 }
    $3 !~ /^(person|organization|place|group|event|work)$/ { print FILENAME ":" FNR ": kind " $3 }
    $6 !~ /^[mfx]?$/ || $8 !~ /^[0-9]+$/ || $8 > 1000 || $2 == "" || $7 == "" { print FILENAME ":" FNR }
' | head -n 20 >"$scratch/found"
nothing "ids and slugs are unique, kinds, genders and weights are in range" "$scratch/found"

kind entities | xargs cat | awk -F '\t' '!/^#/ && $1 ~ /^Q/' | wc -l >"$scratch/count"
check "at least 120,000 entities have a Wikidata id" test "$(cat "$scratch/count")" -ge 120000

# shellcheck disable=SC2046
awk -F '\t' '
    /^#/ { next }
    { table = FILENAME; sub(/.*\//, "", table); sub(/[-.].*/, "", table) }
    table == "entities" { id[$1]; if ($5 != "") want[$5] = FILENAME ":" FNR; next }
    table == "offices" { office[$1]; if ($3 != "") want[$3] = FILENAME ":" FNR
                         if ($4 != "") want[$4] = FILENAME ":" FNR; next }
    table == "aliases" || table == "metonyms" || table == "demonyms" { want[$2] = FILENAME ":" FNR; next }
    table == "tenures" { want[$1] = FILENAME ":" FNR; post[$2] = FILENAME ":" FNR; next }
    table == "affiliations" { want[$1] = FILENAME ":" FNR; if ($3 != "") want[$3] = FILENAME ":" FNR }
    END {
        for (i in want) if (!(i in id)) print want[i] ": " i
        for (i in post) if (!(i in office)) print post[i] ": " i
    }
' $(kind entities) $(kind offices) $(kind aliases) $(kind metonyms) $(kind demonyms) $(kind tenures) \
    $(kind affiliations) | LC_ALL=C sort | head -n 20 >"$scratch/found"
nothing "every id that a row names is an entity, every office is there" "$scratch/found"

kind tenures | xargs awk -F '\t' '
    function bad(d) {
        return d != "" && (d !~ /^[12][0-9][0-9][0-9](-[01][0-9](-[0-3][0-9])?)?$/ || d < "1900" || d > "2031")
    }
    /^#/ { next }
    bad($3) || bad($4) || ($3 == "" && $4 == "") { print FILENAME ":" FNR ": " $0; next }
    $3 != "" && $4 != "" && substr($3, 1, length($4)) > substr($4, 1, length($3)) { print FILENAME ":" FNR ": " $0 }
' | head -n 20 >"$scratch/found"
nothing "terms of office have sane dates, none ends before it begins" "$scratch/found"

# Posts of which a country has one: a second holder for more than a year, in terms after 2000.
# shellcheck disable=SC2046
awk -F '\t' '
    function day(d, late) { return substr(d, 1, 4) * 365 + (length(d) > 6 ? substr(d, 6, 2) : late ? 12 : 1) * 30 }
    /^#/ { next }
    FILENAME ~ /offices/ { if ($5 ~ /^(head_of_government|foreign_minister|defence_minister)$/) single[$1] = $2 " of " $3
                           next }
    $2 in single && $3 >= "2000" {
        n = ++count[$2]
        begin = day($3, 0); end = $4 == "" ? day("2030", 1) : day($4, 1)
        for (i = 1; i < n; i++)
            if (person[$2, i] != $1 && begin + 365 < to[$2, i] && from[$2, i] + 365 < end)
                print single[$2] ": " person[$2, i] " and " $1
        person[$2, n] = $1; from[$2, n] = begin; to[$2, n] = end
    }
' $(kind offices) $(kind tenures) | LC_ALL=C sort >"$scratch/found"
sed 's/^/# /' "$scratch/found" | head -n 40
check "few single posts have two holders for more than a year" test "$(wc -l <"$scratch/found")" -le 40

# PERSON ROLE COUNTRY DAY: whom the tables have in office on a day.
cat >"$scratch/known" <<'END'
Vladimir Putin	head_of_state	Q159	2024-02-09
Sergey Lavrov	foreign_minister	Q159	2024-02-09
Joe Biden	head_of_state	Q30	2024-02-09
Donald Trump	head_of_state	Q30	2018-06-01
Antony Blinken	foreign_minister	Q30	2022-03-01
Angela Merkel	head_of_government	Q183	2015-09-01
Jens Stoltenberg	head_of_government	Q20	2012-01-01
Theresa May	head_of_government	Q145	2018-01-01
Boris Johnson	head_of_government	Q145	2022-01-01
Rishi Sunak	head_of_government	Q145	2023-06-01
END
# shellcheck disable=SC2046
awk -F '\t' '
    FILENAME ~ /known$/ { known[$0]; next }
    /^#/ { next }
    FILENAME ~ /offices/ { for (k in known) { split(k, part, "\t")
                               if ($5 == part[2] && $3 == part[3]) post[$1] = post[$1] "\n" k }
                           next }
    FILENAME ~ /tenures/ && $2 in post { n = split(post[$2], wanted, "\n")
        for (i = 2; i <= n; i++) { split(wanted[i], part, "\t")
            if ($3 <= part[4] && ($4 == "" || $4 > part[4])) held[wanted[i]] = held[wanted[i]] " " $1 }
        next }
    FILENAME ~ /entities/ { label[$1] = $2 }
    END {
        for (k in known) { split(k, part, "\t"); n = split(held[k], who, " "); text = ""
            for (i = 1; i <= n; i++) text = text "|" label[who[i]]
            if (text != "|" part[1]) print k ": " text }
    }
' "$scratch/known" $(kind offices) $(kind tenures | grep officials) $(kind entities | grep people) |
    LC_ALL=C sort >"$scratch/found"
nothing "just the known holders are in office on known days" "$scratch/found"

done_testing
