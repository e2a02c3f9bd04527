"""What is hard to say is acknowledged before the next question: shame, fear of a letter, distrust, grief, exhaustion. Pure.

Only what somebody says in so many words, and never a judgement about the one who says it. Words of danger are not here:
`bot.gesprek.crisis` comes before this.
"""

from __future__ import annotations

import re

from bot.gesprek.feiten_in_tekst import vlak

#: The name of the line in `data/antwoorden/erkenning.yml` -> how residents say it; the first that fits holds.
_PATRONEN: dict[str, re.Pattern[str]] = {
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
        r"\b(?:man|vrouw|partner|moeder|vader|zoon|dochter|kind|zus|broer|vriend|vriendin)\b[^.?!]{0,25}"
        r"\b(?:overleden|overleed|gestorven|doodgegaan|verloren)\b"
    ),
    "uitgeput": re.compile(
        r"\b(?:ik ben|ben) (?:\w+ )?(?:kapot|uitgeput|doodop|bekaf|gesloopt|opgebrand|doodmoe|moe van alles)\b"
        r"|\bhet wordt (?:me|mij) (?:allemaal )?te ?veel\b|\bzie (?:er )?(?:door )?de bomen\b"
    ),
    "bang": re.compile(r"\b(?:ik ben|ben) (?:heel |zo |erg |best )?(?:bang|angstig)\b|\bik durf (?:het )?niet\b"),
}


def erken(tekst: str) -> str | None:
    """The key of the line that acknowledges what somebody says, or None when there is nothing to acknowledge.

    >>> erken("ik schaam me er zo voor")
    'erkenning.schaamte'
    """
    plat = vlak(tekst)
    naam = next((naam for naam, patroon in _PATRONEN.items() if patroon.search(plat)), None)
    return f"erkenning.{naam}" if naam else None
