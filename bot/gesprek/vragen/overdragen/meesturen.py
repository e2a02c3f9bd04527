"""Does this matter go along? Asked per matter when there are more, and never taken for granted."""

from __future__ import annotations

from bot.gesprek.bericht import Bericht, Keuze, tekst, vraag
from bot.gesprek.invoer import Invoer
from bot.gesprek.meesturen import andere_wet, gaat_mee, kies_mee, te_vragen
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.samenvatting import teamnaam
from bot.gesprek.samenvatting.regels import met_wie
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import Stap
from bot.gesprek.vragen.overdragen.overdracht import niet_sturen


class Meesturen(Stap):
    """Does this matter go along?"""

    naam = "meesturen"
    overslaan = False
    met_waarom = True

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Along, or left out."""
        return [
            Keuze("ja", omg.zeg("meesturen.knop_ja"), ("ja", "mee", "oke", "goed")),
            Keuze("nee", omg.zeg("meesturen.knop_nee"), ("nee", "niet", "niet mee")),
        ]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """Names the matter, and that it falls under a law of its own where it does."""
        plek = te_vragen(gesprek)
        onderwerp = gesprek.onderwerpen[plek or 0]
        zin = omg.zeg(
            "meesturen.vraag",
            gesprek,
            onderwerp_naam=met_wie(omg.kb.thema(onderwerp.thema).naam, onderwerp.wie, omg),
            andere_wet=andere_wet(gesprek, plek or 0, omg),
            team=teamnaam(gesprek, omg),
        )
        return [vraag(self.naam, zin, self.alle_keuzes(gesprek, omg))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """The next matter, or, when nothing is left to send, nothing is sent."""
        plek = te_vragen(gesprek)
        if keuze not in ("ja", "nee") or plek is None:
            return None
        verder = kies_mee(gesprek, plek, keuze == "ja")
        if te_vragen(verder) is None and not gaat_mee(verder):
            return niet_sturen(verder, omg)
        zin = () if keuze == "ja" else (tekst(omg.zeg("meesturen.blijft_hier", gesprek)),)
        return Uit(verder, zin)

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Yes and no."""
        return self.kies(gesprek, invoer.bedoeling, omg) if invoer.bedoeling in ("ja", "nee") else None
