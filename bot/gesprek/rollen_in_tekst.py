"""Who a message is about: the role of somebody else that the resident names, or nobody. Pure.

"Mijn moeder valt steeds" is about the mother; "mijn man heeft me verlaten", "ik woon bij mijn moeder" and "mijn man en ik"
are about the resident.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.gesprek.naasten_in_tekst import is_over_naasten
from bot.gesprek.personen import ROLWOORDEN

ANDER = "ander"
ROL = "|".join(sorted(ROLWOORDEN, key=len, reverse=True))

_BEZIT = r"(?:mijn|m'?n|me|mij|myn|men|mien|onze|ons)"
_BIJVOEGLIJK = r"(?:[\w-]+e\s+){0,2}"
#: "mijn oude moeder"; "de buurvrouw", "een vriend van mij".
_VAN_MIJ = re.compile(rf"\b{_BEZIT}\s+{_BIJVOEGLIJK}(?P<rol>{ROL})\b(?!')")
_BEKENDE = re.compile(
    rf"\b(?:de|een|'n)\s+{_BIJVOEGLIJK}(?P<rol>buurman|buurvrouw|buuf|client|cliente|(?:{ROL})(?=\s+van\s+(?:mij|me|ons)\b))\b"
)
#: A role word by itself, where a sentence begins or behind "voor": "moeder is gevallen", "hulp voor oma".
_LOS = re.compile(
    r"(?:^|[.!?,;\n]\s*|\b(?:voor|over|want|en|dat|omdat|als|hallo|hoi|goedendag|goedemiddag|goedemorgen)\s+)"
    r"(?P<rol>moeder|vader|oma|opa|ma|pa|mam|pap|mama|papa|schoonmoeder|schoonvader|buurvrouw|buurman|partner|ouders|tante|zoon|dochter)"
    r"(?=\s+(?:heeft|hebben|is|zijn|zit|zitten|kan|kunnen|wil|willen|woont|wonen|valt|viel|krijgt|gaat|wordt|worden|moet|moeten"
    r"|stookt|vergeet|ligt|komt|slaapt|eet|doet|loopt|redt|zegt|durft|gevallen|alleen|ziek|dement|die|\(?\d"
    r"|van\s+(?:[4-9]\d|1[01]\d)\b)|\s*$|\s+van\s+\d+\s+(?:die|met|heeft|wil|is)\b)"
)
_CLIENT = re.compile(r"\b(?P<rol>client|cliente)\b(?!\s*-?ondersteun)")
_AANSPREEK = re.compile(r"\b(?P<rol>mw|mevr|mevrouw|dhr|meneer|mijnheer|hr)\b\.?")
_ALS_GROET = re.compile(
    r"\b(?:goede?\w*|goeie\w*|hallo|hoi|dag|beste|geachte|dank\w*|ja|nee|sorry|bedankt|u|een|die|deze|de|of|oke|ok)[\s,]*$"
)

_IK_BEN = re.compile(
    r"\b(?:ik\s+(?:ben|was|word)|ben\s+ik|alleenstaande?|jonge|werkende|aanstaande)\b(?:(?!\b(?:en|maar|want|dus)\b)[^,.!?])*$"
)
_WEG = re.compile(
    r"\b(?:verlaten|weg|vertrokken|overleden|overleed|overlijden|gestorven|stierf|doodgegaan|dood|gescheiden|scheid\w+|ervandoor"
    r"|er\s+niet\s+meer|eruit|gegooid|vreemd\w*|sla+t|sloeg|geslagen|mishandel\w*|bedreig\w*|uit\s+elkaar|buiten\s+gezet|kwijt|verloren|begraven"
    r"|(?:zelfmoord|zelfdoding|suicide)\s+(?:gepleegd|gedaan)|pleegde|leven\s+(?:beroofd|benomen|beeindigd)|leven\s+gestapt)\b"
)
#: Who does not know of it, or may not hear of it, is not who it is about.
_WEET_VAN_NIETS = re.compile(
    r"^\s*(?:(?:weet|wist|weten)\s+(?:(?:er|hier|daar)\s+)?(?:nog\s+)?(?:van\s+)?(?:niks|niets|nergens)\b(?!\s+meer)"
    r"|(?:weet|weten)\s+(?:het|dit|ervan)\s+(?:nog\s+)?niet\s*$"
    r"|(?:mag|mogen)\b[^.!?]*\b(?:niet|niks|niets)\s+(?:\w+\s+)?weten\b)"
)
_GELDZAKEN = re.compile(
    r"\b(?:werk\w*|ontslag\w*|ontslaan|baan|verdien\w*|inkomen|loon|failliet|bedrijf|zaak|administratie|uren|uitkering|ww|geld"
    r"|gokt?|rekening\w*|schuld\w*|betaal\w*|huur|bank|aow|pensioen|wia|minder)\b"
)
_IK_WE = re.compile(r"\b(?:ik|we|wij|ons|onze|kheb)\b")
_WONEN = re.compile(
    r"\b(?:woon\w*|wonen|slaap|slapen|logeer\w*|inwon\w*|verblijf\w*|trek\w*|ingetrokken|gegeten|eet|mag\s+ik|blijf|blijven)\b"
)
_PARTNERS = frozenset({"man", "vrouw", "partner", "vriend", "vriendin"})
_KINDEREN = frozenset({"zoon", "dochter", "kind"})


@dataclass(frozen=True)
class Rol:
    """A word for somebody else, from character to character; `telt` when the message may be about that person."""

    rol: str
    van: int
    tot: int
    telt: bool


def vind_rollen(plat: str) -> list[Rol]:
    """Everybody who is mentioned in a text (lower case, no accents), in order."""
    gevonden = dict(sorted(_genoemd(plat), reverse=True))
    return [Rol(rol, van, tot, _gaat_over(plat, rol, van, tot)) for van, (rol, tot) in sorted(gevonden.items())]


def _genoemd(plat: str) -> Iterator[tuple[int, tuple[str, int]]]:
    for patroon in (_VAN_MIJ, _BEKENDE, _LOS, _CLIENT):
        yield from ((m.start("rol"), (ROLWOORDEN[m["rol"]], m.end("rol"))) for m in patroon.finditer(plat))
    for m in _AANSPREEK.finditer(plat):
        na = plat[m.end() :]
        if re.match(r"\s*,?\s*\(?\d{2}\b", na) or not (
            _ALS_GROET.search(plat[: m.start()]) or re.match(r"\s*(?:,|$|ik\b|van\s+(?:de|het)\b)", na)
        ):
            yield m.start("rol"), (ANDER, m.end())


def zin_om(plat: str, plek: int, tekens: str = ".!?;\n") -> tuple[int, int]:
    """Where the sentence around a place begins and ends."""
    begin = max(plat.rfind(c, 0, plek) for c in tekens) + 1
    return begin, min((i for i in (plat.find(c, plek) for c in tekens) if i >= 0), default=len(plat))


def _gaat_over(plat: str, rol: str, van: int, tot: int) -> bool:
    """Whether somebody who is mentioned may be the one the message is about, and is not company or the cause."""
    begin, _ = zin_om(plat, van)
    _, eind = zin_om(plat, tot, ".!?;\n,")
    voor = re.sub(rf"\b(?:{_BEZIT}|de|een)\s+{_BIJVOEGLIJK}$", "", plat[begin:van]).rstrip()
    na = plat[tot:eind]
    deel = re.split(r"\b(?:en|maar|want|dus|zodat|terwijl|omdat)\b", na)[0]
    if re.search(r"\b(?:door|naar|zonder|naast|tegen|sinds|na)$", voor) or _WEG.search(deel) or _WEET_VAN_NIETS.match(deel):
        return False
    if re.search(r"\b(?:overlijden|overleden|dood)\b[^,]*$", voor) or (
        re.search(r"\bals$", voor) and rol in _PARTNERS | _KINDEREN
    ):
        return False
    voor_iemand = re.search(r"\b(?:voor|over|om)$", voor)
    samen = re.match(r"\s+en\s+(?:ik|wij|we)\b", na) or re.search(r"\b(?:ik|wij)\s+en$", voor)
    if (samen or _IK_BEN.search(voor)) and not voor_iemand:
        return False
    if re.search(r"\bmet$", voor):
        return bool(re.search(r"\bgaat\b", voor + deel))
    if re.search(r"\b(?:bij|van)$", voor) and _WONEN.search(voor + deel):
        return False
    rest = plat[:van] + plat[tot + len(deel) :]
    if _komt_of_helpt(plat, van, tot + len(deel)):
        return False
    return not (rol in _PARTNERS and _GELDZAKEN.search(deel) and _IK_WE.search(rest))


_STUK = re.compile(r"[,.!?;:\n]|\b(?:en|maar|want|dus|ook)\b")


def _komt_of_helpt(plat: str, van: int, eind: int) -> bool:
    """Whether somebody is only mentioned as one who comes or helps; where somebody lives may begin a story of their own."""
    begin = max((m.end() for m in _STUK.finditer(plat, 0, van)), default=0)
    deel = plat[begin:eind]
    return not re.search(r"\bwo(?:on|nen)", deel) and is_over_naasten(deel)
