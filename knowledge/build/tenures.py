# SPDX-License-Identifier: Apache-2.0
"""Terms of office, once all sources are in: open ends of old extracts are closed where a successor is
known, and what still has two holders at once is counted.
"""

import officials
import roles


def settle(store):
    """Closes guessed ends at the successor's begin, for posts of which there is one."""
    by_role = {}
    for ident in sorted(store.offices):
        office = store.offices[ident]
        if office.role in roles.SINGLE:
            by_role.setdefault((office.country, office.role), []).append(office)
    for k in sorted(by_role):
        terms = [t for office in by_role[k] for t in office.holders]
        for office in by_role[k]:
            for tenure in office.holders:
                if tenure.capped and tenure.begin:
                    _close(tenure, office.holders if len(office.holders) > 1 else terms)


def _close(tenure, others):
    begin, cap = officials.days(tenure.begin), officials.days(tenure.end, True)
    later = sorted(o.begin for o in others if o is not tenure and o.person != tenure.person and o.begin
                   and officials.days(o.begin) > begin and officials.days(o.begin) < cap + 400)
    if later:
        tenure.end, tenure.capped = later[0], False


def _sure_end(text):
    """The earliest day on which a term may have ended."""
    return officials.days(text) if text else officials.days(text, True)


def overlaps(store, slack=31):
    """Pairs of terms in one single post that overlap by more than `slack` days for sure."""
    out = []
    for ident in sorted(store.offices):
        office = store.offices[ident]
        if office.role not in roles.SINGLE:
            continue
        terms = sorted(office.holders, key=lambda t: (t.begin, t.end, t.person))
        for at, first in enumerate(terms):
            for second in terms[at + 1:]:
                if first.person != second.person and first.begin and second.begin \
                        and officials.days(second.begin, True) + slack < _sure_end(first.end) \
                        and officials.days(first.begin, True) + slack < _sure_end(second.end):
                    out.append((office, first, second))
    return out
