"""From a Rasa tracker to the pure conversation and back. An action never raises: see `Actie.run`."""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.gesprek.begrip import lees_begrip
from bot.gesprek.bericht import actieknop, tekst
from bot.gesprek.beurt import rond_af
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek, naar_json, van_json
from bot.gesprek.uit import Uit
from bot.gesprek.vragen import STAPPEN
from bot.gesprek.woorden import laad_woorden
from regelingen.kennisbank import Kennisbank

log = logging.getLogger(__name__)
GEDAAN = "gedaan"
#: The municipality of a conversation that names none: only `wegwijzer praat` and tests.
STANDAARD_GEMEENTE = "voorbeeld"


def gesprek_van(tracker: Tracker) -> Gesprek:
    """The state in the slot, or a new conversation for the municipality that the portal named, from the state that it gave."""
    ruw = tracker.get_slot("gesprek")
    if ruw:
        return van_json(ruw)
    wat = _metadata(tracker)
    vers = Gesprek(gemeente=str(wat.get("gemeente") or STANDAARD_GEMEENTE), kanaal=str(wat.get("kanaal") or "web"))
    return replace(van_json(wat["stand"]), gemeente=vers.gemeente, kanaal=vers.kanaal) if wat.get("stand") else vers


def eerdere_toestanden(tracker: Tracker) -> dict[int, Gesprek]:
    """Every state the tracker has kept, by number: the stack of "terug"."""
    return {
        int(e["value"].get("nummer", 0)): van_json(e["value"])
        for e in tracker.events
        if e.get("event") == "slot" and e.get("name") == "gesprek" and e.get("value")
    }


def omgeving_van(tracker: Tracker, gesprek: Gesprek) -> Omgeving:
    """Knowledge base, words, municipality, and today, or the moment the portal names."""
    kb = Kennisbank.open().vast()
    return Omgeving(kb=kb, woorden=laad_woorden(), datum=_datum(_metadata(tracker)), gemeente=kb.gemeente(gesprek.gemeente))


def invoer_van(tracker: Tracker) -> Invoer:
    """What the pipeline made of the latest message."""
    return lees_begrip(tracker.latest_message or {})


def gebeurtenissen(tracker: Tracker, gesprek: Gesprek) -> list[EventType]:
    """The slots of a state: the state itself, and which step is the first that is empty."""
    events: list[EventType] = []
    nieuw = naar_json(gesprek)
    if tracker.get_slot("gesprek") != nieuw:
        events.append(SlotSet("gesprek", nieuw))
    voor = True
    for stap in STAPPEN:
        voor = voor and stap != gesprek.stap
        waarde = GEDAAN if voor else None
        if tracker.get_slot(stap) != waarde:
            events.append(SlotSet(stap, waarde))
    return events


def zeg(dispatcher: CollectingDispatcher, uit: Uit) -> None:
    """Messages and directives, in the form the input channel takes apart again."""
    for bericht in uit.berichten:
        dispatcher.utter_message(json_message={"bericht": bericht})
    for directief in uit.directieven:
        dispatcher.utter_message(json_message={"directief": directief})


class Actie(Action, ABC):
    """A global word or a repair: takes the conversation, says something, and leaves the question open.

    A subclass has `naam` and `doe`. Whatever goes wrong in it, the resident gets an answer and a way to a human.
    """

    naam: str

    def name(self) -> str:
        """The name in domain.yml."""
        return self.naam

    @abstractmethod
    def doe(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving, tracker: Tracker) -> Uit:
        """What this action says and changes."""

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Runs `doe` and keeps the conversation whole."""
        try:
            gesprek = gesprek_van(tracker)
            omg = omgeving_van(tracker, gesprek)
            uit = rond_af(gesprek, self.doe(gesprek, invoer_van(tracker), omg, tracker), omg)
            zeg(dispatcher, uit)
            return gebeurtenissen(tracker, uit.gesprek)
        except Exception as fout:
            return mislukt(self.name(), fout, dispatcher, tracker)


def mislukt(naam: str, fout: Exception, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
    """Logs what kind of error it was (never what was said) and gives the resident a way on."""
    log.error("action %s failed: %s", naam, type(fout).__name__, exc_info=log.isEnabledFor(logging.DEBUG))
    dispatcher.utter_message(json_message={"bericht": _noodbericht(tracker)})
    return []


def _noodbericht(tracker: Tracker) -> dict[str, Any]:
    """As little as possible can go wrong here: fixed words, and the number of the resident's own municipality or none."""
    woorden = laad_woorden()
    try:
        telefoon = Kennisbank.open().gemeente(gesprek_van(tracker).gemeente).telefoon
    except Exception:
        telefoon = None
    zin = woorden("algemeen.fout", telefoon=telefoon or woorden("algemeen.geen_telefoon"))
    return tekst(zin, [actieknop(woorden("help.knop_mens"), "mens")])


def _metadata(tracker: Tracker) -> Mapping[str, Any]:
    return (tracker.latest_message or {}).get("metadata") or tracker.get_slot("session_started_metadata") or {}


def _datum(metadata: Mapping[str, Any]) -> date:
    nu = metadata.get("nu")
    return datetime.fromisoformat(str(nu)).date() if nu else datetime.now(ZoneInfo("Europe/Amsterdam")).date()
