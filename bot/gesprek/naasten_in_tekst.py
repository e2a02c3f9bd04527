"""Parts of a story that say who is around somebody, or who somebody is: never a matter by itself. Pure.

"Dochter komt soms" is no question about a child, and "mevrouw van 84 woont alleen" none about being alone. Only words that say
nothing else may stand in such a part: with any other word ("dochter komt niet meer", "zoon komt dronken thuis") it may be a
matter after all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.gesprek.personen import ROLWOORDEN

_WOORD = re.compile(r"[\w']+")


def _woorden(tekst: str) -> frozenset[str]:
    return frozenset(tekst.split())


_NAASTEN = frozenset(ROLWOORDEN) | _woorden(
    "kinderen kleinkinderen buren familie vrienden vriendinnen kennissen zoons zonen dochters broers zussen"
    " mantelzorger thuiszorg wijkverpleging vrijwilliger hulp"
)
#: What stands before somebody: whose, how many, which.
_ERVOOR = _woorden(
    "de het een haar zijn mijn m'n d'r z'n hun onze twee drie vier vijf oudste jongste enige andere beide volwassen"
    " alle er 2 3 4 5"
)
#: What they do: being there and helping.
_DOEN = _woorden(
    "komt komen kwam belt bellen appt woont wonen logeert logeren helpt helpen doet doen regelt regelen brengt"
    " brengen haalt halen kookt koken rijdt rijden gaat gaan let letten past passen springt bezoekt bezoeken poetst"
    " wast verzorgt ondersteunt steunt"
)
#: When, where, with what; nothing that says that it goes wrong.
_ERBIJ = _woorden(
    "langs op bezoek over vloer kijken helpen mee bij met voor naar om per in te aan af en toe wel eens soms vaak"
    " vaker veel nog ook nu regelmatig geregeld meestal altijd dagelijks wekelijks elke iedere dag dagen week weken"
    " weekend weekenden maand maanden keer maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ochtend"
    " ochtenden middag middagen avond avonden 's ochtends middags avonds beurt beurten kerst feestdagen de het een"
    " haar hem ze hen twee drie vier 1 2 3 4 er hier daar vlakbij dichtbij ver weg verderop naast buurt hoek dorp"
    " straat stad buitenland boodschappen was tuin klusjes administratie post papieren koken eten huishouden"
    " schoonmaken vervoer dokter ziekenhuis medicijnen pillen alles graag goed oogje zeil"
)
#: Words that only say who somebody is.
_WIE = _NAASTEN | _woorden(
    "mevrouw meneer mw mevr dhr mijnheer dame heer vrouw man jongen meisje gezin echtpaar stel weduwe weduwnaar ze"
    " hij zij hun samen"
)
_BEN = _woorden(
    "is zijn van met en de een woont wonen leeft alleen alleenstaand alleenstaande samen jong jonge oud oude oudere"
    " jaar twee drie vier vijf zonder kind kinderen gepensioneerd getrouwd nog helemaal sinds kort"
)
#: Every word that counts here: none of them is a typing mistake for another.
WOORDEN = frozenset(_NAASTEN | _ERVOOR | _DOEN | _ERBIJ | _WIE | _BEN)
#: What a household is besides: "pools gezin".
_SOORT = re.compile(
    r"\b(?:pools|oekraiens|roemeens|bulgaars|turks|marokkaans|syrisch|eritrees|somalisch|afghaans|iraaks|iraans|surinaams|antilliaans"
    r"|nederlands|groot|klein|samengesteld)\s+(?=(?:gezin|echtpaar|stel)\b)"
)
_GETAL = re.compile(r"\d{1,3}")


def is_over_naasten(deel: str) -> bool:
    """Whether a part only says who is there for somebody, and when.

    >>> is_over_naasten("haar dochter komt soms langs"), is_over_naasten("dochter komt niet meer")
    (True, False)
    """
    woorden = _los(deel)
    while woorden and woorden[0] in _ERVOOR:
        woorden.pop(0)
    if len(woorden) < 2 or woorden[0] not in _NAASTEN or woorden[1] not in _DOEN:
        return False
    rest = woorden[2:]
    if woorden[1] in ("woont", "wonen") and len(rest) >= 2 and rest[-2] in ("in", "te"):
        rest = rest[:-1]  # whatever the place is called
    return all(een in _ERBIJ for een in rest)


def is_wie(deel: str) -> bool:
    """Whether a part only says who somebody else is: "mevrouw van 84 woont alleen"."""
    woorden = _los(_SOORT.sub("", deel.lower()))
    bekend = all(een in _WIE or een in _BEN or _GETAL.fullmatch(een) for een in woorden)
    return bekend and any(een in _WIE for een in woorden)


def naasten_in(delen: Sequence[str]) -> list[str]:
    """The parts that say who is there, as they were typed."""
    return [deel for deel in delen if is_over_naasten(deel)]


def _los(deel: str) -> list[str]:
    return _WOORD.findall(deel.lower())
