"""Only asks the open question again."""

from __future__ import annotations

from rasa_sdk import Tracker

from actions.basis import Actie
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit


class Herhaal(Actie):
    """See `bot.gesprek.globaal`."""

    naam = "action_herhaal"

    def doe(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving, tracker: Tracker) -> Uit:
        """Nothing is added; what is long is shown again."""
        return Uit(gesprek, herhaal=True)
