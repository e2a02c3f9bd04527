"""Reads a message as the answer to the open question."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.basis import gebeurtenissen, gesprek_van, invoer_van, mislukt, omgeving_van, zeg
from bot.gesprek.beurt import beantwoord


class ValidateGesprekForm(Action):
    """No events means: this is no answer. Rasa then lets the rules have it and puts the question again."""

    def name(self) -> str:
        """Rasa derives it from the form."""
        return "validate_gesprek_form"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """One turn of `bot.gesprek.beurt`."""
        if _na_onderbreking(tracker):
            return []
        try:
            gesprek = gesprek_van(tracker)
            omg = omgeving_van(tracker, gesprek)
            uit = beantwoord(gesprek, invoer_van(tracker), omg)
        except Exception as fout:
            return mislukt(self.name(), fout, dispatcher, tracker)
        if uit is None:
            return []
        zeg(dispatcher, uit)
        events = gebeurtenissen(tracker, uit.gesprek)
        # An answer that changes nothing (a word of explanation) must still count as one, or a rule answers it again.
        return events or [{"event": "slot", "name": "gesprek", "value": tracker.get_slot("gesprek")}]


def _na_onderbreking(tracker: Tracker) -> bool:
    """True when Rasa only comes back to ask the open question again: the message has been dealt with by a rule.

    Rasa calls the validation a second time then (rasa 3.6.21, core/actions/forms.py, `_validate_if_required`).
    """
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            return False
        if event.get("event") == "action_execution_rejected":
            return True
    return False
