# SPDX-License-Identifier: Apache-2.0
"""Slugs, and the writing of the tables: sorted bytewise, one line a row, the same bytes every time."""

import os
import re

import names
import roles
import share_alike

_PART = {"person": "people", "organization": "organizations", "place": "places"}
_SHOWN = {"geo": "rigour", "cabinets": "eps"}
OPEN = "CC0-1.0 AND MIT AND Apache-2.0 AND BSD-3-Clause"
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


def write(path, kind, found, title, licence=OPEN):
    """One table. Returns its size."""
    lines = sorted({"\t".join(_cell(c) for c in row) for row in found}, key=lambda line: line.encode("utf-8"))
    if not lines:
        return 0
    head = "# SPDX-License-Identifier: %s\n# %s Made by knowledge/build/make-tables; sources in SOURCES.tsv.\n" % (
        licence, title)
    body = head + "#columns\t" + COLUMNS[kind].replace(" ", "\t") + "\n" + "\n".join(lines) + "\n"
    with open(path, "w", encoding="utf-8", newline="\n") as stream:
        stream.write(body)
    return len(body.encode("utf-8"))


def write_all(store, priors, out):
    """All tables; what only share-alike sources have goes to a folder of its own."""
    kept = {i for i, e in store.entities.items() if e.kept}
    apart = {i for i in kept if store.entities[i].sources <= share_alike.SOURCES}
    kept -= apart
    os.makedirs(os.path.join(out, "share-alike"), exist_ok=True)
    with open(os.path.join(out, "share-alike", "NOTICE"), "w", encoding="utf-8") as stream:
        stream.write(share_alike.NOTICE)
    size = _entities(store, priors, out, kept, kept | apart) + _offices(store, out, kept)
    links = {(p, r, o if o in kept else "", b, e, _source(s)) for p, r, o, b, e, s in store.affiliations
             if p in kept and (r or o in kept)}
    size += write(os.path.join(out, "affiliations.tsv"), "affiliations", links, "Who belongs where, as what.")
    rows = [(s, i, w, _source(c)) for s, i, w, c in store.metonyms if i in kept]
    size += write(os.path.join(out, "metonyms.tsv"), "metonyms", rows, "Capitals, palaces, streets for governments and bodies.")
    rows = [(w, i, p, c) for w, i, p, c in store.demonyms if i in kept]
    return size + write(os.path.join(out, "demonyms.tsv"), "demonyms", rows, "Adjectives and names of a country's people.")


def _entities(store, priors, out, kept, every):
    entities, aliases = {}, {}
    for ident in every:
        e = store.entities[ident]
        part = _PART.get(e.kind, "other")
        country = e.country if e.country in kept and e.country != ident else ""
        if country and store.entities[country].kind != "place":
            country = ""
        source = _source(e.label_source)
        entities.setdefault((ident not in kept, part), []).append(
            (ident, e.label, e.kind, e.subtype, country, e.gender, e.slug, e.weight, source))
        texts = dict(e.aliases)
        if priors.get((ident, e.label), 1000) < 1000:
            texts.setdefault(e.label, (set(), e.label_source, 0))
        for text, (flags, origin, _) in texts.items():
            origin = source if text == e.label else _source(origin)
            aliases.setdefault((origin in share_alike.SOURCES, part), []).append(
                (text, ident, priors.get((ident, text), 1), ",".join(sorted(flags)), origin))
    size = 0
    for kind, found, title in (("entities", entities, "Entities"), ("aliases", aliases, "Printed names")):
        for (apart, part), rows in sorted(found.items()):
            path = os.path.join(out, "share-alike" if apart else "", "%s-%s.tsv" % (kind, part))
            licence = "" if not apart else {"places": "ODbL-1.0"}.get(part, "CC-BY-SA-4.0")
            size += write(path, kind, rows, "%s: %s." % (title, part), licence or OPEN)
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
        # Scotland, Wales and Northern Ireland are parts of the kingdom, filed under it by the hand tables.
        part = office.role == "head_of_government" and office.label.lower() == "first minister"
        offices.append((ident, office.label, country, body, "governor" if part else office.role,
                        roles.forms(office, code.get(office.country, "")), _source(office.source)))
        into = legislators if office.role == "legislator" else officials
        for t in holders:
            shared = min(len(t.begin), len(t.end))
            if t.end[:shared] < t.begin[:shared]:
                continue
            into.append((t.person, ident, t.begin, t.end, _source(t.source)))
    size = write(os.path.join(out, "offices.tsv"), "offices", offices, "Offices with their roles and printed titles.")
    size += write(os.path.join(out, "tenures-officials.tsv"), "tenures", officials, "Who held which office when.")
    size += write(os.path.join(out, "tenures-legislators.tsv"), "tenures", legislators, "Seats in parliaments.")
    return size
