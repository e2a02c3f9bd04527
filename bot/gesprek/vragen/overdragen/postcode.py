"""Four digits, only to find the right team."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.gesprek.afwisselen import zeg_anders
from bot.gesprek.bericht import Keuze
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import LIEVER_NIET, WEET_NIET, Stap

_POSTCODE = re.compile(r"(?<!\d)([1-9]\d{3})(?!\d)")


class Postcode(Stap):
    """Four digits, only to find the right team."""

    naam = "postcode"
    met_waarom = True

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Only a way to leave it open."""
        return [Keuze(LIEVER_NIET, omg.zeg("algemeen.knop_liever_niet"))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Without a postcode the municipality's own desk receives it."""
        return Uit(replace(gesprek, postcode_gevraagd=True)) if keuze in (WEET_NIET, LIEVER_NIET) else None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Four digits, also with the letters behind them."""
        gevonden = _POSTCODE.search(invoer.tekst)
        if gevonden:
            gesprek = gesprek.met_feiten("zelf", {"postcode4": gevonden.group(1)}, overschrijf=True)
            return Uit(replace(gesprek, postcode_gevraagd=True))
        if any(c.isdigit() for c in invoer.tekst):
            gesprek, fout = zeg_anders(gesprek, "postcode.fout", omg)
            return Uit(gesprek, (fout,))
        return None
