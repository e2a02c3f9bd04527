"""The open questions of a matter: wish, what you do yourself, who is around you. Any answer is a full answer."""

from __future__ import annotations

from bot.gesprek.bericht import Keuze
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import LIEVER_NIET, WEET_NIET, Stap

#: What travels along of one answer; the hand-over's blocks hold no more.
LANGSTE_ANTWOORD = 300


class OpenVraag(Stap):
    """A question with suggestions of the knowledge base to tap, and room for own words."""

    vrij = True
    met_waarom = True
    #: The field of the theme that holds the suggestions.
    veld: str

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Suggestions for this theme, then the ways to leave it open."""
        thema = omg.kb.thema(gesprek.onderwerpen[gesprek.huidig].thema)
        voorstellen = [Keuze(f"v{i}", titel) for i, titel in enumerate(getattr(thema, self.veld), 1)]
        return [*voorstellen, *self.vaste_keuzes(gesprek, omg)]

    def vaste_keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Options that do not depend on the theme."""
        return [Keuze(WEET_NIET, omg.zeg("algemeen.knop_weet_niet"))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Keeps the words of a suggestion, or the id of a way to leave it open."""
        for optie in self.keuzes(gesprek, omg):
            if optie.id == keuze:
                return Uit(gesprek.met_antwoord(self.naam, optie.titel if keuze.startswith("v") else keuze))
        return Uit(gesprek.met_antwoord(self.naam, keuze)) if keuze in (WEET_NIET, LIEVER_NIET) else None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Own words are kept as they are."""
        woorden = " ".join(invoer.tekst.split())
        return Uit(gesprek.met_antwoord(self.naam, woorden[:LANGSTE_ANTWOORD])) if woorden else None


class Wens(OpenVraag):
    """What would you like to be different? (Wmo 2015 art. 2.3.2 lid 4 a)"""

    naam = "wens"
    veld = "wensen"


class Zelf(OpenVraag):
    """What do you do, or have you tried? (Wmo 2015 art. 2.3.2 lid 4 b). Never gates help."""

    naam = "zelf"
    veld = "zelf"

    def vaste_keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """ "Nog niets" is a full answer, and so is silence."""
        return [
            Keuze("niets", omg.zeg("zelf.knop_niets"), ("niets", "niks", "nog niks", "nee", "lukt niet")),
            Keuze(LIEVER_NIET, omg.zeg("algemeen.knop_liever_niet")),
        ]


class WieHelpt(OpenVraag):
    """Who is around? (Wmo 2015 art. 2.3.2 lid 4 c). Roles only, never names."""

    naam = "omgeving"
    veld = "omgeving"

    def vaste_keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Nobody, or rather not said."""
        return [
            Keuze("niemand", omg.zeg("omgeving.knop_niemand"), ("niemand", "nee niemand", "nee", "geen", "alleen")),
            Keuze(LIEVER_NIET, omg.zeg("algemeen.knop_liever_niet")),
        ]
