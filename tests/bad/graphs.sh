#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Files of graphs that cannot be read, or hold what a format cannot carry: file, line, column and the
# reason, exit code 1, nothing written. What is only unusual is taken through unharmed. (tests/unit/parse
# tries every prefix and damages every byte.)
. "$G_TEST_SRCDIR/tests/support/command.sh"

s='<http://e.example/s> <http://e.example/p>'

# refused FORMAT FILE MESSAGE: stdin is FILE.
refused() {
    cat >"$2"
    run 1 convert "$2" --to "$1"
    says "... $3" "hearsay: $2$3"
}
# taken FORMAT FILE: stdin is FILE, and comes out of FORMAT as the quads that it is.
taken() {
    cat >"$2"
    run 0 convert "$2" -o straight.nq
    run 0 convert "$2" --to "$1"
    cp "$scratch/out" "through.$1"
    run 0 convert "through.$1" --to nquads
    same "... as it was ($1)" straight.nq "$scratch/out"
}

refused nquads a.nq ":2:43: expected: ':', '<', or '_'" <<<"$s \"x\" .
$s oops ."
refused nquads a.nq ':1:63: the line ends before the statement does' <<<"$s <http://e.example/g>"
refused nquads a.nq ':1:63: invalid IRI character (escape %20)' <<<"$s <http://e.example/a b> ."
refused nquads a.nq ':1:43: IRI <http://e.example/a#b#c>: second '"'#' at byte 20" <<<"$s <http://e.example/a#b#c> ."
refused nquads a.nq ':2:2: no statement' <<<"$s \"x\" .
 oops"
refused nquads a.nq ':1:49: more than one statement in a line' <<<"$s \"x\" . oops"
refused nquads a.trig ":1:12: Name 'e:s': its prefix is not declared" <<<'e:s e:p e:o .'
refused nquads a.ttl ":1:12: IRI 'x': is relative, and no base is declared" <<<'<x> <y> <z> .'
refused nquads a.trig ':2:1: unexpected end of file' <<<"<http://e.example/g> { $s 1"
tag=$(printf 'x%.0s' {1..300})
refused nquads a.nq ":1:43: Literal \"x\": '${tag:0:60}...' is not a language tag" <<<"$s \"x\"@$tag ."
refused nquads a.nq ':1:45: invalid UTF-8 continuation 0x22' < <(printf '%s "\xe9" .\n' "$s")
refused nquads a.nq ':1:1: is not text; N-Quads, TriG, Turtle and N-Triples can be read' < <(printf '%s "x" .\n' "$s" | iconv -t UTF-16LE)
refused nquads a.nq ':1:1: is text in UTF-16; N-Quads, TriG, Turtle and N-Triples can be read' < <(printf '%s "x" .\n' "$s" | iconv -t UTF-16)
refused nquads a.nq ':1:1: is a compressed file; N-Quads, TriG, Turtle and N-Triples can be read' < <(printf '%s "x" .\n' "$s" | gzip)
refused nquads a.nq ':1:1: is JSON; N-Quads, TriG, Turtle and N-Triples can be read' <<<'{ "@id": "x" }'
refused nquads page.nq ':1:1: is XML or HTML; N-Quads, TriG, Turtle and N-Triples can be read' <page.html
refused nquads a.nq ':1:1: Literal "a\u000Db": U+000D may not stand in a literal: at byte 1' <<<"$s \"a\\rb\" ."
refused nquads deep.ttl ':1:1045: too many brackets in one another' \
    < <(printf '%s ' "$s"; head -c 1000000 /dev/zero | tr '\0' '(')

# What one format cannot carry, another may.
refused turtle a.nq ': graph <>: Literal "05": not a canonical xsd:integer, which this format would change' \
    <<<"$s \"05\"^^<http://www.w3.org/2001/XMLSchema#integer> ."
refused trig a.nq ': graph <http://e.example/g>: Literal "INF": not a canonical xsd:double, which this format would change' \
    <<<"$s \"INF\"^^<http://www.w3.org/2001/XMLSchema#double> <http://e.example/g> ."
refused rdfxml a.nq ': graph <>: IRI <http://e.example/1>: a predicate has to end in an XML name' \
    <<<'<http://e.example/s> <http://e.example/1> "x" .'
taken nquads a.nq <<<"$s \"05\"^^<http://www.w3.org/2001/XMLSchema#integer> .
$s \"INF\"^^<http://www.w3.org/2001/XMLSchema#double> <http://e.example/g> ."
for format in nquads trig ntriples turtle; do
    taken $format odd.ttl <<'END'
@prefix e: <http://e.example/> .
@prefix x: <http://e.example/1/> .
e:s e:p true , false , 5 , -5 , 1.5 , -0.5 , 1.0e0 , 2.5E-3 , "a"@en-GB , "b"^^e:type , "" , "\t\n\"\\" , "😀 é ]]>" ;
    x:2 "no XML name" ;
    a e:C , e:D .
e:s e:q [ e:r () , ( 1 "two" [ e:t e:s ] ) ] .
_:a e:p _:b . _:b e:p _:a .
<urn:x:y> e:p <mailto:a@b.example> , <http://ü.example/ä?q=%20#f> .
END
    taken $format long.nq < <(printf '%s "' "$s"; head -c 1048576 /dev/zero | tr '\0' 'x'; printf '" .\n')
done
done_testing
