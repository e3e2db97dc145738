# SPDX-License-Identifier: Apache-2.0
"""The general sets: excerpts of Wikidata made for other purposes, with labels, aliases, descriptions
and classes. None is complete; together they hold what many people wrote about.
"""

import os
import re

import kinds
import names
from store import rows, rows_bare

_YEARS = re.compile(r"\((1[0-9]{3}|20[0-2][0-9]|[5-9][0-9]{2})\s*[-–]\s*(1[0-9]{3}|20[0-2][0-9])\)$")
_BORN = re.compile(r"\b(?:born|b\.) (?:\w+ )*?(1[0-9]{3}|20[0-2][0-9])\b")


def read(store, root):
    """Reads all general sets and decides the kind of each entity that has none yet."""
    labels, parents = {}, {}
    for r in rows_bare(os.path.join(root, "wiki27k/entity2label.txt")):
        entity = _add(store, r[0], "wiki27k", r[1], labels)
    for r in rows_bare(os.path.join(root, "wiki27k/entity2definition.txt")):
        _about(store, r[0], r[1])
    for r in rows(os.path.join(root, "fb15k-wikidata/entities.tsv")):
        entity = _add(store, r[1], "fb15k", r[2], labels)
        _about(store, r[1], r[4])
        _aliases(entity, r[3].split("|"), "fb15k")
    for r in rows(os.path.join(root, "wikitrivia/rows.tsv")):
        entity = _add(store, r[0], "wikitrivia", r[1], labels)
        entity.sitelinks = max(entity.sitelinks, int(r[2] or 0))
        entity.queries += r[4].split("|")
    for r in rows(os.path.join(root, "elevant/qid_label_type.tsv")):
        entity = _add(store, r[0], "elevant", r[1], labels)
        _elevant(entity, r[2], r[3])
    for r in rows_bare(os.path.join(root, "literally-wikidata/entity_labels_en.txt")):
        _add(store, r[0], "litwd", r[1], labels)
    for r in rows_bare(os.path.join(root, "literally-wikidata/entity_aliases_en.txt")):
        if r[0] in store.entities:
            _aliases(store.entities[r[0]], re.split(r", (?=[^ ])", r[1]), "litwd")
    for r in rows_bare(os.path.join(root, "literally-wikidata/entity_types.txt")):
        if r[0] in store.entities:
            store.entities[r[0]].types.append(r[1])
    for r in rows_bare(os.path.join(root, "literally-wikidata/entity_wikidata_descriptions_en.txt")):
        _about(store, r[0], r[1])
    for r in rows(os.path.join(root, "kgtk-arnold/entities.tsv")):
        entity = _add(store, r[0], "kgtk", r[1], labels)
        _aliases(entity, r[2].split("|"), "kgtk")
        if r[3]:
            entity.about = ""
            _about(store, r[0], r[3])
        entity.types += [t for t in r[4].split("|") if t]
        entity.pagerank = float(r[5] or 0)
    for r in rows(os.path.join(root, "kgtk-arnold/P279.tsv")):
        parents.setdefault(r[1], []).append(r[3])
    for r in rows(os.path.join(root, "verified_fill.tsv")):
        entity = _add(store, r[0], "fill", r[1], labels)
        entity.kind, entity.subtype = {"person": ("person", ""), "org": ("organization", "organization"),
                                       "geo": ("place", "state")}[r[2]]
        entity.fixed = True
        if " add alias " in r[3]:
            _aliases(entity, r[3].split(" add alias ")[1].split(", "), "fill")
    _triples(store, root)
    judge = kinds.Kinds(labels, parents, _person_nouns(root), *_given_and_last(root))
    for ident in sorted(store.entities):
        entity = store.entities[ident]
        if not entity.kind:
            judge.decide(entity)
    return judge


def _add(store, ident, source, label, labels):
    entity = store.entity(ident)
    entity.sources.add(source)
    entity.name(label, source)
    labels[ident] = entity.label
    return entity


