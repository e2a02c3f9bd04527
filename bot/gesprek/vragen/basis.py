"""What every step of the conversation has in common."""

from __future__ import annotations

from bot.gesprek.bericht import Bericht, Keuze, vraag
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.opties import kies_optie
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.voortgang import voortgang

WAAROM = "waarom"
WEET_NIET = "weet_niet"
LIEVER_NIET = "liever_niet"
#: Acts of the understanding that answer any question that may be left open.
OPEN_LATEN = {"weet_niet": WEET_NIET, "overslaan": WEET_NIET, "liever_niet": LIEVER_NIET}


class Stap:
    """One question: how it is put, what can be chosen, and how an answer is read.

    `naam` is the slot of the form, the file in `data/antwoorden/` and the first half of a button's value.
    """

    naam: str
    #: Any text is an answer; only a sure interruption leaves the question open.
    vrij = False
    #: "Weet ik niet" and "liever niet" are answers, given without a button of their own.
    overslaan = True
    #: Naming somebody is an answer, however unsure it sounds ("misschien mijn zus").
    over_mensen = False
    #: The question is personal enough to have "Waarom?" among its buttons. Typed, it is answered everywhere.
    met_waarom = False
    #: The question comes with something long (a plan); asked again in the same place, only the question is repeated.
    lang = False

    def alle_keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """What is shown, in that order: the options, and why this is asked."""
        waarom = [Keuze(WAAROM, omg.zeg("algemeen.knop_waarom"), ("waarom vraagt u dat",))] if self.met_waarom else []
        return [*self.keuzes(gesprek, omg), *waarom]

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """The options, in the order they are shown."""
        return []

    def getypt(self, gesprek: Gesprek, zin: str, omg: Omgeving) -> Keuze | None:
        """The option that a typed text means: its number as shown, or its words."""
        return kies_optie(zin, self.alle_keuzes(gesprek, omg))

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """The question as messages; the last one holds the question. After a misunderstanding in other words."""
        anders = f"{self.naam}.vraag_anders"
        zin = omg.zeg(anders if gesprek.misverstaan % 2 and anders in omg.woorden else f"{self.naam}.vraag", gesprek)
        return [vraag(self.naam, zin, self.alle_keuzes(gesprek, omg), voortgang(gesprek, omg))]

    def waarom(self, gesprek: Gesprek, omg: Omgeving) -> str:
        """Why this is asked."""
        return omg.zeg(f"{self.naam}.waarom", gesprek)

    def past_niet(self, gesprek: Gesprek, omg: Omgeving) -> str:
        """The key of what is said first when a text is no answer to this question; `<key>_anders` is said next."""
        eigen = f"{self.naam}.past_niet"
        return eigen if eigen in omg.woorden else "herstel.overslaan" if self.overslaan else "herstel.kies"

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """The state after an option (or one of OPEN_LATEN) was chosen; None when it is no option of this step."""
        return None

    def naar_vorm(self, gesprek: Gesprek, zin: str, omg: Omgeving) -> Uit | None:
        """The state after a text that is an answer by its form alone, whatever its words ask for ("anders 3: bel mij")."""
        return None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """The state after a typed answer; None when the text is no answer to this question."""
        return None
