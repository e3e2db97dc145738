# SPDX-License-Identifier: Apache-2.0
"""Members of the Congress of the United States with exact terms, presidents and vice presidents,
committees and who leads them.

The files are YAML of one plain shape, which the few lines of `_records` read: no general parser.
"""

import csv
import os
import re

import names
import officials
from store import Office, Tenure

_PAIR = re.compile(r"^(\s*)(- )?([A-Za-z_]+):(?: (.*))?$")


def _records(path):
    """Yields (section, key, value, starts) for every line `key: value`; `starts` marks a list item."""
    with open(path, encoding="utf-8") as stream:
        for line in stream:
            found = _PAIR.match(line.rstrip("\n"))
            if found:
                value = (found.group(4) or "").strip()
                if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
                    value = value[1:-1]
                yield len(found.group(1)), bool(found.group(2)), found.group(3), value


def _members(path):
    member, section, term = None, "", None
    for indent, starts, field, value in _records(path):
        if indent == 0 and starts and field == "id":
            if member:
                yield member
            member, section, term = {"id": {}, "name": {}, "bio": {}, "terms": [], "leadership_roles": []}, "id", None
        elif indent == 2 and not starts and not value and field in ("name", "bio", "terms", "leadership_roles",
                                                                    "id", "other_names", "family"):
            section = field
        elif section in ("terms", "leadership_roles"):
            if starts and indent == 2:
                term = {}
                member[section].append(term)
            if term is not None and indent <= 4:
                term[field] = value
        elif section in ("id", "name", "bio") and indent == 4:
            member[section][field] = value
    if member:
        yield member


def read(store, root, people, states):
    base = os.path.join(root, "us-congress")
    us = store.countries["us"]
    by_bioguide = {}
    for name in ("legislators-current.yaml", "executive.yaml"):
        for member in _members(os.path.join(base, name)):
            ident = member["id"].get("wikidata", "")
            if not ident.startswith("Q"):
                continue
            entity = store.entity(ident)
            entity.sources.add("congress")
            entity.kind, entity.countries = "person", entity.countries | {us}
            _name(entity, member["name"])
            entity.gender = {"M": "m", "F": "f"}.get(member["bio"].get("gender", ""), entity.gender)
            entity.born = member["bio"].get("birthday", entity.born)
            by_bioguide[member["id"].get("bioguide", "")] = ident
            _terms(store, entity, member["terms"], states)
    _historical(store, base, people, states)
    _committees(store, base, by_bioguide)


def _name(entity, name):
    first, last = name.get("nickname") or name.get("first", ""), name.get("last", "")
    if len(name.get("first", "")) <= 2 and name.get("middle") and not name.get("nickname"):
        first = name["middle"]
    entity.name("%s %s" % (first, last) if name.get("nickname") else
                re.sub(r", (Jr|Sr|I+)\b\.?", r" \1.", name.get("official_full") or "%s %s" % (first, last)), "congress")
    entity.alias("%s %s" % (name.get("first", ""), last), "congress")
    if name.get("middle"):
        entity.alias("%s %s. %s" % (name["first"], name["middle"][0], last), "congress")
    if name.get("official_full"):
        entity.alias(name["official_full"], "congress")


def seat(store, kind, state, states):
    """The office of senator or representative of one state."""
    us = store.countries["us"]
    place = states.get(state, ("", state))[1]
    word = {"sen": "senator", "rep": "representative"}[kind]
    ident = "office-us-%s-%s" % (word, names.slug(place))
    office = store.offices.get(ident)
    if office is None:
        office = Office(ident, "United States %s from %s" % (word, place), us, "congress")
        office.role = "legislator"
        office.title = "u.s. " + word
        office.organization = "senate" if kind == "sen" else "house"
        office.forms = (["senator", "sen.", "%s senator" % place.lower(), "senator from %s" % place.lower()]
                        if kind == "sen" else
                        ["representative", "rep.", "congressman", "congresswoman", "lawmaker",
                         "%s congressman" % place.lower(), "%s congresswoman" % place.lower(),
                         "%s representative" % place.lower()])
        store.offices[ident] = office
    return office


def _terms(store, entity, terms, states):
    us = store.countries["us"]
    for term in terms:
        begin, end = term.get("start", ""), term.get("end", "")
        if end > "2026-06-15":
            end = ""
        if term.get("type") in ("sen", "rep"):
            office = seat(store, term["type"], term.get("state", ""), states)
        elif term.get("type") == "prez":
            office = officials.office_for(store, us, "President of the United States")
        else:
            office = officials.office_for(store, us, "Vice President of the United States")
        if not end or end >= "1995":
            officials.add_tenure(office, Tenure(entity.id, begin, end, "congress"))
        party = {"Democrat": "Democratic Party", "Republican": "Republican Party"}.get(term.get("party", ""))
        if party and not end:
            store.affiliations.append([entity.id, "member", "party:" + party, "", "", "congress"])


def _historical(store, base, people, states):
    """Former members: the extract of Wikidata has their ids and terms, this file their states."""
    by_page = {r[5]: ident for ident, r in people.items() if r[5]}
    places = {}
    with open(os.path.join(base, "legislators-historical.csv"), encoding="utf-8", newline="") as stream:
        for r in csv.DictReader(stream):
            ident = by_page.get(r["wikipedia_id"])
            if ident and r["birthday"] and people[ident][3][:4] == r["birthday"][:4]:
                places[ident] = r["state"]
                entity = store.entities.get(ident)
                if entity and r["nickname"]:
                    entity.alias("%s %s" % (r["nickname"], r["last_name"]), "congress")
    us = store.countries["us"]
    for title, kind in (("United States senator", "sen"), ("United States representative", "rep")):
        office = officials.office_for(store, us, title)
        current = {i for i, e in store.entities.items() if "congress" in e.sources}
        keep = []
        for tenure in office.holders:
            if tenure.person in current:
                continue
            if tenure.person in places:
                officials.add_tenure(seat(store, kind, places[tenure.person], states), tenure)
            else:
                keep.append(tenure)
        office.holders = keep


def _committees(store, base, by_bioguide):
    us = store.countries["us"]
    codes = {}
    found = None
    for indent, starts, field, value in _records(os.path.join(base, "committees-current.yaml")):
        if indent == 0 and starts:
            found = {}
        if indent <= 2 and found is not None and not (indent == 2 and starts):
            found.setdefault(field, value)
            if field in ("thomas_id", "name") and "name" in found and "thomas_id" in found:
                codes.setdefault(found["thomas_id"], found["name"])
    ids = {}
    for code, label in sorted(codes.items()):
        ids[code] = ident = store.local_id(label)
        entity = store.entity(ident)
        entity.sources.add("congress")
        entity.name(label, "congress")
        entity.kind, entity.subtype, entity.country = "organization", "committee", us
        entity.fixed = True
        subject = re.sub(r"^.*Committee on (the )?", "", label)
        chamber = "Senate" if "Senate" in label else "House" if "House" in label else ""
        entity.alias("United States " + label, "congress")
        if chamber:
            entity.alias("%s %s Committee" % (chamber, subject), "congress")
            entity.alias("%s Committee" % subject, "congress", ("short",))
    code, person = "", {}
    for indent, starts, field, value in _records(os.path.join(base, "committee-membership-current.yaml")):
        if indent == 0 and not starts:
            code = field
        elif starts:
            person = {}
        person[field] = value
        if field == "bioguide" and code in ids and value in by_bioguide and person.get("title"):
            store.affiliations.append([by_bioguide[value], person["title"].lower(), ids[code], "", "", "congress"])
