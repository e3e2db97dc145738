#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# One word, three places: every term that C writes is defined in ontology/ with one label and one
# comment, every term defined there is written by C or says why it is not, and C has its IRIs from there
# alone.
. "${G_TEST_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}/tests/support/tap.sh" || exit 99
cd "$G_TEST_SRCDIR" || exit 99
export LC_ALL=C

files='ontology/hearsay.ttl ontology/reused.ttl'

# One line a term: NAME LABELS COMMENTS NOTE.
# shellcheck disable=SC2086
awk '
    /^[ \t]*#/ { next }
    /^[a-z]+:/ { term = $1; labels = comments = 0; note = "-" }
    /^  rdfs:label "[^"]+"@en/ { labels++ }
    /^  rdfs:comment "[^"]+"@en/ { comments++ }
    /^  skos:editorialNote "future: / { note = "future" }
    /^  skos:editorialNote "structure: / { note = "structure" }
    /\.$/ && term != "" { print term, labels, comments, note; term = "" }
' $files | sort >"$scratch/terms"

check "the terms were found" grep -q '^hs:Statement 1 1 -$' "$scratch/terms"
awk '$2 != 1 || $3 != 1' "$scratch/terms" >"$scratch/unexplained"
nothing "every term has one label and one comment" "$scratch/unexplained"

# What C uses, as NAME; the headers made from the ontology are not asked.
find src -name '*.[ch]' ! -name vocab.h ! -name contexttable.h ! -path 'src/knowledge/*' -print0 | xargs -0 grep -oh 'HS_IRI_[a-z]*_[A-Za-z0-9]*' |
    sed 's/^HS_IRI_\([a-z]*\)_/\1:/' | grep -v -e ':MAX$' | sort -u >"$scratch/used"
cut -d' ' -f1 "$scratch/terms" >"$scratch/defined"
comm -23 "$scratch/used" "$scratch/defined" >"$scratch/undefined"
nothing "every term that C uses is defined" "$scratch/undefined"
awk '$4 == "-" { print $1 }' "$scratch/terms" | comm -23 - "$scratch/used" >"$scratch/unused"
nothing "every term defined is used in C, or marked as future or structure" "$scratch/unused"
awk '$4 != "-" { print $1 }' "$scratch/terms" | comm -12 - "$scratch/used" >"$scratch/marked"
nothing "no term marked as future or structure is used in C" "$scratch/marked"
sed -n 's/^\([^ ]*\) .* future$/# future: \1/p' "$scratch/terms"

# Every hs: term spoken of in the ontology is defined there.
sed 's/"[^"]*"//g; s/#.*//' ontology/hearsay.ttl | grep -oE '\bhs:[A-Za-z]+' | sort -u |
    comm -23 - "$scratch/defined" >"$scratch/loose"
nothing "the ontology speaks of no hs: term that it does not define" "$scratch/loose"

# Likewise the shapes, whose terms of other vocabularies are those that C writes, too.
sed 's/sh:message ".*"//; s/^#.*//' ontology/shapes.ttl >"$scratch/shapes"
grep -oE '\b(hs|schema|org|foaf|nif|itsrdf|prov|skos):[A-Za-z]+\b' "$scratch/shapes" | sort -u |
    comm -23 - "$scratch/defined" >"$scratch/loose"
nothing "the shapes speak of no term that the ontology does not define" "$scratch/loose"

# No IRI of these vocabularies is spelled out in code. The room knowledge reads what others have written in them,
# and lies below the graph, so it cannot use its header.
# shellcheck disable=SC2086
sed -n 's/^@prefix [a-z]*: *<\([^>]*\)>.*/\1/p' $files | sort -u >"$scratch/namespaces"
find src -name '*.[ch]' ! -name vocab.h ! -name contexttable.h ! -path 'src/knowledge/*' -print0 |
    xargs -0 grep -nF -f "$scratch/namespaces" >"$scratch/spelled"
nothing "no IRI of a vocabulary is spelled out in C" "$scratch/spelled"

# shellcheck disable=SC2086
check "vocab.h can be made" sh -c "awk -f ontology/vocab.awk $files >'$scratch/vocab.h'"
if [ -f "$G_TEST_BUILDDIR/src/graph/vocab.h" ]; then
    same "the build's vocab.h is the ontology's" "$scratch/vocab.h" \
        "$G_TEST_BUILDDIR/src/graph/vocab.h"
else
    skip "the build's vocab.h is the ontology's" "there is none"
fi

# refused WHAT: the text on stdin is not read as an ontology.
refused() {
    cat >"$scratch/wrong.ttl"
    if awk -f ontology/vocab.awk "$scratch/wrong.ttl" >/dev/null 2>"$scratch/message" ||
        [ ! -s "$scratch/message" ]; then
        fail "$1"
    else
        pass "$1"
    fi
}
prefix='@prefix a: <http://a/> .'
refused "a term of no prefix is refused" <<<'b:c a b:D .'
refused "a term twice is refused" <<<"$prefix
a:b a a:C .
a:b a a:C ."
refused "a term without an end is refused" <<<"$prefix
a:b a a:C ;
a:c a a:C ."
refused "a file that ends within a term is refused" <<<"$prefix
a:b a a:C ;"
refused "a term without a class is refused" <<<"$prefix
a:b rdfs:label \"c\" ."
refused "a prefix of another form is refused" <<<'PREFIX a: <http://a/>'
refused "a prefix for two namespaces is refused" <<<"$prefix
@prefix a: <http://b/> .
a:b a a:C ."
refused "nothing is refused" </dev/null

# A second opinion on the syntax, where there is one.
python=$(command -v python3 || true)
if [ -n "$python" ] && "$python" -c 'import rdflib' 2>/dev/null; then
    for file in $files; do
        check "$file is Turtle (rdflib)" "$python" -c \
            "import sys, rdflib; rdflib.Graph().parse(sys.argv[1], format='turtle')" "$file"
    done
elif command -v rapper >/dev/null; then
    for file in $files; do
        check "$file is Turtle (rapper)" rapper -q -i turtle -c "$file"
    done
else
    skip "the ontology is Turtle" "neither rdflib nor rapper is installed"
fi
done_testing
