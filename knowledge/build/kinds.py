# SPDX-License-Identifier: Apache-2.0
"""What an entity is: from the labels of its classes (and of their superclasses), else from the head
noun of its description. Classes are told by their English labels, so no class id is written here.
"""

import re

import names

# First hit wins. "-" means: no entity for news (concepts, list articles, ranks).
_RULES = [(re.compile(r), kind, subtype) for r, kind, subtype in (
    (r"wikimedia|disambiguation|template|wikiproject", "-", ""),
    (r"^(human|person)$|^twin$|human being", "person", ""),
    (r"fictional|character|mytholog|deity|legendary|superhero", "-", "fictional"),
    (r"bilateral relation|border|boundary|kinship|railway station|metro station|tram stop|bus stop"
     r"|station located|street|square$|^road|highway|motorway|railway line|transit.* line|time zone", "-", ""),
    (r"sports season|season$|team season|^ucc|uci ", "-", "season"),
    (r"embassy|diplomatic mission|consulate", "organization", "embassy"),
    (r"prize|award|medal|^order$|decoration|grade of an order", "-", "award"),
    (r"language|dialect|discipline|major$|occupation|profession$|position|office$|military rank|academic degree"
     r"|taxon|gene$|protein|concept|chemical|time zone|given name|family name|surname|genre|specialty"
     r"|calendar|century|decade|^year|currency|unit of|symbol|alphabet|writing system|number|branch of science"
     r"|^class|metaclass|^type|industry$|economic sector|ethnic religion|designation|elective|term$"
     r"|legislative term|asteroid|star$|galaxy|constellation|moon|crater", "-", ""),
    (r"religious (group|denomination|community)|christian denomination|ethnic group|^people$|nation$|tribe"
     r"|religion$|indigenous|nationality|human population|^culture$", "group", "people"),
    (r"film|episode|album|song|single$|video game|novel|book|literary|painting|sculpture|television (series|program)"
     r"|tv series|miniseries|anime|manga|comic|musical|opera|play$|poem|podcast|radio program|board game"
     r"|software|operating system|programming|written work|creative work|version, edition|news program|talk show"
     r"|aircraft (model|family)|weapon|missile|ship class|tank$|rifle|automobile model|smartphone|product"
     r"|constitution|statute|law$|act of|legislation|agreement|treaty|convention$|resolution|declaration",
     "work", ""),
    (r"presidential election|general election|parliamentary election|legislative election|election$|^election"
     r"|referendum|primary", "event", "election"),
    (r"^war|war$|civil war|conflict|battle|military (operation|campaign)|invasion|siege|insurgency|rebellion"
     r"|uprising|revolution", "event", "war"),
    (r"massacre|attack|bombing|shooting|assassination|coup|protest|riot|genocide|murder|terror attack|act of terror", "event", "attack"),
    (r"earthquake|hurricane|cyclone|tsunami|flood|wildfire|disaster|accident|crash|famine|disease outbreak"
     r"|pandemic|epidemic|crisis|scandal", "event", "disaster"),
    (r"olympic|world cup|championship|tournament|competition|festival|ceremony|conference|summit|games$|event"
     r"|historical period|trial|space ?flight|mission", "event", "event"),
    (r"sovereign state|^country$|island nation|^state with limited", "place", "country"),
    (r"historical country|former country|empire$|princely state|historical state|colony", "place", "former-country"),
    (r"newspaper|periodical|daily", "organization", "newspaper"),
    (r"magazine|journal|news agency|television (station|channel|network)|tv channel|radio station"
     r"|broadcaster|broadcasting|news website|mass media|media (company|organi)|news (media|organi)|online newspaper"
     r"|specialty channel|publisher|press agency", "organization", "media"),
    (r"universit|college|higher education|educational institution|academic institution|business school"
     r"|law school|faculty|graduate school|medical school|land-grant", "organization", "university"),
    (r"high school|school|academy", "organization", "school"),
    (r"political party|party$|political alliance|electoral (alliance|list)|political coalition", "organization", "party"),
    (r"think tank", "organization", "think-tank"),
    (r"ministry|united states federal executive department|department of (state|government)", "organization", "ministry"),
    (r"central bank", "organization", "central-bank"),
    (r"subdivision|level division|local government|financial cent", "place", "district"),
    (r"legislature|parliament|lower house|upper house|senate$|legislative house|national assembly|deliberative"
     r"|city council", "organization", "legislature"),
    (r"court$|supreme court|tribunal|judiciary", "organization", "court"),
    (r"armed forces|^army|navy$|air force|military (branch|unit|force)|regiment|\bdivision$|brigade|battalion"
     r"|coast guard|corps$", "organization", "armed-force"),
    (r"terrorist|militant|paramilitary|armed (group|organi)|guerrilla|insurgent|militia|rebel", "organization", "armed-group"),
    (r"intelligence agency|government agency|government organi|agency|law enforcement|police|commission$|space agency"
     r"|regulat|authority|executive branch department|fire department|public body|independent agency|health service",
     "organization", "agency"),
    (r"^government|cabinet|government of|executive branch|executive power|administration$", "organization", "government"),
    (r"international organi|intergovernmental|supranational|specialized agency|organ of the united nations"
     r"|regional organi|trade bloc|military alliance|united nations", "organization", "international"),
    (r"football club|basketball team|hockey team|baseball team|sports (team|club)|football team|national team"
     r"|cricket team|soccer|rugby (club|team)|cycling team|team$", "organization", "team"),
    (r"sports (league|governing|federation|association)|league|governing body|national olympic", "organization", "league"),
    (r"band$|rock group|musical (group|ensemble)|orchestra|duo$|choir|boy band|girl group", "organization", "band"),
    (r"trade union|labor union", "organization", "union"),
    (r"nonprofit|non-profit|non-governmental|charit|foundation|advocacy|ngo$|civil society|lobby", "organization", "ngo"),
    (r"company|business|enterprise|corporation|conglomerate|bank$|airline|manufacturer|retail|chain$|brand"
     r"|brewery|restaurant|hotel chain|record label|studio|financial institution|hedge fund|insurer|startup"
     r"|law firm|holding|carrier|website|social (network|media)|search engine|online|stock exchange|utility"
     r"|provider|operator|developer|consult|firm$|service$", "organization", "company"),
    (r"hospital|museum|library|archives|theat|zoo$|gallery|research (institute|center|centre)|institute|laboratory"
     r"|observatory", "organization", "institution"),
    (r"diocese|church$|monastery|religious (order|organi)|cathedral|mosque|temple|synagogue", "place", "religious-site"),
    (r"state of the united states|federated state|^state of|state of (india|germany|australia|brazil|mexico)"
     r"|^province|province of|federal (subject|state)|oblast|first-level|autonomous (region|community|republic)"
     r"|constituent (country|state)|region of|canton of switzerland|governorate|prefecture of japan|krai",
     "place", "state"),
    (r"big city|city with millions|^city|city$|capital|metropol|megacity|county seat|urban municipality"
     r"|federal city|charter city|city of|hanseatic|port settlement|special ward|municipality with", "place", "city"),
    (r"county|parish of|raion|district|department of|arrondissement|borough|council area|administrative|canton"
     r"|territor|prefecture|constituency", "place", "district"),
    (r"commune|comune|town|village|municipality|settlement|suburb|neighbo|census-designated|community|frazione"
     r"|hamlet|locality|quarter|ward", "place", "town"),
    (r"island|river|lake|mountain|sea$|ocean|bay$|gulf|strait|desert|continent|peninsula|volcano|valley|basin"
     r"|archipelago|canal|watercourse|stream|forest|national park|park$|cape|dam$|glacier|beach|hill|coast"
     r"|plateau|region|nature|wetland|waterfall|geographic", "place", "nature"),
    (r"building|palace|castle|stadium|arena|airport|aerodrome|bridge|tower|house|hotel|prison|skyscraper|fort"
     r"|monument|memorial|cemetery|venue|landmark|attraction|power (station|plant)|pipeline|port$|base$|complex"
     r"|mall|tunnel|station|camp|ground|site|headquarters|residence", "place", "building"),
    (r"planet|solar system", "place", "nature"),
    (r"organi[sz]ation|association|society|institution|federation|movement|group|council|committee|union|club"
     r"|network|fund|body$|alliance|consortium|bureau|center|centre|order|agency|program", "organization", "organization"),
)]

