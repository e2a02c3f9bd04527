"""Facts that a resident mentions in passing, so that they are not asked again. Pure, and careful: a fact that is missed
costs one question, a fact that is wrong puts the wrong regelingen in front.

Only what is stated as so: no questions ("kan ik bijstand krijgen"), no wishes, no denials read as the opposite. Every value
is one that `regelingen/inhoud/vragen.yml` knows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from regelingen.model import FeitWaarde


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
    rollen = list(_rollen(plat))
    wie = next((r.rol for r in rollen if r.telt), None)
    feiten: dict[str, FeitWaarde] = {}
    leeftijd = _leeftijd(plat, rollen, wie)
    if leeftijd is not None:
        feiten["leeftijd"] = leeftijd
    for id_, lees in _LEZERS.items():
        waarde = lees(plat)
        if waarde is not None:
            feiten[id_] = waarde
    if feiten.get("huishouden") == "alleen" and "kinderen" not in feiten:
        feiten["kinderen"] = 0
    code = postcode4(tekst)
    if code is not None:
        feiten["postcode4"] = code
    al = _al_ontvangt(plat, genoemd)
    if al:
        feiten["al_ontvangt"] = al
    return Gevonden(feiten, wie)


def vlak(tekst: str) -> str:
    """Lower case without accents, each character in its own place."""
    return "".join(_letter(c) for c in tekst)


def _letter(teken: str) -> str:
    if teken.isascii():
        return " " if teken in "\t\r" else teken.lower()
    if teken in "’‘`´":
        return "'"
    kaal = unicodedata.normalize("NFKD", teken)[0].lower()
    return kaal if len(kaal) == 1 else teken


# --- numbers -------------------------------------------------------------------------------------------------------------


def _telwoorden() -> dict[str, int]:
    """The written numbers to a hundred."""
    een = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien"]
    een += ["veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"]
    tien = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
    uit = {w: n for n, w in enumerate(een)}
    for n, w in enumerate(tien, 2):
        uit[w] = 10 * n
        uit.update({f"{een[e]}en{w}": 10 * n + e for e in range(1, 10)})
    return uit | {"honderd": 100}


_TELWOORDEN = _telwoorden()
_N = r"(?:\d{1,3}|" + "|".join(sorted(_TELWOORDEN, key=len, reverse=True)) + ")"


def _getal(woord: str) -> int:
    return int(woord) if woord.isdigit() else _TELWOORDEN[woord]


# --- who -----------------------------------------------------------------------------------------------------------------

_ROLWOORDEN: dict[str, str] = {
    **{w: w for w in ["moeder", "vader", "partner", "man", "vrouw", "zoon", "dochter", "kind", "zus", "broer", "oma", "opa", "tante", "oom", "vriend", "vriendin"]},
    **{w: w for w in ["buurman", "buurvrouw", "ouders", "schoonmoeder", "schoonvader"]},
    **dict.fromkeys(("ma", "mam", "mama", "moeke"), "moeder"),
    **dict.fromkeys(("pa", "pap", "papa"), "vader"),
    **dict.fromkeys(("echtgenoot", "echtgenote", "verloofde"), "partner"),
    **dict.fromkeys(("zoontje",), "zoon"),
    **dict.fromkeys(("dochtertje",), "dochter"),
    **dict.fromkeys(("kindje", "baby"), "kind"),
    **dict.fromkeys(("zusje",), "zus"),
    **dict.fromkeys(("broertje",), "broer"),
    **dict.fromkeys(("grootmoeder", "omaatje"), "oma"),
    **dict.fromkeys(("grootvader",), "opa"),
    **dict.fromkeys(("buuf",), "buurvrouw"),
    **dict.fromkeys(("schoonouders",), "ouders"),
    **dict.fromkeys(("kleinzoon", "kleindochter", "neef", "nicht", "schoonzus", "zwager", "collega", "client", "cliente"), "ander"),
}
_PARTNERS = frozenset({"man", "vrouw", "partner", "vriend", "vriendin"})
_ROL = "|".join(sorted(_ROLWOORDEN, key=len, reverse=True))
_VAN_MIJ = re.compile(
    rf"\b(?:mijn|m'?n|me|mij|myn|men|onze|ons|uw|je|de|een|een goede|'n)\s+(?:[\w-]+e\s+){{0,2}}(?P<rol>{_ROL})\b(?!')"
    rf"|\b(?P<client>client|cliente)\b"
)
_EIGEN_BEZIT = re.compile(r"^(?:mijn|m'?n|me|mij|myn|men|onze|ons)\b")
#: With "de" or "een" only these are somebody one knows ("de buurvrouw", "een tante van mij").
_BEKENDEN = frozenset({"buurman", "buurvrouw", "ander", "oma", "opa"})
_LOS = re.compile(
    r"(?:^|[.!?,;\n]\s*|\b(?:voor|over|van|want|en|dat|omdat|als|hallo|hoi|goedendag|goedemiddag|goedemorgen)\s+)"
    r"(?P<rol>moeder|vader|oma|opa|ma|pa|mam|pap|mama|papa|schoonmoeder|schoonvader|buurvrouw|buurman|partner|ouders|tante|zoon|dochter)"
    r"(?=\s+(?:heeft|hebben|is|zijn|zit|zitten|kan|kunnen|wil|willen|woont|wonen|valt|viel|krijgt|gaat|wordt|worden|moet|moeten"
    r"|stookt|vergeet|ligt|komt|slaapt|eet|doet|loopt|redt|zegt|durft|gevallen|alleen|ziek|dement|die|\(?\d|van\s+(?:[4-9]\d|1[01]\d)\b))"
)
_AANSPREEK = re.compile(r"\b(?P<rol>mw|mevr|mevrouw|dhr|meneer|mijnheer|hr)\b\.?")
_GEEN_AANSPREEK = re.compile(
    r"(?:\b(?:goede?\w*|goeie\w*|hallo|hoi|dag|beste|geachte|dank\w*|ja|nee|sorry|bedankt|u|een|die|deze|de|oke|ok)[\s,]*)$"
)
_BEN_IK = re.compile(r"\b(?:ik\s+(?:ben|was|word)|ben\s+ik|alleenstaande?|jonge|werkende|aanstaande|bijstands)\b[^,.!?]*$")
_WEG = re.compile(
    r"\b(?:verlaten|weg|vertrokken|overleden|overleed|overlijden|gestorven|stierf|doodgegaan|dood|gescheiden|scheid\w+|ervandoor"
    r"|vreemd\w*|sla+t|sloeg|geslagen|mishandel\w*|bedreig\w*|uit elkaar|buiten gezet|kwijt|verloren|begraven)\b"
)
_GELDZAKEN = re.compile(
    r"\b(?:werk\w*|ontslag\w*|ontslaan|baan|verdien\w*|inkomen|loon|failliet|bedrijf|zaak|administratie|uren|uitkering|ww|geld|gokt?"
    r"|rekening\w*|schuld\w*|betaal\w*|huur|bank|aow|pensioen|wia|minder)\b"
)
_IK_WE = re.compile(r"\b(?:ik|we|wij|ons|onze|k'|'k|kheb|kan)\b")
_WONEN = re.compile(r"\b(?:woon\w*|wonen|slaap|slapen|logeer\w*|inwon\w*|verblijf\w*|trek\w*|getrokken|ingetrokken|samen)\b")


@dataclass(frozen=True)
class _Rol:
    """A word for somebody else; `telt` when the message may be about that person."""

    rol: str
    van: int
    tot: int
    telt: bool


def _rollen(plat: str) -> Iterator[_Rol]:
    gevonden: dict[int, tuple[str, int, bool]] = {}
    for m in _VAN_MIJ.finditer(plat):
        if m["client"]:
            gevonden[m.start("client")] = ("ander", m.end(), True)
            continue
        rol = _ROLWOORDEN[m["rol"]]
        eigen = bool(_EIGEN_BEZIT.match(m.group())) or bool(re.match(r"\s+van\s+(?:mij|me|ons)\b", plat[m.end() :]))
        bekend = rol in _BEKENDEN and not m.group().startswith(("uw", "je"))
        gevonden[m.start("rol")] = (rol, m.end(), eigen or bekend)
    for m in _LOS.finditer(plat):
        gevonden.setdefault(m.start("rol"), (_ROLWOORDEN[m["rol"]], m.end("rol"), True))
    for m in _AANSPREEK.finditer(plat):
        echt = not _GEEN_AANSPREEK.search(plat[: m.start()]) and not re.match(r"\s*(?:,|$|ik\b|van\s+(?:de|het)\b)", plat[m.end() :])
        gevonden.setdefault(m.start(), ("ander", m.end(), echt or bool(re.match(r"\s*,\s*\d{2}\b", plat[m.end() :]))))
    for van, (rol, tot, eigen) in sorted(gevonden.items()):
        yield _Rol(rol, van, tot, eigen and _gaat_over(plat, rol, van, tot))


def _gaat_over(plat: str, rol: str, van: int, tot: int) -> bool:
    """Whether somebody who is mentioned is the one the message is about, and not company or the cause."""
    begin = max(plat.rfind(c, 0, van) for c in ".!?;\n") + 1
    eind = min((i for i in (plat.find(c, tot) for c in ".!?;\n,") if i >= 0), default=len(plat))
    voor, na = plat[begin:van], plat[tot:eind]
    voor = re.sub(r"\b(?:mijn|m'?n|me|mij|myn|men|onze|ons|de|een)\s+(?:[\w-]+e\s+){0,2}$", "", voor).rstrip()
    deel = re.split(r"\b(?:en|maar|want|dus)\b", na)[0]
    if re.match(r"\s+en\s+(?:ik|wij|we)\b", na) or re.search(r"\b(?:ik|wij)\s+en$", voor) or _BEN_IK.search(voor):
        return False
    if re.search(r"\b(?:door|naar|zonder|naast|tegen|sinds|na)$", voor) or _WEG.search(deel):
        return False
    if re.search(r"\bmet$", voor):
        return bool(re.search(r"\bgaat\b", voor + deel))
    if re.search(r"\b(?:bij|in bij)$", voor):
        return not _WONEN.search(voor + deel)
    rest = plat[:begin] + plat[tot + len(deel) :]
    return not (rol in _PARTNERS and _GELDZAKEN.search(deel) and _IK_WE.search(rest))


# --- age -----------------------------------------------------------------------------------------------------------------

_EENHEID = (
    r"(?!\s*(?:euro|eur|€|%|procent|maand|mnd|week|weken|wk|dag|dgn|uur|u\b|kind|kids|kilo|kg|km|meter|m2|keer|x\b|schuld|mensen|pers"
    r"|brieven|rekening|cent|ct|graden|jaar geleden|ton|jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\s*[-/:]\s*\d|[.,]\d|\d)"
)
_LEEFTIJDEN = (
    re.compile(rf"(?<![\d.,€-])\b(?P<n>{_N})\s*-?\s*(?:jaar|jr|jarige?|jaren)\b(?P<na>\s*oud\b)?"),
    re.compile(
        rf"\b(?:ik|hij|zij|ze|die|moeder|vader|oma|opa|man|vrouw|partner|zoon|dochter|mw|dhr)\s+(?:ben|is|wordt|word)\s+"
        rf"(?:net|al|nu|bijna|inmiddels|ook|pas|zelf|van)?\s*(?P<n>{_N})\b{_EENHEID}(?=\s*(?:[.,!?)]|$|en\b|maar\b|jaar\b|oud\b|of\b))"
    ),
    re.compile(rf"\b(?:{_ROL}|persoon|dame|heer|iemand|jongen|meisje|mevrouw|meneer|mw|dhr)\s+van\s+(?P<n>{_N})\b{_EENHEID}"),
    re.compile(rf"\b(?:mw|mevr|mevrouw|dhr|meneer|client|cliente|man|vrouw|dame|heer|{_ROL})\b\.?,?\s*\(?(?P<n>\d{{2,3}})\b{_EENHEID}"),
    re.compile(r"\((?P<n>\d{2})\)"),
)
_DUUR_VOOR = re.compile(
    r"\b(?:al|sinds|na|over|binnen|elke|elk|afgelopen|laatste|ruim|duurt|komende|per|vanaf|tot|onder|boven|dan|met|voor|om de|eerste"
    r"|zo'n|ongeveer al|meer als|hele|iedere|in|bijna al|minimaal|maximaal)\s*$"
)
_DUUR_NA = re.compile(
    r"^\s*(?:geleden|lang|later|terug|getrouwd|samen|gewerkt|werk\w*|gewoond|woon\w*|ziek|werkloos|achter\w*|op\b|wacht\w*|in\b|bij\b"
    r"|cel|straf|schuld\w*|dakloos|verslaafd|gescheiden|weduw\w*|als\b|thuis|uitkering|geen|niet|niks|hier|voor\b|aan\b|huur|zonder|naar)"
)
_KIND = frozenset({"zoon", "dochter", "kind"})
_EIGENAAR = re.compile(r"\b(ik|hij|zij|ze)\b")


def _leeftijd(plat: str, rollen: Sequence[_Rol], wie: str | None) -> int | None:
    """The age of the person the message is about."""
    kandidaten: dict[int, tuple[int, str | None]] = {}
    for nummer, patroon in enumerate(_LEEFTIJDEN):
        for m in patroon.finditer(plat):
            getal = _getal(m["n"])
            van_wie = _eigenaar(plat, m.start("n"), rollen)
            if nummer == 0 and not m["na"] and "jarig" not in m.group():
                if _DUUR_VOOR.search(plat[: m.start()]) or _DUUR_NA.match(plat[m.end() :]):
                    continue
                if getal < 12 and van_wie not in _KIND:
                    continue
            if getal < 12 and van_wie not in _KIND and nummer:
                continue
            if getal <= 115:
                kandidaten.setdefault(m.start("n"), (getal, van_wie))
    goed = {wie, "hij", None} if wie else {"ik", None, *(() if rollen else ("hij",))}
    eigen = [(van_wie != wie, n) for _, (n, van_wie) in sorted(kandidaten.items()) if van_wie in goed]
    return min(eigen, key=lambda paar: paar[0])[1] if eigen else None


def _eigenaar(plat: str, plek: int, rollen: Sequence[_Rol]) -> str | None:
    """Whose age stands at this place: the nearest person before it in the sentence, or None."""
    begin = max(plat.rfind(c, 0, plek) for c in ".!?;\n") + 1
    plekken = [(m.start(), "ik" if m.group() == "ik" else "hij") for m in _EIGENAAR.finditer(plat, begin, plek)]
    plekken += [(r.van, r.rol) for r in rollen if begin <= r.van < plek]
    return max(plekken)[1] if plekken else None


# --- the household -------------------------------------------------------------------------------------------------------

_NIET = re.compile(r"\b(?:niet|geen|nooit|zonder|niks|niets)\b")


def _huishouden(plat: str) -> FeitWaarde | None:
    kinderen = r"(?:mijn|m'?n|me|de|haar|zijn|onze)?\s*(?:\w+\s+){0,2}(?:kind\w*|kids|zoon\w*|dochter\w*|baby)"
    if re.search(rf"\b(?:alleenstaande?\s+(?:ouder|moeder|vader)|bijstandsmoeder|alleen\s+met\s+{kinderen})\b", plat):
        return "alleen_kind"
    if re.search(r"\balleenstaande?\b.{0,40}\b(?:kind\w*|kids)\b", plat) and not re.search(r"\bgeen\s+kind", plat):
        return "alleen_kind"
    if re.search(
        r"\b(?:woont?|wonen)\b[^.,!?]{0,25}\b(?:met|bij)\s+(?:mijn|m'?n|me|haar|zijn)\s+(?:man|vrouw|partner|vriend|vriendin)\b"
        r"|\b(?:ben|zijn)\s+(?:al\s+\w+\s+jaar\s+)?(?:getrouwd|samenwonend)\b|\b(?:ik|we|wij)\s+(?:woon|wonen)\s+samen\b(?!\s+met\s+(?:mijn\s+)?(?:ouder|moeder|vader|kind|zoon|dochter|broer|zus))"
        r"|\b(?:mijn|m'?n|me)\s+(?:man|vrouw|partner|vriend|vriendin)\s+en\s+ik\b|\bik\s+en\s+(?:mijn|m'?n|me)\s+(?:man|vrouw|partner)\b",
        plat,
    ):
        return "partner"
    if re.search(r"\bsamenwonend\b", plat) and not re.search(r"\bniet\s+samenwonend\b", plat):
        return "partner"
    if re.search(
        r"\bwoont?\b[^.,!?]{0,20}\b(?:bij|met)\s+(?:mijn|m'?n|me|haar|zijn|een)?\s*(?:\w+e\s+)?"
        r"(?:ouders?|moeder|vader|broer|zus|oma|opa|tante|oom|vriend(?:en|in)?|kennis\w*|huisgenoten?|familie)\b|\bmet\s+huisgenoten\b",
        plat,
    ):
        return "anderen"
    if re.search(r"\balleenstaande?\b|\balleenwonende?\b|\b(?:woont?|leeft?)\s+(?:\w+\s+){0,3}alleen\b(?!\s+(?:met|maar|nog))", plat):
        return None if re.search(r"\b(?:niet|wil|kan|kon)\b[^.,!?]{0,25}\balleen\b", plat) else "alleen"
    if re.search(r"\b(?:ben|is|woon)\s+(?:al\s+|nu\s+)?(?:weduwe|weduwnaar)\b.{0,60}\balleen\b", plat):
        return "alleen"
    return None


def _kinderen(plat: str) -> FeitWaarde | None:
    if re.search(r"\bgeen\s+(?:thuiswonende\s+)?kinderen\b(?!\s+(?:krijgen|bijslag|opvang))", plat):
        return 0
    m = re.search(
        rf"(?<![\d.,])\b(?P<n>{_N}|paar)\s+(?:\w+e\s+|schoolgaande\s+|kleine\s+){{0,2}}(?:kinderen|kids|kindjes|kinders|kind)\b(?!\s+van\s+(?:[2-9]\d))",
        plat,
    )
    if m and m["n"] != "paar" and not (m.group().endswith("kind") and m["n"] in ("een", "1") and _NIET.search(plat[: m.start()][-12:])):
        getal = _getal(m["n"])
        if m["n"] == "een":  # "een kind" is also any child
            return {"min": 1, "max": None} if re.search(r"\b(?:heb|heeft|met)\s+een\s+kind\b", plat) else None
        return getal if 0 < getal <= 20 else None
    m = re.search(rf"\b(?:moeder|vader)\s+van\s+(?P<n>{_N})\b(?!\s*jaar)", plat)
    if m and 1 < _getal(m["n"]) <= 10:
        return _getal(m["n"])
    if re.search(r"\b(?:heb|met)\s+(?:\w+\s+)?(?:een\s+)?(?:baby|peuter|kleuter)\b|\bmet\s+(?:mijn|m'?n|me)\s+(?:kinderen|kids)\b", plat):
        return {"min": 1, "max": None}
    return None


# --- income --------------------------------------------------------------------------------------------------------------

#: The ranges of the question: the highest amount of each.
_INKOMENS = ((0, 1399), (1400, 2000), (2001, 3500), (3501, None))
_BEDRAG = r"(?:€\s*)?(?P<n>\d{1,2}\.\d{3}|\d{3,5})(?:[.,]\d{2})?(?!\d)(?:\s*,-)?\s*(?:euro|eur|€)?"
_INKOMEN = (
    re.compile(
        rf"\b(?:verdien|verdient|verdienen|krijg|krijgt|krijgen|ontvang|ontvangt|inkomen|salaris|loon|uitkering|bijstand|aow|pensioen|wajong|wia"
        rf"|ww|ziektewet|leef\s+van|rondkomen\s+van|komt?\s+binnen|kom\s+(?:ik\s+)?(?:aan|op|uit\s+op))\b"
        rf"(?P<tussen>(?:\s+(?!en\b|maar\b|huur|schuld|boete|lening|rekening|toeslag|terug|leefgeld|zorgtoeslag|huurtoeslag|weekgeld)[\w']+){{0,4}}?)\s+{_BEDRAG}"
    ),
    re.compile(rf"{_BEDRAG}\s+(?:netto\s+)?(?:per\s+maand\s+|in\s+de\s+maand\s+)?(?:inkomen|salaris|loon|verdien|binnen)\b"),
)
_TUSSEN = re.compile(r"\b(?:tussen|van)\s+(?:de\s+)?(?:€\s*)?(\d[\d.]{2,5})\s+(?:en|tot)\s+(?:de\s+)?(?:€\s*)?(\d[\d.]{2,5})\b")


def _inkomen_maand(plat: str) -> FeitWaarde | None:
    for patroon in _INKOMEN:
        for m in patroon.finditer(plat):
            om = plat[m.start() : m.end() + 25]
            if re.search(
                r"\b(?:bruto|jaar|jaarlijks|week|weken|dag|uur|te\s+kort|te\s+weinig|te\s+veel|minder|terug\w*|nabetaling|boete|eenmalig|leefgeld)\b",
                om,
            ):
                continue
            bedrag = int(m["n"].replace(".", ""))
            if 100 <= bedrag <= 20_000:
                return next({"min": a, "max": b} for a, b in _INKOMENS if b is None or bedrag <= b)
    return None


_HEBBEN = r"\b(?:heb|hebt|heeft|hebben|krijg|krijgt|krijgen|ontvang|ontvangt|leef\s+van|leeft\s+van|leven\s+van|zit|zitten|met|loop|kom\s+rond\s+van|van|enkel|alleen)\b"
_NIET_ZEKER = re.compile(
    r"\b(?:geen|niet|nooit|aanvragen|aangevraagd|aanvraag|recht|gestopt|stopt|stoppen|afgewezen|gekort|kan\s+ik|mag\s+ik|hoe|wil|wou|zou|wanneer|als|of"
    r"|loopt\s+af|afgelopen|vroeger|nog\s+geen|wacht\w*|krijgen|komt\s+in\s+aanmerking|straks|binnenkort|bijna|ontslagen|kwijt|opgezegd|ex)\b"
)


def _inkomen_soort(plat: str) -> FeitWaarde | None:
    if re.search(
        r"\b(?:geen|nul|0|zonder)\s+(?:enkel\s+)?inkom(?:en|sten)\b|\b(?:er\s+)?komt\s+(?:er\s+)?(?:helemaal\s+)?(?:niets|niks|geen\s+geld|geen\s+cent)\s+(?:meer\s+)?binnen\b",
        plat,
    ):
        return "geen"
    soorten = (
        ("zelfstandig", r"(?:zzp'?\s?er|zelfstandige?|zelfstandig\s+ondernemer|ondernemer|eenmanszaak|freelancer?|eigen\s+(?:bedrijf|zaak))"),
        ("pensioen", r"(?:aow|aow'tje|pensioen|pensioentje|gepensioneerd|met\s+pensioen)"),
        ("uitkering", r"(?:bijstand\w*|uitkering|wajong\w*|wia\w*|ww|wao|ww-uitkering|ziektewet|ioaw|ioaz|anw|iva|wga|participatiewet)"),
        ("studie", r"(?:studiefinanciering|student|studente|stufi)"),
        ("loon", r"(?:loon|salaris|een\s+baan|werk|vast\s+contract|nulurencontract|0-urencontract|tijdelijk\s+contract)"),
    )
    gevonden: list[tuple[int, str]] = []
    for deel, begin in _delen(plat):
        if _NIET_ZEKER.search(deel):
            continue
        for soort, woorden in soorten:
            m = re.search(rf"{_HEBBEN}\s+(?:\w+\s+){{0,4}}?{woorden}\b", deel) or (
                soort in ("zelfstandig", "studie", "pensioen")
                and re.search(rf"\b(?:ben|is|als)\s+(?:\w+\s+){{0,2}}{woorden}\b", deel)
            )
            if m:
                gevonden.append((begin + m.start(), soort))
        m = re.search(r"\b(?:ik|we|wij)\s+werk(?:en|t)?\b(?!\s+(?:zoek|niet|nu\s+niet))|\bwerk(?:t)?\s+(?:\w+\s+)?\d{1,2}\s*(?:u|uur)\b", deel)
        if m:
            gevonden.append((begin + m.start(), "loon"))
    return min(gevonden)[1] if gevonden else None


def _delen(plat: str) -> Iterator[tuple[str, int]]:
    """The clauses of a text with the place where they begin: what is denied in one is not denied in the next."""
    begin = 0
    for m in re.finditer(r"[.!?;,\n]+(?=\s|$)|\s(?:en|maar|want|dus|omdat|terwijl|plus)\s", plat):
        yield plat[begin : m.start()], begin
        begin = m.end()
    yield plat[begin:], begin


# --- home ----------------------------------------------------------------------------------------------------------------


def _woonsituatie(plat: str) -> FeitWaarde | None:
    if re.search(
        r"\b(?:ik|we|wij|zoon|dochter|broer|client)\s+(?:\w+\s+){0,2}?(?:ben|zijn|is|slaap|slapen|slaapt|leef|leven|leeft)\s+(?:\w+\s+){0,3}?(?:dakloos|thuisloos|op\s+straat|buiten|in\s+(?:de|me|mijn|m'n)\s+auto)\b(?!\s*gezet)"
        r"|\b(?:heb|hebben|heeft)\s+(?:\w+\s+){0,2}?geen\s+(?:huis|woning|onderdak|dak\s+boven|plek\s+(?:meer\s+)?(?:om\s+te\s+)?(?:wonen|slapen)|vaste\s+(?:woon|verblijf)plaats|eigen\s+plek|vaste\s+plek)\b",
        plat,
    ):
        return None if re.search(r"\b(?:bijna|straks|bang|dreig\w*|binnenkort|als|kan)\b[^.!?]{0,40}\b(?:dakloos|op\s+straat)", plat) else "geen"
    if re.search(
        r"\b(?:woont?|zit|slaapt?|logeert?|verblijft?|trek)\b[^.,!?]{0,25}\b(?:bij|op\s+de\s+bank)\s+(?:bij\s+)?(?:mijn|m'?n|me|een|haar|zijn|verschillende)?\s*(?:\w+e\s+)?(?:ouders?|moeder|vader|broer|zus|oma|opa|tante|oom|vriend(?:en|in)?|kennis\w*|familie|mensen|iemand)\b|\bbankslap\w+\b",
        plat,
    ):
        return "inwonend"
    if re.search(
        r"\b(?:woont?|zit|verblijft?|ligt)\b[^.,!?]{0,25}\b(?:in\s+(?:een|het)\s+(?:verpleeghuis|verzorgingshuis|verzorgingstehuis|instelling|tehuis|revalidatiecentrum)|beschermd|in\s+een\s+begeleide?)\b", plat
    ):
        return "instelling"
    if re.search(r"\b(?:koop(?:huis|woning|flat|appartement)|hypotheek|eigen\s+(?:huis|woning))\b", plat):
        return None if re.search(r"\b(?:geen|zonder|wil|zoek|kopen|stichting)\b[^.,!?]{0,25}\b(?:koop|hypotheek|eigen)", plat) else "koop"
    if re.search(r"\b(?:(?:huur|woon|woont|heb)\s+(?:\w+\s+){0,3}?(?:een\s+)?(?:studenten|huur)?kamer|op\s+kamers|kamer\s+(?:huur|die\s+ik\s+huur)|studentenkamer)\b", plat):
        return None if re.search(r"\b(?:zoek|zoekt|wil|geen)\b[^.,!?]{0,20}kamer", plat) else "kamer"
    if re.search(
        r"\b(?:huurhuis|huurwoning|huurflat|huurappartement|sociale\s+huur|verhuurder|huisbaas|woningbouw\w*|woningcorporatie|corporatie|huurachterstand|huurschuld|aanleunwoning)\b"
        r"|\b(?:mijn|m'?n|me|onze|de)\s+huur\b(?!\s*toeslag)|\bik\s+huur\b|\bhuur\s+(?:niet|nie|te\s+hoog|betalen|betaal)",
        plat,
    ):
        return None if re.search(r"\b(?:zoek\w*|wil|geen|inschrijven|wachtlijst)\b[^.,!?]{0,25}\b(?:huur\w*|woning\w*|corporatie)", plat) else "huur"
    return None


# --- debts ---------------------------------------------------------------------------------------------------------------

_HYPOTHETISCH = re.compile(r"\b(?:mag|mogen|kunnen\s+ze|hoe\s+lang|hoelang|wanneer|wat\s+als|wat\s+doen\s+als|stel|bang|zouden?|voordat)\b")


def _schulden(plat: str) -> FeitWaarde | None:
    if re.search(r"\b(?:geen|zonder)\s+(?:\w+\s+)?schuld(?:en)?\b|\bschuldenvrij\b", plat):
        return False if re.search(r"\b(?:heb|hebben|heeft)\s+(?:\w+\s+){0,2}geen\s+(?:\w+\s+)?schuld", plat) else None
    if re.search(r"\b\w*schuld(?:en|je)?\b(?!hulp|hulpverlening)", plat):
        mijn = re.search(r"\b(?:is|was|voelt\s+als)\s+(?:\w+\s+){0,2}?(?:mijn|m'?n|me|zijn|haar|eigen|jullie|uw)\s+(?:eigen\s+)?schuld\b|\bde\s+schuld\s+(?:geven|krijg\w*|van)|\bonschuld", plat)
        return None if mijn else True
    if re.search(
        r"\b(?:sta|staan|staat)\s+(?:\w+\s+){0,3}rood\b|\brood\s+staan\b|\bincasso\w*\b|\baanmaning\w*\b|\bloonbeslag\b"
        r"|\brekening(?:en)?\b[^.!?]{0,30}\bniet\s+(?:meer\s+)?(?:\w+\s+)?betalen\b|\bniet\s+(?:meer\s+)?(?:\w+\s+){0,3}rekening(?:en)?\s+(?:\w+\s+){0,2}betalen\b"
        r"|\bachterstand\w*\b|\bbeslag\s+(?:op|gelegd)\b|\bdeurw[a-z]{4,6}r\b",
        plat,
    ):
        return None if re.search(r"\b(?:geen|werk\s+als)\s+(?:\w+\s+)?(?:achterstand|incasso|aanmaning|deurwaarder)", plat) else True
    return None


_ACHTER = r"(?:achter\w*|achterstand\w*|niet\s+betaal\w*|nie\s+betaal\w*|open\s?sta\w*|\d\s*(?:maanden|mnd)|schuld\w*|te\s+laat|wanbetaler)"
_ACHTERSTANDEN = {
    "huur": r"(?:huur|hypotheek)",
    "energie": r"(?:energie\w*|stroom|gas|elektra|water|waterrekening|essent|eneco|vattenfall|greenchoice|vitens|licht|stadsverwarming)",
    "zorg": r"(?:zorgpremie|zorgverzekering|zorgverzekeraar|premie|cak)",
    "belasting": r"(?:belasting\w*|fiscus|gemeentebelasting\w*)",
    "boete": r"(?:boetes?|cjib|verkeersboetes?)",
}


def _betalingsachterstand(plat: str) -> FeitWaarde | None:
    uit = []
    for id_, woorden in _ACHTERSTANDEN.items():
        samen = rf"\b{woorden}(?:achterstand\w*|schuld\w*)\b"
        dichtbij = rf"\b{woorden}\b[^.!?;]{{0,30}}?\b{_ACHTER}\b|\b{_ACHTER}\b(?:\s+\w+){{0,3}}?\s+{woorden}\b"
        for m in (re.search(samen, plat), re.search(dichtbij, plat)):
            if m and not re.search(r"\b(?:geen|nooit|altijd|straks|bang)\b", plat[max(0, m.start() - 25) : m.end()]):
                uit.append(id_)
                break
    return uit or None  # type: ignore[return-value]


def _brief_deurwaarder(plat: str) -> FeitWaarde | None:
    brief = r"(?:brief|brieven|post|exploot|dagvaarding|dwangbevel|aankondiging|briefje)"
    baas = r"(?:deurw[a-z]{3,7}r?\w*)"
    if re.search(rf"\bgeen\s+{brief}\b[^.!?]{{0,20}}\b{baas}\b|\bnog\s+niets?\s+van\s+(?:de\s+)?{baas}\b", plat):
        return False
    if re.search(rf"\b{brief}\b[^.!?]{{0,25}}\b{baas}\b|\b{baas}\b[^.!?]{{0,30}}\b{brief}\b|\bdeurwaardersbrief\b", plat):
        return True
    return None


_DATUM = re.compile(
    r"\b\d{1,2}\s*[-/]\s*\d{1,2}\b|\b\d{1,2}\s*(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)\w*|\b(?:morgen|overmorgen)\b"
    r"|\b(?:volgende|komende|deze)\s+(?:week|maand|maandag|dinsdag|woensdag|donderdag|vrijdag)\b|\bover\s+\w+\s+(?:dagen|dag|weken|week)\b"
    r"|\bbinnen\s+\w+\s+(?:dagen|weken|week)\b|\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag)\b"
)
_ONTRUIMING = re.compile(
    r"\b(?:ontruim\w*|huisuitzetting|uithuiszetting|uitzetting|ontruimingsvonnis)\b|\buit\s+(?:mijn\s+|me\s+|m'n\s+|ons\s+|haar\s+|zijn\s+)?(?:huis|woning|flat|kamer)\s+(?:\w+\s+)?(?:zetten|gezet|gooien|gegooid)\b"
    r"|\b(?:moet|moeten|moest)\s+(?:\w+\s+){0,4}?(?:mijn|m'?n|me|ons|het|de)\s+(?:huis|woning|flat)\s+uit\b|\b(?:huis|woning|flat)\s+uit\s+(?:moet|moeten|gezet)\b|\bop\s+straat\s+(?:gezet|zetten|gooien)\b"
)


def _ontruiming_datum(plat: str) -> FeitWaarde | None:
    m = _ONTRUIMING.search(plat)
    if m is None or re.search(r"\b(?:geen|niet)\s+(?:\w+\s+){0,2}(?:ontruim|uitzet)", plat):
        return None
    zin = plat[max(plat.rfind(c, 0, m.start()) for c in ".!?\n") + 1 :]
    if _HYPOTHETISCH.search(zin) or re.search(r"\b(?:hij|man|ex|partner|vriend|vader|moeder|ouders)\b[^.,]{0,25}\bzet", zin):
        return None
    return "met_datum" if _DATUM.search(plat) else "zonder_datum"


def _afsluiting_dreigt(plat: str) -> FeitWaarde | None:
    wat = r"(?:stroom|gas|water|energie|elektra|elektriciteit|licht|verwarming|essent|eneco|vattenfall|vitens|liander|energieleverancier|energiebedrijf)"
    af = r"(?:afgesloten|afsluit\w*|afsluiten|sluit\w*\s+(?:\w+\s+){0,3}af|gaat\s+(?:er\s?)?af|eraf|er\s+af|afgesneden|gaat\s+\w+\s+weg|zet\w*\s+(?:\w+\s+){0,3}af)"
    m = re.search(rf"\b{wat}\b[^.!?]{{0,40}}?\b{af}\b|\b{af}\b[^.!?]{{0,25}}?\b{wat}\b|\b{wat}\s*-?afsluiting\b", plat)
    if m is None or _HYPOTHETISCH.search(plat) or re.search(r"\b(?:niet|geen)\s+(?:\w+\s+)?(?:afgesloten|afsluit)|\bals\s+(?:\w+\s+){0,3}(?:gas|stroom|water)", plat):
        return None
    return True


# --- care ----------------------------------------------------------------------------------------------------------------

_KLUS = r"(?:stofzuig\w*|poets\w*|schoonma\w*|schoon\s+(?:te\s+)?(?:houden|maken)|dweil\w*|huishoud\w*|ramen\s+lappen|boenen|strijk\w*|opruimen|bed\s+verschonen|de\s+was|badkamer|afwas\w*)"
_LUKT_NIET = (
    r"(?:niet\s+meer|nie\s+meer|niet|nie|niet\s+goed|lukt\s+(?:me\s+|mij\s+|haar\s+|hem\s+)?(?:niet|nie)|red\w*\s+(?:\w+\s+)?niet|kan\s+niet)"
)


def _huishouden_lukt(plat: str) -> FeitWaarde | None:
    if not re.search(rf"\b{_KLUS}", plat):
        return None
    for deel, _ in _delen(plat):
        if not re.search(rf"\b{_KLUS}", deel) or re.search(r"\b(?:vergoed\w*|betalen|weigert|wil\s+niet|komt\s+niet|hulp\s+(?:komt|kwam)|de\s+hulp)\b", deel):
            continue
        if re.search(r"\b(?:zware?|zwaardere|ramen|deel|gedeelte|nog\s+(?:een\s+)?beetje|soms|half|hoge|bovenkasten)\b", deel) and re.search(r"\b(?:niet|nie|moeilijk|lastig|deel|beetje)\b", deel):
            return "deels"
        if re.search(rf"\b{_LUKT_NIET}\b", deel):
            return "niet"
        if re.search(r"\b(?:lukt|gaat|kan)\s+(?:\w+\s+){0,2}(?:nog\s+)?(?:wel|prima|goed|zelf)\b", deel):
            return "lukt"
    return None


def _mantelzorger_overbelast(plat: str) -> FeitWaarde | None:
    zorg = r"\b(?:mantelzorg\w*|zorgen?\s+(?:\w+\s+){0,3}voor|zorg\s+(?:\w+\s+){0,3}voor|verzorg\w*|zorg\s+(?:voor|van)|voor\s+(?:haar|hem)\s+zorg\w*)\b"
    zwaar = (
        r"\b(?:(?:trek|trekt)\s+(?:het|dit|t|'t)\s+(?:\w+\s+)?(?:niet|nie)|(?:hou|houd|houdt)\s+(?:het|dit|t|'t)\s+(?:\w+\s+)?(?:niet|nie)|(?:niet|nie)\s+(?:meer\s+)?vol\b|overbelast|te\s+zwaar|te\s+veel|teveel|op\s+ben|ben\s+(?:\w+\s+)?(?:op|kapot|doodop|uitgeput|bekaf)"
        r"|(?:kan|kunnen)\s+(?:het\s+)?(?:niet|nie)\s+meer|breekt\s+(?:me|mij)\s+op|er\s+onderdoor|eraan\s+onderdoor|geen\s+tijd\s+voor\s+mezelf|slaap\s+niet\s+meer)"
    )
    if re.search(zorg, plat) and re.search(zwaar, plat):
        return None if re.search(r"\b(?:niet|nog\s+niet)\s+(?:overbelast|te\s+zwaar|te\s+veel)", plat) else True
    return None


# --- where ---------------------------------------------------------------------------------------------------------------

_POSTCODE = re.compile(r"(?<![\d€.,-])(?P<c>[1-9]\d{3})\s?(?P<l>[A-Za-z]{2})\b(?!')")
_POSTCODE_WOORD = re.compile(r"\bpostcode\b\D{0,15}(?P<c>[1-9]\d{3})\b(?!\s*(?:euro|eur|€))")
_GEEN_LETTERS = frozenset({"eu", "pm", "pp", "pj", "in", "en", "of", "om", "op", "is", "de", "te", "al", "ik", "me", "nu", "kg", "km", "ex", "aa"})


def postcode4(tekst: str) -> str | None:
    """The four digits of a postcode that is written as one, or stands behind the word."""
    for m in _POSTCODE.finditer(tekst):
        letters = m["l"]
        if letters.isupper() and letters not in ("EU", "PM", "SA", "SD", "SS"):
            return m["c"]
        if letters.lower() not in _GEEN_LETTERS and m.group() == tekst.strip():
            return m["c"]
    woord = _POSTCODE_WOORD.search(tekst.lower())
    return woord["c"] if woord else None


# --- what is received already --------------------------------------------------------------------------------------------

_AL = re.compile(
    r"\b(?:heb|hebben|heeft|krijg|krijgt|krijgen|ontvang|ontvangt|ontvangen|zit|zitten|leef|leven|met|van)\b(?:\s+(?!recht\b|geen\b|niet\b|nooit\b|vraag\b|vragen\b|hulp\b|info\w*\b|nodig\b)[\w']+){0,4}?\s*$"
)
_AL_NIET = re.compile(
    r"\b(?:kan|kon|mag|hoe|wil|wou|zou|recht|wanneer|als|of|waarom|geen|niet|nooit|waar|moet|graag|nog\s+geen|voor|over)\b[^.,!?]*$"
)
_AL_NIET_MEER = re.compile(
    r"^\s*(?:\w+\s+){0,3}(?:aanvragen|aangevraagd|gestopt|stopgezet|afgewezen|geweigerd|krijgen|nodig|terugbetalen|gehad)\b|^\s*\?"
)


def _al_ontvangt(plat: str, genoemd: Sequence[Genoemd]) -> list[str]:
    """Which of the named regelingen the text says are received; "recht op", questions and denials are not receiving."""
    uit: list[str] = []
    for regeling in genoemd:
        begin = max(plat.rfind(c, 0, regeling.van) for c in ".!?;,\n") + 1
        voor, na = plat[begin : regeling.van], plat[regeling.tot :]
        voor = re.split(r"\b(?:maar|want|omdat)\b", voor)[-1]
        if (_AL.search(voor) or _opsomming(plat, begin, regeling, genoemd, uit)) and not (_AL_NIET.search(voor) or _AL_NIET_MEER.match(na)):
            uit.append(regeling.id)
    return list(dict.fromkeys(uit))


def _opsomming(plat: str, begin: int, regeling: Genoemd, genoemd: Sequence[Genoemd], al: Sequence[str]) -> bool:
    """ "Ik krijg zorgtoeslag en huurtoeslag": the second follows the first."""
    return any(
        a.id in al and a.tot <= regeling.van and re.fullmatch(r"\s*(?:,|en|,\s*en|plus)?\s*", plat[a.tot : regeling.van]) for a in genoemd
    )


_LEZERS: dict[str, Callable[[str], FeitWaarde | None]] = {
    "huishouden": _huishouden,
    "kinderen": _kinderen,
    "inkomen_maand": _inkomen_maand,
    "inkomen_soort": _inkomen_soort,
    "woonsituatie": _woonsituatie,
    "schulden": _schulden,
    "betalingsachterstand": _betalingsachterstand,
    "brief_deurwaarder": _brief_deurwaarder,
    "ontruiming_datum": _ontruiming_datum,
    "afsluiting_dreigt": _afsluiting_dreigt,
    "huishouden_lukt": _huishouden_lukt,
    "mantelzorger_overbelast": _mantelzorger_overbelast,
}
