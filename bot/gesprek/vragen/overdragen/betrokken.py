"""Who else is involved? (Wmo 2015 art. 2.3.2 lid 4 f: care, youth help, school, housing, work and income work together)"""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.bericht import Keuze
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import LIEVER_NIET, WEET_NIET, Stap
from bot.gesprek.vragen.open_vragen import LANGSTE_ANTWOORD

#: The answers that name somebody; their words stand in the summary as on the button.
SOORTEN = ("zorg", "jeugd", "werk")
NIEMAND = "niemand"


class Betrokken(Stap):
    """Who helps already from elsewhere? Kinds of help, never names; own words are a full answer too."""

    naam = "betrokken"
    vrij = True
    met_waarom = True

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """The kinds of help the law names, nobody, or left open."""
        return [
            *(Keuze(soort, omg.zeg(f"betrokken.knop_{soort}")) for soort in SOORTEN),
            Keuze(NIEMAND, omg.zeg("betrokken.knop_niemand"), ("niemand", "nee", "geen", "niets")),
            Keuze(WEET_NIET, omg.zeg("algemeen.knop_weet_niet"), ("sla over", "overslaan")),
        ]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Keeps the words of the kind of help; nobody and left open as what they are."""
        if keuze in SOORTEN:
            return Uit(replace(gesprek, betrokken=omg.zeg(f"betrokken.knop_{keuze}")))
        return Uit(replace(gesprek, betrokken=keuze)) if keuze in (NIEMAND, WEET_NIET, LIEVER_NIET) else None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Own words are kept as they are."""
        woorden = " ".join(invoer.tekst.split())
        return Uit(replace(gesprek, betrokken=woorden[:LANGSTE_ANTWOORD])) if woorden else None