_QUERY_KINDS = (
    (re.compile(r"taking-office|nobel-laureates|death-year"), "person", ""),
    (re.compile(r"newspapers"), "organization", "newspaper"),
    (re.compile(r"radio-stations|tv-channels"), "organization", "media"),
    (re.compile(r"brands-and-companies|airlines|restaurant|social-networking|online-communities|websites"),
     "organization", "company"),
    (re.compile(r"football-clubs|franchises|f1-teams|rugby-clubs"), "organization", "team"),
    (re.compile(r"wars|revolutions"), "event", "war"),
    (re.compile(r"battles"), "event", "war"),
    (re.compile(r"massacres|coups|protests"), "event", "attack"),
    (re.compile(r"disease-outbreaks"), "event", "disaster"),
    (re.compile(r"space-missions|declarations"), "event", "event"),
    (re.compile(r"stadiums|buildings|castles|bridges|museums|landmarks|historic-sites"), "place", "building"),
    (re.compile(r"historical-(states|countries)|colonies"), "place", "former-country"),
    (re.compile(r"films|tv-shows|books|albums|video-games|weapon|combat|aircraft|paintings|podcasts|apps|systems"
                r"|sculptures|plays|musicals|comic|novels|hymns|anthems|songs|games|models|radio-programs"),
     "work", ""),
    (re.compile(r"crisps|candy|soft-drink|beer|alcohol"), "organization", "company"),
)

