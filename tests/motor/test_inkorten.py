"""What is left of a conversation between two turns."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st


def _beurt(nummer: int, stappen: list[int]) -> list[Any]:
    from rasa.shared.core import events as e

    return [
        e.UserUttered(f"bericht {nummer}", {"name": "knop"}, message_id=str(nummer)),
        e.ActionExecuted("gesprek_form"),
        e.SlotSet("gesprek", {"nummer": nummer}),
        *(e.SlotSet(f"stap{stap}", nummer) for stap in stappen),
        e.BotUttered(data={"custom": {"bericht": nummer}}),
        *([e.ActiveLoop("gesprek_form")] if nummer % 4 == 1 else [e.ActiveLoop(None)] if nummer % 4 == 3 else []),
        e.ActionExecuted("action_listen"),
    ]


_BEURTEN = st.lists(st.lists(st.integers(0, 4), max_size=3), max_size=12)


@given(_BEURTEN)
def test_na_inkorten_is_alles_waar_het_gesprek_van_leest_gelijk(beurten: list[list[int]]) -> None:
    """Slots, form, latest message, all states and the last turns are those of the whole conversation."""
    from rasa.shared.core import events as rasa_events
    from rasa.shared.core.slots import AnySlot
    from rasa.shared.core.trackers import DialogueStateTracker

    from bot.motor.inkorten import BEURTEN, ingekort

    alles = [rasa_events.ActionExecuted("action_session_start"), rasa_events.SessionStarted()]
    alles += [event for nummer, stappen in enumerate(beurten) for event in _beurt(nummer, stappen)]
    slots = [AnySlot(naam, mappings=[{}]) for naam in ("gesprek", *(f"stap{n}" for n in range(5)))]
    heel, kort = (DialogueStateTracker.from_events("x", events, slots) for events in (alles, ingekort(alles)))

    assert kort.current_slot_values() == heel.current_slot_values()
    assert kort.active_loop_name == heel.active_loop_name
    assert kort.latest_action_name == heel.latest_action_name or not beurten
    assert [e for e in kort.events if isinstance(e, rasa_events.SlotSet) and e.key == "gesprek"] == [
        e for e in heel.events if isinstance(e, rasa_events.SlotSet) and e.key == "gesprek"
    ]
    zei = [e for e in heel.events if isinstance(e, rasa_events.UserUttered)]
    assert [e for e in kort.events if isinstance(e, rasa_events.UserUttered)] == zei[-BEURTEN:]
    assert ingekort(ingekort(alles)) == ingekort(alles)


def test_een_lang_gesprek_groeit_alleen_met_de_toestand() -> None:
    """Two hundred turns keep two hundred states and nothing else of the old ones."""
    from bot.motor.inkorten import BEURTEN, ingekort

    alles = [event for nummer in range(200) for event in _beurt(nummer, [0, 1])]
    assert len(ingekort(alles)) <= 200 + BEURTEN * 10 + 5
