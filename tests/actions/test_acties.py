"""An action never raises: whatever happens, the resident gets an answer and a way to a human."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher

import actions.basis
from bot.gesprek.toestand import Gesprek, naar_json


@pytest.fixture(scope="module")
def uitvoerder() -> ActionExecutor:
    """All actions, as the server finds them."""
    executor = ActionExecutor()
    executor.register_package("actions")
    return executor


def _tracker(gesprek: object, tekst: str = "hallo", **bericht: Any) -> Tracker:
    laatste = {"text": tekst, "intent": {"name": "groet", "confidence": 0.9}, "entities": [], "metadata": {}, **bericht}
    return Tracker("a", {"gesprek": gesprek}, laatste, [], False, None, {"name": "gesprek_form"}, "action_listen")


async def _voer_uit(uitvoerder: ActionExecutor, naam: str, tracker: Tracker) -> tuple[list[Any], list[dict[str, Any]]]:
    dispatcher = CollectingDispatcher()
    actie = uitvoerder.actions[naam]
    return await actie(dispatcher, tracker, {}), [m["custom"] for m in dispatcher.messages]


def _namen() -> list[str]:
    executor = ActionExecutor()
    executor.register_package("actions")
    return sorted(executor.actions)


@pytest.mark.parametrize("naam", _namen())
async def test_een_kapotte_kennisbank_is_geen_stilte(
    naam: str, uitvoerder: ActionExecutor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Without a knowledge base every action still answers, with a way to a human, and logs nothing that was said."""

    def kapot(*_: Any) -> Any:
        raise OSError("disk gone")

    monkeypatch.setattr(actions.basis.Kennisbank, "open", kapot)
    geheim = "mijn geheim is 123"
    with caplog.at_level(logging.INFO):
        _, berichten = await _voer_uit(uitvoerder, naam, _tracker(naar_json(Gesprek(gemeente="voorbeeld")), geheim))

    assert berichten
    assert "mens" in berichten[-1]["bericht"]["knoppen"][0]["waarde"]
    assert geheim not in caplog.text


@pytest.mark.parametrize("kapot", [{"gemeente": "bestaat-niet"}, {"geen": "toestand"}, "tekst", ["lijst"]])
async def test_een_kapotte_toestand_is_geen_stilte(kapot: object, uitvoerder: ActionExecutor) -> None:
    """A state that cannot be read gets the same answer, from the form as from a rule."""
    for naam in ("validate_gesprek_form", "action_mens", "action_ask_hulpvraag"):
        _, berichten = await _voer_uit(uitvoerder, naam, _tracker(kapot))
        assert berichten


async def test_na_een_onderbreking_leest_het_formulier_niet_nog_eens(uitvoerder: ActionExecutor) -> None:
    """Rasa calls the validation again when it comes back from a rule; the message is then no second answer."""
    tracker = _tracker(naar_json(Gesprek(gemeente="voorbeeld")), "bijstand", intent={"name": "thema_inkomen", "confidence": 0.9})
    tracker.events = [{"event": "user"}, {"event": "action_execution_rejected", "name": "gesprek_form"}]

    events, berichten = await _voer_uit(uitvoerder, "validate_gesprek_form", tracker)

    assert events == []
    assert berichten == []
