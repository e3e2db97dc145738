# SPDX-License-Identifier: Apache-2.0
"""Organizations of the hand tables: joined to an item of the open sets where name, class and country
agree, otherwise new with a local id.
"""

import glob
import os
import re

import names
from store import rows

_SUBTYPE = {"media": "media", "company": "company", "agency": "agency", "ministry": "ministry", "court": "court",
            "campaign": "campaign", "party": "party", "university": "university", "institute": "institution",
            "ngo": "ngo", "think_tank": "think-tank", "union": "union", "other": "organization",
            "armed_group": "armed-group", "religious_body": "religious-body", "league": "league", "team": "team",
            "international_body": "international"}
_ANY = {"organization", "institution", "agency", "ngo", "government", "company", "think-tank", "international",
        "union", "legislature", "ministry", "central-bank"}
_FITS = {
    "media": {"media", "newspaper", "company", "organization"},
    "company": {"company", "organization", "media", "institution", "central-bank", "agency", "ngo"},
    "agency": _ANY | {"armed-force", "court", "embassy"}, "ministry": _ANY, "court": {"court", "organization", "international"},
    "campaign": {"campaign"}, "party": {"party", "organization", "armed-group"}, "university": {"university", "institution", "organization", "school"},
    "institute": _ANY | {"university", "media"}, "ngo": _ANY - {"government"}, "think_tank": _ANY, "union": _ANY | {"union"},
    "other": _ANY | {"armed-force", "court", "league"}, "armed_group": {"armed-group", "organization", "party", "armed-force", "war"},
    "religious_body": _ANY | {"religious-site"}, "league": {"league", "organization", "event"}, "team": {"team"},
    "international_body": _ANY | {"league", "court", "armed-force"},
}
# Names so common that a bare print seldom means the body.
_COMMON = re.compile(r"^(Time|People|Index|Target|Visa|Shell|Gap|Meta|Block|Square|Match|Unity|Box|Apple|Amazon|Oracle"
                     r"|Post|Mail|Sun|Star|Mirror|Express|Independent|Nation|Hill|Base|Slack|Chase|Discover|Progressive"
                     r"|Allstate|Sky|Wired|Vice|Fortune|Money|Cut|Forward|Intercept|Record|Verge|Globe|Standard)$")


def read(store, root):
    for path in sorted(glob.glob(os.path.join(root, "hand/organizations-*.tsv"))):
        for r in rows(path):
            label, aliases, kind, country, about = r[:5]
            _organization(store, label, [a for a in aliases.split("|") if a], kind, store.countries.get(country.lower(), ""),
                          about)


def _organization(store, label, aliases, kind, country, about):
    bare = re.sub(r"\s*\(.*?\)$", "", label)
    ident = find(store, bare, kind, country) or find_hand(store, bare, kind, country)
    if ident is None:
        for alias in aliases:
            if len(alias.split()) >= 3:
                ident = find(store, alias, kind, country)
                if ident:
                    break
    if ident is None:
        ident = from_works(store, bare, kind)
    if ident is None:
        ident = store.local_id(bare, hint=kind.replace("_", " ") if kind != "other" else "organization")
        store.entity(ident).name(bare, "hand")
        store.notes["organizations of the hand tables with a local id"] += 1
    else:
        store.notes["organizations of the hand tables joined"] += 1
    entity = store.entities[ident]
    entity.sources.add("hand")
    entity.fixed = True
    entity.name(bare, "hand")
    if not entity.kind or entity.subtype in ("", "organization"):
        entity.kind, entity.subtype = "organization", _SUBTYPE.get(kind, "organization")
    entity.country = entity.country or country
    entity.about = entity.about or about
    for alias in aliases:
        flags = set()
        short = alias.replace(".", "").replace("&", "")
        if short.isupper() and len(short) <= 6 and " " not in short:
            flags |= {"acronym", "case"}
        if _COMMON.match(alias) or (len(alias) <= 3):
            flags |= {"case", "short"}
        entity.alias(alias, "hand", flags)
    if _COMMON.match(bare):
        entity.alias(bare, "hand", ("case", "short"))
    store.index_organization(entity)


