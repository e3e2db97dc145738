# SPDX-License-Identifier: Apache-2.0
"""Which entities are kept, how prominent each is (0 to 1000), and how likely each alias means it.

Prominence is read off what many people left behind: the page rank of the item, the number of Wikipedias
that have it, the number of independent sets that hold it, the rank of the offices held, how recent.
"""

import collections
import math
import re

import names
import roles

_RANK = {"head_of_state": 300, "monarch": 280, "head_of_government": 300, "foreign_minister": 190,
         "defence_minister": 170, "finance_minister": 170, "interior_minister": 150, "justice_minister": 140,
         "central_bank": 140, "army_chief": 120, "intelligence_chief": 140, "security_adviser": 140, "chief_of_staff": 120,
         "spokesperson": 110, "governor": 120, "mayor": 100, "party_leader": 140, "chief_executive": 130, "head": 90,
         "ambassador": 60, "legislator": 40, "justice": 70, "first_lady": 160, "candidate": 150, "other": 60}
_BIG = ("us",), ("gb", "ru", "cn", "de", "fr", "ua", "il", "eu", "un"), (
    "jp", "in", "ca", "au", "it", "es", "br", "ir", "tr", "kr", "kp", "mx", "sa", "pl", "za", "eg", "sy", "ps", "va", "iq")


def country_bonus(store):
    out = collections.defaultdict(lambda: 0.6)
    for factor, codes in zip((1.9, 1.35, 1.0), _BIG):
        for code in codes:
            out[store.countries[code]] = factor
    return out


def prominence(store):
    bonus = country_bonus(store)
    for ident in sorted(store.offices):
        office = store.offices[ident]
        base = _RANK.get(office.role, 60) * bonus[office.country]
        if re.search(r"\b(vice president|deputy prime|secretary of)\b", office.label.lower()):
            base *= 1.3
        for tenure in office.holders:
            entity = store.entities.get(tenure.person)
            if entity is None:
                continue
            last = int((tenure.end or "2026")[:4] or 0)
            first = int((tenure.begin or tenure.end or "2000")[:4])
            entity.last_year = max(entity.last_year, last)
            entity.first_year = min(entity.first_year or 9999, first)
            fresh = 1.0 if last >= 2012 else 0.85 if last >= 2000 else 0.7
            entity.office_rank = max(entity.office_rank, base * fresh + min(40, 3 * (last - first)))
    for ident in sorted(store.entities):
        entity = store.entities[ident]
        entity.weight = _weight(entity)
    _cities(store)


def _weight(entity):
    total = 0.0
    if entity.pagerank:
        total += max(0.0, min(1.0, (math.log10(entity.pagerank) + 5.7) / 2.3)) * 380
    if entity.sitelinks:
        total += min(1.0, math.log(1 + entity.sitelinks) / math.log(250)) * 180
    general = entity.sources & {"kgtk", "litwd", "elevant", "fb15k", "wikitrivia", "wiki27k", "domains"}
    total += 45 * len(general)
    total += min(520.0, entity.office_rank)
    if "hand" in entity.sources:
        total += 110
    if "congress" in entity.sources and entity.kind == "person":
        total += 60
    if "nsi" in entity.sources:
        total += min(60, 4 * entity.population)
    if "ror" in entity.sources or "partyfacts" in entity.sources:
        total += 30
    if entity.subtype == "country":
        total += 500
    elif entity.subtype == "government" or entity.subtype == "ministry":
        total += 60
    if entity.kind == "person":
        died = int(entity.died[:4]) if entity.died[:4].isdigit() else 0
        if died and died < 1980 and not entity.office_rank:
            total *= 0.45
        elif died and died < 2000:
            total *= 0.75
        elif entity.last_year and entity.last_year < 2005:
            total *= 0.8
    if entity.kind == "work":
        total *= 0.5
    return max(1, int(round(1000 * (1 - math.exp(-(total + 8) / 800)))))


def _cities(store):
    """A capital is what its name means; other towns of that name stand behind it."""
    for ident in sorted(store.entities):
        entity = store.entities[ident]
        if entity.kind == "place" and entity.subtype == "town" and "uscities" in entity.sources \
                and len(entity.sources) == 1:
            entity.weight = 12


