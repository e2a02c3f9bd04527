"""The tracker store without its silent fallback, and with a way to delete a conversation.

Rasa 3.6.21 wraps every store in FailSafeTrackerStore: on a database error it goes on in memory, so a resident is
forgotten without anybody knowing. Here an error is an error: the portal then says so and gives the telephone number.
"""

from __future__ import annotations

import json
import re
from typing import Any

from rasa.core.agent import Agent
from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore

from bot.motor.gesprekkenopslag import Gesprekkenopslag


def zonder_stille_terugval(agent: Agent) -> None:
    """Unwraps the tracker store of a loaded agent, there and in its processor."""
    opslag = kale_opslag(agent.tracker_store)
    agent.tracker_store = opslag
    if agent.processor is not None:
        agent.processor.tracker_store = opslag


def kale_opslag(opslag: Any) -> Any:
    """The store inside the wrapper, or the store itself."""
    return opslag._tracker_store if isinstance(opslag, FailSafeTrackerStore) else opslag


def wis(opslag: Any, sleutel: str) -> None:
    """Deletes everything of one conversation; fine when there is nothing.

    Raises:
        TypeError: a store that this cannot delete from.
    """
    opslag = kale_opslag(opslag)
    if isinstance(opslag, Gesprekkenopslag):
        opslag.wis(sleutel)
    elif isinstance(opslag, InMemoryTrackerStore):
        opslag.store.pop(sleutel, None)
    else:
        raise TypeError(f"no way to wipe a conversation in {type(opslag).__name__}")


#: Stands where the words of a message stood that the resident took back.
VERWIJDERD = "(verwijderd)"
#: Shorter words ("ja") say nothing about anybody, and stand in many other sentences.
_KORTST = 4


def wis_bericht(opslag: Any, sleutel: str, id: str, tekst: str) -> None:
    """Takes the words of one message out of a conversation: the message itself, and every place that quotes it.

    Takes:
        id: the message; tekst: its words, as they were sent here.

    Raises:
        TypeError: a store that this cannot change.
    """
    opslag = kale_opslag(opslag)
    if isinstance(opslag, Gesprekkenopslag):
        opslag.wijzig(sleutel, lambda event: _zonder(event, id, tekst))
    elif isinstance(opslag, InMemoryTrackerStore):
        if sleutel in opslag.store:
            dialoog = json.loads(opslag.store[sleutel])
            dialoog["events"] = [_zonder(event, id, tekst) for event in dialoog["events"]]
            opslag.store[sleutel] = json.dumps(dialoog)
    else:
        raise TypeError(f"no way to wipe a message in {type(opslag).__name__}")


def _zonder(event: dict[str, Any], id: str, tekst: str) -> dict[str, Any]:
    """An event without the words; of the message itself nothing of what was understood stays either."""
    if event.get("event") == "user" and event.get("message_id") == id:
        kaal = {"intent": {"name": None, "confidence": 0.0}, "entities": [], "text": VERWIJDERD, "message_id": id, "metadata": {}}
        event = {**event, "text": VERWIJDERD, "parse_data": kaal}
    kern = tekst.strip().strip(".!?")
    if len(kern) < _KORTST:
        return event
    # A state is JSON within JSON: there a quotation mark is written with a stroke in front.
    vormen = {kern, json.dumps(kern)[1:-1], json.dumps(kern, ensure_ascii=False)[1:-1]}
    patroon = re.compile("|".join(re.escape(vorm) for vorm in sorted(vormen, key=len, reverse=True)), re.IGNORECASE)
    schoon: dict[str, Any] = _vervang(event, patroon)
    return schoon


def _vervang(inhoud: Any, patroon: re.Pattern[str]) -> Any:
    if isinstance(inhoud, str):
        return patroon.sub(VERWIJDERD, inhoud)
    if isinstance(inhoud, list):
        return [_vervang(deel, patroon) for deel in inhoud]
    if isinstance(inhoud, dict):
        return {naam: _vervang(deel, patroon) for naam, deel in inhoud.items()}
    return inhoud
