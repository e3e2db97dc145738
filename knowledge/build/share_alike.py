# SPDX-License-Identifier: Apache-2.0
"""Two sources under share-alike terms: states and provinces, and international bodies. What only they
have goes to tables of its own, share-alike/; nothing else depends on it.
"""

import csv
import os

import names
import organizations

SOURCES = {"states", "supraverden"}
NOTICE = """The tables in this folder are made from two databases under share-alike terms and come under
the same terms. They are separate from the other tables, and hearsay works without them.

Rows with the source "states": from the Countries States Cities Database (dr5hn), version of
2026-08-08, made available under the Open Database License (ODbL) v1.0:
https://opendatacommons.org/licenses/odbl/1-0/

Rows with the source "supraverden": from Supraverden, a list of international organisations
(confirmordeny), version of 2026-06-24, licensed under Creative Commons Attribution-ShareAlike 4.0
International: https://creativecommons.org/licenses/by-sa/4.0/

Changes: only rows with a Wikidata item that the other tables lack; columns as in ../README.md.
"""


def read(store, root):
    with open(os.path.join(root, "geo/dr5hn_states.csv"), encoding="utf-8", newline="") as stream:
        for r in csv.DictReader(stream):
            ident, country = r["wikiDataId"], store.countries.get(r["country_code"].lower(), "")
            if not ident.startswith("Q") or not ident[1:].isdigit() or not names.is_latin(r["name"]):
                continue
            entity = store.entity(ident)
            if entity.label:
                continue
            entity.sources.add("states")
            entity.name(r["name"], "states")
            entity.kind, entity.subtype, entity.country, entity.fixed = "place", "state", country, True
    for body in organizations.read_international(store, root):
        ident, label = body.get("Wikidata_code", ""), body.get("Name_en") or body["name"]
        if not ident.startswith("Q") or not ident[1:].isdigit():
            continue
        entity = store.entity(ident)
        if entity.label:
            continue
        entity.sources.add("supraverden")
        entity.name(label, "supraverden")
        short = body.get("Abbreviation_en", "")
        if len(short) > 1 and short[0] != "[":
            entity.alias(short, "supraverden", ("acronym", "case"))
        entity.kind, entity.subtype, entity.fixed = "organization", "international", True