def select(store):
    """Marks what is kept: what news may mean, in the order of how well it is attested."""
    general = {"kgtk", "litwd", "elevant", "fb15k", "wikitrivia", "wiki27k"}
    held = {t.person for o in store.offices.values() for t in o.holders}
    for ident in sorted(store.entities):
        entity = store.entities[ident]
        if entity.sources and entity.sources <= {"states", "supraverden"} and entity.label:
            entity.kept = True
            continue
        if not entity.label or not names.is_latin(entity.label) or len(entity.label) > 120:
            continue
        if entity.fixed or ident in held:
            entity.kept = bool(entity.kind) and entity.kind != "-"
            continue
        if entity.kind in ("", "-"):
            continue
        count = len(entity.sources & general)
        if entity.kind == "person":
            died = int(entity.died[:4]) if entity.died[:4].isdigit() else 9999
            entity.kept = bool({"congress", "de"} & entity.sources) or count >= 2 or (
                count == 1 and (died >= 1900 or entity.pagerank > 6e-6 or entity.sitelinks > 40))
        elif entity.kind == "organization":
            entity.kept = count >= 2 or bool(entity.sources & {"partyfacts", "cabinets", "domains"}) \
                or (count == 1 and entity.subtype not in ("embassy", "band", "school", "season")) \
                or ("ror" in entity.sources and entity.subtype in ("agency", "university", "ministry")) \
                or ("nsi" in entity.sources and (entity.population >= 2 or entity.subtype == "agency"
                                                 or bool({"ror", "hand"} & entity.sources)))
        elif entity.kind == "place":
            entity.kept = _place(entity, count)
        elif entity.kind == "event":
            entity.kept = count >= 1 and (count >= 2 or bool(re.search(r"\b(19|20)\d\d\b", entity.label + entity.about))
                                          or entity.subtype in ("war", "attack", "election", "disaster")
                                          or "kgtk" in entity.sources)
        elif entity.kind == "group":
            entity.kept = count >= 1
        elif entity.kind == "work":
            entity.kept = count >= 2


def drop_shadows(store):
    """Items of which one set knows but the name, when another of that name is known better: they are
    mostly pages that tell homonyms apart, lists, and namesakes that no news means."""
    best = {}
    for ident in sorted(store.entities):
        entity = store.entities[ident]
        if entity.kept:
            k = names.key(entity.label)
            best[k] = max(best.get(k, 0), entity.weight)
    for ident in sorted(store.entities):
        entity = store.entities[ident]
        if entity.kept and not entity.fixed and not entity.about and not entity.types and not entity.office_rank \
                and len(entity.sources) == 1 and entity.sources & {"elevant", "wiki27k", "wikitrivia"} \
                and best[names.key(entity.label)] > entity.weight:
            entity.kept = False


def _place(entity, count):
    if entity.subtype in ("country", "territory", "state", "city"):
        return True
    if "uscities" in entity.sources:
        return True
    if entity.subtype in ("former-country",):
        return count >= 2
    if entity.subtype in ("town", "district"):
        return count >= 2 or (count == 1 and not re.search(r"comune|commune|municipality|canton|county", entity.about.lower())
                              and ("kgtk" in entity.sources or "elevant" in entity.sources))
    return count >= 2 or bool({"kgtk", "elevant"} & entity.sources) or entity.sitelinks >= 25


def surnames(store):
    """Gives prominent people the name that news prints alone; the linker makes the rest itself."""
    for ident in sorted(store.entities):
        entity = store.entities[ident]
        if not entity.kept or entity.kind != "person" or entity.weight < 330:
            continue
        died = int(entity.died[:4]) if entity.died[:4].isdigit() else 9999
        if died < 1985 and entity.weight < 450:
            continue
        last = names.surname(entity.label)
        if len(last) >= 3:
            entity.alias(last, entity.label_source, ("surname",))
            plain = "".join(names.fold(c).capitalize() if c.isupper() else names.fold(c) for c in last)
            if plain != last and plain.isascii():
                entity.alias(plain, entity.label_source, ("surname",))


def priors(store):
    """Weight of every alias: the entity's share among all that are printed so."""
    holders = collections.defaultdict(list)
    for ident in sorted(store.entities):
        entity = store.entities[ident]
        if not entity.kept:
            continue
        for text in {entity.label} | set(entity.aliases):
            holders[names.key(text)].append((ident, text))
    total = {}
    for k, having in holders.items():
        claims = collections.defaultdict(float)
        for ident, text in having:
            claims[ident] = max(claims[ident], _claim(store.entities[ident], text))
        total[k] = sum(claims[ident] for ident in sorted(claims))
    out = {}
    for k, having in holders.items():
        for ident, text in set(having):
            entity = store.entities[ident]
            part = _claim(entity, text) / total[k]
            flags = entity.aliases.get(text, (set(), "", 0))
            ceiling = 1000
            if "surname" in flags[0]:
                ceiling = min(900, 300 + entity.weight)
            elif "short" in flags[0]:
                ceiling = 500
            elif "acronym" in flags[0]:
                ceiling = 850
            weight = max(1, int(round(ceiling * part)))
            out[ident, text] = max(weight, flags[2])
    return out


def _claim(entity, text):
    """How strongly one entity claims a print; the fourth power, so that the well known outweighs many
    unknown."""
    flags = entity.aliases.get(text, ((), "", 0))[0]
    factor = 1.0 if text == entity.label else 0.8
    if "short" in flags:
        factor *= 0.4
    if "surname" in flags:
        factor *= 0.7
    return (entity.weight * factor) ** 4
