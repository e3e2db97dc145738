# SPDX-License-Identifier: Apache-2.0
"""Titles of offices: their role, their canonical form (so that "Minister for Foreign Affairs" and
"foreign minister" meet), and the forms that English news prints.
"""

import re

_ROLES = [(re.compile(r), role) for r, role in (
    (r"\b(first lady|first gentleman|spouse)\b", "first_lady"),
    (r"\b(ambassador|permanent representative|high commissioner to|charg|envoy|consul)", "ambassador"),
    (r"\b(spokes(man|woman|person)|press secretary|communications director)", "spokesperson"),
    (r"^(?!deputy|vice).*\b(minister of state\b|state minister|state secretary|second minister|minister delegate"
     r"|delegate minister|minister in charge|production|additional minister|minister without|at the ministry"
     r"|without portfolio|bureau of|in the (prime minister|president))", "other"),
    (r"\b(deputy|vice|assistant|under|shadow|junior|parliamentary secretary|former|associate)\b[ -]", "other"),
    (r"\bnational security (advis[eo]r|council.*secretary)|secretary of the (national )?security council", "security_adviser"),
    (r"\bchief of (staff of the (president|prime|white)|the presidential|cabinet)|white house chief of staff"
     r"|presidential chief of staff|^chief of staff$|head of the (presidential|executive) (office|administration)",
     "chief_of_staff"),
    (r"chief of (the )?(general|defen[cs]e) staff|chairman of the joint chiefs|^army chief|chief of (the )?army staff"
     r"|(?<!supreme )commander.in.chief of the armed|chief of the (defen[cs]e|armed) force|supreme commander|chief of defen[cs]e"
     r"|commander of the armed forces", "army_chief"),
    (r"intelligence (chief|service|director|agency)|director of (national|central) intelligence|cia director"
     r"|director of the central intelligence|spy chief|security service|secret service|mi[56]\b", "intelligence_chief"),
    (r"governor of the (central|reserve|national|state) bank|central bank governor|president of the .*bank of"
     r"|governor of the bank|chair.* of the federal reserve|president of the european central bank"
     r"|central bank", "central_bank"),
    (r"minister (of|for) (foreign|external|international relations)|foreign (affairs )?minister|foreign secretary"
     r"|external affairs minister|minister of.*foreign affairs|secretary of foreign affairs|^(united states )?secretary of state$"
     r"|secretary of state for foreign|high representative of the union|minister for external", "foreign_minister"),
    (r"minister (of|for) (national |people.s |the )?(defen[cs]e|armed forces)|defen[cs]e (minister|secretary)"
     r"|secretary of (state for )?(national )?defen[cs]e|minister.*defen[cs]e", "defence_minister"),
    (r"chancellor of the exchequer|minister (of|for) (the )?(economy and )?(public )?financ|finance minister"
     r"|secretary of the treasury|treasury secretary|^treasurer|minister.*\bfinances?\b|secretary of finance", "finance_minister"),
    (r"home secretary|minister (of|for) (the )?(interior|internal affairs|home affairs)|interior minister"
     r"|secretary of state for the home|home (affairs )?minister|secretary of the interior and local|internal affairs minister",
     "interior_minister"),
    (r"minister (of|for) justice|justice (minister|secretary)|^(united states )?attorney.general$|secretary of justice"
     r"|lord chancellor|minister of.*\bjustice\b", "justice_minister"),
    (r"\bminister.president|^(prime minister|premier|taoiseach|chief minister)|(?<!the )(?<!alternate )prime minister$|^first minister|president of the government"
     r"|president of the council of ministers|chairman of the (council of ministers|government)|head of (the )?government"
     r"|^(federal )?chancellor( of (germany|austria))?$|^premier of|chancellor of (germany|austria)", "head_of_government"),
    (r"^(king|queen|emperor|emir|sultan|monarch|grand duke|yang di-pertuan|prince of (monaco|liechtenstein)|amir)\b"
     r"|^druk gyalpo", "monarch"),
    (r"^pope$|supreme leader|^(state |federal |interim |transitional )?president$|^president of the (\w+ )?(republic|confederation|"
     r"united states|russian federation|state)|^head of state|^president of (?!.*\b(council|government|senate|chamber|"
     r"national|bank|european|general|supreme|constitutional|court|house|parliament|congress|international|central"
     r"|assembly|commission|committee|region|union|board|party|federation|association)\b)[A-Za-z ]+$|governor.general",
     "head_of_state"),
    (r"^mayor\b|\bmayor (of|$)", "mayor"),
    (r"^governor\b|^(acting )?governor of|regional governor|chief executive of hong kong", "governor"),
    (r"chief justice|justice of|^judge|judge\b", "justice"),
    (r"^(substitute )?(member of|deputy of|knesset member|senator|united states (senator|representative)|teachta|federal deputy"
     r"|people.s deputy|representative)|lawmaker|congress(man|woman)|deputy member", "legislator"),
    (r"party (leader|chair)|leader of the .*party|opposition leader|leader of the opposition", "party_leader"),
    (r"chief executive|^ceo$", "chief_executive"),
    (r"candidate|nominee", "candidate"),
    (r"^(director|head|secretary.general|general secretary|chair|president|commissioner|administrator|director.general"
     r"|executive director|commander|chief|inspector general|auditor|comptroller|speaker|prosecutor|managing director)", "head"),
    (r"(director|administrator|commissioner|chairman|chief|commander|surgeon general|speaker|head)$", "head"),
)]

