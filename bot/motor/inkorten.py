"""Leaves out of a conversation what no later turn reads: its tracker stays as long as the first minute, and so does a turn.

Read back are: every state there was (the stack of "terug", actions/basis.py), the slots and the form as they are, and the last
turns whole (a message that comes twice gets its first answer, bot/motor/herhaling.py). What a resident typed before that
is nowhere needed, so it is not kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SessionStarted, SlotSet, UserUttered

#: Turns that stay whole. The portal waits for an answer before it sends the next, so what it repeats is the last one.
BEURTEN = 3
#: The slot of which every value is kept.
TOESTAND = "gesprek"


def ingekort(alle: Iterable[Event]) -> list[Event]:
    """The events that are kept; replaying them gives the same slots, form and open question as replaying all."""
    events = list(alle)
    begin = _begin_van_laatste_beurten(events)
    oud = events[:begin]
    laatste = {e.key: e for e in oud if isinstance(e, SlotSet)}
    lus = [e for e in oud if isinstance(e, ActiveLoop)][-1:]
    kop = [e for e in oud if isinstance(e, SessionStarted)][-1:]
    toestanden = [e for e in oud if isinstance(e, SlotSet) and e.key == TOESTAND]
    slots = [e for e in laatste.values() if e.key != TOESTAND]
    luistert = [e for e in oud if isinstance(e, ActionExecuted) and e.action_name == ACTION_LISTEN_NAME][-1:]
    return [*kop, *toestanden, *slots, *lus, *luistert, *events[begin:]]


def _begin_van_laatste_beurten(events: Sequence[Event]) -> int:
    over = BEURTEN
    for plaats in range(len(events) - 1, -1, -1):
        if isinstance(events[plaats], UserUttered):
            over -= 1
            if over == 0:
                return plaats
    return 0
