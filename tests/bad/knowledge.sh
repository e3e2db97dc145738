#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Tables and RDF that cannot be compiled, compiled files that are damaged: the run says which file and line
# or offset, and leaves nothing half built in the place of what was there. (tests/unit/knowledge tries
# every prefix and byte, and every rule of tables.)
. "$G_TEST_SRCDIR/tests/support/command.sh"

mkdir tables
printf 'Q900001\tNorland\tplace\tcountry\t\t\t\t900\t\nQ900006\tOla Brekke\tperson\t\t\tm\t\t300\t\n' \
    >tables/entities.tsv
printf 'Brekke\tQ900006\t900\tsurname\t\n' >tables/aliases.tsv
run 0 knowledge build tables -o good.knowledge
says '... without a word'
run 0 knowledge check tables
silent '... and nothing is wrong'
run 0 knowledge find --knowledge good.knowledge Brekke
check '... and it is found' grep -q 'Q900006  Ola Brekke' "$scratch/out"
run 2 knowledge find --knowledge good.knowledge Nobody
says '... since nobody is' 'hearsay: Nobody: nothing is known by this name'

# A bad table leaves what was there.
cp good.knowledge kept.knowledge
printf 'Brekke\tQ7\t900\tsurname\t\n' >>tables/aliases.tsv
run 1 knowledge build tables -o kept.knowledge
says '... with file and line' "hearsay: tables/aliases.tsv:2: id 'Q7' is not an entity of any table"
same '... and leaves the old file' good.knowledge kept.knowledge
check '... and nothing beside it' test -z "$(find . -name '.*knowledge*')"
run 2 knowledge check tables
check '... which check tells' grep -qx "tables/aliases.tsv:2: id 'Q7' is not an entity of any table" \
    "$scratch/out"
run 1 knowledge build nowhere -o kept.knowledge
check '... and names it' grep -q '^hearsay: nowhere: ' "$scratch/err"
run 64 knowledge build tables
run 64 knowledge build -o kept.knowledge

# One's own tables added to a compiled file.
printf 'pia-lund\tPia Lund\tperson\t\tQ900001\tf\t\t10\tmine\n' >entities-own.tsv
run 0 knowledge build good.knowledge entities-own.tsv -o more.knowledge
run 0 knowledge find --knowledge more.knowledge Lund
check '... and hers is there' grep -q 'pia-lund  Pia Lund  person, Norland' "$scratch/out"
run 0 knowledge find --knowledge more.knowledge Ola Brekke
run 0 knowledge build good.knowledge -o again.knowledge
same 'a compiled file compiles to itself' good.knowledge again.knowledge

# What somebody's own RDF tells of stands above namesakes, as do rows without a weight.
{
    printf '<http://own.example/ola> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Person> .\n'
    printf '<http://own.example/ola> <http://www.w3.org/2000/01/rdf-schema#label> "Ola Brekke" .\n'
} >own.nt
run 0 knowledge build good.knowledge own.nt -o own.knowledge
run 0 knowledge find --knowledge own.knowledge 'Ola Brekke'
check '... and one of ones own is first' test "$(grep -o '^  [^ ]*  Ola Brekke' "$scratch/out" | head -1)" = \
    '  ola  Ola Brekke'
printf 'pia-two\tOla Brekke\tperson\t\tQ900001\tf\t\t\tmine\n' >entities-two.tsv
printf 'Ola Brekke\tpia-two\t\t\tmine\n' >aliases-two.tsv
run 0 knowledge build good.knowledge entities-two.tsv aliases-two.tsv -o own.knowledge
run 0 knowledge find --knowledge own.knowledge 'Ola Brekke'
check '... or added in tables without a weight' test \
    "$(grep -o '^  [^ ]*  Ola Brekke' "$scratch/out" | head -1)" = '  pia-two  Ola Brekke'

