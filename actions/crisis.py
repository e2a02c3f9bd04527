"""A crisis signal, in any state. The pattern matcher decides, never the classifier."""

from __future__ import annotations

from rasa_sdk import Tracker

from actions.basis import Actie
from bot.gesprek.crisis import zoek_signaal
from bot.gesprek.globaal import herstel
from bot.gesprek.globaal.crisis import crisis
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit


class Crisis(Actie):
    """Looks again with the same matcher as the pipeline: the text decides, not what a component passed on."""

    naam = "action_crisis"

    def doe(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving, tracker: Tracker) -> Uit:
        """The fixed text of the signal."""
        signaal = zoek_signaal(invoer.tekst, omg.kb)
        if signaal is None:
            return herstel.niet_begrepen(gesprek, invoer, omg)
        return crisis(gesprek, signaal, omg, invoer)
