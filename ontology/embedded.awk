# SPDX-License-Identifier: Apache-2.0
#
# Makes what the embedded store must know of the ontology:
#
#   awk -f embedded.awk hearsay.ttl reused.ttl ledger.ttl              its own ontology, hearsay.ontology
#   awk -v as=c -f embedded.awk hearsay.ttl reused.ttl ledger.ttl      the same as rows for C
#
# TinySPARQL refuses what it has no class or property for, so all terms come from the files that they
# are defined in (in the form of vocab.awk, which has checked them). It infers from subclasses and
# ranges, which no other store of ours does: every class is told to stand by itself, and every property
# to be of anything, so that all stores give the same answers. It has fewer types than RDF:
#
#   xsd:date, integer, decimal     as they are; a decimal becomes a double
#   anything else, or several      string: languages are lost, a time stays as it is written
#   no literal type at all         resource
#
# A property may have several values, whatever the ontology says: a store that refuses a graph for a
# second value would lose the first too.

function finish(    kind, type) {
    if (term == "")
        return
    if (is_class) {
        classes[++n_classes] = term
    } else if (is_property) {
        if (ranges == "" && is_reused) {
            printf "%s: %s has no schema:rangeIncludes\n", FILENAME, term > "/dev/stderr"
            failed = 1
            exit 1
        }
        type = is_object ? "resource" : "string"
        if (!is_object && n_ranges == 1 && ranges ~ /^xsd:(date|integer|decimal)$/)
            type = substr(ranges, 5)
        if (is_reused && ranges !~ /xsd:/)
            type = "resource"
        properties[++n_properties] = term
        types[n_properties] = type
    }
    term = ""
}

/^[ \t]*(#|$)/ { next }
/^@prefix / { prefixes[substr($2, 1, length($2) - 1)] = substr($3, 2, length($3) - 2); next }
/^[a-z]+:/ {
    term = $1
    is_class = $0 ~ / a owl:Class/
    is_property = $0 ~ / a (rdf:Property|owl:ObjectProperty|owl:DatatypeProperty)/
    is_object = $0 ~ / a owl:ObjectProperty/
    is_reused = $0 ~ / a rdf:Property/
    ranges = ""
    n_ranges = 0
    sub(/:.*/, "", $1)
    used[$1] = 1
}
term != "" && ($1 == "schema:rangeIncludes" || $1 == "rdfs:range") {
    for (i = 2; i <= NF; i++)
        if ($i ~ /:/) {
            ranges = ranges (n_ranges++ ? " " : "") $i
        }
}
/\.[ \t]*$/ { finish() }

function expand(name,    part) {
    split(name, part, ":")
    return prefixes[part[1]] part[2]
}
# What TinySPARQL brings itself.
function is_built_in(name) { return name ~ /^(rdf|rdfs|xsd|nrl):/ }

function write_rows(    i) {
    print "/* Made from ontology/ by embedded.awk: change it there. */"
    for (i = 1; i <= n_classes; i++)
        printf "{ \"%s\", HS_KEPT_CLASS },\n", expand(classes[i])
    for (i = 1; i <= n_properties; i++)
        printf "{ \"%s\", HS_KEPT_%s },\n", expand(properties[i]), toupper(types[i])
}

function write_ontology(    i, name, range) {
    range["resource"] = "rdfs:Resource ; nrl:indexed true"
    range["string"] = "xsd:string"
    range["date"] = "xsd:date"
    range["integer"] = "xsd:integer"
    range["decimal"] = "xsd:double"
    print "# Made from hearsay.ttl, reused.ttl and ledger.ttl by embedded.awk: change it there."
    print "@prefix nrl: <http://tracker.api.gnome.org/ontology/v3/nrl#> ."
    n = 0
    for (name in prefixes)
        names[++n] = name
    for (i = 2; i <= n; i++)
        for (j = i; j > 1 && names[j] < names[j - 1]; j--) {
            swap = names[j]; names[j] = names[j - 1]; names[j - 1] = swap
        }
    for (i = 1; i <= n; i++)
        if (names[i] in used || names[i] ~ /^(rdf|rdfs|xsd)$/)
            printf "@prefix %s: <%s> .\n", names[i], prefixes[names[i]]
    for (i = 1; i <= n; i++)
        if (names[i] in used && !is_built_in(names[i] ":"))
            printf "%s: a nrl:Namespace , nrl:Ontology ; nrl:prefix \"%s\" ; nrl:lastModified \"2026-01-01T00:00:00Z\" .\n",
                names[i], names[i]
    for (i = 1; i <= n_classes; i++)
        if (!is_built_in(classes[i]))
            printf "%s a rdfs:Class ; rdfs:subClassOf rdfs:Resource .\n", classes[i]
    for (i = 1; i <= n_properties; i++)
        if (!is_built_in(properties[i]))
            printf "%s a rdf:Property ; rdfs:domain rdfs:Resource ; rdfs:range %s .\n", properties[i],
                (properties[i] ~ /^ledger:(graph|text|reaches)$/) ? range[types[i]] " ; nrl:indexed true" : range[types[i]]
}

END {
    if (failed)
        exit 1
    if (as == "c")
        write_rows()
    else
        write_ontology()
}
