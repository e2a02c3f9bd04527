"""The start of a conversation: who this is, then the first question. The form is open from here on and stays open."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecuted, ActiveLoop, EventType, SessionStarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.basis import gebeurtenissen, gesprek_van, mislukt, omgeving_van, zeg
from bot.gesprek.bericht import tekst
from bot.gesprek.route import met_volgende
from bot.gesprek.uit import Uit
from bot.gesprek.vragen import STAPPEN


class SessieStart(Action):
    """Greets in fixed words and opens the form."""

    def name(self) -> str:
        """Rasa's own name for it."""
        return "action_session_start"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Says it is a computer program before anything else (AI Regulation art. 50)."""
        start: list[EventType] = [SessionStarted()]
        try:
            gesprek = gesprek_van(tracker)
            omg = omgeving_van(tracker, gesprek)
            gesprek = met_volgende(gesprek, omg)
            begroeting = (tekst(omg.zeg("begroeting.wie_ben_ik")),)
            zeg(dispatcher, Uit(gesprek, (*begroeting, *STAPPEN[gesprek.stap].stel(gesprek, omg))))
            start += [*gebeurtenissen(tracker, gesprek), SlotSet("requested_slot", gesprek.stap)]
        except Exception as fout:
            start += mislukt(self.name(), fout, dispatcher, tracker)
        return [*start, ActiveLoop("gesprek_form"), ActionExecuted("action_listen")]
