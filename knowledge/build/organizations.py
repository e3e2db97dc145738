# SPDX-License-Identifier: Apache-2.0
"""Parties, universities and agencies, companies and brands, media by domain, international bodies."""

import csv
import os
import re

import names
from store import rows

_ROR_KINDS = (("government", "agency"), ("education", "university"), ("company", "company"),
              ("nonprofit", "ngo"), ("healthcare", "hospital"), ("funder", "ngo"),
              ("facility", "institution"), ("archive", "institution"), ("other", "organization"))
_NSI_KEEP = re.compile(r"brands/(amenity/(bank|fast_food|fuel|cafe|pharmacy|restaurant|cinema|money_transfer)"
                       r"|shop/(supermarket|clothes|convenience|electronics|department_store|car|mobile_phone"
                       r"|telecommunication|furniture|shoes|chemist|variety_store|doityourself|cosmetics|books)"
                       r"|office/|tourism/hotel|leisure/fitness|telecom)|operators/(power|telecom|man_made/pipeline"
                       r"|man_made/mast|amenity/(police|fire_station|post_office)|office/government|aeroway"
                       r"|boundary/protected_area|landuse/military|man_made/surveillance|tourism/museum)|transit/")
_DROP_NSI = re.compile(r"School|Municipality|City of|Town of|Village of|Parish|Gemeinde|Comune|Stadt ")


def read_parties(store, root):
    alpha3 = _alpha3(store, root)
    for name in ("partyfacts_wikidata.csv",):
        with open(os.path.join(root, "parties", name), encoding="utf-8", newline="") as stream:
            for r in csv.DictReader(stream):
                ident = r["wikidata_id"]
                if not ident.startswith("Q"):
                    continue
                entity = store.entity(ident)
                entity.sources.add("partyfacts")
                entity.name(r["name"], "partyfacts")
                if r["name_short"] and len(r["name_short"]) > 1:
                    entity.alias(r["name_short"], "partyfacts", ("acronym", "case", "short")
                                 if r["name_short"].isupper() else ("short", "case"))
                if r["name_native"]:
                    entity.alias(r["name_native"], "partyfacts")
                entity.kind, entity.subtype = "organization", "party"
                entity.country = alpha3.get(r["country"], entity.country)


def _alpha3(store, root):
    out = {}
    with open(os.path.join(root, "geo/datasets_country-codes.csv"), encoding="utf-8", newline="") as stream:
        for r in csv.DictReader(stream):
            code = r["ISO3166-1-Alpha-2"].lower()
            if code in store.countries:
                out[r["ISO3166-1-Alpha-3"]] = store.countries[code]
    out["XKX"] = out["KOS"] = store.countries["xk"]
    return out


def read_ror(store, root):
    for r in rows(os.path.join(root, "ror/ror_orgs.tsv")):
        if not r[0].startswith("Q") or r[8] not in ("active", "inactive"):
            continue
        entity = store.entity(r[0])
        if entity.kind in ("person", "place"):
            continue
        known = bool(entity.label)
        entity.sources.add("ror")
        entity.name(re.sub(r"\s*\((Australia|Austria|Canada|China|France|Germany|India|Italy|Japan|Netherlands|Spain"
                           r"|Sweden|Switzerland|United Kingdom|United States|[A-Z][a-z]+( [A-Z][a-z]+)?)\)$", "", r[2]), "ror")
        for text in r[3].split("|"):
            if len(text) > 1:
                entity.alias(text, "ror", ("acronym", "case"))
        for text in r[4].split("|"):
            if len(text) > 3 and names.is_latin(text) and not known:
                entity.alias(text, "ror")
        types = r[5].split("|")
        subtype = next((s for t, s in _ROR_KINDS if t in types), "organization")
        if not entity.kind or entity.kind == "-" or entity.subtype in ("organization", ""):
            entity.kind, entity.subtype = "organization", subtype
            if subtype == "agency" and re.search(r"^(Ministry|Department) of|Ministry$", entity.label):
                entity.subtype = "ministry"
        entity.country = entity.country or store.countries.get(r[6].lower(), "")
        entity.seats |= 1 if subtype in ("agency", "university") else 0
        entity.enwiki = entity.enwiki or r[11]


