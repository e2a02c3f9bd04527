"""Urgency comes from rules of law only: never from tone, never from who somebody is."""

from __future__ import annotations

from dataclasses import dataclass

from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek, Onderwerp

#: Working days within which the first talk must be, counted from the request (Wgs art. 4 lid 2).
WGS_WERKDAGEN = 3
#: Facts that mean a threatening situation in the sense of Wgs art. 4 lid 2, with the line that gives the reason.
WGS_FEITEN = {
    "ontruiming_datum": "spoed.ontruiming",
    "afsluiting_dreigt": "spoed.afsluiting",
    "zorgverzekering_stopt": "spoed.zorgverzekering",
}
#: Crisis signals that a hand-over names as its reason, with the term of law where there is one.
SIGNALEN = {
    "afsluiting": ("spoed.afsluiting", "Wet gemeentelijke schuldhulpverlening, artikel 4 lid 2", WGS_WERKDAGEN),
    "geen-slaapplek": ("spoed.geen_slaapplek", "Wmo 2015, artikel 2.3.3", None),
    "geen-eten-geld": ("spoed.geen_eten", "signaal in het gesprek", None),
}


@dataclass(frozen=True)
class Spoed:
    """Why it is urgent, on what ground, and within how many working days (None: the law says at once)."""

    reden: str
    grondslag: str
    uiterlijk_werkdagen: int | None


def spoed_van(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> Spoed | None:
    """The urgency of one matter, or None."""
    feiten = gesprek.feiten.get(onderwerp.wie, {})
    for feit, regel in WGS_FEITEN.items():
        if feiten.get(feit) is True:
            return Spoed(omg.woorden(regel), "Wet gemeentelijke schuldhulpverlening, artikel 4 lid 2", WGS_WERKDAGEN)
    return None


def spoed_van_gesprek(gesprek: Gesprek, omg: Omgeving) -> Spoed | None:
    """The first urgency of any matter; else that of a signal seen in this conversation."""
    for onderwerp in gesprek.onderwerpen:
        spoed = spoed_van(gesprek, onderwerp, omg)
        if spoed:
            return spoed
    for signaal in gesprek.signalen:
        if signaal in SIGNALEN:
            regel, grond, dagen = SIGNALEN[signaal]
            return Spoed(omg.woorden(regel), grond, dagen)
    return None
