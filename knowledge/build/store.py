# SPDX-License-Identifier: Apache-2.0
"""What the recipe knows while it runs: entities by id, offices, tenures, and the rest by row.

Readers add what their source says; nothing is decided here but the order in which labels win.
"""

import collections

import names

# Whose label wins, best first: the order comes from the measured error of each source.
LABEL_ORDER = ("congress", "geo", "hand-id", "fill", "kgtk", "litwd", "eps", "elevant", "de", "fb15k",
               "wikitrivia", "wiki27k", "partyfacts", "cabinets", "uscities", "ror", "domains", "papers",
               "nsi", "hand", "states", "supraverden")
_RANK = {code: at for at, code in enumerate(LABEL_ORDER)}


class Entity:
    """One person, organization, place, group, event or work."""
    __slots__ = ("id", "label", "label_source", "kind", "subtype", "country", "gender", "born", "died",
                 "about", "types", "pagerank", "sitelinks", "sources", "aliases", "queries", "weight",
                 "office_rank", "last_year", "first_year", "countries", "slug", "kept", "seats", "enwiki",
                 "population", "fixed", "parent")

    def __init__(self, ident):
        self.id = ident
        self.label = ""
        self.label_source = ""
        self.kind = ""
        self.subtype = ""
        self.country = ""
        self.gender = ""
        self.born = ""
        self.died = ""
        self.about = ""
        self.types = []
        self.pagerank = 0.0
        self.sitelinks = 0
        self.sources = set()
        self.aliases = {}
        self.queries = []
        self.weight = 0
        self.office_rank = 0
        self.last_year = 0
        self.first_year = 0
        self.countries = set()
        self.slug = ""
        self.kept = False
        self.seats = 0
        self.enwiki = ""
        self.population = 0
        self.fixed = False
        self.parent = ""

    def name(self, label, source):
        """Offers a label; a better source's stays, and the lesser one becomes an alias."""
        label = names.clean(label)
        if not label or (label[0] == "Q" and label[1:].isdigit()):
            return
        rank = _RANK.get(source, 99)
        if not self.label or rank < _RANK.get(self.label_source, 99):
            if self.label and self.label != label:
                self.alias(self.label, self.label_source)
            self.label, self.label_source = label, source
        elif label != self.label:
            self.alias(label, source)

    def alias(self, text, source, flags=(), part=0):
        """Adds a printed name. `part` is the share of uses that mean this entity, 0 = to be computed."""
        text = names.clean(text)
        if not text or len(text) > 120 or (text[0] == "Q" and text[1:].isdigit()):
            return
        if not names.is_latin(text) or not any(c.isalnum() for c in text):
            return
        have = self.aliases.get(text)
        if have is None:
            self.aliases[text] = [set(flags), source, part]
        else:
            have[0].update(flags)
            have[2] = max(have[2], part)


class Office:
    """One post. `holders` are Tenure objects."""
    __slots__ = ("id", "label", "country", "organization", "role", "forms", "source", "holders", "title")

    def __init__(self, ident, label, country, source):
        self.id, self.label, self.country, self.source = ident, label, country, source
        self.organization = ""
        self.role = "other"
        self.forms = []
        self.holders = []
        self.title = label


class Tenure:
    __slots__ = ("person", "begin", "end", "source", "capped")

    def __init__(self, person, begin, end, source, capped=False):
        self.person, self.begin, self.end = person, begin, end
        self.source, self.capped = source, capped


class Store:
    def __init__(self):
        self.entities = {}
        self.offices = {}
        self.affiliations = []
        self.metonyms = []
        self.demonyms = []
        self.countries = {}       # ISO 3166 alpha-2, lower case -> id
        self.country_names = {}   # key of a country's name -> id
        self.adjectives = {}      # country id -> adjective
        self.belongs = {}         # territory id -> id of the country that it belongs to
        self.organizations = collections.defaultdict(list)  # key -> ids, filled by index_names
        self.people = collections.defaultdict(list)
        self.places = collections.defaultdict(list)
        self.works = collections.defaultdict(list)          # programmes, apps, and what has no kind
        self.notes = collections.Counter()
        self.rejected = []

    def entity(self, ident):
        found = self.entities.get(ident)
        if found is None:
            found = self.entities[ident] = Entity(ident)
        return found

    def local_id(self, label, hint=""):
        """A stable id for what no export names: the label's slug, with a hint when it is taken."""
        base = names.slug(label) or "unnamed"
        if base[0] == "q" and base[1:].isdigit():
            base = "name-" + base
        ident = base
        if ident in self.entities and hint:
            ident = base + "-" + names.slug(hint)
        count = 2
        while ident in self.entities:
            ident = "%s-%d" % (base, count)
            count += 1
        return ident

    def index_person(self, entity):
        for text in [entity.label] + list(entity.aliases):
            for k in names.person_keys(text):
                if entity.id not in self.people[k]:
                    self.people[k].append(entity.id)

    def index_organization(self, entity):
        for text in [entity.label] + list(entity.aliases):
            k = names.key(text)
            if k and entity.id not in self.organizations[k]:
                self.organizations[k].append(entity.id)

    def index_place(self, entity):
        for text in [entity.label] + list(entity.aliases):
            k = names.key(text)
            if k and entity.id not in self.places[k]:
                self.places[k].append(entity.id)

    def index_names(self):
        """Builds the look-up tables for joining what has no id."""
        for ident in sorted(self.entities):
            entity = self.entities[ident]
            if entity.kind == "person":
                self.index_person(entity)
            elif entity.kind in ("organization", "group"):
                self.index_organization(entity)
            elif entity.kind == "place":
                self.index_place(entity)
            elif entity.label:
                self.works[names.key(entity.label)].append(ident)


def rows(path):
    """Tab separated rows of a file, without the header line."""
    with open(path, encoding="utf-8", newline="\n") as stream:
        next(stream)
        for line in stream:
            yield line.rstrip("\r\n").split("\t")


def rows_bare(path):
    """The same for files that have no header line."""
    with open(path, encoding="utf-8", newline="\n") as stream:
        for line in stream:
            yield line.rstrip("\r\n").split("\t")