def _about(store, ident, text):
    entity = store.entities.get(ident)
    if entity is None or entity.about or not text:
        return
    entity.about = names.clean(text)
    found = _YEARS.search(text)
    if found and 25 <= int(found.group(2)) - int(found.group(1)) <= 115:   # shorter ones are terms of office
        entity.born = entity.born or found.group(1)
        entity.died = entity.died or found.group(2)
    found = _BORN.search(text)
    if found:
        entity.born = entity.born or found.group(1)


def _aliases(entity, texts, source):
    for text in texts:
        text = text.strip()
        if 1 < len(text) <= 80:
            flags = ()
            if text.isupper() and len(text) <= 6 and text.isalpha():
                flags = ("acronym", "case")
                if len(text) == 2 and entity.kind != "organization":
                    flags = ("acronym", "case", "short")
            entity.alias(text, source, flags)


def _elevant(entity, types, mentions):
    if types:
        entity.queries.append("type:" + types)
    total = 0
    for mention in mentions.split("|"):
        text, _, count = mention.rpartition(":")
        if text and count.isdigit():
            total += int(count)
            if text[:1].isupper() and len(text) > 2 and len(text.split()) > 1:
                entity.alias(text, "elevant")
    entity.sitelinks = max(entity.sitelinks, min(60, total))


def _triples(store, root):
    """Country (P17) of the entities of one set; P17 is the only relation used."""
    for name in ("train", "valid", "test"):
        for r in rows_bare(os.path.join(root, "wiki27k/%s.txt" % name)):
            if len(r) == 3 and r[1] == "P17" and r[0] in store.entities:
                entity = store.entities[r[0]]
                entity.country = entity.country or r[2]
                entity.countries.add(r[2])


def _person_nouns(root):
    nouns = set()
    for r in rows(os.path.join(root, "lexicons/wordnet_person_nouns.tsv")):
        word = r[0].replace("_", " ").lower()
        if " " not in word and not word[0].isdigit():
            nouns.add(word)
    return nouns - {"band", "duo", "group", "team", "model", "series", "film", "case", "star", "driver",
                    "subject", "head", "capital", "dynasty", "general", "religion", "guard", "baron", "bank",
                    "agency", "force", "seat", "center", "centre", "seed", "host", "carrier", "operator",
                    "manufacturer", "provider", "retailer", "publisher", "broadcaster", "cracker", "builder",
                    "producer", "distributor", "developer", "firm", "maker", "dealer", "family", "settlement",
                    "supplier", "brewer", "bomber", "fighter", "freighter", "trawler", "clipper", "relative",
                    "town", "ward", "quarter", "parish", "square", "hall", "authority", "power", "reserve", "type",
                    "instrument", "name", "sport", "competition", "match", "tier", "second", "champion", "winner",
                    "study", "cancer", "date", "day", "subsidiary", "satellite", "rover", "planet", "medium", "page",
                    "material", "transfer", "private", "gun", "source", "plant", "cat", "dog", "lion", "bird",
                    "chicken", "panda", "god", "relation", "rock", "pop", "tool", "machine", "server", "messenger",
                    "browser", "compiler", "computer", "assistant", "attraction", "coaster", "repository", "mod",
                    "dish", "active", "natural", "movie", "wave", "creature", "mark", "line", "temporary", "diamond"}


def _given_and_last(root):
    given, last = set(), set()
    for r in rows(os.path.join(root, "names/given_name_gender_from_politicians.tsv")):
        if sum(int(x) for x in r[1:3] if x.isdigit()) >= 3:
            given.add(names.fold(r[0]))
    for r in rows(os.path.join(root, "names/us_ssa_top_names_1880-.tsv")):
        given.add(names.fold(r[0]))
    for r in rows(os.path.join(root, "names/last_tokens_from_politicians.tsv")):
        last.add(names.fold(r[0]))
    return given, last
