"""Puts the open question: one action per step, as the form asks for `action_ask_<slot>`."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.basis import gesprek_van, mislukt, omgeving_van, zeg
from bot.gesprek.uit import Uit
from bot.gesprek.vragen import STAPPEN


class _StelVraag:
    """What all of them do; the step is in the name."""

    stap: str

    def name(self) -> str:
        """The name that the form looks for."""
        return f"action_ask_{self.stap}"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Says the question with its options; changes nothing."""
        try:
            gesprek = gesprek_van(tracker)
            omg = omgeving_van(tracker, gesprek)
            zeg(dispatcher, Uit(gesprek, tuple(STAPPEN[self.stap].stel(gesprek, omg))))
        except Exception as fout:
            return mislukt(self.name(), fout, dispatcher, tracker)
        return []


#: Kept so that the classes live: rasa_sdk finds actions among the subclasses of Action.
ACTIES = [type(f"Stel_{stap}", (_StelVraag, Action), {"stap": stap, "__module__": __name__}) for stap in STAPPEN]
