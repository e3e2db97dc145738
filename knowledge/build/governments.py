# SPDX-License-Identifier: Apache-2.0
"""Governments and ministries of every country with the names that English news prints for them, and
metonyms: the capital, palace or street that stands for a government or body when it acts or speaks.
"""

import os
import re

import hand_organizations
import names
from store import rows

_FIELDS = {
    "foreign_minister": ("Ministry of Foreign Affairs", "Foreign Ministry", "Ministry of External Affairs"),
    "defence_minister": ("Ministry of Defence", "Defense Ministry", "Ministry of National Defence"),
    "finance_minister": ("Ministry of Finance", "Finance Ministry", "Ministry of Economy and Finance"),
    "interior_minister": ("Ministry of Interior", "Interior Ministry", "Ministry of Internal Affairs",
                          "Ministry of the Interior", "Ministry of Home Affairs"),
    "justice_minister": ("Ministry of Justice", "Justice Ministry", "Department of Justice"),
}
_OWN = {
    ("us", "foreign_minister"): ("United States Department of State", "State Department", "Department of State"),
    ("us", "defence_minister"): ("United States Department of Defense", "Defense Department", "Department of Defense", "Pentagon"),
    ("us", "finance_minister"): ("United States Department of the Treasury", "Treasury Department", "Department of the Treasury"),
    ("us", "interior_minister"): ("United States Department of the Interior", "Interior Department", "Department of the Interior"),
    ("us", "justice_minister"): ("United States Department of Justice", "Justice Department", "Department of Justice"),
    ("gb", "foreign_minister"): ("Foreign, Commonwealth and Development Office", "Foreign Office",
                                 "Foreign and Commonwealth Office"),
    ("gb", "finance_minister"): ("HM Treasury", "Treasury"),
    ("gb", "interior_minister"): ("Home Office", "Home Office"),
    ("ca", "foreign_minister"): ("Global Affairs Canada", "Foreign Ministry"),
    ("ca", "defence_minister"): ("Department of National Defence", "Defense Ministry"),
    ("au", "foreign_minister"): ("Department of Foreign Affairs and Trade", "Foreign Ministry"),
    ("au", "defence_minister"): ("Department of Defence", "Defense Department"),
    ("in", "interior_minister"): ("Ministry of Home Affairs", "Home Ministry"),
}
_CAPITALS = {"washington dc": "Washington", "kyiv": "Kyiv|Kiev", "ulaanbaatar": "Ulaanbaatar|Ulan Bator",
             "the hague": "The Hague", "new delhi": "New Delhi|Delhi", "nay pyi taw": "Naypyidaw",
             "panama city": "", "guatemala city": "", "kuwait city": "", "luxembourg": "", "monaco": "",
             "singapore": "", "san marino": "", "vatican city": "", "mexico city": "Mexico City", "djibouti": ""}
_SEATS = (("nl", "The Hague"), ("il", "Jerusalem"), ("il", "Tel Aviv"), ("us", "Washington"), ("us", "Washington, D.C."),
          ("ps", "Ramallah"), ("tw", "Taipei"), ("xk", "Pristina"), ("hk", "Hong Kong"), ("mm", "Naypyitaw"), ("za", "Pretoria"),
          ("bo", "La Paz"), ("tz", "Dodoma"), ("ng", "Abuja"), ("kz", "Astana"), ("ci", "Abidjan"), ("lk", "Colombo"),
          ("ch", "Bern"), ("tr", "Ankara"), ("mk", "Skopje"))
_LEADER = re.compile(r"\b(president|presidency|prime minister|premier|government|king|queen|emir|sultan|monarch"
                     r"|leadership|royal|chancellor(?!.*exchequer)|head of state|cabinet|taoiseach|administration|regime"
                     r"|ruler|executive|palace|ruling)\b", re.I)
_NOT_LEADER = re.compile(r"\b(former|industry|mayor|of New York|guest|prison|residence of the (mayor|ambassador)|press|speaker"
                         r"|parliament|ministry|central bank|summer|opposition|party|Basque|Catalan|regional|vice president"
                         r"|Victoria|Scottish|of Scotland|Hong Kong|state government|governor)\b", re.I)


def read(store, cabinets):
    """Fixes each country's government and five ministries; joins the offices to the ministries."""
    store.government, store.ministries = {}, {}
    store.official_names = {}
    for k, country in sorted(store.country_names.items()):
        store.official_names.setdefault(country, []).append(k)
    by_role = {}
    for ident in sorted(store.offices):
        office = store.offices[ident]
        by_role.setdefault((office.country, office.role), []).append(office)
    for code, country in sorted(store.countries.items()):
        entity = store.entities[country]
        if entity.subtype != "country" and code not in ("hk", "ps", "eu", "va"):
            continue
        if code == "eu":
            store.government[country] = country
            continue
        _government(store, code, country, cabinets.get(country))
        for role in sorted(_FIELDS):
            _ministry(store, code, country, role)
            for office in by_role.get((country, role), ()):
                office.organization = office.organization or store.ministries[country, role]


