#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Article bodies from saved web pages, held to the figure of doc/figures.md less .005. The pages are
# those of $HEARSAY_CORPORA/corpora/article-pages (html/ID.html.gz, ground-truth.json).
. "$G_TEST_SRCDIR/tests/support/tap.sh"

pages=$HEARSAY_CORPORA/corpora/article-pages
[ -f "$pages/ground-truth.json" ] || skip_all "no corpora/article-pages in $HEARSAY_CORPORA"
python3 -c 'import sys' 2>/dev/null || skip_all "Python is not installed"

for page in "$pages"/html/*.html.gz; do
    name=${page##*/}
    gzip -dc "$page" >"$scratch/${name%.gz}"
done
check "every page is read" sh -c '"$1" "$2"/*.html >"$2/articles"' - \
    "$G_TEST_BUILDDIR/tests/quality/ingest" "$scratch"
python3 "$G_TEST_SRCDIR/tests/quality/article_pages.py" "$pages/ground-truth.json" --least .978 \
    <"$scratch/articles" >"$scratch/scores"
code=$?
sed 's/^/# /' "$scratch/scores"
check "F1 of the bodies is at least .978" test "$code" -eq 0

# A scorer that cannot fail would hold nothing: empty bodies score nothing.
python3 "$G_TEST_SRCDIR/tests/quality/article_pages.py" "$pages/ground-truth.json" --least .978 \
    </dev/null >"$scratch/scores"
check "no bodies at all do not pass" test $? -eq 1
done_testing
