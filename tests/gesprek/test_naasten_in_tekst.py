"""Who is around somebody, and who somebody is, in a story."""

from __future__ import annotations

import pytest

from bot.gesprek.feiten_in_tekst import vind_feiten
from bot.gesprek.naasten_in_tekst import is_over_naasten, is_wie, naasten_in


@pytest.mark.parametrize(
    "deel",
    [
        "dochter komt soms", "haar zoon belt elke week", "kinderen komen om de beurt", "twee broers wonen in Canada",
        "buurvrouw helpt met de boodschappen", "de buren letten op", "kleindochter logeert er nu",
        "Thuiszorg komt 2 keer per dag",
    ],
)  # fmt: skip
def test_wie_er_is(deel: str) -> None:
    """Somebody who comes, calls, lives near or helps."""
    assert is_over_naasten(deel)


@pytest.mark.parametrize(
    "deel",
    [
        "dochter komt niet meer", "zoon komt dronken thuis", "zoon woont bij mij", "dochter heeft schulden", "zoon belt om geld",
        "moeder woont alleen", "ik help mijn moeder elke dag", "de brief komt elke week", "komt soms langs", "", "dochter",
        "man overleden in september", "zoon gaat niet naar school",
    ],
)  # fmt: skip
def test_met_een_ander_woord_erbij_kan_het_een_zaak_zijn(deel: str) -> None:
    """As soon as something else is said, it is heard."""
    assert not is_over_naasten(deel)


@pytest.mark.parametrize(
    "deel", ["mevrouw van 84 woont alleen", "weduwe van 84", "jonge moeder met twee kinderen", "ze woont alleen"]
)
def test_wie_iemand_is(deel: str) -> None:
    """An age, a household."""
    assert is_wie(deel)


@pytest.mark.parametrize("deel", ["mevrouw valt steeds", "dakloos gezin", "moeder heeft hulp nodig", "ik woon alleen", "84", ""])
def test_wat_er_is_of_wie_zelf_typt(deel: str) -> None:
    """What is the matter, and what the resident says of themselves, is never put aside."""
    assert not is_wie(deel)


def test_in_de_woorden_van_wie_typt() -> None:
    """What the surroundings do is kept as it was typed."""
    assert naasten_in(["valt steeds", "Dochter komt soms"]) == ["Dochter komt soms"]


@pytest.mark.parametrize(
    ("tekst", "wie"),
    [
        ("valt steeds, dochter komt soms langs", None),
        ("mijn dochter helpt met de boodschappen en ik val steeds", None),
        ("mijn moeder woont in Almere en valt steeds", "moeder"),
        ("mijn dochter komt niet meer uit bed", "dochter"),
    ],
)
def test_wie_helpt_is_niet_over_wie_het_gaat(tekst: str, wie: str | None) -> None:
    """Who only comes or helps is not whom the message is about; who lives somewhere may be."""
    assert vind_feiten(tekst).wie == wie


def test_de_leeftijd_van_een_kind_is_van_het_kind() -> None:
    """ "Zoon van 16" says nothing of the age of who tells; "weduwe van 84" does."""
    assert "leeftijd" not in vind_feiten("zoon van 16 gaat niet meer naar school").feiten
    assert vind_feiten("weduwe van 84, valt steeds").feiten["leeftijd"] == 84
