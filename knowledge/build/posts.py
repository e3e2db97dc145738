# SPDX-License-Identifier: Apache-2.0
"""Which office a row of the hand tables means: one that the open sets know, else a new one.

For the posts of which a country has one (head of state, foreign minister ...) the office is the one that
this person already held at that time, else the country's main office of that role.
"""

import re

import governments
import hand_organizations
import names
import officials
import roles
from store import Office


def body(store, organization, country):
    """The organization that a hand row names; ministries and parliaments within the row's country."""
    ident = governments.ministry_named(store, organization, country)
    return ident or hand_organizations.by_name(store, organization, country)


_PARTS = (("scottish", "scotland"), ("welsh", "wales"), ("northern ireland", "northern ireland"))


def find(store, person, code, title, place, country, organization, body_id, begin, end):
    role = roles.hand_role(code, title)
    if title == "first minister":
        place = next((store.country_names.get(part, place) for word, part in _PARTS if word in organization.lower()), place)
    voted = store.voted.get((place, roles.canonical(title), organization))
    if voted is not None:
        _note(voted, title)
        return voted
    if role in roles.SINGLE and place and not qualified(title):
        for office, tenure in store.held.get(person, ()):
            if office.country == place and office.role == role and _near(tenure, begin, end):
                _note(office, title)
                return office
        main = store.main_office.get((place, role))
        if main and (not organization or role in ("central_bank",) or body_id == main.organization):
            _note(main, title)
            return main
    by_title = store.office_titles
    canonical = roles.canonical(title)
    keyed = (place, canonical, body_id or "")
    found = store.hand_offices.get(keyed)
    if found is None and not organization:
        found = by_title.get((place, canonical))
        if found is not None and found.role != role and found.role not in ("other", "head"):
            found = None
    if found is None:
        found = _new(store, role, code, title, canonical, place, country, organization, body_id)
        if role in roles.SINGLE and place and not qualified(title):
            store.main_office.setdefault((place, role), found)
    store.hand_offices[keyed] = found
    _note(found, title)
    return found


def _body_of_title(store, title, place):
    """"Kremlin spokesman" speaks for what the Kremlin stands for."""
    parts = title.split()
    for size in (3, 2, 1):
        found = store.metonym_bodies.get((" ".join(parts[:size]), place)) if len(parts) > size else None
        if found:
            return found
    return ""


def vote(store, events):
    """Learns which known office a hand title means from people who are in both with the same dates."""
    votes = {}
    for ident, (code, title, country, organization, begin, end, part) in events:
        place = store.countries.get(country, "")
        role = roles.hand_role(code, title)
        if not begin:
            continue
        for office, tenure in store.held.get(ident, ()):
            if office.country != place or not tenure.begin or not _alike(office, title, role) \
                    or abs(officials.days(tenure.begin) - officials.days(begin)) > 45 \
                    or not (tenure.capped or abs(officials.days(tenure.end, True) - officials.days(end, True)) <= 45):
                continue
            counts = votes.setdefault((place, roles.canonical(title), organization), {})
            counts[office.id] = counts.get(office.id, 0) + 1
    store.voted = {}
    for k, counts in votes.items():
        best = max(sorted(counts), key=lambda ident: counts[ident])
        if counts[best] * 2 > sum(counts.values()):
            store.voted[k] = store.offices[best]


def _alike(office, title, role):
    """Whether the known office may be the one of the hand title: same role, or most words shared."""
    if office.role != role and {office.role, role} - {"other", "head"}:
        return False
    if role not in ("other", "head"):
        return True
    ours, theirs = set(roles.canonical(title).split()), set(roles.canonical(office.label).split())
    return len(ours & theirs) * 2 > min(len(ours), len(theirs))


def qualified(title):
    return bool(re.search(r"\b(deputy|vice|former|shadow|designate|-elect|elect|in exile|self-proclaimed|rival)\b", title))


def _near(tenure, begin, end):
    return officials.days(tenure.begin) <= officials.days(end, True) + 70 \
        and officials.days(begin) <= officials.days(tenure.end, True) + 70


def _note(office, title):
    text = title.lower()
    if roles.acting(text) or text == office.title.lower() or text in office.forms:
        return
    if len(office.forms) < 12:
        office.forms.append(text)


def _new(store, role, code, title, canonical, place, country, organization, body_id):
    parts = [country or "int", canonical] + ([organization] if organization else [])
    base = "office-" + names.slug("-".join(parts))[:100].strip("-")
    ident, count = base, 2
    while ident in store.offices:
        ident = "%s-n%d" % (base, count)
        count += 1
    label = re.sub(r"^(acting|interim|caretaker) ", "", title)
    office = Office(ident, label, place, "hand")
    office.role = role
    office.organization = body_id or _body_of_title(store, canonical, place)
    store.offices[ident] = office
    return office


def prepare(store):
    """Tables for joining: who held what, and each country's main office of every single role."""
    store.held = {}
    counts = {}
    for ident in sorted(store.offices):
        office = store.offices[ident]
        for tenure in office.holders:
            store.held.setdefault(tenure.person, []).append((office, tenure))
        if office.role in roles.SINGLE:
            recent = sum(1 for t in office.holders if (t.end or "9999") >= "2012")
            open_now = sum(1 for t in office.holders if t.capped)
            plain = 2 if len(office.label.split()) <= 3 else 0
            k = (office.country, office.role)
            score = (min(open_now, 1) * 3 + recent * 0.5 + plain, ident)
            if k not in counts or score > counts[k]:
                counts[k] = score
    store.single_offices = {}
    for ident in sorted(store.offices):
        office = store.offices[ident]
        if office.role in roles.SINGLE:
            store.single_offices.setdefault((office.country, office.role), []).append(office)
    store.main_office = {k: store.offices[v[1]] for k, v in counts.items() if v[0] >= 2}
    store.hand_offices = {}
