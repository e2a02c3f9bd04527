"""Steps after a signal of danger. Only the resident's own word leads on."""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.bericht import Bericht, Keuze, tekst, vraag
from bot.gesprek.crisis import NIVEAUS, Signaal, crisisbericht
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import LIEVER_NIET, Stap
from regelingen.model import CrisisSignaal


class CrisisVervolg(Stap):
    """After the fixed text everything else waits until the resident wants to go on."""

    naam = "crisis_vervolg"
    overslaan = False

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Go on, be called, or stop."""
        return [
            Keuze("verder", omg.zeg("crisis_vervolg.knop_verder"), ("verder", "ga door", "doorgaan")),
            Keuze("bel", omg.zeg("crisis_vervolg.knop_bel"), ("bel mij", "bellen", "mens")),
            Keuze("stop", omg.zeg("crisis_vervolg.knop_stop"), ("stop", "stoppen", "nee")),
        ]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Only the resident's own word leads on."""
        if keuze == "verder":
            return Uit(replace(gesprek, onderbreking=None, signaal=None))
        if keuze == "bel":
            return Uit(replace(gesprek, onderbreking=None, signaal=None, overdracht="ja", samenvatting_goed=False))
        return Uit(replace(gesprek, onderbreking="gestopt", signaal=None)) if keuze == "stop" else None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Only a clear "verder"."""
        return self.kies(gesprek, "verder", omg) if invoer.bedoeling == "verder" else None


class CrisisVeilig(Stap):
    """Where somebody at home may read along, whether this can be read safely comes before anything else."""

    naam = "crisis_veilig"

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Yes, no, rather not."""
        return [
            Keuze("ja", omg.zeg("crisis_zwak.knop_ja"), ("ja",)),
            Keuze("nee", omg.zeg("crisis_zwak.knop_nee"), ("nee",)),
            Keuze(LIEVER_NIET, omg.zeg("algemeen.knop_liever_niet")),
        ]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """No: away from here, with what to do in danger. Otherwise the choice to go on."""
        if keuze == "nee":
            weg = tekst(omg.zeg("crisis_veilig.weg", gesprek))
            return Uit(replace(gesprek, onderbreking="gestopt", signaal=None), (weg,), ({"soort": "direct_weg"},))
        verder = keuze in ("ja", LIEVER_NIET, "weet_niet")
        return Uit(replace(gesprek, onderbreking="crisis_vervolg")) if verder else None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Yes or no."""
        return self.kies(gesprek, invoer.bedoeling, omg) if invoer.bedoeling in ("ja", "nee") else None


class CrisisZwak(Stap):
    """One gentle question; the number is already there."""

    naam = "crisis_zwak"
    overslaan = True

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Yes, no, rather not."""
        return [
            Keuze("ja", omg.zeg("crisis_zwak.knop_ja"), ("ja",)),
            Keuze("nee", omg.zeg("crisis_zwak.knop_nee"), ("nee",)),
            Keuze(LIEVER_NIET, omg.zeg("algemeen.knop_liever_niet")),
        ]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """The question of the crisis table."""
        return [vraag(self.naam, _signaal(gesprek, omg).teksten["zwak"].vraag, self.keuzes(gesprek, omg))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Yes, or silence, gives the stronger text; no gives a kind word and the choice to go on."""
        verder = replace(gesprek, onderbreking="crisis_vervolg")
        if keuze == "nee":
            return Uit(verder, (tekst(omg.zeg("crisis_zwak.nee", gesprek)),))
        if keuze in ("ja", LIEVER_NIET, "weet_niet"):
            signaal = _signaal(gesprek, omg)
            niveau = next(n for n in NIVEAUS if n in signaal.teksten)
            return Uit(verder, (crisisbericht(Signaal(signaal.id, niveau, ""), omg.kb, omg.gemeente),))
        return None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Yes or no, also in front of more words ("nee maar ik ben op")."""
        woord = invoer.tekst.lower().replace(",", " ").split()[:1]
        if invoer.bedoeling in ("ja", "nee"):
            return self.kies(gesprek, invoer.bedoeling, omg)
        return self.kies(gesprek, woord[0], omg) if woord and woord[0] in ("ja", "nee") else None


def _signaal(gesprek: Gesprek, omg: Omgeving) -> CrisisSignaal:
    return next(s for s in omg.kb.crisis() if s.id == gesprek.signaal)
