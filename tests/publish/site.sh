#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# The stories' graphs as a site: every IRI leads to a page, to Turtle and to JSON-LD, every link somewhere,
# the data is that of the graphs; and what happens with graphs and folders that cannot be used.
. "$G_TEST_SRCDIR/tests/support/command.sh"
base=https://hearsay.example/
export PYTHONDONTWRITEBYTECODE=1
python=${HEARSAY_PYTHON:-python3}
cat "$G_TEST_SRCDIR"/tests/stories/*/6-graph.nq >stories.nq

run 0 publish stories.nq -o site
says 'nothing is said'
silent 'nor written to standard output'
if command -v "$python" >/dev/null; then
    check 'every IRI and every link leads somewhere' "$python" "$G_TEST_SRCDIR/tests/publish/check_site.py" \
        site "$base" stories.nq
    # The names of two terms are set in a story's graph: one that looks like HTML, one in other letters.
    sed 's/"Edda Moen"/"Edda <script>alert(1)<\/script> \&amp; Moen"/; s/person\/[a-z-]*>/person\/zo\\u00EB>/' stories.nq >odd.nq
    run 0 publish odd.nq -o odd
    check '... with names like HTML and in other letters too' "$python" \
        "$G_TEST_SRCDIR/tests/publish/check_site.py" odd "$base" odd.nq
    check '... which have files of their own' test -f odd/person/zoë.html
else
    skip 'every IRI and every link leads somewhere' 'python3 is not installed'
fi
if "$python" -c 'import rdflib; rdflib.Dataset' 2>/dev/null; then
    check 'the data is that of the graphs' "$python" "$G_TEST_SRCDIR/tests/publish/same_data.py" site stories.nq
else
    skip 'the data is that of the graphs' 'no rdflib'
fi
LC_ALL=C sort -u stories.nq >expected
LC_ALL=C sort -u site/data.nq >found
same 'data.nq has all of it' expected found

run 0 publish stories.nq -o again
check 'the same graphs give the same files' diff -r site again
run 0 publish stories.nq stories.nq -o again
says 'a graph that comes again is left out, and said' \
    "hearsay: $(ls "$G_TEST_SRCDIR"/tests/stories/*/6-graph.nq | wc -l) articles, $(($(find site -name '*.ttl' | wc -l) - 1)) pages; $(ls "$G_TEST_SRCDIR"/tests/stories/*/6-graph.nq | wc -l) that came again were left out"
check '... and changes nothing' diff -r site again

# ---- folders
cp "$G_TEST_SRCDIR"/tests/stories/ferry-inquiry/6-graph.nq ferry.nq
run 0 publish ferry.nq -o again
check 'an older site is replaced' test ! -e "again/$(cd site && find text -name '*.html' | LC_ALL=C sort | head -n 1)" \
    -o "$(ls again/text/*.html | wc -l)" -eq 1
mkdir mine && echo keep >mine/letter
run 1 publish ferry.nq -o mine
says 'another folder is refused' 'hearsay: mine: is there already and is no site made by hearsay publish'
check '... and kept' test "$(cat mine/letter)" = keep
mkdir empty
run 0 publish ferry.nq -o empty/
check 'an empty folder is taken' test -s empty/index.html
run 1 publish ferry.nq -o /proc/nowhere/site
check 'a place where none can be made is named' grep -q '^hearsay: /proc/nowhere/site: cannot be made: ' "$scratch/err"
check 'nothing is left beside' test -z "$(find . -maxdepth 1 -name '*.new-*')"

# ---- graphs
cp -r site before
run 1 publish ferry.nq missing.nq -o site
says 'a file that is missing is named' 'hearsay: missing.nq: No such file or directory'
printf '<https://a.example/s> <https://a.example/p> .\n' >broken.nq
run 1 publish broken.nq -o site
check 'a syntax error is named with its place' grep -q '^hearsay: broken\.nq:1:' "$scratch/err"
check 'the site that was there is untouched' diff -r before site
run 2 publish --base https://other.example/ ferry.nq -o other
check 'a graph under another base is named' grep -q 'does not begin with the base https://other.example/$' "$scratch/err"
printf '<https://a.example/s> <https://a.example/p> "o" <https://a.example/g> .\n' >foreign.nq
run 2 publish foreign.nq ferry.nq -o foreign
says 'a graph of another kind is left out' "hearsay: foreign.nq: the graph tells of no article's text"
check '... and the others published' test -s foreign/index.html
sed 's/ <[^>]*> \.$/ ./' stories.nq >flat.nt
run 2 publish flat.nt -o flat
check 'several articles without named graphs are told so' grep -q 'each needs a named graph of its own' "$scratch/err"
sed 's/ <[^>]*> \.$/ ./' ferry.nq >ferry.nt
run 0 publish ferry.nt -o flat
run 64 publish ferry.nq
says 'a folder is wanted' 'hearsay: a folder is needed: -o FOLDER' "Try 'hearsay publish --help'."
run 64 publish -o site
run 64 publish --base ftp://x/ ferry.nq -o site
check 'a base that is none is refused' grep -q -- '--base: ' "$scratch/err"
done_testing
