# SPDX-License-Identifier: Apache-2.0
#
# Makes the JSON-LD context out of the ontology, as a file for readers and as a table for the writer:
#   awk -v form=json -f context.awk hearsay.ttl reused.ttl    context.jsonld
#   awk -v form=c    -f context.awk hearsay.ttl reused.ttl    src/serialize/contexttable.h
#
# Every term that graphs hold gets its local name as key, so none can be missing; where two have the same,
# the first one has it and the other is written with its prefix (org:Organization). How its values are
# written follows from its range; for the words of other vocabularies, which have none there, from the
# lists below. Reads the same plain Turtle as vocab.awk, which has checked it.

BEGIN {
    split("schema:datePublished schema:dateModified schema:dateCreated", list, " ")
    for (i in list) type_of[list[i]] = "xsd:date"
    type_of["itsrdf:taConfidence"] = "xsd:decimal"
    type_of["schema:gender"] = "@vocab"
    type_of["schema:genre"] = "@vocab"
    # Words of the article: they have its language, which is English.
    split("hs:verb schema:text schema:headline schema:description skos:prefLabel", list, " ")
    for (i in list) language_of[list[i]] = "en"
    split("schema:mentions schema:about schema:author schema:alternateName schema:description", list, " ")
    for (i in list) is_set[list[i]] = 1
}

/^@prefix / {
    name = substr($2, 1, length($2) - 1)
    iri = substr($3, 2, length($3) - 2)
    if (!(name in prefixes))
        names[++n_names] = name
    prefixes[name] = iri
}

/^[a-z]+:/ {
    term = $1
    terms[++n_terms] = term
    class[term] = $3
    functional[term] = / owl:FunctionalProperty/
}
/^  rdfs:range / { range[term] = $2 }
/^  rdfs:subClassOf skos:Concept / { concept[term] = 1 }
/^  skos:editorialNote "structure: / { structure[term] = 1 }

# Says what becomes of the values of `term`: "@vocab" for concepts, a datatype, or "" for all else.
function coercion(term) {
    if (term in type_of)
        return type_of[term]
    if (range[term] in concept)
        return "@vocab"
    return range[term] == "xsd:date" || range[term] == "xsd:decimal" ? range[term] : ""
}

END {
    if (form == "c") {
        print "/* Made from ontology/ by context.awk: change it there. */"
        print "#pragma once\n"
        print "/* T(prefix, name, what its values are, their language or NULL, whether they are always a list) */"
        kind[""] = "PLAIN"
        kind["@vocab"] = "CONCEPT"
        kind["xsd:date"] = "DATE"
        kind["xsd:decimal"] = "DECIMAL"
        print "#define HS_CONTEXT_TERMS(T) \\"
    } else {
        print "{\n  \"@context\": {\n    \"@version\": 1.1,"
    }
    for (i = 1; i <= n_terms; i++) {
        split(terms[i], part, ":")
        used[part[1]] = 1
    }
    used["xsd"] = 1
    for (i = 1; i <= n_names; i++) {
        if (form != "c" && names[i] in used)
            printf "    \"%s\": \"%s\",\n", names[i], prefixes[names[i]]
    }
    for (i = 1; i <= n_terms; i++) {
        term = terms[i]
        split(term, part, ":")
        if (term in structure || class[term] == "rdfs:Datatype" || term == "rdf:type" || part[2] in taken)
            continue
        taken[part[2]] = 1
        type = coercion(term)
        language = language_of[term]
        set = term in is_set || (part[1] == "hs" && class[term] == "owl:ObjectProperty" && !functional[term] &&
            term != "hs:reportedIn")
        if (form == "c") {
            rows = rows sprintf("%s    T(%s, %s, HS_CONTEXT_%s, %s, %s)", rows == "" ? "" : " \\\n", part[1], part[2],
                kind[type], language == "" ? "NULL" : "\"" language "\"", set ? "TRUE" : "FALSE")
        } else if (type == "" && language == "" && !set) {
            printf "    \"%s\": \"%s\",\n", part[2], term
        } else {
            printf "    \"%s\": { \"@id\": \"%s\"%s%s%s },\n", part[2], term,
                type == "" ? "" : ", \"@type\": \"" type "\"",
                language == "" ? "" : ", \"@language\": \"" language "\"",
                set ? ", \"@container\": \"@set\"" : ""
        }
    }
    if (form == "c") {
        print rows
    } else {
        # The other way round, so that an article holds its statements, and a text its spans.
        print "    \"statements\": { \"@reverse\": \"hs:reportedIn\", \"@container\": \"@set\" },"
        print "    \"quotations\": { \"@reverse\": \"schema:isPartOf\", \"@container\": \"@set\" },"
        print "    \"versions\": { \"@reverse\": \"nif:sourceUrl\", \"@container\": \"@set\" },"
        print "    \"spans\": { \"@reverse\": \"nif:referenceContext\", \"@container\": \"@set\" },"
        print "    \"memberships\": { \"@reverse\": \"org:member\", \"@container\": \"@set\" }"
        print "  }\n}"
    }
}
