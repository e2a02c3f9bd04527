"""The plan of a matter, and saying it back."""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.bericht import Bericht, Keuze, vraag
from bot.gesprek.invoer import Invoer
from bot.gesprek.kaartvraag import antwoord_over_kaart
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.plan import maak_plan
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import Stap


class Plan(Stap):
    """Three columns, then: is this right?"""

    naam = "plan"
    overslaan = False

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Right, wrong, or a question about it."""
        return [
            Keuze("goed", omg.zeg("plan.knop_goed"), ("ja", "goed", "klopt", "verder", "oke", "prima", "duidelijk")),
            Keuze("anders", omg.zeg("plan.knop_anders"), ("nee", "klopt niet", "nee anders")),
            Keuze("meenemen", omg.zeg("plan.knop_meenemen"), ("meenemen", "wat neem ik mee", "wat moet ik meenemen")),
        ]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """The plan, then the question."""
        plan = maak_plan(gesprek, gesprek.onderwerpen[gesprek.huidig], omg)
        bericht: Bericht = {"soort": "plan", "tekst": omg.zeg("plan.inleiding", gesprek), "knoppen": [], "plan": plan}
        return [bericht, vraag(self.naam, omg.zeg("plan.vraag", gesprek), self.keuzes(gesprek, omg))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Closes the matter, or opens what must be put right."""
        if keuze == "goed":
            gesprek = gesprek.met_onderwerp(klaar=True)
            return Uit(replace(gesprek, huidig=gesprek.huidig + 1))
        if keuze == "anders":
            return Uit(replace(gesprek, onderbreking="corrigeren"))
        if keuze == "meenemen":
            return Uit(gesprek, antwoord_over_kaart(gesprek, "meenemen", (), omg))
        return None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Yes and no."""
        if invoer.bedoeling in ("ja", "verder", "dank"):
            return self.kies(gesprek, "goed", omg)
        return self.kies(gesprek, "anders", omg) if invoer.bedoeling == "nee" else None
