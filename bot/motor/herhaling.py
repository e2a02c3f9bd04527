"""The same message twice is one turn: the answer is found back in the tracker, where Rasa keeps what was said.

The portal repeats a message under the same id when it died or waited too long; a hand-over that went out with the first
answer must go out with the second.
"""

from __future__ import annotations

import asyncio
from typing import Any
from weakref import WeakValueDictionary

from rasa.shared.core.events import BotUttered, UserUttered

_sloten: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()


def een_tegelijk(sleutel: str) -> asyncio.Lock:
    """One turn at a time for a conversation, in the order they came. Rasa's own lock looks once a second."""
    slot = _sloten.get(sleutel)
    if slot is None:
        slot = _sloten[sleutel] = asyncio.Lock()
    return slot


async def eerder_antwoord(opslag: Any, sleutel: str, bericht: Any) -> dict[str, list[Any]] | None:
    """What was answered to the message with this id, or None when it was never answered."""
    if not isinstance(bericht, str) or not bericht:
        return None
    tracker = await opslag.retrieve(sleutel)
    if tracker is None:
        return None
    eigen: list[dict[str, Any]] = []
    for event in reversed(tracker.events):
        if isinstance(event, BotUttered):
            eigen.append((event.data or {}).get("custom") or {})
        elif isinstance(event, UserUttered):
            if event.message_id == bericht:
                return _antwoord(eigen[::-1])
            eigen = []
    return None


def _antwoord(eigen: list[dict[str, Any]]) -> dict[str, list[Any]] | None:
    """The turn in the form of the contract; None when it had no message, so that it is done again."""
    berichten = [e["bericht"] for e in eigen if "bericht" in e]
    return {"berichten": berichten, "directieven": [e["directief"] for e in eigen if "directief" in e]} if berichten else None