# Forms as printed, by role; the office's own title is added. Only what holds in every country.
FORMS = {
    "foreign_minister": "foreign minister|minister of foreign affairs|foreign affairs minister",
    "defence_minister": "defense minister|defence minister|minister of defense|minister of defence",
    "finance_minister": "finance minister|minister of finance",
    "interior_minister": "interior minister|minister of the interior",
    "justice_minister": "justice minister|minister of justice",
    "central_bank": "central bank governor|central bank chief|head of the central bank",
    "army_chief": "army chief|chief of the general staff|military chief|top general|chief of staff of the armed forces",
    "security_adviser": "national security adviser|national security advisor|security adviser",
    "intelligence_chief": "intelligence chief|spy chief|head of intelligence",
    "chief_of_staff": "chief of staff",
    "first_lady": "first lady",
}
# Titles that replace the general ones: (country's alpha-2, role).
OWN_FORMS = {
    ("us", "foreign_minister"): "secretary of state|u.s. secretary of state|top diplomat",
    ("us", "defence_minister"): "defense secretary|secretary of defense|pentagon chief|secretary of war|war secretary",
    ("us", "finance_minister"): "treasury secretary|secretary of the treasury",
    ("us", "justice_minister"): "attorney general|u.s. attorney general",
    ("us", "interior_minister"): "interior secretary|secretary of the interior",
    ("us", "army_chief"): "chairman of the joint chiefs of staff|joint chiefs chairman|top u.s. general",
    ("us", "central_bank"): "fed chair|fed chairman|chairman of the federal reserve|federal reserve chairman|federal reserve chair",
    ("gb", "foreign_minister"): "foreign secretary|foreign minister",
    ("gb", "defence_minister"): "defence secretary|defense secretary|defense minister|defence minister",
    ("gb", "finance_minister"): "chancellor of the exchequer|chancellor|finance minister",
    ("gb", "interior_minister"): "home secretary|interior minister",
    ("gb", "justice_minister"): "justice secretary|lord chancellor",
    ("gb", "army_chief"): "chief of the defence staff|chief of the defense staff",
    ("gb", "central_bank"): "governor of the bank of england|bank of england governor",
    ("ph", "foreign_minister"): "foreign secretary|secretary of foreign affairs|foreign minister",
    ("ph", "defence_minister"): "defense secretary|defence secretary|defense minister",
    ("ph", "justice_minister"): "justice secretary|secretary of justice",
    ("in", "foreign_minister"): "external affairs minister|foreign minister|minister of external affairs",
    ("in", "interior_minister"): "home minister|home affairs minister|interior minister",
    ("au", "finance_minister"): "treasurer",
    ("de", "head_of_government"): "chancellor|federal chancellor|prime minister",
    ("at", "head_of_government"): "chancellor|federal chancellor",
    ("ie", "head_of_government"): "taoiseach|prime minister",
    ("es", "head_of_government"): "prime minister|president of the government",
    ("it", "head_of_government"): "prime minister|premier|president of the council of ministers",
    ("cn", "head_of_government"): "premier|prime minister",
    ("tw", "head_of_government"): "premier|prime minister",
    ("hu", "head_of_government"): "prime minister|premier",
    ("ir", "head_of_state"): "supreme leader",
    ("va", "head_of_state"): "pope|pontiff|holy father",
    ("ca", "foreign_minister"): "foreign minister|minister of foreign affairs|foreign affairs minister",
}
SINGLE = {"head_of_state", "head_of_government", "foreign_minister", "defence_minister", "finance_minister",
          "interior_minister", "justice_minister", "central_bank", "army_chief", "monarch"}

