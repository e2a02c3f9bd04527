"""Does somebody call you?"""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.bericht import Bericht, Keuze, tekst, vraag
from bot.gesprek.invoer import Invoer
from bot.gesprek.meesturen import opnieuw_te_vragen
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.samenvatting import teamnaam
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import Stap
from bot.gesprek.vragen.overdragen.ander import over_een_ander


class Overdragen(Stap):
    """Does somebody call you?"""

    naam = "overdracht"
    overslaan = False

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Yes, explain first, or not now."""
        return [
            Keuze("ja", omg.zeg("overdracht.knop_ja"), ("ja", "bel mij", "graag", "doe maar", "oke")),
            Keuze("uitleg", omg.zeg("overdracht.knop_uitleg"), ("uitleg", "leg uit")),
            Keuze("nee", omg.zeg("overdracht.knop_nee"), ("nee", "niet", "nu niet")),
        ]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """Names the team; for somebody else, that the other must agree."""
        zin = omg.zeg("overdracht.vraag", over_een_ander(gesprek), team=teamnaam(gesprek, omg))
        return [vraag(self.naam, zin, self.keuzes(gesprek, omg))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """No is as good an answer as yes."""
        if keuze == "ja":
            return Uit(replace(opnieuw_te_vragen(gesprek), overdracht="ja"))
        if keuze == "nee":
            return niet_sturen(gesprek, omg)
        if keuze == "uitleg":
            return Uit(gesprek, (tekst(omg.zeg("overdracht.uitleg", gesprek, team=teamnaam(gesprek, omg))),))
        return None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Yes and no; who would rather not say, is not called."""
        if invoer.bedoeling == "liever_niet":
            return niet_sturen(gesprek, omg)
        return self.kies(gesprek, invoer.bedoeling, omg) if invoer.bedoeling in ("ja", "nee") else None


def niet_sturen(gesprek: Gesprek, omg: Omgeving) -> Uit:
    """Nothing is sent, which has no consequences; how to call oneself is told."""
    return Uit(replace(gesprek, overdracht="nee"), (tekst(omg.zeg("overdracht.niet", gesprek)),))
