"""Fits lines into the room of a register. Pure.

Open Klant and KISS hold 1,000 characters (klantinteracties API: `inhoud` and `toelichting`).
"""

from __future__ import annotations

from collections.abc import Sequence

LANGSTE_BLOK = 1000
#: What may be missed first when there is no room, by the word a line begins with. What is not named here is missed last.
EERST_WEG = (
    "NIET BESPROKEN",
    "AKKOORD",
    "DOOR",
    "KENNISBANK",
    "GAAT GOED",
    "LOOPT AL",
    "BESPROKEN",
    "LATER GEZEGD",
    "OMGEVING",
    "ZELF",
    "SITUATIE",
    "BEREIKEN",
    "WAT HET IS",
    "GEVRAAGD",
    "SPOED",
)
#: Says that the line before it goes on elsewhere.
VERDER = "..."


def pas_in(regels: Sequence[str], langste: int = LANGSTE_BLOK) -> str:
    """The lines, with the least important left out whole until they fit; no word is ever cut.

    Takes:
        regels: each begins with one of EERST_WEG or with something that must stay. Of equal lines the last goes first.
        langste: in characters, line ends included.

    Gives:
        Text of at most `langste` characters. When one line alone is too long, its last words are left out and "..." says so.
    """
    over = [kort for kort in (" ".join(regel.split()) for regel in regels) if kort]
    while len(over) > 1 and _lengte(over) > langste:
        del over[min(range(len(over)), key=lambda plek: (_gewicht(over[plek]), -plek))]
    return _kort_in("\n".join(over), langste)


def _lengte(regels: Sequence[str]) -> int:
    return sum(map(len, regels)) + len(regels) - 1


def _gewicht(regel: str) -> int:
    return next((i for i, woord in enumerate(EERST_WEG) if regel.startswith(woord)), len(EERST_WEG))


def _kort_in(tekst: str, langste: int) -> str:
    if len(tekst) <= langste:
        return tekst
    uit = ""
    for woord in tekst.split(" "):
        langer = f"{uit} {woord}" if uit else woord
        if len(langer) + len(VERDER) + 1 > langste:
            break
        uit = langer
    return f"{uit} {VERDER}" if uit else VERDER[:langste]