def read_nsi(store, root):
    for r in rows(os.path.join(root, "name-suggestion-index/brands_operators.tsv")):
        paths = r[3].split("|")
        if not r[0].startswith("Q") or not names.is_latin(r[1]):
            continue
        entity = store.entity(r[0])
        fresh = not entity.sources
        if fresh and (not any(_NSI_KEEP.match(p) for p in paths) or _DROP_NSI.search(r[1])):
            entity.kind = "-"
            entity.name(r[1], "nsi")
            continue
        entity.sources.add("nsi")
        entity.name(r[1], "nsi")
        if entity.kind == "person":
            continue
        if not entity.kind or entity.kind in ("-", "work"):
            entity.kind = "organization"
            entity.subtype = "company"
            if any(re.search(r"police|fire_station|government|military|surveillance|protected_area", p) for p in paths):
                entity.subtype = "agency"
        entity.population = max(entity.population, len(paths))
        place = r[4].split("|")[0].split("-")[0].lower()
        if len(r[4].split("|")) == 1 and place in store.countries:
            entity.country = entity.country or store.countries[place]


def read_domains(store, root):
    for r in rows(os.path.join(root, "media/outlet_domains_qid.tsv")):
        entity = store.entity(r[1])
        entity.sources.add("domains")
        entity.name(r[2], "domains")
        entity.alias(r[0], "domains")
        entity.kind = "organization"
        entity.subtype = entity.subtype if entity.subtype in ("newspaper", "media") else "media"


def read_newspapers(store, root):
    """Newspapers of the United States. The file's ids are often those of the town or university instead,
    so an id counts only where another set gives it the same name; the others get local ids."""
    us = store.countries["us"]
    for title, state, _, _, ident in (r[:5] for r in rows(os.path.join(root, "media/us_newspapers_qid.tsv"))):
        label = re.sub(r"\s*\(.*?\)|, The$", "", title.replace("&amp;", "&")).strip()
        if len(label) < 4 or not names.is_latin(label):
            continue
        known = store.entities.get(ident)
        if known and known.label and known.kind != "place" and names.key(known.label) == names.key(label):
            entity = known
        elif any(store.entities[i].subtype in ("newspaper", "media") for i in store.organizations.get(names.key(label), ())):
            continue
        elif not ident:
            continue
        else:
            entity = store.entity(store.local_id(label, hint=state))
            entity.name(label, "papers")
        entity.sources.add("papers")
        entity.kind, entity.subtype, entity.fixed = "organization", "newspaper", True
        entity.country = entity.country or us
        entity.parent = ""
        entity.about = entity.about or "newspaper in " + state
        store.index_organization(entity)


def read_cabinets(store, root):
    """Country -> the item of its cabinet or government."""
    out = {}
    path = os.path.join(root, "every-politician-scrapers/country_cabinets.csv")
    with open(path, encoding="utf-8", newline="") as stream:
        for country, _, cabinet, label in list(csv.reader(stream))[1:]:
            entity = store.entity(cabinet)
            entity.sources.add("cabinets")
            entity.name(label, "cabinets")
            entity.kind, entity.subtype, entity.country = "organization", "government", country
            entity.fixed = True
            out[country] = cabinet
    return out


def read_international(store, root):
    """International bodies (share-alike): yields dicts; the caller puts what is new apart."""
    found = None
    with open(os.path.join(root, "intl-orgs/supraverden_general_list.yaml"), encoding="utf-8") as stream:
        for line in stream:
            if line[:1] not in " -\n#" and line.rstrip().endswith(":"):
                if found:
                    yield found
                found = {"name": line.rstrip()[:-1].strip("'\"")}
            elif found is not None and re.match(r"^  [A-Za-z_]+: ", line):
                field, _, value = line.strip().partition(": ")
                found[field] = value.strip("'\"")
    if found:
        yield found
