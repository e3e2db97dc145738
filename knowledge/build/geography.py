# SPDX-License-Identifier: Apache-2.0
"""Countries, their demonyms and capitals, states, and cities of the United States."""

import csv
import json
import os
import re

import names
from store import rows

# Printed names that no source lists in this form; the left side is looked up, never an id.
_COUNTRY_ALIASES = {
    "us": "U.S.|US|USA|U.S.A.|America|United States of America|the States",
    "gb": "U.K.|UK|Britain|Great Britain|United Kingdom", "ae": "U.A.E.|UAE|Emirates|the Emirates",
    "ru": "Russian Federation", "cn": "PRC|People's Republic of China|mainland China",
    "kp": "DPRK|North Korea|Democratic People's Republic of Korea", "kr": "South Korea|Republic of Korea|ROK",
    "cd": "Democratic Republic of Congo|Democratic Republic of the Congo|DR Congo|DRC|Congo-Kinshasa",
    "cg": "Republic of Congo|Republic of the Congo|Congo-Brazzaville|Congo Republic",
    "mm": "Myanmar|Burma", "sz": "Eswatini|Swaziland", "mk": "North Macedonia|Macedonia", "tr": "Turkey|Türkiye",
    "cz": "Czech Republic|Czechia", "ci": "Ivory Coast|Côte d'Ivoire", "cv": "Cape Verde|Cabo Verde",
    "tl": "East Timor|Timor-Leste", "va": "Vatican|Holy See|Vatican City", "la": "Laos", "sy": "Syria",
    "ir": "Iran|Islamic Republic of Iran", "ba": "Bosnia|Bosnia and Herzegovina|Bosnia-Herzegovina",
    "nl": "Netherlands|Holland|the Netherlands", "nz": "New Zealand", "sa": "Saudi Arabia|Saudi",
    "cf": "Central African Republic|C.A.R.|CAR", "hk": "Hong Kong", "mo": "Macau|Macao", "tw": "Taiwan|Republic of China",
    "ps": "Palestine|State of Palestine", "md": "Moldova", "vn": "Vietnam|Viet Nam", "tz": "Tanzania",
    "za": "South Africa", "bn": "Brunei", "pg": "Papua New Guinea|PNG", "fm": "Micronesia", "eu": "EU|E.U.|European Union",
    "un": "UN|U.N.|United Nations", "gm": "Gambia|The Gambia", "bs": "Bahamas|The Bahamas", "kg": "Kyrgyzstan",
    "bo": "Bolivia", "ve": "Venezuela", "xk": "Kosovo", "ie": "Ireland|Republic of Ireland",
}
_ADJECTIVES = {
    "us": "American", "gb": "British", "nl": "Dutch", "cd": "Congolese", "cg": "Congolese", "ae": "Emirati",
    "nz": "New Zealand", "bw": "Botswanan", "ls": "Lesotho", "ar": "Argentine", "il": "Israeli", "xk": "Kosovar",
    "ps": "Palestinian", "tw": "Taiwanese", "hk": "Hong Kong", "kp": "North Korean", "kr": "South Korean",
    "mm": "Burmese", "va": "Vatican", "ie": "Irish", "sa": "Saudi", "eu": "European", "kz": "Kazakh",
    "kg": "Kyrgyz", "tj": "Tajik", "tm": "Turkmen", "uz": "Uzbek", "bd": "Bangladeshi", "af": "Afghan",
    "ye": "Yemeni", "za": "South African", "sz": "Swazi", "mk": "Macedonian", "ag": "Antiguan", "kn": "Kittitian",
    "vc": "Vincentian", "tl": "Timorese", "bf": "Burkinabe", "ph": "Philippine", "cf": "Central African",
    "ba": "Bosnian", "cy": "Cypriot", "dm": "Dominican", "mo": "Macanese", "ki": "I-Kiribati", "mh": "Marshallese",
    "lu": "Luxembourg", "gt": "Guatemalan", "is": "Icelandic", "ma": "Moroccan", "me": "Montenegrin",
    "fr": "French", "de": "German", "es": "Spanish", "pl": "Polish", "gr": "Greek", "dk": "Danish",
    "fi": "Finnish", "se": "Swedish", "tr": "Turkish", "pt": "Portuguese", "th": "Thai", "vn": "Vietnamese",
}
_MORE_DEMONYMS = (
    ("us", "Americans", "noun"), ("gb", "Britons", "noun"), ("gb", "Briton", "noun"), ("gb", "Brits", "noun"),
    ("dk", "Dane", "noun"), ("dk", "Danes", "noun"), ("fi", "Finn", "noun"), ("fi", "Finns", "noun"),
    ("se", "Swede", "noun"), ("se", "Swedes", "noun"), ("pl", "Pole", "noun"), ("pl", "Poles", "noun"),
    ("tr", "Turk", "noun"), ("tr", "Turks", "noun"), ("es", "Spaniard", "noun"), ("es", "Spaniards", "noun"),
    ("ph", "Filipino", "both"), ("ph", "Filipinos", "noun"), ("ar", "Argentinian", "both"), ("ar", "Argentinean", "both"),
    ("nz", "New Zealander", "noun"), ("nz", "New Zealanders", "noun"), ("af", "Afghans", "noun"), ("sa", "Saudis", "noun"),
    ("ie", "Irishman", "noun"), ("fr", "Frenchman", "noun"), ("fr", "Frenchwoman", "noun"), ("nl", "Dutchman", "noun"),
    ("gb", "English", "adjective"), ("gb", "Scottish", "adjective"), ("gb", "Welsh", "adjective"),
    ("kz", "Kazakhstani", "both"), ("is", "Icelander", "noun"), ("sy", "Syrians", "noun"), ("ir", "Iranians", "noun"),
)


