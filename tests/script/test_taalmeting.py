"""The figures of `script/bench --taal`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="module")
def cijfers(wortel: Path) -> Iterator[Any]:
    """script/meting/taal/cijfers.py."""
    sys.path.insert(0, str(wortel / "script" / "meting"))
    try:
        from taal import cijfers as module

        yield module
    finally:
        sys.path.remove(str(wortel / "script" / "meting"))


def _vraag(**wat: Any) -> dict[str, Any]:
    leeg: dict[str, Any] = {"intent": [], "regelingen": [], "crisis": None, "buiten_domein": False, "taal": "nl", "context": None}
    return {**leeg, "soort": "eerste_vraag", "stem": "gewoon", **wat}


def _antwoord(intent: str = "thema_huur", *regelingen: str, **wat: Any) -> dict[str, Any]:
    rij = [{"id": r, "score": 0.5} for r in regelingen]
    return {"intent": intent, "confidence": 0.9, "regelingen": rij, "crisis": None, "buiten_domein": False, "taal": "nl", **wat}


def test_een_van_de_goede_regelingen_is_genoeg(cijfers: Any) -> None:
    """Among the first, and no further."""
    paar = cijfers.Paar(_vraag(regelingen=["a", "b"]), _antwoord("thema_huur", "x", "b", "y"))

    assert (paar.treffer(1), paar.treffer(3)) == (False, True)


def test_f1_weegt_elke_bedoeling_even_zwaar(cijfers: Any) -> None:
    """A rare intent that is never found halves the figure of two."""
    paren = [cijfers.Paar(_vraag(intent=["huur"]), _antwoord()) for _ in range(9)]
    assert cijfers.macro_f1(paren) == 1.0

    paren.append(cijfers.Paar(_vraag(intent=["ja"]), _antwoord("nee")))
    assert cijfers.macro_f1(paren) == pytest.approx(0.5)


def test_crisis_telt_of_het_gevonden_is_en_of_het_zwaar_genoeg_is(cijfers: Any) -> None:
    """A signal too light is found, and not heavy enough; another level that is right as well is."""
    acuut = {"id": "gas", "niveau": "acuut", "ook": []}
    licht = {"id": "gas", "niveau": "zwak"}
    ook = {"id": "gas", "niveau": "acuut", "ook": [{"id": "gas", "niveau": "zwak"}]}
    paren = [
        cijfers.Paar(_vraag(crisis=acuut), _antwoord(crisis=licht)),
        cijfers.Paar(_vraag(crisis=ook), _antwoord(crisis=licht)),
        cijfers.Paar(_vraag(crisis=acuut), _antwoord()),
    ]

    assert cijfers.crisis(paren)["acuut"] == (3, 2, 1)


def test_buiten_domein_heeft_precisie_en_recall(cijfers: Any) -> None:
    """One right, one missed, one wrongly called so; a line of which nobody said what it is about does not count."""
    buiten = {"buiten_domein": True}
    waar = {"intent": ["buiten_domein"], **buiten}
    paren = [
        cijfers.Paar(_vraag(**waar), _antwoord("buiten_domein", **buiten)),
        cijfers.Paar(_vraag(**waar), _antwoord()),
        cijfers.Paar(_vraag(intent=["thema_huur"]), _antwoord("buiten_domein", **buiten)),
        cijfers.Paar(_vraag(), _antwoord("buiten_domein", **buiten)),
    ]

    assert cijfers.buiten_domein(paren) == (0.5, 0.5, 2)


def test_wie_zegt_wat_hij_weet_is_gecalibreerd(cijfers: Any) -> None:
    """Half sure and half right is no error; sure and wrong is."""
    assert cijfers.calibratie([(0.5, True), (0.5, False)])[0] == 0.0
    assert cijfers.calibratie([(1.0, False)])[0] == 1.0
