"""What is hard to say is acknowledged before the next question: shame, fear of a letter, distrust, grief, exhaustion. Pure.

Only what somebody says in so many words, and never a judgement about the one who says it. Words of danger are not here:
`bot.gesprek.crisis` comes before this. What is near danger and is none (violence or an attempt of long ago, somebody else's
suicide, a question about euthanasia) gets words of its own here, with who can help now as far as the knowledge base knows.
"""

from __future__ import annotations

import re

from bot.gesprek.afwisselen import zeg_anders
from bot.gesprek.bericht import Bericht
from bot.gesprek.feiten_in_tekst import vlak
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek

_NAASTE = (
    r"(?:man|vrouw|partner|moeder|vader|mama|papa|ouders?|zoon|dochter|kind(?:je|eren)?|zus|zusje|broer|broertje|vriend|vriendin"
    r"|opa|oma|oom|tante|neef|nicht|schoonmoeder|schoonvader|kleinkind|buurman|buurvrouw|collega)"
)
_ZELFDODING = r"(?:zelfmoord|zelfdoding|suicide)"
_VROEGER = (
    r"(?:vroeger|ooit|destijds|als kind|als meisje|als jongen|in mijn jeugd|toen ik (?:klein|kind|jong|jonger)\b"
    r"|(?:jaar|jaren|lang) geleden|jaar terug|eerste (?:man|vrouw|huwelijk|relatie))"
)
_GEWELD = r"(?:sloeg|sloegen|geslagen|mishandel\w*|misbruikte?|verkracht\w*|aangerand|gewelddadig)"
_POGING = (
    rf"(?:{_ZELFDODING}poging|poging (?:gedaan|ondernomen|gehad)(?! om)|overdosis|suicidaal"
    r"|(?:wou|wilde) (?:ik )?(?:dood|niet meer leven))"
)

#: The name of the line in `data/antwoorden/erkenning.yml` -> how residents say it; the first that fits holds.
_PATRONEN: dict[str, re.Pattern[str]] = {
    "levenseinde": re.compile(r"\b(?:euthanasie\w*|levenseinde|levenstestament\w*|wilsverklaring\w*)\b"),
    "zelfdoding_van_een_ander": re.compile(
        rf"\b{_NAASTE}\b[^.?!]{{0,40}}\b{_ZELFDODING}\b[^.?!]{{0,20}}\b(?:gepleegd|pleegde)\b"
        rf"|\b{_NAASTE}\b[^.?!]{{0,40}}\b(?:pleegde|uit het leven gestapt|van het leven beroofd)\b"
        rf"|\b(?:verloren|overleden|verloor|nabestaanden?)\b[^.?!]{{0,40}}\b{_ZELFDODING}\b"
    ),
    "poging_van_vroeger": re.compile(rf"\b{_VROEGER}[^.?!]{{0,60}}\b{_POGING}|\b{_POGING}\b[^.?!]{{0,60}}\b{_VROEGER}"),
    "geweld_van_vroeger": re.compile(rf"\b{_VROEGER}[^.?!]{{0,60}}\b{_GEWELD}\b|\b{_GEWELD}\b[^.?!]{{0,60}}\b{_VROEGER}"),
    "brief_dicht": re.compile(
        r"\b(?:durf|durfde|wil|kan)\b[^.?!]{0,25}\bniet\b[^.?!]{0,15}\b(?:open|openen|opendoen|lezen|kijken)\b"
        r"|\b(?:brie\w+|post|envelop\w*)\b[^.?!]{0,25}\b(?:nog dicht|niet open\w*|ongeopend)\b"
    ),
    "schaamte": re.compile(r"\b(?:schaam|schamen|schaamte|geneer|gene(?:er|ren)|gegeneerd)\b|\b(?:stom|dom) van m(?:ij|e)\b"),
    "wantrouwen": re.compile(
        r"\bvertrouw\w*\b[^.?!]{0,30}\b(?:niet|niemand|geen)\b|\bgeen vertrouwen\b|\bwantrouw\w*"
        r"|\b(?:gebruik\w*|keert zich|keren zich) (?:het |dit |dat )?tegen m(?:ij|e)\b"
        r"|\b(?:wie|iedereen|gemeente) (?:leest|kijkt|luistert) (?:er |hier )?(?:mee|mij)\b"
    ),
    "verlies": re.compile(
        rf"\b{_NAASTE}\b[^.?!]{{0,25}}\b(?:overleden|overleed|gestorven|doodgegaan|doodgeboren|verloren|verongelukt|is dood)\b"
        rf"|\b(?:ik ben|ben) (?:sinds \w+ |net |nu )?(?:weduwe|weduwnaar)\b|\bin de rouw\b|\bhet verlies van mijn {_NAASTE}\b"
    ),
    "uitgeput": re.compile(
        r"\b(?:ik ben|ben) (?:\w+ )?(?:kapot|uitgeput|doodop|bekaf|gesloopt|opgebrand|doodmoe|moe van alles)\b"
        r"|\bhet wordt (?:me|mij) (?:allemaal )?te ?veel\b|\bzie (?:er )?(?:door )?de bomen\b"
    ),
    "bang": re.compile(r"\b(?:ik ben|ben) (?:heel |zo |erg |best )?(?:bang|angstig)\b|\bik durf (?:het )?niet\b"),
}

#: Who is named in a line, by the id of the helpline in the knowledge base.
_LIJN = {
    "zelfdoding_van_een_ander": "luisterlijn",
    "poging_van_vroeger": "113",
    "geweld_van_vroeger": "veilig-thuis",
}
#: What it may be about where nothing else was understood: offered, never taken for granted.
_GAAT_OVER = {
    "zelfdoding_van_een_ander": ("pensioen_overlijden", "psychisch"),
    "poging_van_vroeger": ("psychisch",),
    "geweld_van_vroeger": ("psychisch", "veilig_thuis"),
    "verlies": ("pensioen_overlijden", "eenzaam"),
}


def erken(tekst: str) -> str | None:
    """The key of the line that acknowledges what somebody says, or None when there is nothing to acknowledge.

    >>> erken("ik schaam me er zo voor")
    'erkenning.schaamte'
    """
    plat = vlak(tekst)
    naam = next((naam for naam, patroon in _PATRONEN.items() if patroon.search(plat)), None)
    return f"erkenning.{naam}" if naam else None


def zeg_erkenning(gesprek: Gesprek, sleutel: str, omg: Omgeving) -> tuple[Gesprek, Bericht]:
    """The line of a key that `erken` gave, with the number of who can help; in other words when it was the last that was said.

    Raises:
        KeyError: when the knowledge base has no such helpline.
    """
    lijn = _LIJN.get(_naam(sleutel))
    return zeg_anders(gesprek, sleutel, omg, **({"nummer": omg.kb.hulplijn(lijn).nummer} if lijn else {}))


def gaat_over(sleutel: str) -> tuple[str, ...]:
    """The themes to offer with a key that `erken` gave, where nothing else was understood."""
    return _GAAT_OVER.get(_naam(sleutel), ())


def _naam(sleutel: str) -> str:
    return sleutel.removeprefix("erkenning.")