def _government(store, code, country, cabinet):
    label = store.entities[country].label
    wanted = ["government of " + names.key(label), "federal government of " + names.key(label),
              "federal government of the " + names.key(label), "government of the " + names.key(label),
              names.key(label) + " government"]
    found = None
    for k in wanted:
        for ident in store.organizations.get(k, ()):
            about = store.entities[ident].about.lower()
            if not re.search(r"\b(u\.?s\.? state|state government|state in|of the state|us state)\b", about) \
                    and (code != "ge" or "state" not in about):
                found = found or ident
    ident = found or cabinet
    if ident is None:
        ident = store.local_id("Government of " + label)
        store.entity(ident).name("Government of " + label, "hand")
    entity = store.entities[ident]
    entity.kind, entity.subtype, entity.country, entity.fixed = "organization", "government", country, True
    entity.sources.add("rule")
    adjective = store.adjectives.get(country, "")
    for text in ([adjective + " government", adjective + " Government"] if adjective else []) + ["government of " + label,
                                                                                            "Government of " + label]:
        entity.alias(text, "rule")
    if code == "us":
        for text in ("U.S. government", "US government", "federal government", "U.S. Government"):
            entity.alias(text, "rule", ("short",) if text.startswith("federal") else ())
    if code == "gb":
        entity.alias("U.K. government", "rule")
        entity.alias("UK government", "rule")
    store.government[country] = ident
    store.index_organization(entity)


def _ministry(store, code, country, role):
    forms = _OWN.get((code, role)) or _FIELDS[role]
    label = store.entities[country].label
    adjective = store.adjectives.get(country, "")
    found = None
    for text in forms:
        own = [text + tail + name for name in store.official_names.get(country, ()) for tail in (" of ", " of the ", " ")]
        for k in own + [adjective + " " + text, text]:
            for ident in store.organizations.get(names.key(k), ()):
                entity = store.entities[ident]
                if (entity.country == country or not entity.country and k != text) and entity.subtype not in ("embassy", "university", "party", "company",
                                                                        "armed-group", "media", "committee"):
                    found = found or ident
    if found is None:
        full = forms[0] + " of " + label if (code, role) not in _OWN else forms[0]
        found = store.local_id(full, hint=label)
        store.entity(found).name(full, "hand")
    entity = store.entities[found]
    entity.kind, entity.subtype, entity.country, entity.fixed = "organization", "ministry", country, True
    entity.sources.add("rule")
    general = _FIELDS[role][:2] if (code, role) not in _OWN else forms
    for text in general:
        entity.alias(text, "rule", ("short",))
        if text.endswith(("Ministry", "Department", "Office", "Treasury")) and adjective:
            entity.alias("%s %s" % (adjective, text), "rule")
            entity.alias("%s's %s" % (label, text), "rule")
        elif (code, role) not in _OWN:
            entity.alias("%s of %s" % (text, label), "rule")
            if adjective:
                entity.alias("%s %s" % (adjective, text), "rule")
    for text in list(entity.aliases):
        if "Defense" in text and code != "us":
            entity.alias(text.replace("Defense", "Defence"), "rule", entity.aliases[text][0])
        elif "Defence" in text and code not in ("gb", "au", "ca"):
            entity.alias(text.replace("Defence", "Defense"), "rule", entity.aliases[text][0])
    store.ministries[country, role] = found
    store.index_organization(entity)


_NAMED = (
    ("foreign_minister", r"^(ministry of foreign affairs|foreign ministry|foreign office|ministry of external affairs)$"),
    ("defence_minister", r"^(ministry of (national )?defen[cs]e|defen[cs]e ministry)$"),
    ("finance_minister", r"^(ministry of finance|finance ministry)$"),
    ("interior_minister", r"^(ministry of (the )?(interior|internal affairs|home affairs)|interior ministry|home office)$"),
    ("justice_minister", r"^(ministry of justice|justice ministry)$"),
)


def ministry_named(store, text, country):
    """The ministry that a hand row names within its country, or the body of a metonym."""
    for role, pattern in _NAMED:
        if re.match(pattern, text.lower()) and (country, role) in store.ministries:
            return store.ministries[country, role]
    return store.metonym_bodies.get((names.key(text), country))


