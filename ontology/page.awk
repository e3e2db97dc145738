# SPDX-License-Identifier: Apache-2.0
#
# Makes the ontology's page, doc/ontology.html: awk -f page.awk hearsay.ttl reused.ttl figure.svg EXAMPLE...
#
# All words about terms come from the labels and comments of the two Turtle files, in the order that they
# stand there; nothing about a term is said here. Reads the plain form that the head of hearsay.ttl
# describes (vocab.awk has refused any other). Each hs: term has its section under its bare name, so that
# IRI and anchor are the same word (#Statement, #speaker); each reused term under prefix and name
# (#schema:text). Examples begin with comment lines, which become their captions. What comes out is
# HTML that is well-formed XML too; same input, same bytes.

# ---- reading

function is_ontology(name) { return name ~ /(^|\/)(hearsay|reused)\.ttl$/ }

# Takes the first token off the global `rest` and returns it.
function next_token(    token) {
    sub(/^[ \t\n]+/, "", rest)
    if (match(rest, /^"([^"\\]|\\.)*"(@[a-z]+)?/) || match(rest, /^<[^>]*>/) || match(rest, /^[;,.]/) ||
        match(rest, /^[^ \t\n;,]+/)) {
        token = substr(rest, 1, RLENGTH)
        rest = substr(rest, RLENGTH + 1)
        return token
    }
    return ""
}

# Keeps what a block of Turtle says of its subject: n_values[subject, predicate], values[..., i].
function read_block(block,    subject, predicate, token) {
    rest = block
    subject = next_token()
    subjects[++n_subjects] = subject
    own[subject] = FILENAME ~ /hearsay\.ttl$/
    while ((token = next_token()) != "") {
        if (token == ";" || token == ".") {
            predicate = ""
        } else if (token == "," ) {
            continue
        } else if (predicate == "") {
            predicate = token == "a" ? "rdf:type" : token
        } else {
            values[subject, predicate, ++n_values[subject, predicate]] = token
        }
    }
}

