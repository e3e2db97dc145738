#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Date, headline, authors, address, publisher and language of saved web pages, each held to .92 right of the
# pages that show it (tests/pages/metadata.tsv; figures in doc/figures.md). The pages are those of
# $HEARSAY_CORPORA/corpora/article-pages (html/ID.html.gz).
. "$G_TEST_SRCDIR/tests/support/tap.sh"

pages=$HEARSAY_CORPORA/corpora/article-pages
[ -d "$pages/html" ] || skip_all "no corpora/article-pages in $HEARSAY_CORPORA"
python3 -c 'import sys' 2>/dev/null || skip_all "Python is not installed"

for page in "$pages"/html/*.html.gz; do
    name=${page##*/}
    gzip -dc "$page" >"$scratch/${name%.gz}"
done
check "every page is read" sh -c '"$1" "$2"/*.html >"$2/articles"' - \
    "$G_TEST_BUILDDIR/tests/quality/ingest" "$scratch"
scorer=$G_TEST_SRCDIR/tests/quality/metadata.py
table=$G_TEST_SRCDIR/tests/pages/metadata.tsv
python3 "$scorer" "$table" --least .92 <"$scratch/articles" >"$scratch/scores"
code=$?
sed 's/^/# /' "$scratch/scores"
check "every field is right on .92 of the pages that show it" test "$code" -eq 0

# A scorer that cannot fail would hold nothing.
python3 "$scorer" "$table" --least .92 </dev/null >"$scratch/scores"
check "nothing at all does not pass" test $? -eq 1
sed 's/"authors"/"writers"/' "$scratch/articles" | python3 "$scorer" "$table" --least .92 >"$scratch/scores"
check "one field that is missing does not pass" test $? -eq 1
done_testing
