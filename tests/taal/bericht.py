"""Messages for the tests of components."""

from __future__ import annotations

from typing import Any

from rasa.shared.nlu.training_data.message import Message


def bericht(tekst: str, rang: dict[str, float] | None = None, onderwerpen: tuple[str, ...] = ()) -> Message:
    """A message as it arrives, or as the classifier left it: `rang` is the probability of each intent."""
    alles: dict[str, Any] = {"text": tekst}
    if rang:
        alles["intent_ranking"] = [{"name": n, "confidence": k} for n, k in rang.items()]
        alles["intent"] = dict(alles["intent_ranking"][0])
    if onderwerpen:
        alles["entities"] = [{"entity": "onderwerp", "value": o} for o in onderwerpen]
    return Message(data=alles)


def entiteiten(van: Message, soort: str) -> list[Any]:
    """The values of one kind of entity in a message."""
    return [e["value"] for e in van.get("entities") or [] if e["entity"] == soort]


def bedoeling(van: Message) -> tuple[str, float]:
    """The intent of a message and its confidence."""
    gevonden = van.get("intent") or {}
    return gevonden.get("name") or "", gevonden.get("confidence") or 0.0
