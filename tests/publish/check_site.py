# SPDX-License-Identifier: Apache-2.0
"""Looks through a site that `hearsay publish` made: check_site.py SITE BASE GRAPH.nq

Every IRI under BASE that the graph says something of has its page, Turtle and JSON-LD; every page is
well-formed; every link of a page leads to a file, and to a place in it that is there; the site map
names every page and no other. Prints what is not so. Python's own library only.
"""
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree
from pathlib import Path

site, base, graph = Path(sys.argv[1]).resolve(), sys.argv[2], Path(sys.argv[3])
faults = []


def path_of(iri):
    return urllib.parse.unquote(iri[len(base):].partition("#")[0])


def read(page):
    tree = ElementTree.parse(page)
    ids = {element.get("id") for element in tree.iter() if element.get("id")}
    links = [element.get("href") for element in tree.iter() if element.get("href")]
    if sorted(element.get("type") for element in tree.iter("script")) not in ([], ["application/ld+json"]):
        faults.append(f"{page}: a script that is no data")
    return ids, links


iris = set(re.findall(r"^<(%s[^>]*)>" % re.escape(base), graph.read_text(encoding="utf-8"), re.M))
iris = {re.sub(r"\\u([0-9A-F]{4})", lambda match: chr(int(match[1], 16)), iri) for iri in iris}
if not iris:
    faults.append("the graph has no IRI under the base")
for path in {path_of(iri) for iri in iris}:
    for ending in (".html", ".ttl", ".jsonld"):
        if not (site / (path + ending)).is_file():
            faults.append(f"{path}{ending}: not there")

pages = {page: read(page) for page in sorted(site.rglob("*.html"))}
for page, (_, links) in pages.items():
    for link in links:
        if re.match(r"https?:", link):
            continue
        place, _, fragment = link.partition("#")
        target = (page.parent / urllib.parse.unquote(place)) if place else page
        target = target.resolve()
        if not target.is_file():
            faults.append(f"{page.relative_to(site)}: {link} leads nowhere")
        elif fragment and urllib.parse.unquote(fragment) not in pages[target][0]:
            faults.append(f"{page.relative_to(site)}: {link} leads to no place in its page")

for iri in iris:
    if "#" in iri and iri.partition("#")[2] not in pages[site / (path_of(iri) + ".html")][0]:
        faults.append(f"{iri}: no place on its page")

named = {element.text for element in ElementTree.parse(site / "sitemap.xml").findall(".//{*}loc")}
there = {base + urllib.parse.quote(str(page.relative_to(site)))
         for page in pages if (page.with_suffix(".ttl")).is_file()}
faults += [f"{address}: only in the site map" for address in sorted(named - there)]
faults += [f"{address}: not in the site map" for address in sorted(there - named)]

print("\n".join(faults[:50]), end="\n" if faults else "")
print(f"{len(pages)} pages, {len(iris)} IRIs", file=sys.stderr)
sys.exit(bool(faults))
