"""A call, or a melding for the Wmo? Asked per matter, and only where the municipality takes a melding this way."""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.bericht import Bericht, Keuze, tekst, vraag
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.soorten import te_kiezen
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import WEET_NIET, Stap


class Soort(Stap):
    """A call, or a melding for the Wmo? Not knowing is a call: that starts nothing and forbids nothing."""

    naam = "soort"

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Call, melding, or the difference."""
        return [
            Keuze("bellen", omg.zeg("soort.knop_bellen"), ("bellen", "bel mij", "alleen bellen")),
            Keuze("melding", omg.zeg("soort.knop_melding"), ("melding", "melden", "een melding")),
            Keuze("verschil", omg.zeg("soort.knop_verschil"), ("uitleg", "verschil", "wat is een melding")),
        ]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """Names the matter and both ways in a sentence each."""
        onderwerp = gesprek.onderwerpen[te_kiezen(gesprek, omg) or 0]
        zin = omg.zeg("soort.vraag", gesprek, onderwerp, onderwerp_naam=omg.kb.thema(onderwerp.thema).naam)
        return [vraag(self.naam, zin, self.keuzes(gesprek, omg))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """The choice for this matter; the explanation leaves the question open."""
        plek = te_kiezen(gesprek, omg)
        if keuze == "verschil":
            return Uit(gesprek, (tekst(omg.zeg("soort.verschil", gesprek)),))
        gekozen = {"melding": "wmo_melding", "bellen": "terugbelverzoek", WEET_NIET: "terugbelverzoek"}.get(keuze)
        if gekozen is None or plek is None:
            return None
        rij = list(gesprek.onderwerpen)
        rij[plek] = replace(rij[plek], soort=gekozen)
        return Uit(replace(gesprek, onderwerpen=tuple(rij)))

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """ "Bel mij" is a choice here; anything else is not guessed: a melding has consequences."""
        return self.kies(gesprek, "bellen", omg) if invoer.bedoeling == "bel_mij" else None
