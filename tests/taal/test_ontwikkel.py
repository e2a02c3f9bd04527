"""The trained model on the development part of the evaluation: it may get better, and hardly worse.

The floors lie a little under what was measured (docs/begrip.md). The crisis table has tests of its own.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest

from bot.opdrachten.begrijp import begrijp
from bot.paden import WORTEL

pytestmark = [pytest.mark.rasa, pytest.mark.usefixtures("kb")]

#: Files of the evaluation, without those of the crisis table.
BESTANDEN = ("eerste_vraag", "bij_naam", "een_woord", "meer_tegelijk", "handeling", "buiten_domein", "taal")


@pytest.fixture(scope="module")
def begrepen(agent: Any) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Every development line with the answer to it."""
    uit = []
    for naam in BESTANDEN:
        for regel in (WORTEL / f"tests/taal/evaluatie/{naam}.jsonl").read_text(encoding="utf-8").splitlines():
            vraag = json.loads(regel)
            if vraag["deel"] == "ontwikkel":
                uit.append((vraag, asyncio.run(begrijp(agent, vraag["text"])).als_regel(vraag["id"])))
    return uit


def _deel(begrepen: list[Any], mee: Callable[[Any], bool], goed: Callable[[Any, Any], bool]) -> float:
    rij = [(vraag, antwoord) for vraag, antwoord in begrepen if mee(vraag)]
    assert len(rij) > 10
    return sum(goed(vraag, antwoord) for vraag, antwoord in rij) / len(rij)


@pytest.mark.parametrize(("hoogstens", "bodem"), [(1, 0.82), (3, 0.90)])
def test_de_goede_regeling_staat_vooraan(begrepen: list[Any], hoogstens: int, bodem: float) -> None:
    """First, or among the first three."""

    def goed(vraag: Any, antwoord: Any) -> bool:
        return any(r["id"] in vraag["regelingen"] for r in antwoord["regelingen"][:hoogstens])

    assert _deel(begrepen, lambda v: v["regelingen"] and v["taal"] == "nl", goed) >= bodem


@pytest.mark.parametrize(
    ("soort", "bodem"), [("eerste_vraag", 0.78), ("bij_naam", 0.78), ("een_woord", 0.85), ("handeling", 0.85)]
)
def test_de_bedoeling_is_goed(begrepen: list[Any], soort: str, bodem: float) -> None:
    """Act or theme, per kind of sentence."""

    def goed(vraag: Any, antwoord: Any) -> bool:
        return antwoord["intent"].removeprefix("thema_") in vraag["intent"]

    assert _deel(begrepen, lambda v: v["soort"] == soort, goed) >= bodem


def test_wat_wij_niet_doen_wordt_herkend(begrepen: list[Any]) -> None:
    """And what we do is not sent away."""
    assert _deel(begrepen, lambda v: v["buiten_domein"], lambda _, a: a["buiten_domein"]) >= 0.75
    assert _deel(begrepen, lambda v: not v["buiten_domein"] and v["taal"] == "nl", lambda _, a: not a["buiten_domein"]) >= 0.97


def test_een_andere_taal_wordt_herkend(begrepen: list[Any]) -> None:
    """And Dutch stays Dutch."""
    assert _deel(begrepen, lambda v: v["taal"] != "nl", lambda v, a: a["taal"] == v["taal"]) >= 0.9
    assert _deel(begrepen, lambda v: v["taal"] == "nl", lambda _, a: a["taal"] == "nl") >= 0.99
