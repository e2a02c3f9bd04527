"""Can the helper keep it up? (Wmo 2015 art. 2.3.2 lid 4 d)"""

from __future__ import annotations

import re

from bot.gesprek.bericht import Bericht, Keuze, tekst, vraag
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.voortgang import voortgang
from bot.gesprek.vragen.basis import LIEVER_NIET, WEET_NIET, Stap

#: Answers that open the way to support for the carer.
ZWAAR = ("zwaar", "nee")


_IK = re.compile(r"\b(?:ik|wij|we|mijzelf|mezelf)\b", re.IGNORECASE)


def _helpt_zelf(gesprek: Gesprek) -> bool:
    """Whether the one who types is the helper: a carer, or "ik help haar" when asked who helps."""
    huidig = gesprek.onderwerpen[gesprek.huidig]
    return huidig.voor_ander and (huidig.thema == "mantelzorg" or bool(_IK.search(huidig.antwoorden.get("omgeving", ""))))


class Volhouden(Stap):
    """Asked wherever somebody helps, about the helper; for a carer who types, about themselves."""

    naam = "volhouden"
    vrij = True
    met_waarom = True

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """From fine to no longer."""
        return [
            Keuze("ja", omg.zeg("volhouden.knop_ja"), ("ja", "gaat wel", "prima")),
            Keuze("zwaar", omg.zeg("volhouden.knop_zwaar"), ("zwaar", "moeilijk", "gaat net")),
            Keuze("nee", omg.zeg("volhouden.knop_nee"), ("nee", "niet meer", "op")),
            Keuze(WEET_NIET, omg.zeg("algemeen.knop_weet_niet")),
        ]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """About the helper; where that is the one who types, about "u"."""
        if not _helpt_zelf(gesprek):
            return super().stel(gesprek, omg)
        return [vraag(self.naam, omg.zeg("volhouden.vraag_zelf"), self.alle_keuzes(gesprek, omg), voortgang(gesprek, omg))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Keeps the answer, and as a fact whether the carer is overburdened."""
        if keuze not in {"ja", *ZWAAR, WEET_NIET, LIEVER_NIET}:
            return None
        gesprek = gesprek.met_antwoord(self.naam, keuze)
        if keuze in ("ja", *ZWAAR):
            wie = gesprek.onderwerpen[gesprek.huidig].wie
            gesprek = gesprek.met_feiten(wie, {"mantelzorger_overbelast": keuze in ZWAAR}, overschrijf=True)
        if keuze in ZWAAR:
            return Uit(gesprek, (tekst(omg.zeg("volhouden.steun_zelf" if _helpt_zelf(gesprek) else "volhouden.steun", gesprek)),))
        return Uit(gesprek)

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Own words are kept; only a clear yes or no becomes a fact."""
        if invoer.bedoeling in ("ja", "nee"):
            return self.kies(gesprek, invoer.bedoeling, omg)
        woorden = " ".join(invoer.tekst.split())[:300]
        if not woorden:
            return None
        gesprek = gesprek.met_antwoord(self.naam, woorden)
        if "mantelzorger_overbelast" in invoer.feiten:
            wie = gesprek.onderwerpen[gesprek.huidig].wie
            gesprek = gesprek.met_feiten(
                wie, {"mantelzorger_overbelast": invoer.feiten["mantelzorger_overbelast"]}, overschrijf=True
            )
        return Uit(gesprek)