def metonyms(store, root):
    """Turns hand metonyms and capitals into rows; what stands for nothing known is left out."""
    store.metonym_bodies, out, left = {}, {}, []
    store.legislatures = {}
    for r in rows(os.path.join(root, "hand/metonyms.tsv")):
        surface, aliases, kind, code, target = r[:5]
        country = store.countries.get(code.lower(), "")
        ident = _target(store, target, country)
        if ident is None:
            left.append(surface + " = " + target)
            continue
        weight = {"building": 900, "seat": 850, "street": 750, "city": 450}.get(kind, 500)
        if surface in ("Austin", "Houston", "Westminster", "Luxembourg"):
            weight = 150
        for text in [surface] + [a for a in aliases.split("|") if a]:
            out.setdefault((text, ident), (weight, "hand"))
            if kind != "city":
                store.metonym_bodies.setdefault((names.key(text), country), ident)
    for _, text, country in [m for m in store.metonyms if m[0] == "capital"]:
        k = names.key(text)
        shown = _CAPITALS.get(k, re.sub(r", D\.?C\.?$", "", text))
        if country in store.government:
            for one in shown.split("|"):
                if one:
                    out.setdefault((one, store.government[country]), (600, "factbook"))
    for code, text in _SEATS:
        country = store.countries[code]
        out.setdefault((text, store.government[country]), (500 if text not in ("Jerusalem", "Taipei", "Ankara", "Washington")
                                                           else 600, "rule"))
    store.metonyms = [(surface, ident, weight, source) for (surface, ident), (weight, source) in sorted(out.items())]
    store.notes["metonyms that stand for nothing known"] = len(left)
    store.metonyms_left = left


_TARGETS = {
    "Pentagon and defence contractors": "United States Department of Defense", "Russian State Duma": "State Duma",
    "Pakistani military": "Pakistan Armed Forces", "pope": "Holy See", "British monarchy": "British royal family",
    "British civil service": "government", "Mexican Chamber of Deputies": "Chamber of Deputies of Mexico",
    "first minister of Scotland": "Scottish Government", "NASA mission control": "NASA",
    "NATO military command": "NATO", "Austrian chancellery": "government", "Basque government president": "Basque Government",
    "French Council of State": "Conseil d'État", "European Union institutions": "European Union",
    "UN human rights office": "Office of the United Nations High Commissioner for Human Rights",
    "United Nations Office at Geneva": "United Nations", "United Nations agencies in Geneva": "United Nations",
    "presidential office of Ukraine": "government", "office of supreme leader of Iran": "government",
    "South Korean prosecution": "Supreme Prosecutors' Office", "chief executive of Hong Kong": "Hong Kong government",
    "household of the Prince and Princess of Wales": "British royal family", "British royal household": "British royal family",
    "Belgian monarchy": "government", "Spanish monarchy": "government", "Chinese leadership summer retreat": "government",
    "chancellor of the Exchequer": "HM Treasury",
}


def _target(store, target, country):
    plain = re.sub(r"^(the|former) ", "", target)
    for role, word in (("foreign_minister", r"foreign (affairs )?(ministry|department)"), ("defence_minister", r"defen[cs]e ministry"),
                       ("interior_minister", r"interior ministry|home ministry"), ("justice_minister", r"justice ministry"),
                       ("finance_minister", r"(economy and )?finance ministry|treasury$|exchequer")):
        if re.search(word, plain, re.I) and (country, role) in store.ministries and "United States" not in plain:
            return store.ministries[country, role]
    plain = _TARGETS.get(plain, plain)
    if plain == "government":
        return store.government.get(country)
    found = hand_organizations.by_name(store, plain, country)
    if found:
        return found
    short = re.sub(r" (institutions|headquarters|leadership|football club|government)$", "", plain)
    if short != plain:
        found = hand_organizations.by_name(store, short, "")
        if found and store.entities[found].subtype != "team":
            return found
    if country in store.government and _LEADER.search(plain) and not _NOT_LEADER.search(plain):
        return store.government[country]
    if re.search(r"parliament|congress|assembly|legislature|knesset|bundestag", plain, re.I):
        return _parliament(store, plain, country)
    return None


def _parliament(store, text, country):
    if not store.legislatures:
        for ident in sorted(store.entities):
            entity = store.entities[ident]
            if entity.subtype == "legislature" and entity.country:
                store.legislatures.setdefault(entity.country, []).append(ident)
    found = store.legislatures.get(country, ())
    return max(found, key=lambda i: (store.entities[i].pagerank, len(store.entities[i].sources), i)) if found else None