_ORG_WORD = re.compile(
    r"\b(University|College|Institute|Party|Ministry|Department|Agency|Council|Committee|Commission|Association"
    r"|Federation|Union|Corporation|Company|Inc|Ltd|LLC|Group|Bank|Airlines|Airways|F\.?C\.?|Times|Post|Herald"
    r"|Tribune|Gazette|News|Foundation|Society|Church|Army|Navy|Police|Court|Senate|Parliament|Front|Movement"
    r"|League|Club|School|Academy|Hospital|Fund|Organi[sz]ation|Centre|Center|Network|Television|Records"
    r"|Bureau|Board|Authority|Alliance|Coalition|Museum|Orchestra|Theatre|Government|Cabinet|Forces)\b")
_EVENT_WORD = re.compile(r"\b(War|Battle|election|Election|attacks?|bombing|massacre|crisis|riots|protests|Olympics"
                         r"|shooting|hurricane|Hurricane|earthquake|Revolution|coup|World Cup|Championships?)\b")
_PLACE_WORD = re.compile(r"\b(County|River|Lake|Mount|Island|Islands|Province|District|Airport|Bridge|Park|Palace"
                         r"|Stadium|Mountains|Valley|Bay|Sea|Strait|Peninsula|Castle|Tower|Square|Street)\b")
_WORK_MARK = re.compile(r"\((film|album|song|novel|TV series|video game|band|character|.*series|.*film)\)|: |\bseason\b")


_CAMPAIGN = re.compile(r"(presidential|mayoral|senatorial|gubernatorial) campaign\b")

# Nouns that the word net also files under people, though descriptions mean bodies by them.
_BODY_NOUNS = {"company", "agency", "party", "league", "bank", "group", "band", "team", "club", "organization",
               "organisation", "station", "network", "newspaper", "magazine", "university", "college", "school",
               "corporation", "association", "federation", "union", "council", "committee", "commission", "ministry",
               "department", "court", "army", "navy", "force", "movement", "institute", "foundation", "society",
               "firm", "business", "conglomerate", "airline", "chain", "retailer", "manufacturer", "broadcaster",
               "publisher", "producer", "service", "website", "platform", "provider", "operator", "developer"}
