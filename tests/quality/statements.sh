#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Holds from falling what the whole walk reaches: attributions on PolNeAR's dev part, who said what on the
# dev gold (doc/figures.md). Each threshold is what was measured less .005, since processors of other kinds
# decide near ties otherwise. Reads $HEARSAY_CORPORA: corpora, gold and the scorer.
. "$G_TEST_SRCDIR/tests/support/tap.sh"

[ -f "$HEARSAY_CORPORA/tools/score.py" ] || skip_all "no corpora (HEARSAY_CORPORA)"
[ -f "$HEARSAY_WEIGHTS" ] || skip_all "no weights (HEARSAY_WEIGHTS)"
[ -z "$HEARSAY_SANITIZERS" ] || skip_all "too slow under sanitizers"
command -v python3 >/dev/null || skip_all "no python3"

# score KIND FOLDER < JSONL
score() {
    cat >"$scratch/found.jsonl"
    python3 "$HEARSAY_CORPORA/tools/score.py" "$1" "$HEARSAY_CORPORA/$2" "$scratch/found.jsonl"
}

# acts_at_least FIGURES SHARE: of the acts of statements found
acts_at_least() {
    if awk -v least="$2" '{ for (i = 4; i < NF; i++)
            if ($(i - 3) == "act" && $(i - 2) == "right") { print; good = $(i + 1) >= least } }
        END { exit !good }' "$scratch/$1" >"$scratch/figure"; then
        pass "$1: act right: at least $2"
    else
        fail "$1: act right: at least $2" "$scratch/figure"
    fi
}

# at_least FIGURES LINE F1: the last number of the line that begins so
at_least() {
    if awk -v line="$2" -v least="$3" 'index($0, line) == 1 { print; good = $NF >= least } END { exit !good }' \
        "$scratch/$1" >"$scratch/figure"; then
        pass "$1: $2: at least $3"
    else
        fail "$1: $2: at least $3" "$scratch/figure"
    fi
}

# speaker_right FIGURES SHARE: of the statements found whose speaker has a name
speaker_right() {
    if awk -v least="$2" '/^speaker when found/ { share = $5 / ($5 + $7 + $9); print share; good = share >= least }
        END { exit !good }' "$scratch/$1" >"$scratch/figure"; then
        pass "$1: speaker right: at least $2"
    else
        fail "$1: speaker right: at least $2" "$scratch/figure"
    fi
}

check "PolNeAR's dev part is read" "$HEARSAY" extract "$HEARSAY_CORPORA"/corpora/polnear/dev/*.txt \
    --to jsonl -o "$scratch/all.jsonl"
check "other papers are read" "$HEARSAY" extract "$HEARSAY_CORPORA"/gold/web-dev/*.txt \
    --to jsonl -o "$scratch/web.jsonl"
python3 "$G_TEST_SRCDIR/tests/quality/polnear.py" "$HEARSAY_CORPORA/corpora/polnear/dev" \
    <"$scratch/all.jsonl" >"$scratch/outer.jsonl"
score attributions corpora/polnear/dev <"$scratch/outer.jsonl" >"$scratch/polnear"
score speakers gold/dev <"$scratch/outer.jsonl" >"$scratch/dev"
score speakers gold/web-dev <"$scratch/web.jsonl" >"$scratch/web-dev"

at_least polnear "exact span source" .820
at_least polnear "exact span cue" .750
at_least polnear "exact span content" .695
at_least polnear "attribution, every part IoU >= 0.8" .628
at_least dev "statements found" .761
at_least dev "who said what" .735
speaker_right dev .877
at_least dev "person" .943
at_least dev "organization" .858
at_least dev "place" .923
at_least dev "role" .751
at_least web-dev "statements found" .837
at_least web-dev "who said what" .803
speaker_right web-dev .907
at_least web-dev "person" .990
at_least web-dev "organization" .840
at_least web-dev "place" .892
at_least web-dev "role" .852

# calibrated PART JSONL ERROR: the expected calibration error of the confidences is at most so much
calibrated() {
    python3 "$G_TEST_SRCDIR/tests/quality/reliability.py" "$HEARSAY_CORPORA" "$1" "$scratch/$2" >"$scratch/bins"
    if awk -v most="$3" 'NR == 1 { for (i = 1; i < NF; i++) if ($i == "error") error = $(i + 1) + 0 }
        END { exit !(error > 0 && error <= most) }' "$scratch/bins"; then
        pass "$1: confidences are wrong by at most $3"
    else
        fail "$1: confidences are wrong by at most $3" "$scratch/bins"
    fi
}
calibrated dev all.jsonl .11
calibrated web-dev web.jsonl .11
acts_at_least dev .888
acts_at_least web-dev .927
done_testing
