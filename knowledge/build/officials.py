# SPDX-License-Identifier: Apache-2.0
"""Office-holders and legislators with their terms, as public per-country extracts of Wikidata of
mid-2022 give them, and German politicians, whom those extracts lack.

A blank end there means "in office in mid-2022". It is capped at the day of the extract and marked, so
that later sources may lengthen or shorten it.
"""

import csv
import os
import re

import names
import roles
from store import Office, Tenure, rows

_ORDINAL = re.compile(r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth) (?=(?:parliament|dail|d[aá]il|"
                      r"congress|legislature|seimas|riigikogu|saeima|knesset|convocation))", re.I)
_SKIP_TERMS = re.compile(r"substitute|^deputy member of|national people.s congress|parliamentary assembly of the council of europe", re.I)
FROM_YEAR = 1995
LEGISLATORS_FROM = 2015


def read(store, root):
    base = os.path.join(root, "every-politician-scrapers")
    people = {r[0]: r for r in rows(os.path.join(base, "persons.tsv"))}
    caps, homes = {}, {}
    for r in rows(os.path.join(base, "repos.tsv")):
        caps[r[0]], homes[r[0]] = r[1], r[2]
    positions = {}
    for r in rows(os.path.join(base, "positions.tsv")):
        positions.setdefault((r[0], r[3]), (r[2], r[5]))
    for r in rows(os.path.join(base, "holders21.tsv")):
        _holder(store, people, caps, positions, [r[0], r[1] or homes.get(r[0], "")] + r[2:])
    for r in rows(os.path.join(base, "current.tsv")):
        _holder(store, people, caps, positions, [r[0], r[1] or homes.get(r[0], "")] + r[2:] + [""])
    for r in rows(os.path.join(base, "offices_sources.tsv")):
        if r[2].startswith("wpoffice/"):
            title = r[2].split("/")[1].replace("-", " ").capitalize()
            _holder(store, people, caps, positions, [r[0], r[1] or homes.get(r[0], ""), r[3] or title, r[5], r[4],
                                                      r[6], r[7]])
    _world(store, base, people)
    _legislators(store, base, people, caps, homes)
    _german(store, root)
    return people


def _year(text):
    return int(text[:4]) if text[:4].isdigit() else 0


def person(store, people, ident, fallback):
    entity = store.entity(ident)
    if "eps" not in entity.sources:
        entity.sources.add("eps")
        entity.kind = "person"
        r = people.get(ident)
        if r:
            entity.name(r[1], "eps")
            entity.gender = {"male": "m", "female": "f"}.get(r[2], "x" if r[2] else "")
            entity.born = r[3] or entity.born
            entity.died = r[4] or entity.died
            entity.enwiki = r[5]
            title = re.sub(r"\s*\(.*?\)", "", r[5])
            if title and title != entity.label:
                entity.alias(title, "eps")
        elif fallback and names.is_latin(fallback):
            entity.name(fallback, "eps")
    return entity


def _title_key(store, country, label):
    """Canonical title without "of (the own country)"."""
    text = roles.canonical(label)
    head, of, tail = text.rpartition(" of ")
    if of and country in store.entities and store.country_names.get(names.key(tail)) == country:
        text = head
    return text


def code_of(store, country):
    """Alpha-2 code of a country, or its id in lower case when it has none."""
    codes = store.__dict__.setdefault("codes", {})
    if not codes:
        codes.update({v: c for c, v in store.countries.items()})
    return codes.get(country, country.lower()) or "int"


def office_for(store, country, label, ident=""):
    """The office of a title in one jurisdiction; a local id unless the source gave one."""
    by_title = store.__dict__.setdefault("office_titles", {})
    k = (country, _title_key(store, country, label))
    found = by_title.get(k)
    if found is None:
        if not ident or ident in store.offices:
            ident = "office-%s-%s" % (code_of(store, country), names.slug(roles.canonical(label))[:70].strip("-"))
            count = 2
            while ident in store.offices:
                ident = "%s-n%d" % (re.sub(r"-n\d+$", "", ident), count)
                count += 1
        found = Office(ident, label, country, "eps")
        found.role = roles.role(label)
        if found.role in ("head_of_state", "head_of_government") and not _national(store, country, label):
            found.role = "governor"
        found.role = roles.national(found.role, label, code_of(store, country))
        store.offices[ident] = by_title[k] = found
    elif roles.canonical(found.label) != label.lower() and len(found.forms) < 6:
        found.forms.append(label.lower())
    return found


def _national(store, country, title):
    """Whether "president of X" or "premier of X" is of the whole country, not of a part of it."""
    if country in store.entities and store.entities[country].subtype not in ("country", "territory", "international"):
        return country in (store.countries.get("ps"),)
    _, of, tail = title.lower().partition(" of ")
    tail = re.sub(r"\b(the|republic|state|kingdom|government|council|ministers|of|united|federal|confederation|and"
                  r"|islamic|people's|democratic|co-operative)\b", " ", tail).split()
    if not of or not tail:
        return not title.lower().startswith(("minister-president", "chief minister"))
    if country not in store.entities:
        return True
    own = " ".join(names.words(" ".join(store.entities[country].aliases) + " " + store.entities[country].label)) \
        + " " + " ".join(names.words(store.adjectives.get(country, "")))
    return any(w in own.split() for part in tail for w in names.words(part))


def _date(text):
    """A date cut to what is known: Wikidata writes a year's or month's precision as its first day."""
    return text if re.match(r"^\d{4}(-\d\d){0,2}$", text) else ""


def _holder(store, people, caps, positions, r):
    repo, country, title, name, ident, begin, end = r[:7]
    if not ident.startswith("Q") or not title:
        return
    begin, end = _date(begin), _date(end)
    if (end and _year(end) < FROM_YEAR) or (not end and begin and _year(begin) < 1975):
        return
    if not begin and not end:
        return
    position, place = positions.get((repo, title), ("", ""))
    if place and place != country and place in store.entities and roles.role(title) in ("governor", "mayor",
                                                                                      "head_of_government"):
        country = place
    entity = person(store, people, ident, name)
    entity.countries.add(r[1])
    office = office_for(store, country, title, position)
    capped = False
    if not end:
        end, capped = caps.get(repo, "2022-07-20"), True
        if entity.died and entity.died < end:
            end, capped = entity.died, False
    if begin and begin > end:
        return
    add_tenure(office, Tenure(ident, begin, end, "eps", capped))


def add_tenure(office, tenure, slack=70):
    """Adds a term of office; joins it to one of the same person that it touches or overlaps."""
    for have in office.holders:
        if have.person == tenure.person and _touch(have, tenure, slack):
            if not have.begin or (tenure.begin and tenure.begin < have.begin):
                have.begin = tenure.begin or have.begin
            if have.end and (not tenure.end or tenure.end > have.end):
                have.end, have.capped = tenure.end, tenure.capped
            elif have.end == tenure.end:
                have.capped = have.capped and tenure.capped
            return have
    office.holders.append(tenure)
    return tenure


def days(text, late=False):
    """A date as a number of days, near enough to compare; open ends lie far away."""
    if not text:
        return 10 ** 7 if late else 0
    parts = [int(p) for p in text.split("-")]
    month = parts[1] if len(parts) > 1 else (12 if late else 1)
    day = parts[2] if len(parts) > 2 else (30 if late else 1)
    return parts[0] * 366 + (month - 1) * 30.5 + day


def _touch(a, b, slack):
    return days(a.begin) <= days(b.end, True) + slack and days(b.begin) <= days(a.end, True) + slack


def _legislators(store, base, people, caps, homes):
    for r in rows(os.path.join(base, "legislators.tsv")):
        repo, country, title, name, ident, begin, end = r[:7]
        begin, end = _date(begin), _date(end)
        last = _year(end) or (2022 if _year(begin) >= 2010 else _year(begin) + 4)
        if _SKIP_TERMS.search(title) or not ident.startswith("Q") or not begin or last < LEGISLATORS_FROM:
            if ident in store.entities and begin:
                store.entities[ident].seats += 1
            continue
        title, country = _ORDINAL.sub("", title), country or homes.get(repo, "")
        entity = person(store, people, ident, name)
        entity.countries.add(country)
        entity.seats += 1
        capped = False
        if not end:
            end, capped = caps.get(repo, "2022-07-20"), True
        if begin <= end:
            office = office_for(store, country, title)
            office.role = "legislator"
            add_tenure(office, Tenure(ident, begin, end, "eps", capped), 370)


def _world(store, base, people):
    with open(os.path.join(base, "world_intl_org_heads.csv"), encoding="utf-8", newline="") as stream:
        for title, name, ident, begin, end in list(csv.reader(stream))[1:]:
            if ident.startswith("Q") and _date(begin) and "Permanent Representative" not in title:
                entity = person(store, people, ident, name)
                office = office_for(store, store.countries["un"], title)
                capped = not _date(end)
                add_tenure(office, Tenure(entity.id, begin, _date(end) or "2022-07-20", "eps", capped))


def read_relatives(store, root, people):
    """Spouses, children, parents of those who held the highest offices: news calls them by name."""
    near = {"spouse": "spouse", "partner": "partner", "child": "child", "father": "father", "mother": "mother",
            "sibling": "sibling"}
    high = {"head_of_state", "head_of_government", "monarch", "foreign_minister"}
    known = {t.person for o in store.offices.values() if o.role in high for t in o.holders}
    known |= {i for i, e in store.entities.items() if "congress" in e.sources and e.kind == "person"}
    for r in rows(os.path.join(root, "every-politician-scrapers/family.tsv")):
        if r[2] not in known or r[4] not in near or not r[5].startswith("Q") or " " not in r[6]:
            continue
        if not names.is_latin(r[6]) or "duplicate" in r[6].lower():
            continue
        died = people.get(r[5], [""] * 6)[4]
        if died and died < "1990":
            continue
        entity = person(store, people, r[5], r[6])
        entity.countries.add(r[1])
        entity.fixed = entity.fixed or bool(entity.label)


def _german(store, root):
    for r in rows(os.path.join(root, "german-politicians/optv_persons_DE.tsv")):
        if r[1].startswith("Q") and r[1][1:].isdigit():
            continue
        entity = store.entity(r[0])
        entity.sources.add("de")
        entity.kind = "person"
        entity.name(r[1], "de")
        entity.born = entity.born or r[2]
        entity.gender = entity.gender or {"male": "m", "female": "f"}.get(r[3], "")
        entity.countries.add(store.countries["de"])
        entity.about = entity.about or "German politician"
        entity.seats += 1
        if r[4].startswith("Q"):
            store.affiliations.append([r[0], "member", r[4], "", "", "de"])
