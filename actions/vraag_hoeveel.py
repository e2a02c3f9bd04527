"""A question about a card: hoeveel."""

from __future__ import annotations

from rasa_sdk import Tracker

from actions.basis import Actie
from bot.gesprek.invoer import Invoer
from bot.gesprek.kaartvraag import antwoord_over_kaart
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit


class VraagHoeveel(Actie):
    """See `bot.gesprek.globaal`."""

    naam = "action_vraag_hoeveel"

    def doe(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving, tracker: Tracker) -> Uit:
        """The pure function does it."""
        return antwoord_over_kaart(gesprek, "hoeveel", invoer.regelingen, omg)
