# SPDX-License-Identifier: Apache-2.0
"""People of the hand tables. Rows that are one person are brought together first; then the person is
joined to an item only when office, country, field of work and dates say so. A name alone joins nothing.
"""

import difflib
import glob
import os
import re

import hand_organizations
import names
import officials
import posts
import roles
from store import Tenure, rows

# Homonyms that the tables themselves do not tell apart: name key, word of the row's organization or title.
_APART = (("susan collins", "boston"), ("mark green", "usaid"), ("michael rogers", "nsa"), ("robert gates", "bank"))

_FIELDS = (
    ("politics", r"politic|minister|president|senator|congress|governor|mayor|diplomat|ambassador|statesman|lawyer"
                 r"|jurist|official|civil servant|legislator|attorney|judge|monarch|king|queen|emir|sultan|prince"
                 r"|member of parliament|secretary|government|policy|pope|prelate|statesperson|head of|economist|commissioner"
                 r"|foreign|envoy|administrator|director"),
    ("media", r"journalist|presenter|host|anchor|writer|editor|commentator|columnist|television|radio|broadcaster"
              r"|reporter|correspondent|author|pundit|media|personality|blogger|publisher|weatherman|newsreader"),
    ("expert", r"economist|historian|scientist|academic|professor|scholar|analyst|author|expert|philosopher|activist"
               r"|lawyer|diplomat|researcher|sociologist|physician|epidemiologist|jurist|pollster|strategist|lobbyist"
               r"|law|consultant|doctor|political"),
    ("business", r"business|executive|entrepreneur|investor|industrialist|chief executive|engineer|manager|banker|founder"
                 r"|billionaire|magnate|producer|film executive|economist|developer|programmer|oligarch|ceo|financier|inventor|owner"),
    ("military", r"general|officer|military|soldier|admiral|army|militant|rebel|warlord|commander|jihadist|leader|terror"
                 r"|cleric|guerrilla|paramilitary|drug|mercenary|insurgent|air force|marine|navy|spokes"),
    ("sport", r"football|sport|athlete|player|coach|swimmer|skier|fencer|official|manager|referee|cyclist|boxer"
              r"|cricketer|rower|driver|racing|runner|jumper|administrator"),
    ("art", r"actor|actress|singer|musician|rapper|model|film|composer|painter|artist|comedian|guitarist|drummer"),
)
_FILE_FIELDS = {"world": {"politics", "military"}, "us": {"politics", "military", "expert"}, "media": {"media"},
                "experts": {"expert", "politics", "media"}, "business": {"business"}, "sport": {"sport", "business"},
                "conflict": {"military", "politics"}}


class Person:
    """All rows of the hand tables that are one person."""

    def __init__(self, name):
        self.name = name
        self.aliases, self.countries, self.fields = set(), set(), set()
        self.events, self.links = [], []
        self.occupation, self.national = "", set()
        self.apart = ""


def fields(text):
    return {name for name, pattern in _FIELDS if re.search(r"\b(?:%s)" % pattern, text.lower())}


def _initials(name, aliases):
    out = set()
    for text in [name] + sorted(aliases):
        parts = names.words(text)
        if len(parts) == 3:
            out.add(parts[1][0])
    return out


def _same(a, b):
    """Whether two rows of one name are one person as far as the tables tell."""
    if a.apart != b.apart:
        return False
    first, second = _initials(a.name, a.aliases), _initials(b.name, b.aliases)
    if first and second and not first & second:
        return False
    if a.national and b.national and not a.national & b.national:
        return False
    return True


