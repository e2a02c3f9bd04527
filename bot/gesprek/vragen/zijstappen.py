"""Steps beside the route: stopped, wiping, and the end."""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.agenda import nieuw_onderwerp
from bot.gesprek.bericht import Bericht, Keuze, tekst, vraag
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import Stap
from bot.gesprek.vragen.hulpvraag import Hulpvraag
from bot.gesprek.wat_nu import wat_nu


class Gestopt(Stap):
    """Nothing is asked any more; going on keeps everything."""

    naam = "gestopt"
    overslaan = False

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Go on, begin anew, or wipe."""
        return [
            Keuze("verder", omg.zeg("gestopt.knop_verder"), ("verder", "ga door", "doorgaan", "ja")),
            Keuze("opnieuw", omg.zeg("gestopt.knop_opnieuw"), ("opnieuw", "begin opnieuw")),
            Keuze("wis", omg.zeg("gestopt.knop_wis"), ("wis", "wissen", "wis alles")),
        ]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Where it was, from the start, or to the question before wiping."""
        if keuze == "verder":
            return Uit(replace(gesprek, onderbreking=None))
        if keuze == "wis":
            return Uit(replace(gesprek, onderbreking="wis_zeker"))
        return Uit(begin_opnieuw(gesprek)) if keuze == "opnieuw" else None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """A new question starts the talk again."""
        if invoer.bedoeling in ("ja", "verder"):
            return self.kies(gesprek, "verder", omg)
        return nieuw_onderwerp(replace(gesprek, onderbreking=None), invoer, omg)


class WisZeker(Stap):
    """Wiping can not be undone, so it is asked once."""

    naam = "wis_zeker"
    overslaan = False

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Yes or no."""
        return [
            Keuze("ja", omg.zeg("wis_zeker.knop_ja"), ("ja", "wis", "wis alles")),
            Keuze("nee", omg.zeg("wis_zeker.knop_nee"), ("nee", "niet")),
        ]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """The portal wipes both copies with this reply."""
        if keuze == "ja":
            leeg = Gesprek(gemeente=gesprek.gemeente, kanaal=gesprek.kanaal)
            return Uit(leeg, (tekst(omg.zeg("wis_zeker.gewist", gesprek)),), ({"soort": "wis"},))
        return Uit(replace(gesprek, onderbreking=None)) if keuze == "nee" else None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Yes or no."""
        return self.kies(gesprek, invoer.bedoeling, omg) if invoer.bedoeling in ("ja", "nee") else None


class Klaar(Stap):
    """Something else, or goodbye."""

    naam = "klaar"
    overslaan = False
    lang = True

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Another matter, or done."""
        return [
            Keuze("nieuw", omg.zeg("klaar.knop_nieuw"), ("ja", "nog iets", "nieuwe vraag")),
            Keuze("klaar", omg.zeg("klaar.knop_klaar"), ("nee", "klaar", "nee dank u", "nee bedankt", "doei")),
        ]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """After a plan alone first what happens now; after sending that stands with the number."""
        v = vraag(self.naam, omg.zeg("klaar.vraag", gesprek), self.keuzes(gesprek, omg))
        stappen = () if gesprek.getoond or gesprek.overdracht == "verstuurd" else wat_nu(gesprek, omg)
        return [tekst(omg.zeg("klaar.wat_nu", gesprek, stappen=stappen)), v] if stappen else [v]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """A new matter keeps what is known; goodbye says what can still be done."""
        if keuze == "nieuw":
            return Uit(replace(gesprek, nieuw=True, suggesties=(), bladzijde=0))
        return (
            Uit(replace(gesprek, onderbreking="gestopt"), (tekst(omg.zeg("klaar.dag", gesprek)),)) if keuze == "klaar" else None
        )

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """A new question may be typed at once."""
        if invoer.bedoeling in ("ja", "nee"):
            return self.kies(gesprek, {"ja": "nieuw", "nee": "klaar"}[invoer.bedoeling], omg)
        return Hulpvraag().lees(gesprek, invoer, omg)


def begin_opnieuw(gesprek: Gesprek) -> Gesprek:
    """From the start; the number goes on so that "terug" still works, what is wiped is what was said."""
    return Gesprek(
        gemeente=gesprek.gemeente,
        kanaal=gesprek.kanaal,
        taal=gesprek.taal,
        nummer=gesprek.nummer,
        vorige=gesprek.vorige,
        teller=gesprek.teller,
    )