def read_countries(store, root):
    """Countries and territories; fills store.countries, .country_names, .adjectives and .demonyms."""
    with open(os.path.join(root, "geo/rigour_territories.jsonl"), encoding="utf-8") as stream:
        territories = [json.loads(line) for line in stream]
    filed = {r[2] for r in rows(os.path.join(root, "every-politician-scrapers/repos.tsv")) if len(r) > 2}
    for t in territories:
        if not t.get("qid"):
            continue
        # Where the sets differ (kingdom or country), the item under which officials are filed counts.
        if t["qid"] not in filed:
            t["qid"] = next((q for q in t.get("other_qids", ()) if q in filed and len(t["code"]) == 2), t["qid"])
        entity = store.entity(t["qid"])
        entity.sources.add("rigour")
        entity.name(t["name"].replace(" SAR", ""), "geo")
        entity.alias(re.sub(r"\s*\(.*", "", t["full_name"]), "rigour")
        entity.fixed = True
        code = t["code"]
        if len(code) == 2:
            store.countries[code] = t["qid"]
            country = t["is_country"] or code in ("ps",)
            entity.kind, entity.subtype = "place", "country" if country else "territory"
            if code in ("eu", "un"):
                entity.kind, entity.subtype = "organization", "international"
            store.country_names[names.key(t["name"])] = t["qid"]
        elif t.get("parent") in store.countries:
            entity.kind, entity.subtype = "place", "state"
            entity.country = store.countries[t["parent"]]
    for t in territories:
        if t.get("qid") and t.get("parent") in store.countries and len(t["code"]) > 2:
            store.entities[t["qid"]].country = store.countries[t["parent"]]
    for t in territories:
        if t.get("qid") and t.get("parent") in store.countries:
            store.belongs[t["qid"]] = store.countries[t["parent"]]
    for code, text in sorted(_COUNTRY_ALIASES.items()):
        entity = store.entities[store.countries[code]]
        for alias in text.split("|"):
            short = alias.replace(".", "")
            acronym = short.isupper() and len(short) <= 4
            entity.alias(alias, "rigour", ("acronym", "case") if acronym else (), 950)
            store.country_names[names.key(alias)] = entity.id
    _factbook(store, root)
    _demonyms(store, root)


def gec_codes(store, root):
    """Factbook country code (FIPS/GEC) -> country id."""
    out = {}
    with open(os.path.join(root, "geo/datasets_country-codes.csv"), encoding="utf-8", newline="") as stream:
        for r in csv.DictReader(stream):
            iso2 = r["ISO3166-1-Alpha-2"].lower()
            if r["FIPS"] and iso2 in store.countries:
                out[r["FIPS"].lower()] = store.countries[iso2]
    out["kv"] = store.countries["xk"]
    return out


