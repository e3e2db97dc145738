# SPDX-License-Identifier: Apache-2.0
#
# Makes src/graph/vocab.h out of the ontology: awk -f vocab.awk hearsay.ttl reused.ttl
#
# Reads the plain form of Turtle that the head of hearsay.ttl describes, not Turtle at large: prefixes,
# and terms that begin at the start of a line. Each term becomes HS_IRI_prefix_Name, its case kept
# (hs:form and hs:Form are two terms); the prefixes of all terms become the list HS_VOCAB_PREFIXES.
# What it cannot read in that form is an error, so no term is lost without a word.

function fail(message) {
    printf "%s:%d: %s\n", FILENAME, FNR, message > "/dev/stderr"
    failed = 1
    exit 1
}

/^[ \t]*(#|$)/ { next }

/^@prefix / {
    if (NF != 4 || $4 != "." || $2 !~ /^[a-z]+:$/ || $3 !~ /^<[^<>"]+>$/)
        fail("not a prefix: " $0)
    name = substr($2, 1, length($2) - 1)
    iri = substr($3, 2, length($3) - 2)
    if (name in prefixes && prefixes[name] != iri)
        fail("prefix " name " stands for two namespaces")
    prefixes[name] = iri
    next
}

/^</ { inside = 1 }

/^[a-z]/ {
    if (inside)
        fail("the term before " $1 " has no end")
    if ($1 !~ /^[a-z]+:[A-Za-z][A-Za-z0-9]*$/ || $2 != "a")
        fail("not a term: " $0)
    split($1, part, ":")
    if (!(part[1] in prefixes))
        fail("prefix " part[1] " is not declared")
    if ($1 in seen)
        fail($1 " is defined twice")
    seen[$1] = 1
    terms[++n_terms] = $1
    if (!(part[1] in used)) {
        used[part[1]] = 1
        order[++n_used] = part[1]
    }
    inside = 1
}

/^[^ \t<a-z@#]/ { fail("not of the form that is read here: " $0) }

/\.[ \t]*$/ { inside = 0 }

END {
    if (failed)
        exit 1
    if (inside || n_terms == 0)
        fail("the last term has no end")
    print "/* Made from ontology/ by vocab.awk: change it there. */"
    print "#pragma once"
    for (i = 1; i <= n_terms; i++) {
        split(terms[i], part, ":")
        if (part[1] != last)
            print ""
        last = part[1]
        printf "#define HS_IRI_%s_%s \"%s%s\"\n", part[1], part[2], prefixes[part[1]], part[2]
    }
    print ""
    print "/* P(prefix, namespace) for each vocabulary, the order of the ontology's files. */"
    print "#define HS_VOCAB_PREFIXES(P) \\"
    for (i = 1; i <= n_used; i++)
        printf "    P(\"%s\", \"%s\")%s\n", order[i], prefixes[order[i]], i < n_used ? " \\" : ""
}
