"""Checks the form of an action's result without walking a JSON schema through it.

Rasa 3.6.21 calls `jsonschema.validate` on the answer of a foreign server, at every action. Ours come from rasa_sdk in this
process; of what Rasa reads next, an event without its name is what a mistake of ours could still be.
"""

from __future__ import annotations

from typing import Any

from rasa.core.actions.action import RemoteAction


def controleer(_: RemoteAction, resultaat: dict[str, Any]) -> bool:
    """True for a result that Rasa can go on with.

    Raises:
        ValueError: "events" or "responses" is no list of objects, or an event has no name.
    """
    for deel in ("events", "responses"):
        lijst = resultaat.get(deel, [])
        if not isinstance(lijst, list) or not all(isinstance(stuk, dict) for stuk in lijst):
            raise ValueError(f"an action gave no list of objects as {deel}")
    if not all(isinstance(event.get("event"), str) for event in resultaat.get("events", [])):
        raise ValueError("an action gave an event without a name")
    return True


def controleer_zelf() -> None:
    """Replaces Rasa's check. Harmless when called twice."""
    RemoteAction._validate_action_result = controleer