def _factbook(store, root):
    codes = gec_codes(store, root)
    for r in rows(os.path.join(root, "factbook/country_names_demonyms_gov.tsv")):
        ident = codes.get(r[0])
        if not ident or len(r) < 10:
            continue
        entity = store.entities[ident]
        entity.sources.add("factbook")
        for text in r[1:3]:
            if text and text != "none" and "(" not in text and ";" not in text:
                entity.alias(text, "factbook")
                store.country_names.setdefault(names.key(text), ident)
        adjective = re.sub(r"\(.*?\)|&.*|;.*|,.*| or .*", "", r[8]).strip()
        if adjective and adjective != "none" and len(adjective.split()) <= 2:
            store.adjectives[ident] = adjective
        capital = re.split(r"[;(]", r[9])[0].strip()
        if capital and capital != "none":
            store.metonyms.append(["capital", capital, ident])


def _demonyms(store, root):
    by_code = {ident: code for code, ident in store.countries.items()}
    with open(os.path.join(root, "geo/i18n-nationality_en.json"), encoding="utf-8") as stream:
        table = json.load(stream)["nationalities"]
    words = set()
    for code, text in sorted(table.items()):
        ident = store.countries.get(code.lower())
        if ident and text and len(text.split()) <= 2:
            text = text.rstrip("s") if text.endswith("ans") else text
            store.adjectives.setdefault(ident, text)
            words.add((text, ident, "both"))
    for code, text in _ADJECTIVES.items():
        store.adjectives[store.countries[code]] = text
    for ident, text in store.adjectives.items():
        words.add((text, ident, "both" if text[-2:] in ("an", "ni", "li", "qi", "ri") or text.endswith("ese")
                   else "adjective"))
        if text.endswith(("an", "ni", "li", "qi", "ri")):
            words.add((text + "s", ident, "noun"))
    for code, text, part in _MORE_DEMONYMS:
        words.add((text, store.countries[code], part))
    best = {}
    for text, ident, part in sorted(words):
        if by_code.get(ident, "").isalpha():
            have = best.get((text, ident))
            best[text, ident] = part if have is None or have == part else "both"
    store.demonyms = [(text, ident, part, "rigour") for (text, ident), part in sorted(best.items())]


def read_states(store, root):
    """States of the United States with their press abbreviations; then cities, "City, State" too."""
    states = {}
    for r in rows(os.path.join(root, "geo/wikimediacred_wikidata-us-states.tsv")):
        entity = store.entity(r[6])
        entity.sources.add("uscities")
        entity.name(r[2], "uscities")
        if r[1].endswith(".") and len(r[1]) > 3:
            entity.alias(r[1], "uscities", ("short", "case"))
        entity.kind, entity.subtype, entity.country = "place", "state", store.countries["us"]
        entity.fixed = True
        states[r[0]] = (r[6], r[2])
    for r in rows(os.path.join(root, "geo/wikimediacred_wikidata-us-cities.tsv")):
        if not r[3].startswith("Q"):
            continue
        entity = store.entity(r[3])
        entity.sources.add("uscities")
        entity.name(r[0], "uscities")
        entity.kind, entity.country = "place", store.countries["us"]
        entity.subtype = entity.subtype if entity.subtype == "city" else "town"
        if entity.id in {s[0] for s in states.values()}:
            entity.subtype = "state"
            continue
        if r[2] in states:
            entity.parent = states[r[2]][1]
    return states


def country_from_text(store, text):
    """Country whose name or adjective comes first in a description; empty when none does."""
    table = _country_words(store)
    parts = _WORD.findall((text or "").lower())
    for at in range(len(parts)):
        for size in (4, 3, 2, 1):
            found = table.get(" ".join(parts[at:at + size])) if at + size <= len(parts) else None
            if found:
                return found
    return ""


_WORD = re.compile(r"u\.s\.|[^\W_]+(?:['-][^\W_]+)*")


def _country_words(store):
    table = store.__dict__.setdefault("country_words", {})
    if not table:
        for ident, adjective in sorted(store.adjectives.items()):
            table.setdefault(adjective.lower(), ident)
        for name, ident in sorted(store.country_names.items()):
            if len(name) > 3 and name not in ("states", "emirates"):
                table.setdefault(name, ident)
        us, gb = store.countries["us"], store.countries["gb"]
        table.update({"american": us, "u.s.": us, "english": gb, "scottish": gb, "welsh": gb, "british": gb,
                      "england": gb, "scotland": gb, "wales": gb, "soviet": store.countries["ru"],
                      "congolese": store.countries["cd"], "dominican": store.countries["do"],
                      "georgian": store.countries["ge"]})
        table.pop("european", None)
    return table
