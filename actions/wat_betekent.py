"""What a hard word means."""

from __future__ import annotations

from rasa_sdk import Tracker

from actions.basis import Actie
from bot.gesprek.globaal import uitleg
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit


class WatBetekent(Actie):
    """See `bot.gesprek.globaal`."""

    naam = "action_wat_betekent"

    def doe(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving, tracker: Tracker) -> Uit:
        """The pure function does it."""
        return uitleg.wat_betekent(gesprek, invoer.tekst, invoer.regelingen, omg)
