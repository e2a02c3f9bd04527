"""Concepts in a text: other words for the same thing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.gesprek.crisisbegrippen import Begrippen
from bot.gesprek.crisisgeleerd import gewichten
from bot.opdrachten.crisis import BEGRIPPEN, begrippen

WORTEL = Path(__file__).resolve().parents[2]
EENVOUDIG = Begrippen({"mept": ["slaan"], "losse handjes": ["slaan"], "man": ["partner"], "mijn man": ["partner"]})


def test_andere_woorden_zeggen_hetzelfde() -> None:
    """A word and an expression of a concept are that concept, once for each place."""
    assert EENVOUDIG.vind(["hij", "mept"]) == [(1, "slaan")]
    assert EENVOUDIG.vind(["hij", "heeft", "losse", "handjes"]) == [(2, "slaan")]
    assert EENVOUDIG.vind(["mijn", "man"]) == [(0, "partner"), (1, "partner")]


def test_een_uitdrukking_mag_onderbroken_worden() -> None:
    """By two words, and no more; its words stay in order."""
    assert EENVOUDIG.vind(["losse", "van", "die", "handjes"]) == [(0, "slaan")]
    assert EENVOUDIG.vind(["losse", "van", "die", "rare", "handjes"]) == []
    assert EENVOUDIG.vind(["handjes", "losse"]) == []


def test_twee_begrippen_tellen_samen_als_ze_bij_elkaar_staan() -> None:
    """In their order; too far apart each counts alone."""
    dichtbij = list(EENVOUDIG.kenmerken(["die", "man", "mept"]))

    assert dichtbij == ["c partner", "q partner slaan", "c slaan"]
    ver = ["man", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "mept"]
    assert list(EENVOUDIG.kenmerken(ver)) == ["c partner", "c slaan"]


@given(st.lists(st.sampled_from(["mept", "losse", "handjes", "mijn", "man", "en"]), max_size=30))
def test_elke_tekst(woorden: list[str]) -> None:
    """No text raises, and what is found stands in it, in order."""
    gevonden = EENVOUDIG.vind(woorden)

    assert gevonden == sorted(set(gevonden))
    assert all(0 <= i < len(woorden) for i, _ in gevonden)


def test_de_gewichten_kennen_de_begrippen_van_nu() -> None:
    """What an editor wrote is what the weights carry; if not: run `wegwijzer crisis`."""
    geleerd = gewichten()

    assert geleerd is not None
    assert len(list((WORTEL / BEGRIPPEN).glob("*.yml"))) > 100
    assert {"slaan", "partner"} <= {begrip for _, begrip in geleerd.begrippen.vind(["mijn", "man", "mept"])}


@pytest.mark.parametrize(("tekst", "melding"), [("woord: mept\n", "verwacht `woorden`"), ("woorden: [mept\n", "line 2")])
def test_een_verkeerd_bestand_wordt_genoemd(tmp_path: Path, tekst: str, melding: str) -> None:
    """With what is expected of it, or the line that cannot be read."""
    (tmp_path / BEGRIPPEN).mkdir(parents=True)
    (tmp_path / BEGRIPPEN / "slaan.yml").write_text(tekst, encoding="utf-8")

    with pytest.raises(ValueError, match=rf"slaan\.yml: (?s:.*){melding}"):
        begrippen(tmp_path)