_ELEVANT = {"Q215627": ("person", ""), "Q43229": ("organization", "organization"), "Q27096213": ("place", "place"),
            "Q1656682": ("event", "event")}


class Kinds:
    """Decides kinds; needs the labels of classes and the subclass edges of the general sets."""

    def __init__(self, labels, parents, person_nouns, given_names, last_names):
        self.labels, self.parents = labels, parents
        self.person_nouns = person_nouns
        self.given, self.last = given_names, last_names
        self.known = {}

    def of_phrase(self, phrase):
        phrase = phrase.lower().strip()
        for pattern, kind, subtype in _RULES:
            if pattern.search(phrase):
                return kind, subtype
        return None

    def of_class(self, ident):
        """Kind of a class: its own label, else the nearest superclass whose label tells."""
        if ident in self.known:
            return self.known[ident]
        seen, level, answer = {ident}, [ident], None
        for _ in range(6):
            for item in sorted(level):
                label = self.labels.get(item)
                answer = self.of_phrase(label) if label else None
                if answer:
                    break
            if answer or not level:
                break
            level = [p for item in level for p in self.parents.get(item, ()) if p not in seen]
            seen.update(level)
        self.known[ident] = answer
        return answer

    def of_about(self, about):
        """Kind from a description: the noun before the first preposition or comma."""
        head = re.split(r" (?:in|of|from|for|by|who|that|which|at|on|to|with|and|based|located)\b|[,;(]",
                        about.strip(), maxsplit=1)[0].strip().lower()
        if not head:
            return None
        last = re.sub(r"[^a-z-]", "", names.fold(head.split()[-1]))
        if last in _BODY_NOUNS:
            return self.of_phrase(head)
        if last in self.person_nouns or last.rstrip("s") in ("politician", "actor", "singer", "player"):
            if not re.search(r"fictional|character", about.lower()):
                return "person", ""
        return self.of_phrase(head)

    def of_label(self, label):
        """Kind from the shape of the name alone; only for what no source describes."""
        if _WORK_MARK.search(label):
            return None
        if _EVENT_WORD.search(label):
            return "event", "event"
        if _ORG_WORD.search(label):
            return "organization", "organization"
        if _PLACE_WORD.search(label):
            return "place", "place"
        parts = re.sub(r"\s*\(.*?\)", "", label).split()
        if 2 <= len(parts) <= 4 and all(p[:1].isupper() or p.lower() in names.PARTICLES for p in parts):
            if names.fold(parts[0]) in self.given and names.fold(parts[-1]) in self.last:
                return "person", ""
        return None

    def decide(self, entity):
        """Sets kind and subtype of one entity of the general sets."""
        votes = [v for v in (self.of_class(t) for t in entity.types) if v]
        votes.sort(key=lambda v: ("person", "organization", "event", "place", "group", "work", "-").index(v[0]))
        answer = None
        if votes:
            # A city is filed under its council too.
            sure = [v for v in votes if v[1] == "country"] or [v for v in votes if v == ("place", "city")]
            answer = sure[0] if sure else votes[0]
        if answer is None:
            for pattern, kind, subtype in _QUERY_KINDS:
                if any(pattern.search(q) for q in entity.queries):
                    answer = kind, subtype
                    break
        if answer is None and entity.about:
            answer = self.of_about(entity.about)
        told = [_ELEVANT[t] for q in entity.queries if q.startswith("type:") for t in q[5:].split("|") if t in _ELEVANT]
        if answer is None and len({kind for kind, _ in told}) == 1:
            shape = self.of_label(entity.label)
            answer = shape if shape and shape[0] == told[0][0] else told[0]
        if answer is None:
            answer = self.of_label(entity.label)
        if _CAMPAIGN.search(entity.label):
            answer = "organization", "campaign"
        if answer:
            entity.kind, entity.subtype = answer
