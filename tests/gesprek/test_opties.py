"""Typing equals tapping, and never guesses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.gesprek.bericht import Keuze
from bot.gesprek.opties import kaal, kies_optie

KEUZES = [
    Keuze("ja", "Ja, klopt", ("ja", "klopt")),
    Keuze("niemand", "Niemand", ("nee",)),
    Keuze("liever_niet", "Zeg ik liever niet"),
]


@pytest.mark.parametrize(
    ("getypt", "verwacht"),
    [
        ("1", "ja"), ("2.", "niemand"), ("nummer 3", "liever_niet"), ("Ja klopt!", "ja"), ("KLOPT", "ja"), ("nimand", "niemand"),
        ("zeg ik liver niet", "liever_niet"), ("liever niet", "liever_niet"), ("nee", "niemand"),
    ],
)  # fmt: skip
def test_nummer_titel_of_woorden(getypt: str, verwacht: str) -> None:
    """A number, a title with mistakes and a word for it are all the button."""
    gekozen = kies_optie(getypt, KEUZES)

    assert gekozen is not None
    assert gekozen.id == verwacht


@pytest.mark.parametrize("getypt", ["4", "0", "", "   ", "???", "mijn buurvrouw", "ja maar ik weet het niet zeker", "12345"])
def test_geen_gok(getypt: str) -> None:
    """What is none of the options is none of them."""
    assert kies_optie(getypt, KEUZES) is None


@given(st.text(max_size=200))
def test_elke_tekst_mag(getypt: str) -> None:
    """No text breaks it, and what it gives is one of the options."""
    assert kies_optie(getypt, KEUZES) in [None, *KEUZES]


@given(st.text(max_size=200))
def test_kaal_is_kaal(zin: str) -> None:
    """Only lower-case letters, digits and single spaces are left, and doing it twice changes nothing."""
    assert set(kaal(zin)) <= set("abcdefghijklmnopqrstuvwxyz0123456789 ")
    assert kaal(kaal(zin)) == kaal(zin)
