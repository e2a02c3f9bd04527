"""One step back."""

from __future__ import annotations

from rasa_sdk import Tracker

from actions.basis import Actie, eerdere_toestanden
from bot.gesprek.globaal import woorden
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit


class Terug(Actie):
    """See `bot.gesprek.globaal`."""

    naam = "action_terug"

    def doe(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving, tracker: Tracker) -> Uit:
        """The pure function does it."""
        return woorden.terug(gesprek, eerdere_toestanden(tracker), omg)