FNR == 1 { block = "" }
is_ontology(FILENAME) && /^@prefix / {
    namespaces[substr($2, 1, length($2) - 1)] = substr($3, 2, length($3) - 2)
    next
}
is_ontology(FILENAME) {
    if ($0 ~ /^[ \t]*(#|$)/)
        next
    block = block $0 "\n"
    if ($0 ~ /\.[ \t]*$/) {
        read_block(block)
        block = ""
    }
    next
}
FILENAME ~ /\.svg$/ { if ($0 !~ /^<!--/) figure = figure $0 "\n"; next }
FNR == 1 { n_examples++ }
/^#/ && !started[n_examples] {
    sub(/^# ?/, "")
    captions[n_examples] = captions[n_examples] $0 "\n"
    next
}
!/^$/ || started[n_examples] { started[n_examples] = 1; examples[n_examples] = examples[n_examples] $0 "\n" }

# ---- what was read

# The first value of a predicate, a string without its quotation marks and escapes.
function get(subject, predicate,    value) {
    value = values[subject, predicate, 1]
    if (value ~ /^"/) {
        sub(/^"/, "", value)
        sub(/"(@[a-z]+)?$/, "", value)
        gsub(/\\"/, "\"", value)
        gsub(/\\\\/, "\\", value)
    }
    return value
}

function has(subject, predicate, value,    i) {
    for (i = 1; i <= n_values[subject, predicate]; i++)
        if (values[subject, predicate, i] == value)
            return 1
    return 0
}

# "class", "property", "scheme", "datatype" or "value".
function kind(subject,    i, type) {
    for (i = 1; i <= n_values[subject, "rdf:type"]; i++) {
        type = values[subject, "rdf:type", i]
        if (type == "owl:Class") return "class"
        if (type ~ /Property$/) return "property"
        if (type == "skos:ConceptScheme") return "scheme"
        if (type == "rdfs:Datatype") return "datatype"
    }
    return "value"
}

function anchor(subject) { return own[subject] ? substr(subject, 4) : subject }

function iri(term,    part) {
    if (term ~ /^</)
        return substr(term, 2, length(term) - 2)
    split(term, part, ":")
    return namespaces[part[1]] part[2]
}

# ---- writing

function html(text) {
    gsub(/&/, "\\&amp;", text)
    gsub(/</, "\\&lt;", text)
    gsub(/>/, "\\&gt;", text)
    gsub(/"/, "\\&quot;", text)
    return text
}

# A link to the term's section, to its own home where it has none here.
function link(term) {
    if ((term, "rdf:type", 1) in values)
        return "<a href=\"#" anchor(term) "\"><code>" term "</code></a>"
    if (term !~ /^</ && !(iri_known(term)))
        return "<code>" html(term) "</code>"
    return "<a href=\"" html(iri(term)) "\"><code>" html(term ~ /^</ ? iri(term) : term) "</code></a>"
}

function iri_known(term,    part) { split(term, part, ":"); return part[1] in namespaces }

# Prose, with the terms that it names as links.
function prose(text,    done, word) {
    while (match(text, /[a-z]+:[A-Za-z]+[A-Za-z0-9]*/)) {
        word = substr(text, RSTART, RLENGTH)
        done = done html(substr(text, 1, RSTART - 1))
        done = done (((word, "rdf:type", 1) in values) ? link(word) : html(word))
        text = substr(text, RSTART + RLENGTH)
    }
    return done html(text)
}

# A row of a term's table: what `predicate` says of it, in words.
function row(subject, predicate, words,    i, cell) {
    for (i = 1; i <= n_values[subject, predicate]; i++)
        cell = cell (i > 1 ? ", " : "") link(values[subject, predicate, i])
    if (cell != "")
        print "<tr><th>" words "</th><td>" cell "</td></tr>"
}

# A row of the terms of which `predicate` says `object`.
function row_inverse(object, predicate, words,    i, cell) {
    for (i = 1; i <= n_subjects; i++)
        if (has(subjects[i], predicate, object))
            cell = cell (cell == "" ? "" : ", ") link(subjects[i])
    if (cell != "")
        print "<tr><th>" words "</th><td>" cell "</td></tr>"
}

function traits(subject,    words) {
    if (has(subject, "rdf:type", "owl:FunctionalProperty")) words = words ", one value at most"
    if (has(subject, "rdf:type", "owl:TransitiveProperty")) words = words ", transitive"
    if (has(subject, "rdf:type", "owl:SymmetricProperty")) words = words ", symmetric"
    if (has(subject, "rdf:type", "owl:DatatypeProperty")) words = words ", of literals"
    return substr(words, 3)
}

function section(subject, level,    note) {
    print "<section class=\"term\" id=\"" anchor(subject) "\">"
    print "<h" level ">" html(get(subject, "rdfs:label")) " <code>" subject "</code></h" level ">"
    print "<p>" prose(get(subject, "rdfs:comment")) "</p>"
    note = get(subject, "skos:editorialNote")
    if (note != "")
        print "<p class=\"note\">" prose(note) "</p>"
    print "<table>"
    print "<tr><th>IRI</th><td><code>" html(iri(subject)) "</code></td></tr>"
    if (traits(subject) != "")
        print "<tr><th>is</th><td>" traits(subject) "</td></tr>"
    row(subject, "rdfs:subClassOf", "a kind of")
    row(subject, "rdfs:subPropertyOf", "a kind of")
    row(subject, "owl:disjointWith", "never also")
    row(subject, "owl:inverseOf", "the inverse of")
    row(subject, "rdfs:domain", "said of")
    row(subject, "schema:domainIncludes", "said of")
    row(subject, "rdfs:range", "with values")
    row(subject, "schema:rangeIncludes", "with values such as")
    if (kind(subject) == "value" && own[subject])
        row(subject, "rdf:type", "a")
    row(subject, "skos:inScheme", "one of")
    row(subject, "skos:broader", "a narrower sort of")
    row_inverse(subject, "skos:broader", "narrower")
    row(subject, "skos:exactMatch", "the same as")
    row(subject, "skos:closeMatch", "close to")
    row_inverse(subject, "rdf:type", "values")
    row_inverse(subject, "rdfs:domain", "properties")
    row_inverse(subject, "rdfs:range", "value of")
    row_inverse(subject, "schema:rangeIncludes", "value of")
    row(subject, "rdfs:seeAlso", "see also")
    row(subject, "rdfs:isDefinedBy", "defined by")
    print "</table>"
    print "</section>"
}

function is_among(subject, wanted, of_own) {
    return subject != ontology && own[subject] == of_own && kind(subject) == wanted
}

# The sections of a part: all terms of one kind.
function part(title, id, wanted,    i) {
    print "<h2 id=\"" id "\">" title "</h2>"
    for (i = 1; i <= n_subjects; i++)
        if (is_among(subjects[i], wanted, 1))
            section(subjects[i], 3)
}

function schemes(    i, k) {
    print "<h2 id=\"-values\">Values</h2>"
    for (i = 1; i <= n_subjects; i++) {
        if (!is_among(subjects[i], "scheme", 1))
            continue
        section(subjects[i], 3)
        for (k = 1; k <= n_subjects; k++)
            if (has(subjects[k], "skos:inScheme", subjects[i])) {
                section(subjects[k], 4)
                shown[subjects[k]] = 1
            }
    }
    for (k = 1; k <= n_subjects; k++)
        if (is_among(subjects[k], "value", 1) && !(subjects[k] in shown))
            section(subjects[k], 3)
}

function reused(    i) {
    print "<h2 id=\"-reused\">Words of other vocabularies</h2>"
    print "<p>What they mean is said by their makers; here is how they are used.</p>"
    for (i = 1; i <= n_subjects; i++)
        if (!own[subjects[i]])
            section(subjects[i], 3)
}

# The contents: links to all sections of a kind, on one line.
function contents(title, id, wanted, of_own,    i, links) {
    for (i = 1; i <= n_subjects; i++)
        if (subjects[i] != ontology && own[subjects[i]] == of_own && (wanted == "" || kind(subjects[i]) == wanted))
            links = links " " link(subjects[i])
    print "<li><a href=\"#" id "\">" title "</a>:" links "</li>"
}

function head(    i) {
    print "<!DOCTYPE html>"
    print "<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">"
    print "<head>"
    print "<meta charset=\"utf-8\"/>"
    print "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"
    print "<title>" html(get(ontology, "dct:title")) "</title>"
    print "<style>"
    print "body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; color: #222; }"
    print "h3, h4 { margin-bottom: .2rem; } h3 code, h4 code { font-weight: normal; color: #666; margin-left: .5rem; }"
    print ".term { border-top: 1px solid #ddd; } .term p { margin: .2rem 0; } .term:target { background: #fffbe6; }"
    print ".note { color: #a33; font-size: .9rem; } code { font-size: .9rem; } a { color: #14539a; text-decoration: none; }"
    print "th { text-align: left; vertical-align: top; font-weight: normal; color: #666; padding-right: 1rem; white-space: nowrap; }"
    print "table { font-size: .9rem; } pre { background: #f6f6f6; padding: .8rem; overflow-x: auto; font-size: .8rem; }"
    print "svg { max-width: 100%; height: auto; } li { margin: .3rem 0; }"
    print "</style>"
    print "</head>"
    print "<body>"
    print "<h1>" html(get(ontology, "dct:title")) "</h1>"
    print "<p>" prose(get(ontology, "rdfs:comment")) "</p>"
    if (get(ontology, "dct:description") != "")
        print "<p>" prose(get(ontology, "dct:description")) "</p>"
    print "<table>"
    print "<tr><th>namespace</th><td><code>" html(namespaces["hs"]) "</code>, prefix <code>hs:</code></td></tr>"
    print "<tr><th>version</th><td>" html(get(ontology, "owl:versionInfo")) "</td></tr>"
    row(ontology, "rdfs:seeAlso", "shapes")
    if (get(ontology, "dct:creator") != "")
        print "<tr><th>by</th><td>" html(get(ontology, "dct:creator")) "</td></tr>"
    row(ontology, "dct:license", "licence")
    print "</table>"
}

END {
    for (i = 1; i <= n_subjects; i++)
        if (has(subjects[i], "rdf:type", "owl:Ontology"))
            ontology = subjects[i]
    head()
    print "<ul>"
    contents("Classes", "-classes", "class", 1)
    contents("Properties", "-properties", "property", 1)
    contents("Values", "-values", "scheme", 1)
    contents("Words of other vocabularies", "-reused", "", 0)
    print "<li><a href=\"#-examples\">Examples</a></li>"
    print "</ul>"
    print "<h2 id=\"-figure\">How they hang together</h2>"
    printf "%s", figure
    part("Classes", "-classes", "class")
    part("Properties", "-properties", "property")
    schemes()
    reused()
    print "<h2 id=\"-examples\">Examples</h2>"
    for (i = 1; i <= n_examples; i++) {
        sub(/\n$/, "", captions[i])
        sub(/\n+$/, "\n", examples[i])
        gsub(/\n */, "<br/>", captions[i])
        print "<p>" captions[i] "</p>"
        print "<pre><code>" html(examples[i]) "</code></pre>"
    }
    print "</body>"
    print "</html>"
}
