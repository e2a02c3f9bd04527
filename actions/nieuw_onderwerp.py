"""A new matter goes on the agenda."""

from __future__ import annotations

from rasa_sdk import Tracker

from actions.basis import Actie
from bot.gesprek.agenda import nieuw_onderwerp
from bot.gesprek.globaal import herstel
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit


class NieuwOnderwerp(Actie):
    """See `bot.gesprek.globaal`."""

    naam = "action_nieuw_onderwerp"

    def doe(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving, tracker: Tracker) -> Uit:
        """The pure function does it."""
        return nieuw_onderwerp(gesprek, invoer, omg) or herstel.niet_begrepen(gesprek, invoer, omg)