def read(store, root):
    people = {}
    for path in sorted(glob.glob(os.path.join(root, "hand/tenures-*.tsv"))):
        part = os.path.basename(path)[8:-4]
        for r in rows(path):
            name, aliases, code, title, country, organization, begin, end = (r + [""] * 8)[:8]
            if code == "office" or not name:
                continue
            row = _row(store, name, aliases, country, part, title + " " + organization)
            if part in ("world", "us") and country.lower() not in ("", "un", "eu") and code not in (
                    "agency_head", "chief_executive", "chairperson"):
                row.national = set(row.countries)
            row.events.append((code, title, country.lower(), organization, begin, end, part))
            _file(people, row)
    for path in sorted(glob.glob(os.path.join(root, "hand/people-*.tsv"))):
        part = os.path.basename(path)[7:-4]
        for r in rows(path):
            name, aliases, occupation, country, links = (r + [""] * 5)[:5]
            row = _row(store, name, aliases, country, part, links)
            row.occupation = occupation
            row.fields |= fields(occupation.replace("|", " "))
            row.links = [link for link in links.split("|") if link.strip()]
            _file(people, row)
    found = [(row, _resolve(store, row)) for k in sorted(people) for row in people[k]]
    posts.vote(store, [(ident, event) for row, ident in found for event in row.events])
    for row, ident in found:
        _enter(store, row, ident)


def _row(store, name, aliases, country, part, text):
    row = Person(name)
    row.aliases = {a for a in aliases.split("|") if a}
    if country.lower() in store.countries:
        row.countries.add(store.countries[country.lower()])
    row.fields = set(_FILE_FIELDS[part])
    k = names.person_keys(name)[-1]
    row.apart = next((word for n, word in _APART if n == k and word in text.lower()), "")
    return row


def _file(people, row):
    have = people.setdefault(names.key(row.name), [])
    for other in have:
        if _same(other, row):
            other.aliases |= row.aliases
            other.countries |= row.countries
            other.national |= row.national
            other.fields |= row.fields
            other.events += row.events
            other.links += row.links
            other.occupation = other.occupation or row.occupation
            return
    have.append(row)


def _years(row):
    years = [int(t[:4]) for e in row.events for t in (e[4], e[5]) if t]
    years += [int(y) for link in row.links for y in re.findall(r"\b(?:19|20)\d\d\b", link.split("@")[-1])]
    return years


def _home(store, countries):
    """The countries with those that they belong to (Hong Kong: China too)."""
    return {c for c in countries if c} | {store.belongs[c] for c in countries if c in store.belongs}


def score(store, row, entity, held):
    """How sure it is that `entity` is the person of `row`; 5 and more is sure enough."""
    years = _years(row)
    first, last = (min(years), max(years)) if years else (2005, 2015)
    born = int(entity.born[:4]) if entity.born[:4].isdigit() else 0
    died = int(entity.died[:4]) if entity.died[:4].isdigit() else 0
    if (died and died < first) or (born and (first - born < 15 or last - born > 100)):
        return -10
    total = _same_office(store, row, held.get(entity.id, ()))
    theirs, mine = _home(store, entity.countries), _home(store, row.countries)
    abroad = not row.national and (not mine or mine <= {store.countries["un"], store.countries["eu"]})
    known = fields(entity.about) if entity.about else set()
    official = bool({"eps", "congress", "de"} & entity.sources)
    if official:
        known |= {"politics"}
    exact = bool(set(names.person_keys(row.name)) & set(names.person_keys(entity.label)))
    rare = _rarity(store, row.name) if exact else 0
    if theirs & mine:
        total += 3
    elif theirs and row.national:
        total -= 4
    elif exact and (abroad and "politics" in known or "business" in known & row.fields
                    or row.fields & {"business", "sport"} and official and rare):
        total += 3
    if known & row.fields:
        total += 2
    elif known & {"sport", "art"} and not known & {"politics", "expert", "business"}:
        total -= 4
    elif known and not (official and row.fields & {"business", "sport"}):
        total -= 1
    return total + (rare if known or theirs else 0) + _told(row, entity) + _serving(row, held.get(entity.id, ()))