_HAND_ROLE = {
    "head_of_state": "head_of_state", "head_of_government": "head_of_government",
    "foreign_minister": "foreign_minister", "defence_minister": "defence_minister",
    "finance_minister": "finance_minister", "interior_minister": "interior_minister",
    "justice_minister": "justice_minister", "spokesperson": "spokesperson",
    "national_security_adviser": "security_adviser", "chief_of_staff": "chief_of_staff",
    "army_chief": "army_chief", "intelligence_chief": "intelligence_chief",
    "central_bank_governor": "central_bank", "ambassador_to_us": "ambassador", "ambassador_to_un": "ambassador",
    "legislator": "legislator", "governor": "governor", "mayor": "mayor", "party_leader": "party_leader",
    "chief_executive": "chief_executive", "agency_head": "head", "chairperson": "head", "judge": "justice",
    "speaker_of_parliament": "head", "opposition_leader": "party_leader",
}
_ACTING = re.compile(r"^(acting|interim|caretaker|transitional|de facto) ")


def role(title):
    """Role of a title as the sources write it."""
    text = _ACTING.sub("", title.lower().replace("’", "'").strip())
    for pattern, name in _ROLES:
        if pattern.search(text):
            return name
    return "other"


def hand_role(code, title):
    """Role of a row of the hand tables, whose office codes are finer or coarser than ours."""
    name = _HAND_ROLE.get(code)
    if "governor" in title and "general" in title:
        return "other"
    if name == "head_of_state" and re.match(r"(king|queen|emperor|emir|sultan|grand duke|prince)\b", title):
        return "monarch"
    if name:
        return name
    found = role(title)
    return found if found in ("ambassador", "spokesperson", "first_lady", "candidate", "head", "legislator") else "other"


def national(name, title, code):
    """Exceptions of single countries to what titles mean."""
    text = title.lower()
    if name == "army_chief" and code == "us" and "joint" not in text:
        return "other"
    if name == "army_chief" and code == "gb" and "general staff" in text:
        return "other"
    if name == "head_of_state" and code == "ir" and "supreme" not in text:
        return "head_of_government"
    if name == "head_of_state" and "governor" in text and "general" in text:
        return "other"
    return name


def acting(title):
    return bool(_ACTING.match(title.lower()))


def canonical(title):
    """The form under which two writings of one title meet, within one country."""
    text = _ACTING.sub("", title.lower().replace("’", "'").strip())
    text = re.sub(r"^(united states|u\.s\.|us|federal|union) ", "", text)
    text = text.replace("defense", "defence").replace("labor", "labour").replace("adviser", "advisor")
    text = re.sub(r"\bthe\b ?", "", text)
    found = re.match(r"(?:minister|secretary of state) (?:of|for) (?:national |state )?(.+)$", text)
    if found and text != "secretary of state":
        text = found.group(1) + " minister"
    text = re.sub(r"\baffairs minister$", "minister", text)
    text = re.sub(r"^internal minister$", "interior minister", text)
    text = re.sub(r"spokeswoman|spokesperson", "spokesman", text)
    text = re.sub(r"chairwoman|chairperson|\bchair\b", "chairman", text)
    return text.strip()


def forms(office, alpha2):
    """`|`-joined titles as printed, lower case, the office's own first."""
    out = []
    own = OWN_FORMS.get((alpha2, office.role))
    general = own if own else FORMS.get(office.role, "")
    for text in [office.title.lower()] + sorted(f.lower() for f in office.forms) + general.split("|"):
        text = re.sub(r"\s*\(.*?\)", "", text).replace("|", " ").strip()
        if text and text not in out and len(text) <= 80:
            out.append(text)
    return "|".join(out[:14])
