# SPDX-License-Identifier: Apache-2.0
"""Heads of state and government from the history of a public fact book, 2015 to 2026: confirms who is
still in office and adds those whom nothing else has. Only rows whose person was matched exactly count.
"""

import os
import re

import officials
from store import Tenure, rows

_LAST = "2026-05-17"


def read(store, root):
    seen = {}
    path = os.path.join(root, "factbook/leaders_matched_qid.tsv")
    for r in rows(path):
        country, _, role, text, person, _, match, since, first, last = (r + [""] * 10)[:10]
        if match not in ("exact", "exact-global") or person not in store.entities or not country:
            continue
        if store.entities[person].kind != "person":
            continue
        begin = since or first
        k = (country, role, person)
        have = seen.get(k)
        if have is None:
            seen[k] = [begin, last, text]
        else:
            have[0], have[1] = min(have[0], begin), max(have[1], last)
    for (country, role, person), (begin, last, text) in sorted(seen.items()):
        _apply(store, country, role, person, begin, "" if last >= _LAST else last, text)


def _apply(store, country, role, person, begin, end, text):
    wanted = {role, "monarch"} if role == "head_of_state" else {role, "head_of_state"}
    for office, tenure in store.held.get(person, ()):
        if office.country == country and office.role in wanted \
                and officials.days(tenure.begin) <= officials.days(end, True) + 100 \
                and officials.days(begin) <= officials.days(tenure.end, True) + 100:
            if tenure.capped:
                tenure.end, tenure.capped = end, False
                tenure.source = "factbook"
            return
    if re.search(r"^(Queen|King) (ELIZABETH|CHARLES|WILLEM|FREDERIK|MARGRETHE|HARALD)", text) or not begin:
        return
    office = store.main_office.get((country, role))
    if office is None or any(t.person != person and officials.days(t.begin) < officials.days(end, True) - 40
                             and officials.days(begin) < officials.days(t.end, True) - 40 for t in office.holders):
        store.notes["fact book leaders left out"] += 1
        return
    store.entities[person].countries.add(country)
    officials.add_tenure(office, Tenure(person, begin, end, "factbook"))
