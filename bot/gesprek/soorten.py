"""What a topic is before the law when it is sent: a call-back, a Wmo-melding, a request for debt help, advice for bijstand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.gesprek.omgeving import Omgeving
from bot.gesprek.spoed import spoed_van
from bot.gesprek.toestand import Gesprek, Onderwerp

Soort = Literal["terugbelverzoek", "wmo_melding", "hulpvraag_schulden", "advies_bijstand"]


@dataclass(frozen=True)
class Termijn:
    """A legal term that begins with the hand-over: its ground, and how many working days or weeks."""

    grond: str
    aantal: int
    eenheid: Literal["werkdagen", "weken"]


def soort_van(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> Soort:
    """What a topic is: what the resident chose where there is a choice, else what the law makes of it.

    A request about debts is a request for debt help in whatever form it comes (Wgs art. 4). For bijstand only reporting
    the official way counts (Pw art. 41 and 44), so there a call-back goes together with that advice.
    """
    wet = omg.kb.thema(onderwerp.thema).wet
    if wet == "Wgs":
        return "hulpvraag_schulden"
    if onderwerp.thema == "inkomen":
        return "advies_bijstand"
    return "terugbelverzoek"


def termijn_van(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> Termijn | None:
    """The term that the law starts with this topic, or None. Figures come from the knowledge base."""
    soort = soort_van(gesprek, onderwerp, omg)
    if soort == "hulpvraag_schulden":
        spoed = spoed_van(gesprek, onderwerp, omg)
        if spoed and spoed.uiterlijk_werkdagen is not None:
            return Termijn(spoed.grondslag, spoed.uiterlijk_werkdagen, "werkdagen")
        return _weken("schuldhulp-gesprek", "Wgs art. 4 lid 1", omg)
    if soort == "wmo_melding":
        return _weken("wmo-onderzoek", "Wmo 2015 art. 2.3.2", omg)
    return None


def _weken(id_: str, grond: str, omg: Omgeving) -> Termijn | None:
    bedrag = omg.kb.bedrag(id_, omg.datum)
    return Termijn(grond, int(bedrag.waarde), "weken") if bedrag else None