# Damaged files.
size=$(stat -c %s good.knowledge)
for part in 0 1 55 56 $((size / 2)) $((size - 1)); do
    head -c "$part" good.knowledge >cut.knowledge
    run 1 extract --knowledge cut.knowledge one.txt -o out.nq
    check "... and says where the first $part bytes end" grep -q '^hearsay: cut.knowledge: offset ' \
        "$scratch/err"
    check '... and writes nothing' test ! -e out.nq
done
HEARSAY_KNOWLEDGE=cut.knowledge run 1 extract one.txt
HEARSAY_KNOWLEDGE=cut.knowledge run 0 extract --knowledge none one.txt
HEARSAY_KNOWLEDGE=good.knowledge run 0 extract one.txt
run 1 extract --knowledge nowhere.knowledge one.txt

# RDF: a bad line of N-Triples costs itself, bad Turtle everything.
wd=http://www.wikidata.org
label=http://www.w3.org/2000/01/rdf-schema#label
type=http://www.w3.org/1999/02/22-rdf-syntax-ns#type
cat >some.nt <<END
<$wd/wiki/Special:EntityData/Q900011> <http://wikiba.se/ontology#sitelinks> "40"^^<http://www.w3.org/2001/XMLSchema#integer> .
<$wd/entity/Q900011> <$wd/prop/direct/P31> <$wd/entity/Q5> .
<$wd/entity/Q900011> <$label> "Runa Falk"@en .
<$wd/entity/Q900011> <$label> broken .
<$wd/entity/Q900011> <$wd/prop/direct/P27> <$wd/entity/Q900001> .
<$wd/entity/Q900011> <$wd/prop/direct/P39> <$wd/entity/Q900099> .
<$wd/entity/Q900012> <$wd/prop/direct/P31> <$wd/entity/Q5> .
<$wd/entity/Q900012> <$label> "Rune Falke"@de .
<https://quay.example/people#bo> <$type> <http://schema.org/Person> .
<https://quay.example/people#bo> <http://schema.org/name> "Bo Strand" .
END
run 2 knowledge build good.knowledge some.nt -o rdf.knowledge
check '... and names the line' grep -q '^hearsay: 1 lines could not be read.*some.nt:4: ' "$scratch/err"
check '... and counts what leads nowhere' grep -q '^hearsay: 1 references' "$scratch/err"
run 0 knowledge find --knowledge rdf.knowledge Falk
check '... who has a country' grep -q 'Q900011  Runa Falk  person, Norland' "$scratch/out"
run 2 knowledge find --knowledge rdf.knowledge Falke
run 0 knowledge find --knowledge rdf.knowledge Strand
check '... who has a local id' grep -q '  bo  Bo Strand' "$scratch/out"
grep -v broken some.nt >whole.nt
run 0 knowledge build good.knowledge whole.nt --min-sitelinks 41 -o few.knowledge
run 2 knowledge find --knowledge few.knowledge Falk
"$HEARSAY" knowledge build good.knowledge - -o piped.knowledge <whole.nt 2>"$scratch/err"
check 'from a pipe the same comes' grep -q Falk piped.knowledge

printf '<http://a.example/x> <b' >bad.ttl
run 1 knowledge build bad.ttl -o out.knowledge
check '... with file and line' grep -q '^hearsay: bad.ttl:1: ' "$scratch/err"
{ printf '<http://a.example/x> <http://a.example/y> '; head -c 1000000 /dev/zero | tr '\0' '('; } >deep.ttl
run 1 knowledge build deep.ttl -o out.knowledge
check '... of too many brackets' grep -q 'too many brackets' "$scratch/err"
check 'nothing of it is there' test ! -e out.knowledge
{ printf '<http://a.example/x> <%s> "' "$label"; head -c 20000000 /dev/zero | tr '\0' x; echo '" .'; } >long.nt
run 2 knowledge build good.knowledge long.nt -o long.knowledge
check '... since the line is too long' grep -q 'long.nt:1: a line that is too long' "$scratch/err"
done_testing
