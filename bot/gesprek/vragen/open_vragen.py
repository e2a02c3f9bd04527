"""The open questions of a matter: wish, what you do yourself, who is around you. Any answer is a full answer."""

from __future__ import annotations

import re

from bot.gesprek.agenda import ander_onderwerp, nieuw_onderwerp, ook_nog
from bot.gesprek.bericht import Bericht, Keuze, tekst
from bot.gesprek.feiten_in_tekst import vlak
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.opties import kies_meer
from bot.gesprek.planstappen import eerste_tip, in_de_buurt
from bot.gesprek.rollen_in_tekst import ROL
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import LIEVER_NIET, WEET_NIET, Stap

#: What travels along of one answer; the hand-over's blocks hold no more.
LANGSTE_ANTWOORD = 300
#: Other ways to say that nothing was done, that nothing is wished, and that there is nobody.
NIETS = ("niets", "niks", "nog niks", "nee", "lukt niet", "het lukt niet", "dat lukt niet", "ik kan niks", "nog helemaal niks")
GEEN_WENS = ("nee", "nee hoor", "niets", "niks", "geen", "geen idee")
NIEMAND = ("niemand", "nee niemand", "nee", "geen", "alleen", "ik heb niemand", "er is niemand", "niemand helpt")
#: Somebody else is who does it, and the one who types is not named beside them.
_EEN_ANDER_DOET = re.compile(
    rf"^\s*(?:(?:mijn|m'n|me|onze|de|een)\s+)(?:{ROL})\s*"
    r"(?:(?:soms|wel|af en toe|een beetje|misschien)?\s*$"
    r"|(?:\w+\s+)?(?:doet|helpt|komt|brengt|kookt|regelt|haalt|betaalt|poetst|wast)\b(?!.*\b(?:ik|samen|wij)\b))",
    re.DOTALL,
)
#: So begins an answer that there is nobody, also with a letter too many.
_NIEMAND = re.compile(
    r"^\s*(?:nee[a-z]?|niemand|ik heb (?:echt |helaas )?niemand|er is (?:echt |helaas )?niemand|helemaal niemand)\b"
    r"(?!.*\b(?:behalve|alleen (?:mijn|de|m'n)|maar (?:mijn|de|m'n|wel)|wel)\b)"
)


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
                antwoord = optie.titel if keuze.startswith("v") else keuze
                return Uit(gesprek.met_antwoord(self.naam, antwoord), self.reactie(gesprek, keuze, omg))
        return Uit(gesprek.met_antwoord(self.naam, keuze)) if keuze in (WEET_NIET, LIEVER_NIET) else None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Several numbers are several suggestions; another matter goes on the agenda; other words are kept as they are."""
        meer = kies_meer(invoer.tekst, [k for k in self.keuzes(gesprek, omg) if k.id.startswith("v")])
        if meer:
            return Uit(gesprek.met_antwoord(self.naam, ", ".join(k.titel for k in meer)))
        elders = ander_onderwerp(gesprek, invoer, omg)
        if elders is None and ook_nog(invoer.tekst):
            elders = nieuw_onderwerp(gesprek, invoer, omg)
        if elders is not None:
            return elders
        woorden = " ".join(invoer.tekst.split())
        return Uit(gesprek.met_antwoord(self.naam, woorden[:LANGSTE_ANTWOORD])) if woorden else None

    def reactie(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> tuple[Bericht, ...]:
        """What is said to an option before the next question."""
        return ()


class Wens(OpenVraag):
    """What would you like to be different? (Wmo 2015 art. 2.3.2 lid 4 a)"""

    naam = "wens"
    veld = "wensen"

    def vaste_keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Who has no wish to name ("nee") is not held to one."""
        return [Keuze(WEET_NIET, omg.zeg("algemeen.knop_weet_niet"), GEEN_WENS)]


class Zelf(OpenVraag):
    """What do you do, or have you tried? (Wmo 2015 art. 2.3.2 lid 4 b). Never gates help."""

    naam = "zelf"
    veld = "zelf"

    def vaste_keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """ "Nog niets" is a full answer, and so is silence."""
        return [
            Keuze("niets", omg.zeg("zelf.knop_niets"), NIETS),
            Keuze(LIEVER_NIET, omg.zeg("algemeen.knop_liever_niet")),
        ]

    def reactie(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> tuple[Bericht, ...]:
        """To "nog niets": no word of reproach, and one small thing that may help."""
        if keuze != "niets":
            return ()
        tip = eerste_tip(gesprek, gesprek.onderwerpen[gesprek.huidig], omg)
        return (tekst(omg.zeg("zelf.dat_mag", gesprek, tip=tip)),)

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Who tells here what somebody else does ("mijn dochter doet de was") has answered the question after this one."""
        huidig = gesprek.onderwerpen[gesprek.huidig]
        if huidig.voor_ander or "omgeving" in huidig.antwoorden or not _EEN_ANDER_DOET.match(vlak(invoer.tekst)):
            return super().lees(gesprek, invoer, omg)
        woorden = " ".join(invoer.tekst.split())[:LANGSTE_ANTWOORD]
        return Uit(gesprek.met_antwoord(self.naam, WEET_NIET).met_antwoord("omgeving", woorden))


class WieHelpt(OpenVraag):
    """Who is around? (Wmo 2015 art. 2.3.2 lid 4 c). Roles only, never names."""

    naam = "omgeving"
    veld = "omgeving"
    over_mensen = True

    def vaste_keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Nobody, or rather not said."""
        return [
            Keuze("niemand", omg.zeg("omgeving.knop_niemand"), NIEMAND),
            Keuze(LIEVER_NIET, omg.zeg("algemeen.knop_liever_niet")),
        ]

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """ "Niemand, ik schaam me" is nobody: who nobody is, is not asked whether they hold out."""
        zin = vlak(invoer.tekst)
        if _NIEMAND.match(zin) and not re.search(rf"\b(?:{ROL})\b", zin):
            return self.kies(gesprek, "niemand", omg)
        return super().lees(gesprek, invoer, omg)

    def reactie(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> tuple[Bericht, ...]:
        """To "niemand": who is near, from the sociale kaart."""
        if keuze != "niemand":
            return ()
        plek = next(iter(in_de_buurt(gesprek, gesprek.onderwerpen[gesprek.huidig], omg)), None)
        return (tekst(omg.zeg("omgeving.we_zoeken_mee", gesprek, plek=plek.naam if plek else "")),)
