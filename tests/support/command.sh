# SPDX-License-Identifier: Apache-2.0
#
# Tests of the command: sourced after nothing else, gives tap.sh's points and
#
#   run EXIT ARGUMENT...       runs hearsay; checks the exit code; leaves $scratch/out and $scratch/err
#   says WHAT LINE...          checks that stderr holds just these lines
#   silent WHAT                checks that stdout is empty
#
# The scripts run in a folder of their own with three small articles in it, one.txt, two.txt and page.html
# (everybody in them is invented), and with tiny weights, made of random numbers: what is
# found with them means nothing, but it is always the same.

. "$G_TEST_SRCDIR/tests/support/tap.sh"

mkdir "$scratch/place" && cd "$scratch/place" || exit 99
HEARSAY_TRAINED=$HEARSAY_WEIGHTS
HEARSAY_WEIGHTS=$scratch/tiny.safetensors
HEARSAY_KNOWLEDGE=none
export HEARSAY_WEIGHTS HEARSAY_KNOWLEDGE
"$G_TEST_BUILDDIR/tests/cli/tinyweights" "$HEARSAY_WEIGHTS" >/dev/null || exit 99
unset COLUMNS NO_COLOR
export TERM=xterm

cat >one.txt <<'END'
The ferry to Little Orm will not sail this winter, the harbour master said on Monday.

"The hull is thin as paper," Edda Moen told islanders in the chapel hall. "I will not send children
out on it." Jon Vale, who runs the island's shop, said that nobody had asked him, and that the Port
Board had known of the rust for years.

According to the board, a new ferry was ordered in May. Officials believe it can be ready by spring.
END
cat >two.txt <<'END'
A court in Tarn Bay ruled that the Quarry Trust must pay for the wells it drained.

Judge Osric Hale wrote that the trust "knew, and dug on." Its lawyer, Pia Lund, called the ruling
a surprise and announced an appeal.
END
cat >page.html <<'END'
<!DOCTYPE html>
<html lang="en"><head><title>Bees return to the dunes</title>
<meta property="og:title" content="Bees return to the dunes">
<meta property="og:site_name" content="The Quay">
<meta property="article:published_time" content="2026-11-20">
<link rel="canonical" href="https://quay.example/2026/bees">
</head><body><nav><a href="/">Home</a> <a href="/sports">Sports</a></nav>
<article><h1>Bees return to the dunes</h1>
<p>Wild bees are back in the dunes of Skerry for the first time in twenty years, biologists say.</p>
<p>“We counted nine nests before lunch,” said Runa Falk of the Dune Society, who has walked this beach
every spring. “By evening I had stopped counting.”</p>
<p>Her colleague Bo Strand warned that one dry summer could undo it all. The town has promised to
keep the paths closed until June.</p></article></body></html>
END

# run EXIT ARGUMENT...
run() {
    local expected=$1
    shift
    local what="hearsay ${*//[^[:print:]]/?} ends with $expected"
    "$HEARSAY" "$@" >"$scratch/out" 2>"$scratch/err" </dev/null
    local code=$?
    if [ "$code" -eq "$expected" ]; then
        pass "$what"
    else
        echo "# it ended with $code"
        fail "$what" "$scratch/err"
    fi
}

says() {
    local what=$1
    shift
    if [ $# -gt 0 ]; then printf '%s\n' "$@" >"$scratch/expected"; else : >"$scratch/expected"; fi
    same "$what" "$scratch/expected" "$scratch/err"
}

silent() {
    nothing "$1" "$scratch/out"
}