def _serving(row, held):
    """1 when a term known of the item covers one of the row's (a committee's chair sits in the house),
    -1 when all its terms had ended years before."""
    if not held or not row.events:
        return 0
    ends = max(officials.days(t.end, True) for _, t in held)
    begins = min((officials.days(e[4]) for e in row.events if e[4]), default=0)
    for event in row.events:
        if event[4] and any(officials.days(t.begin) <= officials.days(event[4], True) <= officials.days(t.end, True)
                            for _, t in held):
            return 1
    return -1 if begins and ends + 4 * 366 < begins else 0


def _same_office(store, row, held):
    """6 when both held one office in one country at one time."""
    for code, title, country, organization, begin, end, part in row.events:
        place = store.countries.get(country, "")
        want = roles.hand_role(code, title)
        for office, tenure in held:
            if office.country == place and (office.role == want and want not in ("other", "head", "legislator")
                                            or roles.canonical(office.label) == roles.canonical(title)) \
                    and officials.days(tenure.begin) <= officials.days(end, True) + 200 \
                    and officials.days(begin) <= officials.days(tenure.end, True) + 200:
                return 6
    return 0


def _told(row, entity):
    """3 when the description of the item names the office or the body of the row."""
    about = entity.about.lower()
    if not about:
        return 0
    for code, title, country, organization, begin, end, part in row.events:
        if organization and organization.lower() in about or len(title) > 3 and title.lower() in about:
            return 3
    for link in row.links:
        body = link.split("@")[1].strip().lower() if "@" in link else ""
        if body and body in about:
            return 3
    return 0


def _rarity(store, name):
    """0 to 3: how unlikely a second person of this name is, by counts among 100,000 politicians."""
    parts = names.words(re.sub(r"\s*\(.*?\)", "", name))
    if len(parts) < 2:
        return 0
    count = min(store.surname_count.get(parts[-1], 0), 2 * store.given_count.get(parts[0], 0))
    return 3 if count <= 2 else 2 if count <= 8 else 1 if count <= 20 else 0


def _resolve(store, row):
    """The item that is this person, else a new local id."""
    candidates = set()
    for text in [row.name] + sorted(row.aliases):
        for k in names.person_keys(text):
            if " " in k or len(names.words(row.name)) == 1:
                candidates.update(store.people.get(k, ()))
    ranked = sorted(((score(store, row, store.entities[i], store.held), i) for i in candidates), reverse=True)
    if ranked and ranked[0][0] >= 5 and (len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= 1):
        ident = ranked[0][1]
    else:
        ident = _same_seat(store, row) or _bare(store, row, [i for s, i in ranked if s > -4])
    if ident:
        store.notes["people of the hand tables joined"] += 1
        return ident
    store.notes["people of the hand tables with a local id"] += 1
    if ranked:
        store.rejected.append("%s %s | %s" % (row.name, sorted(row.countries), "; ".join(
            "%d %s %s (%s)" % (s, i, store.entities[i].label, store.entities[i].about) for s, i in ranked[:4])))
    return _new(store, row)


def _same_seat(store, row):
    """Another spelling: who held the same single post in the same country from the same day on, and
    whose name is close. Office and dates decide, the name must only not speak against it."""
    found = set()
    for code, title, country, organization, begin, end, part in row.events:
        place, want = store.countries.get(country, ""), roles.hand_role(code, title)
        if want not in roles.SINGLE or len(begin) < 7 or posts.qualified(title):
            continue
        for office in store.single_offices.get((place, want), ()):
            for tenure in office.holders:
                near = abs(officials.days(tenure.begin) - officials.days(begin)) <= 62
                if near and len(tenure.begin) > 4 and _close(row, store.entities[tenure.person]):
                    found.add(tenure.person)
    return found.pop() if len(found) == 1 else None


def _close(row, entity):
    theirs = [names.words(t) for t in [entity.label] + list(entity.aliases)]
    for text in [row.name] + sorted(row.aliases):
        mine = names.words(text)
        for parts in theirs:
            if mine and parts and (difflib.SequenceMatcher(None, mine[-1], parts[-1]).ratio() >= 0.6
                                   or difflib.SequenceMatcher(None, " ".join(mine), " ".join(parts)).ratio() >= 0.72):
                return True
    return False


