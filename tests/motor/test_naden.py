"""The seams with Rasa's insides: they exist in the installed version, and only that version is accepted."""

from __future__ import annotations

import inspect
from typing import Any

import pytest


@pytest.fixture(scope="module")
def rasa_() -> Any:
    """Rasa, imported in the order that is quick."""
    import rasa

    import bot.motor.laden  # noqa: F401

    return rasa


def test_de_versie_is_vastgezet(rasa_: Any) -> None:
    """The seams were read in this version."""
    from bot.motor import RASA_VERSIE

    assert rasa_.__version__ == RASA_VERSIE


def test_een_andere_versie_wordt_geweigerd(rasa_: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another Rasa stops at start with a message, not in the middle of a talk."""
    import rasa.version

    from bot.motor.laden import VerkeerdeRasa, bereid_voor

    monkeypatch.setattr(rasa.version, "__version__", "3.7.0")
    with pytest.raises(VerkeerdeRasa, match=r"3\.6\.21"):
        bereid_voor()


def test_van_een_eindpunt_wordt_niet_meer_gelezen_dan_wij_geven(rasa_: Any) -> None:
    """RemoteAction reads `request`, `url` and `kwargs` of its endpoint and nothing else."""
    import re

    from rasa.core.actions.action import RemoteAction

    gelezen = set(re.findall(r"self\.action_endpoint\.(\w+)", inspect.getsource(RemoteAction)))
    assert gelezen == {"request", "url", "kwargs"}


def test_de_schemacontrole_heeft_nog_de_vorm_die_wij_vervangen(rasa_: Any) -> None:
    """`_validate_action_result(self, result)` is still where the schema is checked."""
    from rasa.core.actions.action import RemoteAction

    assert list(inspect.signature(RemoteAction._validate_action_result).parameters) in (["self", "result"], ["_", "resultaat"])
    assert RemoteAction.action_response_format_spec()["type"] == "object"


@pytest.mark.parametrize(
    "resultaat",
    [{"events": "geen lijst"}, {"events": ["geen object"]}, {"events": [{"name": "gesprek"}]}, {"events": [], "responses": [1]}],
)
def test_de_controle_weigert_waar_rasa_niet_mee_verder_kan(rasa_: Any, resultaat: dict[str, Any]) -> None:
    """Quicker than a schema, and no mistake of ours goes on as a turn."""
    from rasa.core.actions.action import RemoteAction

    from bot.motor.schemacontrole import controleer_zelf

    controleer_zelf()
    actie = RemoteAction("action_x", None)
    assert actie._validate_action_result({"events": [{"event": "slot", "name": "x", "value": 1}], "responses": [{}]}) is True
    with pytest.raises(ValueError, match="an action gave"):
        actie._validate_action_result(resultaat)


def test_de_opslag_zegt_het_als_zij_faalt(rasa_: Any) -> None:
    """Rasa's wrapper would go on in memory; without it the error comes through."""
    from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore
    from rasa.shared.core.domain import Domain

    from bot.motor.trackeropslag import kale_opslag

    kaal = InMemoryTrackerStore(Domain.empty())
    assert kale_opslag(FailSafeTrackerStore(kaal)) is kaal
    assert kale_opslag(kaal) is kaal


def test_onthouden_typen_zijn_die_van_rasa(rasa_: Any) -> None:
    """The remembered classes of events are Rasa's own, and a class that comes later is found too."""
    from rasa.shared.core.events import Event

    from bot.motor.gebeurtenistypen import _echt, alle_subklassen

    assert set(alle_subklassen(Event)) == set(_echt(Event))

    class Basis:
        pass

    assert alle_subklassen(Basis) == []

    class Later(Basis):
        pass

    assert alle_subklassen(Basis) == [Later]


def test_een_gekopieerde_slot_is_een_andere_met_hetzelfde(rasa_: Any) -> None:
    """The quick copy gives what Python's would, for every kind of slot, and changing one leaves the other alone."""
    import copy

    from rasa.shared.core.slots import AnySlot, BooleanSlot, TextSlot

    from bot.motor.slotkopie import kopieer

    for soort in (AnySlot, BooleanSlot, TextSlot):
        slot = soort("x", mappings=[{}], initial_value=None)
        gewoon, snel = copy.copy(slot), kopieer(slot)
        assert type(snel) is soort
        assert snel.__dict__ == gewoon.__dict__
        snel.value = "ja"
        assert slot.value is None
