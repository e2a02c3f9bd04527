"""Facts that a resident mentions in passing, so that they are not asked again. Pure, and careful: a fact that is missed
costs one question, a fact that is wrong puts the wrong regelingen in front.

Only what is stated: no questions ("kan ik bijstand krijgen"), no wishes, no denial read as its opposite. Every value is one
that `regelingen/inhoud/vragen.yml` knows. A message that is nothing but a number is left to the question that is open.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.gesprek.feitpatronen import vind_antwoorden
from bot.gesprek.rollen_in_tekst import ROL, Rol, vind_rollen, zin_om
from regelingen.model import FeitWaarde

#: The ranges of the question after income, and the facts that are yes or no.
INKOMENS = ((0, 1399), (1400, 2000), (2001, 3500), (3501, None))
JA_NEE = frozenset({"schulden", "brief_deurwaarder", "afsluiting_dreigt", "mantelzorger_overbelast"})
OUDSTE = 115


@dataclass(frozen=True)
class Genoemd:
    """A regeling that the text names, and where."""

    id: str
    van: int
    tot: int


@dataclass(frozen=True)
class Gevonden:
    """Facts by the id of their question, and the role of the other person the message is about (None: the resident)."""

    feiten: Mapping[str, FeitWaarde] = field(default_factory=dict)
    wie: str | None = None


def vind_feiten(tekst: str, genoemd: Sequence[Genoemd] = ()) -> Gevonden:
    """Reads the facts in a text.

    Args:
        tekst: what was typed.
        genoemd: regelingen that were recognised in it, for "ik krijg al zorgtoeslag".

    >>> vind_feiten("mijn moeder van 84 woont alleen")
    Gevonden(feiten={'leeftijd': 84, 'huishouden': 'alleen', 'kinderen': 0}, wie='moeder')
    """
    plat = vlak(tekst)
    rollen = vind_rollen(plat)
    wie = next((r.rol for r in rollen if r.telt), None)
    gelezen: dict[str, FeitWaarde | None] = {"leeftijd": _leeftijd(plat, rollen, wie)}
    for feit, antwoorden in vind_antwoorden(tekst).items():
        if feit == "ontruiming":
            gelezen["ontruiming_datum"] = "met_datum" if _DATUM.search(plat) else "zonder_datum"
        elif feit == "betalingsachterstand":
            gelezen[feit] = antwoorden
        else:
            gelezen[feit] = antwoorden[0] == "ja" if feit in JA_NEE else antwoorden[0]
    gelezen["kinderen"] = _kinderen(plat, gelezen.get("huishouden"))
    gelezen["inkomen_maand"] = _inkomen_maand(plat)
    gelezen["postcode4"] = _postcode4(tekst)
    gelezen["al_ontvangt"] = _al_ontvangt(plat, genoemd) or None
    return Gevonden({feit: waarde for feit, waarde in gelezen.items() if waarde is not None}, wie)


#: What is a space as well, in its own place.
_WIT = str.maketrans("\t\r", "  ")


def vlak(tekst: str) -> str:
    """Lower case without accents, each character in its own place."""
    if tekst.isascii():
        return tekst.lower().translate(_WIT)
    return "".join(_letter(c) for c in tekst)


def _letter(teken: str) -> str:
    if teken.isascii():
        return teken.lower().translate(_WIT)
    if teken in "’‘`´":
        return "'"
    kaal = unicodedata.normalize("NFKD", teken)[0].lower()
    return kaal if len(kaal) == 1 else teken


def _woorden(regel: str) -> list[str]:
    return regel.split()


def _telwoorden() -> dict[str, int]:
    """The written numbers to a hundred."""
    klein = _woorden(
        "nul een twee drie vier vijf zes zeven acht negen tien"
        " elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"
    )
    tientallen = _woorden("twintig dertig veertig vijftig zestig zeventig tachtig negentig")
    uit = {woord: n for n, woord in enumerate(klein)}
    for n, tiental in enumerate(tientallen, 2):
        uit[tiental] = 10 * n
        uit |= {f"{klein[e]}en{tiental}": 10 * n + e for e in range(1, 10)}
    return uit | {"honderd": 100}


_TELWOORDEN = _telwoorden()
_N = r"(?:\d{1,3}|" + "|".join(sorted(_TELWOORDEN, key=len, reverse=True)) + ")"


def _getal(woord: str) -> int:
    return int(woord) if woord.isdigit() else _TELWOORDEN[woord]


_GEEN_LEEFTIJD = (
    r"(?!\s*(?:euro|eur|€|%|procent|maand|mnd|week|weken|wk|dag|dgn|uur|u\b|word|kind|kids|kilo|kg|km|meter|m2|keer|x\b|schuld|mensen|pers"
    r"|brieven|rekening|cent|ct|graden|jaar geleden|ton|jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)"
    r"|\s*[-/:]\s*\d|[.,]\d|\d)"
)
_MENS = rf"(?:mw|mevr|mevrouw|dhr|hr|meneer|man|vrouw|dame|heer|weduwe|weduwnaar|zzp'?er|persoon|iemand|jongen|meisje|{ROL})"
_JAAR = re.compile(rf"(?<![\d.,€-])\b(?P<n>{_N})\s*-?\s*(?:jaar|jr|jarige?|jaren)\b(?P<oud>\s*oud\b)?")
_LEEFTIJDEN = (
    re.compile(  # "ik ben 45", "ze wordt bijna tachtig"
        rf"\b(?:ik|hij|zij|ze|die|{_MENS})\s+(?:ben|is|wordt|word)\s+(?:net|al|nu|bijna|inmiddels|ook|pas|zelf|van)?\s*(?P<n>{_N})\b"
        rf"{_GEEN_LEEFTIJD}(?=\s*(?:[.,!?)]|$|en\b|maar\b|jaar\b|oud\b|of\b))"
    ),
    re.compile(rf"\b{_MENS}\s+(?:van|vd|v\s?d)\s+(?P<n>{_N})\b{_GEEN_LEEFTIJD}"),  # "een vrouw van 71", "mn moeder vd 84"
    re.compile(rf"\b{_MENS}\b\.?,?\s*\(?(?P<n>\d{{2,3}})\b{_GEEN_LEEFTIJD}"),  # "mw 82", "client (76)"
)
_NA_LEEFTIJD = re.compile(r"\s*(?:$|[.,;!?)]|(?:en|maar|met|dus|vrouw|man)\b)")
_IS = re.compile(r"\b(?:ben|is|wordt|van|mw|dhr)\s+(?:\w+\s+)?$")
_DUUR_VOOR = re.compile(
    r"\b(?:al|sinds|na|over|binnen|elke|elk|afgelopen|laatste|ruim|duurt|komende|per|vanaf|tot|onder|boven|dan|met|voor|om\s+de|eerste"
    r"|zo'n|meer\s+als|hele|iedere|in|minimaal|maximaal)\s*$"
)
_DUUR_NA = re.compile(
    r"\s*(?:geleden|lang|later|terug|getrouwd|samen|gewerkt|werk\w*|gewoond|woon\w*|ziek|werkloos|achter\w*|op|wacht\w*|in|bij|cel|straf"
    r"|schuld\w*|dakloos|verslaafd|gescheiden|weduw\w*|als|thuis|uitkering|geen|niet|niks|hier|voor|aan|huur|zonder|naar)\b"
)
_KIND = frozenset({"zoon", "dochter", "kind"})
#: Whose age it is when no other word says so: "zoon van 16" says nothing of the one who tells.
_KINDWOORD = re.compile(r"(?:zoon|zoontje|dochter|dochtertje|kind|kindje|baby|kleinzoon|kleindochter|kleinkind)\b")


def _leeftijd(plat: str, rollen: Sequence[Rol], wie: str | None) -> int | None:
    """The age of the person the message is about: of another when there is one, else of the resident."""
    kandidaten: dict[int, tuple[int, str | None]] = {}
    for m in _JAAR.finditer(plat):
        duur = _DUUR_VOOR.search(plat[: m.start()]) or _DUUR_NA.match(plat[m.end() :])
        zeker = m["oud"] or "jarig" in m.group() or _NA_LEEFTIJD.match(plat[m.end() :]) or _IS.search(plat[: m.start()])
        if zeker and (m["oud"] or "jarig" in m.group() or not duur):
            kandidaten[m.start("n")] = (_getal(m["n"]), _van_wie(plat, m.start("n"), rollen))
    for patroon in _LEEFTIJDEN:
        for m in patroon.finditer(plat):
            van_een_kind = _KINDWOORD.match(m.group())
            if not van_een_kind and not re.match(r"\s*(?:jaar|jr)\b", plat[m.end("n") :]):
                kandidaten.setdefault(m.start("n"), (_getal(m["n"]), _van_wie(plat, m.start("n"), rollen)))
    goed = (wie, "hij", None) if wie else ("ik", None) if rollen else ("ik", "hij", None)
    eigen = [
        (goed.index(van), n)
        for _, (n, van) in sorted(kandidaten.items())
        if van in goed and n <= OUDSTE and (n >= 12 or van in _KIND)
    ]
    return min(eigen, key=lambda paar: paar[0])[1] if eigen else None


def _van_wie(plat: str, plek: int, rollen: Sequence[Rol]) -> str | None:
    """Whose age stands at this place: the nearest person before it in the sentence ("ik", a role, or "hij"), or None."""
    begin, _ = zin_om(plat, plek)
    plekken = [(m.start(), "ik" if m.group() == "ik" else "hij") for m in re.finditer(r"\b(?:ik|hij|zij|ze)\b", plat[:plek])]
    plekken += [(r.van, r.rol) for r in rollen]
    return max((p for p in plekken if begin <= p[0] < plek), default=(0, None))[1]


_AANTAL = re.compile(rf"(?<![\d.,])\b(?P<n>{_N})\s+(?:\w+e\s+|schoolgaande\s+){{0,2}}(?:kinderen|kids|kindjes|kind)\b")
_OUDER_VAN = re.compile(rf"\b(?:moeder|vader)\s+van\s+(?P<n>{_N})\b(?!\s*jaar)")
_EEN_KIND = re.compile(
    r"\b(?:heb|hebben|heeft|met)\s+(?:\w+\s+)?(?:een\s+)?(?:kind|baby|peuter|kleuter|kindje)\b"
    r"|\bmet\s+(?:mijn|m'?n|me|onze)\s+(?:\w+e\s+)?(?:kinderen|kids|kind)\b"
)


def _kinderen(plat: str, huishouden: object) -> FeitWaarde | None:
    """How many children live there: a number, or "at least one"."""
    if re.search(r"\bgeen\s+(?:thuiswonende\s+)?kinderen\b(?!\s+(?:krijgen|bijslag|opvang))", plat):
        return 0
    for m in (_AANTAL.search(plat), _OUDER_VAN.search(plat)):
        if m and m["n"] not in ("een", "1", "nul", "0") and _getal(m["n"]) <= 12:
            return _getal(m["n"])
    if _EEN_KIND.search(plat) or huishouden == "alleen_kind":
        return {"min": 1, "max": None}
    return 0 if huishouden == "alleen" else None


_BEDRAG = r"(?:€\s*)?(?P<n>\d{1,2}\.\d{3}|\d{3,5})(?:[.,]\d{2})?(?!\d)(?:\s*,-)?\s*(?:euro|eur|€)?"
_INKOMENS = (
    re.compile(
        r"\b(?:verdien|verdient|verdienen|krijg|krijgt|krijgen|ontvang|ontvangt|inkomen|salaris|loon|uitkering|bijstand|aow|pensioen|wajong"
        r"|wia|ww|ziektewet|leef\s+van|rondkomen\s+van|komt?\s+binnen|kom\s+(?:ik\s+)?(?:aan|op|uit\s+op))\b"
        r"(?:\s+(?!en\b|maar\b|huur|schuld|boete|lening|rekening|toeslag|terug|leefgeld|zorgtoeslag|huurtoeslag|weekgeld)[\w']+){0,4}?\s+"
        + _BEDRAG
    ),
    re.compile(_BEDRAG + r"\s+(?:netto\s+)?(?:per\s+maand\s+|in\s+de\s+maand\s+)?(?:inkomen|salaris|loon|verdien|binnen)\b"),
)
_GEEN_INKOMEN = re.compile(
    r"\b(?:bruto|jaar|jaarlijks|week|weken|dag|uur|te\s+kort|te\s+weinig|te\s+veel|minder|terug\w*|nabetaling|boete|eenmalig|leefgeld"
    r"|schuld\w*|rekening|huur|toeslag|(?:krijg|verdien)\s+ik|die|wil|mag|zou|voor\s+energie)\b"
)


def _inkomen_maand(plat: str) -> FeitWaarde | None:
    """The range of the question that a stated amount a month falls in."""
    for patroon in _INKOMENS:
        for m in patroon.finditer(plat):
            bedrag = int(m["n"].replace(".", ""))
            if 1990 <= bedrag <= 2040 and not re.search(r"€|eur|maand", plat[m.start() : m.end() + 12]):  # a year
                continue
            if 100 <= bedrag <= 20_000 and not _GEEN_INKOMEN.search(plat[m.start() : m.end() + 20].split(",")[0]):
                return next({"min": laag, "max": hoog} for laag, hoog in INKOMENS if hoog is None or bedrag <= hoog)
    return None


_DATUM = re.compile(
    r"\b\d{1,2}\s*[-/]\s*\d{1,2}\b|\b\d{1,2}\s*(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)\w*|\b(?:morgen|overmorgen)\b"
    r"|\b(?:volgende|komende|deze)\s+(?:week|maand)\b|\b(?:over|binnen)\s+\w+\s+(?:dagen|dag|weken|week)\b"
    r"|\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag)\b|\bop\s+de\s+\w+(?:ste|de)\b"
)
_POSTCODE = re.compile(r"(?<![\d€.,-])(?P<c>[1-9]\d{3})\s?(?P<l>[A-Za-z]{2})\b(?!')")
_POSTCODE_WOORD = re.compile(r"\bpostcode\b\D{0,15}(?P<c>[1-9]\d{3})\b(?!\s*(?:euro|eur|€))")
#: Two letters behind four digits that are no postcode: "1500 EU", "1200 pm"; the last three never are one.
_GEEN_POSTCODE = frozenset(_woorden("eu pm pp pj in en of om op is de te al ik me nu kg km ex sa sd ss"))


def _postcode4(tekst: str) -> str | None:
    """The four digits of a postcode that is written in full, or stands behind the word."""
    for m in _POSTCODE.finditer(tekst):
        if m["l"].lower() not in _GEEN_POSTCODE and (m["l"].isupper() or m.group() == tekst.strip()):
            return m["c"]
    woord = _POSTCODE_WOORD.search(tekst.lower())
    return woord["c"] if woord else None


_AL = re.compile(
    r"\b(?:heb|hebben|heeft|krijg|krijgt|krijgen|ontvang|ontvangt|ontvangen|zit|zitten|leef|leven|met|van)\b"
    r"(?:\s+(?!(?:recht|geen|niet|nooit|vraag|vragen|hulp|nodig|info\w*)\b)[\w']+){0,4}?\s*$"
)
_AL_NIET = re.compile(
    r"\b(?:kan|kon|mag|hoe|wil|wou|zou|recht|wanneer|als|of|waarom|geen|niet|nooit|waar|moet|graag|nog\s+geen|voor|over)\b[^.,!?]*$"
)
_AL_NIET_NA = re.compile(
    r"\s*(?:\w+\s+){0,3}(?:aanvragen|aangevraagd|gestopt|stopgezet|afgewezen|geweigerd|krijgen|nodig|terugbetalen|gehad)\b|\s*\?"
)


def _al_ontvangt(plat: str, genoemd: Sequence[Genoemd]) -> list[str]:
    """Which of the named regelingen the text says are received; "recht op", questions and denials are not receiving."""
    uit: list[Genoemd] = []
    for regeling in sorted(genoemd, key=lambda r: r.van):
        begin, _ = zin_om(plat, regeling.van, ".!?;,\n")
        voor = re.split(r"\b(?:maar|want|omdat)\b", plat[begin : regeling.van])[-1]
        heeft = bool(_AL.search(voor)) or bool(
            uit and re.fullmatch(r"\s*(?:,|en|,\s*en|plus)?\s*", plat[uit[-1].tot : regeling.van])
        )
        if heeft and not _AL_NIET.search(voor) and not _AL_NIET_NA.match(plat[regeling.tot :]):
            uit.append(regeling)
    return list(dict.fromkeys(r.id for r in uit))