def _bare(store, row, candidates):
    """An item of which only the name is known: enough for a rare name, when it stands alone or is far
    the older item (numbers grow with time, and the known come first)."""
    bare = [store.entities[i] for i in candidates]
    bare = [e for e in bare if names.key(e.label) == names.key(row.name) and not e.about and not e.countries]
    if not bare or len(bare) < len(candidates) or _rarity(store, row.name) < 2:
        return None
    bare.sort(key=lambda e: int(e.id[1:]))
    if len(bare) == 1 or int(bare[0].id[1:]) * 10 < int(bare[1].id[1:]):
        return bare[0].id
    return None


def _enter(store, row, ident):
    entity = store.entities[ident]
    entity.sources.add("hand")
    entity.fixed = True
    entity.name(row.name, "hand")
    if names.key(entity.label) != names.key(row.name) and ident[0] == "Q":
        entity.alias(row.name, "hand")
    for alias in sorted(row.aliases):
        flags = ("short",) if " " not in alias else ()
        entity.alias(alias, "hand", flags)
    entity.countries |= row.countries if (row.national or not entity.countries) else set()
    entity.about = entity.about or row.occupation.replace("|", ", ")
    for event in row.events:
        _event(store, entity, event)
    for link in row.links:
        _link(store, entity, link, row)


def _new(store, row):
    hint = row.apart
    if not hint and row.events:
        hint = row.events[0][2] or row.events[0][3]
    if not hint and row.occupation:
        hint = row.occupation.split("|")[0]
    ident = store.local_id(re.sub(r"\s*\(.*?\)", "", row.name), hint=hint or "person")
    entity = store.entity(ident)
    entity.kind = "person"
    entity.name(row.name, "hand")
    given = names.fold(row.name.split()[0])
    entity.gender = store.given_gender.get(given, "")
    return ident


def _event(store, entity, event):
    code, title, country, organization, begin, end, part = event
    place = store.countries.get(country, "")
    body = None
    if organization:
        body = posts.body(store, organization, place)
        if body is None:
            body = store.local_id(organization, hint=country)
            new = store.entity(body)
            new.name(organization, "hand")
            new.kind, new.subtype, new.country = "organization", "organization", place
            new.sources.add("hand")
            new.fixed = True
            store.index_organization(new)
    if not begin and not end:
        store.affiliations.append([entity.id, title.lower(), body or "", "", "", "hand"])
        return
    office = posts.find(store, entity.id, code, title, place, country, organization, body, begin, end)
    tenure = Tenure(entity.id, begin, end, "hand-" + part)
    for have in office.holders:
        if have.person == entity.id and officials.days(have.begin) <= officials.days(end, True) + 70 \
                and officials.days(begin) <= officials.days(have.end, True) + 70:
            if have.capped:
                have.end, have.capped = end, False
                have.source = have.source if end == have.end else tenure.source
                return
    officials.add_tenure(office, tenure)


def _link(store, entity, link, row):
    parts = [p.strip() for p in link.split("@")]
    role, organization, when = (parts + ["", "", ""])[:3]
    begin, _, end = when.partition("-")
    if when and "-" not in when:
        begin, end = when, when
    body = ""
    if organization:
        country = sorted(row.countries)[0] if len(row.countries) == 1 else ""
        body = posts.body(store, organization, country) or hand_organizations.from_works(store, organization, "media") or ""
        if not body:
            body = store.local_id(organization, hint="organization")
            new = store.entity(body)
            new.name(organization, "hand")
            new.kind, new.subtype = "organization", "organization"
            new.sources.add("hand")
            new.fixed = True
            store.index_organization(new)
    if role or body:
        store.affiliations.append([entity.id, role.lower(), body, begin.strip(), end.strip(), "hand"])
