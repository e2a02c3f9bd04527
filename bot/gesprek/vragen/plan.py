"""The plan of a matter, and saying it back."""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.agenda import ander_onderwerp, dan_nu
from bot.gesprek.bericht import Bericht, Keuze, tekst, vraag
from bot.gesprek.citaat import citeer
from bot.gesprek.invoer import Invoer
from bot.gesprek.kaartvraag import antwoord_over_kaart
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.plan import maak_plan
from bot.gesprek.planstappen import stappen_van
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import Stap
from regelingen.model import ONBEKEND

#: A step that is longer, or that asks something first ("is er een brief? bel dan"), stands in the plan only.
_LANGST = 120


class Plan(Stap):
    """Three columns, then: is this right?"""

    naam = "plan"
    overslaan = False
    lang = True

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Right, wrong, or a question about it."""
        return [
            Keuze("goed", omg.zeg("plan.knop_goed"), ("ja", "goed", "klopt", "verder", "oke", "prima", "duidelijk")),
            Keuze("anders", omg.zeg("plan.knop_anders"), ("nee", "klopt niet", "nee anders")),
            Keuze("meenemen", omg.zeg("plan.knop_meenemen"), ("meenemen", "wat neem ik mee", "wat moet ik meenemen")),
        ]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """The plan once, then what was agreed said back."""
        v = vraag(self.naam, _zeg_terug(gesprek, omg), self.keuzes(gesprek, omg))
        if gesprek.getoond:
            return [v]
        plan = maak_plan(gesprek, gesprek.onderwerpen[gesprek.huidig], omg)
        return [{"soort": "plan", "tekst": omg.zeg("plan.inleiding", gesprek), "knoppen": [], "plan": plan}, v]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Closes the matter and turns to the next, or opens what must be put right."""
        if keuze == "goed":
            gesprek = replace(gesprek.met_onderwerp(klaar=True), kaart=None)
            verder = replace(gesprek, huidig=gesprek.huidig + 1)
            return Uit(verder, (tekst(dan_nu(verder, omg)),) if verder.onderwerp else ())
        if keuze == "anders":
            return Uit(replace(gesprek, onderbreking="corrigeren"))
        return antwoord_over_kaart(gesprek, "meenemen", (), omg) if keuze == "meenemen" else None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Yes, no, or another matter first."""
        elders = ander_onderwerp(gesprek, invoer, omg)
        if elders is not None:
            return elders
        if invoer.bedoeling in ("ja", "verder", "dank"):
            return self.kies(gesprek, "goed", omg)
        return self.kies(gesprek, "anders", omg) if invoer.bedoeling == "nee" else None


def _zeg_terug(gesprek: Gesprek, omg: Omgeving) -> str:
    """What the resident wants and how it begins, to be confirmed."""
    huidig = gesprek.onderwerpen[gesprek.huidig]
    wens = huidig.antwoorden.get("wens", "")
    zelf = [stap.tekst for stap in stappen_van("zelf", gesprek, huidig, omg) if stap.doen]
    eerst = next((zin for zin in zelf if len(zin) <= _LANGST and "?" not in zin), "")
    wens = "" if wens in ONBEKEND else citeer(wens[:1].lower() + wens[1:], _LANGST)
    return omg.zeg("plan.vraag", gesprek, wens=wens, eerst=eerst[:1].lower() + eerst[1:])
