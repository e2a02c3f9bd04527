"""What goes well? One open question, so that a hand-over is not only trouble."""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.bericht import Keuze
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import LIEVER_NIET, WEET_NIET, Stap
from bot.gesprek.vragen.open_vragen import LANGSTE_ANTWOORD


class Goed(Stap):
    """What goes well? Any answer is a full answer; nothing is one too."""

    naam = "goed"
    vrij = True
    met_waarom = True

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Only a way to leave it open."""
        return [Keuze(WEET_NIET, omg.zeg("goed.knop_sla_over"), ("sla over", "overslaan", "niets", "verder"))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Left open."""
        return Uit(replace(gesprek, goed=keuze)) if keuze in (WEET_NIET, LIEVER_NIET) else None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Own words are kept as they are."""
        woorden = " ".join(invoer.tekst.split())
        return Uit(replace(gesprek, goed=woorden[:LANGSTE_ANTWOORD])) if woorden else None