def find_hand(store, label, kind, country):
    """The same body in another hand file."""
    for ident in store.organizations.get(names.key(label), ()):
        entity = store.entities[ident]
        if "hand" in entity.sources and (not country or not entity.country or entity.country == country) \
                and kind != "campaign" and entity.subtype in (_FITS.get(kind, set()) | {_SUBTYPE.get(kind)}):
            return ident
    return None


def _variants(store, label, country):
    """Keys of the ways in which the same body may be labelled."""
    k = names.key(label)
    keys = [k]
    if k.startswith(("u s ", "us ")):
        keys.append("united states " + k.split(" ", 2 if k.startswith("u s ") else 1)[-1])
    if country == store.countries["us"]:
        keys += ["united states " + k, k + " united states"]
        if k.startswith(("house ", "senate ")) and "committee" in k:
            keys.append("united states " + k)
    if " district court for " in k:
        keys.append(k.replace("u s ", "united states "))
    for tail in (" inc", " corporation", " company", " group", " plc", " newspaper", " magazine"):
        if k.endswith(tail):
            keys.append(k[:-len(tail)])
        else:
            keys.append(k + tail)
    return keys


def from_works(store, label, kind):
    """A programme, app or site that one set files under works, or an item with nothing but this name."""
    pattern = {"media": r"television|radio|news|talk|podcast|program|magazine|show|site|newspaper|series",
               "company": r"company|software|app\b|application|platform|service|website|video|brand|social|search"}
    found = []
    for ident in store.works.get(names.key(label), ()):
        entity = store.entities[ident]
        bare = not entity.about and not entity.types and entity.kind == ""
        if entity.kind == "-" or not (bare or kind in pattern and re.search(pattern[kind], entity.about.lower())):
            continue
        found.append(ident)
    if len(found) != 1 or _COMMON.match(label):
        return None
    entity = store.entities[found[0]]
    entity.kind, entity.subtype = "organization", _SUBTYPE.get(kind, "organization")
    return found[0]


def find(store, label, kind, country):
    """The one item whose name, class and country agree; None when there is none or more than one."""
    best, second, answer = 0, 0, None
    candidates = []
    for k in _variants(store, label, country):
        candidates += [i for i in store.organizations.get(k, ()) if i not in candidates]
        if candidates:
            break
    for ident in candidates:
        entity = store.entities[ident]
        if ident[0] != "Q" or entity.subtype not in _FITS.get(kind, _ANY):
            continue
        score = 1
        if (entity.country or entity.countries) and country:
            if country not in entity.countries | {entity.country}:
                if kind not in ("international_body",) and entity.subtype != "international":
                    continue
            else:
                score += 4
        if names.key(entity.label) == names.key(label):
            score += 2
        if entity.subtype == _SUBTYPE.get(kind) or (kind == "media" and entity.subtype == "newspaper"):
            score += 1
        score += min(2, len(entity.sources)) * 0.5 + min(1.0, entity.pagerank * 1e4)
        if score > best:
            best, second, answer = score, best, ident
        elif score > second:
            second = score
    if answer is None or best - second < 0.3:
        return None
    entity = store.entities[answer]
    one_word = " " not in names.key(label)
    if one_word and best < 3.5:
        return None
    return answer


def by_name(store, label, country=""):
    """The organization that a row of another table names; best match or None."""
    ids = store.organizations.get(names.key(label), ())
    def rank(ident):
        entity = store.entities[ident]
        return ((4 if country and entity.country == country else -3 if country and entity.country else 0)
                + (3 if "hand" in entity.sources or entity.fixed else 0)
                + (2 if names.key(entity.label) == names.key(label) else 0)
                + len(entity.sources) * 0.3 + min(2.0, entity.pagerank * 1e4), ident)
    ranked = sorted(ids, key=rank, reverse=True)
    if not ranked or rank(ranked[0])[0] < 0:
        return None
    return ranked[0]
