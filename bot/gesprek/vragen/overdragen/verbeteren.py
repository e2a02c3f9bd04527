"""May the talk be read to improve the program? A question of its own after sending; no unless somebody says yes."""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.bericht import Keuze, tekst
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import LIEVER_NIET, WEET_NIET, Stap


class Verbeteren(Stap):
    """May the talk be read to improve the program? Anything but yes is no."""

    naam = "verbeteren"
    met_waarom = True

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """No first: it is the default."""
        return [
            Keuze("nee", omg.zeg("verbeteren.knop_nee"), ("nee", "liever niet", "niet")),
            Keuze("ja", omg.zeg("verbeteren.knop_ja"), ("ja", "dat mag", "mag")),
        ]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Yes is noted with the hand-over; no is kept nowhere but here, so that it is not asked again."""
        if keuze == "ja":
            return Uit(
                replace(gesprek, verbeteren=True), (tekst(omg.zeg("verbeteren.dank", gesprek)),), ({"soort": "verbeteren"},)
            )
        return Uit(replace(gesprek, verbeteren=False)) if keuze in ("nee", WEET_NIET, LIEVER_NIET) else None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Yes and no."""
        return self.kies(gesprek, invoer.bedoeling, omg) if invoer.bedoeling in ("ja", "nee") else None
