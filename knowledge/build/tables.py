# SPDX-License-Identifier: Apache-2.0
"""Slugs, and the writing of the tables: sorted bytewise, one line a row, the same bytes every time."""

import os
import re

import names
import roles

_PART = {"person": "people", "organization": "organizations", "place": "places"}
_SHOWN = {"geo": "rigour", "cabinets": "eps"}
COLUMNS = {
    "entities": "id label kind subtype country gender slug weight source",
    "aliases": "alias id weight flags source",
    "offices": "id label country organization role forms source",
    "tenures": "person office begin end source",
    "affiliations": "person role organization begin end source",
    "metonyms": "surface id weight source",
    "demonyms": "word id part source",
}


def slugs(store):
    """Gives each kept entity its slug; among homonyms the most prominent keeps the bare one."""
    kept = [e for e in store.entities.values() if e.kept]
    kept.sort(key=lambda e: (-e.weight, e.id[0] != "Q", len(e.id), e.id))
    taken = set()
    for entity in kept:
        base = names.slug(entity.label) or names.slug(entity.id)
        born = entity.born[:4] if entity.born[:4].isdigit() else ""
        country = store.entities[entity.country].label if entity.country in store.entities else ""
        parent = names.slug(entity.parent)
        hints = [parent, born, names.slug(country), entity.subtype, names.slug(country) + "-" + born, entity.id.lower()]
        for hint in [""] + [h for h in hints if h and h != "-"]:
            slug = base + ("-" + hint if hint else "")
            if slug not in taken:
                break
        entity.slug = slug
        taken.add(slug)


def settle_countries(store):
    """One country per entity: the one where most of its offices are, else the only one known."""
    count = {}
    for office in store.offices.values():
        for tenure in office.holders:
            have = count.setdefault(tenure.person, {})
            have[office.country] = have.get(office.country, 0) + 1
    for entity in store.entities.values():
        if entity.kind == "person" and entity.countries:
            known = count.get(entity.id, {})
            entity.country = max(sorted(entity.countries), key=lambda c: (known.get(c, 0), c == entity.country))


def _source(code):
    code = re.sub(r"^hand-.*", "hand", code)
    return _SHOWN.get(code, code) or "hand"


def _cell(text):
    return str(text).replace("\t", " ").replace("\n", " ").replace("\r", " ").strip()


def write(path, kind, found, title):
    """One table. Returns its size."""
    lines = sorted({"\t".join(_cell(c) for c in row) for row in found}, key=lambda line: line.encode("utf-8"))
    if not lines:
        return 0
    head = "# SPDX-License-Identifier: CC0-1.0\n# %s Made by knowledge/build/make-tables; sources in SOURCES.tsv.\n" % title
    body = head + "#columns\t" + COLUMNS[kind].replace(" ", "\t") + "\n" + "\n".join(lines) + "\n"
    with open(path, "w", encoding="utf-8", newline="\n") as stream:
        stream.write(body)
    return len(body.encode("utf-8"))


def write_all(store, priors, out):
    os.makedirs(out, exist_ok=True)
    size = 0
    kept = {i for i, e in store.entities.items() if e.kept}
    entities, aliases = {}, {}
    for ident in kept:
        e = store.entities[ident]
        part = _PART.get(e.kind, "other")
        country = e.country if e.country in kept and e.country != ident else ""
        entities.setdefault(part, []).append((ident, e.label, e.kind, e.subtype, country, e.gender, e.slug, e.weight,
                                              _source(e.label_source)))
        for text, (flags, source, _) in e.aliases.items():
            if text != e.label:
                aliases.setdefault(part, []).append((text, ident, priors.get((ident, text), 1), ",".join(sorted(flags)),
                                                     _source(source)))
        if e.label in e.aliases or priors.get((ident, e.label), 1000) < 1000:
            flags = e.aliases.get(e.label, (set(), "", 0))[0]
            aliases.setdefault(part, []).append((e.label, ident, priors.get((ident, e.label), 1), ",".join(sorted(flags)),
                                                 _source(e.label_source)))
    for part in sorted(entities):
        size += write(os.path.join(out, "entities-%s.tsv" % part), "entities", entities[part], "Entities: %s." % part)
    for part in sorted(aliases):
        size += write(os.path.join(out, "aliases-%s.tsv" % part), "aliases", aliases[part], "Printed names: %s." % part)
    size += _offices(store, out, kept)
    links = {(p, r, o if o in kept else "", b, e, _source(s)) for p, r, o, b, e, s in store.affiliations
             if p in kept and (r or o in kept)}
    size += write(os.path.join(out, "affiliations.tsv"), "affiliations", links, "Who belongs where, as what.")
    rows = [(s, i, w, _source(c)) for s, i, w, c in store.metonyms if i in kept]
    size += write(os.path.join(out, "metonyms.tsv"), "metonyms", rows, "Capitals, palaces, streets for governments and bodies.")
    rows = [(w, i, p, c) for w, i, p, c in store.demonyms if i in kept]
    size += write(os.path.join(out, "demonyms.tsv"), "demonyms", rows, "Adjectives and names of a country's people.")
    return size


def _offices(store, out, kept):
    code = {ident: c for c, ident in store.countries.items()}
    offices, officials, legislators = [], [], []
    for ident in sorted(store.offices):
        office = store.offices[ident]
        holders = [t for t in office.holders if t.person in kept]
        if not holders:
            continue
        body = office.organization if office.organization in kept else ""
        country = office.country if office.country in kept else ""
        offices.append((ident, office.label, country, body, office.role,
                        roles.forms(office, code.get(office.country, "")), _source(office.source)))
        into = legislators if office.role == "legislator" else officials
        for t in holders:
            into.append((t.person, ident, t.begin, t.end, _source(t.source)))
    size = write(os.path.join(out, "offices.tsv"), "offices", offices, "Offices with their roles and printed titles.")
    size += write(os.path.join(out, "tenures-officials.tsv"), "tenures", officials, "Who held which office when.")
    size += write(os.path.join(out, "tenures-legislators.tsv"), "tenures", legislators, "Seats in parliaments.")
    return size
