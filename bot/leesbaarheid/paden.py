"""How well whole conversations read: every theme is walked from its opening to the hand-over, and measured.

Flesch-Douma, 206.84 - 0.77 x syllables per 100 words - 0.93 x words per sentence: rough, and on loose chat sentences
unreliable, so only over a whole path. Above 70 is easy to read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bot.gesprek.bericht import Bericht
from bot.gesprek.beurt import beantwoord
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.route import met_volgende
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.vragen import STAPPEN

#: A path that reads harder than this is told.
MAKKELIJK = 70.0
#: No conversation of one theme is longer; a path that is, goes round in a circle.
_HOOGSTENS = 60
#: Steps at which a path ends: from here the portal or the resident takes over.
_EINDE = frozenset({"contact", "klaar", "hulpvraag"})


@dataclass(frozen=True)
class Pad:
    """One walk: what was read, and how easy it is."""

    thema: str
    beurten: int
    zinnen: tuple[str, ...]
    score: float


def meet_paden(omg: Omgeving) -> Iterator[Pad]:
    """Every theme of the knowledge base."""
    from textstat import textstat

    textstat.set_lang("nl_NL")
    for thema in omg.kb.themas():
        berichten = list(loop(thema.id, omg))
        zinnen = tuple(b["tekst"] for b in berichten if b["tekst"])
        yield Pad(
            thema.id, sum(b["soort"] == "vraag" for b in berichten), zinnen, flesch_douma(zinnen, textstat.flesch_reading_ease)
        )


def flesch_douma(zinnen: tuple[str, ...], meet: Callable[[str], float]) -> float:
    """The score of texts together; each ends as a sentence does."""
    return float(meet(" ".join(zin if zin.rstrip()[-1:] in ".?" else f"{zin}." for zin in zinnen)))


def loop(thema: str, omg: Omgeving) -> Iterator[Bericht]:
    """The messages of a conversation about one theme in which the first option is always taken."""
    gesprek = Gesprek(gemeente=omg.gemeente.id, onderwerpen=(Onderwerp(thema=thema),))
    gesprek = met_volgende(replace(gesprek, nummer=1), omg)
    for _ in range(_HOOGSTENS):
        stap = STAPPEN[gesprek.stap]
        if gesprek.stap in _EINDE:
            return
        yield from stap.stel(gesprek, omg)
        keuzes = stap.keuzes(gesprek, omg)
        invoer = (
            Invoer(tekst=keuzes[0].titel, knop=(stap.naam, keuzes[0].id)) if keuzes else Invoer(tekst="dat weet ik niet goed")
        )
        uit = beantwoord(gesprek, invoer, omg)
        if uit is None:
            return
        yield from uit.berichten
        gesprek = uit.gesprek
    raise RuntimeError(f"the path of {thema} does not end")
