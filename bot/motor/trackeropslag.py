"""The tracker store without its silent fallback, and with a way to delete a conversation.

Rasa 3.6.21 wraps every store in FailSafeTrackerStore: on a database error it goes on in memory, so a resident is
forgotten without anybody knowing. Here an error is an error: the portal then says so and gives the telephone number.
"""

from __future__ import annotations

from typing import Any

from rasa.core.agent import Agent
from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore, SQLTrackerStore


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
    if isinstance(opslag, SQLTrackerStore):
        with opslag.session_scope() as sessie:
            sessie.query(opslag.SQLEvent).filter(opslag.SQLEvent.sender_id == sleutel).delete()
            sessie.commit()
    elif isinstance(opslag, InMemoryTrackerStore):
        opslag.store.pop(sleutel, None)
    else:
        raise TypeError(f"no way to wipe a conversation in {type(opslag).__name__}")
