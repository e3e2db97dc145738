# SPDX-License-Identifier: Apache-2.0
"""Asks a site as its readers do: nginx.py ADDRESS BASE-PATH IRI-PATH

ADDRESS is where nginx serves it, BASE-PATH the path of the base there, IRI-PATH that of a person in it
(not percent-encoded). Prints what is answered otherwise than it should be.
"""
import http.client
import sys
import urllib.parse

address, base, thing = sys.argv[1:4]
thing = base + urllib.parse.quote(thing)
faults = []


def ask(path, accept):
    connection = http.client.HTTPConnection(address, timeout=10)
    connection.request("GET", path, headers={"Accept": accept} if accept else {})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def expect(what, path, accept, status, **wanted):
    answer, body = ask(path, accept)
    found = {"location": answer.getheader("Location"), "type": answer.getheader("Content-Type"),
             "vary": answer.getheader("Vary")}
    wrong = {name: found[name] for name, value in wanted.items() if found[name] != value}
    if answer.status != status or wrong:
        faults.append(f"{what}: {answer.status}, {wrong}")
    return body


BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
for what, accept, ending in [("a browser", BROWSER, ".html"), ("no wish", None, ".html"),
                             ("Turtle", "text/turtle", ".ttl"),
                             ("Turtle before others", "text/turtle, application/rdf+xml;q=0.9, */*;q=0.1", ".ttl"),
                             ("JSON-LD", "application/ld+json", ".jsonld"),
                             ("JSON-LD before Turtle", "application/ld+json, text/turtle;q=0.5", ".jsonld"),
                             ("HTML before Turtle", "text/html, text/turtle;q=0.5", ".html")]:
    expect(what, thing, accept, 303, location=thing + ending, vary="Accept")
expect("with a query", thing + "?a=b", "text/turtle", 303, location=thing + ".ttl")
expect("the page", thing + ".html", BROWSER, 200, type="text/html; charset=utf-8")
expect("the Turtle", thing + ".ttl", None, 200, type="text/turtle; charset=utf-8")
expect("the JSON-LD", thing + ".jsonld", None, 200, type="application/ld+json; charset=utf-8")
if b"<h1>Who said what</h1>" not in expect("the first page", base, BROWSER, 200):
    faults.append("the first page is another")
expect("what is not there", base + "person/nobody-at-all", BROWSER, 404)
expect("a page that is not there", base + "person/nobody-at-all.html", BROWSER, 404)

print("\n".join(faults))
sys.exit(bool(faults))
