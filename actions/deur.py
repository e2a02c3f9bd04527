"""Named things this guide does not do."""

from __future__ import annotations

from rasa_sdk import Tracker

from actions.basis import Actie
from bot.gesprek.globaal import herstel
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit


class Deur(Actie):
    """See `bot.gesprek.globaal`."""

    naam = "action_deur"

    def doe(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving, tracker: Tracker) -> Uit:
        """The pure function does it."""
        return herstel.deur(gesprek, invoer, omg)
