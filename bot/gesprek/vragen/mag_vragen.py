"""May that person be asked? Somebody who could help is not asked without a word of the resident."""

from __future__ import annotations

from bot.gesprek.bericht import Keuze
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import LIEVER_NIET, WEET_NIET, Stap


class MagVragen(Stap):
    """Asked where somebody could help and does not yet. Roles only, never names."""

    naam = "mag_vragen"
    met_waarom = True

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """The resident asks, with somebody beside, or nobody asks."""
        return [
            Keuze("zelf", omg.zeg("mag_vragen.knop_zelf"), ("ja", "zelf", "ik vraag het", "doe ik zelf")),
            Keuze("samen", omg.zeg("mag_vragen.knop_samen"), ("samen", "graag samen", "met hulp")),
            Keuze("niet", omg.zeg("mag_vragen.knop_niet"), ("nee", "niet", "niet vragen", "liever niet")),
        ]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Kept as it was said; no is as good as yes."""
        if keuze not in ("zelf", "samen", "niet", WEET_NIET, LIEVER_NIET):
            return None
        return Uit(gesprek.met_antwoord(self.naam, "niet" if keuze == LIEVER_NIET else keuze))

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Yes and no."""
        keuze = {"ja": "zelf", "nee": "niet"}.get(invoer.bedoeling)
        return self.kies(gesprek, keuze, omg) if keuze else None
